// How long certainty will take, said before it is begun: plays and work by part, and the pace of the first of them.
import type { Meter } from '../experiment/meter.ts';
import type { Surroundings } from '../experiment/players.ts';

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

/** Plays measured before the forecast; the first warms the machine up. */
const PILOTS = 2;

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
 * Plays pilots, which are wanted anyway, and says how long the whole may take in as many lanes as there are.
 * @param pilot plays so many components in a replication
 */
export const forecastOf = async (
  parts: readonly PartWork[],
  { clock }: Surroundings,
  lanes: number,
  pilot: (replication: number) => Promise<number>,
): Promise<Forecast> => {
  let pace = 0;
  for (let replication = 0; replication < PILOTS; replication++) {
    const from = clock();
    const components = await pilot(replication);
    pace = (clock() - from) / 1000 / components;
  }
  const plays = parts.reduce((sum, one) => sum + one.plays, 0);
  const work = parts.reduce((sum, one) => sum + one.work, 0);
  return { plays, seconds: (work * pace) / lanes };
};
