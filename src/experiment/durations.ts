// How long it takes: the share of the components notified that are registered within so many weeks of their notification.
import { measureIndex } from '../model/measures.ts';
import type { PlayRow } from '../model/outcome.ts';
import { groupsOf, intervalOf } from './grouping.ts';
import type { DurationRow } from './study.ts';

/** Beyond so many weeks, more than a year, nothing is told: who is not registered by then has missed his year. */
const MOST_WEEKS = 60;
const DAYS_PER_WEEK = 7;

/**
 * Rows by regime, level and week, from 0 to the longest that all plays know of. Whoever is not registered within the
 * horizon counts as not registered, so that a curve that ends below 1 leaves nobody out. No share where nobody is notified.
 */
export const durationRows = (plays: readonly PlayRow[], certain: boolean): DurationRow[] => {
  const notified = measureIndex('components-notified');
  return groupsOf(plays).flatMap(({ regime, components: level, plays: own }) => {
    const known = Math.min(...own.map(({ registeredWithin }) => registeredWithin.length));
    return Array.from({ length: Math.min(known, MOST_WEEKS + 1) }, (_, week): DurationRow => {
      const shares = own.map(({ registeredWithin, values }) => registeredWithin[week] / values[notified]);
      return { regime, level, days: week * DAYS_PER_WEEK, share: intervalOf(shares, certain) };
    });
  });
};
