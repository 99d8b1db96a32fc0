// Fits a design to a time: the largest of several that can be played in so many seconds, at a pace that was measured.
import { headlineOf } from './headline.ts';
import { spread } from './rounding.ts';
import type { Study } from './study.ts';

/** One way to play a study: how large it is in its own unit (replications, draws, points), and all it comes to. */
export interface Design {
  size: number;
  /** Components over all its plays. */
  work: number;
}

/** How fast it goes. */
export interface Pace {
  /** Seconds of one lane for each component of a play; from plays like those that are still to come. */
  secondsPerComponent: number;
  /** Plays that are played beside each other, at least one. */
  lanes: number;
}

/** Seconds that work takes at a pace, with every lane busy to its end. */
export const secondsFor = (work: number, { secondsPerComponent, lanes }: Pace): number =>
  (Math.max(0, work) * secondsPerComponent) / Math.max(1, lanes);

/**
 * The largest design whose work, but for what is `done` already, fits into `seconds`; undefined where not even the
 * smallest does. Designs are ordered by size; one that is larger is never less work.
 */
export const fitted = <D extends Design>(
  designs: readonly D[],
  pace: Pace,
  seconds: number,
  done = 0,
): D | undefined => {
  let low = 0;
  let high = designs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (secondsFor(designs[middle].work - done, pace) <= seconds) low = middle + 1;
    else high = middle;
  }
  return designs[low - 1];
};

/** What a budget of time bought: so many replications, and how well the headline difference is known by them. */
export type Bought = NonNullable<Study['budget']>;

/** The paired differences of the first headline measure, at every level; a half-width that there is not is infinite. */
export const boughtBy = (
  study: Pick<Study, 'replications' | 'summaries'>,
  seconds: number,
  scenario: Parameters<typeof headlineOf>[0],
): Bought => {
  const [measure] = headlineOf(scenario);
  const differences = study.summaries.filter((row) => row.measure === measure && row.minus !== '');
  return {
    seconds,
    replications: study.replications,
    precision: differences.map(({ regime, minus, components, lower, upper, n }) => {
      const halfWidth = n < 2 ? Number.POSITIVE_INFINITY : (upper - lower) / 2;
      return { measure, regime, minus, components, n, halfWidth };
    }),
  };
};

const inUnit = (halfWidth: number, unit: string): string => {
  if (!Number.isFinite(halfWidth)) return 'no interval: that takes two replications';
  if (halfWidth === 0) return 'exactly';
  return unit === 'share' ? `to ± ${spread(halfWidth * 100)} percentage points` : `to ± ${spread(halfWidth)} ${unit}`;
};

/** A line a difference: its half-width (95 %) at the level where it is widest. */
export const boughtWords = ({ replications, precision }: Bought, study: Pick<Study, 'measures'>): string[] => {
  const pairs = new Map<string, Bought['precision'][number]>();
  for (const row of precision) {
    const pair = `${row.regime} minus ${row.minus}`;
    const widest = pairs.get(pair);
    if (!widest || row.halfWidth > widest.halfWidth) pairs.set(pair, row);
  }
  const unitOf = (measure: string): string => study.measures.find(({ id }) => id === measure)?.unit ?? '';
  return [
    `The budget bought ${replications} replication${replications === 1 ? '' : 's'}.`,
    ...[...pairs].map(([pair, row]) => `  ${row.measure} of ${pair}: ${inUnit(row.halfWidth, unitOf(row.measure))}`),
  ];
};
