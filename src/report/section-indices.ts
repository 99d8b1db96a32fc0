// Which unknown matters most: shares of the spread, one at a time, and what screening left out.
import type { Picture } from '../charts/chart.ts';
import { columnsOf, factorWords, halfOf, outputFigure, outputUnit, shareTold } from '../experiment/certainty-told.ts';
import { outputWords } from '../experiment/output-words.ts';
import { capital, type Figure, type Sentence, say } from '../experiment/said.ts';
import type { Output, SobolRow, StressStudy, TornadoRow } from '../experiment/study-certainty.ts';
import { said } from './cells.ts';
import { counted } from './certainty-text.ts';
import { element, joined, type Markup, type Part, paragraph, table } from './html.ts';
import { certaintyCharts } from './section-charts.ts';
import { bySwing, byTotal, mostSentence } from './sentence-stress.ts';

/** Assumptions of a swing that are shown; all stand in the file. */
const MOST_SWINGS = 15;

/** Outputs that rows are of, in the order in which they come. */
const outputsIn = (rows: readonly { output: Output }[]): Output[] => [...new Set(rows.map(({ output }) => output))];

const indexRow = (row: SobolRow): Part[] => {
  const at = { file: 'sobol.csv', row: { factor: row.factor, output: row.output } };
  return [
    said(capital([factorWords(row.factor)])),
    outputWords(row.output),
    said(shareTold(row.total, at, columnsOf('total'))),
    said(shareTold(row.first, at, columnsOf('first'))),
  ];
};

const indexTable = (stress: StressStudy): Markup[] =>
  stress.sobol.length === 0
    ? []
    : [
        table({
          caption:
            'Shares of the spread over draws of all assumptions together, in percent (Sobol indices; intervals: bootstrap over rows of the design, percentile)',
          heads: ['Assumption', 'Difference in', 'Total index', 'First index'],
          rows: outputsIn(stress.sobol).flatMap((output) => byTotal(stress, output).map(indexRow)),
          numbersFrom: 2,
        }),
      ];

const swingRow = (row: TornadoRow): Part[] => {
  const at = { file: 'tornado.csv', row: { factor: row.factor, output: row.output } };
  const half = Math.max(halfOf(row.atLow), halfOf(row.atHigh));
  const figure = (column: string, value: number, signed = false): Figure =>
    outputFigure(row.output, value, half, { ...at, column }, { signed });
  const end = (name: 'at-low' | 'at-high', { mean, lower, upper, n }: TornadoRow['atLow']): Part =>
    joined([
      said([figure(name, mean, true)]),
      ...(lower < upper && n !== 2
        ? [' ', element('small', said(say`${figure(`${name}-lower`, lower)} to ${figure(`${name}-upper`, upper)}`))]
        : []),
    ]);
  return [
    said(capital([factorWords(row.factor)])),
    `${outputWords(row.output)} (${outputUnit(row.output)})`,
    end('at-low', row.atLow),
    end('at-high', row.atHigh),
    said([figure('swing', row.swing)]),
  ];
};

const ONE_AT_A_TIME =
  'One at a time: each assumption goes from end to end of its range while all others stay at their central values, so that what two of them do together is not seen.';

const swingTable = (stress: StressStudy): Markup[] => {
  const [output] = outputsIn(stress.tornado);
  const rows = output === undefined ? [] : bySwing(stress, output);
  if (rows.length === 0) return [];
  return [
    table({
      caption: `${ONE_AT_A_TIME} Difference at either end (Monte Carlo, Student t, paired${rows.some(({ atLow }) => atLow.n === 2) ? '; two replications: no useful interval' : ''}); the other differences${rows.length > MOST_SWINGS ? ', and those that move this one less,' : ''} stand in the file tornado.csv`,
      heads: ['Assumption', 'Difference in', 'At the low end', 'At the high end', 'Swing'],
      rows: rows.slice(0, MOST_SWINGS).map(swingRow),
      numbersFrom: 2,
    }),
  ];
};

/** What screening left out; empty where there was none. */
export const screeningSentence = ({ morris }: StressStudy): Sentence => {
  const ids = [...new Set(morris.map(({ factor }) => factor))];
  const kept = ids.filter((id) => morris.some((row) => row.factor === id && row.survives));
  if (ids.length === 0) return [];
  const count = (id: string, value: number, meaning: string): Figure =>
    counted(`stress screening ${id}`, value, 'number', `${meaning} (morris.csv).`);
  const n = count('tried', ids.length, 'Assumptions, or groups of them, whose elementary effects were worked out');
  const left = count('kept', kept.length, 'Those of them that went on to the indices');
  return say`Before the indices, ${n} assumptions or groups of them were screened: each was moved from many starting points, and ${left} moved a difference enough to go on.`;
};

/** Nothing where none was worked out. */
export const indices = (stress: StressStudy, pictures: readonly Picture[]): Markup[] => {
  const outputs = outputsIn(stress.sobol.length > 0 ? stress.sobol : stress.tornado);
  const sentences = outputs.map((output) => mostSentence(stress, output)).filter((one) => one.length > 0);
  return [
    ...(stress.sobol.length > 0
      ? [
          paragraph(
            'All assumptions were drawn together, each from its range. The total index of an assumption is the share of the spread of the result that would remain if all else were known; the first index is the share that would go if it alone were known. Where the total is much the larger, the assumption acts together with others.',
          ),
        ]
      : []),
    ...sentences.map((one) => paragraph(said(one))),
    ...certaintyCharts(pictures, 'indices'),
    ...indexTable(stress),
    ...certaintyCharts(pictures, 'tornado', () => [ONE_AT_A_TIME]),
    ...swingTable(stress),
    ...(stress.morris.length > 0 ? [paragraph(said(screeningSentence(stress)))] : []),
  ];
};
