// The book of plays: the measures of every play of a study, and who took which route, so that none is played twice.
import type { PlayKey, PlayRow } from '../model/outcome.ts';
import { idOf, type Played } from './points.ts';
import { mean } from './statistics.ts';
import type { Cell } from './study.ts';

/** Plays that are needed: the first so many replications, for a part of the study. */
export interface Need {
  part: string;
  play: Played;
  replications: number;
}

type Entry = Pick<PlayRow, 'values' | 'routes'>;

export class Book {
  private readonly plays = new Map<string, Entry[]>();

  add(key: Played & Pick<PlayKey, 'replication'>, { values, routes }: Entry): void {
    const id = idOf(key);
    const known = this.plays.get(id) ?? [];
    this.plays.set(id, known);
    known[key.replication] = { values, routes };
  }

  /** Measures of the first `n` replications. */
  of(play: Played, n: number): Float64Array[] {
    return this.entries(play, n).map(({ values }) => values);
  }

  /** Which share of the components took each route at first, over the first `n` replications. */
  tookOf(play: Played, n: number): Cell['took'] {
    const entries = this.entries(play, n);
    return entries[0].routes.map(({ route }, at) => ({
      route,
      share: mean(entries.map(({ routes }) => routes[at].took / play.components)),
    }));
  }

  private entries(play: Played, n: number): Entry[] {
    const known = this.plays.get(idOf(play)) ?? [];
    return Array.from({ length: n }, (_, replication) => {
      const entry = known[replication];
      if (!entry) throw new RangeError(`${idOf(play)} was not played in replication ${replication}`);
      return entry;
    });
  }

  /** What is needed and not there, each play once, for the part that needs it first. */
  missing(needs: readonly Need[]): { part: string; key: PlayKey }[] {
    const found = new Map<string, { part: string; key: PlayKey }>();
    for (const { part, play, replications } of needs) {
      const known = this.plays.get(idOf(play)) ?? [];
      for (let replication = 0; replication < replications; replication++) {
        const id = `${idOf(play)} ${replication}`;
        if (!known[replication] && !found.has(id)) found.set(id, { part, key: { ...play, replication } });
      }
    }
    return [...found.values()];
  }
}
