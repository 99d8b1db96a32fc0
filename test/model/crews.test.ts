// People: heads by date, leave, part-time crews, one head for so many components, a team for each provider.
import { expect, test } from 'vitest';
import { openGame } from '../../src/model/game.ts';
import { playedIn, playedOf, worldOf } from './worlds.ts';

const staffed = (pool: string, rows: string, minutes = 60, calendar?: string) =>
  playedIn({
    rows,
    pools: `examiners: { kind: people, employer: cmsb, ${pool} }`,
    routes: `bespoke: { steps: [{ id: test, per: component, by: examiners, minutes: ${minutes} }] }`,
    ...(calendar === undefined ? {} : { calendar }),
  });
const DAY = 'day: { from: "08:00", hours: 10 }';
const many = (n: number, day = '05') => `p1 c1 m1 2027-04-${day} ${n} 0.5`;

test('so many heads serve so many at once', () => {
  expect(staffed(`heads: 3, ${DAY}`, many(4)).ends).toEqual([
    '04-05 10:00',
    '04-05 10:00',
    '04-05 10:00',
    '04-05 11:00',
  ]);
});

test('dated heads are in force from 00:00 of their day; the first from the beginning', () => {
  const heads = 'heads: [{ from: 2027-04-06, heads: 1 }, { from: 2027-04-07, heads: 2 }]';
  // Nine on Monday, ten on Tuesday, two at a time on Wednesday from 08:00.
  const { ends, measure } = staffed(`${heads}, ${DAY}`, many(22));
  expect(ends.slice(17)).toEqual(['04-06 17:00', '04-06 18:00', '04-07 09:00', '04-07 09:00', '04-07 10:00']);
  expect(measure('examiner-hours')).toBe(22);
});

test('work that was begun goes on though its head has left', () => {
  const { ends } = staffed(
    `heads: [{ from: 2027-04-05, heads: 2 }, { from: 2027-04-06, heads: 1 }], ${DAY}`,
    many(3),
    1200,
  );
  // 20 hours: two from Monday 09:00 to Wednesday 09:00, the third then, alone, until Friday 09:00.
  expect(ends).toEqual(['04-07 09:00', '04-07 09:00', '04-09 09:00']);
});

test('people on leave are away from the first to the last day said', () => {
  const { ends, row } = staffed(`heads: 1, ${DAY}, leave: [{ from: 2027-04-06, to: 2027-04-07, heads: 1 }]`, many(10));
  expect(ends.slice(8)).toEqual(['04-05 18:00', '04-08 09:00']);
  expect(row.weekly.availableHours[0]).toBe(30);
});

test('nobody is away twice: leave never makes heads negative', () => {
  const away =
    'leave: [{ from: 2027-04-06, to: 2027-04-06, heads: 1 }, { from: 2027-04-06, to: 2027-04-07, heads: 2 }]';
  const { row, ends } = staffed(`heads: 2, ${DAY}, ${away}`, many(20));
  expect(row.weekly.availableHours[0]).toBe(60);
  expect(ends.slice(18)).toEqual(['04-08 09:00', '04-08 09:00']);
});

test('one on leave is one on leave, however many crews there are', () => {
  const crews = 'crews: [{ heads: 1 }, { heads: 1 }]';
  const { row } = staffed(`${crews}, ${DAY}, leave: [{ from: 2027-04-06, to: 2027-04-06, heads: 1 }]`, many(20));
  // 5 days x 2 heads x 10 hours, less 10 hours.
  expect(row.weekly.availableHours[0]).toBe(90);
});

test('leave that one crew cannot give is taken from the next', () => {
  const crews = 'crews: [{ heads: 1 }, { heads: 3 }]';
  const { row } = staffed(`${crews}, ${DAY}, leave: [{ from: 2027-04-06, to: 2027-04-06, heads: 3 }]`, many(20));
  expect(row.weekly.availableHours[0]).toBe(4 * 40 + 10);
});

test('leave before the first dated head takes nobody from earlier days', () => {
  const { row } = staffed(
    `heads: [{ from: 2027-04-26, heads: 2 }], ${DAY}, leave: [{ from: 2027-04-12, to: 2027-04-16, heads: 1 }]`,
    many(400),
  );
  expect(Array.from(row.weekly.availableHours.subarray(0, 3))).toEqual([100, 50, 100]);
});

test('a calendar may be named by its path', () => {
  const world = worldOf({
    rows: many(1),
    routes: 'bespoke: { steps: [{ id: wait, per: component, by: examiners, minutes: 600 }] }',
    calendar: 'holidays: [2027-04-06]',
  });
  world.scenario.calendar = 'calendars/weeks.yaml';
  // Nine hours on Monday, Tuesday is a holiday.
  expect(playedOf(openGame(world)).ends).toEqual(['04-07 09:00']);
});

test('part-time crews work their own weekdays and hours in front of one queue', () => {
  const crews = 'crews: [{ heads: 1 }, { heads: 1, days: [tue, thu], day: { from: "10:00", hours: 4 } }]';
  const { ends, row } = staffed(`${crews}, ${DAY}`, many(16));
  // Nine on Monday; on Tuesday one at a time at 08:00 and 09:00, two at a time from 10:00.
  expect(ends.slice(8)).toEqual([
    '04-05 18:00',
    '04-06 09:00',
    '04-06 10:00',
    '04-06 11:00',
    '04-06 11:00',
    '04-06 12:00',
    '04-06 12:00',
    '04-06 13:00',
  ]);
  expect(row.weekly.availableHours[0]).toBe(50 + 8);
});

test('every-day works weekends and holidays too', () => {
  const { ends } = staffed(`heads: 1, every-day: true, ${DAY}`, many(11, '09'), 60, 'holidays: [2027-04-12]');
  expect(ends[10]).toBe('04-10 10:00');
});

test('one head for so many components, rounded up', () => {
  const { ends } = staffed(`heads: { one-per: 4 }, ${DAY}`, many(5));
  // Two heads for five.
  expect(ends).toEqual(['04-05 10:00', '04-05 10:00', '04-05 11:00', '04-05 11:00', '04-05 12:00']);
});

test('a team for each provider serves its own provider, sized by its own components', () => {
  const { ends, row } = staffed(
    `each: provider, heads: { one-per: 2 }, ${DAY}`,
    'p1 c1 m1 2027-04-05 3 0.5\np2 c2 m1 2027-04-05 2 0.5',
  );
  // p1: two heads for three; p2: one for two.
  expect(ends).toEqual(['04-05 10:00', '04-05 10:00', '04-05 11:00', '04-05 10:00', '04-05 11:00']);
  expect(row.weekly.availableHours[0]).toBe(3 * 50);
});

test('a queue is read when all the teams of an instant have started', () => {
  const { row } = staffed(`each: provider, heads: 3, ${DAY}`, 'p1 c1 m1 2027-04-05 3 0.5\np2 c2 m1 2027-04-05 4 0.5');
  expect(row.steps[0].peakQueue).toBe(1);
});

test('a calendar closes its holidays, by rule and by date, and opens what it says is worked', () => {
  const calendar = `
    rules: [{ name: Easter Monday, easter: 1 }, { name: May Day, first: mon, of: 5 }]
    holidays: [2027-04-06]
    worked: [2027-05-03]`;
  const { row } = staffed(`heads: 1, ${DAY}`, many(300), 60, calendar);
  const hours = row.weekly.weeks.map((week, w) => [week, row.weekly.availableHours[w]]);
  expect(hours.find(([week]) => week === '2027-04-05')).toEqual(['2027-04-05', 40]);
  expect(hours.find(([week]) => week === '2027-05-03')).toEqual(['2027-05-03', 50]);
});
