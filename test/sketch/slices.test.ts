// Laws of slices: a batch is the sum of its slices, and a flow that has come in part comes on.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { come, comesAt, componentsOf, heldUntil, partsOf } from '../../src/sketch/slices.ts';
import { batch, taking, world } from './worlds.ts';

test('slices make up their part, are numbered through, and are small beside everything', () => {
  const sizes = [7, 300, 1, 40_000];
  const parts = partsOf(world({ batches: sizes.map((size) => batch(0, taking(size, []))) }));
  const all = sizes.reduce((a, b) => a + b);
  let next = 0;
  parts.forEach(({ size, first, last }, p) => {
    expect(first).toBe(next);
    next = last + 1;
    expect((last - first + 1) * size).toBeCloseTo(sizes[p], 9);
    expect(size).toBeLessThanOrEqual(all / 256);
  });
  expect(parts[0].last).toBe(parts[0].first);
});

test('a batch has a part for each route that somebody takes', () => {
  const split = batch(0, [taking(3, []), taking(0, [], { route: 1 }), taking(4, [], { route: 1 })]);
  expect(componentsOf(split)).toBe(7);
  const parts = partsOf(world({ batches: [batch(0, []), split] }));
  expect(parts.map(({ batch, taking }) => [batch, taking.components])).toEqual([
    [1, 3],
    [1, 4],
  ]);
});

test('what is notified on its deadline is due; in time is by the deadline, or by the end', () => {
  const batches = [5, 9, 20_000].map((deadline) => batch(6, taking(1, [], { deadline })));
  expect(partsOf(world({ batches })).map(({ isDue, by }) => [isDue, by])).toEqual([
    [false, 5],
    [true, 9],
    [true, 10_000],
  ]);
  expect(partsOf(world({ batches: [batch(6, taking(1, [], { deadline: 6 }))] }))[0].isDue).toBe(true);
});

const flow = { first: 10, middle: 14, last: 30 };

test.each([
  [9, 0],
  [10, 0],
  [12, 0.25],
  [14, 0.5],
  [22, 0.75],
  [30, 1],
  [31, 1],
])('by minute %d this much has come: %d', (time, part) => {
  expect(come(flow, time)).toBe(part);
});

test('what comes at one instant has come at that instant', () => {
  const instant = { first: 5, middle: 5, last: 5 };
  expect([come(instant, 4), come(instant, 5)]).toEqual([0, 1]);
  expect(comesAt(instant, 0.3)).toBe(5);
});

test('a part has come when it comes', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (part) => {
      expect(come(flow, comesAt(flow, part))).toBeCloseTo(part, 9);
    }),
    { seed: 392, numRuns: 200 },
  );
});

test('of what ends never, the parts before have their time', () => {
  const endless = { first: 0, middle: 10, last: Infinity };
  expect([0, 0.25, 0.5, 0.6].map((part) => comesAt(endless, part))).toEqual([0, 5, 10, Infinity]);
  expect(come(endless, 1000)).toBe(0.5);
  expect(comesAt({ first: 3, middle: Infinity, last: Infinity }, 0)).toBe(3);
});

test('whoever comes before a gate opens goes on when it opens', () => {
  expect(heldUntil(flow, 20)).toEqual({ first: 20, middle: 20, last: 30 });
});
