// A root between two ends, of smooth curves and of steps.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rootOf } from '../../src/experiment/root.ts';

const counted = (f: (x: number) => number) => {
  const tried: number[] = [];
  const asked = async (x: number): Promise<number> => {
    tried.push(x);
    return f(x);
  };
  return { asked, tried };
};

test('a straight line is crossed at once', async () => {
  const { asked, tried } = counted((x) => 3 * x - 6);
  expect(await rootOf(asked, [0, 10], 1e-9)).toBeCloseTo(2, 9);
  expect(tried).toHaveLength(3);
});

test('a curve that rises or falls is crossed to a thousandth of the larger end, or nearer than asked', async () => {
  const where = fc.double({ min: 0.11, max: 9.9, noNaN: true });
  const bend = fc.double({ min: 0.2, max: 40, noNaN: true });
  await fc.assert(
    fc.asyncProperty(where, bend, fc.constantFrom(1, -1), async (root, k, sign) => {
      const { asked, tried } = counted((x) => sign * (Math.expm1(k * (x / 10)) - Math.expm1(k * (root / 10))));
      const found = await rootOf(asked, [0.1, 10], 0);
      expect(Math.abs(found - root)).toBeLessThanOrEqual(1e-3 * 10);
      expect(tried.length).toBeLessThan(45);
    }),
    { seed: 3, numRuns: 200 },
  );
});

test('steps that jump over what is wanted end in a narrow bracket, at the end that is nearer to it', async () => {
  const { asked, tried } = counted((x) => (x < Math.PI ? -100 : 40));
  const found = await rootOf(asked, [0, 10], 0.5);
  expect(found).toBeGreaterThanOrEqual(Math.PI);
  expect(found).toBeLessThan(Math.PI * 1.001);
  expect(tried.length).toBeLessThan(45);
});

test('near enough is the end of it, be it at an end', async () => {
  const { asked, tried } = counted((x) => x - 5);
  expect(await rootOf(asked, [4.8, 9], 0.5)).toBe(4.8);
  expect(await rootOf(asked, [0, 5.2], 0.5)).toBe(5.2);
  expect(tried).toHaveLength(4);
});

test('ends that do not bracket, and values that do not exist, have no root', async () => {
  expect(await rootOf(async (x) => x + 1, [0, 1], 0.1)).toBeNaN();
  expect(await rootOf(async (x) => (x > 3 ? Number.NaN : x - 2.5), [0, 10], 0.1)).toBeNaN();
  expect(await rootOf(async (x) => (x === 4 ? Number.NaN : x - 8), [0, 16], 0.1)).toBeCloseTo(8, 5);
});
