// Numbers of a study as a reader should see them: rounded to what their interval supports, never without it.
import { count } from '../charts/numbers.ts';
import { span, supported, thousands } from '../experiment/rounding.ts';
import type { Interval, Study, Summary } from '../experiment/study.ts';
import type { Measure } from '../model/measures.ts';
import { element, joined, type Part } from './html.ts';

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
const TWO = 'n = 2, no useful interval';

/** `54.1` with `53.2 to 54.9` below it; what is missing is said, and n wherever some replications had no value. */
export const figure = (summary: Summary | undefined, measure: Measure, replications: number): Part => {
  if (!summary) return 'not played';
  if (summary.n === 0 || !Number.isFinite(summary.mean)) return without(measure);
  const isShare = measure.unit === 'share';
  const isDifference = summary.minus !== '';
  const bounded = (x: number): number => (isShare && !isDifference ? Math.max(0, Math.min(1, x)) : x);
  const scale = isShare ? 100 : 1;
  const halfWidth = ((summary.upper - summary.lower) / 2) * scale;
  const isOfTwo = summary.n === 2 && halfWidth > 0;
  const value = minus(supported(summary.mean * scale, isOfTwo ? Number.NaN : halfWidth));
  const sign = isDifference && summary.mean > 0 && /[1-9]/.test(value) ? '+' : '';
  const ends = halfWidth > 0 ? span(bounded(summary.lower) * scale, bounded(summary.upper) * scale) : '';
  const open = isDifference && halfWidth > 0 && summary.lower <= 0 && summary.upper >= 0 ? ', no clear difference' : '';
  const some = summary.n < replications ? `, n = ${count(summary.n)}` : '';
  const tail = isOfTwo ? TWO : `${minus(ends)}${open}${some}`;
  return tail === '' ? `${sign}${value}` : joined([`${sign}${value} `, element('small', tail.replace(/^, /, ''))]);
};

/** A share with its interval below it, in per cent; one that may exceed 1 is not `bounded`. */
export const shareFigure = ({ mean, lower, upper, n }: Interval, bounded = true): Part => {
  if (!Number.isFinite(mean)) return 'none';
  if (n === 2 && upper > lower) return joined([`${supported(100 * mean, Number.NaN)} `, element('small', TWO)]);
  const within = (x: number): number => 100 * (bounded ? Math.max(0, Math.min(1, x)) : x);
  const value = supported(100 * mean, 50 * (upper - lower));
  const ends = upper > lower ? span(within(lower), within(upper)) : '';
  return ends === '' ? value : joined([`${value} `, element('small', ends)]);
};

/** Digits beyond these are arithmetic's, not anybody's knowledge. */
const MOST_DIGITS = 6;

/** The value of an assumption as written, with thousands separators; one that comes of arithmetic to four figures. */
export const givenText = (text: string): string => {
  if (!/^-?\d+(\.\d+)?$/.test(text)) return text;
  return text.replace(/^-?0*\.?0*|\./g, '').length > MOST_DIGITS ? supported(Number(text), 0) : thousands(text);
};
