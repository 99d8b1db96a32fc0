// All the tables of a study, in reading order; the dictionary of their columns comes last.
import type { Study } from '../experiment/study.ts';
import { derivedTable } from './derived.ts';
import { appraisalTable, eandcbTable, marginsTable, npsvTable } from './table-appraisal.ts';
import { backcastTable, refusalsTable } from './table-backcast.ts';
import { cellsTable } from './table-cells.ts';
import { carriedTable, chainNpsvTable, chainTable, yearCostsTable } from './table-chain.ts';
import { claimsTable } from './table-claims.ts';
import { comparisonTable, durationsTable, overloadTable, rankingTable } from './table-comparison.ts';
import { costsTable, effectsTable, payersTable, scmTable } from './table-costs.ts';
import type { Table } from './table-csv.ts';
import { assumptionsTable, dictionaryTable, replicationsTable } from './table-inputs.ts';
import { latenessTable } from './table-lateness.ts';
import { limitsTable } from './table-limits.ts';
import { resultsTable, summaryTable } from './table-plays.ts';
import { routesTable } from './table-routes.ts';
import { sketchTable } from './table-sketch.ts';
import { stepsTable, weeklyTable } from './table-steps.ts';
import { takersTable } from './table-takers.ts';
import { windowsTable } from './table-windows.ts';
import { certaintyTables } from './tables-certainty.ts';

export { csvOf } from './table-csv.ts';
export { terminalTable } from './table-terminal.ts';
export { limitsTablesOf, stressTablesOf } from './tables-certainty.ts';
export { limitsWords, stressWords } from './terminal-certainty.ts';
export { besideText } from './terminal-map.ts';
export { moneyText } from './terminal-money.ts';
export { rankingText } from './terminal-ranking.ts';

/** Tables that every study has. */
const makers = [
  summaryTable,
  resultsTable,
  weeklyTable,
  stepsTable,
  routesTable,
  replicationsTable,
  assumptionsTable,
] as const;

/** Tables of what a scenario may ask for: there where there is something in them. */
const asked = [
  takersTable,
  windowsTable,
  latenessTable,
  sketchTable,
  cellsTable,
  limitsTable,
  backcastTable,
  refusalsTable,
  comparisonTable,
  overloadTable,
  durationsTable,
  rankingTable,
  costsTable,
  payersTable,
  marginsTable,
  scmTable,
  npsvTable,
  appraisalTable,
  eandcbTable,
  effectsTable,
  chainTable,
  carriedTable,
  yearCostsTable,
  chainNpsvTable,
  claimsTable,
  derivedTable,
] as const;

export const tablesOf = (study: Study): Table[] => {
  const tables = [
    ...makers.map((make) => make(study)),
    ...asked.map((make) => make(study)).filter((table) => table.cells.length > 0),
    ...certaintyTables(study.certainty),
  ];
  return [...tables, dictionaryTable(tables)];
};
