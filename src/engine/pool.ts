// A pool: one queue, and one or more crews who serve it.
import { Crew, type HeadChange } from './crew.ts';
import { Joiners } from './joiners.ts';
import { Line, type RunStore } from './line.ts';
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

  availableTime(from: number, to: number): number {
    let sum = 0;
    for (const crew of this.crews) sum += crew.availableTime(from, to);
    return sum;
  }
}
