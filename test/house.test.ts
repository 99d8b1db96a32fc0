// Laws of the house: who may import whom, what code may use, and how a file looks.
import { isBuiltin } from 'node:module';
import { expect, test } from 'vitest';
import { cyclesOf } from './house/cycles.ts';
import { type SourceFile, sourcesIn } from './house/source.ts';

const source = sourcesIn('src');
const everything = [...source, ...sourcesIn('test', 'bench', 'qa')];

/** Imports look left only; the doors stand side by side and do not see each other. */
const LINE = [
  'sketch',
  'engine',
  'scenario',
  'model',
  'economics',
  'experiment',
  'certainty',
  'charts',
  'report',
  'run',
];
const DOORS = ['cli', 'web'];
/** Rooms whose numbers are hashed: they must be the same bits on every machine. */
const HASHED = LINE.slice(0, LINE.indexOf('charts'));
const MOST_LINES = 250;
const LARGEST_MEDIAN = 110;

/** The room of a file of src/; the table of contents is a room of its own, and so is the page that is the program. */
const roomOf = (path: string): string => {
  const [, first, ...rest] = path.split('/');
  return rest.length > 0 ? first : first.replace(/\.ts$/, '');
};

const sees = (room: string, other: string): boolean => {
  if (room === other) return true;
  if (room === 'index') return LINE.includes(other);
  return LINE.includes(other) && (DOORS.includes(room) || LINE.indexOf(other) < LINE.indexOf(room));
};

/** Where a pattern stands in files, as `file:line what`. */
const found = (files: readonly SourceFile[], pattern: RegExp, read: 'text' | 'bare' | 'code'): string[] =>
  files.flatMap((file) =>
    [...file[read].matchAll(new RegExp(pattern, 'g'))].map(
      (match) => `${file.path}:${file[read].slice(0, match.index).split('\n').length} ${match[0].trim()}`,
    ),
  );

const inRooms = (rooms: readonly string[]): SourceFile[] => source.filter(({ path }) => rooms.includes(roomOf(path)));

test('every file of src is in a room of the line, at a door, or the table of contents', () => {
  const rooms = [...LINE, ...DOORS, 'index'];
  expect(source.map(({ path }) => path).filter((path) => !rooms.includes(roomOf(path)))).toEqual([]);
});

test('rooms import only from rooms to their left', () => {
  const breaches = source.flatMap(({ path, imports }) =>
    imports
      .filter(({ to, isFile }) => isFile && /\.(ts|mjs)$/.test(to) && !sees(roomOf(path), roomOf(to)))
      .map(({ to }) => `${path} -> ${to}`),
  );
  expect(breaches).toEqual([]);
  // Otherwise nothing was read.
  expect(source.flatMap(({ imports }) => imports.filter(({ isFile }) => isFile)).length).toBeGreaterThan(source.length);
});

test('every import of a file names one that is there, with its ending', () => {
  const known = new Set(everything.map(({ path }) => path));
  const breaches = everything.flatMap(({ path, imports }) =>
    imports
      .filter(({ to, isFile, isUrl }) => isFile && !isUrl && !known.has(to) && !to.endsWith('.json'))
      .map(({ to }) => `${path} -> ${to}`),
  );
  expect(breaches).toEqual([]);
});

test('only the terminal speaks to Node', () => {
  const inside = source.filter(({ path }) => roomOf(path) !== 'cli');
  const breaches = inside.flatMap(({ path, imports }) =>
    imports.filter(({ to, isFile }) => !isFile && isBuiltin(to)).map(({ to }) => `${path} -> ${to}`),
  );
  expect([...breaches, ...found(inside, /(?<![.\w])(process|Buffer|require|__dirname)\b(?=[.(])/, 'code')]).toEqual([]);
});

test('only the page in the browser touches the browser', () => {
  const names = [
    ...['window', 'document', 'navigator', 'location', 'localStorage', 'sessionStorage', 'indexedDB', 'history'],
    ...['customElements', 'requestAnimationFrame', 'XMLHttpRequest', 'DOMParser', 'MutationObserver', 'alert'],
    ...['HTMLElement', 'SVGElement', 'Element', 'ShadowRoot'],
  ];
  const outside = source.filter(({ path }) => roomOf(path) !== 'web');
  const breaches = outside.flatMap((file) =>
    names
      .filter((name) => !new RegExp(`\\b(const|let|class|function|type)\\s+${name}\\b|\\b${name}\\s*:`).test(file.code))
      .flatMap((name) => found([file], new RegExp(`(?<![.\\w])${name}\\b`), 'code')),
  );
  expect(breaches).toEqual([]);
});

test(`no file has more than ${MOST_LINES} lines`, () => {
  const long = everything.filter(({ lines }) => lines > MOST_LINES);
  expect(long.map(({ path, lines }) => `${path} ${lines}`)).toEqual([]);
});

test(`half of the files of src have at most ${LARGEST_MEDIAN} lines`, () => {
  const lengths = source.map(({ lines }) => lines).sort((a, b) => a - b);
  const median = lengths[Math.floor(lengths.length / 2)];
  console.log(`${source.length} files of src, ${median} lines in the middle, ${lengths.at(-1)} in the longest`);
  expect(median).toBeLessThanOrEqual(LARGEST_MEDIAN);
});

test('the first line of every file is a sentence that says what it is', () => {
  const isSentence = (line: string) => /^\/\/ (?:[A-Z0-9]|`[^`]+`|[a-z]+[A-Z]).{10,}[.?!]$/.test(line);
  const breaches = everything.filter(({ text }) => !isSentence(text.replace(/^#!.*\n/, '').split('\n', 1)[0]));
  expect(breaches.map(({ path, text }) => `${path}: ${text.split('\n', 1)[0]}`)).toEqual([]);
});

/** Files of one room that know each other by type. */
const KNOWN_CYCLES: Readonly<Record<string, string>> = {
  'src/model/play.ts': 'a play is made of its parts, and each part is handed the play it belongs to',
};

test('no file needs itself to be run, by whatever way round', () => {
  const values = source.map((file) => ({ ...file, imports: file.imports.filter(({ isType }) => !isType) }));
  expect(cyclesOf(values)).toEqual([]);
});

test('files know each other by type only inside a room, and where there is a reason', () => {
  const cycles = cyclesOf(source);
  expect(cycles.filter((files) => new Set(files.map(roomOf)).size > 1)).toEqual([]);
  expect(cycles.filter((files) => !files.some((path) => KNOWN_CYCLES[path]))).toEqual([]);
  const stale = Object.keys(KNOWN_CYCLES).filter((path) => !cycles.some((files) => files.includes(path)));
  expect(stale).toEqual([]);
});

test('numbers that are hashed are made of arithmetic that is exact on every machine', () => {
  const exact = 'abs|ceil|clz32|floor|fround|imul|max|min|round|sign|sqrt|trunc|E|LN2|LN10|LOG2E|PI|SQRT2';
  const rooms = inRooms(HASHED);
  expect(found(rooms, new RegExp(`\\bMath\\b(?!\\.(?:${exact})\\b).{0,8}`), 'code')).toEqual([]);
  expect(found(rooms, /\*\*/, 'code')).toEqual([]);
});

test('nothing that is hashed or printed knows the time of day, the place or the language of a machine', () => {
  const strange =
    /\b(Date|Intl|toLocale\w*|localeCompare|performance|crypto)\b(?=\s*[.()])|\bnew Date\b|\bMath\.random\b/;
  expect(found(inRooms(LINE), strange, 'code')).toEqual([]);
});

test('what a module defines never changes, as bundles take it for constant', () => {
  expect(found([...source, ...sourcesIn('bench', 'qa')], /^(?:export )?(?:let|var)\b/m, 'code')).toEqual([]);
});

test('nothing silences the checker, and no test is left out', () => {
  expect(found(everything, /(?<![.\w'])any\b(?!['\w(])/, 'code')).toEqual([]);
  expect(found(everything, /@ts[-](ignore|expect-error|nocheck)|biome[-]ignore|eslint[-]/, 'text')).toEqual([]);
  expect(found(everything, /\b(T[O]DO|FIX[M]E|X[X]X)\b/, 'text')).toEqual([]);
  const left = /\b(?:test|it|describe)\s*(?:\.\w+)*\.(?:skip|only|todo|fails|skipIf|runIf)\b/;
  expect(found(everything, left, 'code')).toEqual([]);
});
