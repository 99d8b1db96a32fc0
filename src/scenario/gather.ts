// Every file that a scenario names, each found, read and merged with what it extends.
import { LARGEST_CSV } from './bytes.ts';
import { extended, wholeTree } from './extend.ts';
import { keysOf, type Place, placeOf, remember } from './issue.ts';
import { KINDS, type Kind } from './kinds.ts';
import { folderOf, joinPath, nameOf, stemOf } from './library.ts';
import { isTree, type Tree } from './merge.ts';
import type { Reader } from './reader.ts';
import { recordsOf } from './settings.ts';

/** The trees of one scenario, not yet checked. */
export interface Gathered {
  scenario: Tree;
  /** In the order written, whether named or written out. */
  regimes: Tree[];
  portfolio?: Tree | undefined;
  claims?: Tree | undefined;
  csv?: { path: string; text: string } | undefined;
  /** Files of assumptions, of pools, of costs and of growth paths, and pools however they were given. */
  assumptionFiles: Tree[];
  poolFiles: Tree[];
  costFiles: Tree[];
  pathFiles: Tree[];
  pools: Record<string, Tree>;
  /** By the names of their files. */
  calendars: Record<string, Tree>;
}

/** A file named in a tree: what it is called, and where that stands. */
interface Named {
  name: string;
  at: Place;
}

/** The texts under a key, be it one or a list; anything else is told when shapes are checked. */
const namedIn = (tree: Tree, key: string): Named[] => {
  const value = tree[key];
  if (typeof value === 'string') return [{ name: value, at: placeOf(tree, key) }];
  if (!Array.isArray(value)) return [];
  return value.flatMap((one, at) => (typeof one === 'string' ? [{ name: one, at: placeOf(value, at) }] : []));
};

/** A file found by its name must be what it is called; two names for one thing mislead. */
const refuseId = ({ issues }: Reader, tree: Tree, path: string): void => {
  const mend = `write \`id: ${stemOf(path)}\`, or rename the file`;
  issues.at('names', tree, 'id', `the id \`${tree.id}\` in a file named ${nameOf(path)}`, `\`${stemOf(path)}\``, mend);
};

/** The files of one kind that a tree names, each whole. */
const filesNamed = (reader: Reader, kind: Kind, named: readonly Named[]): { path: string; tree: Tree }[] =>
  named.flatMap(({ name, at }) => {
    const path = reader.find(kind, name, at);
    const tree = path === undefined ? undefined : wholeTree(reader, kind, path, at);
    if (path === undefined || tree === undefined) return [];
    if (stemOf(path) === name && typeof tree.id === 'string' && tree.id !== name) refuseId(reader, tree, path);
    return [{ path, tree }];
  });

const treesNamed = (reader: Reader, kind: Kind, tree: Tree, key: string): Tree[] =>
  filesNamed(reader, kind, namedIn(tree, key)).map((file) => file.tree);

/** A scenario whose regimes, where they are written out in it, are whole. */
const withWholeRegimes = (reader: Reader, scenario: Tree): Tree => {
  const { regimes } = scenario;
  if (!Array.isArray(regimes)) return scenario;
  const whole = regimes.flatMap((one) => (isTree(one) ? (extended(reader, KINDS.regime, one) ?? []) : [one]));
  remember(whole, placeOf(regimes), keysOf(regimes));
  const copy = { ...scenario, regimes: whole };
  remember(copy, placeOf(scenario), keysOf(scenario));
  return copy;
};

const regimesOf = (reader: Reader, { regimes }: Tree): Tree[] => {
  if (!Array.isArray(regimes)) return [];
  return regimes.flatMap((one, at) => {
    if (typeof one !== 'string') return isTree(one) ? [one] : [];
    return filesNamed(reader, KINDS.regime, [{ name: one, at: placeOf(regimes, at) }]).map(({ tree }) => tree);
  });
};

/** All calendars that the scenario and its pools name, by the names of their files. */
const calendarsOf = (reader: Reader, scenario: Tree, pools: Readonly<Record<string, Tree>>): Record<string, Tree> => {
  const named = [scenario, ...Object.values(pools)].flatMap((tree) => (isTree(tree) ? namedIn(tree, 'calendar') : []));
  const files = filesNamed(reader, KINDS.calendar, named);
  return Object.fromEntries(files.map(({ path, tree }) => [stemOf(path), tree]));
};

/** The CSV that a portfolio names, seen from the file that names it. */
export const csvOf = (reader: Reader, portfolio: Tree | undefined): Gathered['csv'] => {
  if (typeof portfolio?.csv !== 'string') return undefined;
  const at = placeOf(portfolio, 'csv');
  const path = joinPath(folderOf(at.file), portfolio.csv);
  const text = reader.text(path, at, LARGEST_CSV);
  return text === undefined ? undefined : { path, text };
};

/** Undefined where the scenario itself cannot be read; what is wrong with it and the rest stands in the reader's issues. */
export const gather = (reader: Reader, path: string, namedAt: Place): Gathered | undefined => {
  const written = wholeTree(reader, KINDS.scenario, path, namedAt);
  if (!written) return undefined;
  const scenario = withWholeRegimes(reader, written);
  const regimes = regimesOf(reader, scenario);
  const [portfolio] = treesNamed(reader, KINDS.portfolio, scenario, 'portfolio');
  const assumptionFiles = treesNamed(reader, KINDS.assumptions, scenario, 'assumptions');
  const poolFiles = treesNamed(reader, KINDS.pools, scenario, 'pools');
  const costFiles = treesNamed(reader, KINDS.costs, scenario, 'costs');
  const pathFiles = isTree(scenario.chain) ? treesNamed(reader, KINDS.path, scenario.chain, 'paths') : [];
  const pools = recordsOf<Tree>(isTree(scenario.pools) ? [scenario] : poolFiles, 'pools');
  const calendars = calendarsOf(reader, scenario, pools);
  const [claims] = treesNamed(reader, KINDS.claims, scenario, 'claims');
  const csv = csvOf(reader, portfolio);
  return {
    scenario,
    regimes,
    portfolio,
    claims,
    csv,
    assumptionFiles,
    poolFiles,
    costFiles,
    pathFiles,
    pools,
    calendars,
  };
};
