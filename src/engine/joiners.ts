// Those who join one queue at one instant, put in order of rank before anybody starts.
import type { Line } from './line.ts';

/**
 * Runs of ids with their step, rank and key. Rank decides among those who join at the same instant: the engine's
 * order of events then never shows.
 */
export class Joiners {
  count = 0;
  private step = new Int32Array(16);
  private first = new Int32Array(16);
  private last = new Int32Array(16);
  private rank = new Float64Array(16);
  private key = new Float64Array(16);
  private sorted = true;
  /** All are single ids that are their own rank, for one step and with one key: they sort as plain numbers. */
  private alike = true;

  add(step: number, first: number, last: number, rank: number, key: number): void {
    const n = this.count;
    if (n === this.step.length) this.grow();
    if (n > 0 && (rank < this.rank[n - 1] || (rank === this.rank[n - 1] && step < this.step[n - 1])))
      this.sorted = false;
    if (first !== last || rank !== first || (n > 0 && (step !== this.step[0] || key !== this.key[0])))
      this.alike = false;
    this.step[n] = step;
    this.first[n] = first;
    this.last[n] = last;
    this.rank[n] = rank;
    this.key[n] = key;
    this.count = n + 1;
  }

  /** Moves everybody into the line, in order of rank, then of step. */
  flush(line: Line, now: number): void {
    const n = this.count;
    if (!this.sorted && this.alike) {
      this.rank.subarray(0, n).sort();
      for (let i = 0; i < n; i++) line.push(this.step[0], this.rank[i], this.rank[i], now, this.key[0]);
    } else {
      if (!this.sorted) this.sort();
      for (let i = 0; i < n; i++) line.push(this.step[i], this.first[i], this.last[i], now, this.key[i]);
    }
    this.count = 0;
    this.sorted = true;
    this.alike = true;
  }

  stepAt(i: number): number {
    return this.step[i];
  }

  private sort(): void {
    const { step, rank } = this;
    const order = Uint32Array.from({ length: this.count }, (_, i) => i);
    order.sort((a, b) => rank[a] - rank[b] || step[a] - step[b]);
    for (const column of [this.step, this.first, this.last, this.rank, this.key]) {
      column.set(column.slice(0, this.count).map((_, i, old) => old[order[i]]));
    }
  }

  private grow(): void {
    const n = this.step.length * 2;
    const ints = (old: Int32Array) => {
      const fresh = new Int32Array(n);
      fresh.set(old);
      return fresh;
    };
    const doubles = (old: Float64Array) => {
      const fresh = new Float64Array(n);
      fresh.set(old);
      return fresh;
    };
    this.step = ints(this.step);
    this.first = ints(this.first);
    this.last = ints(this.last);
    this.rank = doubles(this.rank);
    this.key = doubles(this.key);
  }
}
