// What one play reports: measures in a column, and the numbers of its routes, steps and weeks.

/** One play: one regime at one growth level in one replication. */
export interface PlayRow {
  regime: string;
  components: number;
  replication: number;
  /** By position in the dictionary of measures. */
  values: Float64Array;
  /** Components by route: who took it at first, who ended registered on it, who was on time on it. */
  routes: { route: string; took: number; registered: number; onTime: number }[];
  steps: StepStats[];
  weekly: WeekStats;
  events: number;
}

/** What happened at one step of one play. */
export interface StepStats {
  route: string;
  step: string;
  title: string;
  /** The pool that serves it; empty where nobody does. */
  pool: string;
  started: number;
  finished: number;
  failed: number;
  /** Components that missed a deadline of the step. */
  missed: number;
  busyHours: number;
  meanWaitDays: number;
  p50WaitDays: number;
  p95WaitDays: number;
  /** Components waiting (for their group too, where work is grouped): time-weighted over the horizon, and the most after any instant. */
  meanQueue: number;
  peakQueue: number;
}

/** Weekly columns of one play: pools x weeks, week-major within a pool. */
export interface WeekStats {
  /** Monday of each week, as text. */
  weeks: string[];
  pools: string[];
  busyHours: Float64Array;
  availableHours: Float64Array;
  /** Components waiting at the end of the week. */
  waiting: Float64Array;
  /** Metering Tests finished in the week, by pool. */
  tests: Float64Array;
}

/** One play to be played: indices are enough for a worker. */
export interface PlayKey {
  regime: string;
  components: number;
  replication: number;
}
