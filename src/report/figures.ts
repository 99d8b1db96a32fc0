// Numbers of a study as a reader should see them: rounded to what their interval supports, never without it, each with its cell.
import { count } from '../charts/numbers.ts';
import { inFull, span, supported } from '../experiment/rounding.ts';
import type { Interval, Study, Summary } from '../experiment/study.ts';
import type { Columns } from '../experiment/told.ts';
import { summaryCell } from '../experiment/told.ts';
import type { Measure } from '../model/measures.ts';
import { at } from './cells.ts';
import { element, joined, type Part } from './html.ts';

export { givenText } from '../experiment/rounding.ts';

export type Found = (regime: string, components: number, measure: string, minus?: string) => Summary | undefined;

/** Looks summaries up by name. */
export const finder = (study: Study): Found => {
  const all = new Map(study.summaries.map((s) => [`${s.regime} ${s.components} ${s.measure} ${s.minus}`, s]));
  return (regime, components, measure, minus = '') => all.get(`${regime} ${components} ${measure} ${minus}`);
};

export const measureOf = (study: Study, id: string): Measure => {
  const found = study.measures.find((m) => m.id === id);
  if (!found) throw new RangeError(`no measure ${id}`);
  return found;
};

/** A share is printed in per cent, a difference of shares in percentage points. */
export const unitOf = (measure: Measure, isDifference = false): string =>
  measure.unit === 'share' ? (isDifference ? 'percentage points' : '%') : measure.unit;

/** What it means that a measure has no value. */
const without = (measure: Measure): string => {
  if (/^p\d+-days-all$|^days-to-clear$/.test(measure.id)) return 'not reached';
  return measure.id.endsWith('-share') ? 'none due' : 'none';
};

const minus = (text: string): string => text.replaceAll('-', '\u2212');

/** An interval of two values is thirteen times as wide as they are apart. */
const TWO = 'two plays, no useful interval';

/** How a number and its interval stand in a table. */
export interface Shape {
  /** What is printed is so many times the number. */
  times?: number;
  /** A share lies between nothing and all, whatever a t interval says. */
  bounded?: boolean;
  /** A sign in front, and a word where the interval holds none. */
  isDifference?: boolean;
  /** Replications there were; n is printed where some of them had no value. */
  of?: number;
  columns?: Columns;
}

const MEAN: Columns = { mean: 'mean', lower: 'lower', upper: 'upper' };

/** `54.1` with `53.2 to 54.9` below it, each the cell of a row of a file; what is missing is said. */
export const interval = (
  number: Interval,
  file: string,
  row: Readonly<Record<string, string | number>>,
  { times = 1, bounded = false, isDifference = false, of = number.n, columns = MEAN }: Shape = {},
): Part => {
  if (number.n === 0 || !Number.isFinite(number.mean)) return 'none';
  const cell = at(file, row);
  const within = (x: number): number => (bounded ? Math.max(0, Math.min(1, x)) : x) * times;
  const halfWidth = ((number.upper - number.lower) / 2) * times;
  const isOfTwo = number.n === 2 && halfWidth > 0;
  const value = minus(supported(number.mean * times, isOfTwo ? Number.NaN : halfWidth));
  const sign = isDifference && number.mean > 0 && /[1-9]/.test(value) ? '+' : '';
  const mean = cell(columns.mean, number.mean, `${sign}${value}`);
  if (isOfTwo) return joined([mean, ' ', element('small', TWO)]);
  const [from, to] = halfWidth > 0 ? minus(span(within(number.lower), within(number.upper))).split(' to ') : [''];
  const parts: Part[] = to
    ? [cell(columns.lower, number.lower, from), ' to ', cell(columns.upper, number.upper, to)]
    : [];
  if (number.n < of) parts.push(parts.length > 0 ? ', n = ' : 'n = ', cell('n', number.n, count(number.n)));
  const isOpen = isDifference && halfWidth > 0 && number.lower <= 0 && number.upper >= 0;
  return joined([
    mean,
    ...(parts.length > 0 ? [' ', element('small', parts)] : []),
    ...(isOpen ? [' ', element('small', 'not clear')] : []),
  ]);
};

/** A summary as a cell of a table; what is missing is said. */
export const figure = (summary: Summary | undefined, measure: Measure, replications: number): Part => {
  if (!summary) return 'not played';
  if (summary.n === 0 || !Number.isFinite(summary.mean)) return without(measure);
  const isShare = measure.unit === 'share';
  const isDifference = summary.minus !== '';
  const { file, row } = summaryCell(summary);
  return interval(summary, file, row, {
    times: isShare ? 100 : 1,
    bounded: isShare && !isDifference,
    isDifference,
    of: replications,
  });
};

/** A number that has no interval of its own: as it is, or as `text`. */
export const plainFigure = (
  file: string,
  row: Readonly<Record<string, string | number>>,
  column: string,
  value: number,
  text = value === 0 ? '0' : minus(supported(value, Number.NaN)),
): Part => (Number.isFinite(value) ? at(file, row)(column, value, text) : '');

/** A growth level as the head of a column or the cell of a row. */
export const levelCell = (study: Study, level: number): Part => {
  const row = study.summaries.find(({ components }) => components === level);
  return row ? at('summary.csv', summaryCell(row).row)('components', level, count(level)) : inFull(level);
};
