// Tables of what stands behind the numbers: the precision reached, the assumptions, and what every column means.
import { importanceOf } from '../experiment/importance.ts';
import { lookAhead } from '../experiment/precision.ts';
import { wordsOf } from '../experiment/said.ts';
import type { AssumptionRow, PrecisionRow, Study, Summary } from '../experiment/study.ts';
import { type Cell, type Column, type Table, tableOf } from './table-csv.ts';
import { componentsColumn, minusColumn, regimeColumn } from './table-plays.ts';

/** replications.csv: was the precision asked for reached, and when? */
export const replicationsTable = (study: Study): Table => {
  const unit = "the measure's unit";
  const idOf = (row: Pick<Summary, 'measure' | 'regime' | 'minus' | 'components'>): string =>
    `${row.measure} ${row.regime} ${row.minus} ${row.components}`;
  const summaries = new Map(study.summaries.map((row) => [idOf(row), row]));
  const found = (row: PrecisionRow): Summary | undefined => summaries.get(idOf(row));
  return tableOf<PrecisionRow>('replications.csv', study.precision, [
    { name: 'measure', unit: '', meaning: 'Id of the measure.', cell: (row) => row.measure },
    { ...regimeColumn, cell: (row) => row.regime },
    { ...minusColumn, cell: (row) => row.minus },
    { ...componentsColumn, cell: (row) => row.components },
    { name: 'replications', unit: 'replications', meaning: 'Replications played.', cell: () => study.replications },
    {
      name: 'mean',
      unit,
      meaning: 'Mean over replications, as in summary.csv.',
      cell: (row) => found(row)?.mean ?? Number.NaN,
    },
    {
      name: 'sd',
      unit,
      meaning: 'Standard deviation, as in summary.csv.',
      cell: (row) => found(row)?.sd ?? Number.NaN,
    },
    {
      name: 'half-width',
      unit,
      meaning: 'Half-width of the 95 % interval after all of them.',
      cell: (row) => row.halfWidth,
    },
    { name: 'wanted', unit, meaning: 'Half-width asked for.', cell: (row) => row.wanted },
    { name: 'reached', unit: '', meaning: 'Whether half-width is at most wanted.', cell: (row) => row.reached },
    {
      name: 'reached-at',
      unit: 'replications',
      meaning: 'Replications after which it was, and stayed; empty where it is not.',
      cell: (row) => (row.reached ? row.n : Number.NaN),
    },
    {
      name: 'look-ahead-held',
      unit: '',
      meaning: 'Whether it stayed for five replications more, or 5 % more where that is longer.',
      cell: (row) => row.reached && study.replications - row.n >= lookAhead(row.n),
    },
  ]);
};

/** A text that is nothing but a number is written as one. */
const typed = (text: string): Cell => (/^-?\d+(\.\d+)?(e[+-]?\d+)?$/.test(text) ? Number(text) : text);

/** assumptions.csv: everything the run rests on, with its source; and how much it matters, where that was looked for. */
export const assumptionsTable = (study: Pick<Study, 'assumptions' | 'certainty'>): Table => {
  const text = (name: keyof AssumptionRow & string, meaning: string): Column<AssumptionRow> => ({
    name,
    unit: '',
    meaning,
    cell: (row) => row[name],
  });
  const value = (name: 'value' | 'low' | 'high', meaning: string): Column<AssumptionRow> => ({
    name,
    unit: "the row's unit",
    meaning,
    cell: (row) => typed(row[name]),
  });
  const { certainty } = study;
  const importance: Column<AssumptionRow>[] = certainty
    ? [
        {
          name: 'importance',
          unit: '',
          meaning:
            'What limits and stress found of it: total index (share of the spread that would remain if all else were known), where it turns a sign, how far it moves a difference alone. Empty where it was not varied.',
          cell: (row) => wordsOf(importanceOf(certainty, row.id)?.said ?? []),
        },
      ]
    : [];
  return tableOf<AssumptionRow>('assumptions.csv', study.assumptions, [
    text('id', 'Id of the assumption in its file.'),
    text('title', 'What it is.'),
    value('value', 'Central value used; dated values as `value from date`.'),
    text('unit', 'Unit of value, low and high.'),
    value('low', 'Low end of what is not absurd; empty where no range is given.'),
    value('high', 'High end of what is not absurd.'),
    text('source', 'Where it comes from.'),
    text('url', 'Public address of the source.'),
    text('date', 'When the source said so, or when it was assumed.'),
    text('confidence', 'none, low, medium or high.'),
    text('basis', 'stated, stated-second-hand, inferred or assumed.'),
    text('changed', 'Whether the scenario or the command gave it another value than its file.'),
    ...importance,
  ]);
};

const DICTIONARY = 'dictionary.csv';
const APOSTROPHE =
  'In every file, a text that begins with = + - @, a tab or a carriage return has an apostrophe put in front.';

interface DictionaryRow {
  file: string;
  name: string;
  unit: string;
  meaning: string;
}

/** dictionary.csv: every column of every CSV, its own included. */
export const dictionaryTable = (tables: readonly Table[]): Table => {
  const columns: Column<DictionaryRow>[] = [
    { name: 'file', unit: '', meaning: `Name of the file. ${APOSTROPHE}`, cell: (row) => row.file },
    { name: 'column', unit: '', meaning: 'Name of the column.', cell: (row) => row.name },
    { name: 'unit', unit: '', meaning: 'Unit of its numbers; empty for texts.', cell: (row) => row.unit },
    { name: 'meaning', unit: '', meaning: 'What it says.', cell: (row) => row.meaning },
  ];
  const all = [...tables, { file: DICTIONARY, columns }];
  const rows = all.flatMap(({ file, columns: described }) => described.map((column) => ({ file, ...column })));
  return tableOf(DICTIONARY, rows, columns);
};
