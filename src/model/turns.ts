// Turns: at most so many submissions may enter a step in a week or a working day.
import { TICKS_PER_DAY } from '../engine/days.ts';
import type { Workdays } from '../engine/workdays.ts';
import type { Portfolio } from './portfolio.ts';
import type { ProgramStep } from './program.ts';

export class Turns {
  private readonly step: ProgramStep;
  private readonly portfolio: Portfolio;
  private readonly workdays: Workdays;
  /** When the submission may enter; NaN until it has come for the first time. */
  private readonly entersAt: Float64Array;
  /** By provider (or for everybody): start of the latest period with entries, and entries in it. */
  private readonly period: Float64Array;
  private readonly used: Int32Array;

  constructor(step: ProgramStep, portfolio: Portfolio, workdays: Workdays) {
    this.step = step;
    this.portfolio = portfolio;
    this.workdays = workdays;
    const owners = step.limit?.perProvider ? portfolio.provider.names.length : 1;
    this.entersAt = new Float64Array(portfolio.submissions).fill(Number.NaN);
    this.period = new Float64Array(owners).fill(-Infinity);
    this.used = new Int32Array(owners);
  }

  /** The tick at which a submission that comes now may enter: now, or the start of the first period with a turn left. */
  turnOf(submission: number, now: number): number {
    const known = this.entersAt[submission];
    if (!Number.isNaN(known)) return Math.max(now, known);
    const limit = this.step.limit!;
    const owner = limit.perProvider ? this.portfolio.provider.of[submission] : 0;
    const current = this.startOfPeriod(now);
    if (current > this.period[owner]) {
      this.period[owner] = current;
      this.used[owner] = 0;
    } else if (this.used[owner] >= limit.submissions) {
      this.period[owner] = this.nextPeriod(this.period[owner]);
      this.used[owner] = 0;
    }
    this.used[owner]++;
    const turn = Math.max(now, this.period[owner]);
    this.entersAt[submission] = turn;
    return turn;
  }

  /** Monday 00:00, or 00:00 of the working day. */
  private startOfPeriod(now: number): number {
    const day = Math.floor(now / TICKS_PER_DAY);
    if (this.step.limit!.each === 'week') return (day - ((day + 3) % 7)) * TICKS_PER_DAY;
    return this.workdays.plus(day, 0) * TICKS_PER_DAY;
  }

  private nextPeriod(start: number): number {
    if (this.step.limit!.each === 'week') return start + 7 * TICKS_PER_DAY;
    return this.workdays.plus(start / TICKS_PER_DAY, 1) * TICKS_PER_DAY;
  }
}
