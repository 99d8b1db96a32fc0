// Numbers of a study as figures of a sentence: rounded to what their interval supports, each with the cell it stands in.
import { span, supported, thousands } from './rounding.ts';
import { type CellRef, type Figure, type Sentence, say } from './said.ts';
import type { CausalRow, Interval, Study, Summary } from './study.ts';

/** How a number is printed: times this, with this behind it, within these bounds. */
export interface Style {
  times?: number;
  unit?: string;
  /** A share lies between 0 and 1, whatever a t interval says. */
  bounded?: boolean;
  /** The size alone, where words say which way. */
  unsigned?: boolean;
}

export const PERCENT: Style = { times: 100, unit: '%', bounded: true };
/** Differences of shares. */
export const POINTS: Style = { times: 100 };

/** An interval of two values is thirteen times as wide as they are apart: of no use. */
const isOfUse = ({ lower, upper, n }: Interval): boolean => n !== 2 || lower === upper;

/** The columns of a number and of its ends. */
export interface Columns {
  mean: string;
  lower: string;
  upper: string;
}
const MEAN: Columns = { mean: 'mean', lower: 'lower', upper: 'upper' };

/** `17.4% (17.3 to 17.6)`: a number and its interval, cell by cell. */
export const told = (number: Interval, at: Omit<CellRef, 'column'>, style: Style = {}, columns = MEAN): Sentence => {
  const { times = 1, unit = '', bounded = false, unsigned = false } = style;
  const printed = (x: number): number => (bounded ? Math.max(0, Math.min(1, x)) : unsigned ? Math.abs(x) : x) * times;
  const half = ((number.upper - number.lower) / 2) * times;
  const figure = (text: string, column: keyof Columns): Figure => ({
    text: text.replace('-', '\u2212'),
    value: number[column],
    cell: { ...at, column: columns[column] },
  });
  const mean = figure(`${supported(printed(number.mean), isOfUse(number) ? half : Number.NaN)}${unit}`, 'mean');
  // Of a size the nearer end comes first.
  const turned = unsigned && number.mean < 0;
  const ends = [printed(number.lower), printed(number.upper)];
  const text = isOfUse(number) ? (turned ? span(ends[1], ends[0]) : span(ends[0], ends[1])) : '';
  const [from, to] = text.split(' to ');
  if (to === undefined) return [mean];
  const [first, second] = turned ? (['upper', 'lower'] as const) : (['lower', 'upper'] as const);
  return say`${mean} (${figure(from, first)} to ${figure(to, second)})`;
};

export const summaryCell = ({ regime, minus, components, measure }: Summary): Omit<CellRef, 'column'> => ({
  file: 'summary.csv',
  row: { regime, minus, components, measure },
});

/** A summary and its interval. */
export const toldSummary = (row: Summary, style?: Style): Sentence => told(row, summaryCell(row), style);

/** How many more are on time where a pool has no limit. */
export const toldCausal = ({ regime, level, pool, components }: CausalRow): Sentence =>
  told(components, {
    file: 'lateness.csv',
    row: { kind: 'causal', regime, components: level, cause: pool },
  });

/** A growth level, as the first row of the summaries that has it. */
export const levelFigure = (study: Pick<Study, 'summaries'>, level: number): Figure | string => {
  const row = study.summaries.find(({ components }) => components === level);
  const text = thousands(String(level));
  return row ? { text, value: level, cell: { ...summaryCell(row), column: 'components' } } : text;
};
