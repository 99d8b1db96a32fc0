// Where a variance comes from: luck, what is not known of assumptions, and which scenario it is.
import type { Interval } from '../experiment/interval.ts';
import { bootstrapped } from './bootstrap.ts';

export type Part = 'Monte Carlo' | 'parameter' | 'scenario';
export const PARTS: readonly Part[] = ['Monte Carlo', 'parameter', 'scenario'];

/** Values by [draw][scenario][replication]: the same draws in every scenario, as many replications everywhere. */
export type Nested = readonly (readonly (readonly number[])[])[];

/** The means of a table of three ways over one of them, [draw][scenario] and so on, of the draws asked for. */
const tables = (values: Nested, draws: ArrayLike<number>) => {
  const [D, S, R] = [draws.length, values[0].length, values[0][0].length];
  const perCell = new Float64Array(D * S);
  const perLuck = new Float64Array(S * R);
  const perScenario = new Float64Array(S);
  for (let d = 0; d < D; d++) {
    for (let s = 0; s < S; s++) {
      const cell = values[draws[d]][s];
      for (let r = 0; r < R; r++) {
        perCell[d * S + s] += cell[r] / R;
        perLuck[s * R + r] += cell[r] / D;
      }
      perScenario[s] += perCell[d * S + s] / D;
    }
  }
  return { D, S, R, perCell, perLuck, perScenario };
};

const square = (x: number): number => x * x;

/** What is left of a table [i][j] when row means and column means are taken out, per degree of freedom. */
const crossed = (rows: number, columns: number, at: (i: number, j: number) => number): number => {
  if (rows < 2 || columns < 2) return 0;
  const byRow = new Float64Array(rows);
  const byColumn = new Float64Array(columns);
  let all = 0;
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      byRow[i] += at(i, j) / columns;
      byColumn[j] += at(i, j) / rows;
    }
    all += byRow[i] / rows;
  }
  let sum = 0;
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) sum += square(at(i, j) - byRow[i] - byColumn[j] + all);
  }
  return sum / ((rows - 1) * (columns - 1));
};

/**
 * The three components, in the unit of the values squared, cut at 0. Each is unbiased before the cut, whether or not
 * replication r is the same luck in every draw and scenario: what a mean of few replications, or of few draws, adds to the
 * spread between draws, or scenarios, is taken off by what is left of the table crossed both ways, in which common luck
 * cancels. `parameter` is the variance between draws within a scenario, mean over scenarios, so it holds what the two do
 * together; `scenario` is the variance over the scenarios that were asked for, each as likely as the other.
 */
export const componentsOf = (values: Nested, draws: ArrayLike<number>): [number, number, number] => {
  const { D, S, R, perCell, perLuck, perScenario } = tables(values, draws);
  let [within, between, residual] = [0, 0, 0];
  for (let s = 0; s < S; s++) {
    for (let d = 0; d < D; d++) {
      const centre = perCell[d * S + s];
      for (let r = 0; r < R; r++) within += square(values[draws[d]][s][r] - centre) / (D * S * (R - 1));
      between += square(centre - perScenario[s]) / (S * (D - 1));
    }
    residual += crossed(D, R, (d, r) => values[draws[d]][s][r]) / S;
  }
  const centre = perScenario.reduce((sum, x) => sum + x, 0) / S;
  const spread = perScenario.reduce((sum, x) => sum + square(x - centre), 0) / S;
  const drawsByScenario = crossed(D, S, (d, s) => perCell[d * S + s]);
  const scenariosByLuck = crossed(S, R, (s, r) => perLuck[s * R + r]);
  const threefold = threeWay(values, draws, { D, S, R, perCell, perLuck, perScenario });
  const added = drawsByScenario / D + scenariosByLuck / R - threefold / (D * R);
  return [within, Math.max(0, between - residual / R), Math.max(0, spread - (added * (S - 1)) / S)];
};

/** What is left of the table of three ways when all that two of them do is taken out, per degree of freedom. */
const threeWay = (
  values: Nested,
  draws: ArrayLike<number>,
  { D, S, R, perCell, perLuck, perScenario }: ReturnType<typeof tables>,
): number => {
  if (S < 2) return 0;
  let sum = 0;
  for (let d = 0; d < D; d++) {
    // Of one draw, the scenarios' part in common is taken out as well: means over scenarios.
    for (let r = 0; r < R; r++) {
      let common = 0;
      for (let s = 0; s < S; s++) {
        common += (values[draws[d]][s][r] - perCell[d * S + s] - perLuck[s * R + r] + perScenario[s]) / S;
      }
      for (let s = 0; s < S; s++) {
        const left = values[draws[d]][s][r] - perCell[d * S + s] - perLuck[s * R + r] + perScenario[s];
        sum += square(left - common);
      }
    }
  }
  return sum / ((D - 1) * (S - 1) * (R - 1));
};

/** Each part of the whole; all 0 where nothing varies. */
const shared = (parts: readonly number[]): number[] => {
  const whole = parts.reduce((sum, part) => sum + part, 0);
  return parts.map((part) => (whole > 0 ? part / whole : 0));
};

const check = (values: Nested): void => {
  const [S, R] = [values[0]?.length ?? 0, values[0]?.[0]?.length ?? 0];
  if (values.length < 2 || S < 1 || R < 2) {
    throw new RangeError(`${values.length} draws x ${S} scenarios x ${R} replications: needs 2 x 1 x 2`);
  }
  for (const [d, draw] of values.entries()) {
    if (draw.length !== S || draw.some((cell) => cell.length !== R || !cell.every(Number.isFinite))) {
      throw new RangeError(`draw ${d} is not of ${S} scenarios x ${R} values`);
    }
  }
};

/**
 * Shares of the variance of means of n replications (Infinity: without luck), in the order of `PARTS`; percentile
 * bootstrap intervals over draws. Throws a RangeError where a value is missing: leave such draws out first.
 */
export const sharesOfMean = (
  values: Nested,
  n: number,
  { bootstrap, seed }: { bootstrap?: number; seed: string },
): { part: Part; share: Interval }[] => {
  check(values);
  const statistic = (rows: Int32Array): number[] => {
    const [luck, parameter, scenario] = componentsOf(values, rows);
    return shared([luck / n, parameter, scenario]);
  };
  const intervals = bootstrapped([values.length], statistic, { seed, name: 'variance', replicates: bootstrap });
  return PARTS.map((part, i) => ({ part, share: intervals[i] }));
};

/** Shares of the variance of single values: means of one. */
export const sharesOf = (
  values: Nested,
  options: { bootstrap?: number; seed: string },
): { part: Part; share: Interval }[] => sharesOfMean(values, 1, options);
