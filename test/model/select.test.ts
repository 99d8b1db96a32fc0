// Order statistics: the value of a rank, as if the column had been sorted.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quantileOf, select } from '../../src/model/select.ts';

const columns = fc.array(fc.integer({ min: -5, max: 50 }), { minLength: 1, maxLength: 60 });

test('the value of each rank is that of the sorted column', () => {
  fc.assert(
    fc.property(columns, fc.nat(), (values, rank) => {
      const k = rank % values.length;
      const sorted = values.toSorted((a, b) => a - b);
      return select(Float64Array.from(values), values.length, k) === sorted[k];
    }),
    { seed: 392 },
  );
});

test('only the first n values count', () => {
  expect(select(Float64Array.of(5, 3, 4, -9, -9), 3, 0)).toBe(3);
});

test('a quantile is the value of rank ceil(p n), not counted up by rounding', () => {
  const upTo = (n: number) => Float64Array.from({ length: n }, (_, i) => n - i);
  expect(quantileOf(upTo(100), 100, 0.95)).toBe(95);
  expect(quantileOf(upTo(101), 101, 0.95)).toBe(96);
  // 0.07 x 100 is a little more than 7 in floating point.
  expect(quantileOf(upTo(100), 100, 0.07)).toBe(7);
  expect(quantileOf(upTo(10), 10, 0)).toBe(1);
  expect(quantileOf(upTo(10), 10, 1)).toBe(10);
});

test('of nobody there is no quantile', () => {
  expect(quantileOf(new Float64Array(4), 0, 0.5)).toBeNaN();
});
