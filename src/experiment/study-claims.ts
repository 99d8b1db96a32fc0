// What a study knows of claims: what a document says, and what was found.
import type { Sentence } from './said.ts';

/**
 * supported, refuted: so at the central values and at every other point tried. depends: elsewhere it is otherwise, or
 * chance leaves it open. outside: nothing in the study speaks to it.
 */
export type Verdict = 'supported' | 'refuted' | 'depends' | 'outside';

export interface ClaimRow {
  id: string;
  says: string;
  where: string;
  reading: string;
  verdict: Verdict;
  /** Of `depends`: on what, and the value at which it turns; empty and NaN otherwise. */
  on: string;
  at: number;
  /** The bound that the number is held against; NaN where there is none. */
  bound: number;
  /** Points held against the bound beside the central one. */
  points: number;
  /** What was found, with its cells. */
  found: Sentence;
}

export interface ClaimsStudy {
  title: string;
  source: string;
  /** Regimes by id: the one the claims are of, and the one that stays without the change. */
  about: string;
  against: string;
  rows: ClaimRow[];
}
