// The tables of limits and stress: for the folders of their own commands, and for that of a study that shows them.
import type { CertaintyStudy, LimitsStudy, StressStudy } from '../experiment/study-certainty.ts';
import { derivedTableOf, limitsFigures, stressFigures } from './derived.ts';
import { conclusionTable } from './table-conclusion.ts';
import type { Table } from './table-csv.ts';
import { correlationsTable, drawnTable, drawsTable, factorsTable, noiseTable, varianceTable } from './table-draws.ts';
import { morrisTable, sketchErrorTable, sobolTable, tornadoTable } from './table-indices.ts';
import { assumptionsTable, dictionaryTable } from './table-inputs.ts';
import { curveTable, saturationTable } from './table-saturation.ts';
import { decisionMapTable, needsTable, switchingTable } from './table-switching.ts';
import { whatIfsTable } from './table-what-ifs.ts';
import { boxesTable, decisionsTable, informationTable, worstTable } from './table-worst.ts';

const ofLimits = [saturationTable, curveTable, needsTable, whatIfsTable, switchingTable, decisionMapTable] as const;
const ofStress = [
  ...[factorsTable, drawsTable, correlationsTable, noiseTable, tornadoTable, morrisTable, sobolTable, sketchErrorTable],
  ...[varianceTable, drawnTable, worstTable, boxesTable, decisionsTable, informationTable],
] as const;

const filled = (tables: readonly Table[]): Table[] => tables.filter(({ cells }) => cells.length > 0);

/** What a study shows of limits and stress; tables without rows are left out, and there are none where neither was asked. */
export const certaintyTables = (certainty: CertaintyStudy | undefined): Table[] => {
  const { limits, stress } = certainty ?? {};
  return filled([
    ...(certainty ? [conclusionTable(certainty)] : []),
    ...(limits ? ofLimits.map((make) => make(limits)) : []),
    ...(stress ? ofStress.map((make) => make(stress)) : []),
  ]);
};

const withDictionary = (tables: readonly Table[]): Table[] => [...tables, dictionaryTable(tables)];

/** All tables of `pinchpoint limits`; the dictionary of their columns comes last. */
export const limitsTablesOf = (limits: LimitsStudy): Table[] =>
  withDictionary([
    ...certaintyTables({ limits }),
    assumptionsTable({ assumptions: limits.assumptions, certainty: { limits } }),
    ...filled([derivedTableOf(limitsFigures(limits))]),
  ]);

/** All tables of `pinchpoint stress`; the dictionary of their columns comes last. */
export const stressTablesOf = (stress: StressStudy): Table[] =>
  withDictionary([
    ...certaintyTables({ stress }),
    assumptionsTable({ assumptions: stress.assumptions, certainty: { stress } }),
    ...filled([derivedTableOf(stressFigures(stress))]),
  ]);
