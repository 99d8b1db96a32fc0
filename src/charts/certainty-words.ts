// What all charts of certainty say alike: whose conclusion it is, where it comes from, and numbers of outputs and factors.

import { dateText } from '../engine/days.ts';
import { factorWords } from '../experiment/certainty-told.ts';
import type { Interval } from '../experiment/interval.ts';
import { ASSURANCE } from '../experiment/manifest.ts';
import { inOutputUnit, isMoneyOutput, OUTPUT_WORDS, OUTPUTS, outputWords } from '../experiment/output-words.ts';
import { NO_CHANCE } from '../experiment/precision.ts';
import { LEVEL } from '../experiment/statistics.ts';
import type { CertaintyHead, Output } from '../experiment/study-certainty.ts';
import type { Cell, Column } from './chart.ts';
import { plain } from './markup.ts';
import { assumptionTitle, valueWords } from './names.ts';
import { count, dateWords, levelText, listed, magnitude, percent, sentence } from './numbers.ts';
import { asShown, type Shown } from './shown.ts';
import { type Look, looksOf } from './style.ts';

/** `Source: Pinchpoint 0.1.0, limits of headline, run 6d2e91c4aa07. Simulated; not yet assured.` */
export const certaintySource = (head: CertaintyHead, part: 'limits' | 'stress'): string =>
  `Source: Pinchpoint ${plain(head.version)}, ${part} of ${plain(head.scenario)}, run ${plain(head.runId)}. Simulated; ${ASSURANCE}.`;

/** Who and when, its dates in words. */
export const whoOf = (head: CertaintyHead): string =>
  plain(head.population ?? head.title).replace(/\d{4}-\d{2}-\d{2}/g, dateWords);

export const regimeTitle = ({ regimes }: Pick<CertaintyHead, 'regimes'>, id: string): string =>
  plain(regimes.find((one) => one.id === id)?.title ?? id);

/** `CP392 less BMCS only, with 418,109 components`: what the difference is that is looked at. */
export const differenceOf = (head: CertaintyHead): string =>
  `${regimeTitle(head, head.regime)} less ${regimeTitle(head, head.minus)}, with ${levelText(head.level)} components`;

export const certaintyLooks = (head: CertaintyHead): Look[] =>
  looksOf({ regimes: head.regimes, references: [head.minus] });

/** `2026 prices` where one of the outputs is money; else empty. */
export const pricesOf = (head: CertaintyHead, outputs: readonly Output[]): string =>
  head.priceBase !== undefined && Number.isFinite(head.priceBase) && outputs.some(isMoneyOutput)
    ? `${head.priceBase} prices`
    : '';

const told = (output: Output): string =>
  OUTPUT_WORDS[output].unit === '% points' ? 'percentage points' : OUTPUT_WORDS[output].unit;

/** Unit and year of its prices: `GBP million, 2026 prices`. */
export const unitWords = (head: CertaintyHead, output: Output): string => {
  const prices = pricesOf(head, [output]);
  return `${told(output)}${prices === '' ? '' : `, ${prices}`}`;
};

/** Units of some outputs, each once: `percentage points and GBP million`. */
export const unitsOf = (outputs: readonly Output[]): string => listed([...new Set(outputs.map(told))]);

export const inTold = (output: Output, { mean, lower, upper, n }: Interval): Interval => ({
  ...{ mean: inOutputUnit(output, mean), lower: inOutputUnit(output, lower), upper: inOutputUnit(output, upper), n },
});

export const halfWidth = ({ lower, upper }: Pick<Interval, 'lower' | 'upper'>): number => (upper - lower) / 2;

/** A number with its sign, in the unit that its output is told in, as its half-width supports it. */
export const signedText = (value: number, half = Number.NaN): string => {
  const text = magnitude(Math.abs(value), half);
  return value === 0 || !/[1-9]/.test(text) ? text : `${value < 0 ? '\u2212' : '+'}${text}`;
};

/** `Share on time, percentage points`. */
export const outputHead = (output: Output, unit: string = told(output)): string =>
  `${sentence(outputWords(output))}, ${unit}`;

/** `NPSV (ii)` of `NPSV (ii), with late capacity`: for a message, which is short. */
export const shortOutput = (output: Output): string => outputWords(output).replace(/,.*/, '');

/** The outputs that rows have, in the usual order; the first of a conclusion are those that it is mostly about. */
export const outputsOf = (rows: readonly { output: Output }[], wanted: readonly Output[] = OUTPUTS): Output[] =>
  wanted.filter((output) => rows.some((row) => row.output === output));

/** The words of an assumption at the head of a row. */
export const factorHead = (id: string): string => sentence(factorWords(id));
export { assumptionTitle, factorWords, outputWords };

/** A value of an assumption that was worked out, to as many digits as its interval supports. */
export const valueText = (head: CertaintyHead, id: string, value: number, half = Number.NaN): string => {
  if (!Number.isFinite(value)) return 'not known';
  const unit = head.assumptions.find((row) => row.id === id)?.unit;
  if (unit === 'date') return valueWords(head, id, value);
  if (unit === 'share') return percent(value, half > 0.005 || Number.isInteger(Math.round(value * 1e6) / 1e4) ? 0 : 1);
  return half > 0
    ? magnitude(value, half)
    : magnitude(value)
        .replace(/(\.\d*?)0+$/, '$1')
        .replace(/\.$/, '');
};

/** A value that was worked out, in a cell of data: a date as a date, else in full. */
export const foundCell = (head: CertaintyHead, id: string, value: number): Cell =>
  Number.isFinite(value) && head.assumptions.find((row) => row.id === id)?.unit === 'date'
    ? dateText(Math.floor(value))
    : value;

/** A value that was chosen, in a cell of data: a text, since it is no result. */
export const chosenCell = (head: CertaintyHead, id: string, value: number): Cell =>
  Number.isFinite(value) ? valueWords(head, id, value) : '';

/** What an interval covers. */
export const KIND = {
  single: 'Monte Carlo, Student t',
  paired: 'Monte Carlo, Student t, paired',
  rows: 'bootstrap over design rows, percentile',
  draws: 'bootstrap over draws, percentile',
} as const;

/** An interval over replications as a picture shows it: of two replications the two values. */
export const shownOf = (interval: Interval, kind: 'single' | 'paired' = 'single'): Shown =>
  asShown({
    ...{ regime: '', components: 0, measure: '', minus: '', sd: Number.NaN, level: LEVEL, ...interval },
    kind: interval.n === 1 && interval.lower === interval.upper ? NO_CHANCE : KIND[kind],
  });

/** `95% interval: bootstrap over draws, percentile, n = 200 draws.`; or that there is none. */
export const bootstrapWords = (intervals: readonly Interval[], kind: 'rows' | 'draws'): string => {
  const ns = intervals.filter(({ n }) => n > 0).map(({ n }) => n);
  if (ns.length === 0) return 'No interval is known.';
  const [least, most] = [Math.min(...ns), Math.max(...ns)];
  const n = least === most ? count(least) : `${count(least)} to ${count(most)}`;
  return `${percent(LEVEL)} interval: ${KIND[kind]}, n = ${n} ${kind}.`;
};

export const REGIME: Column = { id: 'regime', title: 'Regime', unit: '', format: 'text' };
export const OUTPUT: Column = { id: 'output', title: 'Output', unit: '', format: 'text' };
export const UNIT: Column = { id: 'unit', title: 'Unit', unit: '', format: 'text' };
export const FACTOR: Column = { id: 'factor', title: 'Assumption', unit: '', format: 'text' };
