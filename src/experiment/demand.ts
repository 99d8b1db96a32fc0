// Demand that the rule changes: where entry is not the same in every regime, how many stayed away under each.
import type { World } from '../scenario/world.ts';
import { supported, thousands } from './rounding.ts';
import type { Study } from './study.ts';

export const DEMAND_CHANGED = 'demand changed by the rule';

export const entryOf = ({ scenario }: Pick<World, 'scenario'>): Study['entry'] => scenario.entry?.rule ?? 'same';

type Results = Pick<Study, 'entry' | 'levels' | 'regimes' | 'summaries'>;

/** Who stayed away at the largest level, regime by regime: `12,300 under BMCS only, none under CP392`. */
const awayWords = ({ levels, regimes, summaries }: Results): string => {
  const top = levels[levels.length - 1];
  const parts = regimes.flatMap(({ id, title }) => {
    const row = summaries.find(
      (s) => s.measure === 'stayed-away' && s.minus === '' && s.components === top && s.regime === id,
    );
    if (!row || !Number.isFinite(row.mean)) return [];
    const many = row.mean === 0 ? 'none' : supported(row.mean, (row.upper - row.lower) / 2);
    return [`${many} under ${title}`];
  });
  return parts.length === 0 ? '' : `of ${thousands(String(top))} components stay away: ${parts.join(', ')}`;
};

/** The label and whom it is about; empty where everybody comes in every regime. */
export const demandWords = (study: Results): string => {
  if (study.entry === 'same') return '';
  const away = awayWords(study);
  return away === '' ? DEMAND_CHANGED : `${DEMAND_CHANGED} (${away})`;
};

/** The same as a sentence; undefined where everybody comes. */
export const demandSentence = (study: Results): string | undefined => {
  const words = demandWords(study);
  if (words === '') return undefined;
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}: differences between regimes are not of like with like.`;
};
