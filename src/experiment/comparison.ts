// Regimes against each other: every measure's paired difference, how sure it is, and what pairing was worth.
import { type Measure, measureIndex } from '../model/measures.ts';
import type { PlayRow } from '../model/outcome.ts';
import { estimatorFor, type Group, groupsOf, intervalOf } from './grouping.ts';
import { againstOf } from './plan.ts';
import { thousands } from './rounding.ts';
import { differences, halfWidthOf, LEVEL, present, standardDeviation } from './statistics.ts';
import type { ComparisonRow } from './study.ts';

/** What is compared: against whom, by what, and what of it is told in one breath. */
export interface Compared {
  references: readonly string[];
  measures: readonly Measure[];
  headline: readonly string[];
  certain: boolean;
}

/** Statements that are read by themselves, and so are not corrected for each other. */
export const ALONE = 'one by one';

/** The headline measures first, then all others of which one direction is better. */
const comparedBy = ({ measures, headline }: Compared): Measure[] => [
  ...headline.map((id) => measures[measureIndex(id)]),
  ...measures.filter(({ id, better }) => better !== 'neither' && !headline.includes(id)),
];

/**
 * Share of the pairs in which the first is better; ties count as half. NaN where neither direction is better, or where
 * there is no pair.
 */
export const shareBetter = (pairs: ArrayLike<number>, better: Measure['better']): number => {
  const known = present(pairs);
  if (better === 'neither' || known.length === 0) return Number.NaN;
  const sign = better === 'more' ? 1 : -1;
  return known.reduce((sum, d) => sum + (d * sign > 0 ? 1 : d === 0 ? 0.5 : 0), 0) / known.length;
};

/**
 * Variance of the difference of two that met different luck, over that of the paired one: so many times as many
 * replications would be needed without pairing; below 1 pairing does harm. Infinite where only the difference does not
 * vary; NaN where nothing does, or where there are fewer than two pairs.
 */
export const pairingOf = (a: readonly number[], b: readonly number[]): number => {
  const whole = [...a.keys()].filter((i) => Number.isFinite(a[i]) && Number.isFinite(b[i]));
  const variance = (of: (i: number) => number): number => {
    const sd = standardDeviation(whole.map(of));
    return sd * sd;
  };
  return (variance((i) => a[i]) + variance((i) => b[i])) / variance((i) => a[i] - b[i]);
};

interface Pair {
  group: Group;
  minus: string;
  other: Group;
}

const rowOf = ({ group, minus, other }: Pair, measure: Measure, of: Compared, statements: number): ComparisonRow => {
  const at = measureIndex(measure.id);
  const own = group.plays.map((play) => play.values[at]);
  const base = other.plays.map((play) => play.values[at]);
  const pairs = differences(own, base);
  const { mean, sd, n, halfWidth } = estimatorFor(of.certain)(pairs);
  const isHeadline = of.headline.includes(measure.id);
  const together = isHeadline && !of.certain ? halfWidthOf(sd, n, LEVEL, statements) : halfWidth;
  return {
    regime: group.regime,
    minus,
    level: group.components,
    measure: measure.id,
    difference: intervalOf(pairs, of.certain),
    better: shareBetter(pairs, measure.better),
    pairing: pairingOf(own, base),
    family: isHeadline ? `headline at ${thousands(String(group.components))} components` : ALONE,
    statements: isHeadline ? statements : 1,
    lowerTogether: mean - together,
    upperTogether: mean + together,
  };
};

/**
 * Rows by level, pair and measure. The headline statements of one growth level are a family: all pairs of a regime and
 * a reference, times all headline measures. Their intervals together hold with probability LEVEL at least (Bonferroni:
 * each is of level 1 - (1 - LEVEL) / statements). Levels are read one at a time, and are not corrected for each other;
 * nor are the other measures, which are there to be looked at one by one.
 */
export const comparisonRows = (plays: readonly PlayRow[], of: Compared): ComparisonRow[] => {
  const groups = groupsOf(plays);
  const levels = [...new Set(groups.map(({ components }) => components))].sort((a, b) => a - b);
  const by = comparedBy(of);
  return levels.flatMap((level) => {
    const here = groups.filter(({ components }) => components === level);
    const pairs = here.flatMap((group) =>
      againstOf(of.references, group.regime).map(
        (minus): Pair => ({ group, minus, other: here.find(({ regime }) => regime === minus)! }),
      ),
    );
    const statements = pairs.length * of.headline.length;
    return pairs.flatMap((pair) => by.map((measure) => rowOf(pair, measure, of, statements)));
  });
};
