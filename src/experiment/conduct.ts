// Plays a plan with whoever is there to play, until the rule, the budget or a person says enough.
import type { PlayKey, PlayRow } from '../model/outcome.ts';
import { heaviestFirst, type Plan, playsOf } from './plan.ts';
import { PrecisionRule } from './precision.ts';
import type { PrecisionRow } from './study.ts';

/** Whoever plays: this thread, worker threads, a cluster. Calls overlap, as many at a time as `parallel` says. */
export interface Players {
  /** Plays every key, in any order, and hands each row over once. */
  play(keys: PlayKey[], onRow: (row: PlayRow) => void): Promise<void>;
  parallel: number;
}

export interface Progress {
  /** Plays done, and the most there can be. */
  done: number;
  most: number;
  /** Replications that are whole. */
  replications: number;
  /** Estimate by the pace so far, to the most replications or the end of the budget, whichever is sooner. */
  secondsLeft: number;
}

/** What a study needs of the world outside it. */
export interface Surroundings {
  /** A clock in milliseconds, from any start. */
  clock: () => number;
  onProgress?: (progress: Progress) => void;
  /** True once a person wants it to end. */
  stopped?: () => boolean;
}

export interface Conducted {
  /** By replication, regime and level; whole replications only. */
  plays: PlayRow[];
  replications: number;
  /** Why it stopped, as a clause. */
  stopped: string;
  /** True where a person stopped it. */
  interrupted: boolean;
  precision: PrecisionRow[];
}

/**
 * Plays until the stopping rule is content. Rows may come in any order; the rule sees whole replications in theirs, and
 * what was played beyond its verdict is dropped, so that one player and eight stop at the same replication with the
 * same rows. Only time, and a person, stop where the machine happens to be. Rejects where a player fails.
 */
export const conduct = async (plan: Plan, players: Players, around: Surroundings): Promise<Conducted> => {
  const rule = new PrecisionRule(plan);
  const plays: PlayRow[] = [];
  const unmerged = new Map<number, Map<string, PlayRow>>();
  const started = around.clock();
  const size = playsOf(plan, 0).length;
  let queue: PlayKey[] = [];
  let begun = 0;
  let done = 0;
  let merged = 0;
  let verdict: string | undefined;
  let failed = false;

  const elapsed = () => (around.clock() - started) / 1000;
  const isStopped = () => around.stopped?.() === true;
  const isLate = () => merged >= plan.atLeast && elapsed() >= plan.seconds;
  const isOver = () => failed || verdict !== undefined || isStopped() || isLate();

  const nextKey = (): PlayKey | undefined => {
    if (queue.length === 0 && begun < plan.atMost) queue = heaviestFirst(playsOf(plan, begun++));
    return queue.shift();
  };

  const merge = (): void => {
    for (let rows = unmerged.get(merged); rows?.size === size && !isOver(); rows = unmerged.get(merged)) {
      const whole = playsOf(plan, merged).map((key) => rows!.get(idOf(key))!);
      unmerged.delete(merged++);
      plays.push(...whole);
      rule.add(whole);
      verdict = rule.verdict();
    }
  };

  const progress = (): Progress => {
    const most = plan.atMost * size;
    const byPace = (elapsed() / done) * (most - done);
    const secondsLeft = merged < plan.atLeast ? byPace : Math.min(byPace, Math.max(0, plan.seconds - elapsed()));
    return { done, most, replications: merged, secondsLeft };
  };

  const take = (row: PlayRow): void => {
    const rows = unmerged.get(row.replication) ?? new Map<string, PlayRow>();
    unmerged.set(row.replication, rows.set(idOf(row), row));
    done++;
    merge();
    around.onProgress?.(progress());
  };

  // A lane is one play at a time, so that nobody is idle and nothing is begun that may not be wanted.
  const lane = async (): Promise<void> => {
    for (let key = isOver() ? undefined : nextKey(); key; key = isOver() ? undefined : nextKey()) {
      try {
        await players.play([key], take);
      } catch (fault) {
        // Whoever stops a run may close its players under it.
        if (!isStopped()) {
          failed = true;
          throw fault;
        }
      }
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: Math.max(1, players.parallel) }, lane));
  const fault = ends.find((end) => end.status === 'rejected');
  if (fault) throw fault.reason;

  const interrupted = verdict === undefined && isStopped();
  if (verdict === undefined && !interrupted && !isLate()) throw new Error(`plays were lost in replication ${merged}`);
  const reason = interrupted ? `interrupted at n = ${merged}` : `time (${plan.seconds} s)`;
  return {
    plays,
    replications: merged,
    stopped: verdict ?? rule.unfinished(reason),
    interrupted,
    precision: rule.rows(),
  };
};

const idOf = (key: PlayKey): string => `${key.regime} ${key.components}`;
