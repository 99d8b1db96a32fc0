// What a study knows of who took which route, of windows, of lateness and of the sketch: rows, means over replications.
import type { LatenessStats, SketchStats, WindowStats } from '../model/outcome.ts';
import type { Interval } from './interval.ts';

/** One play, and how large a share of its components took a route that each provider takes or not. */
export interface TakerRow {
  regime: string;
  level: number;
  replication: number;
  route: string;
  /** Share of the components that took the route at first. */
  share: number;
  onTimeShare: number;
}

/** Means over replications, with 95 % intervals of the counts that matter. */
export interface WindowRow extends WindowStats {
  title: string;
  kind: 'prequalification' | 'metering';
  from: string;
  to: string;
  regime: string;
  level: number;
  lateLower: number;
  lateUpper: number;
  n: number;
}

/** Accounting: means over replications; `share` is of all late components. */
export interface LatenessRow extends LatenessStats {
  regime: string;
  level: number;
  lower: number;
  upper: number;
  share: number;
  n: number;
}

/** Causal: how many more are on time where a pool has no limit, same draws; these need not add up. */
export interface CausalRow {
  regime: string;
  level: number;
  pool: string;
  components: Interval;
  mw: Interval;
  /** The largest of its regime and level, with an interval above 0. */
  binds: boolean;
}

/** Sketch beside simulation. */
export interface SketchRow extends SketchStats {
  regime: string;
  level: number;
  n: number;
  /** Share on time of the components due: by the sketch, by simulation (of whole routes and, with an empty route, of the regime). */
  sketchShare: number;
  simulated: Interval;
  /** Percentage points, sketch minus simulation; NaN where there is nothing to compare. */
  gapPoints: number;
  /** A sentence that a rule chose; empty of a pool. */
  why: string;
}

/** Share of the components notified that are registered within so many days of notification; open ones count as not. */
export interface DurationRow {
  regime: string;
  level: number;
  days: number;
  share: Interval;
}
