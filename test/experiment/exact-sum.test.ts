// Sums that are rounded once.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exactSum } from '../../src/experiment/exact-sum.ts';

test('what cancels leaves no trace', () => {
  expect(exactSum([1e100, 1, -1e100])).toBe(1);
  expect(exactSum([1e16, 1, 2e-16, -1e16])).toBe(1 + 2 ** -52);
  expect(exactSum([])).toBe(0);
});

test('ten tenths are one, which a plain sum misses', () => {
  const tenths = Array.from({ length: 10 }, () => 0.1);
  expect(tenths.reduce((a, b) => a + b)).not.toBe(1);
  expect(exactSum(tenths)).toBe(1);
});

test('a tie is decided by the part below it', () => {
  expect(exactSum([1, 2 ** -53])).toBe(1);
  expect(exactSum([1, 2 ** -53, 2 ** -80])).toBe(1 + 2 ** -52);
  expect(exactSum([1, 2 ** -53, -(2 ** -80)])).toBe(1);
});

test('the order of the numbers changes no bit', () => {
  const numbers = fc.array(fc.double({ min: -1e12, max: 1e12, noNaN: true }), { maxLength: 40 });
  fc.assert(
    fc.property(numbers, (list) => {
      const sorted = [...list].sort((a, b) => a - b);
      expect(exactSum(sorted)).toBe(exactSum(list));
      expect(exactSum([...list].reverse())).toBe(exactSum(list));
    }),
    { seed: 7, numRuns: 300 },
  );
});
