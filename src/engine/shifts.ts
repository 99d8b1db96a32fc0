// When servers work: shifts as sorted edges, with working time and clock time turned into each other.
import { TICKS_PER_DAY } from './days.ts';
import type { Workdays } from './workdays.ts';

/** Shifts k = 0, 1, ... each from starts[k] to ends[k], disjoint and ascending; whole ticks where exactness is wanted. */
export class Shifts {
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  /** Working time before the start of each shift. */
  private readonly before: Float64Array;

  constructor(starts: Float64Array, ends: Float64Array) {
    this.starts = starts;
    this.ends = ends;
    this.before = new Float64Array(starts.length + 1);
    for (let k = 0; k < starts.length; k++) this.before[k + 1] = this.before[k] + (ends[k] - starts[k]);
  }

  get count(): number {
    return this.starts.length;
  }

  /** The first shift that ends after a time; `count` when none does. */
  indexAt(time: number): number {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.ends[middle] > time) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  /** Working time before a time. */
  worked(time: number, k = this.indexAt(time)): number {
    const into = k < this.count ? time - this.starts[k] : 0;
    return this.before[k] + (into > 0 ? into : 0);
  }

  /** When work that starts now is done; work unfinished when a shift ends goes on in the next. Infinity beyond the last shift. */
  finish(now: number, work: number, k = this.indexAt(now)): number {
    let left = work;
    for (let at = now; k < this.count; k++) {
      if (at < this.starts[k]) at = this.starts[k];
      if (left <= this.ends[k] - at) return at + left;
      left -= this.ends[k] - at;
    }
    return Infinity;
  }
}

/** Open from time 0 without end. */
export const always = (): Shifts => new Shifts(Float64Array.of(0), Float64Array.of(Infinity));

/**
 * One shift on each day that `works`, from a clock time for some ticks; shifts that touch are joined into one, unless
 * each day's opening matters by itself.
 * @param days which days are worked @param opensAt ticks after midnight @param length ticks
 */
export const dailyShifts = (
  days: Workdays,
  firstDay: number,
  lastDay: number,
  opensAt: number,
  length: number,
  works: (day: number) => boolean = (day) => days.isWorked(day),
  joins = true,
): Shifts => {
  const starts: number[] = [];
  const ends: number[] = [];
  for (let day = firstDay; day <= lastDay; day++) {
    if (!works(day) || length <= 0) continue;
    const start = day * TICKS_PER_DAY + opensAt;
    if (joins && ends.length > 0 && ends[ends.length - 1] === start) ends[ends.length - 1] = start + length;
    else {
      starts.push(start);
      ends.push(start + length);
    }
  }
  return new Shifts(Float64Array.from(starts), Float64Array.from(ends));
};
