// Where the spread of each conclusion comes from: one bar in parts of what is not known, of the scenario, and of luck.

import { LEVEL } from '../experiment/statistics.ts';
import type { CertaintyStudy, Output, StressStudy, VarianceRow } from '../experiment/study-certainty.ts';
import {
  bootstrapWords,
  certaintySource,
  differenceOf,
  halfWidth,
  KIND,
  OUTPUT,
  outputsOf,
  outputWords,
  REGIME,
  shortOutput,
  whoOf,
} from './certainty-words.ts';
import type { Column, Drawing, Spec } from './chart.ts';
import { BASIS, COMPONENTS, endColumns } from './columns.ts';
import { type Body, drawingOf, EDGE, plotWidth, textAt } from './frame.ts';
import { count, listed, percent, percentDecimals, sentence } from './numbers.ts';
import { rectangles } from './pixel-marks.ts';
import { BACKGROUND, CATEGORICAL, INK, SIZE } from './style.ts';
import { widthOf } from './text-width.ts';
import { fitting } from './title.ts';

const QUESTION = 'Is the spread luck, or what nobody knows?';
type Part = VarianceRow['part'];
/** Luck stands last: it is often too little to hold a text, and there is room for that at the right. */
const PARTS: readonly { part: Part; name: string; subject: string; fill: string; ink: string }[] = [
  { part: 'parameter', name: 'parameters', subject: 'Parameters make', fill: CATEGORICAL[0], ink: BACKGROUND },
  { part: 'scenario', name: 'scenario', subject: 'The scenario makes', fill: CATEGORICAL[1], ink: INK },
  { part: 'Monte Carlo', name: 'luck', subject: 'Luck makes', fill: CATEGORICAL[4], ink: BACKGROUND },
];
/** Of a bar, of the name above it, and from one to the next, in pixels. */
const BAR = 20;
const NAME = 20;
const PITCH = 52;
const FACE = { size: SIZE.small };

interface Segment {
  row: VarianceRow;
  part: (typeof PARTS)[number];
  text: string;
}

const rangeText = ({ share: { lower, upper } }: VarianceRow, decimals: number): string =>
  upper > lower ? ` (${count(100 * lower, decimals)} to ${count(100 * upper, decimals)})` : '';

const segmentsOf = ({ variance }: StressStudy, output: Output): Segment[] =>
  PARTS.flatMap((part) => {
    const row = variance.find((one) => one.output === output && one.part === part.part);
    if (!row || !Number.isFinite(row.share.mean)) return [];
    const decimals = percentDecimals(halfWidth(row.share));
    return [{ row, part, text: `${part.name} ${percent(row.share.mean, decimals)}${rangeText(row, decimals)}` }];
  });

/** The texts that have no room in their segments, in order. */
const outsideOf = (segments: readonly Segment[], width: number): Segment[] =>
  segments.filter(({ row, text }) => widthOf(text, FACE) + 10 > row.share.mean * width);

/** A bar for each output: its name above, and at the right of that the texts that have no room in the bar. */
const marksOf = (outputs: readonly Output[], bars: readonly Segment[][], width: number): Spec[] =>
  bars.flatMap((segments, i) => {
    const top = i * PITCH + NAME;
    const outside = outsideOf(segments, width);
    let from = 0;
    const parts = segments.flatMap((segment): Spec[] => {
      const { row, part, text } = segment;
      const [x, end] = [from * width, Math.min(1, from + row.share.mean) * width];
      from += row.share.mean;
      const middle = top + BAR / 2;
      const face = { align: 'center', baseline: 'middle', fontSize: SIZE.small, color: part.ink };
      return [
        // A stroke of white between one part and the next, however thin the next is.
        ...(end - x > 0.2
          ? rectangles([{ x, x2: Math.max(x + 0.5, end - 1), y: top, y2: top + BAR }], { fill: part.fill })
          : []),
        ...(outside.includes(segment) ? [] : [textAt((x + end) / 2, middle, text, face)]),
      ];
    });
    const beside = outside.map(({ text }) => text).join(', ');
    return [
      ...parts,
      textAt(0, top - 6, sentence(outputWords(outputs[i])), { fontWeight: 'bold' }),
      ...(beside === '' ? [] : [textAt(width, top - 6, beside, { align: 'right', fontSize: SIZE.small })]),
    ];
  });

/** The message: the largest part of the first output's spread. */
const titleOf = ([output]: readonly Output[], [segments]: readonly Segment[][]): string => {
  const [largest] = [...segments].sort((a, b) => b.row.share.mean - a.row.share.mean);
  const size = percent(largest.row.share.mean, percentDecimals(halfWidth(largest.row.share)));
  return fitting(
    `${largest.part.subject} up ${size} of the spread in ${shortOutput(output)}`,
    `${largest.part.subject} up ${size} of the spread`,
  );
};

const COLUMNS: readonly Column[] = [
  REGIME,
  COMPONENTS,
  OUTPUT,
  { id: 'part', title: 'Part', unit: '', format: 'text' },
  { id: 'mean', title: 'Share of the variance', unit: 'share', format: 'percent', isEstimate: true },
  ...endColumns('share', 'percent'),
  ...BASIS,
];

const draw = ({ stress }: CertaintyStudy): Drawing | undefined => {
  if (!stress) return undefined;
  const outputs = outputsOf(stress.variance).filter((output) => segmentsOf(stress, output).length > 0);
  if (outputs.length === 0) return undefined;
  const bars = outputs.map((output) => segmentsOf(stress, output));
  const rows = bars.flat().map(({ row }) => row);
  const kind = bootstrapWords(
    rows.map(({ share }) => share),
    'draws',
  );
  const parts = bars.map((segments, i) => `${outputWords(outputs[i])}: ${listed(segments.map(({ text }) => text))}`);
  const told = {
    id: 'variance',
    question: QUESTION,
    title: titleOf(outputs, bars),
    subtitle: `% of the variance of single plays, ${differenceOf(stress)}; in brackets the interval. Parameters: numbers not known well; scenario: which future it is; luck: Monte Carlo. ${whoOf(stress)}. ${kind}`,
    unit: '%',
    measures: [] as const,
    priceBase: '',
    source: certaintySource(stress, 'stress'),
    note: 'Parts are in the order parameters, scenario, luck; a part too small for its text has it above, at the right.',
    alt: `Bar chart of where the variance comes from, ${differenceOf(stress)}. ${parts.map(sentence).join('; ')}. ${kind}`,
    columns: COLUMNS,
    rows: rows.map((row) => ({
      ...{ regime: stress.regime, components: stress.level, output: outputWords(row.output), part: row.part },
      ...{ mean: row.share.mean, lower: row.share.lower, upper: row.share.upper },
      ...{ level: LEVEL, kind: KIND.draws, n: row.share.n },
    })),
  };
  const height = bars.length * PITCH - (PITCH - NAME - BAR);
  const body: Body = { left: EDGE, right: EDGE, top: 0, bottom: 2, height };
  const width = plotWidth(body);
  return drawingOf(told, {
    body,
    plot: (words) => ({ width, height, layer: [...marksOf(outputs, bars, width), ...words] }),
  });
};

export const variance = { id: 'variance', question: QUESTION, answers: 'certainty' as const, draw };
