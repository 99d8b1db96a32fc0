// A calendar file in an analyst's words becomes the rules of worked days that the engine counts with.
import { clockTicks } from '../engine/days.ts';
import type { HolidayRule, WorkdayRules } from '../engine/workdays.ts';
import { type CalendarFile, weekdays } from './schema/calendar.ts';
import type { World } from './world.ts';

type RuleInWords = NonNullable<CalendarFile['rules']>[number];
type WeekdayName = (typeof weekdays)[number];

const MONDAY_TO_FRIDAY: readonly WeekdayName[] = weekdays.slice(0, 5);
/** A Working Day of the CM Rules ends at 17:00. */
const DAY_ENDS = '17:00';

/** Weekday names as the engine's numbers: 0 is Monday. */
export const weekdayNumbers = (names: readonly WeekdayName[]): number[] => names.map((name) => weekdays.indexOf(name));

const ruleOf = (rule: RuleInWords): HolidayRule | undefined => {
  const moves = rule.moves ?? false;
  const month = rule.of ?? 1;
  if (rule.on) return { moves, on: { month: Number(rule.on.slice(0, 2)), day: Number(rule.on.slice(3)) } };
  if (rule.easter !== undefined) return { moves, easter: rule.easter };
  if (rule.first) return { moves, first: { weekday: weekdays.indexOf(rule.first), month } };
  if (rule.last) return { moves, last: { weekday: weekdays.indexOf(rule.last), month } };
  return undefined;
};

/**
 * The engine's rules of a calendar file; Monday to Friday without holidays where there is none.
 * A rule that names no day, which checking reports, closes none.
 */
export const workdayRulesOf = (file: CalendarFile | undefined): WorkdayRules => ({
  weekdays: weekdayNumbers(file?.days ?? MONDAY_TO_FRIDAY),
  rules: (file?.rules ?? []).map(ruleOf).filter((rule) => rule !== undefined),
  holidays: file?.holidays ?? [],
  worked: file?.worked ?? [],
});

/** Ticks from midnight to the end of a working day, after which a document counts as the next one's. */
export const dayEndsOf = (file: CalendarFile | undefined): number => clockTicks(file?.['day-ends'] ?? DAY_ENDS);

/**
 * The calendar that a name means: the scenario's own where none is given, undefined where there is none of that name.
 * A scenario may name a file by its path; the file is named after its id.
 */
export const calendarOf = ({ calendars, scenario }: World, name?: string): CalendarFile | undefined => {
  const id = (name ?? scenario.calendar ?? '').replace(/^.*\//, '').replace(/\.yaml$/, '');
  return Object.hasOwn(calendars, id) ? calendars[id] : undefined;
};
