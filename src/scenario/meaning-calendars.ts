// Every calendar by itself: a holiday rule says one day, dates exist, and clock times lie within a day.
import { clockTicks, TICKS_PER_DAY } from '../engine/days.ts';
import { type Checking, written } from './checking.ts';
import { mendMoment, momentOf } from './moments.ts';
import type { CalendarFile } from './schema/calendar.ts';
import { spotsAt } from './spots.ts';

type Rule = NonNullable<CalendarFile['rules']>[number];
const WAYS = ['on', 'easter', 'first', 'last'] as const;
/** 1970 is no leap year: 29 February is no date of every year. */
const EVERY_YEAR = '1970';

const checkRule = ({ say }: Checking, rule: Rule): void => {
  const ways = WAYS.filter((way) => rule[way] !== undefined);
  const called = `the holiday \`${rule.name}\``;
  const expected = 'exactly one of `on`, `easter`, `first` and `last`';
  if (ways.length === 0)
    say(rule, undefined, `${called} without a day`, expected, 'say which day it is, as in `on: 12-25`');
  if (ways.length > 1) {
    const found = `${called} with ${ways.map((way) => `\`${way}\``).join(' and ')}`;
    say(rule, ways[1], found, expected, 'make two rules of it');
  }
  const byWeekday = rule.first !== undefined || rule.last !== undefined;
  if (byWeekday && rule.of === undefined)
    say(
      rule,
      undefined,
      `${called} without \`of\``,
      'the month that the weekday belongs to',
      'write `of:` and a month, 1 to 12',
    );
  if (!byWeekday && rule.of !== undefined)
    say(rule, 'of', written(rule, 'of'), '`of` only beside `first` or `last`', 'remove it');
  if (rule.on !== undefined && !momentOf(`${EVERY_YEAR}-${rule.on}`)) {
    const mend = rule.on === '02-29' ? 'list its dates under `holidays`' : 'write month and day as in 12-25';
    say(rule, 'on', written(rule, 'on'), 'a date of every year, as month-day', mend);
  }
};

const checkCalendar = (checking: Checking, calendar: CalendarFile): void => {
  for (const rule of calendar.rules ?? []) checkRule(checking, rule);
  for (const list of [calendar.holidays ?? [], calendar.worked ?? []])
    for (const [i, date] of list.entries())
      if (!momentOf(date)) checking.say(list, i, written(list, i), 'a date of the calendar', mendMoment(date));
};

/** Clock times anywhere: the latest is 24:00. */
const checkClocks = ({ world, say }: Checking): void => {
  const spots = [
    ...Object.values(world.calendars).flatMap((calendar) => spotsAt(calendar, 'day-ends')),
    ...Object.values(world.pools).flatMap((pool) => [
      ...spotsAt(pool, 'day.from'),
      ...spotsAt(pool, 'crews.*.day.from'),
    ]),
    ...spotsAt(world.portfolio, 'notified-at'),
  ];
  for (const { node, key, value } of spots)
    if (typeof value === 'string' && clockTicks(value) > TICKS_PER_DAY)
      say(node, key, written(node, key), 'a clock time from 00:00 to 24:00', 'write hours and minutes as in 09:00');
};

export const checkCalendars = (checking: Checking): void => {
  for (const calendar of Object.values(checking.world.calendars)) checkCalendar(checking, calendar);
  checkClocks(checking);
};
