// The table of routes: who took each, and how they fared, as means over replications.
import { estimatorFor, type Group, gathered, groupsOf } from '../experiment/grouping.ts';
import { NO_CHANCE } from '../experiment/precision.ts';
import type { Estimate } from '../experiment/statistics.ts';
import type { Study } from '../experiment/study.ts';
import { type Column, type Table, tableOf } from './table-csv.ts';
import { componentsColumn, regimeColumn } from './table-plays.ts';
import { intervalTail, routeColumn } from './table-steps.ts';

interface RouteRow {
  regime: string;
  components: number;
  route: string;
  took: Estimate;
  registered: Estimate;
  onTime: Estimate;
  n: number;
}

const routeRowsOf = (group: Group, certain: boolean): RouteRow[] =>
  gathered(
    group.plays,
    (play) => play.routes,
    (route) => route.route,
  ).map((records) => {
    const of = (key: 'took' | 'registered' | 'onTime') => estimatorFor(certain)(records.map((record) => record[key]));
    return {
      regime: group.regime,
      components: group.components,
      route: records[0].route,
      took: of('took'),
      registered: of('registered'),
      onTime: of('onTime'),
      n: records.length,
    };
  });

/** routes.csv: who took each route, and how they fared. */
export const routesTable = (study: Study): Table => {
  const rows = groupsOf(study.plays).flatMap((group) => routeRowsOf(group, study.stopped === NO_CHANCE));
  const three = (name: string, meaning: string, of: (row: RouteRow) => Estimate): Column<RouteRow>[] => [
    { name, unit: 'components', meaning: `${meaning}; mean.`, cell: (row) => of(row).mean },
    {
      name: `${name}-lower`,
      unit: 'components',
      meaning: `Lower end of the interval of ${name}.`,
      cell: (row) => of(row).lower,
    },
    {
      name: `${name}-upper`,
      unit: 'components',
      meaning: `Upper end of the interval of ${name}.`,
      cell: (row) => of(row).upper,
    },
  ];
  return tableOf<RouteRow>('routes.csv', rows, [
    { ...regimeColumn, cell: (row) => row.regime },
    { ...componentsColumn, cell: (row) => row.components },
    { ...routeColumn, cell: (row) => row.route },
    ...three('took', 'Components that took the route at first', (row) => row.took),
    ...three('registered', 'Components that ended registered on it', (row) => row.registered),
    ...three('on-time', 'Components that were on time on it', (row) => row.onTime),
    ...intervalTail<RouteRow>(study),
  ]);
};
