// Levels over time, many series at once: how high each stands, the area under it so far, and the peak at which it settled.

/** Cells of a series: its value, its area, since when the value holds, and its peak. */
const STRIDE = 4;
const AREA = 1;
const SINCE = 2;
const PEAK = 3;

/**
 * Levels such as queue lengths and busy servers. Every series starts at 0 at time 0; times are in any one unit and
 * never go back within a series; areas are in level x time.
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
    cells[at + AREA] += before * (now - cells[at + SINCE]);
    cells[at + SINCE] = now;
    cells[at] = value;
  }

  /** From now on a series stands higher by delta, or lower if that is negative. */
  change(series: number, now: number, delta: number): void {
    this.set(series, now, this.cells[series * STRIDE] + delta);
  }

  /**
   * Says that all events and starts of this instant have happened, so that the level now is one that lasts: only
   * settled levels count for the peak. A job that arrives and starts at once was never in the queue.
   */
  settle(series: number): void {
    const cells = this.cells;
    const at = series * STRIDE;
    if (cells[at] > cells[at + PEAK]) cells[at + PEAK] = cells[at];
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

  /** The highest level at which a series ever settled. */
  peak(series: number): number {
    return this.cells[series * STRIDE + PEAK];
  }

  /** Puts every series back to 0 at time 0, with no area and no peak. */
  reset(): void {
    this.cells.fill(0);
  }
}
