// What a study was put under stress with, as plain data: draws, screening, indices, worst cases, the worth of knowing.
import type { Interval } from './interval.ts';
import type { CertaintyHead, Output } from './study-conclusion.ts';

/** An assumption that is varied, with its range; dates as day numbers. */
export interface FactorRow {
  id: string;
  low: number;
  central: number;
  high: number;
  /** `plays`: another play; `prices`: the same play, reckoned otherwise. */
  moves: 'plays' | 'prices';
  /** Name of the shape it is drawn from. */
  shape: string;
}

/** One at a time; interactions are not seen. */
export interface TornadoRow {
  factor: string;
  output: Output;
  atLow: Interval;
  atHigh: Interval;
  /** Mean over the first replications, as many as the longest bars have. */
  central: number;
  /** |high - low| of the means. */
  swing: number;
}

/** The spread of an output that is luck alone, at the central point, regimes paired. */
export interface NoiseRow {
  output: Output;
  /** Standard deviation of the paired difference, and of one without common random numbers. */
  sd: number;
  unpairedSd: number;
  n: number;
}

/** Elementary effects of one factor, or of a group of factors that are moved together. */
export interface MorrisRow {
  factor: string;
  /** Factors of the group; empty where it is one factor. */
  group: string[];
  output: Output;
  muStar: Interval;
  mu: number;
  sigma: number;
  /** Goes on to the variance-based indices. */
  survives: boolean;
}

export interface SobolRow {
  factor: string;
  output: Output;
  /** Bootstrap percentile intervals; n is the rows of the design that were simulated. */
  first: Interval;
  total: Interval;
  /** Rows that were sketched. */
  sketched: number;
}

/** How well the corrected sketch says what the simulation would. */
export interface SketchErrorRow {
  output: Output;
  /** Held-out, over folds. */
  rSquared: number;
  meanError: number;
  maxError: number;
  /** Correlation of the two within the design of the indices, and by how much it narrows their intervals. */
  correlation: number;
  n: number;
  folds: number;
}

export interface VarianceRow {
  output: Output;
  part: 'Monte Carlo' | 'parameter' | 'scenario';
  /** Of the variance of single plays; bootstrap interval over outer draws. */
  share: Interval;
}

/** An output over draws of all assumptions: what is not known, and luck, together. */
export interface DrawnRow {
  output: Output;
  mean: number;
  /** 5th, 50th and 95th percentile of draws. */
  p5: number;
  p50: number;
  p95: number;
  /** Share of draws in which the difference is above nothing. */
  above: number;
  n: number;
}

/** The point at which a conclusion holds least, or most, found by search within the ranges. */
export interface WorstRow {
  id: string;
  output: Output;
  /** `worst`: the regime does worst against its reference; `best`: the reverse. */
  direction: 'worst' | 'best';
  value: Interval;
  central: number;
  /** Values that are not the central ones. */
  set: Readonly<Record<string, number>>;
  /** Relative to the folder of results; a scenario that can be run. */
  file: string;
  /** Points looked at, and those of them that the year that is known refuses. */
  tried: number;
  refused: number;
}

/** A box of the space of assumptions in which something happens more often than elsewhere (PRIM). */
export interface BoxRow {
  /** What happens, as a clause: `too few are on time under cp392`. */
  event: string;
  /** Regime and share on time that it is about. */
  regime: string;
  enough: number;
  limits: { factor: string; low: number; high: number }[];
  /** Share of all cases of the event that lie in the box; share of the box that are cases; points in it and in all. */
  coverage: Interval;
  density: Interval;
  inBox: number;
  of: number;
  /** Share of all points that are cases. */
  base: number;
  /** True where the points are the corrected sketch's. */
  sketched: boolean;
}

export interface DecisionRow {
  id: string;
  title: string;
  regime: string;
  /** Mean worth of it over draws, by criterion. */
  criterion: 'npsv-late-capacity' | 'on-time-mw';
  worth: Interval;
  /** Share of draws in which it is the best. */
  best: number;
}

/** What it would be worth to know something before deciding. */
export interface InformationRow {
  criterion: 'npsv-late-capacity' | 'on-time-mw';
  /** Empty: to know everything. */
  factor: string;
  value: Interval;
}

export interface StressStudy extends CertaintyHead {
  factors: FactorRow[];
  draws: { asked: number; accepted: number; refused: { reason: string; draws: number }[] };
  correlations: { factors: [string, string]; declared: number; realised: number }[];
  noise: NoiseRow[];
  tornado: TornadoRow[];
  morris: MorrisRow[];
  sobol: SobolRow[];
  sketchError: SketchErrorRow[];
  variance: VarianceRow[];
  drawn: DrawnRow[];
  worst: WorstRow[];
  boxes: BoxRow[];
  decisions: DecisionRow[];
  information: InformationRow[];
}
