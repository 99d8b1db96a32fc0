// An assumption that is found: the value at which a year is as it was, then in every play of the study.
import { expect, test } from 'vitest';
import { assumptionRows } from '../../src/experiment/assumptions.ts';
import { playersHere } from '../../src/experiment/here.ts';
import { playParts } from '../../src/experiment/parts.ts';
import { withSolved } from '../../src/experiment/solve.ts';
import { estimate } from '../../src/experiment/statistics.ts';
import { MEASURES, measureIndex } from '../../src/model/measures.ts';
import type { PlayKey } from '../../src/model/outcome.ts';
import { InputError } from '../../src/scenario/issue.ts';
import type { Solve } from '../../src/scenario/schema/scenario.ts';
import type { World } from '../../src/scenario/world.ts';
import { gridPlay, gridWorld } from './grid-world.ts';
import { fakePlayers, rowOf } from './stub.ts';

const game = { certain: false, levels: [200, 1000] };
const solve: Solve = {
  change: 'hours',
  between: [0.5, 8],
  measure: 'tests',
  equals: 1250,
  regime: 'slow',
  replications: 6,
};
const worldOf = (more: Partial<Solve> = {}, scenario: Partial<World['scenario']> = {}, rest: Partial<World> = {}) =>
  gridWorld({ replications: { exactly: 3 }, solve: { ...solve, ...more }, ...scenario }, rest);
const play = async (world: World, players = fakePlayers(3, gridPlay)) => {
  const found = await playParts(world, game, players, { clock: () => 0 }, MEASURES);
  return { ...found, played: players.played };
};
const tests = (key: PlayKey) => gridPlay(key).values[measureIndex('tests')];

test('the mean over replications is as it was, to half a unit', async () => {
  const { solved } = await play(worldOf());
  const at = (replication: number) =>
    tests({ regime: 'slow', components: 1000, replication, point: { id: '', set: { hours: solved!.value } } });
  expect(Math.abs(estimate([0, 1, 2, 3, 4, 5].map(at)).mean - 1250)).toBeLessThanOrEqual(0.5);
  expect(solved).toMatchObject({ assumption: 'hours', measure: 'tests', equals: 1250, n: 6 });
});

test('its interval is that of the values that single replications come to', async () => {
  const { solved } = await play(worldOf());
  // tests = 1000 (1 + hours / 10) + 100 luck, so a replication comes to 2.5 less its luck.
  const luck = [0, 1, 2, 3, 4, 5].map((replication) => tests({ regime: 'slow', components: 0, replication }));
  const { halfWidth } = estimate(luck.map((one) => 2.5 - one / 100));
  expect(Math.abs((solved!.upper - solved!.lower) / 2 - halfWidth)).toBeLessThan(0.005);
  expect((solved!.upper + solved!.lower) / 2).toBeCloseTo(solved!.value, 12);
});

test('every play after it has the value, on the ladder and beside it; a row of the ladder is no point', async () => {
  const beside = { map: { title: 'A map', over: { uptake: [0.1], hours: [1, 3] }, replications: 2 } };
  const { solved, played, ladder, spent } = await play(worldOf({}, { beside, backcast: { regime: 'slow' } }));
  const after = played.slice(spent[0].plays);
  expect(after.filter(({ point }) => point?.set?.uptake === undefined).length).toBeGreaterThan(12);
  for (const { point } of after) expect([1, 3, solved!.value]).toContain(point?.set?.hours);
  expect(ladder.plays.every((row) => row.point === undefined)).toBe(true);
  expect(ladder.plays).toHaveLength(12);
});

test('no play is made twice, and one player and eight find the same', async () => {
  const one = await play(worldOf(), { ...playersHere({ play: gridPlay }), played: [] });
  const { played, ...many } = await play(worldOf(), fakePlayers(8, gridPlay));
  expect(many).toEqual({ ...one, played: undefined });
  const during = played.slice(0, many.spent[0].plays);
  expect(new Set(during.map(({ point, replication }) => `${point?.id} ${replication}`)).size).toBe(during.length);
  expect(many.spent[0]).toEqual({ part: 'solve', plays: played.length - 12 });
});

test('another scenario may be the year that is played meanwhile, on its own level', async () => {
  const other = gridWorld({ components: [400] });
  const { played, spent } = await play(worldOf({ scenario: 'other', equals: 500 }, {}, { solves: other }));
  const during = played.slice(0, spent[0].plays);
  expect(during.every(({ point, components }) => point?.year === 'solves' && components === 400)).toBe(true);
  expect(played.slice(spent[0].plays).every(({ point }) => point?.year === undefined)).toBe(true);
});

test('steps are crossed as well, to a thousandth', async () => {
  const stepped = fakePlayers(2, (key) => {
    const hours = key.point?.set?.hours ?? 3;
    return rowOf(key, { tests: hours < 2 + key.replication / 10 ? 1000 : 2000 });
  });
  const { solved } = await play(worldOf({ equals: 1500 }), stepped);
  // Half of six replications step before 2.3, half after.
  expect(solved!.value).toBeGreaterThan(2.19);
  expect(solved!.value).toBeLessThan(2.31);
});

test('a share is found to half a tenth of a point', async () => {
  const { solved } = await play(worldOf({ measure: 'on-time-share', equals: 0.7 }));
  expect(Math.abs(solved!.value - 3)).toBeLessThan(0.11);
});

test('ends that do not bracket it are told with what they come to', async () => {
  const fault = await play(worldOf({ between: [0.5, 1], equals: 1250 })).catch((error: unknown) => error);
  expect(fault).toBeInstanceOf(InputError);
  expect((fault as InputError).message).toMatch(
    /found `between: \[0.5, 1\]`, where tests of slow is 1,0[45]\d(\.\d+)? at 0.5 and 1,(099|10\d)(\.\d+)? at 1; expected ends between which it becomes 1250\./,
  );
  const none = await play(worldOf({ measure: 'registered' })).catch((error: unknown) => error);
  expect((none as InputError).message).toContain('registered of slow is without a value at 0.5');
});

test('what sets a deadline is not solved for: deadlines are told before anything is played', async () => {
  const world = worldOf({ change: 'cut-off' });
  await expect(play(world)).rejects.toThrow('expected an assumption that leaves all deadlines where they are');
});

test('one that is stopped meanwhile is no study', async () => {
  let plays = 0;
  const around = { clock: () => 0, onProgress: () => plays++, stopped: () => plays >= 5 };
  const stopped = playParts(worldOf(), game, fakePlayers(2, gridPlay), around, MEASURES);
  await expect(stopped).rejects.toThrow('stopped while an assumption was solved for');
  expect(plays).toBeLessThan(8);
});

test('the assumptions of the study have the value that was found, and say that it is not their file’s', () => {
  const solved = { assumption: 'hours', value: 2.25, lower: 2, upper: 2.5, measure: 'tests', equals: 1, n: 6 };
  const world = worldOf();
  world.assumptions.hours.formula = '3 + 1';
  const rows = assumptionRows(withSolved(world, solved));
  expect(rows.find(({ id }) => id === 'hours')).toMatchObject({ value: '2.25', changed: true });
  expect(rows.find(({ id }) => id === 'minutes')?.value).toBe('4.5');
});
