// Elapsed times: minutes to months, over a weekend and a holiday.
import { expect, test } from 'vitest';
import { playedIn } from './worlds.ts';

/** When a component notified at 09:00 of a day is through one lead (or several); Monday 12 April 2027 is a holiday. */
const after = (leads: string | readonly string[], notified = '2027-04-09', scenario = '', calendar = ''): string => {
  const steps = [leads].flat().map((lead, i) => `{ id: wait-${i + 1}, per: component, lead: ${lead} }`);
  return playedIn({
    rows: `p1 c1 m1 ${notified} 1 0.5`,
    calendar: `holidays: [2027-04-12]\n${calendar}`,
    routes: `bespoke: { steps: [${steps.join(', ')}] }`,
    scenario,
  }).ends[0];
};

test('minutes and hours are hours of the clock', () => {
  expect(after('90 minutes')).toBe('04-09 10:30');
  expect(after('20 hours')).toBe('04-10 05:00');
});

test('days and weeks pass over weekends and holidays like any other', () => {
  expect(after('3 days')).toBe('04-12 09:00');
  expect(after('2 weeks')).toBe('04-23 09:00');
});

test('n working days later is the same clock time on the n-th working day after', () => {
  // Friday 9: Saturday, Sunday and Monday 12 are not worked, so one later is Tuesday 13, five later Monday 19.
  expect(after('1 working days')).toBe('04-13 09:00');
  expect(after('5 working days')).toBe('04-19 09:00');
});

test('an event on a day not worked counts as one of the next working day', () => {
  // Saturday 10 at 09:00 counts as Tuesday 13.
  expect(after(['1 days', '1 working days'])).toBe('04-14 09:00');
});

test('an event at 17:00 is still of its working day; a minute later it counts as the next one', () => {
  // From Thursday 8.
  expect(after(['8 hours', '1 working days'], '2027-04-08')).toBe('04-09 17:00');
  expect(after(['481 minutes', '1 working days'], '2027-04-08')).toBe('04-13 17:01');
  // From Friday 9: after 17:00 it counts as Tuesday 13, as if it had come on Saturday.
  expect(after(['481 minutes', '1 working days'])).toBe('04-14 17:01');
  expect(after(['481 minutes', '5 working days'])).toBe('04-20 17:01');
});

test('a calendar says when its working days end', () => {
  const early = (minutes: number) =>
    after([`${minutes} minutes`, '1 working days'], '2027-04-08', '', 'day-ends: "12:00"');
  expect(early(180)).toBe('04-09 12:00');
  expect(early(181)).toBe('04-13 12:01');
});

/** At 18:01 of Friday 9, when the one examiner has left, three queue for tests that last a day: Tuesday 13, 14, 15. */
const queued = (route: string, step: string) =>
  playedIn({
    rows: 'p1 c1 m1 2027-04-09 3 0.5',
    calendar: 'holidays: [2027-04-12]',
    routes: `
      bespoke:
        ${route}
        steps:
          - { id: wait, per: component, lead: 541 minutes }
          - { id: test, per: component, by: examiners, minutes: 600 ${step} }`,
  });

test('patience in working days counts them alike', () => {
  // One working day later is Wednesday 14 at 18:01.
  const { measure } = queued('gives-up: { at: test, after: 1 working days, then: withdraw }', '');
  expect([measure('registered'), measure('withdrawn')]).toEqual([2, 1]);
});

test('a deadline within working days counts them alike', () => {
  const { row } = queued('', ', deadline: { within: 1 working days, of: wait.passed }');
  expect(row.steps.find(({ step }) => step === 'test')?.missed).toBe(1);
});

test('clock time and months pass by the clock and the months, whenever the working day ends', () => {
  expect(after(['481 minutes', '1 months'], '2027-04-08')).toBe('05-08 17:01');
  expect(after(['481 minutes', '1 days'], '2027-04-08')).toBe('04-09 17:01');
});

test('a month later is the same day of the month, or the last one there is', () => {
  expect(after('1 months')).toBe('05-09 09:00');
  expect(after('1 months', '2027-01-29', 'horizon: { from: 2027-01-04, to: 2028-01-03 }')).toBe('02-28 09:00');
});

test('an elapsed time may be the name of an assumption, in the unit of the assumption', () => {
  const named = (unit: string) =>
    `add: { lag: { title: a lag, value: 2, unit: ${unit}, source: test, date: "2027", confidence: none, basis: assumed } }`;
  expect(after('lag', '2027-04-09', named('working days'))).toBe('04-14 09:00');
  expect(after('lag', '2027-04-09', named('weeks'))).toBe('04-23 09:00');
});

test('a lead after work runs from its end and occupies nobody', () => {
  const { ends, measure } = playedIn({
    rows: 'p1 c1 m1 2027-04-05 2 0.5',
    routes: 'bespoke: { steps: [{ id: check, per: component, by: examiners, minutes: 30, lead: 1 days }] }',
  });
  expect(ends).toEqual(['04-06 09:30', '04-06 10:00']);
  expect(measure('examiner-hours')).toBe(1);
});
