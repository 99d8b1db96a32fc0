// Where a claim about a measure is held against what was simulated: the central point, and all others that were tried.
import type { ClaimTest } from '../scenario/schema/claims.ts';
import { topOf } from './cast.ts';
import { mattersTo } from './map.ts';
import type { CellRef } from './said.ts';
import type { Cell, Study, Summary } from './study.ts';
import { summaryCell } from './told.ts';

/** Which side of its bound a number is on; open where its interval holds the bound. */
export type Side = 'yes' | 'no' | 'open';

type Bounds = Pick<ClaimTest, 'at-least' | 'at-most' | 'above' | 'below'>;

export const boundOf = (test: Bounds): number =>
  test['at-least'] ?? test['at-most'] ?? test.above ?? test.below ?? Number.NaN;

/** `at least`, as a sentence says it. */
export const boundWords = (test: Bounds): string =>
  (['at-least', 'at-most', 'above', 'below'] as const).find((key) => test[key] !== undefined)?.replace('-', ' ') ?? '';

const holds = (test: Bounds, x: number): boolean => {
  if (test['at-least'] !== undefined) return x >= test['at-least'];
  if (test['at-most'] !== undefined) return x <= test['at-most'];
  return test.above !== undefined ? x > test.above : x < (test.below ?? Number.NaN);
};

/** The interval of two values is of no use, and that of one does not exist: there the mean decides. */
export const sideOf = (
  test: Bounds,
  { mean, lower, upper, n }: Pick<Summary, 'mean' | 'lower' | 'upper' | 'n'>,
): Side => {
  const isUseful = n > 2 && Number.isFinite(lower) && Number.isFinite(upper);
  const [a, b] = (isUseful ? [lower, upper] : [mean, mean]).map((end) => holds(test, end));
  if (a === b) return a ? 'yes' : 'no';
  return 'open';
};

/** One place where the measure is known: along what it differs from the central one, and where it stands. */
export interface Point {
  summary: Summary;
  side: Side;
  /** What is otherwise than at the central point: an assumption, `components`, or a pool without limit. */
  lever: string;
  kind: 'assumption' | 'components' | 'pool' | 'several';
  value: number;
  cell: Omit<CellRef, 'column'>;
  given: Readonly<Record<string, number>>;
}

const cellOf = (cell: Cell, summary: Summary): Omit<CellRef, 'column'> => ({
  file: 'cells.csv',
  row: {
    ...{ grid: cell.grid, regime: cell.regime, components: cell.components },
    ...{ ...cell.set, unlimited: cell.unlimited, measure: summary.measure, minus: summary.minus },
  },
});

export interface Wanted {
  measure: string;
  regime: string;
  minus: string;
}

const isWanted = (summary: Summary, { measure, minus }: Wanted): boolean =>
  summary.measure === measure && summary.minus === minus && summary.n > 0 && Number.isFinite(summary.mean);

type Results = Pick<Study, 'levels' | 'summaries' | 'grids' | 'assumptions'>;

/** The number at the largest level at central values; undefined where the study has none. */
export const centralOf = (study: Results, wanted: Wanted): Summary | undefined =>
  study.summaries.find(
    (row) => isWanted(row, wanted) && row.regime === wanted.regime && row.components === topOf(study),
  );

/** The central value of an assumption where a cell does not say another. */
const differsIn = (study: Results, cell: Cell): string[] =>
  Object.entries(cell.set)
    .filter(([id, value]) => Number(study.assumptions.find((row) => row.id === id)?.value) !== value)
    .map(([id]) => id);

/** All other points: the other levels, the grids of the largest one that no known year contradicts, and limits lifted. */
export const pointsOf = (study: Results, wanted: Wanted, test: Bounds): Point[] => {
  const levels = study.summaries
    .filter((row) => isWanted(row, wanted) && row.regime === wanted.regime && row.components !== topOf(study))
    .map(
      (summary): Point => ({
        ...{ summary, side: sideOf(test, summary), lever: 'components', kind: 'components', given: {} },
        ...{ value: summary.components, cell: summaryCell(summary) },
      }),
    );
  const cells = study.grids.flatMap(({ kind, over, cells: all }) => {
    if (kind === 'draws') return [];
    const own = all.filter((cell) => cell.regime === wanted.regime && cell.components === topOf(study));
    const levers = mattersTo(own, over);
    return own
      .filter(({ refused }) => refused === '')
      .flatMap((cell): Point[] => {
        const summary = cell.summaries.find((row) => isWanted(row, wanted));
        if (!summary) return [];
        const point = { summary, side: sideOf(test, summary), cell: cellOf(cell, summary), given: cell.set };
        if (kind === 'unlimited') return [{ ...point, lever: cell.unlimited, kind: 'pool', value: Number.NaN }];
        const others = differsIn(study, cell).filter((id) => levers.includes(id));
        const [lever = ''] = others;
        if (lever === '') return [];
        const isOne = others.length === 1;
        return [{ ...point, lever, kind: isOne ? 'assumption' : 'several', value: cell.set[lever] }];
      });
  });
  return [...levels, ...cells];
};
