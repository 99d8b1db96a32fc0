// Draws of assumptions that go together: a Gaussian copula with the rank correlations that are declared.
import { normalCdf, normalQuantile } from '../engine/portable.ts';

export interface Correlation {
  factors: readonly [string, string];
  /** Spearman's rank correlation, above -1 and below 1. */
  rank: number;
}

/** 2^-53: what comes out is strictly between 0 and 1. */
const EDGE = 1 / 0x20000000000000;
/** Of a factor's variance, how much must not be decided by the others. */
const LEFT_OVER = 1e-10;

/** sin(x) for |x| <= pi / 6 by its series, to the last bit or so. */
const sine = (x: number): number => {
  const z = x * x;
  let sum = 1;
  for (let k = 17; k >= 3; k -= 2) sum = 1 - (z * sum) / (k * (k - 1));
  return x * sum;
};

/** The correlation of two normals whose ranks are correlated so (Pearson 1907): 2 sin(pi rank / 6). */
export const normalCorrelation = (rank: number): number => 2 * sine((Math.PI * rank) / 6);

/**
 * The lower triangle that makes independent normals correlated. Throws a RangeError for a name that is not a factor, a pair
 * that is declared twice or a rank outside -1 to 1, and for correlations that cannot all be true, with those of the factor
 * at which they part.
 */
export const choleskyOf = (ids: readonly string[], correlations: readonly Correlation[]): number[][] => {
  const matrix = ids.map((_, i) => ids.map((_, j): number => (i === j ? 1 : 0)));
  for (const { factors, rank } of correlations) {
    const said = `rank correlation of ${factors.join(' and ')}`;
    const [i, j] = factors.map((id) => ids.indexOf(id));
    if (i < 0 || j < 0) throw new RangeError(`${said}: ${factors[i < 0 ? 0 : 1]} is not drawn`);
    if (i === j) throw new RangeError(`${said}: a factor with itself`);
    if (!(rank > -1 && rank < 1)) throw new RangeError(`${said}: ${rank} is not between -1 and 1`);
    if (matrix[i][j] !== 0) throw new RangeError(`${said} is declared twice`);
    matrix[i][j] = matrix[j][i] = normalCorrelation(rank);
  }
  const lower = ids.map(() => new Array<number>(ids.length).fill(0));
  for (const [i, row] of lower.entries()) {
    for (let j = 0; j <= i; j++) {
      let left = matrix[i][j];
      for (let m = 0; m < j; m++) left -= row[m] * lower[j][m];
      if (j < i) row[j] = left / lower[j][j];
      else if (left > LEFT_OVER) row[i] = Math.sqrt(left);
      else throw new RangeError(`correlations are not positive definite: ${contradiction(ids[i], correlations)}`);
    }
  }
  return lower;
};

const contradiction = (id: string, correlations: readonly Correlation[]): string => {
  const own = correlations.filter(({ factors }) => factors.includes(id));
  const said = own.map(({ factors, rank }) => `${factors.find((other) => other !== id)} ${rank}`);
  return `those of ${id} (${said.join(', ')}) cannot hold beside the others`;
};

/**
 * Uniforms [draw][factor], each column as uniform as it was, with the rank correlations declared. A factor that is
 * correlated with none before it keeps its uniforms to the bit, so declaring a correlation leaves the others alone.
 */
export const correlated = (
  uniforms: readonly (readonly number[])[],
  ids: readonly string[],
  correlations: readonly Correlation[],
): number[][] => {
  const lower = choleskyOf(ids, correlations);
  const alone = lower.map((row, i) => row.every((weight, j) => j === i || weight === 0));
  return uniforms.map((draw) => {
    const normals = draw.map(normalQuantile);
    return draw.map((u, i) => {
      if (alone[i]) return u;
      let z = 0;
      for (let j = 0; j <= i; j++) z += lower[i][j] * normals[j];
      return Math.min(1 - EDGE, Math.max(EDGE, normalCdf(z)));
    });
  });
};

/** Ranks from 1, ties in the middle of their places. */
export const ranksOf = (values: readonly number[]): number[] => {
  const order = [...values.keys()].sort((a, b) => values[a] - values[b] || a - b);
  const ranks = new Array<number>(values.length);
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (to < order.length && values[order[to]] === values[order[from]]) to++;
    for (let place = from; place < to; place++) ranks[order[place]] = (from + 1 + to) / 2;
    from = to;
  }
  return ranks;
};

/** Spearman's rank correlation of two lists of the same length; 0 where either never changes. */
export const realisedRank = (u: readonly number[], v: readonly number[]): number => {
  if (u.length !== v.length) throw new RangeError(`pairs are broken: ${u.length} and ${v.length}`);
  const [a, b] = [ranksOf(u), ranksOf(v)];
  const centre = (u.length + 1) / 2;
  let [aa, ab, bb] = [0, 0, 0];
  for (let i = 0; i < u.length; i++) {
    aa += (a[i] - centre) * (a[i] - centre);
    ab += (a[i] - centre) * (b[i] - centre);
    bb += (b[i] - centre) * (b[i] - centre);
  }
  return aa > 0 && bb > 0 ? ab / Math.sqrt(aa * bb) : 0;
};
