// Gates of grouped work: who has come, when the work may start, and who finds it done.
import { type Grouping, waits } from './grouping.ts';
import type { Minute } from './input.ts';
import { comesAt, type Flow } from './slices.ts';

/** Rounding of what is counted is less than this part of what is waited for. */
const COUNTED = 1e-9;

/** One piece of grouped work. */
export interface Group {
  unit: number;
  /** Slices gathered. */
  members: number[];
  /** Its start is noted. */
  isNoted: boolean;
  /** When its work is done, and its lead over; NaN until it has started. */
  worked: Minute;
  over: Minute;
}

const fresh = (unit: number): Group => ({
  unit,
  members: [],
  isNoted: false,
  worked: Number.NaN,
  over: Number.NaN,
});

/** The state of one step of grouped work. */
export class Gate {
  readonly grouping: Grouping;
  private readonly groups: Group[];
  /** By set: components that have come, the last of them, and when the gate opened (Infinity: not yet). */
  private readonly came: Float64Array;
  private readonly latest: Float64Array;
  private readonly opened: Float64Array;

  constructor(grouping: Grouping) {
    this.grouping = grouping;
    this.groups = Array.from({ length: grouping.units }, (_, unit) => fresh(unit));
    const sets = grouping.expected.length;
    this.came = new Float64Array(sets);
    this.latest = new Float64Array(sets).fill(-Infinity);
    this.opened = new Float64Array(sets).fill(Infinity);
  }

  groupOf(batch: number): Group {
    return this.groups[this.grouping.unitOf[batch]];
  }

  /** When a group with somebody of this batch may start, as far as is known: Infinity where its gate is shut. */
  opensFor(batch: number): Minute {
    const { step, setOf } = this.grouping;
    if (step.gate?.kind === 'date') return step.gate.from;
    return waits(step) ? this.opened[setOf[batch]] : -Infinity;
  }

  /**
   * So many components of a batch come, or never will.
   * @returns groups that may start because of it
   */
  count(batch: number, components: number, flow: Flow, batchOf: (slice: number) => number): Group[] {
    const { step, setOf, expected } = this.grouping;
    if (!waits(step)) return [];
    const { came, latest, opened } = this;
    const set = setOf[batch];
    const before = came[set];
    came[set] += components;
    latest[set] = Math.max(latest[set], flow.last);
    const needed = step.gate?.kind === 'share' ? step.gate.share * expected[set] : expected[set];
    if (opened[set] < Infinity || came[set] < needed * (1 - COUNTED)) return [];
    opened[set] = step.gate?.kind === 'all' ? latest[set] : comesAt(flow, (needed - before) / components);
    return this.gatheredOf(set, batch, batchOf);
  }

  /** Groups with somebody of a set among them. */
  private gatheredOf(set: number, batch: number, batchOf: (slice: number) => number): Group[] {
    const { setOf, isWithinUnit } = this.grouping;
    const isCaught = (group: Group) => group.members.some((slice) => setOf[batchOf(slice)] === set);
    return (isWithinUnit ? [this.groupOf(batch)] : this.groups).filter(isCaught);
  }

  /** A new group gathers in the place of one that has started. */
  renew(group: Group): void {
    this.groups[group.unit] = fresh(group.unit);
  }
}
