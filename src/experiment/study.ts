// A study: everything a run found, as plain data, for tables, charts and report alike.
import type { Measure } from '../model/measures.ts';
import type { PlayRow, StepStats } from '../model/outcome.ts';

/** One summarised number: never without its interval, the interval's kind and n. */
export interface Summary {
  regime: string;
  components: number;
  measure: string;
  /** Empty where the row is the regime itself; else the regime it is subtracted from, replication by replication. */
  minus: string;
  mean: number;
  lower: number;
  upper: number;
  sd: number;
  /** Replications that had a value. */
  n: number;
  level: number;
  kind: 'Monte Carlo, Student t' | 'Monte Carlo, Student t, paired' | 'no chance plays a part';
}

/** Whether the precision asked for was reached, and by which n. */
export interface PrecisionRow {
  measure: string;
  regime: string;
  /** The regime it is subtracted from, as in a Summary. */
  minus: string;
  components: number;
  /** The replication since which it has been precise; where it is not, those that were played. */
  n: number;
  halfWidth: number;
  wanted: number;
  reached: boolean;
}

/** The mean over replications of a step's numbers. */
export interface StepRow extends StepStats {
  regime: string;
  components: number;
  n: number;
}

export interface WeeklyRow {
  regime: string;
  components: number;
  week: string;
  pool: string;
  busyHours: number;
  availableHours: number;
  waiting: number;
  tests: number;
  /** 95 % t interval of busyHours over replications. */
  busyLower: number;
  busyUpper: number;
  n: number;
}

export interface AssumptionRow {
  id: string;
  title: string;
  value: string;
  unit: string;
  low: string;
  high: string;
  source: string;
  url: string;
  date: string;
  confidence: string;
  basis: string;
  /** True where the scenario or `--set` gave it another value than its file. */
  changed: boolean;
}

export interface Study {
  id: string;
  title: string;
  question: string;
  /** One line for subtitles: who and when. */
  population: string;
  seed: string;
  regimes: { id: string; title: string; summary: string }[];
  references: string[];
  /** Growth levels, ascending. */
  levels: number[];
  measures: readonly Measure[];
  /** Instant texts: the horizon, and each route's deadline. */
  horizon: { from: string; to: string };
  deadlines: { regime: string; route: string; at: string }[];
  replications: number;
  /** Why it stopped: precision reached, most replications, time, exactly as asked, or nothing random. */
  stopped: string;
  precision: PrecisionRow[];
  plays: PlayRow[];
  summaries: Summary[];
  steps: StepRow[];
  weekly: WeeklyRow[];
  assumptions: AssumptionRow[];
  /** One to three sentences that move the answer, shown before any number. */
  caveats: string[];
  /** The sentence that says what binds, made from the result. */
  finding: string;
  /** Twelve hexadecimal digits of the hash of inputs, version and seed. */
  runId: string;
  version: string;
}
