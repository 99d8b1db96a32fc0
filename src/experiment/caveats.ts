// The one to three things that could move the answer, made from the assumptions used and shown before any number.
import { dayOf } from '../engine/days.ts';
import { confidences } from '../scenario/schema/assumption.ts';
import { demandSentence } from './demand.ts';
import { givenText, thousands } from './rounding.ts';
import { inManifest, quoted, type Sentence, say, wordsOf } from './said.ts';
import type { AssumptionRow, Study } from './study.ts';

const MOST = 3;

const readNumber = (text: string, unit: string): number => {
  if (text === '') return Number.NaN;
  return unit === 'date' ? dayOf(text.slice(0, 10)) : Number(text);
};

/** How wide a range is, 0 to 1: the share of its larger end that is in doubt; a date that is open by a year counts 1. */
export const widthOf = ({ low, high, unit }: AssumptionRow): number => {
  const from = readNumber(low, unit);
  const to = readNumber(high, unit);
  const width = unit === 'date' ? (to - from) / 365 : (to - from) / Math.max(Math.abs(from), Math.abs(to));
  return width > 0 ? Math.min(width, 1) : 0;
};

/** The least known first: lowest confidence, then widest range, then the order of the files. */
export const leastKnown = (rows: readonly AssumptionRow[]): AssumptionRow[] => {
  const confidence = (row: AssumptionRow) => confidences.indexOf(row.confidence as (typeof confidences)[number]);
  return [...rows].sort((a, b) => confidence(a) - confidence(b) || widthOf(b) - widthOf(a));
};

const lowerFirst = (text: string): string => (/^[A-Z][a-z]/.test(text) ? text[0].toLowerCase() + text.slice(1) : text);

/** A text of an assumption: a number as the cell that holds it, anything else as it is. */
const cellOf = (row: AssumptionRow, column: 'value' | 'low' | 'high'): Sentence => {
  const text = row[column];
  const isNumber = /^-?\d+(\.\d+)?(e[-+]?\d+)?$/.test(text);
  const shown = isNumber ? givenText(text) : text;
  return isNumber
    ? [{ text: shown, value: Number(text), cell: { file: 'assumptions.csv', row: { id: row.id }, column } }]
    : [text];
};

const unitless = ['date', 'switch', 'share', 'number'];
const valueIn = (row: AssumptionRow): Sentence =>
  unitless.includes(row.unit) ? cellOf(row, 'value') : say`${cellOf(row, 'value')} ${row.unit}`;

const howKnown: Readonly<Record<string, string>> = {
  none: 'no source supports it (confidence none)',
  low: 'its source is weak (confidence low)',
  medium: 'its source is fair (confidence medium)',
};

const unknownSentence = (row: AssumptionRow): Sentence => {
  const range =
    row.low === '' ? [] : say`; anything from ${cellOf(row, 'low')} to ${cellOf(row, 'high')} is not absurd`;
  return say`We take ${valueIn(row)} for ${lowerFirst(row.title)}, but ${howKnown[row.confidence]}${range}.`;
};

const cutOffSentence = (row: AssumptionRow): Sentence =>
  say`Who is late hangs on the cut-off. It rests on ${lowerFirst(row.title)} (${cellOf(row, 'value')}), and ${howKnown[row.confidence]}.`;

const precisionSentence = (study: Pick<Study, 'precision' | 'replications' | 'stopped'>): Sentence => {
  if (study.precision.every((row) => row.reached)) return [];
  const n = inManifest('replications', thousands(String(study.replications)), study.replications);
  const plays = say`${n} replication${study.replications === 1 ? '' : 's'}`;
  return say`The precision asked for was not reached in ${plays}: ${inManifest('stopped', study.stopped)}. Intervals are wider than wanted.`;
};

/** The central point against the year that is known: where they disagree, nothing weighs more. */
const backcastSentence = ({ backcasts = [] }: Partial<Pick<Study, 'backcasts'>>): Sentence => {
  const [central] = backcasts;
  if (!central || central.refused === '') return [];
  const refused = quoted(central.refused, { file: 'backcast.csv', row: { point: central.point }, column: 'refused' });
  return say`The central values contradict the year that is known: ${refused}.`;
};

const onlyNoise =
  'Intervals show what chance does under one set of assumptions; they say nothing about whether the assumptions hold.';

/** What a study may lack beside its ladder. */
type Results = Pick<Study, 'assumptions' | 'precision' | 'replications' | 'stopped'> &
  Pick<Study, 'entry' | 'levels' | 'regimes' | 'summaries'> &
  Partial<Pick<Study, 'backcasts'>>;

/**
 * Demand that the rule changes comes before all else.
 * @param cutOff ids of the assumptions that set the deadlines.
 * @param decides ids of the assumptions that the scenario says its answer hangs on, the weightiest first; where it says
 *   none, the least known come first.
 * @returns one to three sentences.
 */
export const caveatsOf = (study: Results, cutOff: readonly string[], decides: readonly string[] = []): Sentence[] => {
  const doubtful = leastKnown(study.assumptions.filter((row) => row.confidence !== 'high'));
  const dates = doubtful.filter((row) => cutOff.includes(row.id));
  const named = decides.flatMap((id) => doubtful.filter((row) => row.id === id));
  const others = named.length > 0 ? named : doubtful.filter((row) => !cutOff.includes(row.id));
  const [worst, ...rest] = others.map(unknownSentence);
  const first = worst ? say`${worst} No interval in these results includes this doubt.` : [];
  const found = [
    demandSentence(study),
    backcastSentence(study),
    first,
    ...(named.length > 0 ? rest : []),
    precisionSentence(study),
    dates.map(cutOffSentence)[0] ?? [],
    ...rest,
  ];
  const byWords = new Map(found.filter((said) => said.length > 0).map((said) => [wordsOf(said), said]));
  const sentences = [...byWords.values()].slice(0, MOST);
  return sentences.length > 0 ? sentences : [[onlyNoise]];
};
