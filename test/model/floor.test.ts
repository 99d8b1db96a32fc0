// Queues: who is served next, and what a platform serves: one by one, in daily lots, paused, shared with other markets.
import { expect, test } from 'vitest';
import { tickOf } from './ticks.ts';
import { type Played, playedIn } from './worlds.ts';

const DAY = 'day: { from: "08:00", hours: 10 }';
const queued = (order: string, rows: string, words = ''): Played =>
  playedIn({
    rows,
    pools: `examiners: { kind: people, heads: 1, ${DAY}, order: ${order} }`,
    routes: `bespoke: { steps: [{ id: test, per: component, by: examiners, minutes: 60 ${words} }] }`,
  });
const THREE = 'p1 c1 m1 2027-04-05 2 0.5\np1 c2 m2 2027-04-05 1 0.5\np1 c3 m3 2027-04-05 1 0.5';

test('arrival: first come, then by row of the file, then by number in the submission', () => {
  expect(queued('arrival', THREE).ends).toEqual(['04-05 10:00', '04-05 11:00', '04-05 12:00', '04-05 13:00']);
});

test('smallest: by the declared components of the submission, then as they come', () => {
  expect(queued('smallest', THREE).ends).toEqual(['04-05 12:00', '04-05 13:00', '04-05 10:00', '04-05 11:00']);
});

test('deadline: whose deadline is next, of the step or else of the route', () => {
  const ordered = (steps: string, route = '') =>
    playedIn({
      rows: THREE,
      pools: `examiners: { kind: people, heads: 1, ${DAY}, order: deadline }`,
      routes: `
        one: { takes: { where: { model: m3 } }, deadline: { by: 2027-04-09 }, steps: [${steps}] }
        all: { ${route} steps: [{ id: test, per: component, by: examiners, minutes: 60, deadline: { by: 2027-04-12 } }] }`,
    }).ends;
  expect(ordered('{ id: test, per: component, by: examiners, minutes: 60 }')[3]).toBe('04-05 10:00');
  const relative = (days: number) =>
    `{ id: test, per: component, by: examiners, minutes: 60, deadline: { within: ${days} days, of: notified } }`;
  expect(ordered(relative(1))[3]).toBe('04-05 10:00');
  expect(ordered(relative(9))[3]).toBe('04-05 13:00');
});

test('priority: smaller is sooner, of steps that share a queue', () => {
  const { ends } = playedIn({
    rows: THREE,
    pools: `examiners: { kind: people, heads: 1, ${DAY}, order: priority }`,
    routes: `
      one: { takes: { where: { model: m3 } }, steps: [{ id: test, per: component, by: examiners, minutes: 60, priority: 1 }] }
      two: { takes: { where: { model: m2 } }, steps: [{ id: test, per: component, by: examiners, minutes: 60, priority: -1 }] }
      all: { steps: [{ id: test, per: component, by: examiners, minutes: 60 }] }`,
  });
  expect(ends).toEqual(['04-05 11:00', '04-05 12:00', '04-05 10:00', '04-05 13:00']);
});

test('whoever comes back joins the tail', () => {
  const { ends } = queued(
    'arrival',
    THREE,
    ', fails: { share: 1, attempts: 2, after: 30 minutes, then: test, finally: withdraw }',
  );
  expect(ends.every((end) => end === 'withdrawn')).toBe(true);
});

const platform = (words: string, rows: string, more = ''): Played =>
  playedIn({
    rows,
    pools: `registry: { kind: platform, ${words} }`,
    routes: `cop11: { steps: [{ id: register, per: component, by: registry ${more} }] }`,
  });
const WINDOW = 'day: { from: "09:00", hours: 6 }';

test('one by one: an item takes the window over the items of a working day', () => {
  // 12 a day of 6 hours: half an hour each; the thirteenth on Tuesday.
  const { ends } = platform(`${WINDOW}, per-working-day: 12`, 'p1 c1 m1 2027-04-05 13 0.5');
  expect([ends[0], ends[11], ends[12]]).toEqual(['04-05 09:30', '04-05 15:00', '04-06 09:30']);
});

test('a rate that does not divide the window still fills each day exactly', () => {
  // 7 a day: 6 h / 7 is no whole number of microseconds.
  const { play } = platform(`${WINDOW}, per-working-day: 7`, 'p1 c1 m1 2027-04-05 700 0.5');
  const at = play.ledger.registeredAt;
  expect(at[6]).toBe(tickOf('04-05 15:00'));
  // A hundred working days later, to the tick.
  const daily = Array.from({ length: 100 }, (_, d) => (at[7 * d + 6] - tickOf('04-05 15:00')) / 8.64e10);
  expect(daily.every(Number.isInteger)).toBe(true);
});

test('a daily lot is what waits when the day opens, done when it closes', () => {
  const rows = 'p1 c1 m1 2027-04-05 5 0.5\np2 c2 m1 2027-04-06 2 0.5';
  const { ends } = platform(`${WINDOW}, per-working-day: 4, serves: daily-lot`, rows);
  // Notified at 09:00, in time for the lot of 09:00: four on Monday, the fifth and both others on Tuesday.
  expect(ends).toEqual([...Array(4).fill('04-05 15:00'), ...Array(3).fill('04-06 15:00')]);
});

test('a lot that has left does not take whoever comes during the day', () => {
  const { ends } = playedIn({
    rows: 'p1 c1 m1 2027-04-05 1 0.5',
    pools: `registry: { kind: platform, ${WINDOW}, per-working-day: 4, serves: daily-lot }`,
    routes: `
      cop11:
        steps:
          - { id: wait, per: component, lead: 1 hours }
          - { id: register, per: component, by: registry }`,
  });
  expect(ends).toEqual(['04-06 15:00']);
});

test('a platform without a day takes a lot on each working day', () => {
  const { ends } = platform('per-working-day: 2, serves: daily-lot', 'p1 c1 m1 2027-04-05 5 0.5');
  // Notified on Monday at 09:00, when Monday's lot has left.
  expect(ends).toEqual(['04-07 00:00', '04-07 00:00', '04-08 00:00', '04-08 00:00', '04-09 00:00']);
});

test('a pause closes its days, the last included; what was begun goes on afterwards', () => {
  // 4 a day: 90 minutes each. Monday serves four, Tuesday and Wednesday nobody.
  const paused = (cond: string) =>
    platform(
      `${WINDOW}, per-working-day: 4, pauses: [{ from: 2027-04-06, to: 2027-04-07 ${cond} }]`,
      'p1 c1 m1 2027-04-05 6 0.5',
    ).ends;
  expect(paused('').slice(3)).toEqual(['04-05 15:00', '04-08 10:30', '04-08 12:00']);
  expect(paused(', if: 0').slice(3)).toEqual(['04-05 15:00', '04-06 10:30', '04-06 12:00']);
  expect(paused(', if: 1')).toEqual(paused(''));
  const begun = platform(
    `${WINDOW}, per-working-day: 0.8, pauses: [{ from: 2027-04-06, to: 2027-04-07 }]`,
    'p1 c1 m1 2027-04-05 1 0.5',
  );
  // 7.5 hours: six on Monday, the rest on Thursday.
  expect(begun.ends).toEqual(['04-08 10:30']);
});

test('load from other markets joins the same queue first thing every working day', () => {
  // Half of each day is theirs: 6 of 12 items; half an hour each for ours, from 12:00.
  const rows = 'p1 c1 m1 2027-04-05 8 0.5';
  const { ends } = platform(`${WINDOW}, per-working-day: 12, other-load: 6`, `${rows}\np1 c1 m1 2027-04-06 1 0.5`);
  // What is left of Monday's stands before Tuesday's load; who is notified on Tuesday stands behind it.
  expect([ends[0], ends[5], ends[6], ends[7], ends[8]]).toEqual([
    '04-05 12:30',
    '04-05 15:00',
    '04-06 09:30',
    '04-06 10:00',
    '04-06 13:30',
  ]);
});

test('other load comes every working day to a platform that never closes, too', () => {
  // 24 items a day, an hour each, of which 23 are of others: from 23:00 on it is our turn.
  const rows = ['05', '06', '07'].map((day) => `p1 c1 m1 2027-04-${day} 1 0.5`).join('\n');
  const { ends } = platform('per-working-day: 24, other-load: 23', rows);
  expect(ends).toEqual(['04-06 00:00', '04-07 00:00', '04-08 00:00']);
});

test('other load takes places in a daily lot', () => {
  const { ends } = platform(
    `${WINDOW}, per-working-day: 4, serves: daily-lot, other-load: 3`,
    'p1 c1 m1 2027-04-05 2 0.5',
  );
  expect(ends).toEqual(['04-05 15:00', '04-06 15:00']);
});

test('several routes share one queue of a platform', () => {
  const { ends, measure } = playedIn({
    rows: 'p1 c1 m1 2027-04-05 1 0.5\np1 c1 m2 2027-04-05 1 0.5',
    pools: `registry: { kind: platform, ${WINDOW}, per-working-day: 6 }`,
    routes: `
      one: { takes: { where: { model: m2 } }, steps: [{ id: register, per: component, by: registry }] }
      two: { steps: [{ id: register, per: component, by: registry }] }`,
  });
  expect(ends).toEqual(['04-05 10:00', '04-05 11:00']);
  // Waits of 0 and 60 minutes.
  expect(measure('platform-wait-days')).toBeCloseTo(0.5 / 24, 12);
});
