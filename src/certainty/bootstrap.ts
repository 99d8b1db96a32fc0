// The bootstrap that every interval of this room comes from: rows drawn again, from an addressed stream, and percentiles.
import { type Stream, streamFor } from '../engine/random.ts';
import { keyFromSeed } from '../engine/seed.ts';
import type { Interval } from '../experiment/interval.ts';
import { LEVEL } from '../experiment/statistics.ts';

/** How often rows are drawn again where nobody says otherwise. */
export const REPLICATES = 1000;

export interface Resampling {
  /** Seed text of the study. */
  seed: string;
  /** What is drawn again: two bootstraps of one study with the same name draw the same rows. */
  name: string;
  replicates?: number;
}

/** The stream of a purpose under a seed text; all that this room draws is addressed by it. */
export const streamOf = (seed: string, purpose: string): Stream =>
  streamFor(keyFromSeed(seed), 0, `certainty.${purpose}`);

/** The quantile at p of values in rising order, linear between neighbours (Hyndman and Fan 1996, type 7); NaN of none. */
export const percentile = (rising: ArrayLike<number>, p: number): number => {
  if (rising.length === 0) return Number.NaN;
  const place = p * (rising.length - 1);
  const below = Math.floor(place);
  const above = Math.min(below + 1, rising.length - 1);
  return rising[below] + (place - below) * (rising[above] - rising[below]);
};

/** Values that exist, in rising order. */
export const rising = (values: ArrayLike<number>): Float64Array =>
  Float64Array.from(Array.from(values).filter(Number.isFinite)).sort();

/** Lower and upper end between which the middle `level` of values lies; NaN of none. */
export const middleOf = (values: ArrayLike<number>, level = LEVEL): [number, number] => {
  const sorted = rising(values);
  return [percentile(sorted, (1 - level) / 2), percentile(sorted, (1 + level) / 2)];
};

/**
 * Values of some statistics over resamples: `[statistic][replicate]`. Rows are numbered through; each stratum of so many
 * rows is drawn from itself, with replacement. Row j of replicate r hangs from (r, j) alone. `statistic` is handed row
 * numbers, in a list that is used again.
 */
export const resampled = (
  strata: readonly number[],
  statistic: (rows: Int32Array) => ArrayLike<number>,
  { seed, name, replicates = REPLICATES }: Resampling,
): Float64Array[] => {
  const stream = streamOf(seed, `bootstrap.${name}`);
  const rows = new Int32Array(strata.reduce((sum, size) => sum + size, 0));
  let kept: Float64Array[] = [];
  for (let r = 0; r < replicates; r++) {
    let from = 0;
    for (const size of strata) {
      for (let j = from; j < from + size; j++) rows[j] = from + Math.floor(stream.uniform(r, j) * size);
      from += size;
    }
    const values = statistic(rows);
    if (r === 0) kept = Array.from(values, () => new Float64Array(replicates));
    for (let s = 0; s < kept.length; s++) kept[s][r] = values[s];
  }
  return kept;
};

/**
 * Percentile intervals (Efron 1979) of some statistics of the same rows. The mean is the statistic of the rows as they
 * are; n is what the caller counts by, by default all rows. Resamples in which a statistic has no value are left out of it.
 */
export const bootstrapped = (
  strata: readonly number[],
  statistic: (rows: Int32Array) => ArrayLike<number>,
  resampling: Resampling,
  n = strata.reduce((sum, size) => sum + size, 0),
): Interval[] => {
  const all = strata.reduce((sum, size) => sum + size, 0);
  const found = Array.from(statistic(Int32Array.from({ length: all }, (_, row) => row)));
  const again = resampled(strata, statistic, resampling);
  return found.map((mean, s) => {
    const [lower, upper] = middleOf(again[s] ?? []);
    return { mean, lower, upper, n };
  });
};
