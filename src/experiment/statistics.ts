// The few statistics a study needs: mean, standard deviation and the t interval, each in a fixed order of arithmetic.
import { exactSum } from './exact-sum.ts';
import { studentQuantile } from './student.ts';

/** Every interval of a study is of this level. */
export const LEVEL = 0.95;

/** A mean with what is needed to judge it. Where a part does not exist (no value, or one value and no spread) it is NaN. */
export interface Estimate {
  /** Values that exist. */
  n: number;
  mean: number;
  sd: number;
  lower: number;
  upper: number;
  halfWidth: number;
}

/** The values that exist; NaN and infinities say that a measure had none. */
export const present = (values: ArrayLike<number>): number[] => Array.from(values).filter(Number.isFinite);

/** Two passes: the second corrects the rounding of the first, so that the mean of equal values is that value. */
export const mean = (values: readonly number[]): number => {
  if (values.length === 0) return Number.NaN;
  const first = exactSum(values) / values.length;
  return first + exactSum(values.map((x) => x - first)) / values.length;
};

/** Standard deviation with divisor n - 1; NaN for fewer than two values. */
export const standardDeviation = (values: readonly number[], centre = mean(values)): number =>
  values.length < 2
    ? Number.NaN
    : Math.sqrt(exactSum(values.map((x) => (x - centre) * (x - centre))) / (values.length - 1));

const quantiles = new Map<string, number>();
/**
 * t of a two-sided interval of a level for n values. Of several statements made together each is given its part of what
 * the level leaves (Bonferroni), so that all of them hold at once with that level at least.
 */
export const tOf = (n: number, level = LEVEL, statements = 1): number => {
  const key = `${n} ${level} ${statements}`;
  const known = quantiles.get(key);
  if (known !== undefined) return known;
  const t = studentQuantile(statements === 1 ? (1 + level) / 2 : 1 - (1 - level) / (2 * statements), n - 1);
  quantiles.set(key, t);
  return t;
};

/** Half of the t interval's width; NaN for fewer than two values. */
export const halfWidthOf = (sd: number, n: number, level = LEVEL, statements = 1): number =>
  n < 2 ? Number.NaN : (tOf(n, level, statements) * sd) / Math.sqrt(n);

/** Mean, standard deviation and Student t interval of the values that exist. */
export const estimate = (values: ArrayLike<number>): Estimate => {
  const known = present(values);
  const centre = mean(known);
  const sd = standardDeviation(known, centre);
  const halfWidth = halfWidthOf(sd, known.length);
  return { n: known.length, mean: centre, sd, lower: centre - halfWidth, upper: centre + halfWidth, halfWidth };
};

/** Differences a - b, pair by pair; NaN where either has no value. */
export const differences = (a: ArrayLike<number>, b: ArrayLike<number>): Float64Array => {
  if (a.length !== b.length) throw new RangeError(`pairs are broken: ${a.length} and ${b.length}`);
  return Float64Array.from(a, (x, i) => x - b[i]);
};

/** The paired t interval of a - b: primary for two regimes that met the same luck. */
export const pairedEstimate = (a: ArrayLike<number>, b: ArrayLike<number>): Estimate => estimate(differences(a, b));

/** The same of a number that no chance moves: one value says it all. */
export const certainEstimate = (values: ArrayLike<number>): Estimate => {
  const [value = Number.NaN] = present(values);
  const known = Number.isFinite(value);
  return {
    n: known ? 1 : 0,
    mean: value,
    sd: known ? 0 : value,
    lower: value,
    upper: value,
    halfWidth: known ? 0 : value,
  };
};
