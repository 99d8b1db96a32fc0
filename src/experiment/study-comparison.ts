// What a study knows of regimes against each other: paired differences, how sure, and which is best.
import type { Interval } from './study.ts';

/** A measure of a regime minus a reference, replication by replication. */
export interface ComparisonRow {
  regime: string;
  minus: string;
  level: number;
  measure: string;
  difference: Interval;
  /** Share of replications in which the regime is better, ties as half; NaN where neither direction is. */
  better: number;
  /** Variance of an unpaired difference over that of the paired one; NaN where neither varies. */
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
  /** Components more in the queue each week, over the weeks in which work is released. */
  driftPerWeek: Interval;
  peakWaiting: Interval;
  /** From the cut-off; the share of replications in which it was cleared within the horizon, and days where all were. */
  cleared: number;
  daysToClear: Interval;
}

/** Regimes ranked by one measure at one level, by a procedure with a stated probability of correct selection. */
export interface Ranking {
  measure: string;
  level: number;
  better: 'more' | 'less';
  /** Probability of correct selection, in which sense, and the indifference zone in the measure's unit. */
  probability: number;
  procedure: string;
  indifference: number;
  n: number;
  rows: {
    regime: string;
    place: number;
    mean: Interval;
    /** Best minus this one, paired; and its simultaneous bounds. */
    behind: Interval;
    /** True where it may be the best, as far as the procedure can tell. */
    maybeBest: boolean;
  }[];
}
