// Numbers and dates in words: thousands by comma, shares as percentages, millions spelt.
import { dayOf } from '../engine/days.ts';
import { placeOf, toPlace } from '../experiment/rounding.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** `1,234.5`, with a true minus sign; `not known` where there is no number. */
export const count = (value: number, decimals = 0): string =>
  Number.isFinite(value) ? toPlace(value, -decimals).replace('-', '\u2212') : 'not known';

/** Decimals of a percentage that the half-width of its share supports, at most one: charts are for reading. */
export const percentDecimals = (halfWidth: number): number =>
  halfWidth > 0 ? Math.max(0, Math.min(1, -placeOf(halfWidth * 100))) : 1;

/** `31%`. A share that is not quite everything or nothing is never printed as 100% or 0%. */
export const percent = (share: number, decimals = 0): string => {
  if (!Number.isFinite(share)) return 'not known';
  const text = count(share * 100, decimals);
  const smallest = (1 / Number(`1e${decimals}`)).toFixed(decimals);
  if (share < 1 && Number(text) >= 100) return `over ${(100 - Number(smallest)).toFixed(decimals)}%`;
  if (share > 0 && Number(text) === 0) return `under ${smallest}%`;
  return `${text}%`;
};

const SCALES = [
  [9, ' billion'],
  [6, ' million'],
  [0, ''],
] as const;

/**
 * Three significant figures, or as many as a half-width supports where that is fewer: `1.23 million`, `45,600`, `7.8`.
 * A half-width that is not a number limits nothing.
 */
export const magnitude = (value: number, halfWidth = Number.NaN): string => {
  if (!Number.isFinite(value)) return 'not known';
  if (value === 0) return '0';
  const own = Number(value.toExponential(2).split('e')[1]) - 2;
  const place = Math.max(own, halfWidth > 0 ? placeOf(halfWidth) : own);
  const unit = Number(`1e${Math.abs(place)}`);
  const rounded = place < 0 ? Math.round(value * unit) / unit : Math.round(value / unit) * unit;
  const [power, word] = SCALES.find(([p]) => Math.abs(rounded) >= Number(`1e${p}`)) ?? SCALES[2];
  const decimals = Math.max(0, power - place);
  return `${count(rounded / Number(`1e${power}`), decimals)}${word}`;
};

/** A growth level in a title: in full up to a million, then at most three significant figures. */
export const levelText = (components: number): string =>
  components < 1e6 ? count(components) : magnitude(components).replace(/\.0+ /, ' ');

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

/** `a, b and c`. */
export const listed = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]}`;

/** The text with its first letter as a capital. */
export const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A title as part of a sentence: a small first letter, except where names and abbreviations keep their capitals. */
export const inSentence = (title: string): string =>
  /^[A-Z][a-z]+ [A-Z]|^[A-Z]{2}|^[A-Z][a-z]*[A-Z]/.test(title) ? title : title.charAt(0).toLowerCase() + title.slice(1);
