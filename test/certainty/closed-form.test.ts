// Limits of a small world that is really played, and known by arithmetic: what is found is what is sure to be there.
import { beforeAll, expect, test } from 'vitest';
import { runLimits, withFinerLevels } from '../../src/certainty/limits.ts';
import { shareOf } from '../../src/certainty/outcomes.ts';
import { dateText } from '../../src/engine/days.ts';
import type { LimitsStudy } from '../../src/experiment/study-certainty.ts';
import { openGame } from '../../src/model/game.ts';
import { door, EXAMINERS, plantedWorld } from './planted.ts';

/*
 * One examiner works 480 minutes a day from 09:00, when the day's notifications come, to 17:00, when a deadline is, on 40
 * working days from Monday 5 April to Friday 28 May: 19,200 minutes. All are
 * released evenly within the first 20 of these days, faster than they are tested whenever not all are in time, so nobody
 * is idle but before the first comes, and of n components a share of min(1, 19,200 heads / (minutes n)) is on time.
 *   old: heads (2, 1 to 6) and minutes (32, 16 to 64) are assumptions;  now: 3 people, 32 minutes.
 * At n = 2000: old 9.6 heads / minutes = 0.6, now 0.9.
 */
const route = (by: string, minutes: unknown, deadline: string) => ({
  bespoke: { deadline: { by: deadline }, steps: [{ id: 'test', per: 'component', by, minutes }] },
});
const DAY = { from: '09:00', hours: 8 };
const homes = {
  ...{ cmus: 100, components: 1000, providers: 1, prefix: 'D', device: 'battery', models: ['m1'] },
  ...{ 'rated-kw': 5, derating: 0.2, arrives: [{ from: '2027-04-05', to: '2027-04-30' }] },
};
const world = plantedWorld({
  assumptions: {
    heads: { value: 2, range: [1, 6], unit: 'heads' },
    minutes: { value: 32, range: [16, 64] },
    'last-day': { value: '2027-05-28', range: ['2027-05-10', '2027-07-30'], unit: 'date' },
  },
  pools: { examiners: { ...EXAMINERS, day: DAY, heads: 'heads' }, others: { ...EXAMINERS, day: DAY, heads: 3 } },
  certainty: {
    limits: {
      replications: 2,
      saturation: { components: [1000, 1100, 1200, 1300, 1400, 1500, 1600, 1700, 1800, 1900, 2000] },
      needs: [
        { change: 'heads', between: [1, 12], regimes: ['old'] },
        { change: 'minutes', between: [8, 64], regimes: ['old'] },
        { change: 'last-day', between: ['2027-05-01', '2027-08-31'], regimes: ['old'] },
      ],
      switching: { replications: 2, again: 3 },
      map: { over: { heads: [2, 4], minutes: [16, 32] }, replications: 2 },
    },
  },
  files: {
    'shipped/regimes/old.yaml': { id: 'old', routes: route('examiners', 'minutes', 'last-day') },
    'shipped/regimes/now.yaml': { id: 'now', routes: route('others', 32, '2027-05-28') },
    'shipped/portfolios/people.yaml': { id: 'people', models: { m1: {} }, grows: 'homes', groups: { homes } },
  },
});

let found: LimitsStudy;
beforeAll(async () => {
  const { certain, levels } = openGame(world);
  const game = openGame(withFinerLevels(world, { certain, levels }));
  const players = {
    parallel: 2,
    play: async (keys: Parameters<typeof game.play>[0][], onRow: (row: ReturnType<typeof game.play>) => void) =>
      keys.forEach((key) => {
        onRow(game.play(key));
      }),
  };
  found = await runLimits(world, { certain, levels }, players, door());
});

const switchOf = (assumption: string) =>
  found.switching.find((row) => row.assumption === assumption && row.output === 'on-time-share')!;

test('the difference is what the arithmetic says: 0.9 less 0.6', () => {
  const { atCentral, atLow, atHigh } = switchOf('minutes');
  expect(atCentral.mean).toBeCloseTo(0.3, 2);
  // 19.2 / 16 is more than all; 19.2 / 64.
  expect(atLow.mean).toBeCloseTo(0.9 - 1, 2);
  expect(atHigh.mean).toBeCloseTo(0.9 - 0.3, 2);
});

test('minutes turn the difference at 19.2 / 0.9, and there it is nothing when it is played again', () => {
  const { kind, at, atSwitch, place } = switchOf('minutes');
  expect(kind).toBe('switches');
  // A component more or less of 2000 is 0.0005 of the share, and 0.012 minutes here.
  expect(Math.abs(at.mean - 19.2 / 0.9)).toBeLessThan(0.04);
  expect(at.lower).toBeLessThanOrEqual(at.mean);
  expect(at.upper).toBeGreaterThanOrEqual(at.mean);
  expect(place).toBeCloseTo((at.mean - 16) / 48, 10);
  expect(atSwitch.n).toBe(3);
  expect(atSwitch.lower).toBeLessThanOrEqual(0.0005);
  expect(atSwitch.upper).toBeGreaterThanOrEqual(-0.0005);
});

test('heads turn it at three, which is a whole number, where both regimes do the same', () => {
  expect(switchOf('heads')).toMatchObject({
    kind: 'switches',
    place: 2 / 5,
    at: { mean: 3, lower: 3, upper: 3, n: 2 },
  });
  expect(switchOf('heads').atSwitch.mean).toBeCloseTo(0, 3);
});

test('a date turns it on the 60th working day, the day itself and not some week about it', () => {
  // 480 minutes x 2 heads x 60 days are 0.9 x 2000 x 32: Friday 25 June, or the days off after it.
  const { kind, at, atSwitch } = switchOf('last-day');
  expect(kind).toBe('switches');
  expect(['2027-06-25', '2027-06-26', '2027-06-27']).toContain(dateText(at.mean));
  expect([at.lower, at.upper]).toEqual([at.mean, at.mean]);
  expect(atSwitch.mean).toBeCloseTo(0, 3);
});

test('each regime carries what it has the capacity for, on the straight line between neighbouring levels', () => {
  const carried = Object.fromEntries(found.saturation.map((row) => [row.regime, row]));
  // old does 1200 in time: all of 1200, 12 / 13 of 1300. now does 1800: all of 1800, 18 / 19 of 1900.
  const old = 1200 + (100 * 0.05) / (1 - 12 / 13);
  const now = 1800 + (100 * 0.05) / (1 - 18 / 19);
  expect(carried.old).toMatchObject({ kind: 'at', triedFrom: 1000, triedTo: 1300 });
  expect(Math.abs(carried.old.components.mean - old)).toBeLessThan(3);
  expect(Math.abs(carried.now.components.mean - now)).toBeLessThan(3);
  // The sketch knows no queue, only minutes.
  expect(Math.abs(carried.old.sketch - old)).toBeLessThan(3);
  expect(Math.abs(carried.now.sketch - now)).toBeLessThan(3);
});

test('for 95 % there must be four people, as three do 0.9, or at most 19.2 / 0.95 minutes, or until the 64th working day', () => {
  const [heads, minutes, lastDay] = found.needs;
  expect(heads).toMatchObject({ lever: 'heads', kind: 'at-least', at: { mean: 4, lower: 4, upper: 4 }, central: 2 });
  expect(minutes).toMatchObject({ lever: 'minutes', kind: 'at-most', low: 16, high: 64 });
  expect(Math.abs(minutes.at.mean - 19.2 / 0.95)).toBeLessThan(0.04);
  // 0.95 x 2000 x 32 minutes are 63 1/3 days of two heads: the 64th working day.
  expect(lastDay).toMatchObject({ lever: 'last-day', kind: 'at-least' });
  expect([lastDay.at.mean, lastDay.at.lower, lastDay.at.upper].map(dateText)).toEqual(Array(3).fill('2027-07-01'));
});

test('on the map old is enough where 9.6 heads / minutes is, now nowhere; the sketch says the same', () => {
  expect(found.map.map(({ xValue, yValue, verdict }) => [xValue, yValue, verdict])).toEqual([
    [2, 16, 'reference-alone'],
    [4, 16, 'reference-alone'],
    [2, 32, 'neither'],
    [4, 32, 'reference-alone'],
  ]);
  for (const cell of found.map) {
    expect(cell.sketchVerdict).toBe(cell.verdict);
    expect(cell.told).toBe(true);
    expect(Math.abs(cell.sketchReference - cell.reference.mean)).toBeLessThan(0.01);
    expect(Math.abs(cell.sketchRegime - cell.regime.mean)).toBeLessThan(0.01);
  }
});

test('an interval lacks its ends only where one replication saw that nothing turns', () => {
  for (const { atLow, atCentral, atHigh } of found.switching)
    for (const { lower, upper, n } of [atLow, atCentral, atHigh])
      expect(Number.isFinite(lower) && Number.isFinite(upper)).toBe(n > 1);
});

test('levels between those of a scenario are played where its players know of them, and nowhere else', () => {
  const key = { regime: 'old', components: 1500, replication: 0, point: { id: 'year:finer', year: 'finer' as const } };
  const { certain, levels } = openGame(world);
  const row = openGame(withFinerLevels(world, { certain, levels })).play(key);
  expect(row).toMatchObject({ components: 1500, point: 'year:finer' });
  // 1200 of 1500.
  expect(shareOf(row)).toBeCloseTo(0.8, 2);
  expect(() => openGame(world).play(key)).toThrow(RangeError);
});
