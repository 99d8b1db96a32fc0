// When enough is enough: replications go on until every wanted interval is narrow, and stays so while looking ahead.
import { measureIndex } from '../model/measures.ts';
import type { PlayRow } from '../model/outcome.ts';
import { type Plan, pairsOf, type Wanted } from './plan.ts';
import { thousands } from './rounding.ts';
import { halfWidthOf } from './statistics.ts';
import type { PrecisionRow } from './study.ts';

/** Mean and sum of squares as values come, one at a time (Welford 1962). */
class Running {
  n = 0;
  mean = 0;
  private squares = 0;

  add(value: number): void {
    if (!Number.isFinite(value)) return;
    this.n++;
    const delta = value - this.mean;
    this.mean += delta / this.n;
    this.squares += delta * (value - this.mean);
  }

  /** Infinite while there are fewer than two values: nothing is known of their spread. */
  halfWidth(): number {
    if (this.n < 2) return Number.POSITIVE_INFINITY;
    return halfWidthOf(Math.sqrt(this.squares / (this.n - 1)), this.n);
  }
}

/** One number that has to become precise: a measure's difference of two regimes (or a regime alone) at one level. */
class Watched {
  readonly wanted: Wanted;
  readonly regime: string;
  readonly minus: string;
  readonly components: number;
  /** The first replication of the unbroken run within what is wanted, counted from 1; 0 while it is not. */
  since = 0;
  private readonly value = new Running();
  private readonly base = new Running();

  constructor(wanted: Wanted, regime: string, minus: string, components: number) {
    this.wanted = wanted;
    this.regime = regime;
    this.minus = minus;
    this.components = components;
  }

  add(rows: ReadonlyMap<string, PlayRow>, n: number): void {
    const at = measureIndex(this.wanted.measure);
    const own = rows.get(rowKey(this.regime, this.components))!.values[at];
    const other = this.minus === '' ? 0 : rows.get(rowKey(this.minus, this.components))!.values[at];
    this.value.add(own - other);
    this.base.add(this.minus === '' ? own : other);
    if (this.value.halfWidth() > this.limit()) this.since = 0;
    else if (this.since === 0) this.since = n;
  }

  /** In the measure's own unit. */
  limit(): number {
    return this.wanted.relative ? this.wanted.halfWidth * Math.abs(this.base.mean) : this.wanted.halfWidth;
  }

  row(n: number, certain: boolean): PrecisionRow {
    const { wanted, regime, minus, components } = this;
    const reached = certain || this.since > 0;
    const halfWidth = certain ? 0 : this.value.halfWidth();
    const by = certain ? 1 : reached ? this.since : n;
    return { measure: wanted.measure, regime, minus, components, n: by, halfWidth, wanted: this.limit(), reached };
  }
}

const rowKey = (regime: string, components: number): string => `${regime} ${components}`;

/** How many replications further the precision has to hold: five, or 5 % of n. */
export const lookAhead = (n: number): number => Math.max(5, Math.floor(n / 20));

/**
 * The replications algorithm of Hoad, Robinson and Davies (2010), "Automated selection of the number of replications
 * for a discrete-event simulation", J. Operational Research Society 61(11), for paired differences of several
 * measures: it stops on the worst of them. Replications are added one at a time, in their order.
 */
export class PrecisionRule {
  private readonly watched: Watched[];
  private readonly plan: Plan;
  private n = 0;
  /** The replication at which all are precise and have stayed so, counted from 1; 0 while they are not. */
  private since = 0;

  constructor(plan: Plan) {
    const pairs = pairsOf(plan);
    const subjects = pairs.length > 0 ? pairs : plan.regimes.map((regime) => ({ regime, minus: '' }));
    this.plan = plan;
    this.watched = plan.wanted.flatMap((wanted) =>
      subjects.flatMap(({ regime, minus }) =>
        plan.levels.map((components) => new Watched(wanted, regime, minus, components)),
      ),
    );
  }

  /** All the plays of the next replication. */
  add(plays: readonly PlayRow[]): void {
    this.n++;
    const rows = new Map(plays.map((row) => [rowKey(row.regime, row.components), row]));
    for (const one of this.watched) one.add(rows, this.n);
    if (this.n < this.plan.atLeast || this.watched.some((one) => one.since === 0)) this.since = 0;
    else if (this.since === 0) this.since = this.n;
  }

  /** Why to stop after the replications added so far; undefined to go on. Time is not asked here. */
  verdict(): string | undefined {
    const { plan, n, since } = this;
    if (plan.certain) return n >= 1 ? NO_CHANCE : undefined;
    if (plan.exactly) return n >= plan.atMost ? 'exactly as asked' : undefined;
    if (this.watched.length === 0 && n >= plan.atLeast) return `no precision asked for: the least replications (${n})`;
    if (since > 0 && n - since >= lookAhead(since)) return `precision reached at n = ${since} and held to n = ${n}`;
    return n >= plan.atMost ? this.unfinished(`most replications (${plan.atMost})`) : undefined;
  }

  /** A reason from outside (a budget, a person), with what it left unreached. */
  unfinished(reason: string): string {
    if (this.watched.length === 0) return reason;
    const missing = this.watched.filter((one) => one.since === 0);
    if (missing.length > 0) return `${reason}; not reached for ${listed(missing)}`;
    if (this.since === 0) return reason;
    return `${reason}; precision reached at n = ${this.since}, not yet held for ${lookAhead(this.since)} more`;
  }

  rows(): PrecisionRow[] {
    return this.watched.map((one) => one.row(this.n, this.plan.certain));
  }
}

export const NO_CHANCE = 'no chance plays a part';

const named = (one: Watched): string => {
  const difference = one.minus === '' ? one.regime : `${one.regime} minus ${one.minus}`;
  return `${one.wanted.measure} of ${difference} at ${thousands(String(one.components))} components`;
};

const listed = (missing: readonly Watched[]): string => {
  const first = missing.slice(0, 2).map(named).join(', ');
  return missing.length > 2 ? `${first} and ${missing.length - 2} more` : first;
};
