// The cells behind the numbers of a page, looked up in the files of an output folder.

import { CHARTS, drawingsOf } from '../../src/charts/catalogue.ts';
import type { Drawing, Picture } from '../../src/charts/chart.ts';
import { factorWords } from '../../src/experiment/certainty-told.ts';
import { idWords } from '../../src/experiment/id-words.ts';
import type { Study } from '../../src/experiment/study.ts';
import type { CertaintyHead } from '../../src/experiment/study-certainty.ts';
import { csvOf, type Table, tableOf } from '../../src/report/table-csv.ts';
import { tablesOf } from '../../src/report/tables.ts';
import { picturesOf } from '../charts/pictures.ts';
import { readCsv } from './read-csv.ts';

/** Texts of an output folder, by path. */
export type Folder = Map<string, string>;

/** What a run of the study would write, as far as a report quotes it. */
export const folderOf = async (study: Study): Promise<Folder> => {
  const { replications, stopped, levels, spent, solved } = study;
  const folder = folderWith(tablesOf(study), await picturesOf(study));
  return folder.set('manifest.json', JSON.stringify({ replications, stopped, levels, spent, solved }));
};

/** The same of any tables and charts. */
export const folderWith = (tables: readonly Table[], pictures: readonly Picture[]): Folder => {
  const charts = pictures.map(({ drawing: { id, columns, rows } }) => {
    const read = columns.map((c) => ({
      ...{ name: c.id, unit: '', meaning: c.title },
      cell: (row: (typeof rows)[number]) => row[c.id],
    }));
    return [`charts/${id}.csv`, csvOf(tableOf(id, rows, read))] as const;
  });
  return new Map([...tables.map((table) => [table.file, csvOf(table)] as const), ...charts]);
};

/** A number or text of a page that says where it comes from. */
export interface Quoted {
  source: string;
  text: string;
  /** Empty of a text. */
  value: string;
}

const TEXTS: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };
const unescaped = (text: string): string => text.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => TEXTS[entity]);

export const quotedIn = (page: string): Quoted[] =>
  [...page.matchAll(/<(?:data|span)(?: value="([^"]*)")? data-source="([^"]*)">(.*?)<\/(?:data|span)>/gs)].map(
    ([, value = '', source, text]) => ({ source: unescaped(source), text: unescaped(text), value }),
  );

const rowsByFile = new WeakMap<Folder, Map<string, Record<string, string>[]>>();
const rowsOf = (folder: Folder, file: string): Record<string, string>[] => {
  const known = rowsByFile.get(folder) ?? new Map<string, Record<string, string>[]>();
  rowsByFile.set(folder, known);
  let rows = known.get(file);
  if (!rows) {
    const [header, ...body] = readCsv(folder.get(file) ?? '');
    rows = body.map((cells) => Object.fromEntries(cells.map((cell, i) => [header[i], cell])));
    known.set(file, rows);
  }
  return rows;
};

const keysOf = (text: string): Map<string, string> =>
  new Map(text.split(';').map((pair) => pair.split('=').map(decodeURIComponent) as [string, string]));

/** Every cell that an address names; one that is right names exactly one. */
export const cellsAt = (folder: Folder, source: string): string[] => {
  const [file, rest] = source.split('#');
  const keys = keysOf(rest);
  const column = keys.get('column') ?? '';
  keys.delete('column');
  if (file === 'manifest.json') {
    const found = column
      .split('.')
      .reduce<unknown>((at, key) => (at as never)?.[key], JSON.parse(folder.get(file) ?? ''));
    return found === undefined ? [] : [String(found)];
  }
  const rows = rowsOf(folder, file);
  const row = keys.get('row');
  if (file.startsWith('charts/') && row !== undefined)
    return [rows[Number(row) - 1]?.[column]].filter((x) => x !== undefined);
  return rows
    .filter((one) => [...keys].every(([key, value]) => one[key] === value))
    .flatMap((one) => (one[column] === undefined ? [] : [one[column]]));
};

const SCALE: Readonly<Record<string, number>> = { '': 1, million: 1e6, billion: 1e9 };

/** Whether a printed number is that value, rounded to the digits it has: as it is, in percent, or its size alone. */
export const isRoundingOf = (text: string, value: number): boolean => {
  const [, bound, end] = /^(over|under) ([\d.]+)%$/.exec(text) ?? [];
  if (end !== undefined) return bound === 'under' ? 100 * value < Number(end) : 100 * value > Number(end);
  const [, sign, digits, word = '', unit = ''] =
    /^([+\u2212-]?)([\d,]+(?:\.\d+)?) ?(million|billion)?( points|%)?$/.exec(text) ?? [];
  if (digits === undefined) return false;
  const printed = Number(digits.replaceAll(',', '')) * SCALE[word] * (sign === '\u2212' || sign === '-' ? -1 : 1);
  const decimals = digits.split('.')[1]?.length ?? 0;
  const zeros = decimals === 0 ? (/0*$/.exec(digits.replaceAll(',', ''))?.[0].length ?? 0) : 0;
  const step = (SCALE[word] * (decimals > 0 ? Number(`1e-${decimals}`) : Number(`1e${zeros}`))) / 2;
  const near = (x: number): boolean => Math.abs(printed - x) <= step * 1.000001 + 1e-9;
  const times = unit === '' ? [1, 100] : [100];
  const clamped = (x: number): number[] => [x, Math.max(0, Math.min(1, x))];
  return times.some((scale) => clamped(value).some((x) => near(x * scale) || near(Math.abs(x) * scale)));
};

/** Names that a study brings along, digits and all: no numbers of the results. */
const namesOf = (study: Study): string[] => {
  const ids = [
    ...study.steps.flatMap(({ route, step, pool, title }) => [idWords(route), idWords(step), idWords(pool), title]),
    ...study.grids.flatMap(({ id, title, over }) => [id, title, ...over.map(idWords)]),
    ...study.causal.map(({ pool }) => idWords(pool)),
    ...study.takers.map(({ route }) => idWords(route)),
  ];
  const titles = [
    ...study.regimes.flatMap(({ id, title, summary }) => [title, title.split(', ')[0], summary, id]),
    ...study.assumptions.flatMap(({ id, title, unit, basis }) => [title, idWords(id), unit, basis]),
    ...study.measures.flatMap(({ title, meaning }) => [title, title.toLowerCase(), meaning]),
    ...study.windows.map(({ title }) => title),
  ];
  const charts = [
    ...CHARTS.map(({ question }) => question),
    ...drawingsOf(study).flatMap(({ columns }) => columns.map(({ title }) => title)),
  ];
  const claims = study.claims?.rows.flatMap(({ says, where, reading, on }) => [says, where, reading, on]) ?? [];
  const own = [study.title, study.question, study.population, study.id, study.version, study.runId, study.seed];
  const effects = study.economics?.effects.flatMap(({ title, notes }) => [title, notes]) ?? [];
  const paths = study.chain?.paths.map(({ title }) => title) ?? [];
  return [...own, ...charts, ...titles, ...ids, ...claims, ...effects, ...paths, study.claims?.title ?? '']
    .filter((name) => /\d/.test(name))
    .sort((a, b) => b.length - a.length);
};

/** Phrases of the report itself that have digits and are no results. */
const FIXED = [/\bQ[1-6]\b/g, /CoP 11/g, /CP392/g, /95% of those due on time/g, /\b20\d\d\/\d\d\b/g];
const DATE =
  /\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December|[A-Z][a-z]{2}) \d{4}(?:, \d\d:\d\d)?/g;

/** What digits are left of a page once its sourced numbers, pictures, citations, dates, code and names are taken away. */
export const strayDigits = (page: string, study: Study): string[] => strayBeside(page, namesOf(study));

/** Names with digits that limits or stress bring along. */
export const certaintyNames = (head: CertaintyHead, drawings: readonly Drawing[]): string[] =>
  [
    ...[head.title, head.scenario, head.version, head.runId, head.studyId, head.population ?? ''],
    ...head.regimes.flatMap(({ id, title }) => [id, title]),
    ...head.assumptions.flatMap(({ id, title, unit, basis }) => [title, idWords(id), factorWords(id), unit, basis]),
    ...drawings.flatMap(({ question, columns }) => [question, ...columns.map(({ title }) => title)]),
  ]
    .filter((name) => /\d/.test(name))
    .flatMap((name) => [name, name.charAt(0).toUpperCase() + name.slice(1)])
    .sort((a, b) => b.length - a.length);

/** The same beside any names. */
export const strayBeside = (page: string, names: readonly string[]): string[] => {
  const bare = page
    .replace(/^.*<body>/s, '')
    .replace(/<svg.*?<\/svg>/gs, ' ')
    .replace(/<figcaption.*?<\/figcaption>/gs, ' ')
    .replace(/<(?:data|span)(?: value="[^"]*")? data-source="[^"]*">.*?<\/(?:data|span)>/gs, ' ')
    .replace(/<(code|cite|time)>.*?<\/\1>/gs, ' ')
    .replace(/<[^>]+>/g, '\n');
  const text = names.reduce((left, name) => left.replaceAll(name, ' '), unescaped(bare));
  const left = FIXED.reduce((rest, pattern) => rest.replace(pattern, ' '), text.replace(DATE, ' '));
  return left
    .split('\n')
    .filter((line) => /\d/.test(line))
    .map((line) => line.trim());
};
