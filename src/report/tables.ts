// All the tables of a study, in reading order; the dictionary of their columns comes last.
import type { Study } from '../experiment/study.ts';
import type { Table } from './table-csv.ts';
import { assumptionsTable, dictionaryTable, replicationsTable } from './table-inputs.ts';
import { resultsTable, summaryTable } from './table-plays.ts';
import { routesTable } from './table-routes.ts';
import { stepsTable, weeklyTable } from './table-steps.ts';

export { csvOf } from './table-csv.ts';
export { terminalTable } from './table-terminal.ts';

const makers = [
  summaryTable,
  resultsTable,
  weeklyTable,
  stepsTable,
  routesTable,
  replicationsTable,
  assumptionsTable,
] as const;

export const tablesOf = (study: Study): Table[] => {
  const tables = makers.map((make) => make(study));
  return [...tables, dictionaryTable(tables)];
};
