// Laws of cumulative capacity: it only grows, and time and work are turned into each other.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Capacity } from '../../src/sketch/capacity.ts';

/** Two a minute from 10 to 20, one from 30 to 40. */
const twoShifts = new Capacity([
  { from: 10, to: 20, rate: 2 },
  { from: 30, to: 40, rate: 1 },
]);

test.each([
  [0, 0],
  [10, 0],
  [15, 10],
  [20, 20],
  [25, 20],
  [35, 25],
  [40, 30],
  [99, 30],
])('up to minute %d it is %d', (time, work) => {
  expect(twoShifts.until(time)).toBe(work);
});

test('between two times it is what is added', () => {
  expect(twoShifts.between(15, 35)).toBe(15);
});

test.each([
  [10, 15],
  [20, 20],
  [25, 35],
  [30, 40],
  [30.5, Infinity],
  [0, -Infinity],
])('%d is reached at %d', (work, time) => {
  expect(twoShifts.reaches(work)).toBe(time);
});

test.each([
  [0, 10],
  [10, 15],
  [20, 30],
  [25, 35],
  [30, Infinity],
])('more than %d is done from %d on', (work, time) => {
  expect(twoShifts.exceeds(work)).toBe(time);
});

test('without pieces nothing is ever done', () => {
  const none = new Capacity([]);
  expect([none.until(5), none.reaches(1), none.exceeds(0)]).toEqual([0, Infinity, Infinity]);
});

const pieces = fc
  .array(
    fc.record({
      rest: fc.integer({ min: 0, max: 5 }),
      length: fc.integer({ min: 1, max: 9 }),
      rate: fc.integer({ min: 1, max: 4 }),
    }),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .map((shifts) => {
    let now = 0;
    return shifts.map(({ rest, length, rate }) => {
      const from = now + rest;
      now = from + length;
      return { from, to: now, rate };
    });
  });

test('what is reached at a time can be done by then, and not before', () => {
  fc.assert(
    fc.property(pieces, fc.double({ min: 0.01, max: 0.99, noNaN: true }), (told, part) => {
      const capacity = new Capacity(told);
      const work = part * capacity.until(Infinity);
      const time = capacity.reaches(work);
      expect(capacity.until(time)).toBeCloseTo(work, 9);
      expect(capacity.until(time - 0.01)).toBeLessThan(work);
      expect(capacity.until(capacity.exceeds(work) + 0.01)).toBeGreaterThan(work);
      expect(capacity.exceeds(work)).toBeGreaterThanOrEqual(time - 1e-9);
    }),
    { seed: 392, numRuns: 500 },
  );
});
