// Gates of grouped work: who has come, when the work may start, and who finds it done.
import type { Minute, SketchBatch, SketchGrain, SketchInput, SketchStep } from './input.ts';
import { comesAt, componentsOf, type Flow } from './slices.ts';

/** Rounding of what is counted is less than this part of what is waited for. */
const ROUNDING = 1e-9;

export const isGrouped = (step: SketchStep): boolean => step.per[0] !== 'component';

export const waits = (step: SketchStep): boolean => step.gate?.kind === 'all' || step.gate?.kind === 'share';

const labelOf = (grain: SketchGrain, batch: SketchBatch, place: number): number =>
  grain === 'component' || grain === 'submission' ? place : batch[grain];

const greatest = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.max(a, b), -1);

/** One piece of grouped work at a time. */
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

/** One step of grouped work. */
export class Gate {
  readonly step: SketchStep;
  /** Place of the step on its route. */
  readonly place: number;
  /** By batch: its piece of work, and the set whose coming opens the gate. */
  private readonly unitOf: number[];
  private readonly setOf: number[];
  /** Each set is part of one piece of work, as a submission always is. */
  private readonly isWithinUnit: boolean;
  private readonly groups: Group[];
  /** By set: components expected, come so far, the last of them, and when the gate opened (Infinity: not yet). */
  private readonly expected: Float64Array;
  private readonly came: Float64Array;
  private readonly latest: Float64Array;
  private readonly opened: Float64Array;

  constructor(step: SketchStep, place: number, { batches }: SketchInput) {
    this.step = step;
    this.place = place;
    const numbered = (keyOf: (batch: SketchBatch, place: number) => string): number[] => {
      const known = new Map<string, number>();
      return batches.map((batch, b) => {
        const key = keyOf(batch, b);
        const number = known.get(key) ?? known.size;
        known.set(key, number);
        return number;
      });
    };
    const of = step.of ?? 'submission';
    this.setOf = numbered((batch, b) => (of === 'window' ? '' : `${labelOf(of, batch, b)}`));
    // Later comers who form a new group form it by the set that is gathered.
    this.unitOf =
      step.again && waits(step)
        ? this.setOf
        : numbered((batch, b) => step.per.map((grain) => labelOf(grain, batch, b)).join(' '));
    const unitOfSet = new Map(this.setOf.map((set, b) => [set, this.unitOf[b]]));
    this.isWithinUnit = this.setOf.every((set, b) => unitOfSet.get(set) === this.unitOf[b]);
    this.groups = Array.from({ length: 1 + greatest(this.unitOf) }, (_, unit) => fresh(unit));
    const sets = 1 + greatest(this.setOf);
    this.expected = new Float64Array(sets);
    this.came = new Float64Array(sets);
    this.latest = new Float64Array(sets).fill(-Infinity);
    this.opened = new Float64Array(sets).fill(Infinity);
    batches.forEach((batch, b) => {
      this.expected[this.setOf[b]] += componentsOf(batch);
    });
  }

  groupOf(batch: number): Group {
    return this.groups[this.unitOf[batch]];
  }

  /** When a group with somebody of this batch may start, as far as is known: Infinity where its gate is shut. */
  opensFor(batch: number): Minute {
    const gate = this.step.gate;
    if (gate?.kind === 'date') return gate.from;
    return waits(this.step) ? this.opened[this.setOf[batch]] : -Infinity;
  }

  /**
   * So many components of a batch come, or never will.
   * @returns groups that may start because of it
   */
  count(batch: number, components: number, flow: Flow, batchOf: (slice: number) => number): Group[] {
    if (!waits(this.step)) return [];
    const { setOf, came, latest, opened } = this;
    const set = setOf[batch];
    const before = came[set];
    came[set] += components;
    latest[set] = Math.max(latest[set], flow.last);
    const needed = this.needed(set);
    if (opened[set] < Infinity || came[set] < needed * (1 - ROUNDING)) return [];
    opened[set] = this.step.gate?.kind === 'all' ? latest[set] : comesAt(flow, (needed - before) / components);
    return this.groupsOf(set, batch, batchOf);
  }

  private needed(set: number): number {
    const gate = this.step.gate;
    return gate?.kind === 'share' ? gate.share * this.expected[set] : this.expected[set];
  }

  /** Groups that gather with somebody of a set among them. */
  private groupsOf(set: number, batch: number, batchOf: (slice: number) => number): Group[] {
    const isCaught = (group: Group) =>
      Number.isNaN(group.over) && group.members.some((slice) => this.setOf[batchOf(slice)] === set);
    return (this.isWithinUnit ? [this.groupOf(batch)] : this.groups).filter(isCaught);
  }

  /** A new group gathers in the place of one that has started. */
  renew(group: Group): void {
    this.groups[group.unit] = fresh(group.unit);
  }
}

const fresh = (unit: number): Group => ({ unit, members: [], isNoted: false, worked: Number.NaN, over: Number.NaN });
