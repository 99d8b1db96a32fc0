// Laws of civil dates: days numbered through, months that end, Easter as published.
import { expect, test } from 'vitest';
import {
  dayNumber,
  dayOfText,
  easter,
  isLeap,
  monthDays,
  monthsLater,
  weekdayOf,
  yearOf,
} from '../../src/sketch/civil.ts';

test('days are numbered from 1 January 1970', () => {
  expect(dayOfText('1970-01-01')).toBe(0);
  expect(dayOfText('1970-03-01')).toBe(59);
  expect(dayOfText('1969-12-31')).toBe(-1);
  expect(dayOfText('2000-03-01')).toBe(11_017);
  expect(dayOfText('2027-04-15')).toBe(20_923);
});

test('a day follows the day before it, through leap years and centuries', () => {
  let next = dayNumber(1899, 1, 1);
  const astray: string[] = [];
  for (let year = 1899; year <= 2101; year++) {
    for (let month = 1; month <= 12; month++) {
      for (let day = 1; day <= monthDays(year, month); day++) {
        if (dayNumber(year, month, day) !== next++) astray.push(`${year}-${month}-${day}`);
      }
    }
  }
  expect(astray).toEqual([]);
});

test('a year is leap when 4 divides it, but of centuries only when 400 does', () => {
  expect([1900, 2000, 2026, 2028, 2100].filter(isLeap)).toEqual([2000, 2028]);
});

test('a day knows its year, on its first and its last day', () => {
  for (const year of [1969, 1970, 1972, 2027, 2028, 2100, 2199]) {
    expect(yearOf(dayNumber(year, 1, 1))).toBe(year);
    expect(yearOf(dayNumber(year, 12, 31))).toBe(year);
  }
});

test('weekdays count from Monday, before 1970 too', () => {
  expect(weekdayOf(dayOfText('2027-04-12'))).toBe(0);
  expect(weekdayOf(dayOfText('2027-04-18'))).toBe(6);
  expect(weekdayOf(dayOfText('1969-12-29'))).toBe(0);
});

test('Easter Sunday is as published', () => {
  const published = ['2026-04-05', '2027-03-28', '2028-04-16', '2029-04-01', '2030-04-21', '1981-04-19', '2049-04-18'];
  for (const date of published) expect(easter(Number(date.slice(0, 4)))).toBe(dayOfText(date));
});

test('Easter is always a Sunday from 22 March to 25 April', () => {
  for (let year = 1900; year < 2200; year++) {
    const day = easter(year);
    const isSunday = weekdayOf(day) === 6;
    expect([year, isSunday && day >= dayNumber(year, 3, 22) && day <= dayNumber(year, 4, 25)]).toEqual([year, true]);
  }
});

test.each([
  ['2027-01-31', 1, '2027-02-28'],
  ['2028-01-31', 1, '2028-02-29'],
  ['2027-11-15', 2, '2028-01-15'],
  ['2027-04-30', 12, '2028-04-30'],
  ['2027-04-30', 0, '2027-04-30'],
])('%s and %d months is %s', (from, months, to) => {
  expect(monthsLater(dayOfText(from), months)).toBe(dayOfText(to));
});
