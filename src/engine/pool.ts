// A pool: one queue, and one or more crews who serve it.
import { Crew, type HeadChange } from './crew.ts';
import { Joiners } from './joiners.ts';
import { Line } from './line.ts';
import type { RunStore } from './run-store.ts';
import type { Shifts } from './shifts.ts';

export interface PoolPlan {
  /** Crews in order of who takes work first; most pools have one. */
  crews: readonly { shifts: Shifts; heads: readonly HeadChange[] }[];
  /** Smallest key first, instead of arrival order. */
  keyed?: boolean;
  /** Work is taken only at the instant a shift opens, as one lot. */
  lot?: boolean;
}

export class Pool {
  readonly index: number;
  readonly line: Line;
  readonly crews: readonly Crew[];
  readonly joiners = new Joiners();
  readonly lot: boolean;
  /** Starts no work; what was begun goes on. */
  closed = false;
  /** Times at which it was closed with nothing left in service, and at which it opened again, by turns. */
  private readonly shut: number[] = [];
  /** Already on the list of pools to settle at this instant. */
  touched = false;
  /** Time of the pending wake-up; Infinity when none. */
  wakeAt = Infinity;

  /** @param firstCrew place of its first crew among all the crews of the simulation */
  constructor(index: number, plan: PoolPlan, store: RunStore, firstCrew: number) {
    this.index = index;
    this.line = new Line(store, plan.keyed ?? false);
    this.crews = plan.crews.map((crew, c) => new Crew(index, crew.shifts, crew.heads, firstCrew + c));
    this.lot = plan.lot ?? false;
  }

  busyTime(now: number): number {
    let sum = 0;
    for (const crew of this.crews) sum += crew.busyTime(now);
    return sum;
  }

  /** Server time on offer; while closed, only until what was begun is done, so it is never less than what is busy. */
  availableTime(from: number, to: number): number {
    let sum = 0;
    for (const crew of this.crews) sum += crew.availableTime(from, to);
    const { shut } = this;
    for (let i = 0; i < shut.length; i += 2) {
      const start = Math.max(from, shut[i]);
      const end = Math.min(to, shut[i + 1] ?? Infinity);
      if (end > start) for (const crew of this.crews) sum -= crew.availableTime(start, end);
    }
    return sum;
  }

  open(now: number): void {
    this.closed = false;
    if (this.shut.length % 2 === 1) this.shut.push(now);
  }

  /** An instant is settled and the pool is closed: from here on it is shut, if nobody is in service. */
  settleClosed(now: number): void {
    if (this.shut.length % 2 === 0 && this.crews.every((crew) => crew.busy === 0)) this.shut.push(now);
  }
}
