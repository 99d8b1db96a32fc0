// Laws of the calendar: dates are whole numbers, and whole numbers are dates.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addMonths,
  civilOf,
  clockTicks,
  dateText,
  dayFrom,
  dayOf,
  easterDay,
  instantText,
  TICKS_PER_DAY,
  TICKS_PER_HOUR,
  TICKS_PER_MINUTE,
  TICKS_PER_SECOND,
  weekdayOf,
} from '../../src/engine/days.ts';

const RUNS = { seed: 392, numRuns: 2000 };
/** Some four thousand years round 1970. */
const anyDay = fc.integer({ min: -700_000, max: 700_000 });

describe('a day', () => {
  test('is the number of days since 1 January 1970', () => {
    expect(['1970-01-01', '1969-12-31', '2000-03-01', '2027-08-31'].map(dayOf)).toEqual([0, -1, 11_017, 21_061]);
  });

  test('agrees with the calendar of the platform over six hundred years, one after another', () => {
    for (let day = dayFrom(1700, 1, 1); day <= dayFrom(2300, 12, 31); day++) {
      const date = new Date(day * 86_400_000);
      const { year, month, day: of } = civilOf(day);
      const agrees =
        year === date.getUTCFullYear() &&
        month === date.getUTCMonth() + 1 &&
        of === date.getUTCDate() &&
        weekdayOf(day) === (date.getUTCDay() + 6) % 7;
      if (!agrees) throw new Error(`day ${day} is ${year}-${month}-${of}, but the platform says ${date.toISOString()}`);
    }
  });

  test('is its date, and the date is the day', () => {
    fc.assert(
      fc.property(anyDay, (number) => {
        const { year, month, day } = civilOf(number);
        expect(dayFrom(year, month, day)).toBe(number);
        expect(weekdayOf(number + 1)).toBe((weekdayOf(number) + 1) % 7);
      }),
      RUNS,
    );
  });

  test('of February exists in leap years only, and not in 1900 or 2100', () => {
    for (const year of [2000, 2024, 2028, 2400]) expect(dateText(dayOf(`${year}-02-29`))).toBe(`${year}-02-29`);
    for (const year of [1900, 2023, 2027, 2100]) expect(dayOf(`${year}-02-29`)).toBeNaN();
  });

  test.each(['2027-02-30', '2027-04-31', '2027-13-01', '2027-00-10', '2027-04-00', '2027-4-5', 'tomorrow', ''])(
    'is not what %j says',
    (text) => {
      expect(dayOf(text)).toBeNaN();
    },
  );
});

describe('a text', () => {
  test('of a day is read back as that day', () => {
    fc.assert(
      fc.property(fc.integer({ min: dayFrom(1000, 1, 1), max: dayFrom(9999, 12, 31) }), (day) => {
        expect(dayOf(dateText(day))).toBe(day);
      }),
      RUNS,
    );
  });

  test('of an instant has seconds only where there are any', () => {
    const noon = dayOf('2027-04-05') * TICKS_PER_DAY + clockTicks('09:05');
    expect(instantText(noon)).toBe('2027-04-05 09:05');
    expect(instantText(noon + 7 * TICKS_PER_SECOND)).toBe('2027-04-05 09:05:07');
    expect(instantText(noon + 7 * TICKS_PER_SECOND - 1)).toBe('2027-04-05 09:05:06');
  });
});

test('a clock time is ticks after midnight, and ticks are whole in every unit', () => {
  expect(clockTicks('17:00')).toBe(17 * TICKS_PER_HOUR);
  expect(clockTicks('00:01')).toBe(TICKS_PER_MINUTE);
  expect([TICKS_PER_MINUTE, TICKS_PER_HOUR, TICKS_PER_DAY].map((ticks) => ticks / TICKS_PER_SECOND)).toEqual([
    60, 3600, 86_400,
  ]);
  // 2^53 ticks reach the year 2255.
  expect(Number.isSafeInteger(dayOf('2255-01-01') * TICKS_PER_DAY + 1)).toBe(true);
});

// Easter Sundays as published: 2019 to 2030, the earliest and the latest there can be, and the years that need care.
test.each([
  ...['2019-04-21', '2020-04-12', '2021-04-04', '2022-04-17', '2023-04-09', '2024-03-31', '2025-04-20', '2026-04-05'],
  ...['2027-03-28', '2028-04-16', '2029-04-01', '2030-04-21', '1818-03-22', '1943-04-25', '2285-03-22', '2038-04-25'],
  ...['1954-04-18', '1981-04-19', '2049-04-18', '2076-04-19'],
])('Easter falls on %s', (text) => {
  expect(dateText(easterDay(Number(text.slice(0, 4))))).toBe(text);
});

describe('months', () => {
  test.each([
    ['2027-01-31', 1, '2027-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2027-08-31', 1, '2027-09-30'],
    ['2027-12-31', 2, '2028-02-29'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2027-03-31', -1, '2027-02-28'],
    ['2027-01-15', -13, '2025-12-15'],
    ['2027-12-01', 1, '2028-01-01'],
    ['2027-06-15', 0, '2027-06-15'],
  ])('%s and %i months is %s', (from, months, to) => {
    expect(dateText(addMonths(dayOf(from), months))).toBe(to);
  });

  test('keep the day of the month where it is there, and add up for the first 28 days', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -60, max: 60 }), fc.integer({ min: -60, max: 60 }), (day, some, more) => {
        const { year, month } = civilOf(day);
        const start = dayFrom(year, month, 1 + (((day % 28) + 28) % 28));
        const after = civilOf(addMonths(start, some));
        expect(after.day).toBe(civilOf(start).day);
        expect(12 * after.year + after.month).toBe(12 * year + month + some);
        expect(addMonths(addMonths(start, some), more)).toBe(addMonths(start, some + more));
      }),
      RUNS,
    );
  });
});
