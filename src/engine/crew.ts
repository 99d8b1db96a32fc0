// A crew: so many like servers who keep the same shifts, and how long they were busy.
import type { Shifts } from './shifts.ts';

/** Heads from a time on; the first entry holds from the beginning. */
export interface HeadChange {
  from: number;
  heads: number;
}

export class Crew {
  readonly shifts: Shifts;
  private readonly changes: readonly HeadChange[];
  /** Place among all the crews of a simulation, and the pool that the crew stands in. */
  readonly index: number;
  readonly pool: number;
  heads: number;
  busy = 0;
  open = false;
  /** Nothing about the crew changes by itself before this time. */
  until = -Infinity;
  shiftEnd = -Infinity;
  private shift = 0;
  private change = 0;
  /** Working time is `now + workedBase` while open, `workedBase` while closed. */
  private workedBase = 0;
  /** The number busy that the area knows of. */
  recordedBusy = 0;
  private recordedWorked = 0;
  private busyArea = 0;

  constructor(pool: number, shifts: Shifts, changes: readonly HeadChange[], index = 0) {
    this.index = index;
    this.pool = pool;
    this.shifts = shifts;
    this.changes = changes;
    this.heads = changes[0].heads;
  }

  /** Brings shift and heads up to a time, which never goes back. */
  sync(now: number): void {
    if (now < this.until) return;
    const { starts, ends } = this.shifts;
    let k = this.shift;
    while (k < ends.length && ends[k] <= now) k++;
    this.shift = k;
    this.open = k < ends.length && starts[k] <= now;
    this.shiftEnd = k < ends.length ? ends[k] : Infinity;
    this.workedBase = this.open ? this.shifts.worked(starts[k], k) - starts[k] : this.shifts.worked(now, k);
    let until = k < ends.length ? (this.open ? ends[k] : starts[k]) : Infinity;
    let c = this.change;
    while (c + 1 < this.changes.length && this.changes[c + 1].from <= now) c++;
    this.change = c;
    this.heads = this.changes[c].heads;
    if (c + 1 < this.changes.length && this.changes[c + 1].from < until) until = this.changes[c + 1].from;
    this.until = until;
  }

  /** True at the instant a shift opens, when a daily lot is taken. */
  opensAt(now: number): boolean {
    return this.open && this.shifts.starts[this.shift] === now;
  }

  /** When work that starts now is done, nights and pauses passed over. */
  finish(now: number, work: number): number {
    const end = now + work;
    return end <= this.shiftEnd ? end : this.shifts.finish(now, work, this.shift);
  }

  /** Records a change of the number busy; call when an instant is settled, after `sync`. */
  account(now: number): void {
    if (this.busy === this.recordedBusy) return;
    const worked = this.open ? now + this.workedBase : this.workedBase;
    this.busyArea += this.recordedBusy * (worked - this.recordedWorked);
    this.recordedWorked = worked;
    this.recordedBusy = this.busy;
  }

  /** Server time worked before a time at or after the last change; nights and pauses do not count. */
  busyTime(now: number): number {
    return this.busyArea + this.recordedBusy * (this.shifts.worked(now) - this.recordedWorked);
  }

  /** Server time on offer between two times. */
  availableTime(from: number, to: number): number {
    let sum = 0;
    for (let c = 0; c < this.changes.length; c++) {
      const start = c === 0 ? from : Math.max(from, this.changes[c].from);
      const end = c + 1 < this.changes.length ? Math.min(to, this.changes[c + 1].from) : to;
      if (end > start) sum += this.changes[c].heads * (this.shifts.worked(end) - this.shifts.worked(start));
    }
    return sum;
  }
}
