// What assumptions come to: a number each, on a day, with central values replaced where somebody draws or sweeps them.
import { civilOf, dateText, dayFrom, TICKS_PER_DAY } from '../engine/days.ts';
import { Workdays } from '../engine/workdays.ts';
import { calendarOf, workdayRulesOf } from './calendar-rules.ts';
import { evaluate, type Formula } from './formula.ts';
import { parseFormula } from './formula-parser.ts';
import { retestsOf, termsOf } from './formula-retests.ts';
import { momentOf, YEARS } from './moments.ts';
import type { Assumption } from './schema/assumption.ts';
import type { World } from './world.ts';

const YEAR = 366;
const FIRST_DAY = dayFrom(YEARS[0], 1, 1);
const LAST_DAY = dayFrom(YEARS[1], 12, 31);

const formulas = new WeakMap<Assumption, Formula>();
const formulaOf = (assumption: Assumption, text: string): Formula => {
  const known = formulas.get(assumption);
  if (known) return known;
  const formula = parseFormula(text);
  formulas.set(assumption, formula);
  return formula;
};

/** True where a day number, or a day and a fraction, lies in the years that are covered. */
export const isDay = (day: number): boolean => {
  if (!(day > -1e6 && day < 1e6)) return false;
  const { year } = civilOf(Math.floor(day));
  return year >= YEARS[0] && year <= YEARS[1];
};

const valueOn = (values: readonly { from: string; value: number }[], day: number): number => {
  const text = isDay(day) ? dateText(Math.floor(day)) : '';
  return (values.findLast((one) => one.from <= text) ?? values[0]).value;
};

/** Told that an assumption was read, on which day (undefined: the first of the horizon), and what it came to. */
export type Watch = (name: string, day: number | undefined, value: number) => void;

/** The assumptions of a world as numbers. A date is its day number, with a fraction for the clock time of an instant. */
export class Amounts {
  readonly world: World;
  readonly overrides: ReadonlyMap<string, number>;
  private readonly watch: Watch | undefined;
  private readonly open = new Set<string>();
  private table: { from: number; to: number; workdays: Workdays } | undefined;
  private start: number | undefined;

  /** @param watch told of everything that is read */
  constructor(world: World, overrides: ReadonlyMap<string, number>, watch?: Watch) {
    this.world = world;
    this.overrides = overrides;
    this.watch = watch;
  }

  /** Undefined where the world has none of that name; what every object inherits is no assumption. */
  assumption(name: string): Assumption | undefined {
    const { assumptions } = this.world;
    return Object.hasOwn(assumptions, name) ? assumptions[name] : undefined;
  }

  /** NaN where there is no value. Dated values are read at `day`, the first of the horizon unless given. */
  of(name: string, day?: number): number {
    const value = this.found(name, day);
    this.watch?.(name, day, value);
    return value;
  }

  private found(name: string, day: number | undefined): number {
    const override = this.overrides.get(name);
    if (override !== undefined) return override;
    const assumption = this.assumption(name);
    if (!assumption) return Number.NaN;
    if (assumption.values) return valueOn(assumption.values, day ?? this.startDay());
    if (assumption.formula !== undefined) return this.calculated(name, assumption, assumption.formula, day);
    if (typeof assumption.value === 'number') return assumption.value;
    const moment = momentOf(assumption.value ?? '');
    return moment ? moment.day + (moment.clock ?? 0) / TICKS_PER_DAY : Number.NaN;
  }

  /** The scenario calendar's worked days, over at least the days asked for. */
  workdays(from: number, to: number): Workdays {
    if (!this.table || from < this.table.from || to > this.table.to) {
      const span = { from: Math.min(from, this.table?.from ?? from), to: Math.max(to, this.table?.to ?? to) };
      const rules = workdayRulesOf(calendarOf(this.world));
      this.table = { ...span, workdays: new Workdays(rules, span.from, span.to) };
    }
    return this.table.workdays;
  }

  /** Worked days from one day to another, both included; none where the days are the wrong way round. */
  private worked(from: number, to: number): number {
    if (!isDay(from) || !isDay(to)) return Number.NaN;
    const [first, last] = [Math.floor(from), Math.floor(to)];
    return last < first ? 0 : this.workdays(first, last).count(first, last);
  }

  /**
   * So many worked days after a day (before it, where `on` is negative), counted from the day itself if it is worked,
   * else from the last worked day before it. Parts of a working day are rounded, as a drawn number may have some.
   */
  private workedDay(day: number, on: number): number {
    if (!isDay(day) || Number.isNaN(on)) return Number.NaN;
    const from = Math.floor(day);
    const days = Math.round(on);
    // Wide enough for a calendar of one worked day a week, as far as there are calendars.
    const low = Math.max(FIRST_DAY, from - YEAR + 8 * Math.min(0, days));
    const high = Math.min(LAST_DAY, from + YEAR + 8 * Math.max(0, days));
    const workdays = this.workdays(low, high);
    const isThere = workdays.count(low, from) > -days && workdays.count(from + 1, high) >= days;
    return isThere ? workdays.plus(from, days) : Number.NaN;
  }

  private startDay(): number {
    // Set before it is read: a horizon that is itself a formula over dated values takes the first of them.
    if (this.start === undefined) {
      this.start = Number.NEGATIVE_INFINITY;
      const from = String(this.world.scenario.horizon?.from ?? '');
      const day = momentOf(from)?.day ?? Math.floor(this.of(from));
      if (Number.isFinite(day)) this.start = day;
    }
    return this.start;
  }

  private calculated(name: string, assumption: Assumption, text: string, day: number | undefined): number {
    const { expression } = formulaOf(assumption, text);
    if (!expression || this.open.has(name)) return Number.NaN;
    this.open.add(name);
    const value = evaluate(expression, {
      of: (other) => this.of(other, day),
      workingDays: (from, to) => this.worked(from, to),
      workingDay: (from, on) => this.workedDay(from, on),
      retests: (at) => {
        const { terms } = termsOf(this.world, at);
        return terms ? retestsOf(terms, (other) => this.of(other, day)) : Number.NaN;
      },
    });
    this.open.delete(name);
    return value;
  }
}
