// The conclusion that certainty is asked of: which regime less which other, at which level, by which outputs.
import type { AssumptionRow } from './study-assumptions.ts';

/** The conclusions whose sign is asked for: a regime less its reference. */
export type Output = 'on-time-share' | 'on-time-mw' | 'total-cost' | 'npsv-administration' | 'npsv-late-capacity';

/** Who was asked, of what, so that results can be told apart and joined to a study of the same inputs. */
export interface CertaintyHead {
  scenario: string;
  title: string;
  /** Who and when, as in a study; the title says it where it is absent. */
  population?: string;
  /** Year of the prices that GBP are in; absent where the scenario names no costs. */
  priceBase?: number;
  /** Twelve hexadecimal digits of inputs, version, seed and what was asked. */
  runId: string;
  /** Of the question that the study asks, however often it is played: whoever asks the same may show these results. */
  studyId: string;
  version: string;
  seed: string;
  regimes: { id: string; title: string }[];
  /** The conclusion is about `regime` less `minus`, at `level` components. */
  regime: string;
  minus: string;
  level: number;
  /** Share on time from which a level counts as carried. */
  enough: number;
  assumptions: AssumptionRow[];
  spent: { part: string; plays: number }[];
}
