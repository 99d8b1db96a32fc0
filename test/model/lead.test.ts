// Elapsed times: minutes to months, over a weekend and a holiday.
import { expect, test } from 'vitest';
import { playedIn } from './worlds.ts';

/** When a component notified at 09:00 of a day is through one lead (or several); Monday 12 April 2027 is a holiday. */
const after = (leads: string | readonly string[], notified = '2027-04-09', scenario = ''): string => {
  const steps = [leads].flat().map((lead, i) => `{ id: wait-${i + 1}, per: component, lead: ${lead} }`);
  return playedIn({
    rows: `p1 c1 m1 ${notified} 1 0.5`,
    calendar: 'holidays: [2027-04-12]',
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

test('an event on a day not worked counts as one of the working day before', () => {
  // Saturday 10 at 09:00 counts as Friday 9.
  expect(after(['1 days', '1 working days'])).toBe('04-13 09:00');
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
