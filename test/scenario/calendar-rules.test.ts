// Checks that a calendar in words closes the days it names.
import { describe, expect, it } from 'vitest';
import { dayOf, TICKS_PER_HOUR } from '../../src/engine/days.ts';
import { Workdays } from '../../src/engine/workdays.ts';
import { calendarOf, dayEndsOf, weekdayNumbers, workdayRulesOf } from '../../src/scenario/calendar-rules.ts';
import type { CalendarFile } from '../../src/scenario/schema/calendar.ts';
import { smallWorld } from './small-world.ts';

const england: CalendarFile = {
  id: 'england',
  rules: [
    { name: "New Year's Day", on: '01-01', moves: true },
    { name: 'Good Friday', easter: -2 },
    { name: 'Early May', first: 'mon', of: 5 },
    { name: 'Spring', last: 'mon', of: 5 },
    { name: 'Christmas Day', on: '12-25', moves: true },
    { name: 'Boxing Day', on: '12-26', moves: true },
  ],
  holidays: ['2027-09-15'],
  worked: ['2027-05-03'],
};
const workdays = (file?: CalendarFile) => new Workdays(workdayRulesOf(file), dayOf('2027-01-01'), dayOf('2028-12-31'));
const isWorked = (file: CalendarFile | undefined, date: string) => workdays(file).isWorked(dayOf(date));

describe('calendars', () => {
  it('without a calendar Monday to Friday are worked', () => {
    expect(isWorked(undefined, '2027-12-24')).toBe(true);
    expect(isWorked(undefined, '2027-12-25')).toBe(false);
    expect(isWorked(undefined, '2027-12-27')).toBe(true);
  });

  it('each way to name a holiday closes its day', () => {
    for (const date of ['2027-01-01', '2027-03-26', '2028-05-01', '2027-05-31', '2027-09-15'])
      expect([date, isWorked(england, date)]).toEqual([date, false]);
  });

  it('holidays at a weekend that move take the next free days', () => {
    expect(isWorked(england, '2027-12-27')).toBe(false);
    expect(isWorked(england, '2027-12-28')).toBe(false);
    expect(isWorked(england, '2027-12-29')).toBe(true);
  });

  it('a day that is worked all the same is open', () => {
    expect(isWorked(england, '2027-05-03')).toBe(true);
  });

  it('other days of the week may be worked', () => {
    const file: CalendarFile = { id: 'weekend', days: ['sat', 'sun'] };
    expect(isWorked(file, '2027-04-17')).toBe(true);
    expect(isWorked(file, '2027-04-16')).toBe(false);
    expect(weekdayNumbers(['mon', 'sun'])).toEqual([0, 6]);
  });

  it('a working day ends at 17:00 unless its calendar says otherwise', () => {
    expect(dayEndsOf(undefined)).toBe(17 * TICKS_PER_HOUR);
    expect(dayEndsOf({ id: 'early', 'day-ends': '12:00' })).toBe(12 * TICKS_PER_HOUR);
  });

  it("a pool's calendar is its own, else the scenario's, by id or by path", () => {
    const other: CalendarFile = { id: 'other' };
    const named = (calendar: string) =>
      smallWorld({ scenario: { id: 'small', calendar }, calendars: { england, other } });
    expect(calendarOf(named('england'))).toBe(england);
    expect(calendarOf(named('england'), 'other')).toBe(other);
    expect(calendarOf(named('./calendars/england.yaml'))).toBe(england);
    expect(calendarOf(named('wales'))).toBeUndefined();
    expect(calendarOf(smallWorld())).toBeUndefined();
  });
});
