// Laws of the distributions: inversion recovers the moments and quantiles of the closed forms.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Distribution, lognormalFactor, lognormalSigma, mean, quantile } from '../../src/engine/distribution.ts';

/** Mean and standard deviation by stratified sampling: the quantile at the middle of each of many equal shares. */
function moments(d: Distribution, shares = 60_000) {
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < shares; i++) {
    const x = quantile(d, (i + 0.5) / shares);
    sum += x;
    squares += x * x;
  }
  return { mean: sum / shares, sd: Math.sqrt(squares / shares - (sum / shares) ** 2) };
}

const SHAPES: [Distribution, number, number][] = [
  [{ shape: 'fixed', value: 7 }, 7, 0],
  [{ shape: 'uniform', low: -2, high: 4 }, 1, 6 / Math.sqrt(12)],
  [{ shape: 'exponential', mean: 30 }, 30, 30],
  [{ shape: 'lognormal', mean: 45, cv: 0.5 }, 45, 22.5],
  [{ shape: 'lognormal', mean: 45, cv: 0.01 }, 45, 0.45],
  [{ shape: 'triangular', low: 1, mode: 2, high: 9 }, 4, Math.sqrt((1 + 4 + 81 - 2 - 9 - 18) / 18)],
  [{ shape: 'triangular', low: 1, mode: 1, high: 9 }, 11 / 3, 8 / Math.sqrt(18)],
  [{ shape: 'pert', low: 1, mode: 2, high: 9 }, 3, Math.sqrt(((3 - 1) * (9 - 3)) / 7)],
  [{ shape: 'pert', low: 1, mode: 9, high: 9 }, 23 / 3, Math.sqrt(((23 / 3 - 1) * (9 - 23 / 3)) / 7)],
  [{ shape: 'loguniform', low: 1, high: Math.E }, Math.E - 1, Math.sqrt((Math.E ** 2 - 1) / 2 - (Math.E - 1) ** 2)],
  [{ shape: 'discrete', values: [1, 5, 10], weights: [2, 1, 1] }, 4.25, Math.sqrt((2 + 25 + 100) / 4 - 4.25 ** 2)],
];

describe.each(SHAPES)('%o', (d, expectedMean, expectedSd) => {
  test('states the mean of its closed form', () => {
    expect(mean(d)).toBeCloseTo(expectedMean, 12);
  });

  test('draws the mean and the standard deviation of its closed form', () => {
    const drawn = moments(d);
    expect(Math.abs(drawn.mean - expectedMean)).toBeLessThanOrEqual(2e-4 * (1e-6 + expectedSd));
    expect(Math.abs(drawn.sd - expectedSd)).toBeLessThanOrEqual(2e-3 * expectedSd);
  });

  test('never falls as the uniform rises', () => {
    let last = -Infinity;
    for (let i = 0; i < 4096; i++) {
      const x = quantile(d, (i + 0.5) / 4096);
      if (x < last) throw new Error(`fell from ${last} to ${x} at ${i}`);
      last = x;
    }
    expect(last).toBeGreaterThanOrEqual(expectedMean);
  });
});

test('an exponential is inverted exactly, down to the smallest uniform', () => {
  const d: Distribution = { shape: 'exponential', mean: 10 };
  expect(quantile(d, 0.5)).toBeCloseTo(10 * Math.LN2, 14);
  expect(quantile(d, 2 ** -53)).toBe(10 * 2 ** -53);
});

test('a lognormal has its median at mean over root one plus cv squared', () => {
  expect(quantile({ shape: 'lognormal', mean: 45, cv: 2 }, 0.5)).toBeCloseTo(45 / Math.sqrt(5), 12);
  expect(lognormalSigma(2)).toBeCloseTo(Math.sqrt(Math.log(5)), 14);
  expect(lognormalSigma(1e-9)).toBeCloseTo(1e-9, 24);
  expect(45 * lognormalFactor(lognormalSigma(2), 0.3)).toBe(quantile({ shape: 'lognormal', mean: 45, cv: 2 }, 0.3));
});

test('a lognormal without variation is its mean', () => {
  expect(quantile({ shape: 'lognormal', mean: 45, cv: 0 }, 0.99)).toBe(45);
});

test('a triangular reaches its mode at the share of its width below it', () => {
  const d: Distribution = { shape: 'triangular', low: 1, mode: 2, high: 9 };
  expect(quantile(d, 1 / 8)).toBeCloseTo(2, 14);
  expect(quantile(d, 1 / 32)).toBeCloseTo(1.5, 14);
  expect(quantile(d, 1 - 1 / 14)).toBeCloseTo(7, 14);
});

test('a PERT agrees with quantiles of the beta distribution computed to 60 digits', () => {
  const at = (mode: number, u: number) => quantile({ shape: 'pert', low: 1, mode, high: 9 }, u);
  expect(at(2, 0.05)).toBeCloseTo(1.2915781443631107, 13);
  expect(at(2, 0.5)).toBeCloseTo(2.768959159381818, 13);
  expect(at(2, 0.95)).toBeCloseTo(5.502756884279825, 13);
  expect(at(1, 0.5)).toBeCloseTo(2.035595493631007, 13);
  expect(at(9, 0.5)).toBeCloseTo(7.964404506368993, 13);
});

test('a PERT mirrored is the mirror of the PERT', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 1, max: 1023 }), (mode, i) => {
      const x = quantile({ shape: 'pert', low: 0, mode, high: 1 }, i / 1024);
      const mirrored = quantile({ shape: 'pert', low: 0, mode: 1 - mode, high: 1 }, 1 - i / 1024);
      expect(x + mirrored).toBeCloseTo(1, 13);
    }),
    { seed: 392, numRuns: 300 },
  );
});

test('a loguniform has the geometric mean of its ends as median', () => {
  expect(quantile({ shape: 'loguniform', low: 2, high: 50 }, 0.5)).toBeCloseTo(10, 13);
  expect(mean({ shape: 'loguniform', low: 1, high: 1 + 1e-9 })).toBeCloseTo(1 + 5e-10, 15);
});

test('a discrete gives each value its share of the weight, and never a value of weight zero', () => {
  const d: Distribution = { shape: 'discrete', values: [3, 1, 7, 9], weights: [0, 1, 3, 0] };
  expect([1e-16, 0.2499, 0.25, 0.5, 1 - 2 ** -53].map((u) => quantile(d, u))).toEqual([1, 1, 7, 7, 7]);
});

test('a distribution without width is its one value', () => {
  for (const u of [2 ** -53, 0.5, 1 - 2 ** -53])
    for (const shape of ['triangular', 'pert'] as const)
      expect(quantile({ shape, low: 4, mode: 4, high: 4 }, u)).toBe(4);
  for (const shape of ['uniform', 'loguniform'] as const) {
    expect(quantile({ shape, low: 4, high: 4 }, 0.3)).toBe(4);
    expect(mean({ shape, low: 4, high: 4 })).toBe(4);
  }
});
