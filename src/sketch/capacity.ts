// Cumulative capacity: how much work a pool can do up to a time, and when it has done so much.
import type { Minute } from './input.ts';

/** Pieces of time at a rate each, one after another; between them nothing is done. */
export class Capacity {
  private readonly starts: Float64Array;
  private readonly ends: Float64Array;
  private readonly rates: Float64Array;
  /** What has been done when a piece starts; one more at the end for all of them. */
  private readonly before: Float64Array;

  /** @param pieces ascending and apart; rates are work a minute, above 0 */
  constructor(pieces: readonly { from: Minute; to: Minute; rate: number }[]) {
    this.starts = new Float64Array(pieces.length);
    this.ends = new Float64Array(pieces.length);
    this.rates = new Float64Array(pieces.length);
    this.before = new Float64Array(pieces.length + 1);
    pieces.forEach(({ from, to, rate }, k) => {
      this.starts[k] = from;
      this.ends[k] = to;
      this.rates[k] = rate;
      this.before[k + 1] = this.before[k] + (to - from) * rate;
    });
  }

  /** C(0, time): all that can be done up to a time. */
  until(time: Minute): number {
    // The last piece that has started.
    const k = lastAtMost(this.starts, this.starts.length, time);
    if (k < 0) return 0;
    return time >= this.ends[k] ? this.before[k + 1] : this.before[k] + (time - this.starts[k]) * this.rates[k];
  }

  /** C(from, to). */
  between(from: Minute, to: Minute): number {
    return this.until(to) - this.until(from);
  }

  /** The first time at which so much can have been done; Infinity where it never is. */
  reaches(work: number): Minute {
    if (work <= 0) return -Infinity;
    const count = this.starts.length;
    if (work > this.before[count]) return Infinity;
    let k = lastAtMost(this.before, count, work);
    if (this.before[k] === work) k--;
    return Math.min(this.ends[k], this.starts[k] + (work - this.before[k]) / this.rates[k]);
  }

  /** The time from which on work beyond so much is done: later than `reaches` where the pool rests in between. */
  exceeds(work: number): Minute {
    const count = this.starts.length;
    if (work >= this.before[count]) return Infinity;
    const k = lastAtMost(this.before, count, work);
    return this.starts[k] + (work - this.before[k]) / this.rates[k];
  }
}

/** The last place, of so many, that holds at most a value; -1 where none does. */
const lastAtMost = (ascending: Float64Array, count: number, value: number): number => {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle] <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
};
