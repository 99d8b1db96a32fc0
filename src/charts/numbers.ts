// Numbers and dates in words: thousands by comma, shares as percentages, millions spelt.
import { dayOf } from '../engine/days.ts';
import { toPlace } from '../experiment/rounding.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** `1,234.5`, with a true minus sign; `not known` where there is no number. */
export const count = (value: number, decimals = 0): string =>
  Number.isFinite(value) ? toPlace(value, -decimals).replace('-', '\u2212') : 'not known';

/** `31%`. A share that is not quite everything or nothing is never printed as 100% or 0%. */
export const percent = (share: number, decimals = 0): string => {
  if (!Number.isFinite(share)) return 'not known';
  const text = count(share * 100, decimals);
  const smallest = (1 / Number(`1e${decimals}`)).toFixed(decimals);
  if (share < 1 && Number(text) >= 100) return `over ${(100 - Number(smallest)).toFixed(decimals)}%`;
  if (share > 0 && Number(text) === 0) return `under ${smallest}%`;
  return `${text}%`;
};

/** Three significant figures: `1.23 million`, `45,600`, `7.8`. */
export const magnitude = (value: number): string => {
  const size = Math.abs(value);
  if (!(size > 0)) return count(value);
  if (size >= 999_500) {
    const [scaled, word] = size >= 999_500_000 ? [value / 1e9, 'billion'] : [value / 1e6, 'million'];
    const decimals = Math.abs(scaled) >= 99.95 ? 0 : Math.abs(scaled) >= 9.995 ? 1 : 2;
    return `${count(scaled, decimals).replace(/\.0+$/, '')} ${word}`;
  }
  if (size >= 1000) {
    const step = size >= 99_950 ? 1000 : size >= 9995 ? 100 : 10;
    return count(Math.round(value / step) * step);
  }
  return count(value, size >= 99.5 ? 0 : size >= 0.095 ? 1 : 2);
};

/** A growth level in a title: in full up to a million, then three significant figures. */
export const levelText = (components: number): string => (components < 1e6 ? count(components) : magnitude(components));

/** Day, month and year of `2027-08-13` or `2027-08-13 17:00`; undefined where the text is neither. */
const partsOf = (text: string): { day: string; month: string; year: string } | undefined => {
  if (!Number.isFinite(dayOf(text.slice(0, 10)))) return undefined;
  return {
    day: String(Number(text.slice(8, 10))),
    month: MONTHS[Number(text.slice(5, 7)) - 1],
    year: text.slice(0, 4),
  };
};

/** `13 August 2027`; the text itself where it is no date. */
export const dateWords = (text: string): string => {
  const parts = partsOf(text);
  return parts ? `${parts.day} ${parts.month} ${parts.year}` : text;
};

/** `13 Aug 2027`. */
export const shortDate = (text: string): string => {
  const parts = partsOf(text);
  return parts ? `${parts.day} ${parts.month.slice(0, 3)} ${parts.year}` : text;
};

/** `one`, `two` ... `ten`, then figures. */
export const countWord = (n: number): string =>
  ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'][n] ?? count(n);

/** `a, b and c`. */
export const listed = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]}`;

/** The text with its first letter as a capital. */
export const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
