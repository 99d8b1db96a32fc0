// Grouped work: who has arrived for it, who waits for it, and when it starts.
import { type Labels, type Portfolio, sizesBy } from './portfolio.ts';
import type { ProgramStep } from './program.ts';

/** What has become of a piece of grouped work: it gathers, it waits in a queue, work on it has begun, it is over. */
export const GATHERING = 0;
export const QUEUED = 1;
export const BEGUN = 2;
export const OVER = 3;

/** Pieces of grouped work under way, and the runs of components that wait for each. */
export class Batches {
  count = 0;
  step: number[] = [];
  state: number[] = [];
  unit: number[] = [];
  /** First component of the first member: decides among those who join a queue at one instant. */
  rank: number[] = [];
  items: number[] = [];
  /** Of the items, those whose waiting is over. */
  served: number[] = [];
  private head: number[] = [];
  private tail: number[] = [];
  private first = new Int32Array(256);
  private last = new Int32Array(256);
  private next = new Int32Array(256);
  private used = 0;

  open(step: number, unit: number, rank: number): number {
    const batch = this.count++;
    this.step[batch] = step;
    this.state[batch] = GATHERING;
    this.unit[batch] = unit;
    this.rank[batch] = rank;
    this.items[batch] = 0;
    this.served[batch] = 0;
    this.head[batch] = -1;
    this.tail[batch] = -1;
    return batch;
  }

  add(batch: number, first: number, last: number): void {
    this.items[batch] += last - first + 1;
    if (first < this.rank[batch]) this.rank[batch] = first;
    const tail = this.tail[batch];
    if (tail >= 0 && this.last[tail] + 1 === first) {
      this.last[tail] = last;
      return;
    }
    if (this.used === this.next.length) this.grow();
    const node = this.used++;
    this.first[node] = first;
    this.last[node] = last;
    this.next[node] = -1;
    if (tail >= 0) this.next[tail] = node;
    else this.head[batch] = node;
    this.tail[batch] = node;
  }

  forEach(batch: number, visit: (first: number, last: number) => void): void {
    for (let node = this.head[batch]; node >= 0; node = this.next[node]) visit(this.first[node], this.last[node]);
  }

  /** Visits the members in the order of the portfolio, whatever their order in the batch, in runs as long as they come. */
  forEachInOrder(batch: number, visit: (first: number, last: number) => void): void {
    const from = this.rank[batch];
    let to = from;
    this.forEach(batch, (_, last) => {
      if (last > to) to = last;
    });
    // One more at the end, where nobody is.
    const isMember = new Uint8Array(to - from + 2);
    this.forEach(batch, (first, last) => {
      if (first === last) isMember[first - from] = 1;
      else isMember.fill(1, first - from, last - from + 1);
    });
    for (let first = isMember.indexOf(1); first >= 0; ) {
      const end = isMember.indexOf(0, first);
      visit(from + first, from + end - 1);
      first = isMember.indexOf(1, end);
    }
  }

  /** Takes out the members that go; returns how many went. */
  expel(batch: number, goes: (component: number) => boolean): number {
    const runs: [number, number][] = [];
    this.forEach(batch, (first, last) => runs.push([first, last]));
    const before = this.items[batch];
    this.items[batch] = 0;
    this.rank[batch] = Infinity;
    this.head[batch] = -1;
    this.tail[batch] = -1;
    for (const [first, last] of runs) {
      let from = first;
      for (let c = first; c <= last + 1; c++) {
        if (c <= last && !goes(c)) continue;
        if (c > from) this.add(batch, from, c - 1);
        from = c + 1;
      }
    }
    this.served[batch] = Math.min(this.served[batch], this.items[batch]);
    return before - this.items[batch];
  }

  /** The members for whom it holds, in the order of the batch; of the first so many alone, where `most` is given. */
  members(batch: number, holds: (component: number) => boolean, most = this.items[batch]): Int32Array {
    const members = new Int32Array(most);
    let [met, count] = [0, 0];
    this.forEach(batch, (first, last) => {
      for (let c = first; c <= last && met < most; c++, met++) if (holds(c)) members[count++] = c;
    });
    return members.subarray(0, count);
  }

  /** One more for each member, in a column by component. */
  countUp(batch: number, column: Uint16Array): void {
    this.forEach(batch, (first, last) => {
      for (let c = first; c <= last; c++) column[c]++;
    });
  }

  /** How many of the first so many members it holds for. */
  countWhere(batch: number, holds: (component: number) => boolean, most = this.items[batch]): number {
    let [met, count] = [0, 0];
    this.forEach(batch, (first, last) => {
      for (let c = first; c <= last && met < most; c++, met++) if (holds(c)) count++;
    });
    return count;
  }

  private grow(): void {
    const bigger = (old: Int32Array) => {
      const fresh = new Int32Array(old.length * 2);
      fresh.set(old);
      return fresh;
    };
    this.first = bigger(this.first);
    this.last = bigger(this.last);
    this.next = bigger(this.next);
  }
}

/** The label of a grain; a pair of grains is a label of its own. */
export const grainLabels = (grain: readonly string[], portfolio: Portfolio): Labels => {
  if (grain.length === 2) {
    const [a, b] = grain.map((one) => grainLabels([one], portfolio));
    const width = Math.max(1, b.names.length);
    return { names: new Array(a.names.length * width).fill(''), of: a.of.map((x, s) => x * width + b.of[s]) };
  }
  if (grain[0] === 'submission') {
    return {
      names: new Array(portfolio.submissions).fill(''),
      of: Int32Array.from({ length: portfolio.submissions }, (_, s) => s),
    };
  }
  return portfolio[grain[0] as 'cmu' | 'provider' | 'model' | 'agent'];
};

/** Everybody as one set. */
const allTogether = (portfolio: Portfolio): Labels => ({ names: [''], of: new Int32Array(portfolio.submissions) });

/** One step of grouped work: a gate, and the state of each unit of work behind it. */
export class Gathering {
  readonly step: ProgramStep;
  /** The unit of work of each submission. */
  readonly unitOf: Int32Array;
  /** The set whose arrival opens the gate, by submission. */
  readonly setOf: Int32Array;
  readonly counts: boolean;
  /** Every unit is part of one submission. */
  readonly isBySubmission: boolean;
  /** By unit: the batch that gathers (-1 none), whether it is at work, whether it is done, attempts failed. */
  readonly gathering: Int32Array;
  readonly atWork: Uint8Array;
  readonly done: Uint8Array;
  readonly attempts: Uint16Array;
  /** By set, where arrivals open the gate: how many must have come, and how many have. */
  private readonly needed: Float64Array;
  private readonly arrived: Float64Array;
  /** Otherwise: the tick from which on it is open. */
  private readonly opens: number;

  constructor(step: ProgramStep, portfolio: Portfolio) {
    this.step = step;
    const group = grainLabels(step.grain, portfolio);
    const set = step.gateOf === 'window' ? allTogether(portfolio) : grainLabels([step.gateOf], portfolio);
    this.counts = step.gate.kind === 'all' || step.gate.kind === 'share';
    this.setOf = set.of;
    // Later comers who form a new group form it by the set that is gathered.
    const isBySet = step.again && this.counts;
    const unit = isBySet ? set : group;
    this.unitOf = unit.of;
    this.isBySubmission = isBySet ? step.gateOf === 'submission' : step.grain.join() === 'submission';
    const units = unit.names.length;
    this.gathering = new Int32Array(units).fill(-1);
    this.atWork = new Uint8Array(units);
    this.done = new Uint8Array(units);
    this.attempts = new Uint16Array(units);
    const expected = this.counts ? sizesBy(portfolio, set) : new Float64Array(0);
    const { gate } = step;
    // A product a rounding above a whole number counts as that number.
    this.needed = gate.kind === 'share' ? expected.map((n) => Math.ceil(gate.share * n - 1e-9)) : expected;
    this.arrived = new Float64Array(expected.length);
    this.opens = gate.kind === 'date' ? gate.from : -Infinity;
  }

  /** A batch gathers no more, nor is at work. */
  disband(unit: number, batch: number): void {
    this.atWork[unit] = 0;
    if (this.gathering[unit] === batch) this.gathering[unit] = -1;
  }

  /** Tries before this one: of the unit; of the first member where groups form again, as several may be under way. */
  triesBefore({ rank, unit }: Batches, batch: number, visits: (component: number) => number): number {
    return this.step.again ? visits(rank[batch]) : this.attempts[unit[batch]];
  }

  /** So many of a submission have arrived, or never will. @returns whether that opens the gate */
  count(submission: number, components: number): boolean {
    const set = this.setOf[submission];
    const before = this.arrived[set];
    this.arrived[set] = before + components;
    return before < this.needed[set] && before + components >= this.needed[set];
  }

  /** Whether work on the submission's unit may start now. */
  ready(submission: number, now: number): boolean {
    if (!this.counts) return now >= this.opens;
    const set = this.setOf[submission];
    return this.arrived[set] >= this.needed[set];
  }
}
