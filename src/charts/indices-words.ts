// What the chart of indices says: which assumption explains most of the spread of a conclusion, and what luck adds.

import { LEVEL } from '../experiment/statistics.ts';
import type { Output, SobolRow, StressStudy } from '../experiment/study-certainty.ts';
import {
  bootstrapWords,
  certaintySource,
  differenceOf,
  FACTOR,
  factorWords,
  halfWidth,
  KIND,
  OUTPUT,
  outputsOf,
  outputWords,
  REGIME,
  shortOutput,
  whoOf,
} from './certainty-words.ts';
import type { Column } from './chart.ts';
import { BASIS, COMPONENTS, endColumns } from './columns.ts';
import { notesOf, type Told } from './frame.ts';
import { count, listed, percent, percentDecimals, sentence } from './numbers.ts';
import { fitting } from './title.ts';

export const QUESTION = 'Which assumptions make the conclusion uncertain?';
const MOST_PANELS = 3;
const FIRST: readonly Output[] = ['on-time-share', 'npsv-late-capacity'];

export interface IndexPanel {
  output: Output;
  /** The largest total index first. */
  bars: { row: SobolRow }[];
  /** Share of the variance of single plays that is luck; not a number where it is not known. */
  floor: number;
}

export const panelsOf = (stress: StressStudy): IndexPanel[] => {
  const rows = stress.sobol.filter(({ first, total }) => Number.isFinite(first.mean) && Number.isFinite(total.mean));
  return [...new Set([...outputsOf(rows, FIRST), ...outputsOf(rows)])].slice(0, MOST_PANELS).map((output) => ({
    output,
    bars: rows
      .filter((row) => row.output === output)
      .sort((a, b) => b.total.mean - a.total.mean)
      .map((row) => ({ row })),
    floor: stress.variance.find((row) => row.output === output && row.part === 'Monte Carlo')?.share.mean ?? Number.NaN,
  }));
};

const indexPercent = (index: SobolRow['first']): string =>
  percent(Math.max(0, index.mean), percentDecimals(halfWidth(index)));

/** `alone 34%, in all 47%`. */
export const indexText = ({ row }: IndexPanel['bars'][number]): string =>
  `alone ${indexPercent(row.first)}, in all ${indexPercent(row.total)}`;

export const headOf = ({ output }: IndexPanel): string => `${sentence(outputWords(output))}: share of its variance`;

/** The message: who explains most alone of the first output, if that is clear of nothing. */
const titleOf = ([{ output, bars }]: readonly IndexPanel[]): string => {
  const [first] = [...bars].sort((a, b) => b.row.first.mean - a.row.first.mean);
  const of = `of the spread in ${shortOutput(output)}`;
  if (!(first.row.first.lower > 0))
    return fitting(`No assumption alone clearly explains the spread in ${shortOutput(output)}`);
  const size = indexPercent(first.row.first);
  return fitting(
    `${sentence(factorWords(first.row.factor))} explains ${size} ${of}`,
    `One assumption explains ${size} ${of}`,
  );
};

const COLUMNS: readonly Column[] = [
  REGIME,
  COMPONENTS,
  OUTPUT,
  FACTOR,
  { id: 'mean', title: 'First index', unit: 'share', format: 'percent', isEstimate: true },
  ...endColumns('share', 'percent'),
  { id: 'total', title: 'Total index', unit: 'share', format: 'percent' },
  { id: 'total_lower', title: 'Lower', unit: 'share', format: 'percent' },
  { id: 'total_upper', title: 'Upper', unit: 'share', format: 'percent' },
  { id: 'luck', title: 'Share of luck', unit: 'share', format: 'percent' },
  { id: 'sketched', title: 'Rows sketched', unit: 'rows', format: 'count' },
  ...BASIS,
];

export const indicesWords = (stress: StressStudy, panels: readonly IndexPanel[]): Told => {
  const rows = panels.flatMap((panel) => panel.bars.map(({ row }) => ({ row, panel })));
  const kind = bootstrapWords(
    rows.flatMap(({ row }) => [row.first, row.total]),
    'rows',
  );
  const sketched = [...new Set(rows.map(({ row }) => row.sketched))].map((n) => count(n)).join(' to ');
  const hidden = outputsOf(stress.sobol).filter((output) => !panels.some((panel) => panel.output === output));
  const parts = panels.map((panel) => {
    const luck = Number.isFinite(panel.floor) ? `; luck ${percent(panel.floor, 1)}` : '';
    const own = panel.bars.map((bar) => `${factorWords(bar.row.factor)} ${indexText(bar)}`);
    return `${sentence(outputWords(panel.output))}: ${own.join('; ')}${luck}`;
  });
  return {
    id: 'indices',
    question: QUESTION,
    title: titleOf(panels),
    subtitle: `Sobol indices, % of the variance of ${differenceOf(stress)}, all assumptions drawn from their ranges. Blue circle: explained by the assumption alone (first index); orange square: with all that it acts together with (total index). ${whoOf(stress)}. ${kind}`,
    unit: '%',
    measures: [],
    priceBase: '',
    source: certaintySource(stress, 'stress'),
    note: notesOf(
      `The rows of the interval were simulated; ${sketched} rows were sketched, and the sketch corrected by the simulation. Assumptions that the screening left out are not drawn.`,
      rows.some(({ row }) => row.first.mean < 0 || row.total.mean < 0)
        ? 'An estimate below nothing is drawn at 0.'
        : '',
      panels.some(({ floor }) => Number.isFinite(floor))
        ? 'Dashed: share of the variance of single plays that is luck (Monte Carlo).'
        : '',
      hidden.length > 0 ? `In the tables: ${listed(hidden.map(outputWords))}.` : '',
    ),
    alt: `Dot plot of the share of variance that assumptions explain, ${differenceOf(stress)}. ${parts.join('. ')}. ${kind}`,
    columns: COLUMNS,
    rows: rows.map(({ row, panel }) => ({
      ...{ regime: stress.regime, components: stress.level, output: outputWords(row.output) },
      ...{ factor: factorWords(row.factor), mean: row.first.mean, lower: row.first.lower, upper: row.first.upper },
      ...{ total: row.total.mean, total_lower: row.total.lower, total_upper: row.total.upper },
      ...{ luck: panel.floor, sketched: row.sketched, level: LEVEL, kind: KIND.rows, n: row.first.n },
    })),
  };
};
