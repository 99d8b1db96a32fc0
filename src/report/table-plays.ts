// Tables of measures: one row a play, and one row a summarised number with its interval.
import type { Study, Summary } from '../experiment/study.ts';
import type { PlayRow } from '../model/outcome.ts';
import { type Column, type Table, tableOf } from './table-csv.ts';

export const regimeColumn = { name: 'regime', unit: '', meaning: 'Id of the regime that was played.' };
export const componentsColumn = {
  name: 'components',
  unit: 'components',
  meaning: 'Growth level: components notified for assurance in the year.',
};
export const minusColumn = {
  name: 'minus',
  unit: '',
  meaning:
    'Empty where the row is the regime itself; else the regime whose value was subtracted, replication by replication.',
};
export const intervalColumns = {
  level: { name: 'level', unit: 'share', meaning: 'Level of the interval.' },
  kind: {
    name: 'kind',
    unit: '',
    meaning: 'What the interval covers: chance (Monte Carlo) under one set of assumptions, or nothing random at all.',
  },
};
export const countColumn = { name: 'n', unit: 'replications', meaning: 'Replications that had a value.' };

/** results.csv: every play, every measure. */
export const resultsTable = (study: Study): Table =>
  tableOf<PlayRow>('results.csv', study.plays, [
    { ...regimeColumn, cell: (play) => play.regime },
    { ...componentsColumn, cell: (play) => play.components },
    {
      name: 'replication',
      unit: '',
      meaning: 'Number of the replication, from 0. Plays of one replication met the same luck.',
      cell: (play) => play.replication,
    },
    ...study.measures.map(
      (measure, at): Column<PlayRow> => ({
        name: measure.id,
        unit: measure.unit,
        meaning: `${measure.meaning} Empty where the play has no such value.`,
        cell: (play) => play.values[at],
      }),
    ),
    {
      name: 'events',
      unit: 'events',
      meaning: 'Events that the simulation went through.',
      cell: (play) => play.events,
    },
  ]);

/** summary.csv: means and paired differences. */
export const summaryTable = (study: Study): Table => {
  const units = new Map(study.measures.map((measure) => [measure.id, measure.unit]));
  return tableOf<Summary>('summary.csv', study.summaries, [
    { ...regimeColumn, cell: (row) => row.regime },
    { ...minusColumn, cell: (row) => row.minus },
    { ...componentsColumn, cell: (row) => row.components },
    { name: 'measure', unit: '', meaning: 'Id of the measure, as in results.csv.', cell: (row) => row.measure },
    {
      name: 'unit',
      unit: '',
      meaning: 'Unit of mean, lower, upper and sd.',
      cell: (row) => units.get(row.measure) ?? '',
    },
    { name: 'mean', unit: "the row's unit", meaning: 'Mean over replications.', cell: (row) => row.mean },
    {
      name: 'lower',
      unit: "the row's unit",
      meaning: 'Lower end of the interval of the mean.',
      cell: (row) => row.lower,
    },
    {
      name: 'upper',
      unit: "the row's unit",
      meaning: 'Upper end of the interval of the mean.',
      cell: (row) => row.upper,
    },
    { ...intervalColumns.level, cell: (row) => row.level },
    { ...intervalColumns.kind, cell: (row) => row.kind },
    { ...countColumn, cell: (row) => row.n },
    {
      name: 'sd',
      unit: "the row's unit",
      meaning: 'Standard deviation over replications, divisor n - 1.',
      cell: (row) => row.sd,
    },
  ]);
};
