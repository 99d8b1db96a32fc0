// The values of a world: numbers, dates, instants and elapsed times, whether written down or named.
import { TICKS_PER_DAY } from '../engine/days.ts';
import type { Workdays } from '../engine/workdays.ts';
import { Amounts, isDay, type Watch } from './amounts.ts';
import { calendarOf, dayEndsOf } from './calendar-rules.ts';
import type { Issues } from './issue.ts';
import { type Moment, mendMoment, momentOf, momentOfNumber, YEARS } from './moments.ts';
import { quantityPattern } from './schema/common.ts';
import { tidy } from './units.ts';
import { unitProblem, type Wanted } from './wanted.ts';
import type { World } from './world.ts';

export const elapsedUnits = ['minutes', 'hours', 'days', 'working days', 'weeks', 'months'] as const;
export type ElapsedUnit = (typeof elapsedUnits)[number];
/** An elapsed time: months and working days have no length of their own, so it is not turned into ticks here. */
export interface Elapsed {
  amount: number;
  unit: ElapsedUnit;
}

type Key = string | number;
const ELAPSED: Wanted = { of: elapsedUnits };
const DATE: Wanted = { of: ['date'], per: [] };
/** Read where nothing better is known: whole, positive and a share, so that it offends no check that follows. */
const HARMLESS = 1;
const HARMLESS_DAY = 20_820;

/**
 * Reads the fields of a world's files. A field is a node and a key: `values.number(step, 'priority', 'number', 0)`.
 *
 * With `issues`, a bad value becomes an issue at its place, and a harmless number is returned so that checking goes on.
 * Without, the world is trusted: a bad or missing value that has no fallback is a fault of the program or of a drawn
 * parameter, and throws a RangeError.
 *
 * `overrides` replace central values (dates as day numbers); a replaced dated value or formula is the same on every
 * day, and formulas over replaced values are evaluated again.
 */
export class Values {
  readonly world: World;
  readonly issues: Issues | undefined;
  /** Ticks from midnight to the end of a working day, by the scenario's calendar. */
  readonly dayEnds: number;
  private readonly amounts: Amounts;

  constructor(world: World, options: { issues?: Issues; overrides?: ReadonlyMap<string, number>; watch?: Watch } = {}) {
    this.world = world;
    this.issues = options.issues;
    this.amounts = new Amounts(world, options.overrides ?? new Map(), options.watch);
    this.dayEnds = dayEndsOf(calendarOf(world));
  }

  /** The same world with other central values. */
  withOverrides(overrides: ReadonlyMap<string, number>): Values {
    return new Values(this.world, { ...(this.issues ? { issues: this.issues } : {}), overrides });
  }

  /**
   * A field of kind Num. `unit` is the field's own (`minutes`, `GBP/hour`); it is compared only where issues are
   * gathered. `fallback` is the documented default of a field that may be left out. Dated values are read at `day`,
   * which is the first day of the horizon unless given.
   */
  number(node: object, key: Key, unit: string | Wanted, fallback?: number, day?: number): number {
    return this.maybeNumber(node, key, unit, day) ?? this.instead(node, key, fallback ?? HARMLESS, fallback);
  }

  /** As `number`, but undefined where the field is left out or bad. */
  maybeNumber(node: object, key: Key, unit: string | Wanted, day?: number): number | undefined {
    const field = fieldOf(node, key);
    if (typeof field === 'number') return field;
    return typeof field === 'string' ? this.named(node, key, field, unit, day) : undefined;
  }

  /** A field of kind DateRef, as a day number. */
  date(node: object, key: Key, fallback?: number): number {
    return this.maybeDate(node, key) ?? this.instead(node, key, fallback ?? HARMLESS_DAY, fallback);
  }

  /** As `date`, but undefined where the field is left out or bad. */
  maybeDate(node: object, key: Key): number | undefined {
    return this.moment(node, key)?.day;
  }

  /**
   * A field of kind InstantRef, in ticks. A plain date means the end of its working day, because a document due on a
   * Working Day may come until then; a date that is not worked means the end of the next worked day.
   * `dayEnds` is in ticks from midnight; the scenario calendar's `day-ends` unless given.
   */
  instant(node: object, key: Key, dayEnds: number = this.dayEnds): number {
    return this.maybeInstant(node, key, dayEnds) ?? this.instead(node, key, HARMLESS_DAY * TICKS_PER_DAY);
  }

  /** As `instant`, but undefined where the field is left out or bad. */
  maybeInstant(node: object, key: Key, dayEnds: number = this.dayEnds): number | undefined {
    const moment = this.moment(node, key);
    if (!moment) return undefined;
    if (moment.clock !== undefined) return moment.day * TICKS_PER_DAY + moment.clock;
    const workdays = this.workdays(moment.day, moment.day);
    const day = workdays.isWorked(moment.day) ? moment.day : workdays.plus(moment.day, 1);
    return day * TICKS_PER_DAY + dayEnds;
  }

  /** A field of kind Quantity: literal text, or the name of an assumption whose unit is a time. */
  quantity(node: object, key: Key): Elapsed {
    return this.maybeQuantity(node, key) ?? { amount: this.instead(node, key, HARMLESS), unit: 'days' };
  }

  /** As `quantity`, but undefined where the field is left out or bad. */
  maybeQuantity(node: object, key: Key): Elapsed | undefined {
    const field = fieldOf(node, key);
    if (typeof field !== 'string') return undefined;
    if (quantityPattern.test(field)) {
      const space = field.indexOf(' ');
      // `1 day` as well as `2 days`.
      const unit = `${field.slice(space + 1).replace(/s$/, '')}s` as ElapsedUnit;
      return { amount: Number(field.slice(0, space)), unit };
    }
    const amount = this.named(node, key, field, ELAPSED);
    const unit = elapsedUnits.find((one) => one === this.amounts.assumption(field)?.unit.split('/')[0]);
    return amount === undefined || !unit ? undefined : { amount, unit };
  }

  /**
   * The raw value of an assumption: a number; a date's day number, with a fraction for the clock time of an instant.
   * Dated values are read at `day` (the first value holds before its date too). NaN where there is none.
   */
  of(name: string, day?: number): number {
    return this.amounts.of(name, day);
  }

  /** The scenario calendar's worked days, over at least the days asked for. */
  workdays(from: number, to: number): Workdays {
    return this.amounts.workdays(from, to);
  }

  private named(node: object, key: Key, name: string, unit: string | Wanted, day?: number): number | undefined {
    const assumption = this.amounts.assumption(name);
    if (!assumption) {
      this.problem(
        node,
        key,
        `\`${name}\``,
        'a number or the name of an assumption',
        'describe it under `assumptions`',
      );
      return undefined;
    }
    const value = this.of(name, day);
    const odd = this.issues && unitProblem(name, assumption.unit, unit, Number.isFinite(value) ? value : undefined);
    if (odd) this.problem(node, key, odd.found, odd.expected, odd.mend);
    else if (Number.isFinite(value)) return value;
    return undefined;
  }

  private moment(node: object, key: Key): Moment | undefined {
    const field = fieldOf(node, key);
    if (typeof field !== 'string') return undefined;
    const written = momentOf(field);
    if (written) return written;
    if (/^\d/.test(field)) {
      this.problem(node, key, `\`${field}\``, 'a date of the calendar', mendMoment(field));
      return undefined;
    }
    const value = this.named(node, key, field, DATE);
    if (value === undefined) return undefined;
    // As it was written: a day number alone cannot tell midnight from a plain date.
    const said = this.amounts.overrides.has(field) ? undefined : this.amounts.assumption(field)?.value;
    if (typeof said === 'string') return momentOf(said);
    if (isDay(value)) return momentOfNumber(value);
    const expected = `a day of the years ${YEARS[0]} to ${YEARS[1]}`;
    this.problem(node, key, `\`${field}\`, which is day ${tidy(value)} since 1970`, expected, 'look at its formula');
    return undefined;
  }

  private problem(node: object, key: Key, found: string, expected: string, mend: string): void {
    this.issues?.at('meaning', node, key, found, expected, mend);
  }

  /** What is returned instead of a value: only a checker goes on with a made-up one. */
  private instead(node: object, key: Key, harmless: number, fallback?: number): number {
    if (this.issues || (fallback !== undefined && fieldOf(node, key) === undefined)) return harmless;
    throw new RangeError(`no value of ${key}: ${JSON.stringify(fieldOf(node, key))}`);
  }
}

const fieldOf = (node: object, key: Key): unknown => (node as Record<Key, unknown>)[key];
