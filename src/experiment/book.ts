// The book of plays: the measures of every play of a study under what makes it, so that none is played twice.
import type { PlayKey } from '../model/outcome.ts';
import { idOf, type Played } from './points.ts';

/** Plays that are needed: the first so many replications, for a part of the study. */
export interface Need {
  part: string;
  play: Played;
  replications: number;
}

export class Book {
  private readonly columns = new Map<string, Float64Array[]>();

  add(key: Played & Pick<PlayKey, 'replication'>, values: Float64Array): void {
    const id = idOf(key);
    const known = this.columns.get(id) ?? [];
    this.columns.set(id, known);
    known[key.replication] = values;
  }

  /** Measures of the first `n` replications. */
  of(play: Played, n: number): Float64Array[] {
    const known = this.columns.get(idOf(play)) ?? [];
    return Array.from({ length: n }, (_, replication) => {
      const values = known[replication];
      if (!values) throw new RangeError(`${idOf(play)} was not played in replication ${replication}`);
      return values;
    });
  }

  /** What is needed and not there, each play once, for the part that needs it first. */
  missing(needs: readonly Need[]): { part: string; key: PlayKey }[] {
    const found = new Map<string, { part: string; key: PlayKey }>();
    for (const { part, play, replications } of needs) {
      const known = this.columns.get(idOf(play)) ?? [];
      for (let replication = 0; replication < replications; replication++) {
        const id = `${idOf(play)} ${replication}`;
        if (!known[replication] && !found.has(id)) found.set(id, { part, key: { ...play, replication } });
      }
    }
    return [...found.values()];
  }
}
