// A smooth curve through noisy values: a polynomial of degree up to three, whose degree the rows held out decide.
import { ranksOf } from './correlated.ts';

export const MOST_DEGREE = 3;
/** Folds by row number. */
const FOLDS = 5;
/** Less of a pivot than this says nothing new. */
const DEPENDENT = 1e-9;
const SIZE = MOST_DEGREE + 1;

/** One column in the polynomials of Legendre up to degree three, over -1 to 1 of its values or of their ranks. */
export interface Basis {
  /** By row. */
  rows: number[][];
}

const legendre = (x: number): number[] => [1, x, (3 * x * x - 1) / 2, (x * (5 * x * x - 3)) / 2];

const basisOf = (values: readonly number[]): Basis => {
  let [low, high] = [values[0], values[0]];
  for (const value of values) [low, high] = [Math.min(low, value), Math.max(high, value)];
  const middle = (low + high) / 2;
  const half = (high - low) / 2;
  return { rows: values.map((value) => legendre(half > 0 ? (value - middle) / half : 0)) };
};

/** The two ways to look at a column: as it is, and by rank. */
export const basesOf = (values: readonly number[]): Basis[] => [basisOf(values), basisOf(ranksOf(values))];

/** Products of the basis with itself and with y, of some rows. */
class Moments {
  // Plain lists: of so few numbers they are made much faster than typed ones.
  readonly xx = new Array<number>(SIZE * SIZE).fill(0);
  readonly xy = new Array<number>(SIZE).fill(0);
  yy = 0;

  add(x: readonly number[], y: number, weight: number): void {
    for (let a = 0; a < SIZE; a++) {
      const weighed = weight * x[a];
      for (let b = 0; b <= a; b++) this.xx[a * SIZE + b] += weighed * x[b];
      this.xy[a] += weighed * y;
    }
    this.yy += weight * y * y;
  }

  combine(other: Moments, sign: 1 | -1): void {
    for (let i = 0; i < this.xx.length; i++) this.xx[i] += sign * other.xx[i];
    for (let i = 0; i < SIZE; i++) this.xy[i] += sign * other.xy[i];
    this.yy += sign * other.yy;
  }

  /** Coefficients of every degree from 0, as far as rows tell them apart; by Cholesky, of which degrees are nested parts. */
  fits(): number[][] {
    const { xx, xy } = this;
    const lower = new Array<number>(SIZE * SIZE).fill(0);
    const along = new Array<number>(SIZE).fill(0);
    const found: number[][] = [];
    for (let i = 0; i < SIZE; i++) {
      for (let j = 0; j <= i; j++) {
        let left = xx[i * SIZE + j];
        for (let m = 0; m < j; m++) left -= lower[i * SIZE + m] * lower[j * SIZE + m];
        if (j < i) lower[i * SIZE + j] = left / lower[j * SIZE + j];
        else if (left > DEPENDENT * xx[i * SIZE + i]) lower[i * SIZE + i] = Math.sqrt(left);
        else return found;
      }
      let right = xy[i];
      for (let m = 0; m < i; m++) right -= lower[i * SIZE + m] * along[m];
      along[i] = right / lower[i * SIZE + i];
      const coefficients = new Array<number>(SIZE).fill(0);
      for (let a = i; a >= 0; a--) {
        let left = along[a];
        for (let b = a + 1; b <= i; b++) left -= lower[b * SIZE + a] * coefficients[b];
        coefficients[a] = left / lower[a * SIZE + a];
      }
      found.push(coefficients);
    }
    return found;
  }

  /** Squared errors of coefficients over the rows of these moments. */
  errors(coefficients: readonly number[]): number {
    let sum = this.yy;
    for (let a = 0; a < SIZE; a++) {
      sum -= 2 * coefficients[a] * this.xy[a];
      sum += coefficients[a] * coefficients[a] * this.xx[a * SIZE + a];
      for (let b = 0; b < a; b++) sum += 2 * coefficients[a] * coefficients[b] * this.xx[a * SIZE + b];
    }
    return sum;
  }
}

export interface Curve {
  degree: number;
  /** Height at every row, whether it was counted or not. */
  heights: Float64Array;
}

/**
 * The curve of y over the basis, of those offered, and the degree from 0 to 3 that say rows held out best: five folds by row
 * number, ties to the lower degree. A row counts `weights` times, all of them in one fold, so that a resample does not
 * say itself. A degree that some fold cannot tell is not tried.
 */
export const curveOf = (bases: readonly Basis[], y: ArrayLike<number>, weights: ArrayLike<number>): Curve => {
  const n = y.length;
  let [least, degree] = [Number.POSITIVE_INFINITY, 0];
  let chosen: { basis: Basis; fit: number[] } = { basis: bases[0], fit: new Array<number>(SIZE).fill(0) };
  for (const basis of bases) {
    const folds = Array.from({ length: Math.min(FOLDS, n) }, () => new Moments());
    const whole = new Moments();
    for (let row = 0; row < n; row++) {
      if (weights[row] > 0) folds[row % folds.length].add(basis.rows[row], y[row], weights[row]);
    }
    for (const fold of folds) whole.combine(fold, 1);
    const fits = whole.fits();
    const errors = new Float64Array(fits.length);
    for (const fold of folds) {
      const rest = new Moments();
      rest.combine(whole, 1);
      rest.combine(fold, -1);
      const others = rest.fits();
      for (let d = 0; d < errors.length; d++) {
        errors[d] += others[d] ? fold.errors(others[d]) : Number.POSITIVE_INFINITY;
      }
    }
    for (let d = 0; d < errors.length; d++) {
      // Rounding alone makes no curve better.
      if (!(errors[d] < least - 1e-12 * whole.yy)) continue;
      least = errors[d];
      degree = d;
      chosen = { basis, fit: fits[d] };
    }
  }
  const { basis, fit } = chosen;
  const heights = new Float64Array(n);
  for (let row = 0; row < n; row++) {
    for (let a = 0; a <= degree; a++) heights[row] += fit[a] * basis.rows[row][a];
  }
  return { degree, heights };
};
