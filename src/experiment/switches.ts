// Where a conclusion turns, nearest first, and the one condition on which it hangs, in words.
import { titleOf } from './cast.ts';
import { factorWords, isOpen, shareFigure, unitOf, valueFigure, valueTold } from './certainty-told.ts';
import { OUTPUT_WORDS } from './output-words.ts';
import { thousands } from './rounding.ts';
import { type CellRef, type Figure, type Sentence, say } from './said.ts';
import type { CertaintyHead, LimitsStudy, Output, SwitchRow } from './study-certainty.ts';

/** Farther than any value in a range, and finite, so that two of them differ by nothing. */
const FARTHEST = 2;

/**
 * How far the switching value lies from the central one, in widths of its own plausible range; `FARTHEST` where it turns
 * nothing, or where the sign is another at one end but the value was not found.
 */
export const distanceOf = ({ kind, at, low, central, high }: SwitchRow): number =>
  kind === 'switches' && high > low && Number.isFinite(at.mean) ? Math.abs(at.mean - central) / (high - low) : FARTHEST;

/** Those that turn a conclusion within their range, nearest first; ties as they stand. */
export const nearestFirst = (rows: readonly SwitchRow[]): SwitchRow[] =>
  rows.filter(({ kind }) => kind === 'switches').sort((a, b) => distanceOf(a) - distanceOf(b));

/** The row of switching.csv. */
export const switchAt = ({ assumption, output }: SwitchRow): Omit<CellRef, 'column'> => ({
  file: 'switching.csv',
  row: { assumption, output },
});

/** The growth level of the conclusion. */
export const levelOf = ({ level }: CertaintyHead, part: 'limits' | 'stress'): Figure => ({
  text: thousands(String(level)),
  value: level,
  cell: { file: 'conclusion.csv', row: { part }, column: 'components' },
});

/** What is true at the central values: `CP392 has more on time than BMCS`. */
const holds = (head: CertaintyHead, { output, atCentral }: SwitchRow): string => {
  const [regime, minus] = [titleOf(head, head.regime), titleOf(head, head.minus)];
  const isMore = atCentral.mean > 0;
  if (output === 'on-time-share' || output === 'on-time-mw')
    return `${regime} has ${isMore ? 'more' : 'fewer'}${output === 'on-time-mw' ? ' MW' : ''} on time than ${minus}`;
  if (output === 'total-cost') return `${regime} costs ${isMore ? 'more' : 'less'} to administer than ${minus}`;
  return `the ${OUTPUT_WORDS[output].words}, of ${regime} against ${minus} is ${isMore ? 'positive' : 'negative'}`;
};

const CONCLUSION: readonly Output[] = ['on-time-share', 'npsv-late-capacity'];

const figureOf = (limits: LimitsStudy, row: SwitchRow, column: 'low' | 'central' | 'high'): Figure =>
  valueFigure(limits, row.assumption, row[column], { ...switchAt(row), column });

/** `93% of the way through`, or which end it is. */
const placeWords = (row: SwitchRow): Sentence => {
  if (row.place <= 0) return ['the low end of'];
  if (row.place >= 1) return ['the high end of'];
  return say`${shareFigure(row.place, { ...switchAt(row), column: 'place' })} of the way through`;
};

/** `as long as CoP 11 uptake stays above 12% (10% to 14%), all else at its central value: ...`. */
const condition = (limits: LimitsStudy, row: SwitchRow): Sentence => {
  const side = row.at.mean > row.central ? 'below' : 'above';
  const word = unitOf(limits, row.assumption) === 'date' ? { below: 'before', above: 'after' }[side] : side;
  return say`as long as ${factorWords(row.assumption)} stays ${word} ${valueTold(limits, row.assumption, row.at, switchAt(row))}, all else at its central value: that is ${placeWords(row)} its plausible range, ${figureOf(limits, row, 'low')} to ${figureOf(limits, row, 'high')}, and ${figureOf(limits, row, 'central')} is taken`;
};

/** The assumption whose switching value lies nearest, of the first conclusion that one turns. */
export const nearestOf = (limits: LimitsStudy): SwitchRow | undefined =>
  CONCLUSION.flatMap((output) =>
    nearestFirst(limits.switching.filter((row) => row.output === output)).filter(({ at }) => Number.isFinite(at.mean)),
  )[0];

/** What no assumption turns. */
const unturned = (limits: LimitsStudy, rows: readonly SwitchRow[]): Sentence => {
  const [row] = rows;
  if (!row) return [];
  const level = levelOf(limits, 'limits');
  const [regime, minus] = [titleOf(limits, limits.regime), titleOf(limits, limits.minus)];
  // The central value is the same in all rows of a conclusion.
  if (rows.every(({ kind }) => kind === 'open') || isOpen(row.atCentral))
    return say`With ${level} components it cannot be told, even at the central values, whether ${regime} has more on time than ${minus}.`;
  return say`With ${level} components ${holds(limits, row)}, and no single assumption turns it within its plausible range.`;
};

/** The one condition on which the conclusion hangs, as a sentence or two; empty where nothing was asked of it. */
export const hangsOn = (limits: LimitsStudy): Sentence => {
  const shares = limits.switching.filter(({ output }) => output === 'on-time-share');
  const nearest = nearestOf(limits);
  if (nearest?.output === 'on-time-share')
    return say`With ${levelOf(limits, 'limits')} components ${holds(limits, nearest)} ${condition(limits, nearest)}. Nothing else, moved alone, turns it so near its central value.`;
  const first = unturned(limits, shares);
  if (!nearest) return first;
  const second = say`${capitalised(holds(limits, nearest))} ${condition(limits, nearest)}.`;
  return first.length === 0 ? second : say`${first} ${second}`;
};

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
