// The assumptions log for assurance: one row for every assumption that a shipped scenario reads, and what reads it; and those that none reads.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { packageFolder } from '../src/cli/files.ts';
import { diskLibrary, libraryPath } from '../src/cli/library.ts';
import { assumptionRows, assumptionsUsed } from '../src/experiment/assumptions.ts';
import { Reading } from '../src/experiment/reading.ts';
import { inFull } from '../src/experiment/rounding.ts';
import type { AssumptionRow } from '../src/experiment/study-assumptions.ts';
import { column } from '../src/report/columns.ts';
import { type Column, csvOf, tableOf } from '../src/report/table-csv.ts';
import { writtenFields } from '../src/scenario/fields.ts';
import { namesIn } from '../src/scenario/formula.ts';
import { parseFormula } from '../src/scenario/formula-parser.ts';
import { loadWorld } from '../src/scenario/load.ts';
import type { Assumption } from '../src/scenario/schema/assumption.ts';
import type { World } from '../src/scenario/world.ts';

/** Folders of shipped scenarios. */
const FOLDERS = ['scenarios', 'scenarios/reference'];
/** Whose values stand in the log where several scenarios read an assumption. */
const FIRST = 'headline';

export interface LogRow extends AssumptionRow {
  /** The set that gives it, or the scenario that adds it. */
  set: string;
  formula: string;
  distribution: string;
  /** Scenarios that give it another value of their own, with it. */
  otherwise: string[];
  scenarios: string[];
  /** Those that read it, or `all` where it is not one regime's alone. */
  regimes: string[];
  /** Files in which it stands, and assumptions whose formula names it. */
  standsIn: string[];
  makes: string[];
}

interface Read {
  scenario: string;
  world: World;
}

/** Every shipped scenario with the other years that it plays. */
export const shippedWorlds = (): Read[] => {
  const names = FOLDERS.flatMap((folder) =>
    readdirSync(join(packageFolder, folder))
      .filter((name) => name.endsWith('.yaml'))
      .sort()
      .map((name) => join(folder, name)),
  );
  const read = names.flatMap((name): Read[] => {
    const world = loadWorld(diskLibrary(), libraryPath(join(packageFolder, name)), {});
    const beside = [world.backcast, world.solves].filter((one) => one !== undefined);
    return [world, ...beside].map((one) => ({ scenario: world.scenario.id, world: one }));
  });
  return [...read].sort((a, b) => Number(b.scenario === FIRST) - Number(a.scenario === FIRST));
};

const setOf = ({ world }: Read, id: string): string => {
  if (Object.hasOwn(world.scenario.add ?? {}, id)) return `scenario ${world.scenario.id}`;
  return Object.keys(world.sets).findLast((set) => world.sets[set].includes(id)) ?? '';
};

/** `triangular: low 1, mode 2, high 4`. */
const distributionText = ({ distribution }: Assumption): string => {
  if (!distribution) return '';
  const { shape, ...numbers } = distribution;
  const told = Object.entries(numbers).map(([key, value]) => `${key} ${[value].flat().map(inFull).join(' ')}`);
  return `${shape}: ${told.join(', ')}`;
};

const ingredientsOf = ({ formula }: Assumption): string[] => {
  const expression = formula === undefined ? undefined : parseFormula(formula).expression;
  return expression ? namesIn(expression) : [];
};

/** Files of a world by their roots: `regime cp392`, `pool examiners`. */
const filesOf = (world: World): Map<object, string> =>
  new Map<object, string>([
    [world.scenario, `scenario ${world.scenario.id}`],
    [world.portfolio, `portfolio ${world.portfolio.id}`],
    ...world.regimes.map((regime) => [regime, `regime ${regime.id}`] as const),
    ...Object.entries(world.pools).map(([id, pool]) => [pool, `pool ${id}`] as const),
    ...world.costs.map((file) => [file, `costs ${file.id}`] as const),
  ]);

const added = (list: string[], more: readonly string[]): void => {
  for (const one of more) if (!list.includes(one)) list.push(one);
};

/** What the files of a world say of an assumption, and who has read it so far. */
interface Entry {
  row: LogRow;
  /** False as long as only scenarios were seen that give it a value of their own. */
  isOwn: boolean;
}

/** What one world adds. */
const addWorld = (entries: Map<string, Entry>, read: Read): void => {
  const { scenario, world } = read;
  const files = filesOf(world);
  const fields = writtenFields(world);
  const reading = new Reading(world);
  const used = assumptionsUsed(world);
  for (const told of assumptionRows(world)) {
    const { id, value } = told;
    const assumption = world.assumptions[id];
    const set = setOf(read, id);
    const isOwn = !Object.hasOwn(world.scenario.set ?? {}, id);
    const said = { ...told, set, formula: assumption.formula ?? '', distribution: distributionText(assumption) };
    const entry = entries.get(`${set} ${id}`) ?? {
      row: { ...said, otherwise: [], scenarios: [], regimes: [], standsIn: [], makes: [] },
      isOwn,
    };
    entries.set(`${set} ${id}`, entry);
    if (isOwn && !entry.isOwn) Object.assign(entry, { isOwn, row: { ...entry.row, ...said } });
    const { row } = entry;
    // What a scenario gives is no value of the file's.
    if (!isOwn) added(row.otherwise, [`${scenario} ${value}`]);
    added(row.scenarios, [scenario]);
    added(
      row.regimes,
      world.regimes.flatMap((regime) => (reading.reads(regime.id, id) ? [regime.id] : [])),
    );
    added(
      row.standsIn,
      fields.flatMap((field) => (field.value === id ? (files.get(field.above[0]) ?? []) : [])),
    );
    added(
      row.makes,
      used.filter((other) => ingredientsOf(world.assumptions[other]).includes(id)),
    );
  }
};

/** One row for every assumption that a shipped scenario reads, by set and in the order of its file. */
export const logRows = (worlds: readonly Read[]): LogRow[] => {
  const entries = new Map<string, Entry>();
  for (const read of worlds) addWorld(entries, read);
  const rows = [...entries.values()].map(({ row }) => row);
  const regimes = new Set(worlds.flatMap(({ world }) => world.regimes.map(({ id }) => id)));
  const sets = [...new Set(rows.map(({ set }) => set))].sort();
  return sets
    .flatMap((set) => rows.filter((row) => row.set === set))
    .map((row) => (row.regimes.length === regimes.size ? { ...row, regimes: ['all'] } : row));
};

/** Assumptions of the sets that no shipped scenario reads: `set id`. */
export const unread = (worlds: readonly Read[]): string[] => {
  const used = new Set(logRows(worlds).map(({ set, id }) => `${set} ${id}`));
  const known = worlds.flatMap(({ world }) =>
    Object.entries(world.sets).flatMap(([set, ids]) => ids.map((id) => `${set} ${id}`)),
  );
  return [...new Set(known)].filter((one) => !used.has(one)).sort();
};

const list = (name: string, meaning: string, of: (row: LogRow) => readonly string[]): Column<LogRow> =>
  column(name, '', meaning, (row) => of(row).join('; '));

/** Text of qa/assumptions.csv. */
export const logText = (rows: readonly LogRow[]): string =>
  csvOf(
    tableOf<LogRow>('assumptions.csv', rows, [
      column('id', '', 'Id of the assumption.', (row) => row.id),
      column(
        'set',
        '',
        'The set in scenarios/assumptions that gives it, or the scenario that adds it.',
        (row) => row.set,
      ),
      column('title', '', 'What it is.', (row) => row.title),
      column('value', '', 'Central value, worked out where it is a formula.', (row) => row.value),
      column('unit', '', 'Unit of value, low and high.', (row) => row.unit),
      column('low', '', 'Low end of what is not absurd.', (row) => row.low),
      column('high', '', 'High end of what is not absurd.', (row) => row.high),
      column('distribution', '', 'What it is drawn from.', (row) => row.distribution),
      column('formula', '', 'How it is made of others.', (row) => row.formula),
      column('source', '', 'Where it comes from.', (row) => row.source),
      column('url', '', 'Public address of the source.', (row) => row.url),
      column('date', '', 'When the source said so, or when it was assumed.', (row) => row.date),
      column('confidence', '', 'none, low, medium or high.', (row) => row.confidence),
      column('basis', '', 'stated, stated-second-hand, inferred or assumed.', (row) => row.basis),
      list('scenarios', 'Shipped scenarios that read it.', (row) => row.scenarios),
      list('otherwise', 'Scenarios that give it another value, with it.', (row) => row.otherwise),
      list('regimes', 'Regimes that read it; all where it is not of some alone.', (row) => row.regimes),
      list('stands-in', 'Files that name it.', (row) => row.standsIn),
      list('makes', 'Assumptions whose formula names it.', (row) => row.makes),
    ]),
  );
