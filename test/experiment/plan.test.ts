// What is to be played, and in which order.
import { expect, test } from 'vitest';
import { heaviestFirst, pairsOf, planOf, playsOf } from '../../src/experiment/plan.ts';
import { planFor, stubWorld } from './stub.ts';

const chance = { certain: false, levels: [200, 1000] };

test('a play that is another play is not played twice', () => {
  const world = stubWorld();
  world.regimes.push(world.regimes[0]);
  const plan = planOf(world, { certain: false, levels: [500, 100, 500] });
  expect(plan.levels).toEqual([100, 500]);
  expect(plan.regimes).toEqual(['slow', 'fast']);
  expect(playsOf(plan, 2)).toHaveLength(4);
});

test('the heaviest plays of a replication come first, and none is lost', () => {
  const plays = playsOf(planFor(), 5);
  const order = heaviestFirst(plays);
  expect(order.map((key) => key.components)).toEqual([1000, 1000, 200, 200]);
  expect(new Set(order)).toEqual(new Set(plays));
  expect(plays.every((key) => key.replication === 5)).toBe(true);
});

test('names of assumptions stand for numbers', () => {
  const world = stubWorld({
    replications: { 'at-least': 'hours', 'at-most': 9, seconds: 2 },
  });
  expect(planOf(world, chance)).toMatchObject({ atLeast: 3, atMost: 9, exactly: false, seconds: 2 });
});

test('exactly so many, quickly, or once where no chance plays a part', () => {
  const exact = { replications: { exactly: 200 } };
  expect(planOf(stubWorld(exact), chance)).toMatchObject({ atLeast: 200, atMost: 200, exactly: true });
  const quick = planOf(stubWorld({ quick: true }), { certain: false, levels: [1, 2, 3] });
  expect(quick).toMatchObject({ levels: [1, 3], atLeast: 3, atMost: 3, exactly: true });
  expect(planOf(stubWorld(exact), { ...chance, certain: true })).toMatchObject({
    atLeast: 1,
    atMost: 1,
    certain: true,
  });
});

test('a scenario that says nothing plays at least five and at most 300 times', () => {
  expect(planOf(stubWorld(), chance)).toMatchObject({ atLeast: 5, atMost: 300, seconds: Number.POSITIVE_INFINITY });
  expect(planOf(stubWorld({ replications: { 'at-most': 2 } }), chance)).toMatchObject({ atLeast: 2, atMost: 2 });
  expect(planOf(stubWorld({ replications: { 'at-least': 500 } }), chance)).toMatchObject({ atLeast: 500, atMost: 500 });
});

test('differences are taken against every reference, between two of them once; the first regime is the reference unless said', () => {
  expect(planOf(stubWorld(), chance).references).toEqual(['slow']);
  expect(planOf(stubWorld({ reference: ['slow', 'fast', 'slow'] }), chance).references).toEqual(['slow', 'fast']);
  expect(pairsOf({ regimes: ['a', 'b', 'c'], references: ['a', 'b'] })).toEqual([
    { regime: 'b', minus: 'a' },
    { regime: 'c', minus: 'a' },
    { regime: 'c', minus: 'b' },
  ]);
});

test('what is wanted is read from the scenario', () => {
  const precision = [
    { measure: 'tests', 'half-width': 0.05, as: 'relative' as const },
    { measure: 'late-mw', 'half-width': 'hours' },
  ];
  expect(planOf(stubWorld({ precision }), chance).wanted).toEqual([
    { measure: 'tests', halfWidth: 0.05, relative: true },
    { measure: 'late-mw', halfWidth: 3, relative: false },
  ]);
});
