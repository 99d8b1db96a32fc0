// Means, spreads and intervals of a few numbers.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  certainEstimate,
  differences,
  estimate,
  mean,
  pairedEstimate,
  standardDeviation,
} from '../../src/experiment/statistics.ts';

test('mean, sd and interval are those of the textbook', () => {
  const found = estimate([12, 15, 11, 14, 13]);
  expect(found.mean).toBe(13);
  expect(found.sd).toBeCloseTo(Math.sqrt(2.5), 14);
  expect(found.halfWidth).toBeCloseTo((2.776445105197793 * Math.sqrt(2.5)) / Math.sqrt(5), 12);
  expect([found.lower, found.upper]).toEqual([13 - found.halfWidth, 13 + found.halfWidth]);
});

test('equal values have themselves as mean and no spread at all', () => {
  fc.assert(
    fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), fc.integer({ min: 2, max: 300 }), (value, n) => {
      const found = estimate(Array.from({ length: n }, () => value));
      expect(found.mean === value && found.sd === 0 && found.lower === value && found.upper === value).toBe(true);
    }),
    { seed: 3, numRuns: 300 },
  );
});

test('a large common part does not blur the spread', () => {
  expect(standardDeviation([1e9 + 1, 1e9 + 2, 1e9 + 3])).toBe(1);
  expect(mean([1e15 + 1, 1e15 + 2, 1e15 + 4])).toBeCloseTo(1e15 + 7 / 3, 0);
});

test('the order of replications changes no bit of an interval', () => {
  const list = [0.1, 0.7, 0.3, 1e-9, 12.5, 0.2];
  expect(estimate([...list].reverse())).toEqual(estimate(list));
});

test('replications without a value are left out and n says so', () => {
  const found = estimate([1, Number.NaN, 3, Number.POSITIVE_INFINITY]);
  expect(found.n).toBe(2);
  expect(found.mean).toBe(2);
});

test('one value has a mean and no interval, no value has nothing', () => {
  expect(estimate([4])).toEqual({ n: 1, mean: 4, sd: NaN, lower: NaN, upper: NaN, halfWidth: NaN });
  expect(estimate([Number.NaN]).n).toBe(0);
  expect(estimate([Number.NaN]).mean).toBeNaN();
});

test('where no chance plays a part one value is its own interval', () => {
  expect(certainEstimate([4])).toEqual({ n: 1, mean: 4, sd: 0, lower: 4, upper: 4, halfWidth: 0 });
  expect(certainEstimate([Number.NaN]).n).toBe(0);
});

test('a pair that lacks a value is no pair', () => {
  expect(pairedEstimate([1, 2, Number.NaN, 9], [0, Number.NaN, 5, 7])).toMatchObject({ n: 2, mean: 1.5 });
});

test('broken pairs are refused', () => {
  expect(() => differences([1, 2], [1])).toThrow('pairs are broken');
});
