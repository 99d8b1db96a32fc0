// Checks what is said of calendars whose days are none.
import { describe, expect, it } from 'vitest';
import { checkMeaning } from '../../src/scenario/meaning.ts';
import type { CalendarFile } from '../../src/scenario/schema/calendar.ts';
import { examiners, type Law, portfolio, said } from './small-world.ts';

const calendar = (rest: Partial<CalendarFile>) => ({ calendars: { england: { id: 'england', ...rest } } });
const rule = (rest: NonNullable<CalendarFile['rules']>[number]) => calendar({ rules: [rest] });

const laws: Law[] = [
  [
    'a holiday has a day',
    rule({ name: 'Christmas Day' }),
    'found the holiday `Christmas Day` without a day; expected exactly one of `on`, `easter`, `first` and `last`. To mend it: say which day it is, as in `on: 12-25`.',
  ],
  [
    'a holiday has one day',
    rule({ name: 'Christmas Day', on: '12-25', easter: 1 }),
    'found the holiday `Christmas Day` with `on` and `easter`; expected exactly one of `on`, `easter`, `first` and `last`. To mend it: make two rules of it.',
  ],
  [
    'a holiday by weekday has a month',
    rule({ name: 'Early May', first: 'mon' }),
    'found the holiday `Early May` without `of`; expected the month that the weekday belongs to. To mend it: write `of:` and a month, 1 to 12.',
  ],
  [
    'the last weekday has a month',
    rule({ name: 'Summer', last: 'mon' }),
    'found the holiday `Summer` without `of`; expected the month that the weekday belongs to. To mend it: write `of:` and a month, 1 to 12.',
  ],
  [
    'a month is for a weekday',
    rule({ name: 'Christmas Day', on: '12-25', of: 12 }),
    'found `of: 12`; expected `of` only beside `first` or `last`. To mend it: remove it.',
  ],
  [
    'a date is one of every year',
    rule({ name: 'Leap day', on: '02-29' }),
    'found `on: 02-29`; expected a date of every year, as month-day. To mend it: list its dates under `holidays`.',
  ],
  [
    'a date has a month',
    rule({ name: 'Christmas Day', on: '25-12' }),
    'found `on: 25-12`; expected a date of every year, as month-day. To mend it: write month and day as in 12-25.',
  ],
  [
    'a holiday by date is a date',
    calendar({ holidays: ['2027-02-29'] }),
    'found `2027-02-29`; expected a date of the calendar. To mend it: February 2027 ends on 2027-02-28; write a day that it has.',
  ],
  [
    'a worked day is a date',
    calendar({ worked: ['2027-04-31'] }),
    'found `2027-04-31`; expected a date of the calendar. To mend it: April 2027 ends on 2027-04-30; write a day that it has.',
  ],
  [
    'a working day ends by midnight',
    calendar({ 'day-ends': '24:30' }),
    'found `day-ends: 24:30`; expected a clock time from 00:00 to 24:00. To mend it: write hours and minutes as in 09:00.',
  ],
  [
    'notification comes within the day',
    { portfolio: { ...portfolio, 'notified-at': '24:01' } },
    'found `notified-at: 24:01`; expected a clock time from 00:00 to 24:00. To mend it: write hours and minutes as in 09:00.',
  ],
  [
    'a pool opens within the day',
    { pools: { examiners: { ...examiners, day: { from: '24:15', hours: 6 } } } },
    'found `from: 24:15`; expected a clock time from 00:00 to 24:00. To mend it: write hours and minutes as in 09:00.',
  ],
];

describe('calendars', () => {
  for (const [title, broken, sentence] of laws) it(title, () => expect(said(checkMeaning, broken)).toEqual([sentence]));

  it('nothing is said of each way to name a holiday, or of a day that ends at 24:00', () => {
    const rules: CalendarFile['rules'] = [
      { name: 'Christmas Day', on: '12-25', moves: true },
      { name: 'Good Friday', easter: -2 },
      { name: 'Early May', first: 'mon', of: 5 },
      { name: 'Summer', last: 'mon', of: 8 },
    ];
    expect(said(checkMeaning, calendar({ rules, 'day-ends': '24:00' }))).toEqual([]);
  });
});
