// How long certainty will take, said before it is begun: plays and work by part, and the pace of the first of them.
import { type Design, type Pace, secondsFor } from '../experiment/budget.ts';
import type { Meter } from '../experiment/meter.ts';
import type { Surroundings } from '../experiment/players.ts';
import type { Asked } from './asked.ts';
import type { Table } from './table.ts';

/** At most, or as many as are likely where a search decides. */
export interface PartWork {
  part: string;
  plays: number;
  /** Components in all plays; of a sketch a part of them, as it takes less time. */
  work: number;
}

export interface Forecast {
  plays: number;
  seconds: number;
}

/** What a sketch takes of the time of its play. */
export const SKETCH_WORK = 0.17;

/** Rounds of pilots before the forecast: the first warm the machine up, the last is measured. */
const ROUNDS = 3;
/** Pilots beside each other at most: all of them are plays that are wanted anyway. */
const ABREAST = 2;

/** Parts with the same name are one. */
export const expectAll = (parts: readonly PartWork[], meter: Meter): void => {
  for (const part of new Set(parts.map((one) => one.part))) {
    const own = parts.filter((one) => one.part === part);
    meter.expect(
      part,
      own.reduce((sum, { plays }) => sum + plays, 0),
      own.reduce((sum, { work }) => sum + work, 0),
    );
  }
};

/**
 * Plays pilots, which are wanted anyway, beside each other as the long work will be, and says at which pace the last of them went.
 * @param pilot plays so many components in a replication
 */
export const paceOf = async (
  { clock }: Surroundings,
  lanes: number,
  pilot: (replication: number) => Promise<number>,
): Promise<Pace> => {
  let secondsPerComponent = 0;
  const abreast = Math.min(lanes, ABREAST);
  for (let round = 0; round < ROUNDS; round++) {
    const from = clock();
    const components = await Promise.all(Array.from({ length: abreast }, (_, lane) => pilot(round * abreast + lane)));
    secondsPerComponent = ((clock() - from) / 1000 / components.reduce((sum, one) => sum + one, 0)) * abreast;
  }
  return { secondsPerComponent, lanes };
};

/** A pilot: both regimes at the central point, which is wanted anyway; the components in the two plays. */
export const pilotOf =
  (part: string, { regime, minus, level }: Asked, table: Table) =>
  async (replication: number): Promise<number> => {
    await table.ask([regime, minus].map((id) => ({ part, regime: id, components: level, replication })));
    return 2 * level;
  };

/** How long the whole may take at a pace. */
export const forecastOf = (parts: readonly PartWork[], pace: Pace): Forecast => ({
  plays: Math.round(parts.reduce((sum, one) => sum + one.plays, 0)),
  seconds: secondsFor(workOf(parts), pace),
});

/** Parts of what is asked for, times which it may be asked for in a given time. */
const SCALES = [0.125, 0.25, 0.5, 1, 2, 4, 8] as const;

/** Designs in ascending order; `size` is a scale of what was asked. */
export const scaledDesigns = (partsAt: (scale: number) => readonly PartWork[]): Design[] =>
  SCALES.map((size) => ({ size, work: workOf(partsAt(size)) }));

const workOf = (parts: readonly PartWork[]): number => parts.reduce((sum, { work }) => sum + work, 0);
