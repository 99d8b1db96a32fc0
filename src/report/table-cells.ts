// The table of cells: every point beside the ladder, every measure, and its difference to each reference at the same point.
import { dateText } from '../engine/days.ts';
import { inFull } from '../experiment/rounding.ts';
import type { Cell, Study, Summary } from '../experiment/study.ts';
import { type Column, type Cell as Entry, type Table, tableOf } from './table-csv.ts';
import { componentsColumn, countColumn, intervalColumns, minusColumn, regimeColumn } from './table-plays.ts';

const unitOf = (study: Study, id: string): string => study.assumptions.find((row) => row.id === id)?.unit ?? '';

/** A value of an assumption; a date, which is a day number, as a date. */
export const givenEntry = (study: Study, id: string, value: number): Entry =>
  unitOf(study, id) === 'date' ? dateText(Math.floor(value)) : value;

/** A column for an assumption; empty where a row has no value of it. */
export const givenColumn = <Row>(
  study: Study,
  id: string,
  meaning: string,
  of: (row: Row) => number | undefined,
): Column<Row> => ({
  name: id,
  unit: unitOf(study, id),
  meaning,
  cell: (row) => {
    const value = of(row);
    return value === undefined ? '' : givenEntry(study, id, value);
  },
});

interface Row {
  cell: Cell;
  summary: Summary;
}

/** cells.csv: the grids, the draws and the pools without limit. */
export const cellsTable = (study: Study): Table => {
  const units = new Map(study.measures.map((measure) => [measure.id, measure.unit]));
  const over = [...new Set(study.grids.flatMap((grid) => grid.over))];
  const rows = study.grids.flatMap(({ cells }) =>
    cells.flatMap((cell) => cell.summaries.map((summary): Row => ({ cell, summary }))),
  );
  const before: Column<Row>[] = [
    {
      name: 'grid',
      unit: '',
      meaning: 'Id of the grid in the scenario, under `beside`.',
      cell: ({ cell }) => cell.grid,
    },
    { ...regimeColumn, meaning: 'Id of the regime of the cell.', cell: ({ cell }) => cell.regime },
    { ...componentsColumn, cell: ({ cell }) => cell.components },
  ];
  const after: Column<Row>[] = [
    {
      name: 'unlimited',
      unit: '',
      meaning: 'The pool (or approvals) without limit; empty where there is none.',
      cell: ({ cell }) => cell.unlimited,
    },
    {
      name: 'as',
      unit: '',
      meaning: 'The regime whose play stands here, where it is another regime or a play of the ladder.',
      cell: ({ cell }) => cell.as,
    },
    {
      name: 'refused',
      unit: '',
      meaning: 'Why the point contradicts the year that is known; empty where it does not.',
      cell: ({ cell }) => cell.refused,
    },
    {
      name: 'point',
      unit: '',
      meaning: 'The point of backcast.csv that it is in the year that is known; empty where no year is known.',
      cell: ({ cell }) => cell.known,
    },
    {
      name: 'took',
      unit: '',
      meaning:
        'Share of the components that took each route at first, by mean over replications: `bespoke 0.6 cop11 0.4`.',
      cell: ({ cell }) => cell.took.map(({ route, share }) => `${route} ${inFull(share)}`).join(' '),
    },
    {
      name: 'measure',
      unit: '',
      meaning: 'Id of the measure, as in results.csv.',
      cell: ({ summary }) => summary.measure,
    },
    {
      name: 'unit',
      unit: '',
      meaning: 'Unit of mean, lower and upper.',
      cell: ({ summary }) => units.get(summary.measure) ?? '',
    },
    { ...minusColumn, cell: ({ summary }) => summary.minus },
    { name: 'mean', unit: "the row's unit", meaning: 'Mean over replications.', cell: ({ summary }) => summary.mean },
    {
      name: 'lower',
      unit: "the row's unit",
      meaning: 'Lower end of the 95 % interval of the mean.',
      cell: ({ summary }) => summary.lower,
    },
    {
      name: 'upper',
      unit: "the row's unit",
      meaning: 'Upper end of the 95 % interval of the mean.',
      cell: ({ summary }) => summary.upper,
    },
    { ...countColumn, cell: ({ summary }) => summary.n },
    { ...intervalColumns.kind, cell: ({ summary }) => summary.kind },
  ];
  const taken = new Set([...before, ...after].map((column) => column.name));
  const given = over.map((id) => {
    const meaning = `Value of the assumption ${id}; empty where the grid does not vary it.`;
    const column = givenColumn<Row>(study, id, meaning, ({ cell }) => cell.set[id]);
    return taken.has(id) ? { ...column, name: `set-${id}` } : column;
  });
  return tableOf<Row>('cells.csv', rows, [...before, ...given, ...after]);
};
