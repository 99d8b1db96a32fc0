// Laws of the space of assumptions: what is believed is drawn as believed, ranges are kept, and every value has a place.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Ranged, stretchAt, unitOf, valueAt, valuesAt } from '../../src/certainty/space.ts';
import { type Distribution, quantile } from '../../src/engine/distribution.ts';

const factor = (low: number, high: number, distribution?: Distribution, whole = false): Ranged => ({
  id: 'x',
  low,
  high,
  ...(distribution && { distribution }),
  whole,
});
const SHAPES: Distribution[] = [
  { shape: 'uniform', low: 2, high: 10 },
  { shape: 'triangular', low: 2, mode: 3, high: 10 },
  { shape: 'pert', low: 2, mode: 3, high: 10 },
  { shape: 'loguniform', low: 2, high: 10 },
  { shape: 'lognormal', mean: 5, cv: 0.5 },
  { shape: 'exponential', mean: 5 },
];

test('a belief that lies within the range is drawn as it is', () => {
  for (const distribution of SHAPES.slice(0, 4)) {
    for (const u of [0.01, 0.3, 0.5, 0.99]) {
      expect(valueAt(factor(2, 10, distribution), u)).toBeCloseTo(quantile(distribution, u), 9);
    }
  }
});

test('a belief that reaches beyond the range is cut there, without a heap at the ends', () => {
  const cut = factor(2, 4, { shape: 'uniform', low: 0, high: 10 });
  for (const u of [0, 0.25, 0.5, 1]) expect(valueAt(cut, u)).toBeCloseTo(2 + 2 * u, 12);
  for (const distribution of SHAPES) {
    const some = factor(3, 7, distribution);
    const values = Array.from({ length: 101 }, (_, i) => valueAt(some, i / 100));
    expect(values[0]).toBeCloseTo(3, 9);
    expect(values[100]).toBeCloseTo(7, 9);
    for (let i = 1; i < 101; i++) expect(values[i]).toBeGreaterThan(values[i - 1]);
  }
});

test('a value comes back from its place, of every shape, both ways to place it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 5 }), fc.double({ min: 0.001, max: 0.999, noNaN: true }), (shape, u) => {
      const some = factor(2.5, 8, SHAPES[shape]);
      expect(unitOf(some, valueAt(some, u))).toBeCloseTo(u, 9);
      expect(unitOf(some, stretchAt(some, u), stretchAt)).toBeCloseTo(u, 9);
    }),
    { seed: 5, numRuns: 60 },
  );
});

test('ends of the range are ends of the cube, and so is what lies beyond', () => {
  for (const place of [valueAt, stretchAt]) {
    const some = factor(3, 7, SHAPES[0]);
    expect(unitOf(some, 3, place)).toBe(0);
    expect(unitOf(some, 7, place)).toBe(1);
    expect(unitOf(some, -5, place)).toBe(0);
    expect(unitOf(some, 99, place)).toBe(1);
  }
});

test('a switch is off below a half and on above, or as its weights say', () => {
  const plain = factor(0, 1, undefined, true);
  expect([0, 0.49, 0.5, 1].map((u) => valueAt(plain, u))).toEqual([0, 0, 1, 1]);
  const believed = factor(0, 1, { shape: 'discrete', values: [1, 0], weights: [0.2, 0.8] }, true);
  expect([0, 0.79, 0.81, 1].map((u) => valueAt(believed, u))).toEqual([0, 0, 1, 1]);
  expect([0, 0.49, 0.5, 1].map((u) => stretchAt(believed, u))).toEqual([0, 0, 1, 1]);
  for (const value of [0, 1]) {
    expect(valueAt(believed, unitOf(believed, value))).toBe(value);
    expect(stretchAt(plain, unitOf(plain, value, stretchAt))).toBe(value);
  }
  expect(unitOf(believed, 0)).toBeCloseTo(0.4, 9);
});

test('whole numbers have an equal piece each', () => {
  const some = factor(1, 4, undefined, true);
  const values = Array.from({ length: 400 }, (_, i) => stretchAt(some, (i + 0.5) / 400));
  for (const value of [1, 2, 3, 4]) expect(values.filter((one) => one === value).length).toBe(100);
  expect([stretchAt(some, 0), stretchAt(some, 1)]).toEqual([1, 4]);
  const believed = factor(1, 4, { shape: 'uniform', low: 1, high: 4 }, true);
  expect([0, 0.3, 0.6, 1].map((u) => valueAt(believed, u))).toEqual([1, 2, 3, 4]);
});

test('values of a discrete belief outside the range are left out, and the others keep their proportions', () => {
  const some = factor(2, 3, { shape: 'discrete', values: [1, 2, 3, 9], weights: [1, 1, 3, 5] });
  expect([0, 0.24, 0.26, 1].map((u) => valueAt(some, u))).toEqual([2, 2, 3, 3]);
  expect([0, 0.49, 0.51, 1].map((u) => stretchAt(some, u))).toEqual([2, 2, 3, 3]);
});

test('a belief of nothing within the range counts as none; what is fixed stays', () => {
  expect(valueAt(factor(20, 30, SHAPES[0]), 0.5)).toBe(25);
  expect(valueAt(factor(2, 6, { shape: 'fixed', value: 4 }), 0.9)).toBe(4);
});

test('a point is named', () => {
  const factors = [factor(0, 10), { ...factor(0, 1, undefined, true), id: 'on' }];
  expect(valuesAt(factors, [0.25, 0.75])).toEqual({ x: 2.5, on: 1 });
});
