// Numbers of limits and stress as figures of a sentence: differences in the unit of their output, assumptions in their own.
import { dateText } from '../engine/days.ts';
import { isOfUse } from './cast.ts';
import { idWords } from './id-words.ts';
import type { Interval } from './interval.ts';
import { inOutputUnit, OUTPUT_WORDS, outputWords } from './output-words.ts';
import { inFull, placeFor, span, supported, thousands, toPlace } from './rounding.ts';
import { type CellRef, type Figure, type Sentence, say } from './said.ts';
import type { CertaintyHead, Output } from './study-certainty.ts';
import type { Columns } from './told.ts';

type Known = Pick<CertaintyHead, 'assumptions'>;
type Place = Omit<CellRef, 'column'>;

export const MEAN: Columns = { mean: 'mean', lower: 'lower', upper: 'upper' };
/** Columns of an interval that has a name. */
export const columnsOf = (name: string): Columns => ({ mean: name, lower: `${name}-lower`, upper: `${name}-upper` });

export const unitOf = ({ assumptions }: Known, id: string): string =>
  assumptions.find((row) => row.id === id)?.unit ?? '';

const minus = (text: string): string => text.replaceAll('-', '\u2212');
/** Units that are no word of a sentence. */
const SILENT = ['date', 'share', 'number', 'switch'];

/** `CoP 11 uptake`, `DSR test deadline`: an assumption as it stands in a sentence, abbreviations and numbered proposals in their own capitals. */
export const factorWords = (id: string): string =>
  idWords(id)
    .replace(/\b(?:dsr|cmu|mw|amsid|[a-z]+\d{3,})\b/g, (word) => word.toUpperCase())
    .replace(/\bcmus\b/g, 'CMUs')
    .replace(/\bkw\b/g, 'kW')
    .replace(/\bt(\d)\b/g, 'T-$1');

/** A value of an assumption: a share in percent, a date as a date, else as its half-width supports it. */
export const valueFigure = (known: Known, id: string, value: number, at: CellRef, half = Number.NaN): Figure => {
  const unit = unitOf(known, id);
  if (unit === 'date') {
    const date = Number.isFinite(value) ? dateText(Math.floor(value)) : '';
    return { text: date, value: date, cell: at };
  }
  const times = unit === 'share' ? 100 : 1;
  const exact = Number.isFinite(half) ? undefined : Number((value * times).toPrecision(4));
  const text = exact === undefined ? supported(value * times, half * times) : thousands(inFull(exact));
  return { text: `${minus(text)}${times === 100 ? '%' : ''}`, value, cell: at };
};

/** What follows a value of an assumption: ` minutes`; nothing where its unit is no word, or its name ends with it. */
export const unitWords = (known: Known, id: string): string => {
  const unit = unitOf(known, id);
  return unit === '' || SILENT.includes(unit) || factorWords(id).endsWith(unit) ? '' : ` ${unit}`;
};

/** `93% (91% to 95%)`, `2027-08-31 (2027-08-30 to 2027-09-02)`, `12.7 (10.8 to 14.6) GBP/kW/year`. */
export const valueTold = (known: Known, id: string, number: Interval, at: Place, columns = MEAN): Sentence => {
  const half = (number.upper - number.lower) / 2;
  const figure = (key: keyof Columns): Figure =>
    valueFigure(known, id, number[key], { ...at, column: columns[key] }, half > 0 ? half : Number.NaN);
  const [value, from, to] = [figure('mean'), figure('lower'), figure('upper')];
  if (!(half > 0) || !isOfUse(number) || from.text === to.text) return say`${value}${unitWords(known, id)}`;
  return say`${value} (${from} to ${to})${unitWords(known, id)}`;
};

/** How a share is told: in percent, between nothing and all. */
export const shareFigure = (value: number, at: CellRef, half = Number.NaN): Figure => {
  const inPercent = Math.max(0, Math.min(1, value)) * 100;
  const place = half > 0 ? Math.max(-1, placeFor(inPercent, half * 100)) : 0;
  return { text: `${toPlace(inPercent, place)}%`, value, cell: at };
};

/** `56% (53% to 60%)`. */
export const shareTold = (number: Interval, at: Place, columns = MEAN): Sentence => {
  const half = (number.upper - number.lower) / 2;
  const [value, from, to] = (['mean', 'lower', 'upper'] as const).map((key) =>
    shareFigure(number[key], { ...at, column: columns[key] }, half),
  );
  return half > 0 && isOfUse(number) && from.text !== to.text ? say`${value} (${from} to ${to})` : [value];
};

/** How a difference is told. */
export interface Told {
  /** The size alone, where words say which way. */
  unsigned?: boolean;
  /** A sign before what is above nothing. */
  signed?: boolean;
  columns?: Columns;
}

/** The number of a difference without its unit's words; millions say so themselves. */
export const outputFigure = (output: Output, value: number, half: number, at: CellRef, told: Told = {}): Figure => {
  const printed = inOutputUnit(output, told.unsigned ? Math.abs(value) : value);
  const scaled = half > 0 ? inOutputUnit(output, half) : Number.NaN;
  const text = minus(supported(printed, scaled));
  const sign = told.signed && printed > 0 && /[1-9]/.test(text) ? '+' : '';
  return { text: `${sign}${text}${OUTPUT_WORDS[output].per === 1e6 ? ' million' : ''}`, value, cell: at };
};

/** `the difference in share on time`; a present value is a difference already. */
export const differenceWords = (output: Output): string =>
  output.startsWith('npsv') ? `the ${outputWords(output)},` : `the difference in ${outputWords(output)}`;

/** `percentage points`, `MW` or `GBP`: the unit in which an output is told; millions are said with the number. */
export const outputUnit = (output: Output): string => {
  const { unit } = OUTPUT_WORDS[output];
  if (unit === '% points') return 'percentage points';
  return unit === 'GBP million' ? 'GBP' : unit;
};

/** ` percentage points`, ` MW`; nothing of money, which has its currency in front. */
export const outputUnitWords = (output: Output): string =>
  outputUnit(output) === 'GBP' ? '' : ` ${outputUnit(output)}`;

/** `GBP ` before money. */
export const currencyOf = (output: Output): string => (outputUnit(output) === 'GBP' ? 'GBP ' : '');

/** `31.0 percentage points (30.2 to 31.8)`, `GBP 29 million (24 million to 33 million)`. */
export const outputTold = (output: Output, number: Interval, at: Place, told: Told = {}): Sentence => {
  const { columns = MEAN } = told;
  const half = (number.upper - number.lower) / 2;
  const figure = (key: keyof Columns): Figure =>
    outputFigure(output, number[key], isOfUse(number) ? half : Number.NaN, { ...at, column: columns[key] }, told);
  const value = say`${currencyOf(output)}${figure('mean')}${outputUnitWords(output)}`;
  if (!isOfUse(number) || span(number.lower, number.upper) === '') return value;
  // Of a size the nearer end comes first.
  const ends = told.unsigned && number.mean < 0 ? (['upper', 'lower'] as const) : (['lower', 'upper'] as const);
  return say`${value} (${figure(ends[0])} to ${figure(ends[1])})`;
};

/** Half of an interval; not a number where it is of two values, and so of no use. */
export const halfOf = (number: Interval): number => (isOfUse(number) ? (number.upper - number.lower) / 2 : Number.NaN);

/** Whether an interval holds nothing, so that the sign is not told. */
export const isOpen = ({ lower, upper }: Interval): boolean => !(lower > 0 || upper < 0);
