// What is known of the certainty of a study, as plain data: its limits, and what stands in study-stress.ts.
import type { Interval } from './interval.ts';
import type { CertaintyHead, Output } from './study-conclusion.ts';
import type { StressStudy } from './study-stress.ts';

export type { CertaintyHead, Output } from './study-conclusion.ts';
export * from './study-stress.ts';

/** The share on time of one regime at one growth level and state, with what the fluid sketch makes of it. */
export interface CurveRow {
  regime: string;
  /** Assumption that is varied beside the growth level, and its value; empty where none is. */
  state: string;
  stateValue: number;
  components: number;
  share: Interval;
  /** Share on time by the sketch, of the same replications; NaN where it was not worked out. */
  sketch: number;
  /** Why the year that is known contradicts the state; empty where it does not. */
  refused: string;
}

/** How many components a regime carries with enough of them on time. */
export interface SaturationRow {
  regime: string;
  state: string;
  stateValue: number;
  /** `at`: from some level on too few; `none`: too few at the smallest level; `all`: enough at the largest. */
  kind: 'at' | 'none' | 'all';
  /** Components, a t interval over replications, each with a crossing of its own; NaN but for `at`. */
  components: Interval;
  /** The same crossing of the sketch; NaN where it has none between the levels tried. */
  sketch: number;
  triedFrom: number;
  triedTo: number;
  /** Share on time at the smallest level tried. */
  shareAtLeast: Interval;
  refused: string;
}

/** What a regime needs of one lever so that enough are on time at a level. */
export interface LeverRow {
  regime: string;
  level: number;
  lever: string;
  /** Other assumptions that are not at their central values. */
  given: Readonly<Record<string, number>>;
  kind: 'at-least' | 'at-most' | 'everywhere' | 'nowhere';
  /** The value, and a t interval of what single replications come to; NaN but for `at-least` and `at-most`. */
  at: Interval;
  triedFrom: number;
  triedTo: number;
  /** Its own plausible range and central value; NaN where there is none. Dates are day numbers. */
  low: number;
  central: number;
  high: number;
  /** Share on time at the best value tried, and that value. */
  best: Interval;
  bestAt: number;
}

/** At which value of one assumption the sign of one conclusion turns, all others at their central values. */
export interface SwitchRow {
  assumption: string;
  output: Output;
  /** The difference at the low end, the central value and the high end of the range. */
  atLow: Interval;
  atCentral: Interval;
  atHigh: Interval;
  low: number;
  central: number;
  high: number;
  /**
   * `switches` within the range; `none`: the same sign at both ends and between; `unmoved`: the assumption changes
   * nothing; `open`: the sign cannot be told from nothing even at the central value.
   */
  kind: 'switches' | 'none' | 'unmoved' | 'open';
  /** The value where it turns, and a t interval of what single replications come to; NaN unless it switches. */
  at: Interval;
  /** Where in its own range: 0 is the low end, 1 the high one; NaN unless it switches. */
  place: number;
  /** The difference when played again at that value. */
  atSwitch: Interval;
}

/** What something that may happen would cost one regime: the year with it less the same year without, same luck. */
export interface WhatIfRow {
  id: string;
  title: string;
  regime: string;
  level: number;
  /** What is otherwise; dates as day numbers. */
  set: Readonly<Record<string, number>>;
  onTimeShare: Interval;
  onTimeMw: Interval;
  /** Administration of the Delivery Year, and late MW at the cost of replacement; NaN where nothing is priced. */
  costGbp: Interval;
}

/** Which regime is enough at one point of the map. */
export type Verdict = 'not-needed' | 'reference-alone' | 'enough' | 'neither';

export interface MapRow {
  components: number;
  /** Assumptions of the two axes. */
  x: string;
  xValue: number;
  y: string;
  yValue: number;
  verdict: Verdict;
  /** False where an interval straddles what is enough. */
  told: boolean;
  reference: Interval;
  regime: Interval;
  sketchReference: number;
  sketchRegime: number;
  sketchVerdict: Verdict;
  refused: string;
}

export interface LimitsStudy extends CertaintyHead {
  curve: CurveRow[];
  saturation: SaturationRow[];
  needs: LeverRow[];
  whatIfs: WhatIfRow[];
  switching: SwitchRow[];
  map: MapRow[];
}

/** What a study may show of its own certainty, where it has been asked for. */
export interface CertaintyStudy {
  limits?: LimitsStudy;
  stress?: StressStudy;
}
