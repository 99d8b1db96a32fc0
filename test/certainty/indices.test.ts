// Indices of survivors: what is simulated, what is sketched beside it, and with which luck.
import { expect, test } from 'vitest';
import { indexRows } from '../../src/certainty/indices.ts';
import { holds } from './known.ts';
import { type Formula, keyText, uniform } from './planted.ts';
import { pointsOf } from './points-of.ts';

const told = (sobol: object) => ({
  assumptions: { a: uniform(0, 1), b: uniform(0, 2) },
  certainty: { stress: { sobol } },
});
/** A product, and a sketch of it that is a tenth too small. */
const product: Formula = ({ regime }, { a, b }) => ({
  'on-time-share': regime === 'now' ? (a * b) / 2 : 0,
  sketched: regime === 'now' ? (a * b) / 2.2 : 0,
});

test('of a product of two alike the first indices are 3/7 and the totals 4/7', async () => {
  // On the unit cube u v: E = 1/4, var = 1/9 - 1/16 = 7/144; of E(y|u) = u / 2: 1/48 = 3/144. So 3/7, and 1 - 3/7.
  const { points, factors } = pointsOf(told({ simulated: 48, sketched: 200 }), product);
  const { sobol, errors } = await indexRows(points, factors, 'seed');
  expect(sobol).toHaveLength(2);
  for (const { first, total, sketched } of sobol) {
    expect(holds(first, 3 / 7)).toBe(true);
    expect(holds(total, 4 / 7)).toBe(true);
    expect([first.n, total.n, sketched]).toEqual([48, 48, 200]);
  }
  expect(errors[0]).toMatchObject({ output: 'on-time-share', n: 48 * 4, folds: 8 });
  expect(errors[0].correlation).toBeCloseTo(1, 6);
});

test('points that are simulated are among those that are sketched, and rows of a design share their luck', async () => {
  const { points, factors, played } = pointsOf(told({ simulated: 4, sketched: 10 }), product);
  const { drawn, simulated } = await indexRows(points, factors, 'seed');
  const textOf = (isSketch: boolean) =>
    played
      .filter(({ regime, sketch }) => regime === 'now' && (sketch === true) === isSketch)
      .map((key) => keyText({ ...key, sketch: false }));
  expect(new Set(textOf(true)).size).toBe(10 * 4);
  expect(new Set(textOf(false)).size).toBe(4 * 4);
  expect(textOf(false).filter((text) => !textOf(true).includes(text))).toEqual([]);
  expect([...new Set(played.map(({ replication }) => replication))].sort()).toEqual([0, 1, 2, 3]);
  // A and B are drawn from what is believed; the mixed rows are not.
  expect(drawn).toHaveLength(20);
  expect(simulated).toHaveLength(16);
  for (const { set, unit } of drawn) expect(set).toEqual({ a: unit[0], b: 2 * unit[1] });
});

test('more are never simulated than are sketched', async () => {
  const { points, factors } = pointsOf(told({ simulated: 9, sketched: 5 }), product);
  expect((await indexRows(points, factors, 'seed')).sobol[0]).toMatchObject({ first: { n: 5 }, sketched: 5 });
});

test('where nobody survives nothing is played', async () => {
  const { points, played } = pointsOf(told({}), product);
  expect(await indexRows(points, [], 'seed')).toEqual({ sobol: [], errors: [], drawn: [], simulated: [] });
  expect(played).toEqual([]);
});
