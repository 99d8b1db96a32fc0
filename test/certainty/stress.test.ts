// Laws of stress, whatever is asked: the same bytes, no play twice, whole numbers whole, forecast before work, stopped at once.
import { expect, test } from 'vitest';
import { runStress, withDecisions } from '../../src/certainty/stress.ts';
import { streamFor } from '../../src/engine/random.ts';
import { keyFromSeed } from '../../src/engine/seed.ts';
import {
  door,
  type Formula,
  gameOf,
  keyText,
  notNumbers,
  type Planted,
  plantedWorld,
  playersBy,
  uniform,
} from './planted.ts';

const seed = keyFromSeed('stress');
const luckOf = (replication: number) => streamFor(seed, replication, 'luck').uniform(0, 0) - 0.5;
const run = async (told: Planted, formula: Formula, parallel = 1, more: Parameters<typeof door>[0] = {}) => {
  const world = withDecisions(plantedWorld(told));
  const players = playersBy(world, formula, parallel);
  return { found: await runStress(world, gameOf(world), players, door(more)), played: players.played };
};

/** Everything at once: a price, a date, heads, a correlation, luck. */
const WHOLE: Planted = {
  assumptions: {
    a: uniform(0, 1, 0.4),
    b: uniform(0, 1, 0.6),
    fee: { ...uniform(5, 20), unit: 'GBP' },
    heads: { value: 3, range: [1, 6], unit: 'heads', distribution: { shape: 'uniform', low: 1, high: 6 } },
    until: {
      ...{ value: '2027-06-01', unit: 'date', range: ['2027-05-01', '2027-08-01'] },
      distribution: { shape: 'uniform', low: 20_939, high: 21_031 },
    },
    plain: { value: 1, range: [0, 2] },
  },
  reads: { old: ['a', 'plain'], now: ['b'] },
  pools: {
    examiners: {
      ...{ kind: 'people', heads: 'heads', day: { from: '09:00', hours: 6 } },
      leave: [{ from: '2027-04-05', to: 'until', heads: 1 }],
    },
  },
  items: {
    testing: {
      ...{ title: 'Tests', payer: 'cmsb', kind: 'resource', timing: 'recurring' },
      ...{ driver: { measure: 'tests' }, price: 'fee' },
    },
  },
  appraisal: { replacement: 10 },
  certainty: {
    stress: {
      ...{ draws: 12, shared: 6, inner: 2, worst: 10, components: [1000, 2000] },
      sobol: { most: 3, simulated: 6, sketched: 12 },
      correlations: [{ between: ['a', 'b'], rank: 0.6, because: 'The test says so.' }],
    },
  },
};
const whole: Formula = ({ regime, replication }, { a, b, heads, plain }) => {
  const share = regime === 'old' ? 0.9 - 0.3 * a - 0.02 * plain : 0.5 + 0.2 * b + 0.05 * heads;
  return {
    'on-time-share': share + 0.02 * luckOf(replication),
    ...{ 'on-time-mw': 10 * share, 'late-mw': 10 * (1 - share), tests: regime === 'old' ? 80 : 100 * b },
  };
};

test('the same bytes come of one player and of four, who answer out of turn; no play is asked for twice', async () => {
  const [one, four] = [await run(WHOLE, whole, 1), await run(WHOLE, whole, 4)];
  expect(JSON.stringify(four.found)).toBe(JSON.stringify(one.found));
  expect(four.played.map(keyText)).not.toEqual(one.played.map(keyText));
  expect(four.played.map(keyText).sort()).toEqual(one.played.map(keyText).sort());
  expect(new Set(one.played.map(keyText)).size).toBe(one.played.length);
  expect(one.found.spent.reduce((sum, { plays }) => sum + plays, 0)).toBe(one.played.length);
});

test('prices make no play, heads and days are played whole, and regimes meet each other at the same points', async () => {
  const { found, played } = await run(WHOLE, whole);
  for (const { point } of played)
    for (const [name, value] of Object.entries(point?.set ?? {})) {
      expect(name).not.toBe('fee');
      if (name === 'heads' || name === 'until') expect(Number.isInteger(value), `${name} ${value}`).toBe(true);
    }
  // Without what only one reads, both were asked of the same points in the same replications.
  const both = (regime: string) =>
    new Set(
      played
        .filter((key) => key.regime === regime && !key.sketch)
        .map(({ components, replication, point }) => {
          const { heads = 3, until = 20_970 } = point?.set ?? {};
          return `${components} ${replication} ${heads} ${until}`;
        }),
    );
  expect(both('now')).toEqual(both('old'));
  // What is not believed anything of is a bar and nothing more.
  expect(found.tornado.some(({ factor }) => factor === 'plain')).toBe(true);
  expect(found.morris.some(({ factor, group }) => factor === 'plain' || group.includes('plain'))).toBe(false);
  expect(found.factors.find(({ id }) => id === 'plain')).toMatchObject({ shape: '', moves: 'plays' });
  expect(found.factors.find(({ id }) => id === 'fee')).toMatchObject({ shape: 'uniform', moves: 'prices' });
  expect(found.correlations).toMatchObject([{ factors: ['a', 'b'], declared: 0.6 }]);
});

test('what is no number is so where the type says so, and nowhere else', async () => {
  const { found } = await run(WHOLE, whole);
  const allowed = [
    // Without common random numbers a spread is known of a measure of each regime alone.
    ...found.noise.flatMap(({ output }, i) => (output === 'on-time-share' ? [] : [`.noise.${i}.unpairedSd`])),
    // Bars that are not shown were played once.
    ...found.tornado.flatMap(({ atLow, atHigh }, i) =>
      Object.entries({ atLow, atHigh }).flatMap(([at, { n }]) =>
        n === 1 ? [`.tornado.${i}.${at}.lower`, `.tornado.${i}.${at}.upper`] : [],
      ),
    ),
  ];
  expect(notNumbers(found).filter((path) => !allowed.includes(path))).toEqual([]);
});

test('it is said how long it takes before the long work, and whoever stops it gets nothing', async () => {
  const said: number[] = [];
  const world = plantedWorld(WHOLE);
  const players = playersBy(world, whole, 2);
  let now = 0;
  const onForecast = ({ plays, seconds }: { plays: number; seconds: number }) =>
    said.push(players.played.length, plays, seconds);
  const stopped = () => players.played.length > 60;
  await expect(
    runStress(world, gameOf(world), players, door({ clock: () => (now += 500), onForecast, stopped })),
  ).rejects.toThrow('stopped');
  expect(said[0]).toBeLessThan(13);
  expect(said[1]).toBeGreaterThan(100);
  expect(said[2]).toBeGreaterThan(0);
  expect(said).toHaveLength(3);
  expect(players.played.length).toBeLessThan(64);
});

test('the forecast is about what is played', async () => {
  let plays = 0;
  const { played } = await run(WHOLE, whole, 1, {
    onForecast: (forecast) => {
      plays = forecast.plays;
    },
  });
  expect(plays).toBeGreaterThan(played.length / 3);
  expect(plays).toBeLessThan(played.length * 3);
});

test('correlations that cannot all be true are refused before anything is played', async () => {
  const world = plantedWorld({
    assumptions: { a: uniform(0, 1), b: uniform(0, 1), c: uniform(0, 1) },
    certainty: {
      stress: {
        correlations: [
          { between: ['a', 'b'], rank: 0.9, because: 'One.' },
          { between: ['b', 'c'], rank: 0.9, because: 'Two.' },
          { between: ['a', 'c'], rank: -0.9, because: 'Three.' },
        ],
      },
    },
  });
  const players = playersBy(world, () => ({ 'on-time-share': 1 }));
  await expect(runStress(world, gameOf(world), players, door())).rejects.toThrow('cannot hold beside the others');
  expect(players.played).toEqual([]);
});

test('a world whose decisions are another scenario plays it at its own levels', () => {
  const others = { id: 'others', extends: 'planted', regimes: ['old', 'third'], certainty: null };
  const files = { 'shipped/others.yaml': { ...others, components: [1000, 1500] } };
  const world = plantedWorld({
    assumptions: { a: uniform(0, 1) },
    reads: { third: ['a'] },
    certainty: { scenario: 'others' },
    files,
  });
  expect(world.decides?.scenario.components).toEqual([1000, 1500]);
  expect(withDecisions(world).decides?.scenario.components).toEqual([1000, 2000]);
  const alone = plantedWorld({ assumptions: { a: uniform(0, 1) } });
  expect(withDecisions(alone)).toBe(alone);
});
