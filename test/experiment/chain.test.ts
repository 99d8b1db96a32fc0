// The plays of a chain: every regime along every path, whoever plays; counted with the rest; whole or not at all.
import { expect, test } from 'vitest';
import { type ChainPlays, expectChain, playChain } from '../../src/experiment/chain.ts';
import { chainKeysOf, chainPlanOf } from '../../src/experiment/chain-plan.ts';
import { Meter } from '../../src/experiment/meter.ts';
import { playParts } from '../../src/experiment/parts.ts';
import { planOf } from '../../src/experiment/plan.ts';
import type { Progress, Surroundings } from '../../src/experiment/players.ts';
import { idOf } from '../../src/experiment/points.ts';
import { MEASURES } from '../../src/model/measures.ts';
import { chainPlan, chainPlay, chainWorld } from './chain-world.ts';
import { fakePlayers, stubWorld } from './stub.ts';

const game = { certain: false, levels: [200, 1000] };
const quiet: Surroundings = { clock: () => 0 };
const played = (parallel: number, plan = chainPlan(), around = quiet): Promise<ChainPlays> =>
  playChain(plan, fakePlayers(parallel, chainPlay), around, new Meter(around));

test('a chain is planned as the scenario says: its years, its paths by year, its replications', () => {
  const world = chainWorld();
  expect(chainPlanOf(world, planOf(world, game))).toEqual({
    ...chainPlan({ references: ['slow'] }),
    paths: [
      { id: 'low', title: 'Path low', components: [100, 200, 300] },
      { id: 'high', title: 'Path high', components: [100, 1000, 4000] },
    ],
  });
  expect(chainPlanOf(stubWorld(), planOf(stubWorld(), game))).toBeUndefined();
});

test('a first look, and a chain without chance, are played once', () => {
  const quick = chainWorld({ quick: true });
  expect(chainPlanOf(quick, planOf(quick, game))?.replications).toBe(1);
  const world = chainWorld();
  expect(chainPlanOf(world, planOf(world, { ...game, certain: true }))?.replications).toBe(1);
});

test('the heaviest path is played first, and its work is the components of all its years', () => {
  const keys = chainKeysOf(chainPlan({ replications: 2 }));
  expect(keys.map(({ key, work }) => [key.path, key.regime, key.replication, key.components, work])).toEqual([
    ['high', 'slow', 0, 4000, 5100],
    ['high', 'fast', 0, 4000, 5100],
    ['high', 'slow', 1, 4000, 5100],
    ['high', 'fast', 1, 4000, 5100],
    ['low', 'slow', 0, 300, 600],
    ['low', 'fast', 0, 300, 600],
    ['low', 'slow', 1, 300, 600],
    ['low', 'fast', 1, 300, 600],
  ]);
  const point = { id: 'hours=2', set: { hours: 2 } };
  expect(chainKeysOf(chainPlan({ point }))[0].key.point).toEqual(point);
});

test('a path tells plays apart, and from the ladder', () => {
  const play = { regime: 'slow', components: 300 };
  expect(new Set([play, { ...play, path: 'low' }, { ...play, path: 'high' }].map(idOf)).size).toBe(3);
});

test('one player and eight find the same years, by replication', async () => {
  const [one, eight] = await Promise.all([played(1), played(8)]);
  for (const path of ['low', 'high'])
    for (const regime of ['slow', 'fast']) expect(eight.of(path, regime)).toEqual(one.of(path, regime));
  expect(one.of('low', 'fast').map((years) => years[1].held)).toEqual([10, 11, 12, 13]);
  expect(() => one.of('low', 'none')).toThrow('none was not played along low');
});

test('a row without every year is refused', async () => {
  const players = fakePlayers(1, (key) => ({ ...chainPlay(key), years: chainPlay(key).years!.slice(1) }));
  await expect(playChain(chainPlan(), players, quiet, new Meter(quiet))).rejects.toThrow(
    'slow 4000 path:high was not played in every year',
  );
});

test('weekly columns are not kept year by year', async () => {
  const chain = await played(2);
  const [{ row }] = chain.of('high', 'slow')[0];
  expect([row.weekly.weeks, row.weekly.busyHours.length, row.steps.length]).toEqual([[], 0, 1]);
});

test('the time left goes by the components of all years', async () => {
  let now = 0;
  const told: Progress[] = [];
  const around: Surroundings = { clock: () => now, onProgress: (one) => told.push(one) };
  const plan = chainPlan({ replications: 1 });
  const meter = new Meter(around);
  expectChain(plan, meter);
  const players = fakePlayers(1, (key) => {
    now += 5100;
    return chainPlay(key);
  });
  await playChain(plan, players, around, meter);
  // A thousand components a second: 5,100 of the other regime and 1,200 of the lower path are left.
  expect(told[0]).toEqual({ done: 1, most: 4, replications: 0, secondsLeft: 6.3 });
  expect(told.at(-1)).toMatchObject({ done: 4, most: 4, secondsLeft: 0 });
});

test('a chain that is stopped is not told in part', async () => {
  let plays = 0;
  const players = fakePlayers(1, (key) => {
    plays++;
    return chainPlay(key);
  });
  const around = { ...quiet, stopped: () => plays >= 3 };
  await expect(playChain(chainPlan(), players, around, new Meter(around))).rejects.toThrow(
    'stopped before the plays of the chain were whole',
  );
  expect(plays).toBe(3);
});

test('it is the last part of a study, and counted as one', async () => {
  const told: Progress[] = [];
  const parts = await playParts(
    chainWorld(),
    game,
    fakePlayers(2, chainPlay),
    { ...quiet, onProgress: (one) => told.push(one) },
    MEASURES,
  );
  expect(parts.spent).toEqual([
    { part: 'ladder', plays: 8 },
    { part: 'chain', plays: 16 },
  ]);
  expect([told[0].most, told.at(-1)?.done]).toEqual([24, 24]);
  expect(parts.chained?.plan.years).toEqual([2027, 2028, 2029]);
});

test('a ladder that a person stopped has no chain', async () => {
  let plays = 0;
  const players = fakePlayers(1, (key) => {
    plays++;
    return chainPlay(key);
  });
  const parts = await playParts(chainWorld(), game, players, { ...quiet, stopped: () => plays >= 5 }, MEASURES);
  expect([parts.ladder.replications, parts.chained, parts.spent]).toEqual([
    1,
    undefined,
    [{ part: 'ladder', plays: 4 }],
  ]);
});
