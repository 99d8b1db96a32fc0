// Laws of the histogram: its quantiles err by at most one part in 64, and merging is counting both.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Histogram } from '../../src/engine/histogram.ts';

const RUNS = { seed: 392, numRuns: 150 };
const ERROR = 1 / 64;
const SMALLEST = 2 ** -20;

const value = fc.oneof(
  fc.constant(0),
  fc.double({ min: 0, max: 1e4, noNaN: true }),
  fc
    .tuple(fc.integer({ min: -30, max: 43 }), fc.double({ min: 1, max: 1.999, noNaN: true }))
    .map(([e, f]) => 2 ** e * f),
);
const values = fc.array(value, { minLength: 1, maxLength: 60 });

function counted(all: readonly number[], weights?: readonly number[]): Histogram {
  const histogram = new Histogram();
  all.forEach((x, i) => {
    histogram.add(x, weights?.[i]);
  });
  return histogram;
}

test('a quantile is within 1/64 of the value of rank ceil(p n), or within 2^-20 near zero', () => {
  fc.assert(
    fc.property(values, fc.integer({ min: 1, max: 100 }), (all, percent) => {
      const sorted = [...all].sort((a, b) => a - b);
      const exact = sorted[Math.ceil((percent * all.length) / 100) - 1];
      const error = Math.abs(counted(all).quantile(percent / 100) - exact);
      expect(error).toBeLessThanOrEqual(exact < SMALLEST ? SMALLEST : exact * ERROR);
    }),
    RUNS,
  );
});

test('the bound of 1/64 is met at the foot of an octave and no bin goes beyond it', () => {
  let worst = 0;
  for (let bin = 0; bin < 64 * 32; bin++) {
    const foot = 2 ** (Math.floor(bin / 32) - 20) * (1 + (bin % 32) / 32);
    // A far larger value beside it keeps the middle of the bin from being clamped to the maximum.
    const histogram = counted([foot, 2 ** 43.99]);
    worst = Math.max(worst, Math.abs(histogram.quantile(0.5) - foot) / foot);
  }
  expect(worst).toBe(ERROR);
});

test('the extremes, the count, the sum and the mean are exact', () => {
  const histogram = counted([3, 0.1, 41.9, 0]);
  expect([histogram.quantile(0), histogram.min]).toEqual([0, 0]);
  expect([histogram.quantile(1), histogram.max]).toEqual([41.9, 41.9]);
  expect([histogram.count, histogram.sum, histogram.mean]).toEqual([4, 45, 11.25]);
});

test('a quantile never lies outside the values seen', () => {
  expect(counted([3.1, 3.1, 3.1]).quantile(0.5)).toBe(3.1);
  expect(counted([1e-9]).quantile(0.5)).toBe(1e-9);
});

test('zero and everything below 2^-20 share the zero bin', () => {
  expect(counted([0, -0, 1e-7, 5]).quantile(0.75)).toBe(0);
  expect(counted([0, 0, SMALLEST, 5]).quantile(0.75)).toBeGreaterThan(0);
});

test('a rank that rounding lifts above a whole number is that whole number', () => {
  const sorted = Array.from({ length: 100 }, (_, i) => 1.3 ** i);
  const histogram = counted(sorted);
  expect(0.07 * 100).toBeGreaterThan(7);
  for (let percent = 1; percent <= 100; percent++)
    expect(Math.abs(histogram.quantile(percent / 100) / sorted[percent - 1] - 1)).toBeLessThanOrEqual(ERROR);
});

test('a weight counts as that many copies', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(10_000), fc.integer({ min: 1, max: 5 })), { minLength: 1 }), (pairs) => {
      const copies = pairs.flatMap(([x, weight]) => Array<number>(weight).fill(x));
      const weighed = counted(
        pairs.map(([x]) => x),
        pairs.map(([, weight]) => weight),
      );
      expect(weighed.cells).toEqual(counted(copies).cells);
    }),
    RUNS,
  );
});

test('a fractional weight is a share of the whole', () => {
  const histogram = counted([1, 100], [0.3, 0.1]);
  expect(histogram.quantile(0.75)).toBeLessThan(1.02);
  expect(histogram.quantile(0.76)).toBe(100);
});

test('what cannot be counted is refused', () => {
  const histogram = new Histogram();
  for (const bad of [-1, -5e-324, NaN, Infinity, 2 ** 60]) expect(() => histogram.add(bad)).toThrow(RangeError);
  for (const bad of [0, -1, NaN]) expect(() => histogram.add(1, bad)).toThrow('positive weight');
  for (const bad of [-0.1, 1.1, NaN]) expect(() => histogram.quantile(bad)).toThrow(RangeError);
  expect(histogram.count).toBe(0);
  histogram.add(2 ** 59);
  expect(histogram.max).toBe(2 ** 59);
});

test('nothing counted has no quantiles', () => {
  const empty = new Histogram();
  expect([empty.count, empty.sum]).toEqual([0, 0]);
  for (const x of [empty.mean, empty.min, empty.max, empty.quantile(0.5)]) expect(x).toBeNaN();
});

test('the cells carry everything to another histogram', () => {
  const histogram = counted([1, 20, 300]);
  const carried = new Histogram(structuredClone(histogram.cells));
  expect(carried.quantile(0.5)).toBe(histogram.quantile(0.5));
  expect(carried.max).toBe(300);
});
