// Everything the run rests on: each assumption with its range, its source and how well it is known, the least known first.
import { count } from '../charts/numbers.ts';
import type { AssumptionRow, Study } from '../experiment/study.ts';
import { confidences } from '../scenario/schema/assumption.ts';
import { givenText } from './figures.ts';
import { element, joined, link, type Markup, type Part, paragraph, table } from './html.ts';

const ranked = (rows: readonly AssumptionRow[]): AssumptionRow[] => {
  const rank = (row: AssumptionRow): number => (confidences as readonly string[]).indexOf(row.confidence);
  // The sort is stable: within a confidence rows stay by theme, which is the order of the files.
  return [...rows].sort((a, b) => rank(a) - rank(b));
};

const rangeText = ({ low, high }: AssumptionRow): string =>
  low === '' && high === '' ? 'none given' : `${givenText(low)} to ${givenText(high)}`;

const rowOf = (row: AssumptionRow): Part[] => [
  joined([
    `${row.title} `,
    element('code', row.id),
    ...(row.changed ? [' ', element('strong', 'changed in this run')] : []),
  ]),
  givenText(row.value),
  row.unit,
  rangeText(row),
  `${row.confidence}; ${row.basis}`,
  link(row.source, row.url),
  row.date,
];

export const assumptions = (study: Study): Markup => {
  const changed = study.assumptions.filter((row) => row.changed).length;
  return joined([
    paragraph(
      `${count(study.assumptions.length)} assumptions, the least known first; ${changed === 0 ? 'none was' : changed === 1 ? 'one was' : `${count(changed)} were`} given another value than in its file. A range says what is not absurd: it is a scenario range and no confidence interval.`,
    ),
    table({
      caption: 'Assumptions',
      heads: ['Assumption', 'Value', 'Unit', 'Range', 'Confidence; basis', 'Source', 'Date'],
      rows: ranked(study.assumptions).map(rowOf),
      tight: [6],
    }),
  ]);
};
