// The door: a scenario and every file it names become one world, or all that is wrong with them.
import { type Gathered, gather } from './gather.ts';
import { Issues, type Place } from './issue.ts';
import { KINDS } from './kinds.ts';
import { folderOf, type Library, liesIn, normal, wayFrom } from './library.ts';
import { checkMeaning } from './meaning.ts';
import { checkNames } from './names.ts';
import { Reader } from './reader.ts';
import type { Assumption } from './schema/assumption.ts';
import type { ScenarioFile } from './schema/scenario.ts';
import { giveValues, recordsOf, setsOf } from './settings.ts';
import { firstFailure, settle } from './settle.ts';
import { checkShape } from './shape.ts';
import { submissionsOf } from './submissions.ts';
import type { Submissions, World } from './world.ts';
import { gatherYears, YEARS_OF, type YearWord } from './years.ts';

/** What the command line says beyond the files. */
export interface Overrides {
  /** Assumptions given another value, as text: `{ examiners: '12' }`. */
  set?: Readonly<Record<string, string>>;
  /** Ids of the measures there are, which this room does not know; unchecked where they are not given. */
  measures?: ReadonlySet<string>;
  /** Those of them of which neither direction is better, so that nothing can be ranked by them. */
  undirected?: ReadonlySet<string>;
}

/** The checks of a whole world, after those of its files. */
export interface Checks {
  names(world: World, issues: Issues, measures?: ReadonlySet<string>, undirected?: ReadonlySet<string>): void;
  meaning(world: World, issues: Issues): void;
}

const CHECKS: Checks = { names: checkNames, meaning: checkMeaning };
const NOWHERE: Place = { file: '', line: 0, column: 0 };

/** What a variation may leave to its base, but a world must have. */
const NEEDED = { regimes: 'a list of regimes, as [bmcs-only]', portfolio: 'the id of a portfolio' };

const checkShapes = (gathered: Gathered, issues: Issues): void => {
  const { scenario } = gathered;
  checkShape(KINDS.scenario.schema, scenario, issues);
  for (const [key, expected] of Object.entries(NEEDED))
    if (!Object.hasOwn(scenario, key))
      issues.at(
        'shape',
        scenario,
        undefined,
        `a scenario without \`${key}\``,
        `\`${key}\`: ${expected}`,
        `add the key \`${key}\``,
      );
  for (const regime of gathered.regimes) checkShape(KINDS.regime.schema, regime, issues);
  if (gathered.portfolio) checkShape(KINDS.portfolio.schema, gathered.portfolio, issues);
  if (gathered.claims) checkShape(KINDS.claims.schema, gathered.claims, issues);
  for (const file of gathered.assumptionFiles) checkShape(KINDS.assumptions.schema, file, issues);
  for (const file of gathered.poolFiles) checkShape(KINDS.pools.schema, file, issues);
  for (const file of gathered.costFiles) checkShape(KINDS.costs.schema, file, issues);
  for (const file of gathered.pathFiles) checkShape(KINDS.path.schema, file, issues);
  for (const file of Object.values(gathered.calendars)) checkShape(KINDS.calendar.schema, file, issues);
};

/** Paths that are the same wherever the files lie: seen from the library, or else from the scenario. */
const manifestOf = (reader: Reader, scenarioPath: string): World['files'] => {
  const { root } = reader.library;
  const home = folderOf(scenarioPath);
  return [...reader.texts].map(([path, text]) => ({ path: wayFrom(liesIn(root, path) ? root : home, path), text }));
};

/** A part of what is loaded: the scenario itself, or another that it names. */
interface Part {
  gathered: Gathered;
  submissions: Submissions | undefined;
}

const partOf = (gathered: Gathered, issues: Issues): Part => {
  checkShapes(gathered, issues);
  return { gathered, submissions: gathered.csv && submissionsOf(gathered.csv.text, gathered.csv.path, issues) };
};

/** Shapes are as the schemas say from here on. */
const worldOf = ({ gathered, submissions }: Part, set: Readonly<Record<string, string>>, issues: Issues): World => {
  const scenario = gathered.scenario as unknown as ScenarioFile;
  const assumptions = recordsOf<Assumption>(gathered.assumptionFiles, 'assumptions', scenario.add);
  giveValues(assumptions, scenario.set ?? {}, set, issues);
  return {
    scenario,
    regimes: gathered.regimes,
    portfolio: gathered.portfolio,
    ...(submissions ? { submissions } : {}),
    ...(gathered.claims ? { claims: gathered.claims } : {}),
    assumptions,
    pools: gathered.pools,
    costs: gathered.costFiles,
    paths: Object.fromEntries(gathered.pathFiles.map((file) => [file.id, file])),
    sets: setsOf(gathered.assumptionFiles, scenario.add),
    calendars: gathered.calendars,
    files: [],
    set: { ...set },
  } as unknown as World;
};

/** What the command line changes of another year: the assumptions that it has as well. */
const setIn = (set: Readonly<Record<string, string>>, { gathered }: Part): Record<string, string> => {
  const { add } = gathered.scenario as unknown as ScenarioFile;
  const known = recordsOf<Assumption>(gathered.assumptionFiles, 'assumptions', add);
  return Object.fromEntries(Object.entries(set).filter(([name]) => Object.hasOwn(known, name)));
};

/**
 * Reads a scenario and all that it names, merges, checks; the other scenarios that it names become worlds of their own
 * within it. Throws InputError with every problem of the first phase that fails: bytes, yaml, shape, names, meaning.
 */
export const loadWorld = (
  library: Library,
  scenarioPath: string,
  overrides: Overrides = {},
  checks: Checks = CHECKS,
): World => {
  const issues = new Issues();
  const reader = new Reader(library, issues);
  const path = normal(scenarioPath);
  const gathered = gather(reader, path, NOWHERE);
  if (!gathered) throw firstFailure(issues);
  const { paths, gathered: others } = gatherYears(reader, path, gathered);
  settle(issues, 'yaml');

  const part = partOf(gathered, issues);
  const years = new Map([...others].map(([at, one]) => [at, partOf(one, issues)] as const));
  settle(issues, 'shape');
  const set = overrides.set ?? {};
  const world = worldOf(part, set, issues);
  const worlds = new Map([...years].map(([at, year]) => [at, worldOf(year, setIn(set, year), issues)] as const));
  settle(issues, 'shape');
  if (reader.isTorn) throw firstFailure(issues);

  for (const [word, key] of Object.entries(YEARS_OF)) {
    const year = worlds.get(paths[word as YearWord] ?? '');
    if (year) world[key] = year;
  }
  const all = [world, ...worlds.values()];
  const files = manifestOf(reader, path);
  for (const one of all) one.files = files;
  for (const one of all) checks.names(one, issues, overrides.measures, overrides.undirected);
  settle(issues, 'names');
  for (const one of all) checks.meaning(one, issues);
  settle(issues, 'meaning');
  return world;
};
