// Everything the run rests on: each assumption with its range, its source and how well it is known, the least known first.
import { plain } from '../charts/markup.ts';
import type { AssumptionRow, Study } from '../experiment/study.ts';
import { confidences } from '../scenario/schema/assumption.ts';
import { at } from './cells.ts';
import { givenText } from './figures.ts';
import { element, joined, link, type Markup, type Part, paragraph, table } from './html.ts';

const ranked = (rows: readonly AssumptionRow[]): AssumptionRow[] => {
  const rank = (row: AssumptionRow): number => (confidences as readonly string[]).indexOf(row.confidence);
  // The sort is stable: within a confidence rows stay by theme, which is the order of the files.
  return [...rows].sort((a, b) => rank(a) - rank(b));
};

/** A text of an assumption; a number with its cell. */
const givenCell = (row: AssumptionRow, column: 'value' | 'low' | 'high'): Part => {
  const text = row[column];
  const cell = at('assumptions.csv', { id: row.id });
  if (/^-?\d+(\.\d+)?(e[-+]?\d+)?$/.test(text)) return cell(column, Number(text), givenText(text));
  return /\d/.test(plain(text)) ? cell(column, text, text) : text;
};

const rangeCell = (row: AssumptionRow): Part =>
  row.low === '' && row.high === '' ? 'none given' : joined([givenCell(row, 'low'), ' to ', givenCell(row, 'high')]);

const rowOf = (row: AssumptionRow): Part[] => [
  joined([
    `${row.title} `,
    element('code', row.id),
    ...(row.changed ? [' ', element('strong', 'changed in this run')] : []),
  ]),
  givenCell(row, 'value'),
  row.unit,
  rangeCell(row),
  `${row.confidence}; ${row.basis}`,
  element('cite', link(row.source, row.url)),
  element('time', row.date),
];

export const assumptions = (study: Study): Markup => {
  const isChanged = study.assumptions.some((row) => row.changed);
  return joined([
    paragraph(
      `Every number from the world, the least known first. ${isChanged ? 'Those that are marked were' : 'None was'} given another value than in its file. A range says what is not absurd: it is a scenario range and no confidence interval.`,
    ),
    table({
      caption: 'Assumptions, with source and confidence',
      heads: ['Assumption', 'Value', 'Unit', 'Range', 'Confidence; basis', 'Source', 'Date'],
      rows: ranked(study.assumptions).map(rowOf),
      tight: [6],
    }),
  ]);
};
