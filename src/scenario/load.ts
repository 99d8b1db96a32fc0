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
import { giveValues, recordsOf } from './settings.ts';
import { firstFailure, settle } from './settle.ts';
import { checkShape } from './shape.ts';
import { submissionsOf } from './submissions.ts';
import type { World } from './world.ts';

/** What the command line says beyond the files. */
export interface Overrides {
  /** Assumptions given another value, as text: `{ examiners: '12' }`. */
  set?: Readonly<Record<string, string>>;
  /** Ids of the measures there are, which this room does not know; unchecked where they are not given. */
  measures?: ReadonlySet<string>;
}

/** The checks of a whole world, after those of its files. */
export interface Checks {
  names(world: World, issues: Issues, measures?: ReadonlySet<string>): void;
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
  for (const file of gathered.assumptionFiles) checkShape(KINDS.assumptions.schema, file, issues);
  for (const file of gathered.poolFiles) checkShape(KINDS.pools.schema, file, issues);
  for (const file of Object.values(gathered.calendars)) checkShape(KINDS.calendar.schema, file, issues);
};

/** Paths that are the same wherever the files lie: seen from the library, or else from the scenario. */
const manifestOf = (reader: Reader, scenarioPath: string): World['files'] => {
  const { root } = reader.library;
  const home = folderOf(scenarioPath);
  return [...reader.texts].map(([path, text]) => ({ path: wayFrom(liesIn(root, path) ? root : home, path), text }));
};

/**
 * Reads a scenario and all that it names, merges, checks. Throws InputError with every problem of the first phase
 * that fails: bytes, yaml, shape, names, meaning.
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
  settle(issues, 'yaml');

  checkShapes(gathered, issues);
  const submissions = gathered.csv && submissionsOf(gathered.csv.text, gathered.csv.path, issues);
  settle(issues, 'shape');
  // Shapes are as the schemas say from here on.
  const scenario = gathered.scenario as unknown as ScenarioFile;
  const set = overrides.set ?? {};
  const assumptions = recordsOf<Assumption>(gathered.assumptionFiles, 'assumptions', scenario.add);
  giveValues(assumptions, scenario.set ?? {}, set, issues);
  settle(issues, 'shape');
  if (reader.isTorn) throw firstFailure(issues);

  const world = {
    scenario,
    regimes: gathered.regimes,
    portfolio: gathered.portfolio,
    ...(submissions ? { submissions } : {}),
    assumptions,
    pools: gathered.pools,
    calendars: gathered.calendars,
    files: manifestOf(reader, path),
    set: { ...set },
  } as unknown as World;
  checks.names(world, issues, overrides.measures);
  settle(issues, 'names');
  checks.meaning(world, issues);
  settle(issues, 'meaning');
  return world;
};
