// Laws of working days: the published bank holidays of England and Wales by rule, and counting that is stepping.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateText, dayOf } from '../../src/engine/days.ts';
import { type WorkdayRules, Workdays } from '../../src/engine/workdays.ts';

const MONDAY = 0;

/** Bank holidays of England and Wales: the rules, and the exceptions that were proclaimed. */
const ENGLAND: WorkdayRules = {
  weekdays: [0, 1, 2, 3, 4],
  rules: [
    { on: { month: 1, day: 1 }, moves: true },
    { easter: -2 },
    { easter: 1 },
    { first: { weekday: MONDAY, month: 5 } },
    { last: { weekday: MONDAY, month: 5 } },
    { last: { weekday: MONDAY, month: 8 } },
    { on: { month: 12, day: 25 }, moves: true },
    { on: { month: 12, day: 26 }, moves: true },
  ],
  // Victory in Europe Day; the Platinum Jubilee; the funeral of the Queen; the Coronation.
  holidays: ['2020-05-08', '2022-06-02', '2022-06-03', '2022-09-19', '2023-05-08'],
  worked: ['2020-05-04', '2022-05-30'],
};

/** As published on GOV.UK, month and day, the weekday holidays of each year in order. */
const PUBLISHED: Record<string, string> = {
  2019: '01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26',
  2020: '01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28',
  2021: '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28',
  2022: '01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27',
  2023: '01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26',
  2024: '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26',
  2025: '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26',
  2026: '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28',
  2027: '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28',
  2028: '01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26',
};

const RUNS = { seed: 392, numRuns: 1000 };
const firstDay = dayOf('2019-01-01');
const lastDay = dayOf('2028-12-31');
const england = new Workdays(ENGLAND, firstDay, lastDay);
const anyDay = fc.integer({ min: firstDay, max: lastDay });
const isWeekday = (day: number): boolean => new Date(day * 86_400_000).getUTCDay() % 6 !== 0;

test.each(Object.entries(PUBLISHED))('the bank holidays of %s are those published', (year, published) => {
  const closed: string[] = [];
  for (let day = dayOf(`${year}-01-01`); day <= dayOf(`${year}-12-31`); day++)
    if (isWeekday(day) && !england.isWorked(day)) closed.push(dateText(day).slice(5));
  expect(closed.join(' ')).toBe(published);
});

test('no Saturday or Sunday is worked', () => {
  for (let day = firstDay; day <= lastDay; day++) if (!isWeekday(day)) expect(england.isWorked(day)).toBe(false);
});

describe('counting and stepping', () => {
  /** One by one. */
  const counted = (from: number, to: number): number => {
    let count = 0;
    for (let day = from; day <= to; day++) if (england.isWorked(day)) count++;
    return count;
  };

  test('a count has both its ends and is what one counts day by day', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -10, max: 200 }), (from, span) => {
        expect(england.count(from, from + span)).toBe(counted(from, from + span));
      }),
      RUNS,
    );
  });

  test('n working days on is a worked day, with n of them in between', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(250), (day, n) => {
        const later = england.plus(day, n);
        expect(england.isWorked(later)).toBe(true);
        expect(n === 0 ? later <= day : england.count(day + 1, later) === n).toBe(true);
      }),
      RUNS,
    );
  });

  test('there and back again is the same worked day', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -200, max: 200 }), (day, n) => {
        expect(england.plus(england.plus(day, n), -n)).toBe(england.plus(day, 0));
        expect(england.plus(england.plus(day, n), 1)).toBe(england.plus(day, n + 1));
      }),
      RUNS,
    );
  });

  test('steps over Easter and Christmas by hand', () => {
    const onFrom = (from: string, n: number) => dateText(england.plus(dayOf(from), n));
    expect(onFrom('2027-03-25', 1)).toBe('2027-03-30');
    expect(onFrom('2027-12-24', 1)).toBe('2027-12-29');
    expect(onFrom('2027-12-25', 1)).toBe('2027-12-29');
    // Twenty working days before 31 August 2027, with the bank holiday of 30 August in between.
    expect(onFrom('2027-08-31', -20)).toBe('2027-08-02');
  });

  test('a step off the calendar is refused, not guessed', () => {
    expect(() => england.plus(lastDay, 100_000)).toThrow(RangeError);
    expect(() => england.plus(firstDay, -100_000)).toThrow('working day outside the calendar');
  });
});

describe('rules', () => {
  const closedIn = (rules: WorkdayRules, year: number): string[] => {
    const days = new Workdays(rules, dayOf(`${year}-01-01`), dayOf(`${year}-12-31`));
    const closed: string[] = [];
    for (let day = dayOf(`${year}-01-01`); day <= dayOf(`${year}-12-31`); day++)
      if (!days.isWorked(day)) closed.push(dateText(day));
    return closed;
  };
  const everyDay = [0, 1, 2, 3, 4, 5, 6];

  test('that move take the next free worked day, in order, also over a day already taken', () => {
    // In 2027 Christmas Day is a Saturday; the Monday after is taken by a rule of its own.
    const rules = { weekdays: ENGLAND.weekdays, rules: [...ENGLAND.rules!.slice(6), { on: { month: 12, day: 27 } }] };
    const weekdays = closedIn(rules, 2027).filter((text) => isWeekday(dayOf(text)));
    expect(weekdays).toEqual(['2027-12-27', '2027-12-28', '2027-12-29']);
  });

  test('that do not move are lost at a weekend', () => {
    const rules = { weekdays: ENGLAND.weekdays, rules: [{ on: { month: 12, day: 25 } }] };
    expect(closedIn(rules, 2027).filter((text) => isWeekday(dayOf(text)))).toEqual([]);
  });

  test('name the first and the last weekday of a month, December included', () => {
    const rules = [
      { first: { weekday: 2, month: 12 } },
      { last: { weekday: 4, month: 12 } },
      { last: { weekday: 0, month: 2 } },
    ];
    expect(closedIn({ weekdays: everyDay, rules }, 2028)).toEqual(['2028-02-28', '2028-12-06', '2028-12-29']);
  });

  test('give way to dates: a date said to be worked is worked, and a holiday by date is not', () => {
    const rules = { weekdays: everyDay, rules: [{ on: { month: 5, day: 1 } }], holidays: ['2027-06-02'] };
    expect(closedIn(rules, 2027)).toEqual(['2027-05-01', '2027-06-02']);
    expect(closedIn({ ...rules, worked: ['2027-05-01'] }, 2027)).toEqual(['2027-06-02']);
  });

  test('that say no day are refused', () => {
    expect(() => closedIn({ weekdays: everyDay, rules: [{}] }, 2027)).toThrow('says no day');
  });
});
