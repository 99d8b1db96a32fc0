// A straight fit by least squares, with what it is worth on rows that it has not seen.

/** A column is a mix of those before it where so little of it is left, relative to its own spread. */
const DEPENDENT = 1e-9;

export interface Fit {
  /** Intercept first, then one a column; 0 for columns that were left out. */
  coefficients: number[];
  /** Numbers of columns that say nothing beyond those before them. */
  dropped: number[];
  /** Value at one row of columns. */
  predict: (x: readonly number[]) => number;
}

export interface HeldOut {
  /** By row, from the other folds alone. */
  predicted: number[];
  /** 1 - squared errors over squares about the mean; below 0 where the mean says it better. 0 where y never changes. */
  rSquared: number;
  /** Mean and largest size of errors, in the unit of y. */
  meanError: number;
  maxError: number;
  n: number;
  folds: number;
}

export interface Regression extends Fit {
  heldOut: HeldOut;
  /** A sentence for each column that was left out. */
  notes: string[];
}

/**
 * Ordinary least squares with intercept by Householder reflections (Golub 1965). Columns are centred first, so the
 * intercept costs no accuracy; one that depends on those before it is left out, and more columns than rows come to the
 * same. Throws a RangeError without rows, or where rows do not match.
 */
export const leastSquares = (x: readonly (readonly number[])[], y: readonly number[]): Fit => {
  const n = y.length;
  if (n === 0 || x.length !== n) throw new RangeError(`rows: ${x.length} beside ${n}`);
  const k = x[0].length;
  const centreOf = (at: (row: number) => number): number => {
    let sum = 0;
    for (let row = 0; row < n; row++) sum += at(row);
    const first = sum / n;
    let rest = 0;
    for (let row = 0; row < n; row++) rest += at(row) - first;
    return first + rest / n;
  };
  const centres = Array.from({ length: k }, (_, j) => centreOf((row) => x[row][j]));
  const centreY = centreOf((row) => y[row]);
  const columns = centres.map((centre, j) => Float64Array.from(x, (row) => row[j] - centre));
  const right = Float64Array.from(y, (value) => value - centreY);
  const kept: number[] = [];
  const dropped: number[] = [];
  for (let j = 0; j < k; j++) {
    const column = columns[j];
    const whole = Math.sqrt(
      squares(
        Float64Array.from(x, (row) => row[j] - centres[j]),
        0,
      ),
    );
    const top = kept.length;
    const length = Math.sqrt(squares(column, top));
    // What is left of a number that was all rounding when it was centred is dependent as well.
    if (top >= n - 1 || !(length > DEPENDENT * whole) || !(whole > 1e-14 * Math.abs(centres[j]) * Math.sqrt(n))) {
      dropped.push(j);
      continue;
    }
    const mirror = column.slice();
    const diagonal = column[top] > 0 ? -length : length;
    mirror[top] -= diagonal;
    const norm = squares(mirror, top);
    for (const other of [...columns.slice(j), right]) {
      let along = 0;
      for (let row = top; row < n; row++) along += mirror[row] * other[row];
      for (let row = top; row < n; row++) other[row] -= (2 * along * mirror[row]) / norm;
    }
    kept.push(j);
  }
  const coefficients = new Array<number>(k + 1).fill(0);
  for (let i = kept.length - 1; i >= 0; i--) {
    let left = right[i];
    for (let other = i + 1; other < kept.length; other++)
      left -= columns[kept[other]][i] * coefficients[kept[other] + 1];
    coefficients[kept[i] + 1] = left / columns[kept[i]][i];
  }
  const predict = (row: readonly number[]): number => {
    let value = centreY;
    for (const j of kept) value += coefficients[j + 1] * (row[j] - centres[j]);
    return value;
  };
  coefficients[0] = predict(new Array<number>(k).fill(0));
  return { coefficients, dropped, predict };
};

const squares = (column: Float64Array, from: number): number => {
  let sum = 0;
  for (let row = from; row < column.length; row++) sum += column[row] * column[row];
  return sum;
};

/** Errors of predictions against what came. */
const errorsOf = (predicted: readonly number[], y: readonly number[], folds: number): HeldOut => {
  const n = y.length;
  const centre = y.reduce((sum, value) => sum + value, 0) / n;
  let [squared, about, total, most] = [0, 0, 0, 0];
  for (let row = 0; row < n; row++) {
    const error = Math.abs(predicted[row] - y[row]);
    squared += error * error;
    about += (y[row] - centre) * (y[row] - centre);
    total += error;
    if (error > most) most = error;
  }
  return {
    predicted: [...predicted],
    rSquared: about > 0 ? 1 - squared / about : 0,
    meanError: total / n,
    maxError: most,
    n,
    folds,
  };
};

/**
 * Each row is said by a fit to the rows of the other folds; row r is in fold r modulo `folds`, so the same rows give the
 * same folds. Of fewer rows than folds each is a fold of its own. Throws a RangeError for fewer than two rows.
 */
export const crossValidated = (
  x: readonly (readonly number[])[],
  y: readonly number[],
  folds = 10,
  method: (x: readonly (readonly number[])[], y: readonly number[]) => Pick<Fit, 'predict'> = leastSquares,
): HeldOut => {
  if (y.length < 2) throw new RangeError(`rows: ${y.length}, needs two`);
  const count = Math.min(folds, y.length);
  const predicted = new Array<number>(y.length);
  for (let fold = 0; fold < count; fold++) {
    const { predict } = method(
      x.filter((_, row) => row % count !== fold),
      y.filter((_, row) => row % count !== fold),
    );
    for (let row = fold; row < y.length; row += count) predicted[row] = predict(x[row]);
  }
  return errorsOf(predicted, y, count);
};

/** A fit to all rows, with what it is worth on rows held out; `names` are of the columns, for notes. */
export const regression = (
  x: readonly (readonly number[])[],
  y: readonly number[],
  { folds = 10, names = [] }: { folds?: number; names?: readonly string[] } = {},
): Regression => {
  const fit = leastSquares(x, y);
  const notes = fit.dropped.map(
    (j) => `${names[j] ?? `column ${j + 1}`} is left out: it says nothing that the columns before it do not`,
  );
  return { ...fit, heldOut: crossValidated(x, y, folds), notes };
};
