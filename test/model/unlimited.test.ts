// A pool without limit: it keeps its hours, and nobody waits for it longer than until it opens.
import { expect, test } from 'vitest';
import { TICKS_PER_HOUR } from '../../src/engine/days.ts';
import type { Play } from '../../src/model/play.ts';
import { clockOf } from './ticks.ts';
import { gameOf, type Told, workOf } from './worlds.ts';

const playedWithout = (told: Told, unlimited: string): Play => {
  const game = gameOf(told);
  const point = { id: `${unlimited} without limit`, unlimited };
  const play = game.prepare({ regime: 'rules', components: game.levels[0], replication: 0, point });
  play.run();
  return play;
};
const endsOf = (play: Play): string[] => Array.from(play.ledger.registeredAt, clockOf);
const ends = (told: Told, unlimited: string): string[] => endsOf(playedWithout(told, unlimited));

const DAY = 'day: { from: "08:00", hours: 10 }';
const TEST = 'bespoke: { steps: [{ id: test, per: component, by: examiners, minutes: 60 }] }';
const people = (words: string, rows: string): Told => ({
  rows,
  pools: `examiners: { kind: people, ${words} }`,
  routes: TEST,
});

test('all of a crowd are served at once, whatever heads and leave say', () => {
  const crowd = 'p1 c1 m1 2027-04-05 500 0.5';
  const leave = 'leave: [{ from: 2027-04-01, to: 2027-06-01, heads: 2 }]';
  for (const heads of ['heads: 2', 'heads: [{ from: 2027-04-06, heads: 2 }]', 'heads: { one-per: 100 }']) {
    const play = playedWithout(people(`${heads}, ${DAY}, ${leave}`, crowd), 'examiners');
    expect(new Set(endsOf(play))).toEqual(new Set(['04-05 10:00']));
    expect(play.simulation.waits[workOf(play, 'bespoke', 'test')].max).toBe(0);
  }
});

test('its hours are kept: who comes on a day off waits until it opens, and work goes on overnight as ever', () => {
  const crews = 'crews: [{ heads: 1, days: [tue, thu] }, { heads: 1, days: [thu], day: { from: "07:00", hours: 2 } }]';
  const rows = 'p1 c1 m1 2027-04-05 40 0.5\np1 c1 m1 2027-04-07 40 0.5';
  const told = people(`${crews}, ${DAY}`, rows);
  expect(new Set(ends(told, 'examiners'))).toEqual(new Set(['04-06 09:00', '04-08 08:00']));
  const long = ends({ ...told, routes: TEST.replace('60', '660') }, 'examiners');
  expect(long[0]).toBe('04-08 09:00');
});

test('every team of a pool for each provider is without limit; all other pools are as they were', () => {
  const told = {
    rows: 'p1 c1 m1 2027-04-05 3 0.5\np2 c2 m1 2027-04-05 2 0.5',
    pools: `
      team: { kind: people, each: provider, heads: 1, ${DAY} }
      examiners: { kind: people, heads: 1, ${DAY} }`,
    routes: `
      bespoke:
        steps:
          - { id: collate, per: component, by: team, minutes: 30 }
          - { id: test, per: component, by: examiners, minutes: 60 }`,
  };
  expect(ends(told, 'team')).toEqual(['04-05 10:30', '04-05 11:30', '04-05 12:30', '04-05 13:30', '04-05 14:30']);
  expect(ends(told, 'examiners')).toEqual(['04-05 10:30', '04-05 11:00', '04-05 11:30', '04-05 10:30', '04-05 11:00']);
});

const WINDOW = 'day: { from: "09:00", hours: 6 }';
const platform = (words: string, rows: string, lead = ''): Told => ({
  rows,
  pools: `registry: { kind: platform, ${WINDOW}, per-working-day: 2, ${words} }`,
  routes: `cop11: { steps: [${lead} { id: register, per: component, by: registry }] }`,
});

test('a platform without limit takes no time and makes no pauses, and other markets load it not at all', () => {
  const pauses = `pauses:
    [{ from: 2027-04-05, to: 2027-04-09 }, { when: { above: 1, until-below: 1, checked: working-day } }]`;
  const told = platform(`other-load: 40, ${pauses}`, 'p1 c1 m1 2027-04-05 300 0.5\np1 c1 m1 2027-04-10 5 0.5');
  // Notified on Monday and on Saturday at 09:00.
  expect(new Set(ends(told, 'registry'))).toEqual(new Set(['04-05 09:00', '04-12 09:00']));
  const after = platform('', 'p1 c1 m1 2027-04-05 9 0.5', '{ id: wait, per: component, lead: 7 hours },');
  expect(new Set(ends(after, 'registry'))).toEqual(new Set(['04-06 09:00']));
});

test('a daily lot without limit takes whoever waits when the day opens, and is done when it closes', () => {
  const rows = 'p1 c1 m1 2027-04-05 300 0.5\np1 c1 m1 2027-04-10 1 0.5';
  const play = playedWithout(platform('serves: daily-lot, other-load: 40', rows), 'registry');
  expect(new Set(endsOf(play))).toEqual(new Set(['04-05 15:00', '04-12 15:00']));
  // Six hours each, and nothing for other markets.
  expect(play.floor.busyTime(0, play.setting.to)).toBe(301 * 6 * TICKS_PER_HOUR);
});
