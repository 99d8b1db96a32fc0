// Laws of a pool's capacity: heads by date, leave, crews, holidays, pauses, and a platform's items.
import { expect, test } from 'vitest';
import { dayOfText } from '../../src/sketch/civil.ts';
import type { SketchPeople } from '../../src/sketch/input.ts';
import { Calendars, capacityOf, openings } from '../../src/sketch/pools.ts';
import { people, platform } from './worlds.ts';

// Monday 3 May 2027 is a bank holiday; Saturday and Sunday are the 8th and 9th.
const calendar = { rules: [{ first: 'mon' as const, of: 5 }] };
const day = dayOfText('2027-05-03');
const calendars = new Calendars(day - 7, day + 14);
const at = (days: number, clock = 0) => (day + days) * 1440 + clock;

const crew = { opensAt: 540, minutes: 100 };
const office = (more: Partial<SketchPeople> = {}, heads = 1) =>
  people('office', 1, { calendar, everyDay: false, crews: [{ ...crew, heads: [{ from: 0, heads }] }], ...more });

/** What a pool can do on each of the fourteen days from the bank holiday on. */
const byDay = (pool: Parameters<typeof capacityOf>[0]): number[] => {
  const capacity = capacityOf(pool, calendars, at(0), at(14));
  return Array.from({ length: 14 }, (_, d) => capacity.between(at(d), at(d + 1)));
};

const first = (numbers: readonly number[], count: number) => numbers.slice(0, count);

test('nobody works on a holiday or at a weekend', () => {
  expect(byDay(office())).toEqual([0, 100, 100, 100, 100, 0, 0, 100, 100, 100, 100, 100, 0, 0]);
});

test('a pool that works every day knows no holiday', () => {
  expect(byDay(office({ everyDay: true }))).toEqual(new Array(14).fill(100));
});

test('work begins when the day opens and ends with its minutes', () => {
  const capacity = capacityOf(office({}, 2), calendars, at(0), at(14));
  expect(capacity.until(at(1, 540))).toBe(0);
  expect(capacity.until(at(1, 541))).toBe(2);
  expect(capacity.reaches(200)).toBe(at(1, 640));
});

test('heads change with the day; the first number holds before it', () => {
  const heads = [
    { from: day + 2, heads: 2 },
    { from: day + 3, heads: 5 },
  ];
  expect(first(byDay(office({ crews: [{ ...crew, heads }] })), 5)).toEqual([0, 200, 200, 500, 500]);
});

test('a crew without heads does nothing', () => {
  expect(byDay(office({ crews: [{ ...crew, heads: [] }] })).every((work) => work === 0)).toBe(true);
});

test('leave includes its last day, and nobody is fewer than nobody', () => {
  const leave = [
    { from: day + 1, to: day + 2, heads: 2 },
    { from: day + 2, to: day + 2, heads: 9 },
  ];
  expect(first(byDay(office({ leave }, 3)), 4)).toEqual([0, 100, 0, 300]);
});

test('the first crew gives those on leave, the next one the rest', () => {
  const crews = [
    { opensAt: 540, minutes: 100, heads: [{ from: 0, heads: 1 }] },
    { opensAt: 540, minutes: 10, heads: [{ from: 0, heads: 2 }] },
  ];
  const leave = [{ from: day + 1, to: day + 1, heads: 2 }];
  expect(first(byDay(office({ crews, leave })), 3)).toEqual([0, 10, 120]);
});

test('crews that overlap add up, and those that do not follow each other', () => {
  const crews = [
    { opensAt: 540, minutes: 100, heads: [{ from: 0, heads: 1 }] },
    { opensAt: 600, minutes: 100, heads: [{ from: 0, heads: 2 }] },
    { opensAt: 900, minutes: 10, heads: [{ from: 0, heads: 1 }] },
  ];
  const capacity = capacityOf(office({ crews }), calendars, at(0), at(14));
  expect([560, 600, 620, 640, 700, 900, 910].map((clock) => capacity.until(at(1, clock)))).toEqual([
    20, 60, 120, 180, 300, 300, 310,
  ]);
});

test('a crew works its own weekdays, if the calendar does', () => {
  const crews = [{ ...crew, days: ['mon' as const, 'wed' as const, 'sat' as const], heads: [{ from: 0, heads: 1 }] }];
  expect(byDay(office({ crews }))).toEqual([0, 0, 100, 0, 0, 0, 0, 100, 0, 100, 0, 0, 0, 0]);
});

test('a pause closes from its first day to its last', () => {
  expect(first(byDay(office({ pauses: [{ from: day + 2, to: day + 3 }] })), 5)).toEqual([0, 100, 0, 0, 100]);
});

test('what lies before the start or after the end does not count', () => {
  const capacity = capacityOf(office(), calendars, at(1, 600), at(2, 560));
  expect(capacity.until(Infinity)).toBe(40 + 20);
});

test('a platform spreads its items over its window', () => {
  const pool = platform('registry', 50, { calendar, everyDay: false, opensAt: 540, minutes: 100 });
  expect(first(byDay(pool), 3)).toEqual([0, 50, 50]);
  expect(capacityOf(pool, calendars, at(0), at(14)).until(at(1, 560))).toBe(10);
});

test('the load of other markets comes when a day opens, and not in a pause', () => {
  const pool = platform('registry', 50, {
    calendar,
    everyDay: false,
    opensAt: 540,
    otherLoad: 5,
    pauses: [{ from: day + 2, to: day + 3 }],
  });
  expect(openings(pool, calendars, at(1, 541), at(8))).toEqual([at(4, 540), at(7, 540)]);
  expect(openings(pool, calendars, at(1, 540), at(2))).toEqual([at(1, 540)]);
});

test('people, and a platform without other load, have none', () => {
  expect(openings(office(), calendars, at(0), at(7))).toEqual([]);
  expect(openings(platform('registry', 50), calendars, at(0), at(7))).toEqual([]);
});
