// Screening: who is moved by himself, who with the others, and who goes on.
import { expect, test } from 'vitest';
import type { Factor } from '../../src/certainty/factors.ts';
import { morrisRows, OTHERS, screenedOf, weightOf } from '../../src/certainty/screening.ts';
import { centralOf, tornadoRows } from '../../src/certainty/tornado.ts';
import type { TornadoRow } from '../../src/experiment/study-stress.ts';
import { type Formula, type Planted, uniform } from './planted.ts';
import { pointsOf } from './points-of.ts';

const size = (factor: string, output: TornadoRow['output'], of: number) => ({ factor, output, size: of });

test('a weight is a part of the longest bar, of the output of which it is longest', () => {
  const rows = [
    size('a', 'on-time-share', 0.4),
    size('b', 'on-time-share', 0.1),
    size('b', 'npsv-late-capacity', 3e6),
    size('c', 'npsv-late-capacity', 1.5e6),
    size('c', 'total-cost', 9e9),
  ];
  expect(['a', 'b', 'c', 'd'].map((id) => weightOf(rows, id))).toEqual([1, 1, 0.5, 0]);
  expect(weightOf([], 'a')).toBe(0);
});

test('the weightiest are moved one by one, then whoever there is room for; of whom nothing is believed stays away', () => {
  const distribution = { shape: 'uniform', low: 0, high: 1 } as const;
  const factors = ['a', 'b', 'c', 'd'].map((id) => ({ id, ...(id !== 'a' && { distribution }) })) as Factor[];
  const tornado = [
    { factor: 'a', output: 'on-time-share', swing: 3 },
    { factor: 'd', output: 'on-time-share', swing: 2 },
    { factor: 'c', output: 'on-time-share', swing: 1 },
  ] as TornadoRow[];
  const ids = (most: number) => {
    const { single, others } = screenedOf(factors, tornado, most);
    return [single.map(({ id }) => id), others.map(({ id }) => id)];
  };
  expect(ids(2)).toEqual([['d', 'c'], ['b']]);
  expect(ids(9)).toEqual([['d', 'c', 'b'], []]);
});

const rowsOf = async (told: Planted, formula: Formula) => {
  const { points, factors, played } = pointsOf(told, formula);
  const tornado = await tornadoRows(points, factors, await centralOf(points));
  return { rows: await morrisRows(points, factors, tornado, 'seed'), played };
};
const assumptions = { a: uniform(0, 1), b: uniform(0, 1), c: uniform(0, 1), d: uniform(0, 1) };
const sum: Formula = ({ regime }, { a, b, c, d }) => ({
  'on-time-share': regime === 'now' ? 0.4 + 0.3 * a - 0.2 * b + 0.01 * c + 0.001 * d : 0.1,
});

test('of a sum the effects are its slopes; what is less than a twentieth of the largest does not survive', async () => {
  const { rows } = await rowsOf({ assumptions, certainty: {} }, sum);
  expect(rows.map(({ factor }) => factor)).toEqual(['a', 'b', 'c', 'd']);
  for (const [i, slope] of [0.3, -0.2, 0.01, 0.001].entries()) {
    expect(rows[i].mu).toBeCloseTo(slope, 12);
    expect(rows[i].muStar.mean).toBeCloseTo(Math.abs(slope), 12);
  }
  expect(rows.map(({ survives }) => survives)).toEqual([true, true, false, false]);
});

test('no more survive than are asked for, and the others are one group that never does', async () => {
  const certainty = { stress: { morris: { most: 2, trajectories: 5 }, sobol: { most: 1 } } };
  const { rows } = await rowsOf({ assumptions, certainty }, sum);
  expect(rows.filter(({ survives }) => survives).map(({ factor }) => factor)).toEqual(['a']);
  const others = rows.find(({ factor }) => factor === OTHERS)!;
  expect(others).toMatchObject({ group: ['c', 'd'], survives: false, muStar: { n: 5 } });
});

test('nobody is screened where nothing is believed of anybody', async () => {
  const { rows } = await rowsOf({ assumptions: { a: { value: 0.5, range: [0, 1] } }, certainty: {} }, sum);
  expect(rows).toEqual([]);
});
