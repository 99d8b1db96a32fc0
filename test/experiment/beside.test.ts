// What is played beside the ladder: nothing twice, the same whoever plays, and every difference at one point.
import { expect, test } from 'vitest';
import { playersHere } from '../../src/experiment/here.ts';
import { type Parts, playParts } from '../../src/experiment/parts.ts';
import type { Players, Surroundings } from '../../src/experiment/players.ts';
import { givenText } from '../../src/experiment/points.ts';
import { estimate } from '../../src/experiment/statistics.ts';
import type { Cell } from '../../src/experiment/study.ts';
import { MEASURES } from '../../src/model/measures.ts';
import type { Beside } from '../../src/scenario/schema/scenario.ts';
import type { World } from '../../src/scenario/world.ts';
import { gridPlay, gridWorld, shareAt } from './grid-world.ts';
import { fakePlayers } from './stub.ts';

const game = { certain: false, levels: [200, 1000] };
const same = [{ regime: 'fast', as: 'slow', when: { uptake: 0 } }];
const map: Beside = {
  title: 'A map',
  regimes: ['fast'],
  over: { uptake: [0, 0.5, 1], hours: [1, 3, 6] },
  same,
  replications: 4,
};
const scenario: Partial<World['scenario']> = { replications: { exactly: 5 }, beside: { map } };

const play = (
  world: World,
  players: Players = fakePlayers(3, gridPlay),
  around: Partial<Surroundings> = {},
): Promise<Parts> => playParts(world, game, players, { clock: () => 0, ...around }, MEASURES);
const cellAt = ({ grids }: Parts, regime: string, set: Cell['set']): Cell =>
  grids.flatMap(({ cells }) => cells).find((one) => one.regime === regime && givenText(one.set) === givenText(set))!;
const share = (cell: Cell, minus = '') =>
  cell.summaries.find((row) => row.measure === 'on-time-share' && row.minus === minus)!;

test('one player and eight find the same cells', async () => {
  const draws: Beside = { title: 'Draws', draws: { of: ['hours'], count: 5 }, replications: 2 };
  const world = gridWorld({
    ...scenario,
    beside: { map, draws },
    backcast: { regime: 'slow', 'on-time-at-least': 0.5 },
  });
  const one = await play(world, playersHere({ play: gridPlay }));
  for (const parallel of [2, 8]) expect(await play(world, fakePlayers(parallel, gridPlay))).toEqual(one);
});

test('a cell has its own measures, and its difference to the reference at the same point, pair by pair', async () => {
  const found = await play(gridWorld(scenario));
  const cell = cellAt(found, 'fast', { uptake: 1, hours: 6 });
  expect(share(cell).mean).toBeCloseTo(shareAt('fast', 6, 1), 1);
  expect(share(cell, 'slow').mean).toBeCloseTo(shareAt('fast', 6, 1) - shareAt('slow', 6, 1), 12);
  // The luck of a replication is in both, so that it cancels; alone it does not.
  expect(share(cell, 'slow').sd).toBeLessThan(1e-12);
  expect(share(cell).sd).toBeGreaterThan(1e-3);
  expect([share(cell).n, share(cell, 'slow').kind]).toEqual([4, 'Monte Carlo, Student t, paired']);
});

test('a cell that is a play of the ladder or of another regime is not played again', async () => {
  const players = fakePlayers(2, gridPlay);
  const found = await play(gridWorld(scenario), players);
  const ids = players.played.map((key) => `${key.regime} ${key.components} ${key.point?.id} ${key.replication}`);
  expect(new Set(ids).size).toBe(ids.length);
  // Of nine cells: uptake 0 is slow, uptake 0.5 at 3 hours the ladder's; slow itself is played at 1 and 6 hours.
  expect(found.spent).toEqual([
    { part: 'ladder', plays: 20 },
    { part: 'beside/map', plays: (5 + 2) * 4 },
  ]);
  expect(cellAt(found, 'fast', { uptake: 0.5, hours: 3 })).toMatchObject({ as: 'fast' });
  const central = found.ladder.plays.filter((row) => row.regime === 'fast' && row.components === 1000).slice(0, 4);
  const at = MEASURES.findIndex(({ id }) => id === 'on-time-share');
  expect(share(cellAt(found, 'fast', { uptake: 0.5, hours: 3 })).mean).toBe(
    estimate(central.map((row) => row.values[at])).mean,
  );
  expect(share(cellAt(found, 'fast', { uptake: 0, hours: 6 }), 'slow')).toMatchObject({ mean: 0, sd: 0 });
});

test('two grids that ask for the same play share it; the first has the cost', async () => {
  const more: Beside = { ...map, title: 'Again', over: { hours: [1, 2], uptake: [1] } };
  const { spent } = await play(gridWorld({ ...scenario, beside: { map, more } }));
  expect(spent.slice(1)).toEqual([
    { part: 'beside/map', plays: 28 },
    { part: 'beside/more', plays: 8 },
  ]);
});

test('a ladder that is shorter than a grid asks for gives what it has', async () => {
  const found = await play(gridWorld({ ...scenario, replications: { exactly: 2 } }));
  expect(new Set(found.grids[0].cells.map((cell) => share(cell).n))).toEqual(new Set([2]));
});

test('a level that the ladder does not play is played for the grid', async () => {
  const world = gridWorld({ ...scenario, quick: true, beside: { map: { ...map, components: [500] } } });
  const found = await play(world);
  expect(cellAt(found, 'fast', { uptake: 0.5, hours: 3 })).toMatchObject({ components: 500, as: '' });
  expect(found.spent[1]).toEqual({ part: 'beside/map', plays: 9 });
});

test('without chance one play says it all', async () => {
  const world = gridWorld(scenario);
  const found = await playParts(
    world,
    { ...game, certain: true },
    fakePlayers(2, gridPlay),
    { clock: () => 0 },
    MEASURES,
  );
  const row = share(cellAt(found, 'fast', { uptake: 1, hours: 6 }));
  expect(row).toMatchObject({ n: 1, kind: 'no chance plays a part' });
  expect(row.lower).toBe(row.upper);
});

test('progress counts the plays of all parts, and comes to an end', async () => {
  const counts: number[][] = [];
  await play(gridWorld(scenario), fakePlayers(1, gridPlay), {
    onProgress: ({ done, most }) => counts.push([done, most]),
  });
  expect(counts[0]).toEqual([1, 48]);
  expect(counts.at(-1)).toEqual([48, 48]);
});

test('one that a person stops on the ladder has nothing beside it', async () => {
  let plays = 0;
  const around = { onProgress: () => plays++, stopped: () => plays >= 9 };
  const found = await play(gridWorld(scenario), fakePlayers(1, gridPlay), around);
  expect(found.ladder).toMatchObject({ interrupted: true, replications: 2 });
  expect([found.grids, found.backcasts, found.causal]).toEqual([[], [], []]);
});

test('one that is stopped beside the ladder is no study', async () => {
  let plays = 0;
  const around = { onProgress: () => plays++, stopped: () => plays >= 25 };
  await expect(play(gridWorld(scenario), fakePlayers(1, gridPlay), around)).rejects.toThrow(
    'stopped before the plays beside the ladder were whole',
  );
  expect(plays).toBe(25);
});

test('a player that fails beside the ladder ends it for all', async () => {
  const failing = fakePlayers(2, (key) => {
    if (key.point) throw new Error('no memory');
    return gridPlay(key);
  });
  await expect(play(gridWorld(scenario), failing)).rejects.toThrow('no memory');
});
