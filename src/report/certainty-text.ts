// What the sections on limits and stress have in common: figures of conclusion.csv, counts of derived.csv, values with their cells.
import { titleOf } from '../experiment/cast.ts';
import { shareFigure, unitWords, valueFigure } from '../experiment/certainty-told.ts';
import { inFull, thousands } from '../experiment/rounding.ts';
import { derived, type Figure, type Sentence, say } from '../experiment/said.ts';
import type { CertaintyHead } from '../experiment/study-certainty.ts';
import { valueCell } from './certainty-columns.ts';

export type PartName = 'limits' | 'stress';

/** `95%`: the share on time from which a level counts as carried. */
export const enoughOf = (head: CertaintyHead, part: PartName): Figure =>
  shareFigure(head.enough, { file: 'conclusion.csv', row: { part }, column: 'enough' });

/** A count of rows, which gets a row of its own in derived.csv. */
export const counted = (id: string, value: number, unit: string, meaning: string): Figure =>
  derived(id, thousands(inFull(value)), value, unit, meaning);

/** A value of an assumption with its unit. */
export const given = (
  head: CertaintyHead,
  id: string,
  value: number,
  at: Parameters<typeof valueFigure>[3],
): Sentence => say`${valueFigure(head, id, value, at)}${unitWords(head, id)}`;

/** A value of an assumption as it names a row. */
export const keyOf = (head: CertaintyHead, id: string, value: number): string => {
  const cell = valueCell(head, id, value);
  return typeof cell === 'number' ? inFull(cell) : String(cell);
};

/** The regime and what it is compared with. */
export const pairOf = (head: CertaintyHead): { regime: string; minus: string } => ({
  regime: titleOf(head, head.regime),
  minus: titleOf(head, head.minus),
});

/** The text with a capital at the front. */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
