// Laws of those who join at one instant: rank decides, never the order in which the engine came across them.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Joiners } from '../../src/engine/joiners.ts';
import { Line } from '../../src/engine/line.ts';
import { RunStore } from '../../src/engine/run-store.ts';

interface Run {
  step: number;
  first: number;
  last: number;
  rank: number;
}

const RUNS = { seed: 392, numRuns: 200 };

/** Steps and ids in the order of the queue that runs make when they are added in this order. */
const queueOf = (runs: readonly Run[], joiners = new Joiners()): string[] => {
  const line = new Line(new RunStore());
  for (const { step, first, last, rank } of runs) joiners.add(step, first, last, rank, 0);
  joiners.flush(line, 1);
  return Array.from({ length: line.waiting }, () => {
    const id = line.pop();
    return `${line.poppedStep}:${id}`;
  });
};

/** Runs of one, two or three ids; no two have both rank and step in common. */
const runsOf = (count: number): fc.Arbitrary<Run[]> =>
  fc
    .uniqueArray(fc.tuple(fc.nat(2 * count), fc.nat(3)), {
      minLength: count,
      maxLength: count,
      selector: ([rank, step]) => rank * 10 + step,
    })
    .map((pairs) => pairs.map(([rank, step], i) => ({ step, rank, first: 10 * i, last: 10 * i + (i % 3) })));

const expected = (runs: readonly Run[]): string[] =>
  [...runs]
    .sort((a, b) => a.rank - b.rank || a.step - b.step)
    .flatMap(({ step, first, last }) => Array.from({ length: last - first + 1 }, (_, i) => `${step}:${first + i}`));

test.each([2, 7, 24, 25, 90])(
  '%i who join at one instant stand by rank, then by step, in whatever order they came',
  (count) => {
    fc.assert(
      fc.property(runsOf(count), (runs) => {
        expect(queueOf(runs)).toEqual(expected(runs));
        expect(queueOf([...runs].reverse())).toEqual(expected(runs));
      }),
      RUNS,
    );
  },
);

test('each keeps his own key, however many are put in order', () => {
  for (const count of [3, 40]) {
    const line = new Line(new RunStore(), true);
    const joiners = new Joiners();
    // Ranks fall, keys rise with the id: with keys in the line the ids come out as they are.
    for (let id = 0; id < count; id++) joiners.add(0, id, id, count - id, id);
    joiners.flush(line, 1);
    expect(Array.from({ length: count }, () => line.pop())).toEqual(Array.from({ length: count }, (_, id) => id));
  }
});

test('equal in rank and step they stand as they came', () => {
  const runs = Array.from({ length: 60 }, (_, i) => ({ step: 0, first: 100 - i, last: 100 - i, rank: i % 2 }));
  for (const some of [runs.slice(0, 10), runs]) expect(queueOf(some)).toEqual(expected(some));
});

test('those of the next instant are put in order again', () => {
  const joiners = new Joiners();
  const falling = [2, 1].map((rank) => ({ step: 0, first: rank, last: rank, rank }));
  expect(queueOf(falling, joiners)).toEqual(['0:1', '0:2']);
  expect(joiners.count).toBe(0);
  expect(queueOf(falling, joiners)).toEqual(['0:1', '0:2']);
});
