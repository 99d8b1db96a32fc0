// Draws: each by its number alone, with the correlations declared, and with luck that no two share.
import { expect, test } from 'vitest';
import { checkCorrelations, drawAll, drawnRows, seenAt, varianceRows } from '../../src/certainty/drawing.ts';
import { type Formula, type Planted, uniform } from './planted.ts';
import { pointsOf } from './points-of.ts';

const assumptions = { a: uniform(0, 1), b: uniform(0, 10), heads: { ...uniform(1, 6, 3), unit: 'heads' } };
const pools = { examiners: { kind: 'people', heads: 'heads', day: { from: '09:00', hours: 6 } } };
const formula: Formula = ({ regime }, { a }) => ({ 'on-time-share': regime === 'now' ? a : 0 });
const drawnOf = async (stress: object, more: Partial<Planted> = {}, only = ['a', 'b', 'heads']) => {
  const { points, factors, played } = pointsOf({ assumptions, pools, certainty: { stress }, ...more }, formula);
  const believed = factors.filter(({ id }) => only.includes(id));
  return { points, played, believed, drawing: await drawAll(points, believed, 'seed') };
};
const CORRELATED = { correlations: [{ between: ['a', 'b'], rank: 0.8, because: 'So.' }] };

test('a draw hangs from the seed, its number and its names alone: more draws, or fewer names, change none', async () => {
  const few = (await drawnOf({ draws: 5 })).drawing;
  const many = (await drawnOf({ draws: 50 })).drawing;
  expect(many.accepted.slice(0, 5)).toEqual(few.accepted);
  const alone = (await drawnOf({ draws: 5 }, {}, ['b'])).drawing;
  expect(alone.accepted.map(({ set }) => set.b)).toEqual(few.accepted.map(({ set }) => set.b));
  expect(new Set(many.accepted.map(({ set }) => set.a)).size).toBe(50);
  expect(many.draws).toEqual({ asked: 50, accepted: 50, refused: [] });
});

test('draws lie within the ranges, heads whole, every value of a range as likely', async () => {
  const { accepted } = (await drawnOf({ draws: 400 })).drawing;
  const of = (id: string) => accepted.map(({ set }) => set[id]);
  expect(Math.min(...of('b'))).toBeGreaterThanOrEqual(0);
  expect(Math.max(...of('b'))).toBeLessThanOrEqual(10);
  expect(of('b').reduce((sum, value) => sum + value, 0) / 400).toBeCloseTo(5, 0);
  expect(new Set(of('heads'))).toEqual(new Set([1, 2, 3, 4, 5, 6]));
});

test('a declared correlation is realised, and leaves the other draws to the bit', async () => {
  const free = (await drawnOf({ draws: 300 })).drawing;
  const bound = (await drawnOf({ draws: 300, ...CORRELATED })).drawing;
  const [{ declared, realised, factors }] = bound.correlations;
  expect([declared, factors]).toEqual([0.8, ['a', 'b']]);
  expect(Math.abs(realised - 0.8)).toBeLessThan(0.08);
  for (const id of ['a', 'heads'])
    expect(bound.accepted.map(({ set }) => set[id])).toEqual(free.accepted.map(({ set }) => set[id]));
  // Between what is not drawn nothing is declared.
  expect((await drawnOf({ draws: 5, ...CORRELATED }, {}, ['a'])).drawing.correlations).toEqual([]);
});

test('correlations are checked by themselves', async () => {
  const { points, believed } = await drawnOf({ draws: 2, ...CORRELATED });
  expect(() => checkCorrelations(points.asked, believed)).not.toThrow();
});

test('rows over draws are percentiles, the mean, and how often there is more than nothing; of no draw there is none', async () => {
  const { points, drawing } = await drawnOf({ draws: 40 });
  const seen = await seenAt(points, drawing.accepted);
  const [row] = drawnRows(seen);
  const sorted = seen.map((one) => one['on-time-share']).sort((x, y) => x - y);
  expect(row.p50).toBeCloseTo((sorted[19] + sorted[20]) / 2, 12);
  expect(row).toMatchObject({ output: 'on-time-share', above: 1, n: 40 });
  expect(row.p5 < row.p50 && row.p50 < row.p95).toBe(true);
  expect(drawnRows([])).toEqual([]);
});

test('no two draws meet the same luck, within a level; levels of one draw do', async () => {
  const stress = { draws: 6, shared: 5, inner: 3, components: [1000, 2000] };
  const { points, drawing, played } = await drawnOf(stress);
  const before = played.length;
  const rows = await varianceRows(points, drawing.accepted, 'seed');
  const own = played.slice(before).filter(({ regime }) => regime === 'now');
  const lucks = (level: number) => own.filter(({ components }) => components === level).map((key) => key.replication);
  for (const level of [1000, 2000]) {
    expect(new Set(lucks(level)).size).toBe(15);
    expect(lucks(level)).toHaveLength(15);
  }
  expect(lucks(1000)).toEqual(lucks(2000));
  expect(rows.map(({ part }) => part)).toEqual(['Monte Carlo', 'parameter', 'scenario']);
  // Without luck, and with levels that are alike, all of it is what is not known.
  expect(rows.map(({ share }) => share.mean)).toEqual([0, 1, 0]);
});

test('one draw, or one replication of each, shares no variance out', async () => {
  const { points, drawing } = await drawnOf({ draws: 4, inner: 1 });
  expect(await varianceRows(points, drawing.accepted, 'seed')).toEqual([]);
  const two = await drawnOf({ draws: 4, inner: 2 });
  expect(await varianceRows(two.points, two.drawing.accepted.slice(0, 1), 'seed')).toEqual([]);
});
