// Columns of money: amounts with their intervals, each told with the year in whose prices it is.
import { LEVEL } from '../experiment/statistics.ts';
import type { Interval, Study } from '../experiment/study.ts';
import { kindOf } from '../experiment/summarise.ts';
import type { Column } from './table-csv.ts';
import { componentsColumn, countColumn, intervalColumns, minusColumn, regimeColumn } from './table-plays.ts';

/** What every table of money begins with. */
export const whoColumns = <Row extends { regime: string; level: number }>(): Column<Row>[] => [
  { ...regimeColumn, cell: (row) => row.regime },
  { ...componentsColumn, cell: (row) => row.level },
];
export const pairColumns = <Row extends { regime: string; minus: string; level: number }>(): Column<Row>[] => [
  { ...regimeColumn, cell: (row) => row.regime },
  { ...minusColumn, cell: (row) => row.minus },
  { ...componentsColumn, cell: (row) => row.level },
];

export const text = <Row>(name: string, meaning: string, cell: (row: Row) => string): Column<Row> => ({
  name,
  unit: '',
  meaning,
  cell,
});
export const number = <Row>(name: string, unit: string, meaning: string, cell: (row: Row) => number): Column<Row> => ({
  name,
  unit,
  meaning,
  cell,
});

/** `in prices of 2025, real terms`. */
export const basePhrase = ({ economics }: Pick<Study, 'economics'>): string =>
  `in prices of ${economics?.priceBase ?? 'no year'}, real terms`;

/** An amount without an interval. */
export const money = <Row>(
  study: Pick<Study, 'economics'>,
  name: string,
  meaning: string,
  cell: (row: Row) => number,
  unit = 'GBP',
): Column<Row> => ({ name, unit, meaning: `${meaning}; ${basePhrase(study)}.`, cell });

/** A number and the ends of its interval. */
export const threeOf = <Row>(
  name: string,
  unit: string,
  meaning: string,
  of: (row: Row) => Interval,
): Column<Row>[] => [
  { name, unit, meaning, cell: (row) => of(row).mean },
  { name: `${name}-lower`, unit, meaning: `Lower end of the interval of ${name}.`, cell: (row) => of(row).lower },
  { name: `${name}-upper`, unit, meaning: `Upper end of the interval of ${name}.`, cell: (row) => of(row).upper },
];

/** An amount and the ends of its interval. */
export const moneyThree = <Row>(
  study: Pick<Study, 'economics'>,
  name: string,
  meaning: string,
  of: (row: Row) => Interval,
  unit = 'GBP',
): Column<Row>[] =>
  threeOf<Row>(name, unit, '', of).map((column, i) => ({
    ...column,
    meaning: `${i === 0 ? meaning : `${i === 1 ? 'Lower' : 'Upper'} end of the interval of ${name}`}; ${basePhrase(study)}.`,
  }));

/** Level and kind of the intervals of a row, and how many replications they are of. */
export const tail = <Row extends object>(study: Study, n: (row: Row) => number): Column<Row>[] => [
  { ...intervalColumns.level, cell: () => LEVEL },
  { ...intervalColumns.kind, name: 'interval', cell: (row) => kindOf(study, 'minus' in row && row.minus !== '') },
  { ...countColumn, cell: n },
];
