// What may be decided: worths over staying, in the draw's own luck; a decision that waits a year.
import { expect, test } from 'vitest';
import { decidedRows } from '../../src/certainty/deciding.ts';
import type { Drawn } from '../../src/certainty/drawing.ts';
import { keyText, type Planted, uniform } from './planted.ts';
import { pointsOf } from './points-of.ts';

const DECISIONS = [
  { id: 'stay', title: 'Stay', regime: 'old' },
  { id: 'now', title: 'Now', regime: 'now' },
  { id: 'later', title: 'A year later', regime: 'now', first: 'old' },
];
const told: Planted = {
  assumptions: { a: uniform(0, 1), fee: { value: 10, unit: 'GBP', range: [5, 20] } },
  items: {
    testing: {
      ...{ title: 'Tests', payer: 'cmsb', kind: 'resource', timing: 'recurring' },
      ...{ driver: { measure: 'tests' }, price: 'fee' },
    },
  },
  appraisal: { years: 4, replacement: 100 },
  certainty: { stress: { decisions: DECISIONS } },
};
const drawn: Drawn[] = [0.1, 0.3, 0.8, 0.5].map((a, draw) => ({ draw: 10 + draw, set: { a, fee: 20 } }));
const found = async (draws: readonly Drawn[]) => {
  const { points, factors, played } = pointsOf(told, ({ regime }, { a }) => ({
    ...{ 'on-time-share': 0.5, 'on-time-mw': regime === 'now' ? 8 : 4, 'late-mw': regime === 'now' ? 1 : 3 },
    tests: regime === 'now' ? 100 * a : 50,
  }));
  const decided = await decidedRows(
    points,
    draws,
    factors.filter(({ id }) => id === 'a'),
    'seed',
  );
  return { decided, played };
};

test('the worth of a decision is over staying, priced as in its draw; a year later it has a year less', async () => {
  const { decided } = await found(drawn);
  const worthOf = (id: string, criterion: string) =>
    decided.decisions.find((row) => row.id === id && row.criterion === criterion)!;
  expect(worthOf('stay', 'npsv-late-capacity').worth.mean).toBe(0);
  // Over four years: 50 tests less 100 a at GBP 20, and 2 MW at GBP 100; a is 0.425 in the mean.
  const year = (50 - 42.5) * 20 + 200;
  expect(worthOf('now', 'npsv-late-capacity').worth.mean).toBeCloseTo(4 * year, 6);
  expect(worthOf('later', 'npsv-late-capacity').worth.mean).toBeCloseTo(3 * year, 6);
  expect(worthOf('now', 'on-time-mw').worth.mean).toBe(4);
  expect(worthOf('later', 'on-time-mw').worth.mean).toBe(3);
  // Where tests cost more than MW are worth, staying is best: at 0.8, 50 - 80 tests are GBP -600.
  expect(
    decided.decisions.filter(({ criterion }) => criterion === 'npsv-late-capacity').map(({ best }) => best),
  ).toEqual([0.25, 0.75, 0]);
  // E max - max E: by draws 4 x (1000, 600, -400, 200): to know is to stay in the third.
  const everything = decided.information.find(({ factor, criterion }) => factor === '' && criterion !== 'on-time-mw')!;
  expect(everything.value.mean).toBeCloseTo(400, 6);
});

test('each draw is played with its own luck, each regime once, however many decisions name it', async () => {
  const { played } = await found(drawn);
  expect(played.map(({ regime, replication }) => `${regime} ${replication}`).sort()).toEqual(
    [10, 11, 12, 13].flatMap((k) => [`now ${k}`, `old ${k}`]).sort(),
  );
  expect(new Set(played.map(keyText)).size).toBe(8);
});

test('of fewer than two draws nothing is said', async () => {
  expect((await found(drawn.slice(0, 1))).decided).toEqual({ decisions: [], information: [] });
});
