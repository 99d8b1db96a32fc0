// What it would be worth to know before deciding: everything, or one assumption, by regression over draws.
import type { Interval } from '../experiment/interval.ts';
import { bootstrapped } from './bootstrap.ts';
import { basesOf, curveOf } from './smooth.ts';

export interface Information {
  /** By decision: mean worth, and the share of draws in which it is the best; ties are shared out. */
  decisions: { worth: Interval; best: number }[];
  /** Expected value of perfect information, in the unit of worth; never below 0. */
  evpi: Interval;
  /** By factor: what knowing it alone is worth; from 0 to evpi. */
  evppi: Interval[];
}

/** Mean over rows that count `weights` times. */
const weighed = (weights: ArrayLike<number>, at: (row: number) => number): number => {
  let [sum, n] = [0, 0];
  for (let row = 0; row < weights.length; row++) {
    if (weights[row] === 0) continue;
    sum += weights[row] * at(row);
    n += weights[row];
  }
  return sum / n;
};

const most = (values: readonly number[]): number => values.reduce((top, value) => Math.max(top, value));

/**
 * Worths `[draw][decision]`, higher is better, and factors `[draw][factor]`. Knowing everything is worth E max - max E.
 * Knowing one factor is worth the same of curves of each decision's worth, less that of the decision which is best on
 * average, over the factor (Strong, Oakley and Brennan 2014, "Estimating multiparameter partial expected value of perfect
 * information from a probabilistic sensitivity analysis sample", Medical Decision Making 34): polynomials of degree 0 to
 * 3 in its value or its rank, chosen by cross-validation, anew in every resample. Percentile bootstrap intervals over
 * draws. Throws a RangeError without draws, where rows do not match, or where a value is missing.
 */
export const informationOf = (
  worths: readonly (readonly number[])[],
  factors: readonly (readonly number[])[],
  { bootstrap, seed }: { bootstrap?: number; seed: string },
): Information => {
  const n = worths.length;
  if (n < 2 || factors.length !== n) throw new RangeError(`draws: ${n} of worths, ${factors.length} of factors`);
  const decisions = worths[0].map((_, d) => d);
  const missing = [worths, factors].flat().findIndex((row) => !row.every(Number.isFinite));
  if (missing >= 0) throw new RangeError(`draw ${missing % n} has a value missing`);
  const once = new Float64Array(n).fill(1);
  const means = decisions.map((d) => weighed(once, (row) => worths[row][d]));
  const reference = means.indexOf(most(means));
  const gains = decisions.map((d) => Float64Array.from(worths, (row) => row[d] - row[reference]));
  const bases = (factors[0] ?? []).map((_, j) => basesOf(factors.map((row) => row[j])));

  /** E max - max E of some heights by decision and row. */
  const worthOf = (heights: readonly ArrayLike<number>[], weights: ArrayLike<number>): number => {
    const averages = heights.map((height) => weighed(weights, (row) => height[row]));
    const chosen = heights[averages.indexOf(most(averages))];
    // Row by row, so that what never turns a decision is worth exactly nothing.
    return weighed(weights, (row) => {
      let top = chosen[row];
      for (const height of heights) if (height[row] > top) top = height[row];
      return top - chosen[row];
    });
  };
  const statistic = (rows: Int32Array): number[] => {
    const weights = new Float64Array(n);
    for (const row of rows) weights[row]++;
    const all = worthOf(gains, weights);
    const one = bases.map((basis) => {
      const curves = gains.map((gain, d) => (d === reference ? gain : curveOf(basis, gain, weights).heights));
      return Math.min(all, worthOf(curves, weights));
    });
    return [...decisions.map((d) => weighed(weights, (row) => worths[row][d])), all, ...one];
  };
  const intervals = bootstrapped([n], statistic, { seed, name: 'information', replicates: bootstrap });
  const bests = worths.map((row) => {
    const top = most(row);
    const ties = row.filter((worth) => worth === top).length;
    return row.map((worth) => (worth === top ? 1 / ties : 0));
  });
  return {
    decisions: decisions.map((d) => ({ worth: intervals[d], best: weighed(once, (row) => bests[row][d]) })),
    evpi: intervals[decisions.length],
    evppi: intervals.slice(decisions.length + 1),
  };
};
