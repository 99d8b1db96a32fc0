// The start of the horizon: who holds a certificate is not asked again, and who waits in a queue stands in it.
import { expect, test } from 'vitest';
import { TICKS_PER_DAY } from '../../src/engine/days.ts';
import { group, populationOf } from './populations.ts';
import { gameOf, type Played, playedIn, playedOf, type Told } from './worlds.ts';

const TEST = '{ id: test, per: component, by: examiners, minutes: 60 }';
const initial = (...entries: string[]): string => `initial: [${entries.map((entry) => `{ ${entry} }`).join(', ')}]`;
const COHORTS = `columns: provider cmu model notified components derated_kw cohort
  p1 c1 m1 2027-04-06 3 300 existing
  p1 c1 m1 2027-04-07 1 300 new
  p2 c2 m1 2027-04-08 2 400 existing`;

const certified = (deadline: string, entry = 'where: { cohort: existing }, holds: certificate'): Played =>
  playedIn({
    rows: COHORTS,
    scenario: `${initial(entry)}\ncut-off: ${deadline}`,
    routes: `bespoke: { deadline: { by: ${deadline} }, steps: [${TEST}] }`,
  });

test('who holds a certificate is neither notified nor due, and keeps no examiner busy', () => {
  const { ends, measure, row } = certified('2027-04-30');
  expect(ends).toEqual(['held', 'held', 'held', '04-07 10:00', 'held', 'held']);
  expect(
    ['certificates-held', 'components-notified', 'components-due', 'registered'].map((id) =>
      measure(id as 'registered'),
    ),
  ).toEqual([5, 1, 1, 1]);
  expect([measure('examiner-hours'), measure('on-time-share'), measure('mw-notified')]).toEqual([1, 1, 0.3]);
  expect(row.routes).toEqual([{ route: 'bespoke', took: 1, registered: 1, onTime: 1 }]);
});

test('its MW count in those of its CMU, which is due where another component of it is', () => {
  const inTime = certified('2027-04-30').measure;
  // 900 of certificates and 300 kW on time; the other CMU holds 800, and nothing of it is due.
  expect([inTime('cmus-due'), inTime('cmus-of-1-mw'), inTime('cmus-proven-whole')]).toEqual([1, 1, 1]);
  const late = certified('2027-04-07T09:30').measure;
  expect([late('cmus-of-1-mw'), late('cmus-proven-below'), late('mw-shortfall')]).toEqual([0, 1, 0.3]);
});

test('the first so many components hold one: a submission may be cut', () => {
  const { ends, measure } = certified('2027-04-30', 'where: { cohort: existing }, first: 4, holds: certificate');
  expect(ends).toEqual(['held', 'held', 'held', '04-07 10:00', 'held', '04-08 10:00']);
  expect([measure('components-notified'), measure('mw-notified')]).toEqual([2, 0.7]);
  const two = certified('2027-04-30', 'where: { cohort: existing }, first: 2, holds: certificate');
  expect(two.ends).toEqual(['held', 'held', '04-06 10:00', '04-07 10:00', '04-08 10:00', '04-08 11:00']);
});

test('the first entry that fits decides, component by component', () => {
  const { ends } = playedIn({
    rows: COHORTS,
    scenario: initial(
      'first: 2, holds: certificate',
      'where: { cohort: existing }, first: 2, at: bespoke.test',
      'holds: certificate',
    ),
    routes: `bespoke: { steps: [${TEST}] }`,
  });
  expect(ends).toEqual(['held', 'held', '04-05 09:00', 'held', '04-05 10:00', 'held']);
});

const waiting = (rows: string, steps = TEST, scenario = ''): Played =>
  playedIn({
    rows: `columns: provider cmu model notified components derated_kw at_step joined\n${rows.trim()}`,
    scenario,
    routes: `bespoke: { steps: [${steps}] }`,
  });

test('a backlog is served in the order in which it joined, then of the register, before whoever is notified', () => {
  const { ends, row, measure } = waiting(`
    p1 c1 m1 2027-03-01 1 0.5 bespoke.test 2027-03-20
    p1 c2 m1 2027-03-05 2 0.5 bespoke.test 2027-03-10
    p1 c3 m1 2027-03-02 1 0.5 bespoke.test 2027-03-10
    p1 c4 m1 2027-03-15 1 0.5 bespoke.test,
    p1 c5 m1 2027-04-05 1 0.5,,`);
  // Where no day is said it has waited since it was notified.
  expect(ends).toEqual(['04-05 13:00', '04-05 09:00', '04-05 10:00', '04-05 11:00', '04-05 12:00', '04-05 14:00']);
  expect(row.routes[0].took).toBe(6);
  expect(measure('components-notified')).toBe(6);
});

test('days to register count from the notification that the register tells', () => {
  const { measure } = waiting('p1 c1 m1 2027-03-01 1 0.5 bespoke.test 2027-03-20');
  expect(measure('mean-days-to-register')).toBeCloseTo(35, 9);
});

test('a step behind others is joined at once, and the steps before it are not done again', () => {
  const steps = `{ id: collate, per: component, by: examiners, minutes: 60 }, ${TEST}`;
  const { ends, row } = waiting('p1 c1 m1 2027-03-01 2 0.5 bespoke.test 2027-03-20', steps);
  expect(ends).toEqual(['04-05 09:00', '04-05 10:00']);
  expect(row.steps.map(({ started }) => started)).toEqual([0, 2]);
});

test('at grouped work a backlog waits for those of its group who are to come', () => {
  const group = '{ id: assess, per: cmu, starts: all, of: cmu, by: examiners, fixed: 60 }';
  const { ends } = waiting(
    `
    p1 c1 m1 2027-03-01 1 0.5 bespoke.assess 2027-03-20
    p1 c1 m1 2027-03-01 1 0.5 bespoke.assess 2027-03-25
    p1 c2 m1 2027-03-01 1 0.5 bespoke.assess 2027-03-25
    p1 c2 m1 2027-04-06 1 0.5,,`,
    group,
  );
  expect(ends).toEqual(['04-05 09:00', '04-05 09:00', '04-06 10:00', '04-06 10:00']);
});

test('at a gate that it has left behind nobody waits for a backlog', () => {
  const gate = '{ id: gather, per: cmu, starts: all, of: cmu, by: examiners, fixed: 60 }';
  const { ends } = waiting(
    `
    p1 c1 m1 2027-03-01 1 0.5 bespoke.test 2027-03-20
    p1 c1 m1 2027-04-06 1 0.5,,`,
    `${gate}, ${TEST}, { id: wait, per: component, lead: 30 days }`,
  );
  // A group of one from 09:00 on, its test and thirty days; the other has been tested, and is in no hurry.
  expect(ends).toEqual(['05-05 09:00', '05-06 11:00']);
});

test('a regime without the step notifies them like the others', () => {
  const game = gameOf({
    rows: 'p1 c1 m1 2027-04-06 2 0.5\np1 c2 m2 2027-04-07 2 0.5',
    scenario: initial('where: { model: m2 }, at: bespoke.test'),
    routes: `bespoke: { steps: [${TEST}] }`,
    regimes: { other: 'lane: { steps: [{ id: check, per: component, by: examiners, minutes: 60 }] }' },
  });
  expect(playedOf(game, 'rules').ends).toEqual(['04-06 10:00', '04-06 11:00', '04-05 09:00', '04-05 10:00']);
  expect(playedOf(game, 'other').ends).toEqual(['04-06 10:00', '04-06 11:00', '04-07 10:00', '04-07 11:00']);
});

test('what a register says of a row comes before any entry, in a regime without its step too', () => {
  const told: Told = {
    rows: 'columns: provider cmu model notified components derated_kw at_step\np1 c1 m1 2027-04-02 1 0.5 bespoke.test',
    scenario: initial('holds: certificate'),
    routes: `bespoke: { steps: [${TEST}] }`,
    regimes: { other: 'lane: { steps: [{ id: wait, per: component, lead: 10 days }] }' },
  };
  expect(playedOf(gameOf(told), 'rules').ends).toEqual(['04-05 09:00']);
  expect(playedOf(gameOf(told), 'other').ends).toEqual(['04-12 09:00']);
});

/** Ten CMUs of twenty components each, notified from May to July. */
const POPULATION = populationOf({
  sites: group({
    cmus: '10',
    components: '200',
    spread: '0',
    models: '[m1]',
    arrives: '[{ from: 2027-05-03, to: 2027-07-30 }]',
  }),
});

test('of a described population those who stand there came at the start, though they arrive later otherwise', () => {
  const { play, measure, ends } = playedOf(
    gameOf({
      portfolio: POPULATION,
      scenario: initial('first: 30, at: bespoke.test'),
      routes: `bespoke: { deadline: { by: 2027-05-01 }, steps: [${TEST}] }`,
    }),
  );
  // Thirty hours of work: three days from Monday 5 April on. All others come after the deadline.
  expect(ends.slice(0, 30).toSorted().at(-1)).toBe('04-07 18:00');
  expect([measure('components-due'), measure('on-time-components')]).toEqual([30, 30]);
  expect(measure('components-notified')).toBe(200);
  const waited = play.ledger.registeredAt.subarray(0, 30).map((at) => (at - play.setting.from) / TICKS_PER_DAY);
  expect(waited.every((days) => days > 0 && days < 3)).toBe(true);
});

test('time that a deadline counts from joining begins at the start, from notification with the notification', () => {
  const ends = (of: string) =>
    waiting(
      'p1 c1 m1 2027-03-01 2 0.5 bespoke.test 2027-03-20',
      `{ id: test, per: component, by: examiners, minutes: 60, deadline: { within: 9 hours, of: ${of}, misses: terminated } }`,
    ).ends;
  expect(ends('test.joined')).toEqual(['04-05 09:00', 'withdrawn']);
  expect(ends('notified')).toEqual(['withdrawn', 'withdrawn']);
});
