// Laws of worked days: the bank holidays of England and Wales as published, and counting that is walking.
import { expect, test } from 'vitest';
import { WorkedDays, weekdayName } from '../../src/sketch/calendar.ts';
import { dayNumber, dayOfText, monthDays } from '../../src/sketch/civil.ts';
import type { SketchCalendar } from '../../src/sketch/input.ts';

const ENGLAND: SketchCalendar = {
  rules: [
    { on: '01-01', moves: true },
    { easter: -2 },
    { easter: 1 },
    { first: 'mon', of: 5 },
    { last: 'mon', of: 5 },
    { last: 'mon', of: 8 },
    { on: '12-25', moves: true },
    { on: '12-26', moves: true },
  ],
};

const span = (calendar: SketchCalendar, from: string, to: string): WorkedDays =>
  new WorkedDays(calendar, dayOfText(from), dayOfText(to));

/** The weekdays of a year that are not worked, as month and day. */
const closedIn = (days: WorkedDays, year: number): string => {
  const closed: string[] = [];
  for (let month = 1; month <= 12; month++) {
    for (let day = 1; day <= monthDays(year, month); day++) {
      const number = dayNumber(year, month, day);
      if (['sat', 'sun'].includes(weekdayName(number)) || days.isWorked(number)) continue;
      closed.push(`${`${month}`.padStart(2, '0')}-${`${day}`.padStart(2, '0')}`);
    }
  }
  return closed.join(' ');
};

/** As published on GOV.UK, or by the same rules: substitute days among them. */
test.each([
  [2026, '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28'],
  [2027, '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28'],
  [2028, '01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26'],
  [2029, '01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26'],
  [2030, '01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26'],
])('the bank holidays of %d', (year, published) => {
  expect(closedIn(span(ENGLAND, '2026-01-01', '2030-12-31'), year)).toBe(published);
});

test('Christmas on a Sunday moves past Boxing Day, which stays', () => {
  expect(closedIn(span(ENGLAND, '2022-01-01', '2022-12-31'), 2022)).toContain('12-26 12-27');
});

test('a holiday of December that moves into January closes it there', () => {
  const calendar: SketchCalendar = { rules: [{ on: '12-31', moves: true }] };
  // 31 December 2028 is a Sunday; of 2027 a Friday, which stays.
  expect(span(calendar, '2029-01-01', '2029-01-31').isWorked(dayOfText('2029-01-01'))).toBe(false);
  expect(span(calendar, '2028-01-01', '2028-01-31').isWorked(dayOfText('2028-01-03'))).toBe(true);
});

test('what does not move closes nothing at a weekend', () => {
  expect(closedIn(span({ rules: [{ on: '12-25' }] }, '2027-01-01', '2027-12-31'), 2027)).toBe('');
});

test('dates are closed and worked by name, and worked has the last word', () => {
  const calendar: SketchCalendar = { ...ENGLAND, holidays: ['2027-06-02'], worked: ['2027-05-03', '2027-06-05'] };
  const days = span(calendar, '2027-01-01', '2027-12-31');
  expect(closedIn(days, 2027)).toBe('01-01 03-26 03-29 05-31 06-02 08-30 12-27 12-28');
  expect(days.isWorked(dayOfText('2027-06-05'))).toBe(true);
});

test('another week has other days', () => {
  const days = span({ days: ['sat', 'sun'] }, '2027-06-01', '2027-06-30');
  expect(days.isWorked(dayOfText('2027-06-05'))).toBe(true);
  expect(days.isWorked(dayOfText('2027-06-07'))).toBe(false);
});

test('a year has so many working days', () => {
  const days = span(ENGLAND, '2026-01-01', '2028-12-31');
  const worked = (year: number) => {
    let count = 0;
    for (let day = dayNumber(year, 1, 1); day <= dayNumber(year, 12, 31); day++) count += days.isWorked(day) ? 1 : 0;
    return count;
  };
  // 261 weekdays in 2026 and 2027, 260 in 2028; eight of them holidays each year.
  expect([2026, 2027, 2028].map(worked)).toEqual([253, 253, 252]);
});

test.each([
  ['2027-03-25', 1, '2027-03-30'],
  ['2027-03-27', 1, '2027-03-30'],
  ['2027-12-24', 2, '2027-12-30'],
  ['2027-04-15', 10, '2027-04-29'],
])('from %s the %d. worked day later is %s', (from, n, to) => {
  expect(span(ENGLAND, '2027-01-01', '2028-01-31').later(dayOfText(from), n)).toBe(dayOfText(to));
});

test('a first day that is not worked counts as one of the worked day before it, though that is not known', () => {
  expect(span(ENGLAND, '2027-04-17', '2027-04-30').later(dayOfText('2027-04-17'), 1)).toBe(dayOfText('2027-04-19'));
});

test('what lies beyond the days known never comes', () => {
  expect(span(ENGLAND, '2027-01-01', '2027-01-31').later(dayOfText('2027-01-29'), 1)).toBe(Infinity);
});
