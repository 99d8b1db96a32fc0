// Plays in groups: the replications of one regime at one growth level, in their order.
import type { PlayRow } from '../model/outcome.ts';
import { certainEstimate, type Estimate, estimate } from './statistics.ts';
import type { Interval } from './study.ts';

export interface Group {
  regime: string;
  components: number;
  plays: PlayRow[];
}

/** Groups in the order in which they first appear; plays within a group as they come, which is by replication. */
export const groupsOf = (plays: readonly PlayRow[]): Group[] => {
  const groups = new Map<string, Group>();
  for (const play of plays) {
    const key = `${play.regime} ${play.components}`;
    const known = groups.get(key);
    if (known) known.plays.push(play);
    else groups.set(key, { regime: play.regime, components: play.components, plays: [play] });
  }
  return [...groups.values()];
};

/** What chance allows to be said of a number's values over replications. */
export const estimatorFor = (certain: boolean): ((values: ArrayLike<number>) => Estimate) =>
  certain ? certainEstimate : estimate;

/** Mean and interval of a number over replications. */
export const intervalOf = (values: ArrayLike<number>, certain: boolean): Interval => {
  const { mean, lower, upper, n } = estimatorFor(certain)(values);
  return { mean, lower, upper, n };
};

/** The things of one kind (steps, routes) of many plays, gathered by name, each with its records in play order. */
export const gathered = <T>(
  plays: readonly PlayRow[],
  of: (play: PlayRow) => readonly T[],
  name: (one: T) => string,
): T[][] => {
  const found = new Map<string, T[]>();
  for (const play of plays) {
    for (const one of of(play)) {
      const list = found.get(name(one));
      if (list) list.push(one);
      else found.set(name(one), [one]);
    }
  }
  return [...found.values()];
};
