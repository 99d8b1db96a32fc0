// What the tornado says: which assumption alone moves a conclusion most, from one end of its range to the other.
import type { NoiseRow, Output, StressStudy, TornadoRow } from '../experiment/study-certainty.ts';
import {
  certaintySource,
  chosenCell,
  differenceOf,
  FACTOR,
  factorWords,
  halfWidth,
  inTold,
  OUTPUT,
  outputHead,
  outputsOf,
  outputWords,
  pricesOf,
  REGIME,
  shortOutput,
  shownOf,
  signedText,
  UNIT,
  unitsOf,
  unitWords,
  valueText,
  whoOf,
} from './certainty-words.ts';
import type { Column } from './chart.ts';
import { BASIS, COMPONENTS, endColumns } from './columns.ts';
import { notesOf, type Told } from './frame.ts';
import { intervalWords } from './interval.ts';
import { count, listed, magnitude, sentence } from './numbers.ts';
import { fitting } from './title.ts';

export const QUESTION = 'Which single assumption moves the conclusion most?';
const WANTED: readonly Output[] = ['on-time-share', 'npsv-late-capacity'];
const MOST_ROWS = 12;

export interface TornadoPanel {
  output: Output;
  /** The largest swings first, in the unit that the output is told in. */
  bars: Swing[];
  central: number;
  /** Standard deviation by luck alone; not a number where it is not known. */
  noise: number;
  /** Assumptions that move it less, or not at all. */
  hidden: number;
  of: number;
}

export interface Swing {
  row: TornadoRow;
  low: TornadoRow['atLow'];
  high: TornadoRow['atHigh'];
  swing: number;
  half: number;
  /** The values at its ends. */
  lowText: string;
  highText: string;
}

export const panelsOf = (stress: StressStudy): TornadoPanel[] =>
  outputsOf(stress.tornado, WANTED).flatMap((output) => {
    const all = stress.tornado.filter((row) => row.output === output);
    const moving = all
      .filter(({ swing }) => swing > 0)
      .sort((a, b) => b.swing - a.swing)
      .map((row): Swing => {
        const [low, high] = [inTold(output, row.atLow), inTold(output, row.atHigh)];
        const factor = stress.factors.find(({ id }) => id === row.factor);
        const text = (value: number | undefined): string => valueText(stress, row.factor, value ?? Number.NaN);
        return {
          ...{ row, low, high, swing: Math.abs(high.mean - low.mean), half: halfWidth(low) + halfWidth(high) },
          ...{ lowText: text(factor?.low), highText: text(factor?.high) },
        };
      });
    if (moving.length === 0) return [];
    const noise: NoiseRow | undefined = stress.noise.find((row) => row.output === output);
    const told = (value: number): number => inTold(output, { mean: value, lower: value, upper: value, n: 1 }).mean;
    return [
      {
        ...{ output, bars: moving.slice(0, MOST_ROWS), central: told(all[0].central) },
        ...{ noise: told(noise?.sd ?? Number.NaN), hidden: all.length - Math.min(MOST_ROWS, moving.length) },
        of: all.length,
      },
    ];
  });

/** `Share on time, percentage points: centrally +31.0`. */
export const headOf = (stress: StressStudy, { output, central, bars }: TornadoPanel): string =>
  `${outputHead(output, unitWords(stress, output))}: centrally ${signedText(central, halfWidth(bars[0].low))}`;

/** Those whose swing is not clearly smaller than the largest. */
const leadersOf = ({ bars }: TornadoPanel): Swing[] => {
  const [first] = bars;
  return bars.filter((one) => !(first.swing - one.swing > (first.half || 0) + (one.half || 0)));
};

/** The message: whose swing in the first output is the largest, as far as the intervals tell. */
const titleOf = ([panel]: readonly TornadoPanel[]): string => {
  const leaders = leadersOf(panel);
  const name = shortOutput(panel.output);
  const who = leaders.map(({ row }) => factorWords(row.factor));
  const size = `by ${magnitude(panel.bars[0].swing, panel.bars[0].half)}`;
  const points = panel.output === 'on-time-share' ? `${size} points` : '';
  if (who.length === 1)
    return fitting(
      `${sentence(who[0])} moves the ${name} most${points === '' ? '' : `: ${points}`}`,
      `${sentence(who[0])} moves the ${name} most`,
      `${sentence(who[0])} moves it most`,
    );
  return fitting(
    `${sentence(listed(who))} move the ${name} most`,
    `${count(who.length)} assumptions alike move the ${name} most`,
  );
};

const COLUMNS: readonly Column[] = [
  REGIME,
  COMPONENTS,
  OUTPUT,
  UNIT,
  FACTOR,
  { id: 'low', title: 'Low end', unit: '', format: 'text' },
  { id: 'high', title: 'High end', unit: '', format: 'text' },
  { id: 'mean', title: 'Difference at the low end', unit: 'as in the row', format: 'number', isEstimate: true },
  ...endColumns('as in the row'),
  { id: 'at_high', title: 'Difference at the high end', unit: 'as in the row', format: 'number' },
  { id: 'at_high_lower', title: 'Lower', unit: 'as in the row', format: 'number' },
  { id: 'at_high_upper', title: 'Upper', unit: 'as in the row', format: 'number' },
  { id: 'central', title: 'Difference at the central values', unit: 'as in the row', format: 'number' },
  { id: 'swing', title: 'Swing', unit: 'as in the row', format: 'number' },
  { id: 'noise', title: 'Standard deviation by luck alone', unit: 'as in the row', format: 'number' },
  ...BASIS,
];

export const tornadoWords = (stress: StressStudy, panels: readonly TornadoPanel[]): Told => {
  const kind = intervalWords(
    panels.flatMap(({ bars }) => bars.flatMap(({ low, high }) => [shownOf(low, 'paired'), shownOf(high, 'paired')])),
  );
  const parts = panels.map((panel) => {
    const rows = panel.bars.map(
      ({ row, low, high, lowText, highText }) =>
        `${factorWords(row.factor)} ${signedText(low.mean, halfWidth(low))} at ${lowText} and ${signedText(high.mean, halfWidth(high))} at ${highText}`,
    );
    return `${headOf(stress, panel)}: ${rows.join('; ')}`;
  });
  const rest = panels.flatMap(({ output, hidden, of }) =>
    hidden > 0
      ? [`${count(hidden)} of ${count(of)} assumptions move the ${shortOutput(output)} less, or not at all`]
      : [],
  );
  const outputs = panels.map(({ output }) => output);
  const isNoisy = panels.some(({ noise }) => noise > 0);
  return {
    id: 'tornado',
    question: QUESTION,
    title: titleOf(panels),
    subtitle: `${differenceOf(stress)}, as one assumption goes from the low to the high end of its range, in ${unitsOf(outputs)}: the values at its ends are written there. One at a time; ignores interactions. ${whoOf(stress)}. ${kind}`,
    unit: unitsOf(outputs.slice(0, 1)),
    measures: [],
    priceBase: pricesOf(stress, outputs),
    source: certaintySource(stress, 'stress'),
    note: notesOf(
      `Dark to the low end, orange to the high end, from the line of the central values${isNoisy ? '; shaded: one standard deviation by luck alone to either side' : ''}. Where both ends lie on one side, the nearer is named first.`,
      rest.length > 0 ? `Not drawn: ${listed(rest)}.` : '',
    ),
    alt: `Bar chart of how far one assumption at a time moves ${differenceOf(stress)}; ignores interactions. ${parts.join('. ')}. ${kind}`,
    columns: COLUMNS,
    rows: panels.flatMap(({ output, bars, central, noise }) =>
      bars.map(({ row, low, high, swing }) => {
        const [atLow, atHigh] = [shownOf(low, 'paired'), shownOf(high, 'paired')];
        const factor = stress.factors.find(({ id }) => id === row.factor);
        return {
          ...{ regime: stress.regime, components: stress.level, output: outputWords(output) },
          ...{ unit: unitWords(stress, output), factor: factorWords(row.factor) },
          low: chosenCell(stress, row.factor, factor?.low ?? Number.NaN),
          high: chosenCell(stress, row.factor, factor?.high ?? Number.NaN),
          ...{ mean: atLow.mean, lower: atLow.lower, upper: atLow.upper },
          ...{ at_high: atHigh.mean, at_high_lower: atHigh.lower, at_high_upper: atHigh.upper },
          ...{ central, swing, noise, level: atLow.level, kind: atLow.kind, n: atLow.n },
        };
      }),
    ),
  };
};
