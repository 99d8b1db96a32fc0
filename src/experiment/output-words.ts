// The conclusions that certainty is asked of in words: what each is called, its unit, and which sign is to be wished.
import type { Output } from './study-conclusion.ts';

/** How an output is told. All are differences: a regime less its reference. */
export interface OutputWords {
  /** As it stands in a sentence. */
  words: string;
  /** What a reader is told it in; differences of shares are told in percentage points. */
  unit: '% points' | 'MW' | 'GBP million';
  /** One of that unit, in the unit that the output is kept in. */
  per: number;
  /** Where more of it is better for the regime. */
  moreIsBetter: boolean;
}

export const OUTPUT_WORDS: Readonly<Record<Output, OutputWords>> = {
  'on-time-share': { words: 'share on time', unit: '% points', per: 0.01, moreIsBetter: true },
  'on-time-mw': { words: 'MW on time', unit: 'MW', per: 1, moreIsBetter: true },
  'total-cost': { words: 'cost of administration', unit: 'GBP million', per: 1e6, moreIsBetter: false },
  'npsv-administration': {
    ...{ words: 'NPSV (i), administration alone', unit: 'GBP million', per: 1e6, moreIsBetter: true },
  },
  'npsv-late-capacity': {
    ...{ words: 'NPSV (ii), with late capacity', unit: 'GBP million', per: 1e6, moreIsBetter: true },
  },
};

export const OUTPUTS = Object.keys(OUTPUT_WORDS) as Output[];

/** `share on time`. */
export const outputWords = (output: Output): string => OUTPUT_WORDS[output].words;

/** A value as it is told: 0.123 of a share as 12.3, 4,500,000 GBP as 4.5. */
export const inOutputUnit = (output: Output, value: number): number => value / OUTPUT_WORDS[output].per;

export const isMoneyOutput = (output: Output): boolean => OUTPUT_WORDS[output].unit === 'GBP million';
