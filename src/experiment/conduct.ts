// Plays the ladder with whoever is there to play, until the rule, the budget or a person says enough.
import type { PlayKey, PlayRow } from '../model/outcome.ts';
import { inLanes } from './lanes.ts';
import { Meter } from './meter.ts';
import { heaviestFirst, type Plan, playsOf } from './plan.ts';
import type { Players, Surroundings } from './players.ts';
import { idOf } from './points.ts';
import { PrecisionRule } from './precision.ts';
import type { PrecisionRow } from './study.ts';

export type { Players, Progress, Surroundings } from './players.ts';

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

export const LADDER = 'ladder';

/** What the ladder comes to at most, for whoever counts. */
export const expectLadder = (plan: Plan, meter: Meter, secondsLeft?: () => number): void => {
  const work = plan.regimes.length * plan.levels.reduce((sum, level) => sum + level, 0);
  meter.expect(LADDER, plan.atMost * playsOf(plan, 0).length, plan.atMost * work, secondsLeft);
};

/**
 * Plays until the stopping rule is content. Rows may come in any order; the rule sees whole replications in theirs, and
 * what was played beyond its verdict is dropped, so that one player and eight stop at the same replication with the
 * same rows. Only time, and a person, stop where the machine happens to be. Rejects where a player fails.
 */
export const conduct = async (
  plan: Plan,
  players: Players,
  around: Surroundings,
  meter = new Meter(around),
): Promise<Conducted> => {
  const rule = new PrecisionRule(plan);
  const plays: PlayRow[] = [];
  const unmerged = new Map<number, Map<string, PlayRow>>();
  const started = around.clock();
  const size = playsOf(plan, 0).length;
  let queue: PlayKey[] = [];
  let begun = 0;
  let merged = 0;
  let verdict: string | undefined;

  const elapsed = () => (around.clock() - started) / 1000;
  const isStopped = () => around.stopped?.() === true;
  const isLate = () => merged >= plan.atLeast && elapsed() >= plan.seconds;
  const isOver = () => verdict !== undefined || isStopped() || isLate();
  expectLadder(plan, meter, () => plan.seconds - elapsed());

  const nextKey = (): PlayKey | undefined => {
    if (isOver()) return undefined;
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
    meter.replications = merged;
  };

  const play = async (key: PlayKey): Promise<void> => {
    // What was solved for stands in the key; a row of the ladder is no point beside it.
    const { point: _, ...row } = await meter.play(LADDER, players, key);
    const rows = unmerged.get(key.replication) ?? new Map<string, PlayRow>();
    unmerged.set(key.replication, rows.set(idOf(key), row));
    merge();
    meter.tell();
  };
  await inLanes(players.parallel, nextKey, play, isStopped);
  meter.settle(LADDER);

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
