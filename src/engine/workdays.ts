// Which days are worked: weekdays, holidays by rule and by date, as one table of days.
import { civilOf, dayFrom, dayOf, easterDay, weekdayOf } from './days.ts';

/** Holidays as data; exactly one of `on`, `easter`, `first` or `last` (with `of`, a month) says when. Weekdays: 0 is Monday. */
export interface HolidayRule {
  on?: { month: number; day: number };
  easter?: number;
  first?: { weekday: number; month: number };
  last?: { weekday: number; month: number };
  /** A date on a day not worked moves to the next free worked day. */
  moves?: boolean;
}

export interface WorkdayRules {
  weekdays: readonly number[];
  rules?: readonly HolidayRule[];
  /** Dates as text. */
  holidays?: readonly string[];
  /** Dates that a rule would close but that are worked. */
  worked?: readonly string[];
}

const nthWeekday = (year: number, month: number, weekday: number, last: boolean): number => {
  if (last) {
    const end = (month === 12 ? dayFrom(year + 1, 1, 1) : dayFrom(year, month + 1, 1)) - 1;
    return end - ((weekdayOf(end) - weekday + 7) % 7);
  }
  const start = dayFrom(year, month, 1);
  return start + ((weekday - weekdayOf(start) + 7) % 7);
};

const nominalDay = (rule: HolidayRule, year: number): number => {
  if (rule.on) return dayFrom(year, rule.on.month, rule.on.day);
  if (rule.easter !== undefined) return easterDay(year) + rule.easter;
  if (rule.first) return nthWeekday(year, rule.first.month, rule.first.weekday, false);
  if (rule.last) return nthWeekday(year, rule.last.month, rule.last.weekday, true);
  throw new RangeError('a holiday rule says no day');
};

/** The holidays of one year. Fixed dates take their day first; those that move then take the next free worked day, in order. */
const holidaysOf = (rules: WorkdayRules, year: number): Set<number> => {
  const isWeekday = (day: number) => rules.weekdays.includes(weekdayOf(day));
  const days = new Set<number>();
  const moving: number[] = [];
  for (const rule of rules.rules ?? []) {
    const day = nominalDay(rule, year);
    if (rule.moves && !isWeekday(day)) moving.push(day);
    else days.add(day);
  }
  for (let day of moving.sort((a, b) => a - b)) {
    while (!isWeekday(day) || days.has(day)) day++;
    days.add(day);
  }
  return days;
};

/** The worked days of a span of years, with counting and stepping in constant or logarithmic time. */
export class Workdays {
  readonly firstDay: number;
  /** 1 where the day is worked, by day from firstDay. */
  readonly isWorkedColumn: Uint8Array;
  /** Worked days strictly before each day, by day from firstDay. */
  private readonly before: Int32Array;
  /** The k-th worked day. */
  private readonly workedDays: Int32Array;

  /** @param firstDay, lastDay day numbers; both are covered, with a margin of whole years round them. */
  constructor(rules: WorkdayRules, firstDay: number, lastDay: number) {
    const firstYear = civilOf(firstDay).year - 1;
    const lastYear = civilOf(lastDay).year + 3;
    this.firstDay = dayFrom(firstYear, 1, 1);
    const count = dayFrom(lastYear + 1, 1, 1) - this.firstDay;
    const worked = new Uint8Array(count);
    for (let d = 0; d < count; d++) worked[d] = rules.weekdays.includes(weekdayOf(this.firstDay + d)) ? 1 : 0;
    const set = (day: number, value: number) => {
      const d = day - this.firstDay;
      if (d >= 0 && d < count) worked[d] = value;
    };
    for (let year = firstYear - 1; year <= lastYear; year++) for (const day of holidaysOf(rules, year)) set(day, 0);
    for (const text of rules.holidays ?? []) set(dayOf(text), 0);
    for (const text of rules.worked ?? []) set(dayOf(text), 1);
    this.isWorkedColumn = worked;
    this.before = new Int32Array(count + 1);
    for (let d = 0; d < count; d++) this.before[d + 1] = this.before[d] + worked[d];
    this.workedDays = new Int32Array(this.before[count]);
    for (let d = 0, k = 0; d < count; d++) if (worked[d]) this.workedDays[k++] = this.firstDay + d;
  }

  isWorked(day: number): boolean {
    return this.isWorkedColumn[day - this.firstDay] === 1;
  }

  /** Worked days from `from` to `to`, both included. */
  count(from: number, to: number): number {
    return to < from ? 0 : this.before[to + 1 - this.firstDay] - this.before[from - this.firstDay];
  }

  /** The n-th worked day after the worked day of `day` (an unworked day counts as the worked day before it); n may be negative. */
  plus(day: number, n: number): number {
    const index = this.before[day + 1 - this.firstDay] - 1 + n;
    if (index < 0 || index >= this.workedDays.length)
      throw new RangeError(`working day outside the calendar: ${n} from ${day}`);
    return this.workedDays[index];
  }
}
