// The words of the language that shipped files and the rules of the tests use: each walked beside the list of words.
import { readFileSync } from 'node:fs';
import { Issues } from '../../src/scenario/issue.ts';
import { KINDS } from '../../src/scenario/kinds.ts';
import { languageWords, type Word } from '../../src/scenario/words.ts';
import { treeOf } from '../../src/scenario/yaml.ts';
import { pathsIn } from '../house/source.ts';

const language = languageWords();
const wordsOf = new Map(
  language.map(({ kind, words }) => [kind, new Map(words.map((word) => [word.path, word] as const))] as const),
);

/** Every word, as `regime:routes.<id>.register`. */
export const WORDS: ReadonlySet<string> = new Set(
  language.flatMap(({ kind, words }) => words.map(({ path }) => `${kind}:${path}`)),
);

interface Spot {
  kind: string;
  /** Path of the word whose content is looked at; empty for the whole file. */
  path: string;
}

/** What is told in a place of its own, by the name of that place. */
const HOMES: Readonly<Record<string, Spot>> = {
  REGIME: { kind: 'regime', path: '' },
  POOLS: { kind: 'pools', path: 'pools.<id>' },
  ASSUMPTIONS: { kind: 'assumptions', path: 'assumptions.<id>' },
  WHERE: { kind: 'where', path: '' },
};

/** Where the words within a word are told. */
const withinOf = (kind: string, { path, as }: Word): Spot => {
  if (as === '') return { kind, path };
  const home = HOMES[as];
  if (home) return home;
  const told = as.replace(/^`|` above$/g, '');
  // Told where it stands first: of this kind of file, or else of a scenario.
  return { kind: wordsOf.get(kind)?.get(told)?.as === '' ? kind : 'scenario', path: told };
};

const isObject = (node: unknown): node is Record<string, unknown> => typeof node === 'object' && node !== null;

/** Marks the words that a node uses. */
const mark = (node: unknown, { kind, path }: Spot, used: Set<string>): void => {
  const words = wordsOf.get(kind)!;
  const prefix = path === '' ? '' : `${path}.`;
  if (Array.isArray(node)) {
    const suffixed = [...words.keys()].some((one) => one.startsWith(`${path}[].`));
    for (const one of node) mark(one, { kind, path: suffixed ? `${path}[]` : path }, used);
    return;
  }
  if (!isObject(node)) return;
  for (const [key, value] of Object.entries(node)) {
    const word = words.get(`${prefix}${key}`);
    if (word) {
      used.add(`${kind}:${word.path}`);
      mark(value, withinOf(kind, word), used);
    } else if ([...words.keys()].some((one) => one.startsWith(`${prefix}<id>.`))) {
      mark(value, { kind, path: `${prefix}<id>` }, used);
    } else if (key === 'where') mark(value, HOMES.WHERE, used);
    // A record of things told elsewhere, or the number of a case.
    else mark(value, { kind, path }, used);
  }
};

/** By its folder; a file in no folder of a kind is a scenario. */
const kindOf = (path: string): string =>
  Object.values(KINDS).find(({ folder }) => folder !== '' && path.includes(`/${folder}/`))?.name ?? 'scenario';

/** Words that some shipped file, or some rule of the tests, uses. */
export const wordsUsed = (): Set<string> => {
  const used = new Set<string>();
  const files = [...pathsIn('scenarios'), ...pathsIn('test/rules')].filter((path) => path.endsWith('.yaml'));
  for (const path of files) {
    const issues = new Issues();
    mark(treeOf(readFileSync(path, 'utf8'), path, issues), { kind: kindOf(path), path: '' }, used);
  }
  return used;
};
