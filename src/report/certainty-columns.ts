// Columns of the tables on certainty: values of assumptions with dates as dates, and intervals with their kind and count.
import { dateText } from '../engine/days.ts';
import { inFull } from '../experiment/rounding.ts';
import type { AssumptionRow, Interval } from '../experiment/study.ts';
import type { CertaintyHead, Output } from '../experiment/study-certainty.ts';
import { column } from './columns.ts';
import type { Cell, Column } from './table-csv.ts';

export { column } from './columns.ts';

/** What intervals cover: chance, chance within pairs, or which of the points happened to be looked at. */
export const KINDS = {
  single: 'Monte Carlo, Student t',
  paired: 'Monte Carlo, Student t, paired',
  trajectories: 'bootstrap over trajectories, percentile',
  rows: 'bootstrap over rows of the design, percentile',
  draws: 'bootstrap over draws, percentile',
  points: 'Wilson score over the points that chose the box',
} as const;
export type IntervalKind = (typeof KINDS)[keyof typeof KINDS];

/** `x`, `x-lower`, `x-upper` and `x-n`; called `mean`, `lower`, `upper` and `n` where the row is of one number. */
export const intervalColumns = <Row>(
  name: string,
  unit: string,
  meaning: string,
  of: (row: Row) => Interval,
  cellOf: (value: number, row: Row) => Cell = (value) => value,
): Column<Row>[] => {
  const isAlone = name === '';
  const [mean, lower, upper, n] = isAlone
    ? ['mean', 'lower', 'upper', 'n']
    : [name, `${name}-lower`, `${name}-upper`, `${name}-n`];
  return [
    column(mean, unit, meaning, (row) => cellOf(of(row).mean, row)),
    column(lower, unit, `Lower end of the 95 % interval of ${mean}.`, (row) => cellOf(of(row).lower, row)),
    column(upper, unit, `Upper end of the 95 % interval of ${mean}.`, (row) => cellOf(of(row).upper, row)),
    column(n, 'number', `How many values ${mean} and its interval are made of.`, (row) => of(row).n),
  ];
};

export const kindColumn = <Row>(kind: IntervalKind): Column<Row> =>
  column('kind', '', 'What the intervals of the row cover.', () => kind);

type Known = Pick<CertaintyHead, 'assumptions'>;

export const assumptionOf = ({ assumptions }: Known, id: string): AssumptionRow | undefined =>
  assumptions.find((row) => row.id === id);

/** A value of an assumption as a cell; a date, which is a day number, as a date. No value is an empty cell. */
export const valueCell = (known: Known, id: string, value: number): Cell => {
  if (!Number.isFinite(value)) return '';
  return assumptionOf(known, id)?.unit === 'date' ? dateText(Math.floor(value)) : value;
};

/** `cop11-uptake 0.4; test-minutes 3`: values of several assumptions in one cell. */
export const valuesText = (known: Known, set: Readonly<Record<string, number>>): string =>
  Object.entries(set)
    .map(([id, value]) => {
      const cell = valueCell(known, id, value);
      return `${id} ${typeof cell === 'number' ? inFull(cell) : cell}`;
    })
    .join('; ');

/** Unit of an assumption; empty where it is none of the study's. */
export const unitText = (known: Known, id: string): string => assumptionOf(known, id)?.unit ?? '';

/** Units in which the tables give the outputs. */
export const OUTPUT_UNITS: Readonly<Record<Output, string>> = {
  'on-time-share': 'share',
  'on-time-mw': 'MW',
  'total-cost': 'GBP',
  'npsv-administration': 'GBP',
  'npsv-late-capacity': 'GBP',
};

export const outputColumns = <Row extends { output: Output }>(): Column<Row>[] => [
  column(
    'output',
    '',
    'Which difference between the regime and its reference (conclusion.csv): on-time-share, on-time-mw, total-cost, npsv-administration or npsv-late-capacity.',
    (row) => row.output,
  ),
  column('unit', '', 'Unit of the numbers of that difference.', (row) => OUTPUT_UNITS[row.output]),
];
