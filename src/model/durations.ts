// How long work takes: touch time by step and submission, drawn by address.
import { exponentialTable, lognormalTable } from '../engine/draws.ts';
import type { QuantileTable } from '../engine/quantile-table.ts';
import { type Stream, streamFor } from '../engine/random.ts';
import type { SeedKey } from '../engine/seed.ts';
import type { Portfolio } from './portfolio.ts';
import { type Cased, caseOf, columnOf } from './predicate.ts';
import type { Program, ProgramStep, Touch } from './program.ts';

/** The shape of a touch time with mean one; undefined where it never varies. */
const tableOf = (touch: Touch): QuantileTable | undefined => {
  if (touch.varies === 'exponential') return exponentialTable;
  return touch.varies === 'lognormal' && touch.cv > 0 ? lognormalTable(touch.cv) : undefined;
};

/** One kind of touch time of a step, by submission. */
export class TouchColumns {
  readonly mean: Float64Array;
  /** By case; and the case of each submission. */
  private readonly tables: (QuantileTable | undefined)[];
  private readonly caseOf: Int8Array;
  private readonly varies: boolean;
  private readonly stream: Stream;

  constructor(touch: Cased<Touch>, portfolio: Portfolio, stream: Stream) {
    this.mean = columnOf(touch, portfolio, (is) => is.meanTicks, 0);
    this.tables = touch.cases.map(({ is }) => tableOf(is));
    this.caseOf = caseOf(touch, portfolio);
    this.varies = this.tables.some((table) => table !== undefined);
    this.stream = stream;
  }

  /** Chance has no part in how long the work on a submission takes. */
  isFixed(submission: number): boolean {
    return !this.varies || this.tables[this.caseOf[submission]] === undefined;
  }

  /** Whole ticks of so many items' work at once. */
  ticks(submission: number, items: number, subject: number, draw: number): number {
    const mean = this.mean[submission] * items;
    const table = this.varies ? this.tables[this.caseOf[submission]] : undefined;
    return Math.round(table ? mean * table.at(this.stream.uniform(subject, draw)) : mean);
  }
}

/** The touch time of one step. */
export class StepTouch {
  private readonly minutes: TouchColumns | undefined;
  private readonly fixed: TouchColumns | undefined;

  constructor(step: ProgramStep, route: string, portfolio: Portfolio, key: SeedKey, replication: number) {
    const stream = (use: string) => streamFor(key, replication, `${route}.${step.id}.${use}`);
    this.minutes = step.minutes && new TouchColumns(step.minutes, portfolio, stream('minutes'));
    this.fixed = step.fixed && new TouchColumns(step.fixed, portfolio, stream('fixed'));
  }

  /** @param subject whose draw it is: a component, or the first of a group @param visit how often it was here before */
  ticks(submission: number, items: number, subject: number, visit: number): number {
    const minutes = this.minutes ? this.minutes.ticks(submission, items, subject, visit) : 0;
    return this.fixed ? minutes + this.fixed.ticks(submission, 1, subject, visit) : minutes;
  }

  /** Work on any component of a submission takes just as long as on any other. */
  isFixed(submission: number): boolean {
    return (this.minutes?.isFixed(submission) ?? true) && (this.fixed?.isFixed(submission) ?? true);
  }

  /** What it takes on average. */
  meanTicks(submission: number, items: number): number {
    return (this.minutes ? this.minutes.mean[submission] * items : 0) + (this.fixed ? this.fixed.mean[submission] : 0);
  }
}

export const touchesOf = (program: Program, portfolio: Portfolio, key: SeedKey, replication: number): StepTouch[] =>
  program.steps.map((step) => new StepTouch(step, program.routes[step.route].id, portfolio, key, replication));

/** A platform's pace: so many items fill a window exactly, however the window divides. */
export class Pace {
  private readonly window: number;
  private readonly perDay: number;
  private carry = 0;

  constructor(window: number, perDay: number) {
    this.window = window;
    this.perDay = perDay;
  }

  /** Whole ticks of the next items; what was rounded off is carried to those who follow. */
  ticks(items: number): number {
    const owed = this.window * items + this.carry;
    const ticks = Math.floor(owed / this.perDay);
    this.carry = owed - ticks * this.perDay;
    return ticks;
  }
}
