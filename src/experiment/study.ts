// A study: everything a run found, as plain data, for tables, charts and report alike.
import type { Measure } from '../model/measures.ts';
import type { PlayRow, StepStats } from '../model/outcome.ts';
import type { Interval } from './interval.ts';
import type { Sentence } from './said.ts';
import type { AssumptionRow } from './study-assumptions.ts';
import type { CertaintyStudy } from './study-certainty.ts';
import type { ChainStudy } from './study-chain.ts';
import type { ClaimsStudy } from './study-claims.ts';
import type { ComparisonRow, OverloadRow, Ranking } from './study-comparison.ts';
import type { EconomicsStudy } from './study-economics.ts';
import type { RegimeProcess } from './study-process.ts';
import type { CausalRow, DurationRow, LatenessRow, SketchRow, TakerRow, WindowRow } from './study-rows.ts';

export type { Interval } from './interval.ts';
export type { AssumptionRow } from './study-assumptions.ts';
export type { ChainStudy } from './study-chain.ts';
export type { ComparisonRow, OverloadRow, RankedRow, Ranking } from './study-comparison.ts';
export type { EconomicsStudy } from './study-economics.ts';
export type { ProcessRoute, ProcessStep, ProcessWay, RegimeProcess } from './study-process.ts';
export type { CausalRow, DurationRow, LatenessRow, SketchRow, TakerRow, WindowRow } from './study-rows.ts';

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
  retests: number;
  /** 95 % t interval of busyHours over replications. */
  busyLower: number;
  busyUpper: number;
  /** The same of `waiting`. */
  waitingLower: number;
  waitingUpper: number;
  n: number;
}

/** One cell of a grid beside the ladder: what it has otherwise, and what came of it. */
export interface Cell {
  grid: string;
  regime: string;
  components: number;
  set: Readonly<Record<string, number>>;
  /** A pool without limit; empty where none is. */
  unlimited: string;
  /** The regime whose play stands here instead of one more: another regime's, or one of the ladder; else empty. */
  as: string;
  /** Why the point contradicts what is known of the year of the backcast; empty where it does not. */
  refused: string;
  /** The point of the year that is known which this one is in it, as in `BackcastRow.point`; empty where no year is known. */
  known: string;
  /** Share of the components that took each route at first, mean over replications; empty of a refused draw. */
  took: { route: string; share: number }[];
  /** Measures, and their paired differences to each reference at the same point; empty of a refused draw, which is not played. */
  summaries: Summary[];
}

export interface GridOfCells {
  id: string;
  title: string;
  /** Assumptions varied, in order. */
  over: string[];
  /** `grid`, `draws` or `unlimited`. */
  kind: 'grid' | 'draws' | 'unlimited';
  cells: Cell[];
}

/** The year that is known, as one point sees it. */
export interface BackcastRow {
  /** What is otherwise in it, as far as that year can tell: points that differ in nothing else share a row; or `central`. */
  point: string;
  set: Readonly<Record<string, number>>;
  onTimeShare: Interval;
  /** Recomputed from simulated busy minutes alone. */
  utilisation: Interval;
  /** Values of the assumptions that must stay within their ranges; an end that there is not is infinite. */
  within: { id: string; value: number; low: number; high: number }[];
  /** Reasons, joined by semicolons; empty where the point agrees with that year. */
  refused: string;
}

/** The assumption that says which share on time the year that is known must have had, and the range of that share. */
export interface LeastOnTime {
  /** Empty where the scenario gives a number of its own, which has no range. */
  assumption: string;
  value: number;
  low: number;
  high: number;
}

export interface Study {
  id: string;
  title: string;
  question: string;
  /** One line for subtitles: who and when, what is in force, what is carried over. */
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
  grids: GridOfCells[];
  backcasts: BackcastRow[];
  /** Absent where no year is known, or nothing is asked of its share on time. */
  leastOnTime?: LeastOnTime;
  takers: TakerRow[];
  /** One a regime, in their order. */
  processes: RegimeProcess[];
  /** Who comes: everybody in every regime, whom it pays, or whom the rule attracts. */
  entry: 'same' | 'margin' | 'induced';
  windows: WindowRow[];
  lateness: LatenessRow[];
  causal: CausalRow[];
  sketch: SketchRow[];
  durations: DurationRow[];
  comparison: ComparisonRow[];
  overload: OverloadRow[];
  /** Absent where the scenario asks for none. */
  ranking?: Ranking;
  /** Absent where the scenario names no costs. */
  economics?: EconomicsStudy;
  /** Absent where the scenario is one year. */
  chain?: ChainStudy;
  /** What a document claims, beside what was found; absent where the scenario names no claims. */
  claims?: ClaimsStudy;
  /** Its limits and what it was put under stress with; absent where neither was asked for. */
  certainty?: CertaintyStudy;
  /** The value found for an assumption that is solved for; absent where none is. */
  solved?: {
    assumption: string;
    value: number;
    lower: number;
    upper: number;
    measure: string;
    equals: number;
    n: number;
  };
  /** What a budget of time bought; absent where none was given. A half-width that there is not is infinite. */
  budget?: {
    seconds: number;
    replications: number;
    precision: Omit<PrecisionRow, 'wanted' | 'reached'>[];
  };
  /** Plays by part of the study. */
  spent: { part: string; plays: number }[];
  /** One to three sentences that move the answer, shown before any number. */
  caveats: Sentence[];
  /** The answer in five sentences, made from the result. */
  finding: string;
  /** Twelve hexadecimal digits of the hash of inputs, version and seed. */
  runId: string;
  version: string;
}
