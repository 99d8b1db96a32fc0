// What a store of plays is of: the run, by its ingredients, and who may read it; and in words how two of them differ.
import { serialize } from 'node:v8';
import { canonical, resolvedInputs, runIdOf } from '../experiment/inputs.ts';
import { DEFAULT_SEED } from '../model/game.ts';
import type { World } from '../scenario/world.ts';
import { sha256 } from './hash.ts';
import { version } from './version.ts';

export const FORMAT = 1;

declare const PINCHPOINT_BUILD: string | undefined;
/** The bundle's stamp: two builds of one version may play differently. From the source, as tests do, there is none. */
const build = typeof PINCHPOINT_BUILD === 'string' ? PINCHPOINT_BUILD.slice(0, 12) : 'source';

/** A run: its id, and a short hash of everything that decides it, by name. */
export interface Identity {
  runId: string;
  /** `version`, `build`, `seed`, and each part of the inputs: `scenario`, `regimes`, `assumptions`, ... */
  ingredients: Readonly<Record<string, string>>;
}

/** What is fixed about a run while it is under way, so that going on does not ask again. */
export interface Fixed {
  /** Replications that were found to fit into a budget of seconds. */
  budget?: { seconds: number; replications: number };
}

export interface Head extends Identity {
  tool: 'pinchpoint';
  format: number;
  node: string;
  /** Of node's way to write a value as bytes. */
  serialisation: number;
  fixed: Fixed;
}

const short = (value: unknown): string => sha256(canonical(value)).slice(0, 12);

/** The run that a checked world asks for. */
export const identityOf = (world: World): Identity => {
  const seed = world.scenario.seed ?? DEFAULT_SEED;
  const parts = Object.entries(resolvedInputs(world)).map(([name, value]) => [name, short(value)]);
  return {
    runId: runIdOf(world, version, seed, sha256),
    ingredients: { version, build, seed, ...Object.fromEntries(parts) },
  };
};

const serialisation = serialize(0)[1];

export const headOf = ({ runId, ingredients }: Identity, fixed: Fixed): Head => ({
  tool: 'pinchpoint',
  format: FORMAT,
  runId,
  ingredients,
  node: process.versions.node,
  serialisation,
  fixed,
});

/** A problem with a head: what was found instead of what was expected. */
export interface HeadProblem {
  found: string;
  expected: string;
}

const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]}`;

/** `another seed ("b") and other assumptions`. */
const differenceOf = (found: Identity, wanted: Identity): string => {
  const names = [...new Set([...Object.keys(found.ingredients), ...Object.keys(wanted.ingredients)])];
  const differ = names.filter((name) => found.ingredients[name] !== wanted.ingredients[name]);
  const told = differ.filter((name) => name !== 'seed' || !differ.includes('version'));
  const words = told.map((name) => {
    if (name === 'version') return `another version (${found.ingredients.version})`;
    if (name === 'build') return 'another build of the program';
    if (name === 'seed') return `another seed ("${found.ingredients.seed}")`;
    return `another ${name}`.replace(/^another (.*s)$/, 'other $1');
  });
  return listed(words) || 'other inputs';
};

/** What keeps a head from being that of the run that is wanted; undefined where nothing does. */
export const problemOfHead = (text: string, wanted: Identity): HeadProblem | undefined => {
  let head: Partial<Head>;
  try {
    head = JSON.parse(text) as Partial<Head>;
  } catch {
    return { found: 'no JSON', expected: 'the head of a store of plays' };
  }
  if (head?.tool !== 'pinchpoint') return { found: 'JSON of something else', expected: 'the head of a store of plays' };
  if (head.format !== FORMAT)
    return { found: `format ${head.format}`, expected: `format ${FORMAT}, which this version reads` };
  const { runId, ingredients, node } = head as Head;
  if (runId !== wanted.runId || canonical(ingredients) !== canonical(wanted.ingredients)) {
    const found = `plays of run ${runId}, which has ${differenceOf({ runId, ingredients }, wanted)}`;
    return { found, expected: `plays of run ${wanted.runId}, by this build` };
  }
  if (head.serialisation !== serialisation) {
    const found = `plays as Node ${node} writes them (serialisation ${head.serialisation})`;
    return { found, expected: `serialisation ${serialisation}, as Node ${process.versions.node} reads it` };
  }
  return undefined;
};
