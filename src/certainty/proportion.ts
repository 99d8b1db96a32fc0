// Shares of counts: the interval that stays within 0 and 1, and how likely a count or more would be by luck.
import { exp, log, normalQuantile } from '../engine/portable.ts';
import type { Interval } from '../experiment/interval.ts';
import { LEVEL } from '../experiment/statistics.ts';

/** The score interval of Wilson (1927) of a share; NaN of none. */
export const wilson = (count: number, n: number, level = LEVEL): Interval => {
  const z = normalQuantile((1 + level) / 2);
  const share = count / n;
  const centre = (count + (z * z) / 2) / (n + z * z);
  const half = (z / (n + z * z)) * Math.sqrt((count * (n - count)) / n + (z * z) / 4);
  return {
    mean: share,
    lower: count === 0 ? 0 : Math.max(0, centre - half),
    upper: count === n ? 1 : Math.min(1, centre + half),
    n,
  };
};

/** P(X >= count) of a binomial of n trials with probability p. */
export const binomialTail = (count: number, n: number, p: number): number => {
  if (count <= 0) return 1;
  if (p <= 0) return 0;
  if (p >= 1) return 1;
  let logTerm = count * log(p) + (n - count) * log(1 - p);
  for (let j = 1; j <= count; j++) logTerm += log((n - count + j) / j);
  let term = exp(logTerm);
  let sum = 0;
  for (let x = count; x <= n; x++) {
    sum += term;
    term *= ((n - x) / (x + 1)) * (p / (1 - p));
  }
  return Math.min(1, sum);
};
