// A measure's number in words, with its unit: a share in per cent, a difference of shares in percentage points.
import { MEASURES, type MeasureId, measureIndex } from '../model/measures.ts';
import { measureUnit } from './axis.ts';
import { count, magnitude, percent, percentDecimals } from './numbers.ts';

const isShare = (id: string): boolean => MEASURES[measureIndex(id)].unit === 'share';

/** The unit of a difference of a measure. */
export const differenceUnit = (id: string): string =>
  isShare(id) ? 'percentage points' : measureUnit(id as MeasureId);

/** `44%`, or `1,850`; as many digits as the half-width of its interval supports. */
export const amount = (id: string, value: number, halfWidth: number): string =>
  isShare(id) ? percent(value, percentDecimals(halfWidth)) : magnitude(value, halfWidth);

/** How large a difference is, without its sign or unit: `15.8` of a share of 0.158. */
export const size = (id: string, value: number, halfWidth: number): string =>
  isShare(id) ? count(Math.abs(value) * 100, percentDecimals(halfWidth)) : magnitude(Math.abs(value), halfWidth);

/** The same with its sign; `0` has none. */
export const signed = (id: string, value: number, halfWidth: number): string => {
  const text = size(id, value, halfWidth);
  if (!/[1-9]/.test(text)) return text;
  return `${value < 0 ? '\u2212' : '+'}${text}`;
};

/** `16 points`, `1,850 hours`. */
export const sizeWithUnit = (id: string, value: number, halfWidth: number): string =>
  `${size(id, value, halfWidth)} ${isShare(id) ? 'points' : differenceUnit(id)}`;
