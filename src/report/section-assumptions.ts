// Everything the run rests on: each assumption with its range, its source and how well it is known, the least known first.
import { plain } from '../charts/markup.ts';
import { byImportance, importanceOf } from '../experiment/importance.ts';
import { capital } from '../experiment/said.ts';
import type { AssumptionRow, Study } from '../experiment/study.ts';
import { confidences } from '../scenario/schema/assumption.ts';
import { at, said } from './cells.ts';
import { givenText } from './figures.ts';
import { element, joined, link, type Markup, type Part, paragraph, table } from './html.ts';

/** What is shown: a study, or limits or stress alone. */
type Known = Pick<Study, 'assumptions' | 'certainty'>;

const ranked = ({ assumptions: rows, certainty }: Known): AssumptionRow[] => {
  const rank = (row: AssumptionRow): number => (confidences as readonly string[]).indexOf(row.confidence);
  const found = new Map(rows.map((row) => [row, importanceOf(certainty, row.id)]));
  // The sort is stable: what matters alike stays by theme, which is the order of the files.
  return [...rows].sort((a, b) => rank(a) - rank(b) || byImportance(found.get(a), found.get(b)));
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

const rowOf = (row: AssumptionRow, { certainty }: Known): Part[] => [
  joined([
    `${row.title} `,
    element('code', row.id),
    ...(row.changed ? [' ', element('strong', 'changed in this run')] : []),
  ]),
  givenCell(row, 'value'),
  row.unit,
  rangeCell(row),
  ...(certainty ? [said(capital(importanceOf(certainty, row.id)?.said ?? []))] : []),
  `${row.confidence}; ${row.basis}`,
  element('cite', link(row.source, row.url)),
  element('time', row.date),
];

const IMPORTANCE =
  'Importance is what was found of it, the most important first among those known equally well. The total index is the share of the spread of the result that would remain if all else were known; a swing is how far a difference moves when this alone goes from end to end of its range. Where nothing stands, it was not varied.';

export const assumptions = (study: Known): Markup => {
  const isChanged = study.assumptions.some((row) => row.changed);
  return joined([
    paragraph(
      `Every number from the world, the least known first. ${isChanged ? 'Those that are marked were' : 'None was'} given another value than in its file. A range says what is not absurd: it is a scenario range and no confidence interval.`,
    ),
    ...(study.certainty ? [paragraph(IMPORTANCE)] : []),
    table({
      caption: 'Assumptions, with source and confidence',
      heads: [
        ...['Assumption', 'Value', 'Unit', 'Range'],
        ...(study.certainty ? ['Importance'] : []),
        ...['Confidence; basis', 'Source', 'Date'],
      ],
      rows: ranked(study).map((row) => rowOf(row, study)),
      tight: [study.certainty ? 7 : 6],
    }),
  ]);
};
