// Worst and best cases within the ranges, each a scenario that can be run; and where in the space of assumptions a regime fails.
import type { Picture } from '../charts/chart.ts';
import { columnsOf, factorWords, shareFigure, shareTold, valueFigure } from '../experiment/certainty-told.ts';
import { inFull, thousands } from '../experiment/rounding.ts';
import { type CellRef, type Figure, listedBy, quoted, type Sentence, say } from '../experiment/said.ts';
import type { BoxRow, StressStudy, WorstRow } from '../experiment/study-certainty.ts';
import { said } from './cells.ts';
import { given } from './certainty-text.ts';
import { bullets, element, joined, type Markup, paragraph } from './html.ts';
import { shellWord } from './section-again.ts';
import { certaintyCharts } from './section-charts.ts';
import { worstAt, worstSentence } from './sentence-stress.ts';

/** `There, CoP 11 uptake is 0% and the deadline 2027-09-17; all else is at its central value.` */
export const settingWords = (stress: StressStudy, { id, set }: WorstRow): Sentence => {
  const parts = Object.entries(set).map(
    ([factor, value]) =>
      say`${factorWords(factor)} is ${given(stress, factor, value, { file: 'worst.csv', row: { id, factor }, column: 'value' })}`,
  );
  if (parts.length === 0) return ['That is where all are at their central values.'];
  return say`There, ${listedBy(parts)}; all else is at its central value.`;
};

/** The command that plays a case, where its file lies in the folder that is written unless another is named. */
export const commandOf = ({ scenario }: Pick<StressStudy, 'scenario'>, { file }: WorstRow): string =>
  `npx pinchpoint run ${shellWord(`output/${scenario}-stress/${file}`)}`;

const caseOf = (stress: StressStudy, row: WorstRow): Markup => {
  const at = worstAt(row);
  const refused: Figure = {
    text: thousands(inFull(row.refused)),
    value: row.refused,
    cell: { ...at, column: 'refused' },
  };
  const contradicted =
    row.refused === 0
      ? []
      : say` The year that is known contradicts ${refused} of the points looked at; they are left out.`;
  return joined([
    said(worstSentence(row)),
    ' ',
    said(settingWords(stress, row)),
    said(contradicted),
    ' The case is a scenario, ',
    element('code', row.file),
    ' in the folder that ',
    element('code', 'pinchpoint stress'),
    ' wrote, and can be run: ',
    element('code', commandOf(stress, row)),
    '.',
  ]);
};

/** Nothing where none was looked for. */
export const worst = (stress: StressStudy, pictures: readonly Picture[]): Markup[] =>
  stress.worst.length === 0
    ? certaintyCharts(pictures, 'worst')
    : [
        paragraph(
          'Values of all assumptions within their plausible ranges were searched for those at which the regime does worst against its reference, and best. A search finds what it looks at: something worse may exist.',
        ),
        bullets(stress.worst.map((row) => caseOf(stress, row))),
        ...certaintyCharts(pictures, 'worst'),
      ];

const limitWords = (stress: StressStudy, box: number, { factor, low, high }: BoxRow['limits'][number]): Sentence => {
  const at = (column: string): CellRef => ({ file: 'boxes.csv', row: { box, factor }, column });
  const range = stress.factors.find(({ id }) => id === factor);
  const from = valueFigure(stress, factor, low, at('low'));
  const to = valueFigure(stress, factor, high, at('high'));
  // An end that is the range's own limits nothing.
  const isFrom = Number.isFinite(low) && !(range && low <= range.low);
  const isTo = Number.isFinite(high) && !(range && high >= range.high);
  if (isFrom && isTo) return say`${factorWords(factor)} is between ${from} and ${to}`;
  if (isFrom) return say`${factorWords(factor)} is at least ${from}`;
  return isTo
    ? say`${factorWords(factor)} is at most ${to}`
    : say`${factorWords(factor)} is anything from ${from} to ${to}`;
};

/** One box in a sentence, with coverage and density. */
export const boxSentence = (stress: StressStudy, row: BoxRow, box: number): Sentence => {
  const at = { file: 'boxes.csv', row: { box, factor: row.limits[0]?.factor ?? '' } };
  const base = shareFigure(row.base, { ...at, column: 'base' });
  const of: Figure = { text: thousands(inFull(row.of)), value: row.of, cell: { ...at, column: 'of' } };
  const event = quoted(row.event, { ...at, column: 'event' });
  const points = row.sketched ? say`${of} points of the corrected sketch` : say`${of} points`;
  const first = say`That ${event} happens in ${base} of ${points}`;
  if (row.limits.length === 0) return say`${first}; no few assumptions mark out where.`;
  const limits = listedBy(row.limits.map((limit) => limitWords(stress, box, limit)));
  const coverage = shareTold(row.coverage, at, columnsOf('coverage'));
  const density = shareTold(row.density, at, columnsOf('density'));
  return say`${first}, and mostly where ${limits}: ${coverage} of all its cases lie there (coverage), and ${density} of what lies there are cases (density).`;
};

/** Nothing where none was looked for. */
export const boxes = (stress: StressStudy): Markup[] =>
  stress.boxes.length === 0
    ? []
    : [
        paragraph(
          'Among all points drawn, which few assumptions mark out where a regime fails (scenario discovery)? Limits that hold together mark out a part of the points; the fewer, the easier to watch for.',
        ),
        bullets(stress.boxes.map((row, i) => said(boxSentence(stress, row, i + 1)))),
      ];
