// The limit that fits on an envelope: where arrivals are even and no work is fixed, what is not capacity over demand must go elsewhere.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sketchOf } from '../../src/sketch/sketch.ts';
import { batch, by, people, steps, taking, world } from './worlds.ts';

/** Minutes that the pool has, all of them before the deadline. */
const CAPACITY = 600;
const BATCHES = 60;

/** Components that need a minute each and come evenly, some of them on a route without any work for the pool. */
const shareOf = (demand: number, elsewhere: number): number => {
  const each = demand / BATCHES;
  const routes = [
    { id: 'bespoke', steps: steps('test') },
    { id: 'cop11', steps: [] },
  ];
  const batches = Array.from({ length: BATCHES }, (_, i) =>
    batch((i * CAPACITY) / BATCHES, [
      taking(each * (1 - elsewhere), [{ pool: 0, minutes: 1 }]),
      taking(each * elsewhere, [], { route: 1 }),
    ]),
  );
  return by(CAPACITY, world({ pools: [people('examiners')], routes, batches })).share;
};

const demands = fc.integer({ min: CAPACITY + 1, max: 20 * CAPACITY });

test('at even arrivals and no fixed work the share on time is capacity over demand', () => {
  fc.assert(
    fc.property(demands, (demand) => {
      expect(shareOf(demand, 0)).toBeCloseTo(CAPACITY / demand, 9);
    }),
    { seed: 147, numRuns: 100 },
  );
});

test('so all are on time from a CoP 11 share of 1 - capacity / demand on, and from no smaller one', () => {
  fc.assert(
    fc.property(demands, fc.double({ min: 0.01, max: 0.99, noNaN: true }), (demand, part) => {
      const breakEven = 1 - CAPACITY / demand;
      expect(shareOf(demand, breakEven)).toBeCloseTo(1, 9);
      expect(shareOf(demand, breakEven + part * (1 - breakEven))).toBeCloseTo(1, 9);
      // Short of it, what the pool cannot do is late.
      const less = part * breakEven;
      expect(shareOf(demand, less)).toBeCloseTo(less + CAPACITY / demand, 8);
      expect(shareOf(demand, less)).toBeLessThan(1);
    }),
    { seed: 148, numRuns: 100 },
  );
});

test('it is a limit: a rush to the deadline, or work that is fixed, needs a larger share elsewhere', () => {
  const demand = 2 * CAPACITY;
  const late = (fixed: number): number =>
    sketchOf(
      world({
        routes: [{ id: 'bespoke', steps: steps('test') }],
        batches: [batch(CAPACITY / 2, taking(demand / 2, [{ pool: 0, minutes: 1 + fixed }], { deadline: CAPACITY }))],
      }),
    ).share;
  // Half of the minutes are gone before anything comes.
  expect(late(0)).toBeCloseTo(CAPACITY / demand, 9);
  expect(late(1)).toBeCloseTo(CAPACITY / demand / 2, 9);
  expect(shareOf(demand / 2, 0)).toBeCloseTo(1, 9);
});
