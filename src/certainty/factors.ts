// The assumptions that certainty is asked of: those with a range of their own that move a conclusion, and how.
import type { Distribution } from '../engine/distribution.ts';
import { assumptionsUsed } from '../experiment/assumptions.ts';
import { Reading } from '../experiment/reading.ts';
import { Values } from '../scenario/values.ts';
import type { World } from '../scenario/world.ts';
import { numberOf } from './asked.ts';

export interface Factor {
  id: string;
  low: number;
  central: number;
  high: number;
  /** What is believed of it; absent where nothing but a range is said. */
  distribution?: Distribution;
  /** Values between are rounded: days, heads, counts, switches. */
  whole: boolean;
  /** `plays`: another play of one of the regimes; `prices`: the same plays, reckoned otherwise. */
  moves: 'plays' | 'prices';
}

/** Units of which there is no half. */
const WHOLE = /^(date|switch|count|heads|components|CMUs|providers|agents|submissions|years)$/;
export const isWhole = (unit: string): boolean => WHOLE.test(unit.split('/')[0]);

/** What only a year that is known is held against decides nothing about the year studied; and what is not asked about. */
const notAsked = ({ scenario }: World): ReadonlySet<unknown> =>
  new Set([scenario.backcast?.['on-time-at-least'], ...(scenario.certainty?.['leave-out'] ?? [])]);

/**
 * In the order of the assumption files. An assumption that is made of others by a formula, or dated, is left out: its
 * ingredients stand for it. So is one whose central value lies outside its range.
 */
export const factorsOf = (world: World, regimes: readonly string[]): Factor[] => {
  const values = new Values(world);
  const reading = new Reading(world);
  const known = notAsked(world);
  return assumptionsUsed(world).flatMap((id): Factor[] => {
    const { range, formula, values: dated, unit, distribution } = world.assumptions[id];
    if (!range || formula !== undefined || dated || known.has(id)) return [];
    const [low, high] = range.map(numberOf);
    const central = values.of(id);
    if (!(low < high) || !(low <= central && central <= high)) return [];
    const moves = regimes.some((regime) => reading.moves(regime, id)) ? 'plays' : 'prices';
    return [{ id, low, central, high, ...(distribution && { distribution }), whole: isWhole(unit), moves }];
  });
};
