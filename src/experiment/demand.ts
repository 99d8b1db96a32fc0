// Demand that the rule changes: where entry is not the same in every regime, how many stayed away under each.
import type { World } from '../scenario/world.ts';
import { supported } from './rounding.ts';
import { capital, joinedBy, type Sentence, say, wordsOf } from './said.ts';
import type { Study } from './study.ts';
import { levelFigure, summaryCell } from './told.ts';

export const DEMAND_CHANGED = 'demand changed by the rule';

export const entryOf = ({ scenario }: Pick<World, 'scenario'>): Study['entry'] => scenario.entry?.rule ?? 'same';

type Results = Pick<Study, 'entry' | 'levels' | 'regimes' | 'summaries'>;

/** Who stayed away at the largest level, regime by regime: `12,300 under BMCS only, none under CP392`. */
const awayWords = (study: Results): Sentence => {
  const { levels, regimes, summaries } = study;
  const top = levels[levels.length - 1];
  const parts = regimes.flatMap(({ id, title }) => {
    const row = summaries.find(
      (s) => s.measure === 'stayed-away' && s.minus === '' && s.components === top && s.regime === id,
    );
    if (!row || !Number.isFinite(row.mean)) return [];
    const text = row.mean === 0 ? 'none' : supported(row.mean, (row.upper - row.lower) / 2);
    return [say`${{ text, value: row.mean, cell: { ...summaryCell(row), column: 'mean' } }} under ${title}`];
  });
  return parts.length === 0 ? [] : say`of ${levelFigure(study, top)} components stay away: ${joinedBy(parts, ', ')}`;
};

/** The label and whom it is about; empty where everybody comes in every regime. */
export const demandSaid = (study: Results): Sentence => {
  if (study.entry === 'same') return [];
  const away = awayWords(study);
  return away.length === 0 ? [DEMAND_CHANGED] : say`${DEMAND_CHANGED} (${away})`;
};

/** The same as plain text. */
export const demandWords = (study: Results): string => wordsOf(demandSaid(study));

/** The same as a sentence; empty where everybody comes. */
export const demandSentence = (study: Results): Sentence => {
  const words = demandSaid(study);
  return words.length === 0 ? [] : say`${capital(words)}: differences between regimes are not of like with like.`;
};
