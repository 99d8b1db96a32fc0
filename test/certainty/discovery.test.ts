// Scenario discovery: boxes of events that always happen, never, or in a corner.
import { expect, test } from 'vitest';
import { boxRows } from '../../src/certainty/discovery.ts';
import { indexRows } from '../../src/certainty/indices.ts';
import { type Formula, uniform } from './planted.ts';
import { pointsOf } from './points-of.ts';

const boxesOf = async (formula: Formula) => {
  const { points, factors } = pointsOf(
    {
      assumptions: { a: uniform(0, 1), b: uniform(10, 20) },
      certainty: { enough: 0.9, stress: { sobol: { simulated: 16, sketched: 128 } } },
    },
    formula,
  );
  return boxRows(points, factors, await indexRows(points, factors, 'seed'));
};

test('an event is a clause with its share, and of the regime that the conclusion is about', async () => {
  const boxes = await boxesOf(({ regime }, { a }) => ({ 'on-time-share': regime === 'now' ? a : 0.2 }));
  expect(boxes.map(({ event, enough, regime }) => [event, enough, regime])).toEqual([
    ['fewer than 90% are on time under NOW', 0.9, 'now'],
    ['fewer than 50% are on time under NOW', 0.5, 'now'],
    ['NOW has less than 5% of those due more on time than OLD', 0.05, 'now'],
  ]);
  expect(boxes.every(({ of, sketched }) => of === 256 && sketched)).toBe(true);
});

test('the corner in which it happens is told by the factor that makes it, in its own unit', async () => {
  // The difference is b / 10 - 1.3, so that it is little where b is below 13.5.
  const [, , little] = await boxesOf(({ regime }, { b }) => ({ 'on-time-share': regime === 'now' ? b / 10 - 1 : 0.3 }));
  expect(little.limits).toHaveLength(1);
  const [{ factor, low, high }] = little.limits;
  expect([factor, low]).toEqual(['b', 10]);
  expect(Math.abs(high - 13.5)).toBeLessThan(0.5);
  expect(Math.abs(little.base - 0.35)).toBeLessThan(0.03);
  expect(little.density.mean).toBeGreaterThan(0.95);
  expect(little.coverage.mean).toBeGreaterThan(0.85);
});

test('what always happens, or never, has a box without limits, and no number is missing', async () => {
  const [always, , never] = await boxesOf(({ regime }, { a }) => ({
    'on-time-share': regime === 'now' ? 0.6 + 0.01 * a : 0.1,
  }));
  expect(always).toMatchObject({ limits: [], base: 1, inBox: 256, density: { mean: 1 }, coverage: { mean: 1 } });
  expect(never).toMatchObject({ limits: [], base: 0, inBox: 256, density: { mean: 0 }, coverage: { mean: 1, n: 0 } });
});

test('without survivors there is no box', () => {
  const { points } = pointsOf({ assumptions: { a: uniform(0, 1) } }, () => ({ 'on-time-share': 1 }));
  expect(boxRows(points, [], { sobol: [], errors: [], drawn: [], simulated: [] })).toEqual([]);
});
