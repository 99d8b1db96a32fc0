// Laws of tabulated quantile functions: near the function itself everywhere, continuous, exact at the ends.
import { expect, test } from 'vitest';
import { lognormalFactor, lognormalSigma } from '../../src/engine/distribution.ts';
import { exponentialTable, lognormalTable } from '../../src/engine/draws.ts';
import { log } from '../../src/engine/portable.ts';
import { QuantileTable } from '../../src/engine/quantile-table.ts';
import { Stream } from '../../src/engine/random.ts';

const BOUND = 2e-9;
const stream = new Stream(11, 12);

/** Uniforms in the middle and crowded towards both ends. */
const uniforms = (count: number): number[] =>
  Array.from({ length: count }, (_, i) => {
    const u = stream.uniform(i, 0);
    const near = u * 2 ** -(i % 40);
    return i % 2 ? near : 1 - near;
  }).filter((u) => u > 0 && u < 1);

const worst = (table: QuantileTable, quantile: (u: number) => number): number =>
  uniforms(300_000).reduce((most, u) => Math.max(most, Math.abs(table.at(u) / quantile(u) - 1)), 0);

test('the exponential is within two parts in a thousand million of minus the logarithm', () => {
  expect(worst(exponentialTable, (u) => -log(u))).toBeLessThan(BOUND);
});

test.each([0.1, 0.5, 1, 2])('a lognormal of cv %d is within two parts in a thousand million of its quantile', (cv) => {
  const sigma = lognormalSigma(cv);
  expect(worst(lognormalTable(cv), (u) => lognormalFactor(sigma, u))).toBeLessThan(BOUND);
});

test('the same coefficient of variation is tabulated once', () => {
  expect(lognormalTable(0.7)).toBe(lognormalTable(0.7));
});

test('a table has no steps: from cell to cell it goes on where it was', () => {
  for (let cell = 1; cell < 64; cell++) {
    const edge = 0.25 + (0.25 * cell) / 64;
    for (const u of [edge, 1 - edge]) {
      expect(exponentialTable.at(u - 1e-13)).toBeCloseTo(exponentialTable.at(u + 1e-13), 9);
    }
  }
});

test('one half, where the two sides meet, and the far ends are exact', () => {
  const table = new QuantileTable((u) => -log(u));
  for (const u of [0.5, 2 ** -30, 2 ** -53, 1 - 2 ** -30, 1 - 2 ** -53]) expect(table.at(u)).toBe(-log(u));
});

test('means and variances of draws are those of the distribution', () => {
  const n = 400_000;
  for (const [table, cv] of [
    [exponentialTable, 1],
    [lognormalTable(0.5), 0.5],
  ] as const) {
    let [sum, squares] = [0, 0];
    for (let i = 0; i < n; i++) {
      const x = table.at(stream.uniform(i, 7));
      sum += x;
      squares += (x - 1) * (x - 1);
    }
    expect(Math.abs(sum / n - 1)).toBeLessThan((3.3 * cv) / Math.sqrt(n));
    expect(Math.abs(Math.sqrt(squares / n) - cv)).toBeLessThan(0.02 * cv);
  }
});
