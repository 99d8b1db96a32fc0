// How long work takes: touch time by step and submission, drawn by address.
import { lognormalFactor, lognormalSigma } from '../engine/distribution.ts';
import { log } from '../engine/portable.ts';
import { type Stream, streamFor } from '../engine/random.ts';
import type { SeedKey } from '../engine/seed.ts';
import type { Portfolio } from './portfolio.ts';
import { type Cased, columnOf } from './predicate.ts';
import type { Program, ProgramStep, Touch } from './program.ts';

const FIXED = 0;
const EXPONENTIAL = 1;
const LOGNORMAL = 2;
const kindOf = { fixed: FIXED, exponential: EXPONENTIAL, lognormal: LOGNORMAL } as const;

/** One kind of touch time of a step, as columns by submission. */
export class TouchColumns {
  readonly mean: Float64Array;
  /** True where no draw is ever needed. */
  readonly certain: boolean;
  private readonly kind: Float64Array;
  private readonly sigma: Float64Array;
  private readonly stream: Stream;

  constructor(touch: Cased<Touch>, portfolio: Portfolio, stream: Stream) {
    this.mean = columnOf(touch, portfolio, (is) => is.meanTicks, 0);
    this.kind = columnOf(touch, portfolio, (is) => kindOf[is.varies], FIXED);
    this.sigma = columnOf(touch, portfolio, (is) => lognormalSigma(is.cv), 0);
    this.certain = touch.cases.every(({ is }) => is.varies === 'fixed');
    this.stream = stream;
  }

  /** Whole ticks of so many items' work at once. */
  ticks(submission: number, items: number, subject: number, draw: number): number {
    const mean = this.mean[submission] * items;
    if (this.certain || this.kind[submission] === FIXED) return Math.round(mean);
    const u = this.stream.uniform(subject, draw);
    if (this.kind[submission] === EXPONENTIAL) return Math.round(-mean * log(u));
    return Math.round(mean * lognormalFactor(this.sigma[submission], u));
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
