// The table of who took a route that each provider takes or not: a scenario of its own in every replication.
import type { Study, TakerRow } from '../experiment/study.ts';
import { type Table, tableOf } from './table-csv.ts';
import { componentsColumn, regimeColumn } from './table-plays.ts';
import { routeColumn } from './table-steps.ts';

/** takers.csv: play by play, how large a share took the route, and how many were on time. */
export const takersTable = (study: Study): Table =>
  tableOf<TakerRow>('takers.csv', study.takers, [
    { ...regimeColumn, cell: (row) => row.regime },
    { ...componentsColumn, cell: (row) => row.level },
    {
      name: 'replication',
      unit: '',
      meaning: 'Number of the replication, from 0; which firms take the route is drawn in each.',
      cell: (row) => row.replication,
    },
    { ...routeColumn, cell: (row) => row.route },
    {
      name: 'share',
      unit: 'share',
      meaning: 'Share of the components that took the route at first: what uptake by firms came to.',
      cell: (row) => row.share,
    },
    {
      name: 'on-time-share',
      unit: 'share',
      meaning: 'Share of the components due that are on time in that play.',
      cell: (row) => row.onTimeShare,
    },
  ]);
