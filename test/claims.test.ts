// What the design says of the system it models, sentence by sentence: each is pointed to, and each pointer leads somewhere.
import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { Issues } from '../src/scenario/issue.ts';
import type { Assumption } from '../src/scenario/schema/assumption.ts';
import { treeOf } from '../src/scenario/yaml.ts';
import { columnsOf } from './claims/study.ts';
import { titlesIn, titlesRun } from './claims/titles.ts';
import { WORDS, wordsUsed } from './claims/words-used.ts';
import { pathsIn } from './house/source.ts';
import { readCsv } from './report/read-csv.ts';

interface Claim {
  number: string;
  claim: string;
  kind: string;
  pointer: string;
  note: string;
}

const [header, ...rows] = readCsv(readFileSync('test/claims.csv', 'utf8'));
const claims = rows.map((cells) => Object.fromEntries(cells.map((cell, i) => [header[i], cell]))) as unknown as Claim[];

/** Costs, chains of years and the explorer come with a later edition; nothing else may wait for it. */
const LATER = [
  ...['3.10b', '4.4b', '12.2j', '16.3b', '17.1f', '17.2x'],
  ...[
    '18.1a',
    '18.1b',
    '18.1c',
    '18.1d',
    '18.1e',
    '18.1f',
    '18.1g',
    '18.2',
    '18.3',
    '18.4a',
    '18.4b',
    '18.4c',
    '18.5a',
  ],
];

/** Numbers as in every assumption file: by id, those that say where they come from. */
const sourced = new Set(
  pathsIn('scenarios/assumptions').flatMap((path) => {
    const tree = treeOf(readFileSync(path, 'utf8'), path, new Issues());
    const all = Object.entries((tree?.assumptions ?? {}) as Record<string, Partial<Assumption>>);
    return all.flatMap(([id, { source, date, confidence }]) => (source && date && confidence ? [id] : []));
  }),
);
const titles = titlesRun();
const used = wordsUsed();
let columns: Map<string, boolean>;
beforeAll(async () => {
  columns = await columnsOf('test/claims/small.yaml');
});

const inOneLine = (text: string): string => text.replaceAll(/\s+/g, ' ');
/** Two parts of a pointer; the second is empty where there is none. */
const parts = (pointer: string, mark: string): [string, string] => {
  const at = pointer.indexOf(mark);
  return at < 0 ? [pointer, ''] : [pointer.slice(0, at), pointer.slice(at + mark.length)];
};

/** By kind: what is wrong with a pointer; undefined where it leads somewhere. */
const RESOLVE: Readonly<Record<string, (pointer: string) => string | undefined>> = {
  file: (pointer) => {
    const [path, text] = parts(pointer, '#');
    if (!existsSync(path)) return 'there is no such file';
    return inOneLine(readFileSync(path, 'utf8')).includes(inOneLine(text)) ? undefined : 'the file has no such text';
  },
  test: (pointer) => {
    const [path, title] = parts(pointer, ' > ');
    const known = titles.get(path);
    if (!known) return 'no such file of tests is run';
    return known.includes(title) ? undefined : 'the file has no such test';
  },
  column: (pointer) => {
    const says = columns.get(pointer);
    if (says === undefined) return 'a small study has no such column';
    return says ? undefined : 'the column is empty in every row';
  },
  word: (pointer) => {
    if (!WORDS.has(pointer)) return 'the language has no such word';
    return used.has(pointer) ? undefined : 'no shipped file and no rule of the tests uses the word';
  },
  assumption: (pointer) =>
    sourced.has(pointer) ? undefined : 'there is no such assumption with source, date and confidence',
  later: (pointer) => {
    const [kind, rest] = parts(pointer, ':');
    return pointer === '' ? undefined : RESOLVE[kind](rest);
  },
  open: () => 'nothing makes it true',
};

test('every claim has a number of its own, words, and a kind of pointer', () => {
  expect(header).toEqual(['number', 'claim', 'kind', 'pointer', 'note']);
  expect(new Set(claims.map(({ number }) => number)).size).toBe(claims.length);
  expect(claims.filter(({ claim, kind }) => claim === '' || !Object.hasOwn(RESOLVE, kind))).toEqual([]);
  expect(claims.length).toBeGreaterThan(200);
});

test('every pointer leads to a file, a test that is run, a column that says something, a word in use, or a sourced number', () => {
  const lost = claims.flatMap(({ number, claim, kind, pointer, note }) => {
    const wrong = RESOLVE[kind](pointer);
    return wrong === undefined ? [] : [`${number} ${claim} [${kind} ${pointer}] ${wrong}${note && `: ${note}`}`];
  });
  expect(lost).toEqual([]);
});

test.each([
  ['file', 'nowhere.yaml'],
  ['file', 'LICENSE#nobody wrote this'],
  ['test', 'test/claims.test.ts > nobody wrote this'],
  ['test', 'test/claims/study.ts > no file of tests'],
  ['column', 'nowhere.csv:regime'],
  ['column', 'results.csv:nothing'],
  // Of one replication there is no interval.
  ['column', 'backcast.csv:utilisation-lower'],
  ['word', 'regime:routes.<id>.nothing'],
  // A word, but of the command line: no shipped file says where results go.
  ['word', 'scenario:out'],
  ['assumption', 'nothing'],
  ['later', 'assumption:nothing'],
  ['open', ''],
])('a %s that leads nowhere is told: %s', (kind, pointer) => {
  expect(RESOLVE[kind](pointer)).toBeDefined();
});

test('only costs, chains of years and the explorer wait for a later edition', () => {
  const later = claims.filter(({ kind }) => kind === 'later');
  expect(later.map(({ number }) => number)).toEqual(LATER);
  expect(later.filter(({ note }) => note === '')).toEqual([]);
});

test('titles are those of tests, and of nothing that stands in a comment or a text', () => {
  const text = [
    "// test('in a comment', () => {});",
    'const told = "test(\'in a text\', () => {})";',
    "test('plain', () => {});",
    "it('it\\'s quoted', async () => {});",
    "test.each([1, 2])('each %i', () => {});",
    "test.each<Record<string, (x: number) => string>>([\n  ['a', (x) => String(x < 1)],\n])(\n  'typed, on lines of its own', () => {});",
    "world.test('a method', 1);",
    'test(named, () => {});',
  ].join('\n');
  expect(titlesIn(text)).toEqual(['plain', "it's quoted", 'each %i', 'typed, on lines of its own']);
});

test('a word is used where some file has it, wherever its meaning is told', () => {
  // A step may say what is told of work before the journeys, a case what is told of predicates.
  for (const word of [
    'regime:routes.<id>.before[].fails.detects',
    'where:notified.to',
    'pools:pools.<id>.heads.one-per',
  ])
    expect(used.has(word), word).toBe(true);
});
