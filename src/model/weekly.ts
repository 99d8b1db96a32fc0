// Weekly columns: what each pool did, could have done and was asked to do, week by week.
import { dateText, TICKS_PER_DAY } from '../engine/days.ts';
import type { Floor } from './floor.ts';

/** Monday 00:00 of the week of a tick; 1970-01-05 was a Monday. */
export const mondayOf = (tick: number): number => (Math.floor((tick / TICKS_PER_DAY + 3) / 7) * 7 - 3) * TICKS_PER_DAY;

export class Weekly {
  /** Starts of weeks, ascending; the first may lie before the horizon. */
  readonly starts: Float64Array;
  /** Times at which the engine is to call `observe`: the ends of weeks within the horizon, and the cut-off. */
  readonly marks: Float64Array;
  /** Pool-major, then week. */
  readonly busy: Float64Array;
  readonly available: Float64Array;
  readonly waiting: Float64Array;
  readonly released: Float64Array;
  readonly tests: Float64Array;
  readonly retests: Float64Array;
  /** Busy ticks before the cut-off, by scenario pool. */
  readonly busyAtCutOff: Float64Array;
  /** Metering Tests, also where no pool makes them: all, those after the first of a component, those by the cut-off. */
  readonly made = { tests: 0, retests: 0, toCutOff: 0 };
  readonly pools: number;
  private week = 0;
  private readonly cutOff: number;
  private readonly busyBefore: Float64Array;

  constructor(pools: number, from: number, to: number, cutOff: number) {
    this.pools = pools;
    this.cutOff = Math.min(cutOff, to);
    const starts: number[] = [];
    for (let at = mondayOf(from); at < to; at += 7 * TICKS_PER_DAY) starts.push(at);
    this.starts = Float64Array.from(starts);
    const marks = new Set([...starts.slice(1), to]);
    if (cutOff > from && cutOff < to) marks.add(cutOff);
    this.marks = Float64Array.from([...marks].sort((a, b) => a - b));
    const cells = pools * starts.length;
    this.busy = new Float64Array(cells);
    this.available = new Float64Array(cells);
    this.waiting = new Float64Array(cells);
    this.released = new Float64Array(cells);
    this.tests = new Float64Array(cells);
    this.retests = new Float64Array(cells);
    this.busyAtCutOff = new Float64Array(pools);
    this.busyBefore = new Float64Array(pools);
  }

  get weeks(): number {
    return this.starts.length;
  }

  weekText(week: number): string {
    return dateText(this.starts[week] / TICKS_PER_DAY);
  }

  /** Work so many ticks long is asked of a pool now. */
  release(pool: number, ticks: number): void {
    this.released[pool * this.weeks + this.week] += ticks;
  }

  test(pool: number, count: number, isFirst: boolean): void {
    const cell = pool * this.weeks + this.week;
    this.tests[cell] += count;
    this.made.tests += count;
    if (isFirst) return;
    this.retests[cell] += count;
    this.made.retests += count;
  }

  /** Reads levels at a mark: closes the week where one ends, notes busy time at the cut-off. */
  observe(mark: number, floor: Floor, waitingOf: (pool: number) => number): void {
    const at = this.marks[mark];
    if (at === this.cutOff) {
      for (let p = 0; p < this.pools; p++) this.busyAtCutOff[p] = floor.busyTime(p, at);
      this.made.toCutOff = this.made.tests;
    }
    const weekEnds = this.week + 1 < this.weeks ? this.starts[this.week + 1] : Infinity;
    if (at === weekEnds || mark === this.marks.length - 1) this.close(at, floor, waitingOf);
  }

  /** Closes the weeks that are left when nothing more happens. */
  finish(floor: Floor, markOf: number, waitingOf: (pool: number) => number): void {
    for (let mark = markOf; mark < this.marks.length; mark++) this.observe(mark, floor, waitingOf);
  }

  private close(at: number, floor: Floor, waitingOf: (pool: number) => number): void {
    for (let p = 0; p < this.pools; p++) {
      const cell = p * this.weeks + this.week;
      const busy = floor.busyTime(p, at);
      this.busy[cell] = busy - this.busyBefore[p];
      this.busyBefore[p] = busy;
      this.available[cell] = floor.availableTime(p, this.starts[this.week], at);
      this.waiting[cell] = waitingOf(p);
    }
    if (this.week + 1 < this.weeks) this.week++;
  }
}
