// Where a number that hangs from one assumption comes to what is wanted: on common random numbers, with an interval.
import type { Interval } from '../experiment/interval.ts';
import type { Measured } from '../experiment/measured.ts';
import { rootOf } from '../experiment/root.ts';
import { estimate } from '../experiment/statistics.ts';

/** A number without a value. */
export const NO_INTERVAL: Interval = { mean: Number.NaN, lower: Number.NaN, upper: Number.NaN, n: 0 };

/** Mean and t interval of the values that exist. */
export const told = (values: readonly number[]): Interval => {
  const { mean, lower, upper, n } = estimate(values);
  return { mean, lower, upper, n };
};

/**
 * The value between two ends at which the mean over replications comes to `equals`, and a t interval about it from the
 * values that single replications come to between the same ends; those that have none do not count in n.
 */
export const crossingOf = async (
  measured: Measured,
  ends: [number, number],
  equals: number,
  near: number,
): Promise<Interval> => {
  const at = await rootOf(async (x) => (await measured.mean(x)) - equals, ends, near);
  if (!Number.isFinite(at)) return NO_INTERVAL;
  const roots = await measured.each(async (replication) => {
    const bracket = await measured.bracketOf(replication, equals, ends);
    return rootOf(async (x) => (await measured.at(x, replication)) - equals, bracket, near);
  });
  const { halfWidth, n } = estimate(roots);
  return { mean: at, lower: at - halfWidth, upper: at + halfWidth, n };
};

/** Of values in ascending order: the first two neighbours between which the sign of `above` changes. */
export const bracketIn = (
  values: readonly number[],
  above: readonly number[],
): { ends: [number, number]; rises: boolean } | undefined => {
  const at = above.findIndex((value, i) => i > 0 && above[i - 1] < 0 !== value < 0);
  return at < 0 ? undefined : { ends: [values[at - 1], values[at]], rises: above[at] >= 0 };
};
