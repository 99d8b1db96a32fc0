// Who plays, and what a study needs of the world outside it: a clock, somebody to tell, a way to be stopped.
import type { PlayKey, PlayRow } from '../model/outcome.ts';

/** Whoever plays: this thread, worker threads, a cluster. Calls overlap, as many at a time as `parallel` says. */
export interface Players {
  /** Plays every key, in any order, and hands each row over once. */
  play(keys: PlayKey[], onRow: (row: PlayRow) => void): Promise<void>;
  parallel: number;
}

export interface Progress {
  /** Plays done, and the most there can be, of all parts of the study. */
  done: number;
  most: number;
  /** Replications of the ladder that are whole. */
  replications: number;
  /** Estimate by the pace so far, to the most replications or the end of the budget, whichever is sooner. */
  secondsLeft: number;
}

/** One play as it was made: of which part of the study, its events, and the seconds it took. */
export interface Effort {
  part: string;
  events: number;
  seconds: number;
}

export interface Surroundings {
  /** A clock in milliseconds, from any start. */
  clock: () => number;
  onProgress?: (progress: Progress) => void;
  /** Told of every play, those included that are not kept. */
  onPlayed?: (effort: Effort) => void;
  /** True once a person wants it to end. */
  stopped?: () => boolean;
}

/** Plays one key; resolves to its row. */
export const playOne = async (players: Players, key: PlayKey): Promise<PlayRow> => {
  let row: PlayRow | undefined;
  await players.play([key], (one) => {
    row = one;
  });
  if (!row) throw new Error(`plays were lost in replication ${key.replication}`);
  return row;
};
