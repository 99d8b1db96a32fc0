// Batch means: one long run cut into fifty batches after a first one that is thrown away.
import { BATCHES, type Estimate, estimateOf } from './estimate.ts';

/**
 * Estimates the ratio of two running totals, such as time waited and customers served, from its values batch by batch.
 * The system begins empty, so the first batch is thrown away; the caller makes batches far longer than what the system
 * remembers (hundreds of its relaxation times), so that their means are as good as independent.
 */
export class BatchMeans {
  private readonly values: number[] = [];
  private readonly total: () => number;
  private readonly count: () => number;
  private totalBefore = 0;
  private countBefore = 0;
  private begun = false;

  constructor(total: () => number, count: () => number) {
    this.total = total;
    this.count = count;
  }

  get isFull(): boolean {
    return this.values.length === BATCHES;
  }

  close(): void {
    const total = this.total();
    const count = this.count();
    if (this.begun) this.values.push((total - this.totalBefore) / (count - this.countBefore));
    this.begun = true;
    this.totalBefore = total;
    this.countBefore = count;
  }

  estimate(): Estimate {
    return estimateOf(this.values);
  }
}
