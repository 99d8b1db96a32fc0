// Tables of the year that is known: how every point sees it, and how many points it refuses, by reason.
import { type RefusalRow, refusalRows } from '../experiment/refusals.ts';
import type { BackcastRow, Study } from '../experiment/study.ts';
import { kindOf } from '../experiment/summarise.ts';
import { givenColumn, givenEntry } from './table-cells.ts';
import { type Column, type Table, tableOf } from './table-csv.ts';
import { countColumn } from './table-plays.ts';

/** backcast.csv: point by point. */
export const backcastTable = (study: Study): Table => {
  const rows = study.backcasts;
  const within = [...new Set(rows.flatMap((row) => row.within.map((one) => one.id)))];
  const varied = [...new Set(rows.flatMap((row) => Object.keys(row.set)))].filter((id) => !within.includes(id));
  const range = (id: string): string => {
    const one = rows[0].within.find((found) => found.id === id);
    if (!one || !Number.isFinite(one.low) || !Number.isFinite(one.high)) return '';
    return ` It must lie from ${givenEntry(study, id, one.low)} to ${givenEntry(study, id, one.high)}.`;
  };
  const withinOf = (row: BackcastRow, id: string) => row.within.find((one) => one.id === id)?.value;
  const three = (name: string, meaning: string, of: (row: BackcastRow) => BackcastRow['onTimeShare']) =>
    [
      { name, unit: 'share', meaning: `${meaning}; mean over replications.`, cell: (row) => of(row).mean },
      {
        name: `${name}-lower`,
        unit: 'share',
        meaning: `Lower end of the 95 % interval of ${name}.`,
        cell: (row) => of(row).lower,
      },
      {
        name: `${name}-upper`,
        unit: 'share',
        meaning: `Upper end of the 95 % interval of ${name}.`,
        cell: (row) => of(row).upper,
      },
    ] satisfies Column<BackcastRow>[];
  return tableOf<BackcastRow>('backcast.csv', rows, [
    {
      name: 'point',
      unit: '',
      meaning: 'What is otherwise in the point, as far as that year can tell; `central` where nothing is.',
      cell: (row) => row.point,
    },
    ...varied.map((id) =>
      givenColumn<BackcastRow>(
        study,
        id,
        `Value of the assumption ${id}; empty where it is the central one.`,
        (row) => row.set[id],
      ),
    ),
    ...within.map((id) =>
      givenColumn<BackcastRow>(study, id, `Value of the assumption ${id}.${range(id)}`, (row) => withinOf(row, id)),
    ),
    ...three('on-time-share', 'Share of the components due that are on time in that year', (row) => row.onTimeShare),
    ...three(
      'utilisation',
      'How busy examiners are in that year, from their busy minutes alone',
      (row) => row.utilisation,
    ),
    {
      name: 'refused',
      unit: '',
      meaning: 'Why the point contradicts that year; empty where it does not.',
      cell: (row) => row.refused,
    },
    { ...countColumn, cell: (row) => row.onTimeShare.n },
    { name: 'kind', unit: '', meaning: 'What the intervals cover.', cell: () => kindOf(study) },
  ]);
};

/** refusals.csv: points by reason. */
export const refusalsTable = (study: Study): Table =>
  tableOf<RefusalRow>('refusals.csv', refusalRows(study), [
    { name: 'grid', unit: '', meaning: 'Id of the grid in the scenario, under `beside`.', cell: (row) => row.grid },
    {
      name: 'kind',
      unit: '',
      meaning: 'grid: its refused points are played and flagged; draws: they are not played.',
      cell: (row) => row.kind,
    },
    {
      name: 'at',
      unit: '',
      meaning:
        'central: by the share on time that this run asks of the year that is known; low, high: by the ends of the range of that share, with nothing else changed.',
      cell: (row) => row.at,
    },
    {
      name: 'on-time-at-least',
      unit: 'share',
      meaning: 'Share on time in the year that is known below which a point is refused; 0 refuses none.',
      cell: (row) => row.least,
    },
    {
      name: 'reason',
      unit: '',
      meaning:
        'Why points contradict the year that is known; empty in the row of those that agree. A point may have several reasons.',
      cell: (row) => row.reason,
    },
    { name: 'points', unit: 'points', meaning: 'Points with that reason.', cell: (row) => row.points },
    { name: 'of', unit: 'points', meaning: 'All points of the grid.', cell: (row) => row.of },
  ]);
