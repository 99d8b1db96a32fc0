// The year that is known: every point is held against it; what contradicts it is refused, counted and never hidden.
import { expect, test } from 'vitest';
import { playParts } from '../../src/experiment/parts.ts';
import { givenText } from '../../src/experiment/points.ts';
import { refusalRows } from '../../src/experiment/refusals.ts';
import { MEASURES } from '../../src/model/measures.ts';
import type { PlayKey } from '../../src/model/outcome.ts';
import type { Backcast, Beside } from '../../src/scenario/schema/scenario.ts';
import type { World } from '../../src/scenario/world.ts';
import { gridPlay, gridWorld } from './grid-world.ts';
import { assumption, fakePlayers } from './stub.ts';

const game = { certain: false, levels: [200, 1000] };
const map: Beside = {
  title: 'A map',
  over: { uptake: [0.2, 0.5], hours: [1, 3, 4, 6.5] },
  replications: 3,
};
const draws: Beside = {
  title: 'Draws',
  regimes: ['fast'],
  draws: { of: ['hours', 'uptake'], count: 12 },
  replications: 2,
};
const backcast: Backcast = { scenario: 'known', regime: 'slow', within: ['hours'], 'on-time-at-least': 0.65 };

/** Without uptake, and with two hours for its central value. */
const known = (): World => {
  const world = gridWorld({ id: 'known', components: [500, 300], backcast: undefined });
  const { uptake: _, ...assumptions } = world.assumptions;
  assumptions.hours.value = 2;
  return { ...world, assumptions, regimes: [world.regimes[0]] };
};
const worldOf = (beside: Record<string, Beside>, more: Partial<Backcast> = {}, rest: Partial<World> = {}) =>
  gridWorld(
    { replications: { exactly: 4 }, beside, backcast: { ...backcast, ...more } },
    { backcast: known(), ...rest },
  );
const play = async (world: World) => {
  const players = fakePlayers(2, gridPlay);
  const found = await playParts(world, game, players, { clock: () => 0 }, MEASURES);
  return { ...found, played: players.played };
};
const inYear = (keys: readonly PlayKey[]) => keys.filter((key) => key.point?.year === 'backcast');

test('every point is played in that year on its own level, as far as the year can tell it from others', async () => {
  const { backcasts, played } = await play(worldOf({ map }));
  expect(backcasts.map(({ point }) => point)).toEqual(['central', 'hours=1', 'hours=4', 'hours=6.5']);
  const keys = inYear(played);
  expect(keys).toHaveLength(8);
  expect(new Set(keys.map(({ regime, components }) => `${regime} ${components}`))).toEqual(new Set(['slow 300']));
  expect(keys.every(({ point }) => point?.set?.uptake === undefined)).toBe(true);
});

test('what is central in the study is as it was in that year', async () => {
  const { backcasts } = await play(worldOf({ map }));
  // Two hours in the year that is known, and three in the study: utilisation is a sixth of the hours.
  expect(backcasts.map(({ utilisation }) => utilisation.mean * 6)).toEqual([2, 1, 4, 6.5]);
  expect(backcasts[0].onTimeShare).toMatchObject({ n: 2 });
  expect(backcasts[0].onTimeShare.mean).toBeCloseTo(0.8, 1);
});

test('a point outside a range, or under which too few were on time, is refused by its reasons', async () => {
  const { backcasts } = await play(worldOf({ map }));
  expect(backcasts.map(({ refused }) => refused)).toEqual([
    '',
    '',
    'on time in the backcast below 0.65',
    'hours outside its range; on time in the backcast below 0.65',
  ]);
  expect(backcasts[3].within).toEqual([{ id: 'hours', value: 6.5, low: 1, high: 6 }]);
});

test('a value that follows from others is held to its range as well', async () => {
  const world = worldOf({ map }, { within: ['minutes'], 'on-time-at-least': 0 });
  world.assumptions.minutes.range = [3, 100];
  const { backcasts } = await play(world);
  expect(backcasts.map(({ within, refused }) => [within[0].value, refused])).toEqual([
    [6, ''],
    [2, 'minutes outside its range'],
    [8, ''],
    [13, ''],
  ]);
});

test('an assumption that only a range hangs on makes points of their own, without a play more', async () => {
  const world = worldOf({ map }, { within: ['uptake'] });
  world.assumptions.uptake.range = [0.4, 1];
  const { backcasts, played } = await play(world);
  expect(backcasts).toHaveLength(8);
  expect(backcasts.filter(({ refused }) => refused.includes('uptake outside its range'))).toHaveLength(4);
  expect(inYear(played)).toHaveLength(8);
});

test('refused cells of a grid are played all the same, and flagged', async () => {
  const { grids } = await play(worldOf({ map }));
  const refused = grids[0].cells.filter((cell) => cell.refused !== '');
  expect(new Set(refused.map(({ set }) => set.hours))).toEqual(new Set([4, 6.5]));
  expect(refused).toHaveLength(8);
  expect(refused.every(({ summaries }) => summaries.length > 0)).toBe(true);
});

test('refused draws are counted by reason, and not played', async () => {
  const { grids, backcasts, leastOnTime, played } = await play(worldOf({ draws }));
  const refused = grids[0].cells.filter((cell) => cell.refused !== '');
  expect(refused.length).toBeGreaterThan(3);
  expect(refused.length).toBeLessThan(12);
  for (const cell of refused) {
    expect(cell.summaries).toEqual([]);
    expect(played.filter(({ point }) => !point?.year && point?.id === givenText(cell.set))).toEqual([]);
  }
  const rows = refusalRows({ grids, backcasts, leastOnTime });
  const central = { at: 'central', least: 0.65 };
  expect(rows[0]).toEqual({
    ...{ grid: 'draws', kind: 'draws', ...central, reason: '' },
    points: 12 - refused.length,
    of: 12,
  });
  // A number of the scenario's own has no range to sweep.
  expect(new Set(rows.map(({ at }) => at))).toEqual(new Set(['central']));
  const late = refused.filter((cell) => cell.refused.includes('below'));
  expect(rows.find((row) => row.reason.includes('below'))).toMatchObject({ points: late.length, of: 12 });
});

test('draws that agree are played, each with its own values', async () => {
  const { grids } = await play(worldOf({ draws }));
  const agreed = grids[0].cells.filter((cell) => cell.refused === '');
  expect(agreed.every(({ set }) => set.hours >= 1 && set.hours < 4)).toBe(true);
  expect(agreed.every(({ summaries }) => summaries.some((row) => row.minus === 'slow' && row.n === 2))).toBe(true);
});

test('a scenario that is itself the year that is known sees its points on its smallest level', async () => {
  const { backcasts, played, spent } = await play(worldOf({ map }, { scenario: undefined }, { backcast: undefined }));
  expect(inYear(played)).toEqual([]);
  expect(backcasts.map(({ point }) => point)).toEqual(['central', 'hours=1', 'hours=4', 'hours=6.5']);
  expect(backcasts[0].utilisation.mean * 6).toBe(3);
  // The central point is a play of the ladder.
  expect(spent.find(({ part }) => part === 'backcast')).toEqual({ part: 'backcast', plays: 6 });
});

test('its level is that of the point, where an assumption says how many there were', async () => {
  const world = worldOf({ map: { ...map, over: { unread: [7, 9] } } });
  const year = known();
  year.scenario.components = ['unread'];
  const { played } = await play({ ...world, backcast: year });
  expect(new Set(inYear(played).map(({ components }) => components))).toEqual(new Set([1, 7, 9]));
});

test('points are counted at the low and the high end of the share asked for as well, whatever was played', async () => {
  const world = worldOf({ draws }, { 'on-time-at-least': 'least' });
  world.assumptions.least = assumption({ title: 'Least', value: 0.65, unit: 'share', range: [0, 1] });
  const { grids, backcasts, leastOnTime } = await play(world);
  expect(leastOnTime).toEqual({ assumption: 'least', value: 0.65, low: 0, high: 1 });
  const rows = refusalRows({ grids, backcasts, leastOnTime });
  const agree = (at: string) => rows.find((row) => row.at === at && row.reason === '')?.points;
  const inRange = grids[0].cells.filter(({ set }) => set.hours >= 1 && set.hours <= 6).length;
  const asPlayed = grids[0].cells.filter(({ refused }) => refused === '').length;
  expect([agree('low'), agree('central')]).toEqual([inRange, asPlayed]);
  expect(agree('central')).toBeLessThan(inRange);
  expect(agree('high')).toBe(0);
  expect(rows.filter((row) => row.at === 'low').map((row) => row.reason)).toEqual(['', 'hours outside its range']);
});
