// Limits through the whole pipeline, of plays that answer by a formula: what is asked, what is found, and what is never asked.
import { expect, test } from 'vitest';
import { ENOUGH } from '../../src/certainty/asked.ts';
import { runLimits, withFinerLevels } from '../../src/certainty/limits.ts';
import { streamFor } from '../../src/engine/random.ts';
import { keyFromSeed } from '../../src/engine/seed.ts';
import { door, type Formula, gameOf, keyText, notNumbers, plantedWorld, playersBy, uniform } from './planted.ts';

const seed = keyFromSeed('limits');
const luckOf = (replication: number) => 0.02 * (streamFor(seed, replication, 'luck').uniform(0, 0) - 0.5);

/** old: 1 - loss, the level costs nothing; now: 0.7, falling with the level; both met by the same luck, now twice as hard. */
const formula: Formula = ({ regime, replication, components }, set) => {
  const luck = luckOf(replication);
  const share = regime === 'old' ? 1 - set.loss + luck : 1.7 - components / 2000 - 0.1 * set.toll + 2 * luck;
  return {
    ...{ 'on-time-share': Math.min(1, share), 'on-time-mw': 100 * share, 'late-mw': 100 * (1 - share), tests: 50 },
    sketched: Math.min(1, share - luck),
  };
};
const item = {
  ...{ title: 'Tests', payer: 'cmsb', kind: 'resource', timing: 'recurring' },
  ...{ driver: { measure: 'tests' }, price: 'fee' },
};
const world = plantedWorld({
  assumptions: {
    loss: uniform(0, 1, 0.6),
    toll: uniform(0, 1),
    idle: uniform(0, 1),
    fee: { ...uniform(5, 20), unit: 'GBP' },
  },
  reads: { old: ['loss', 'idle'], now: ['toll', 'idle'] },
  items: { testing: item },
  appraisal: { replacement: 10 },
  certainty: {
    limits: {
      replications: 3,
      saturation: { components: [1000, 1200, 1400, 1600, 1800, 2000], over: { toll: [0, 1] } },
      needs: [{ change: 'loss', between: [0, 1], given: { idle: 0.25 } }],
      map: { over: { loss: [0, 0.6], toll: [0, 0.5, 1] }, components: [1000, 2000], replications: 2 },
    },
  },
});
const run = async (parallel = 1, more: Parameters<typeof door>[0] = {}) => {
  const players = playersBy(world, formula, parallel);
  const found = await runLimits(world, gameOf(world), players, door(more));
  return { found, played: players.played };
};

test('what is planted is found: where the conclusion turns, what is carried, what is needed, which is enough where', async () => {
  const { found } = await run();
  // At 2000: 0.7 - 0.05 + 2 luck against 0.4 + luck; it turns at a loss of 0.35 less luck.
  const row = found.switching.find(({ assumption, output }) => assumption === 'loss' && output === 'on-time-share')!;
  expect(row.kind).toBe('switches');
  const lucks = [0, 1, 2].map(luckOf);
  expect(row.at.mean).toBeCloseTo(0.35 - (lucks[0] + lucks[1] + lucks[2]) / 3, 3);
  expect(row.at.n).toBe(3);
  expect([row.at.lower < row.at.mean, row.at.upper > row.at.mean]).toEqual([true, true]);
  expect([row.atSwitch.lower < 0, row.atSwitch.upper > 0]).toEqual([true, true]);
  // Without luck now falls below 0.95 at 1500 components, and 200 sooner where the toll is 1.
  const carried = found.saturation.map(({ regime, stateValue, kind }) => [regime, stateValue, kind]);
  expect(carried).toEqual([
    ['old', 0, 'none'],
    ['old', 1, 'none'],
    ['now', 0, 'at'],
    ['now', 1, 'at'],
  ]);
  expect(Math.abs(found.saturation[2].components.mean - 1500)).toBeLessThan(60);
  expect(Math.abs(found.saturation[3].components.mean - 1300)).toBeLessThan(60);
  expect(found.saturation[2].sketch).toBeGreaterThan(1400);
  expect(found.needs.map(({ regime, kind, given }) => [regime, kind, given])).toEqual([
    ['old', 'at-most', { idle: 0.25 }],
    ['now', 'nowhere', { idle: 0.25 }],
  ]);
  expect(Math.abs(found.needs[0].at.mean - (1 - ENOUGH))).toBeLessThan(0.011);
  const verdicts = found.map.map(({ components, yValue, xValue, verdict }) => [components, yValue, xValue, verdict]);
  expect(verdicts.slice(0, 4)).toEqual([
    [1000, 0, 0, 'not-needed'],
    [1000, 0, 0.6, 'enough'],
    [1000, 0.5, 0, 'not-needed'],
    [1000, 0.5, 0.6, 'enough'],
  ]);
  expect(verdicts.slice(6, 8)).toEqual([
    [2000, 0, 0, 'reference-alone'],
    [2000, 0, 0.6, 'neither'],
  ]);
});

test('the same bytes come of one player and of four, who answer out of turn', async () => {
  const [one, four] = [await run(1), await run(4)];
  expect(JSON.stringify(four.found)).toBe(JSON.stringify(one.found));
  expect(four.played.map(keyText)).not.toEqual(one.played.map(keyText));
  expect(four.played.map(keyText).sort()).toEqual(one.played.map(keyText).sort());
});

test('no play is asked for twice, and what was spent is what was played', async () => {
  const { found, played } = await run(4);
  expect(new Set(played.map(keyText)).size).toBe(played.length);
  expect(found.spent.reduce((sum, { plays }) => sum + plays, 0)).toBe(played.length);
  expect(found.spent.map(({ part }) => part)).toEqual(['switching', 'saturation', 'needs', 'map']);
});

test('a price makes no play, and a regime is played at no value of what it does not read', async () => {
  const { found, played } = await run();
  expect(played.filter(({ point }) => point?.set && 'fee' in point.set)).toEqual([]);
  expect(played.filter(({ regime, point }) => regime === 'old' && point?.set && 'toll' in point.set)).toEqual([]);
  expect(played.filter(({ regime, point }) => regime === 'now' && point?.set && 'loss' in point.set)).toEqual([]);
  // It is looked at nevertheless: as many tests in both, so that no price turns anything.
  expect(found.switching.filter(({ assumption }) => assumption === 'fee').map(({ kind }) => kind)).toEqual(
    Array(4).fill('unmoved'),
  );
});

test('both regimes meet the same points with the same luck, but for what one does not read', async () => {
  const { played } = await run();
  const keysOf = (regime: string, name: string) =>
    played
      .filter((key) => key.regime === regime && key.point?.set && name in key.point.set && !key.point.year)
      .map((key) => keyText({ ...key, regime: '' }))
      // What is needed of a loss is asked of idle at 0.25, and of the regime that reads losses more often.
      .filter((text) => text.includes('2000|') && !/loss|toll|idle=0.25/.test(text))
      .sort();
  expect(keysOf('old', 'idle').length).toBeGreaterThan(0);
  expect(keysOf('now', 'idle')).toEqual(keysOf('old', 'idle'));
});

test('growth levels between those of the scenario are played in the world that has them', async () => {
  const { played } = await run();
  expect(played.filter(({ components }) => ![1000, 2000].includes(components)).every(({ point }) => point?.year)).toBe(
    true,
  );
  const { finer } = withFinerLevels(world, gameOf(world));
  expect(finer?.scenario.components).toEqual([1000, 1200, 1400, 1600, 1800, 2000]);
  expect(world.finer).toBeUndefined();
});

test('it is said how long it takes when a few plays were played, and not again', async () => {
  const said: number[][] = [];
  let now = 0;
  const players = playersBy(world, formula);
  const onForecast = ({ plays, seconds }: { plays: number; seconds: number }) =>
    said.push([players.played.length, plays, seconds]);
  // A clock that goes on by a second whenever it is looked at: a pilot takes one second.
  const found = await runLimits(world, gameOf(world), players, door({ clock: () => (now += 1000), onForecast }));
  expect(said).toHaveLength(1);
  const [[before, plays, seconds]] = said;
  expect(before).toBeGreaterThan(0);
  expect(before).toBeLessThan(7);
  const spent = found.spent.reduce((sum, one) => sum + one.plays, 0);
  expect(plays).toBeGreaterThan(spent / 3);
  expect(plays).toBeLessThan(spent * 3);
  expect(seconds).toBeGreaterThan(0);
});

test('whoever has little time is offered designs of ascending work, and gets the one that he chooses', async () => {
  const works: number[] = [];
  const { found } = await run(1, {
    fit: (designs) => {
      works.push(...designs.map(({ work }) => work));
      return 0.5;
    },
  });
  expect(works).toEqual([...works].sort((a, b) => a - b));
  expect(new Set(works).size).toBeGreaterThan(3);
  // Three replications halved, and rounded.
  expect(found.needs[0].best.n).toBe(2);
  expect(found.runId).not.toBe('');
});

test('whoever stops it gets nothing: it rejects, and no more is played', async () => {
  const players = playersBy(world, formula, 2);
  const stopped = () => players.played.length >= 30;
  await expect(runLimits(world, gameOf(world), players, door({ stopped }))).rejects.toThrow('stopped');
  expect(players.played.length).toBeLessThan(34);
});

test('a player that fails makes it fail', async () => {
  const players = playersBy(world, (key, set, year) => {
    if (players.played.length > 40) throw new Error('the thread died');
    return formula(key, set, year);
  });
  await expect(runLimits(world, gameOf(world), players, door())).rejects.toThrow('the thread died');
});

test('what is no number is so where the type says so, and nowhere else', async () => {
  const { found } = await run();
  const allowed = new Set<string>();
  found.saturation.forEach(({ kind, state }, i) => {
    if (kind !== 'at') for (const end of ['mean', 'lower', 'upper']) allowed.add(`.saturation.${i}.components.${end}`);
    if (kind !== 'at') allowed.add(`.saturation.${i}.sketch`);
    expect(state).toBe('toll');
  });
  found.needs.forEach(({ kind }, i) => {
    if (kind === 'nowhere' || kind === 'everywhere')
      for (const end of ['mean', 'lower', 'upper']) allowed.add(`.needs.${i}.at.${end}`);
  });
  found.switching.forEach(({ kind, atLow, atHigh }, i) => {
    if (kind !== 'switches') {
      for (const at of ['at', 'atSwitch'])
        for (const end of ['mean', 'lower', 'upper']) allowed.add(`.switching.${i}.${at}.${end}`);
      allowed.add(`.switching.${i}.place`);
    }
    // One replication has no ends.
    for (const [at, { n }] of Object.entries({ atLow, atHigh }))
      if (n === 1) for (const end of ['lower', 'upper']) allowed.add(`.switching.${i}.${at}.${end}`);
  });
  expect(notNumbers(found).filter((path) => !allowed.has(path))).toEqual([]);
});
