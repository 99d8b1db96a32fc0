// Laws of the search: a planted worst corner is found within sixty evaluations, and no point is asked for twice.
import { expect, test } from 'vitest';
import { search } from '../../src/certainty/search.ts';

const CENTRE = new Array<number>(8).fill(0.5);
const START = (f: (u: readonly number[]) => number, point: readonly number[] = CENTRE) => [{ point, value: f(point) }];
const counted = (f: (u: readonly number[]) => number) => {
  const asked: number[][] = [];
  const batches: number[] = [];
  const ask = async (points: number[][]) => {
    asked.push(...points);
    batches.push(points.length);
    return points.map(f);
  };
  return { ask, asked, batches };
};
const order = [0, 1, 2, 3, 4, 5, 6, 7];
const SLOPES = [5, -4, 3, -3, 2, 1, -1, 0.5];
/** A slope in each, and the first three turn each other's: alone they point the wrong way. */
const twisted = (u: readonly number[]): number =>
  SLOPES.reduce((sum, slope, j) => sum + slope * u[j], 0) - 14 * u[0] * u[2] + 6 * u[1] * u[3];

const corners = (f: (u: readonly number[]) => number): number[] =>
  Array.from({ length: 256 }, (_, c) => f(order.map((j) => (c >> j) & 1)));

test('the worst corner of eight factors that act together is found within sixty evaluations', async () => {
  for (const [direction, exact] of [
    ['smallest', Math.min(...corners(twisted))],
    ['largest', Math.max(...corners(twisted))],
  ] as const) {
    const { ask, asked } = counted(twisted);
    const found = await search({ start: START(twisted), order, ask, most: 60, direction });
    expect(found.value).toBe(exact);
    expect(twisted(found.point)).toBe(exact);
    expect(found.tried).toBe(asked.length);
    expect(found.tried).toBeLessThanOrEqual(60);
    expect(new Set([...asked, CENTRE].map((point) => point.join())).size).toBe(asked.length + 1);
  }
});

test('two factors that only together do better are moved together', async () => {
  const trap = (u: readonly number[]) => -u[0] - u[1] + 3 * u[0] * u[1];
  const { ask } = counted(trap);
  const corner = [0, 0, 0];
  const found = await search({ start: START(trap, corner), order: [0, 1, 2], ask, most: 60 });
  expect(found.value).toBe(1);
});

test('a best point in the middle is closed in on', async () => {
  const hill = (u: readonly number[]) => -((u[0] - 0.3) ** 2) - (u[1] - 0.8) ** 2 - (u[0] - 0.3) * (u[1] - 0.8);
  const { ask } = counted(hill);
  const found = await search({ start: START(hill, [0.5, 0.5]), order: [0, 1], ask, most: 60 });
  expect(Math.abs(found.point[0] - 0.3)).toBeLessThan(0.1);
  expect(Math.abs(found.point[1] - 0.8)).toBeLessThan(0.1);
});

test('a refused point is counted, never the best, and not asked for again', async () => {
  const holed = (u: readonly number[]) => (u[0] === 1 ? Number.NaN : u[0] + u[1]);
  const { ask, asked } = counted(holed);
  const found = await search({ start: START(holed, [0.5, 0.5]), order: [0, 1], ask, most: 40 });
  expect(found.refused).toBe(asked.filter(([u]) => u === 1).length);
  expect(found.refused).toBeGreaterThan(0);
  expect(found.point[0]).toBeLessThan(1);
  expect(found.point[0]).toBeGreaterThan(0.7);
  expect(found.point[1]).toBe(1);
});

test('no more than may be asked for are, and the start is never lost', async () => {
  for (const most of [0, 1, 7]) {
    const { ask, asked } = counted(twisted);
    const found = await search({ start: START(twisted), order, ask, most });
    expect(asked.length).toBe(most);
    expect(found.tried).toBe(most);
    expect(found.value).toBeGreaterThanOrEqual(twisted(CENTRE));
  }
});

test('the search begins at the best of the points that are known, and leaves columns out of the order alone', async () => {
  const { ask, asked } = counted(twisted);
  const start = [...START(twisted), ...START(twisted, CENTRE.with(7, 0.9)), { point: [9], value: Number.NaN }];
  const found = await search({ start, order: [1, 5], ask, most: 30 });
  expect(found.point[7]).toBe(0.9);
  expect(asked.every((point) => point.every((u, j) => [1, 5, 7].includes(j) || u === 0.5))).toBe(true);
  await expect(search({ start: [], order, ask, most: 5 })).rejects.toThrow(RangeError);
});

test('steps about the best run side by side', async () => {
  const hill = (u: readonly number[]) => -u.reduce((sum, x) => sum + (x - 0.45) ** 2, 0);
  const { ask, batches } = counted(hill);
  await search({ start: START(hill), order, ask, most: 80 });
  expect(Math.max(...batches)).toBeGreaterThanOrEqual(16);
});
