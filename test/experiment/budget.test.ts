// A design fitted to a time: the largest that can be played in it, and what precision that bought.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { boughtBy, boughtWords, fitted, secondsFor } from '../../src/experiment/budget.ts';
import { replicationDesigns, withReplications } from '../../src/experiment/budget-replications.ts';
import { conduct } from '../../src/experiment/conduct.ts';
import { planOf } from '../../src/experiment/plan.ts';
import { summaries } from '../../src/experiment/summarise.ts';
import { MEASURES } from '../../src/model/measures.ts';
import { fakePlayers, stubWorld } from './stub.ts';

const designs = [100, 200, 400, 800].map((work, i) => ({ size: i + 1, work }));
const game = { certain: false, levels: [1000, 200] };

test('lanes share the work, and what is done already takes no time', () => {
  expect(secondsFor(1000, { secondsPerComponent: 0.1, lanes: 1 })).toBe(100);
  expect(secondsFor(1000, { secondsPerComponent: 0.1, lanes: 4 })).toBe(25);
  const pace = { secondsPerComponent: 1, lanes: 2 };
  expect(fitted(designs, pace, 100)?.size).toBe(2);
  expect(fitted(designs, pace, 100, 100)?.size).toBe(2);
  expect(fitted(designs, pace, 100, 200)?.size).toBe(3);
  expect(fitted(designs, pace, 0, 100)?.size).toBe(1);
});

test('where not even the smallest fits there is none, and nothing is larger than the largest', () => {
  const pace = { secondsPerComponent: 1, lanes: 1 };
  expect(fitted(designs, pace, 99)).toBeUndefined();
  expect(fitted(designs, pace, 1e9)?.size).toBe(4);
  expect(fitted([], pace, 1e9)).toBeUndefined();
});

test('what is fitted fits, and the next larger design does not', () => {
  const works = fc.array(fc.integer({ min: 1, max: 1e6 }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(
      works,
      fc.double({ min: 1e-6, max: 1, noNaN: true }),
      fc.integer({ min: 1, max: 64 }),
      fc.nat(1e7),
      (steps, secondsPerComponent, lanes, seconds) => {
        const sumTo = (i: number): number => steps.slice(0, i + 1).reduce((sum, step) => sum + step, 0);
        const ladder = steps.map((_, i) => ({ size: i + 1, work: sumTo(i) }));
        const pace = { secondsPerComponent, lanes };
        const found = fitted(ladder, pace, seconds);
        if (found) expect(secondsFor(found.work, pace)).toBeLessThanOrEqual(seconds);
        const next = ladder[found ? found.size : 0];
        if (next) expect(secondsFor(next.work, pace)).toBeGreaterThan(seconds);
      },
    ),
  );
});

test('a design of n replications is n times the ladder, and what is beside it as often as it asks for', () => {
  const beside = {
    map: { title: 'Hours', over: { hours: [1, 6] }, regimes: ['slow'], components: [1000], replications: 3 },
  };
  const plain = replicationDesigns(stubWorld(), game);
  expect(plain.slice(0, 3)).toEqual([1, 2, 3].map((size) => ({ size, work: size * 2400 })));
  const more = replicationDesigns(stubWorld({ beside }), game);
  expect(more.slice(0, 5).map(({ work }, i) => work - plain[i].work)).toEqual([2000, 4000, 6000, 6000, 6000]);
});

test('there are no more designs than the scenario has replications at most, and one where chance plays no part', () => {
  expect(replicationDesigns(stubWorld({ replications: { 'at-most': 12 } }), game)).toHaveLength(12);
  expect(replicationDesigns(stubWorld({ replications: { exactly: 5 } }), game)).toHaveLength(1000);
  expect(replicationDesigns(stubWorld(), { ...game, certain: true })).toHaveLength(1);
});

test('a world with so many replications plays exactly so many, at all its levels', () => {
  const world = withReplications(stubWorld({ quick: true, replications: { 'at-least': 2 } }), 9);
  expect(planOf(world, game)).toMatchObject({ atLeast: 9, atMost: 9, exactly: true, levels: [200, 1000] });
});

test('what a budget bought is told of the first headline measure, at its widest level', async () => {
  const boughtWith = async (replications: number) => {
    const world = withReplications(stubWorld({ 'headline-measures': ['tests'] }), replications);
    const plan = planOf(world, game);
    const { plays } = await conduct(plan, fakePlayers(1), { clock: () => 0 });
    const found = {
      replications,
      summaries: summaries(plays, { references: ['slow'], measures: MEASURES, certain: false }),
    };
    return boughtBy(found, 60, world);
  };
  const bought = await boughtWith(8);
  expect(bought).toMatchObject({ seconds: 60, replications: 8 });
  expect(bought.precision.map(({ regime, minus, components, n }) => [regime, minus, components, n])).toEqual([
    ['fast', 'slow', 200, 8],
    ['fast', 'slow', 1000, 8],
  ]);
  const widest = Math.max(...bought.precision.map(({ halfWidth }) => halfWidth));
  expect(widest).toBeGreaterThan(0);
  const [head, line] = boughtWords(bought, { measures: MEASURES });
  expect(head).toBe('The budget bought 8 replications.');
  expect(line).toMatch(/^ {2}tests of fast minus slow: to ± [\d.,]+ tests$/);
  expect(boughtWords(await boughtWith(1), { measures: MEASURES })).toEqual([
    'The budget bought 1 replication.',
    '  tests of fast minus slow: no interval: that takes two replications',
  ]);
});
