// Which days are worked: the weekdays of a calendar, less its holidays by rule and by date.
import { dayNumber, dayOfText, easter, monthDays, weekdayOf, yearOf } from './civil.ts';
import type { Day, SketchCalendar, SketchHoliday, Weekday } from './input.ts';

const WEEK: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const MONDAY_TO_FRIDAY = WEEK.slice(0, 5);

export const weekdayName = (day: Day): Weekday => WEEK[weekdayOf(day)];

/** The first or last such weekday of a month. */
const weekdayIn = (year: number, month: number, name: Weekday, isLast: boolean): Day => {
  let day = dayNumber(year, month, isLast ? monthDays(year, month) : 1);
  while (weekdayName(day) !== name) day += isLast ? -1 : 1;
  return day;
};

const namedDay = (rule: SketchHoliday, year: number): Day | undefined => {
  if (rule.on) return dayNumber(year, Number(rule.on.slice(0, 2)), Number(rule.on.slice(3)));
  if (rule.easter !== undefined) return easter(year) + rule.easter;
  if (rule.first) return weekdayIn(year, rule.of ?? 1, rule.first, false);
  return rule.last && weekdayIn(year, rule.of ?? 1, rule.last, true);
};

/** The worked days of a calendar over a span of days. */
export class WorkedDays {
  readonly first: Day;
  /** By day from the first: 1 where it is worked. */
  private readonly worked: Uint8Array;
  /** By day from the first: worked days up to it, itself included. */
  private readonly upTo: Int32Array;
  /** The worked days in order. */
  private readonly list: Day[] = [];

  constructor(calendar: SketchCalendar, first: Day, last: Day) {
    const days = calendar.days ?? MONDAY_TO_FRIDAY;
    this.first = first;
    this.worked = new Uint8Array(last - first + 1);
    this.upTo = new Int32Array(last - first + 1);
    const isWeekday = (day: Day) => days.includes(weekdayName(day));
    const mark = (day: Day, value: number) => {
      if (day >= first && day <= last) this.worked[day - first] = value;
    };
    for (let day = first; day <= last; day++) mark(day, isWeekday(day) ? 1 : 0);
    // A holiday at the end of December may move into the next year.
    for (let year = yearOf(first) - 1; year <= yearOf(last); year++) {
      for (const day of holidays(calendar.rules ?? [], year, isWeekday)) mark(day, 0);
    }
    for (const text of calendar.holidays ?? []) mark(dayOfText(text), 0);
    for (const text of calendar.worked ?? []) mark(dayOfText(text), 1);
    for (let day = first; day <= last; day++) {
      if (this.worked[day - first]) this.list.push(day);
      this.upTo[day - first] = this.list.length;
    }
  }

  isWorked(day: Day): boolean {
    return this.worked[day - this.first] === 1;
  }

  /** The n-th worked day (n from 1) after the worked day that a day belongs to: itself, or the last one before it; Infinity beyond the span. */
  later(day: Day, n: number): Day {
    return this.list[this.upTo[day - this.first] - 1 + n] ?? Infinity;
  }
}

/** The holidays of a year. Those that need not move take their days first; the others then take the next free worked day. */
const holidays = (rules: readonly SketchHoliday[], year: number, isWeekday: (day: Day) => boolean): Set<Day> => {
  const days = rules
    .map((rule) => ({ day: namedDay(rule, year), moves: rule.moves ?? false }))
    .filter((one): one is { day: Day; moves: boolean } => one.day !== undefined);
  const movesOn = (one: { day: Day; moves: boolean }) => one.moves && !isWeekday(one.day);
  const taken = new Set(days.filter((one) => !movesOn(one)).map((one) => one.day));
  const moving = days.filter(movesOn).sort((a, b) => a.day - b.day);
  for (let { day } of moving) {
    while (!isWeekday(day) || taken.has(day)) day++;
    taken.add(day);
  }
  return taken;
};
