// Laws of the bootstrap: it finds the interval of the textbook, and its rows hang from seed, name, replicate and place.
import { expect, test } from 'vitest';
import { bootstrapped, middleOf, percentile, resampled, streamOf } from '../../src/certainty/bootstrap.ts';
import { normalQuantile } from '../../src/engine/portable.ts';
import { estimate, mean } from '../../src/experiment/statistics.ts';

const normals = (seed: string, n: number): number[] => {
  const stream = streamOf(seed, 'test');
  return Array.from({ length: n }, (_, i) => normalQuantile(stream.uniform(0, i)));
};
const meanOf = (values: readonly number[]) => (rows: Int32Array) => [mean(Array.from(rows, (row) => values[row]))];

test('percentiles lie between neighbours as R, type 7, has them', () => {
  expect(percentile([1, 2, 3, 4], 0.25)).toBe(1.75);
  expect(percentile([1, 2, 3, 4], 1)).toBe(4);
  expect(percentile([5], 0.3)).toBe(5);
  expect(percentile([], 0.3)).toBeNaN();
  expect(middleOf([Number.NaN, 3, 1, 2], 0.5)).toEqual([1.5, 2.5]);
});

test('the bootstrap interval of a mean is nearly the t interval', () => {
  const values = normals('a', 200);
  const [found] = bootstrapped([200], meanOf(values), { seed: 'a', name: 'mean', replicates: 2000 });
  const textbook = estimate(values);
  expect(found.mean).toBe(textbook.mean);
  expect(found.n).toBe(200);
  expect(Math.abs(found.lower - textbook.lower)).toBeLessThan(0.1 * textbook.halfWidth);
  expect(Math.abs(found.upper - textbook.upper)).toBeLessThan(0.1 * textbook.halfWidth);
});

test('a 95 % interval of a mean of 40 holds the truth in nearly 95 of 100 samples', () => {
  let held = 0;
  for (let s = 0; s < 400; s++) {
    const values = normals(`${s}`, 40);
    const plain = (rows: Int32Array) => [rows.reduce((sum, row) => sum + values[row], 0) / rows.length];
    const [{ lower, upper }] = bootstrapped([40], plain, { seed: `${s}`, name: 'mean', replicates: 400 });
    if (lower <= 0 && 0 <= upper) held++;
  }
  console.log(`bootstrap of a mean of 40: ${held} of 400 hold it`);
  expect(held / 400).toBeGreaterThan(0.9);
  expect(held / 400).toBeLessThan(0.98);
});

test('the same seed and name draw the same rows, others do not; more replicates leave the first', () => {
  const rows = (seed: string, name: string, replicates: number) =>
    resampled([10], (drawn) => [drawn.reduce((sum, row, j) => sum + row * 10 ** j, 0)], { seed, name, replicates })[0];
  expect(rows('a', 'x', 5)).toEqual(rows('a', 'x', 5));
  expect(rows('a', 'x', 50).slice(0, 5)).toEqual(rows('a', 'x', 5));
  expect(rows('a', 'y', 5)).not.toEqual(rows('a', 'x', 5));
  expect(rows('b', 'x', 5)).not.toEqual(rows('a', 'x', 5));
});

test('a stratum is drawn from itself', () => {
  resampled(
    [5, 3],
    (rows) => {
      expect(rows.length).toBe(8);
      expect(Math.max(...rows.subarray(0, 5))).toBeLessThan(5);
      expect(Math.min(...rows.subarray(5))).toBeGreaterThanOrEqual(5);
      return [];
    },
    { seed: 'a', name: 's', replicates: 100 },
  );
});
