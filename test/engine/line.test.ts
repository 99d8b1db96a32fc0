// Laws of the waiting line: who is next, what a batch costs, and who may leave.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Line } from '../../src/engine/line.ts';
import { RunStore } from '../../src/engine/run-store.ts';

const RUNS = { seed: 392, numRuns: 300 };

/** Everybody in order, with step and time of joining; the line is empty afterwards. */
const emptied = (line: Line): [id: number, step: number, since: number][] =>
  Array.from({ length: line.waiting }, () => {
    const id = line.pop();
    return [id, line.poppedStep, line.poppedSince];
  });

const idsOf = (line: Line): number[] => emptied(line).map(([id]) => id);

test('first in is first out, each with its own step and time of joining', () => {
  const line = new Line(new RunStore());
  line.push(2, 10, 12, 1, 0);
  line.push(0, 5, 5, 1, 0);
  line.push(2, 13, 13, 4, 0);
  expect(line.waiting).toBe(5);
  expect(emptied(line)).toEqual([
    [10, 2, 1],
    [11, 2, 1],
    [12, 2, 1],
    [5, 0, 1],
    [13, 2, 4],
  ]);
  expect(line.waiting).toBe(0);
});

describe('what a batch costs', () => {
  test('a batch of a million takes no more memory than a single id', () => {
    const store = new RunStore();
    const before = store.bytes;
    new Line(store).push(0, 0, 999_999, 1, 0);
    expect(store.bytes).toBe(before);
  });

  test('neighbours who join one after another at one instant for one step are one run', () => {
    const store = new RunStore();
    const before = store.bytes;
    const line = new Line(store);
    for (let id = 0; id < 100_000; id++) line.push(0, id, id, 7, 0);
    expect(store.bytes).toBe(before);
    expect(idsOf(line)).toEqual(Array.from({ length: 100_000 }, (_, id) => id));
  });

  test.each([
    ['another step', 1, 7, 6],
    ['another time', 0, 8, 6],
    ['a gap', 0, 7, 7],
    ['an id below', 0, 7, 4],
  ])('%s is never merged into the run before', (_why, step, since, id) => {
    const line = new Line(new RunStore());
    line.push(0, 5, 5, 7, 0);
    line.push(step, id, id, since, 0);
    expect(emptied(line)).toEqual([
      [5, 0, 7],
      [id, step, since],
    ]);
  });

  test('lines that share a store do not touch each other, and nodes given back are used again', () => {
    const store = new RunStore();
    const [one, other] = [new Line(store), new Line(store)];
    for (let round = 0; round < 50; round++) {
      for (let i = 0; i < 100; i++) {
        one.push(0, 2 * i, 2 * i, round, 0);
        other.push(1, 2 * i + 1, 2 * i + 1, round, 0);
      }
      expect(idsOf(one)).toEqual(Array.from({ length: 100 }, (_, i) => 2 * i));
      expect(idsOf(other)).toEqual(Array.from({ length: 100 }, (_, i) => 2 * i + 1));
    }
    expect(store.bytes).toBe(new RunStore().bytes);
  });
});

describe('a line with keys', () => {
  test('gives the smallest key first, and first in first out among equals', () => {
    const line = new Line(new RunStore(), true);
    line.push(0, 1, 2, 0, 9);
    line.push(0, 3, 3, 1, 4);
    line.push(0, 4, 4, 2, 9);
    line.push(0, 5, 5, 3, 4);
    expect(idsOf(line)).toEqual([3, 5, 1, 2, 4]);
  });

  test('stays in order when ten thousand keys come and go, some of them again', () => {
    const line = new Line(new RunStore(), true);
    for (let round = 0; round < 3; round++) {
      const keys = Array.from({ length: 10_000 }, (_, i) => ((i * 7919) % 10_007) + 5000 * round);
      keys.forEach((key, id) => {
        line.push(0, id, id, round, key);
      });
      expect(idsOf(line).map((id) => keys[id])).toEqual([...keys].sort((a, b) => a - b));
    }
  });

  const joins = fc.array(fc.tuple(fc.nat(12), fc.integer({ min: 1, max: 4 }), fc.boolean()), { maxLength: 80 });

  test('agrees with a list sorted by key and joining, however joins and starts follow each other', () => {
    fc.assert(
      fc.property(joins, (acts) => {
        const line = new Line(new RunStore(), true);
        const plain: { key: number; id: number }[] = [];
        let id = 0;
        acts.forEach(([key, size, serves], since) => {
          line.push(0, id, id + size - 1, since, key);
          for (let i = 0; i < size; i++) plain.push({ key, id: id++ });
          // A stable sort keeps those of one key in the order they joined.
          plain.sort((a, b) => a.key - b.key);
          if (serves) expect(line.pop()).toBe(plain.shift()?.id);
        });
        expect(idsOf(line)).toEqual(plain.map((one) => one.id));
      }),
      RUNS,
    );
  });
});

describe.each([
  ['in order of arrival', false],
  ['by key', true],
])('leaving a line %s', (_how, keyed) => {
  const filled = (): Line => {
    const line = new Line(new RunStore(), keyed);
    line.push(0, 0, 4, 1, 1);
    line.push(1, 5, 9, 2, 1);
    line.push(0, 10, 14, 3, 2);
    return line;
  };

  test('takes out whoever is told to, splits runs, and keeps the others in order', () => {
    const line = filled();
    line.remove((_step, id) => id % 3 === 0);
    expect(line.waiting).toBe(10);
    expect(idsOf(line)).toEqual([1, 2, 4, 5, 7, 8, 10, 11, 13, 14]);
  });

  test('is asked with each id, its step and its time of joining, in order', () => {
    const asked: string[] = [];
    const line = filled();
    line.remove((step, id, since) => asked.push(`${id}:${step}:${since}`) < 0);
    expect(asked.slice(4, 6)).toEqual(['4:0:1', '5:1:2']);
    expect(asked).toHaveLength(15);
    expect(emptied(line).map(([id, step, since]) => `${id}:${step}:${since}`)).toEqual(asked);
  });

  test('stops at the first who joined too late, and nobody behind him is asked', () => {
    const asked: number[] = [];
    const line = filled();
    line.remove(
      (_step, id) => {
        asked.push(id);
        return id === 3;
      },
      (since) => since >= 2,
    );
    // With keys the second list is a line of its own, whose first joined too late as well.
    expect(asked).toEqual([0, 1, 2, 3, 4]);
    expect(idsOf(line)).toEqual([0, 1, 2, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14]);
  });

  test('may empty it, and it fills again', () => {
    const line = filled();
    line.remove(() => true);
    expect(line.waiting).toBe(0);
    line.push(0, 20, 21, 5, 2);
    line.push(0, 30, 30, 6, 2);
    expect(idsOf(line)).toEqual([20, 21, 30]);
  });

  test('whoever joins after a removal that stopped stands at the tail', () => {
    const line = filled();
    line.remove(
      () => true,
      (since) => since >= 2,
    );
    line.push(0, 20, 20, 9, 1);
    expect(idsOf(line)).toEqual(
      keyed ? [5, 6, 7, 8, 9, 20, 10, 11, 12, 13, 14] : [5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 20],
    );
  });
});

describe('what can be asked of a line', () => {
  const line = new Line(new RunStore(), true);
  line.push(0, 0, 2, 4, 2);
  line.push(1, 3, 3, 5, 1);
  line.push(0, 4, 5, 6, 1);
  line.push(0, 6, 6, 7, 3);

  test('the earliest time of joining is that of the step, whatever its key; Infinity when nobody waits for it', () => {
    expect([line.earliest(0), line.earliest(1), line.earliest(2)]).toEqual([4, 5, Infinity]);
  });

  test('the time waited is the sum over those who still wait for the step', () => {
    expect([line.waitedBy(0, 10), line.waitedBy(1, 10), line.waitedBy(2, 10)]).toEqual([3 * 6 + 2 * 4 + 3, 5, 0]);
  });

  test('what waits is weighed run by run, and no further than asked', () => {
    const weighed: number[] = [];
    const ids = (_step: number, first: number, last: number) => {
      weighed.push(first);
      return last - first + 1;
    };
    expect(line.weigh(ids, Infinity)).toBe(7);
    expect([...weighed].sort()).toEqual([0, 3, 4, 6]);
    weighed.length = 0;
    expect(line.weigh(ids, 2)).toBeGreaterThanOrEqual(2);
    expect(weighed.length).toBeLessThan(4);
    expect(line.weigh((step) => (step === 1 ? 100 : 0), Infinity)).toBe(100);
  });
});
