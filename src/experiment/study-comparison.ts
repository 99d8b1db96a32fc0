// What a study knows of regimes against each other: paired differences, how sure, and which is best.
import type { Interval } from './interval.ts';

/** A measure of a regime minus a reference, replication by replication. */
export interface ComparisonRow {
  regime: string;
  minus: string;
  level: number;
  measure: string;
  difference: Interval;
  /** Share of replications in which the regime is better, ties as half; NaN where neither direction is. */
  better: number;
  /** Variance of an unpaired difference over that of the paired one; infinite where only that does not vary, NaN where nothing does. */
  pairing: number;
  /** The family of statements made at once, how many, and the interval at the corrected level. */
  family: string;
  statements: number;
  lowerTogether: number;
  upperTogether: number;
}

/** Where the work that comes exceeds what can be done: no steady wait, but a drift. */
export interface OverloadRow {
  regime: string;
  level: number;
  pool: string;
  /** Components more in the queue each week, over the weeks up to the cut-off: the slope of the queue by least squares. */
  driftPerWeek: Interval;
  peakWaiting: Interval;
  /** Share of replications in which nobody waits at some time from the cut-off on; and days until then, where all have it. */
  cleared: number;
  daysToClear: Interval;
}

/** Regimes ranked by one measure at one level, by a procedure with a stated probability of correct selection. */
export interface Ranking {
  measure: string;
  level: number;
  better: 'more' | 'less';
  /** That the best is among those that may be, that all bounds hold, and that a regime chosen is within the zone of the best. */
  probability: number;
  procedure: string;
  /** In the measure's unit: a smaller difference does not matter. */
  indifference: number;
  /** Replications in which every regime has a value. */
  n: number;
  /** True where the first in `rows` is chosen: no other is better by more than the indifference zone. */
  chosen: boolean;
  /** Replications after which whoever comes first is chosen, whatever the means; NaN where their spread is not known. */
  needed: number;
  /** The same if means and spreads stay as they were seen; no more than `needed`. */
  settles: number;
  /** Best first; regimes that do not differ share a place. */
  rows: RankedRow[];
}

export interface RankedRow {
  regime: string;
  place: number;
  mean: Interval;
  /** By how much the best of the others is better (below 0: this one is), paired; and its simultaneous bounds. */
  behind: Interval;
  /** True where it may be the best, as far as the procedure can tell. */
  maybeBest: boolean;
}
