// A pool in order of arrival: what is released is done when its capacity has reached all that was released before, and it.
import type { Capacity } from './capacity.ts';
import type { Releases } from './closed-form.ts';
import type { Minute } from './input.ts';
import type { Flow } from './slices.ts';

export class Queue implements Releases {
  private readonly capacity: Capacity;
  /** What has come, for the closed form. */
  readonly at: Minute[] = [];
  readonly work: number[] = [];
  /** The capacity at which all that has come is done. */
  private cleared = 0;

  constructor(capacity: Capacity) {
    this.capacity = capacity;
  }

  /** Work comes; times never go back. @returns when it is done */
  release(time: Minute, work: number): Minute {
    const begins = this.take(time, work);
    return Math.max(time, this.capacity.reaches(begins + work));
  }

  /** A slice flows in, and counts as released when its middle comes. @returns how it flows out */
  serve(flow: Flow, time: Minute, work: number): Flow {
    const { capacity } = this;
    // What has come of it is not held up by what has not.
    const starts = capacity.exceeds(Math.max(this.cleared, capacity.until(flow.first)));
    const begins = this.take(time, work);
    const last = Math.max(flow.last, capacity.reaches(begins + work));
    const middle = Math.min(last, Math.max(flow.middle, capacity.reaches(begins + work / 2)));
    return { first: Math.min(middle, Math.max(flow.first, starts)), middle, last };
  }

  private take(time: Minute, work: number): number {
    const begins = Math.max(this.cleared, this.capacity.until(time));
    this.cleared = begins + work;
    this.at.push(time);
    this.work.push(work);
    return begins;
  }
}
