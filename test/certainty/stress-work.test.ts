// What stress comes to before it is played: it grows with what is asked, and knows which regime reads what.
import { expect, test } from 'vitest';
import { scaledAsked } from '../../src/certainty/scaled.ts';
import { stressWork } from '../../src/certainty/stress-work.ts';
import { type Planted, uniform } from './planted.ts';
import { pointsOf } from './points-of.ts';

const workOf = (more: Partial<Planted> = {}, scale = 1) => {
  const told = { assumptions: { a: uniform(0, 1), b: uniform(0, 1) }, certainty: {}, ...more };
  const { world, points, factors } = pointsOf(told, () => ({ 'on-time-share': 1 }));
  const parts = stressWork(world, scaledAsked(points.asked, scale), factors, 1000);
  return Object.fromEntries(parts.map((part) => [part.part, part]));
};

test('of two factors that both regimes read: sixteen central plays, and designs by their size', () => {
  const parts = workOf();
  expect(parts.noise).toEqual({ part: 'noise', plays: 16, work: 16 * 2000 });
  // Rows of A and B, and of A with each column out of B, of both regimes.
  expect(parts.sobol.plays).toBe(16 * (2 * 2 + 2 * 2));
  expect(parts.sketches.plays).toBe(128 * (2 * 2 + 2 * 2));
  expect(parts.draws.plays).toBe(2 * 64);
  expect(parts.variance.plays).toBe(2 * 16 * 3);
  // The two decisions are the two regimes, which draws have played already.
  expect(parts.decisions.plays).toBe(0);
});

test('what one regime reads makes plays of that one', () => {
  const half = workOf({ reads: { old: ['a'], now: ['b'] } });
  expect(half.sobol.plays).toBe(16 * (2 * 2 + 2));
  expect(half.sketches.plays).toBe(128 * (2 * 2 + 2));
  expect(half.tornado.plays).toBeLessThan(workOf().tornado.plays);
});

test('a regime that may be decided for is played in every draw, at the level of the conclusion', () => {
  const decisions = [
    { id: 'stay', title: 'Stay', regime: 'old' },
    { id: 'third', title: 'Third', regime: 'third' },
  ];
  const parts = workOf({
    reads: { third: ['a'] },
    scenario: { regimes: ['old', 'now', 'third'] },
    certainty: { regime: 'now', stress: { draws: 10, decisions } },
  });
  expect(parts.decisions).toEqual({ part: 'decisions', plays: 10, work: 20_000 });
});

test('more is more work, in every part', () => {
  const [one, two] = [workOf(), workOf({}, 2)];
  for (const part of Object.keys(one)) expect(two[part].work, part).toBeGreaterThanOrEqual(one[part].work);
  expect(two.sobol.work).toBe(2 * one.sobol.work);
});
