// Laws of overload: a queue that is asked for more than it can do drifts at the difference, and takes a time to clear.
import { describe, expect, test } from 'vitest';
import { dateText, dayOf } from '../../src/engine/days.ts';
import { quantile } from '../../src/engine/distribution.ts';
import { streamFor } from '../../src/engine/random.ts';
import { keyFromSeed } from '../../src/engine/seed.ts';
import { judgedAt, overloadRows, peoplePools, slopeOf } from '../../src/experiment/overload.ts';
import type { PlayRow } from '../../src/model/outcome.ts';
import { rowOf, stubGame, stubWorld } from './stub.ts';

const MONDAY = dayOf('2027-04-05');
const weeksFrom = (count: number): string[] => Array.from({ length: count }, (_, w) => dateText(MONDAY + 7 * w));

/** A play whose one pool has this queue at the ends of weeks; busy in every week unless said. */
const play = (waiting: readonly number[], replication = 0, busy = waiting.map(() => 1)): PlayRow => {
  const none = new Float64Array(waiting.length);
  const weekly = {
    weeks: weeksFrom(waiting.length),
    pools: ['examiners'],
    busyHours: Float64Array.from(busy),
    availableHours: none,
    waiting: Float64Array.from(waiting),
    tests: none,
    retests: none,
  };
  return rowOf({ regime: 'old', components: 1000, replication }, {}, { weekly });
};
/** The end of so many weeks. */
const endOf = (weeks: number): number => MONDAY + 7 * weeks;
const rowsOf = (plays: readonly PlayRow[], cutOff: number, certain = false) =>
  overloadRows(plays, ['examiners'], cutOff, certain);

describe('the drift', () => {
  test('is the slope of the queue up to the cut-off, whatever it does afterwards', () => {
    const [row] = rowsOf([play([10, 20, 30, 40, 25, 0])], endOf(4), true);
    expect(row.driftPerWeek.mean).toBeCloseTo(10, 12);
  });

  test('starts with the first week in which the pool has work', () => {
    const [row] = rowsOf([play([0, 0, 10, 20, 30], 0, [0, 0, 5, 5, 5])], endOf(5), true);
    expect(row.driftPerWeek.mean).toBeCloseTo(10, 12);
    const [idle] = rowsOf([play([0, 0, 10, 20, 30])], endOf(5), true);
    expect(idle.driftPerWeek.mean).toBeCloseTo(8, 12);
  });

  test('is not known of fewer than two weeks', () => {
    expect(rowsOf([play([10, 20, 30])], endOf(1), true)[0].driftPerWeek.mean).toBeNaN();
    expect(slopeOf([5])).toBeNaN();
    expect(slopeOf([])).toBeNaN();
  });

  test('at load 1.1 is what arrives less what is served, within its interval; at load 0.9 it is nothing', () => {
    const seed = keyFromSeed('overload');
    const queue = (load: number, replication: number): number[] => {
      const stream = streamFor(seed, replication, 'arrivals');
      let waiting = 0;
      return Array.from({ length: 80 }, (_, week) => {
        // Forty customers of exponential work in a week, a hundred of whose units are served.
        let work = 0;
        for (let i = 0; i < 40; i++)
          work += quantile({ shape: 'exponential', mean: (load * 100) / 40 }, stream.uniform(week, i));
        waiting = Math.max(0, waiting + work - 100);
        return waiting;
      });
    };
    const driftAt = (load: number) =>
      rowsOf(
        Array.from({ length: 60 }, (_, r) => play(queue(load, r), r)),
        endOf(80),
      )[0].driftPerWeek;
    const over = driftAt(1.1);
    expect(over.lower).toBeLessThan(10);
    expect(over.upper).toBeGreaterThan(10);
    expect(over.lower).toBeGreaterThan(8);
    expect(Math.abs(driftAt(0.9).mean)).toBeLessThan(0.5);
  });
});

describe('the backlog', () => {
  test('is cleared at the end of the first week from the cut-off on in which nobody waits', () => {
    const [row] = rowsOf([play([10, 20, 30, 20, 10, 0, 0])], endOf(3) + 2, true);
    expect(row.daysToClear.mean).toBe(3 * 7 - 2);
    expect(row.cleared).toBe(1);
    expect(row.peakWaiting.mean).toBe(30);
  });

  test('that was gone once, but is there again at the cut-off, is cleared afterwards', () => {
    expect(rowsOf([play([10, 0, 20, 20, 0])], endOf(3), true)[0].daysToClear.mean).toBe(14);
  });

  test('that is gone before the cut-off takes no day', () => {
    expect(rowsOf([play([10, 0, 0, 5])], endOf(2) + 3, true)[0].daysToClear.mean).toBe(0);
  });

  test('that is not cleared in every replication has a share, and no days', () => {
    const [row] = rowsOf([play([10, 10, 0]), play([10, 10, 10], 1)], endOf(1));
    expect(row.cleared).toBe(0.5);
    expect(row.daysToClear).toMatchObject({ mean: Number.NaN, n: 0 });
  });
});

test('a pool that has nothing to do has no row, and a platform is no pool of people', () => {
  expect(rowsOf([play([0, 0], 0, [0, 0])], endOf(1))).toEqual([]);
  expect(overloadRows([play([1, 1])], ['agent'], endOf(1), false)).toEqual([]);
  const world = stubWorld();
  world.pools = {
    examiners: { kind: 'people', day: { from: '09:00', hours: 7 }, heads: 6 },
    platform: { kind: 'platform', 'per-working-day': 5 },
  };
  expect(peoplePools(world)).toEqual(['examiners']);
});

test('the backlog is judged at the cut-off of the scenario, or else at the earliest deadline', () => {
  const world = stubWorld();
  expect(judgedAt(world, stubGame)).toBe(dayOf('2027-05-14') + 17 / 24);
  const { 'cut-off': _, ...scenario } = world.scenario;
  const deadlines = [
    { regime: 'slow', route: 'only', at: '2027-05-20 17:00' },
    { regime: 'fast', route: 'only', at: '2027-05-13 12:00' },
  ];
  expect(judgedAt({ ...world, scenario }, { ...stubGame, deadlines })).toBe(dayOf('2027-05-13') + 0.5);
  expect(judgedAt({ ...world, scenario }, { ...stubGame, deadlines: [] })).toBe(dayOf('2027-06-10'));
});
