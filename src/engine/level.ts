// Levels over time, many series at once: how high each stands, the area under it so far, and the highest that lasted.

/** Cells of a series: its value, its area, since when the value holds, and its peak. */
const STRIDE = 4;
const AREA = 1;
const SINCE = 2;
const PEAK = 3;

/**
 * Levels such as queue lengths. Every series starts at 0 at time 0; times are in any one unit and never go back within
 * a series; areas are in level x time. A level that is gone within its instant never counts for the peak: who arrives
 * and starts at once was never in the queue.
 */
export class Levels {
  private readonly cells: Float64Array;

  constructor(count: number) {
    this.cells = new Float64Array(count * STRIDE);
  }

  /** From now on a series stands at a value. */
  set(series: number, now: number, value: number): void {
    const cells = this.cells;
    const at = series * STRIDE;
    const before = cells[at];
    if (before === value) return;
    const lasted = now - cells[at + SINCE];
    if (lasted > 0) {
      cells[at + AREA] += before * lasted;
      if (before > cells[at + PEAK]) cells[at + PEAK] = before;
      cells[at + SINCE] = now;
    }
    cells[at] = value;
  }

  /** From now on a series stands higher by delta, or lower if that is negative. */
  change(series: number, now: number, delta: number): void {
    this.set(series, now, this.cells[series * STRIDE] + delta);
  }

  /** The level now. */
  value(series: number): number {
    return this.cells[series * STRIDE];
  }

  /** The area (level x time) until now, which is not before the last change. */
  area(series: number, now: number): number {
    const at = series * STRIDE;
    return this.cells[at + AREA] + this.cells[at] * (now - this.cells[at + SINCE]);
  }

  /** The highest level that lasted longer than an instant, until now. */
  peak(series: number, now: number): number {
    const at = series * STRIDE;
    const standing = now > this.cells[at + SINCE] ? this.cells[at] : 0;
    return Math.max(this.cells[at + PEAK], standing);
  }
}
