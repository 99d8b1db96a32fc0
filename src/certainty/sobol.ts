// Variance-based indices: how much of a variance each factor makes alone, and how much with others.
import type { Stream } from '../engine/random.ts';
import type { Interval } from '../experiment/interval.ts';
import { bootstrapped } from './bootstrap.ts';
import { latinHypercube } from './latin.ts';

/** Points of a pair of samples; row of `ab(i, row)` is that of A with column i out of B. */
export interface SobolDesign {
  a: number[][];
  b: number[][];
  ab: (i: number, row: number) => number[];
}

/** Values at the points of a design: `ab[i][row]`. */
export interface SobolValues {
  a: readonly number[];
  b: readonly number[];
  ab: readonly (readonly number[])[];
}

export interface SobolIndices {
  /** By factor. Estimates are left as they are: one below nothing, or a first above a total, says how far luck reaches. */
  indices: { first: Interval; total: Interval }[];
  /** Of the output, in its unit squared. */
  variance: number;
  /** Between what is costly and what is cheap, over the points that both have; 0 without the cheap, or without spread. */
  correlation: number;
}

/**
 * The first `rows` rows are a Latin hypercube in 2k dimensions, A beside B; `further` rows, for a cheap model alone, are
 * another. Throws a RangeError for fewer than two rows.
 */
export const sobolDesign = ({
  k,
  rows,
  stream,
  further = 0,
}: {
  k: number;
  rows: number;
  stream: Stream;
  further?: number;
}): SobolDesign => {
  if (!(rows >= 2)) throw new RangeError(`rows: ${rows}, needs two`);
  const both = [...latinHypercube(rows, 2 * k, stream), ...latinHypercube(further, 2 * k, stream, 2 * k)];
  const a = both.map((row) => row.slice(0, k));
  const b = both.map((row) => row.slice(k));
  return { a, b, ab: (i, row) => a[row].with(i, b[row][i]) };
};

/** Sums over rows: mean, spread of A and B, and per factor the two numerators, row by row in `parts`. */
class Parts {
  readonly values: SobolValues;
  /** 0: variance; 1 + 2i: numerator of the first index of factor i; 2 + 2i: of its total. By row. */
  readonly rows: Float64Array[];

  constructor(values: SobolValues) {
    this.values = values;
    this.rows = Array.from({ length: 1 + 2 * values.ab.length }, () => new Float64Array(values.a.length));
  }

  /** Works out the parts of some rows about their own mean, and returns the mean of each part over them. */
  over(rows: Int32Array, from: number, to: number): Float64Array {
    const { a, b, ab } = this.values;
    let sum = 0;
    for (let j = from; j < to; j++) sum += a[rows[j]] + b[rows[j]];
    const n = to - from;
    const centre = sum / (2 * n);
    const means = new Float64Array(this.rows.length);
    for (let j = from; j < to; j++) {
      const row = rows[j];
      const [atA, atB] = [a[row] - centre, b[row] - centre];
      // Two values a row, one mean taken of them all.
      means[0] += this.rows[0][j] = (atA * atA + atB * atB) * (n / (2 * n - 1));
      for (let i = 0; i < ab.length; i++) {
        const moved = ab[i][row] - centre;
        // Saltelli and others (2010), table 2 (b); Jansen (1999), table 2 (f).
        means[1 + 2 * i] += this.rows[1 + 2 * i][j] = atB * (moved - atA);
        means[2 + 2 * i] += this.rows[2 + 2 * i][j] = 0.5 * (atA - moved) * (atA - moved);
      }
    }
    for (let part = 0; part < means.length; part++) means[part] /= n;
    return means;
  }
}

/** Of the covariance of two lists with the spread of the second, each over the first n: the coefficient of a control. */
const slopeOf = (y: Float64Array, x: Float64Array, n: number, meanY: number, meanX: number): number => {
  let [xy, xx] = [0, 0];
  for (let j = 0; j < n; j++) {
    xy += (y[j] - meanY) * (x[j] - meanX);
    xx += (x[j] - meanX) * (x[j] - meanX);
  }
  // Never the wrong way round. By Cauchy and Schwarz it is never above the ratio of the standard deviations either.
  return xx > 0 ? Math.max(0, xy / xx) : 0;
};

const correlationOf = (costly: SobolValues, cheap: SobolValues, n: number): number => {
  const lists = ({ a, b, ab }: SobolValues) => [a, b, ...ab].flatMap((list) => list.slice(0, n));
  const [x, y] = [lists(costly), lists(cheap)];
  const [meanX, meanY] = [x, y].map((list) => list.reduce((sum, value) => sum + value, 0) / list.length);
  let [xx, xy, yy] = [0, 0, 0];
  for (let i = 0; i < x.length; i++) {
    xx += (x[i] - meanX) * (x[i] - meanX);
    xy += (x[i] - meanX) * (y[i] - meanY);
    yy += (y[i] - meanY) * (y[i] - meanY);
  }
  return xx > 0 && yy > 0 ? xy / Math.sqrt(xx * yy) : 0;
};

/**
 * First and total indices with percentile bootstrap intervals over rows; n of an interval is the costly rows.
 *
 * With a cheap model of at least as many rows, the first of them the same, every numerator and the variance is
 * costly mean + c (cheap mean of all rows - cheap mean of the same rows), c the coefficient that makes the variance least,
 * estimated over the same rows: Qian, Peherstorfer, O'Malley, Vesselinov and Willcox (2018), "Multifidelity Monte Carlo
 * estimation of variance and sensitivity indices", SIAM/ASA J. Uncertainty Quantification 6. However wrong the cheap model
 * is, it moves the interval's width alone, not where it lies. Rows of both, and further rows, are drawn again apart.
 * All indices of an output without variance are 0. Throws a RangeError where rows do not match.
 */
export const indicesOf = (
  costly: SobolValues,
  cheap: SobolValues | undefined,
  { bootstrap, seed }: { bootstrap?: number; seed: string },
): SobolIndices => {
  const n = costly.a.length;
  const all = cheap ? cheap.a.length : n;
  for (const [values, rows] of cheap ? [[costly, n] as const, [cheap, all] as const] : [[costly, n] as const]) {
    const broken = [values.b, ...values.ab].find((list) => list.length !== rows);
    if (broken) throw new RangeError(`rows: ${broken.length} beside ${rows}`);
  }
  if (all < n) throw new RangeError(`cheap rows: ${all} of ${n}`);
  if (cheap && cheap.ab.length !== costly.ab.length) {
    throw new RangeError(`factors: ${cheap.ab.length} beside ${costly.ab.length}`);
  }
  const high = new Parts(costly);
  const low = cheap && all > n ? new Parts(cheap) : undefined;
  const partsOf = (rows: Int32Array): Float64Array => {
    const means = high.over(rows, 0, n);
    if (!low) return means;
    const long = low.over(rows, 0, all);
    const short = low.over(rows, 0, n);
    return means.map((mean, part) => {
      const slope = slopeOf(high.rows[part], low.rows[part], n, mean, short[part]);
      return mean + slope * (long[part] - short[part]);
    });
  };
  const statistic = (rows: Int32Array): Float64Array => {
    const parts = partsOf(rows);
    return parts.subarray(1).map((part) => (parts[0] > 0 ? part / parts[0] : 0));
  };
  const strata = all > n ? [n, all - n] : [n];
  const intervals = bootstrapped(strata, statistic, { seed, name: 'sobol', replicates: bootstrap }, n);
  return {
    indices: costly.ab.map((_, i) => ({ first: intervals[2 * i], total: intervals[2 * i + 1] })),
    variance: Math.max(0, partsOf(Int32Array.from({ length: all }, (_, row) => row))[0]),
    correlation: cheap ? correlationOf(costly, cheap, n) : 0,
  };
};
