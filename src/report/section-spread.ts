// How the conclusion comes out over draws of all assumptions together, how many draws the known year refuses, and how much of the spread is luck.
import type { Picture } from '../charts/chart.ts';
import { outputFigure, outputUnit, shareFigure, shareTold } from '../experiment/certainty-told.ts';
import { outputWords } from '../experiment/output-words.ts';
import { inFull, thousands } from '../experiment/rounding.ts';
import { type CellRef, type Figure, quoted, type Sentence, say } from '../experiment/said.ts';
import type { DrawnRow, StressStudy, VarianceRow } from '../experiment/study-certainty.ts';
import { said } from './cells.ts';
import { type Markup, type Part, paragraph, table } from './html.ts';
import { certaintyCharts } from './section-charts.ts';

const drawsFigure = (what: string, reason: string, value: number): Figure => ({
  text: thousands(inFull(value)),
  value,
  cell: { file: 'draws.csv', row: { what, reason }, column: 'draws' },
});

/** How many draws there were, and which of them the year that is known refuses. */
const drawsSentence = ({ draws }: StressStudy): Sentence => {
  const refused = draws.refused.map(
    ({ reason, draws: n }) =>
      say`${quoted(reason, { file: 'draws.csv', row: { what: 'refused', reason }, column: 'reason' })} (${drawsFigure('refused', reason, n)})`,
  );
  const why =
    refused.length === 0
      ? []
      : say`; the others contradict the year that is known: ${refused.flatMap((one, i) => (i === 0 ? one : [', ', ...one]))}`;
  return say`Of ${drawsFigure('asked', '', draws.asked)} draws of all assumptions ${drawsFigure('accepted', '', draws.accepted)} were taken${why}.`;
};

const drawnRow = (row: DrawnRow): Part[] => {
  const at = (column: string): CellRef => ({ file: 'drawn.csv', row: { output: row.output }, column });
  const figure = (column: 'p5' | 'p50' | 'p95'): Part =>
    said([outputFigure(row.output, row[column], Number.NaN, at(column), { signed: true })]);
  return [
    `${outputWords(row.output)} (${outputUnit(row.output)})`,
    figure('p5'),
    figure('p50'),
    figure('p95'),
    said([shareFigure(row.above, at('above'))]),
    said([{ text: thousands(inFull(row.n)), value: row.n, cell: at('n') }]),
  ];
};

const PARTS: readonly [VarianceRow['part'], string][] = [
  ['Monte Carlo', 'Luck'],
  ['parameter', 'Numbers not known well'],
  ['scenario', 'What somebody will decide or nobody can know'],
];

const varianceTable = ({ variance }: StressStudy): Markup[] => {
  const outputs = [...new Set(variance.map(({ output }) => output))];
  if (outputs.length === 0) return [];
  return [
    paragraph(
      'The spread of single plays has three sources: luck under one set of assumptions (Monte Carlo), numbers that are not known well (parameter), and futures that somebody will decide or nobody can know (scenario). More replications lessen the first alone.',
    ),
    table({
      caption: 'Shares of the variance of single plays, in percent (intervals: bootstrap over draws, percentile)',
      heads: ['Difference in', ...PARTS.map(([, words]) => words)],
      rows: outputs.map((output) => [
        outputWords(output),
        ...PARTS.map(([part]) => {
          const row = variance.find((one) => one.output === output && one.part === part);
          return row ? said(shareTold(row.share, { file: 'variance.csv', row: { output, part } })) : '';
        }),
      ]),
      numbersFrom: 1,
    }),
  ];
};

/** Nothing where nothing was drawn. */
export const spread = (stress: StressStudy, pictures: readonly Picture[]): Markup[] => {
  const rows = stress.drawn.filter(({ n }) => n > 0);
  return [
    ...(stress.draws.asked > 0 ? [paragraph(said(drawsSentence(stress)))] : []),
    ...certaintyCharts(pictures, 'spread'),
    ...(rows.length > 0
      ? [
          table({
            caption:
              'The differences over draws of all assumptions together: a spread of what is not known and of luck, and no confidence interval',
            heads: [
              'Difference in',
              'A twentieth lies below',
              'Half lies below',
              'A twentieth lies above',
              'Above nothing',
              'Draws',
            ],
            rows: rows.map(drawnRow),
            numbersFrom: 1,
          }),
        ]
      : []),
    ...varianceTable(stress),
  ];
};
