// Overload: where more comes than can be done there is no steady wait, but a drift while work comes and a time to clear.
import { clockTicks, dayOf, TICKS_PER_DAY } from '../engine/days.ts';
import type { PlayRow, WeekStats } from '../model/outcome.ts';
import { Values } from '../scenario/values.ts';
import type { World } from '../scenario/world.ts';
import { groupsOf, intervalOf } from './grouping.ts';
import { mean } from './statistics.ts';
import type { OverloadRow, Study } from './study.ts';

/** Days from the start of the calendar, with their fraction. */
const daysOf = (text: string): number =>
  dayOf(text.slice(0, 10)) + clockTicks(text.slice(11, 16) || '00:00') / TICKS_PER_DAY;

const DAYS_PER_WEEK = 7;

/** Least-squares slope of values that are a week apart; NaN for fewer than two. */
export const slopeOf = (values: readonly number[]): number => {
  const centre = (values.length - 1) / 2;
  const level = mean(values);
  let [across, along] = [0, 0];
  for (const [i, value] of values.entries()) {
    across += (i - centre) * (value - level);
    along += (i - centre) * (i - centre);
  }
  return across / along;
};

interface Queue {
  /** By week: who waits at its end, and whether anybody worked in it. */
  waiting: number[];
  works: boolean[];
  /** Days at which the weeks end. */
  ends: number[];
}

const queueOf = ({ weeks, pools, waiting, busyHours }: WeekStats, pool: string): Queue => {
  const at = pools.indexOf(pool) * weeks.length;
  return {
    waiting: weeks.map((_, w) => (at < 0 ? 0 : waiting[at + w])),
    works: weeks.map((_, w) => at >= 0 && busyHours[at + w] > 0),
    ends: weeks.map((week) => dayOf(week) + DAYS_PER_WEEK),
  };
};

/**
 * Components more in the queue each week: the least-squares slope of who waits at the ends of weeks, from the first week
 * in which the pool has work to the last that ends before the cut-off. That is the time in which what is due is
 * released; afterwards a queue shrinks even where it was hopeless. NaN where the pool has work in fewer than two of them.
 */
const driftOf = ({ waiting, works, ends }: Queue, cutOff: number): number => {
  const first = waiting.findIndex((count, w) => count > 0 || works[w]);
  if (first < 0) return Number.NaN;
  return slopeOf(waiting.filter((_, w) => w >= first && ends[w] <= cutOff));
};

/** Days from the cut-off to the end of the first week with nobody waiting; NaN where there is none. */
const daysToClear = ({ waiting, ends }: Queue, cutOff: number): number => {
  const from = Math.max(
    0,
    ends.findLastIndex((end) => end <= cutOff),
  );
  const w = waiting.findIndex((count, week) => week >= from && count === 0);
  return w < 0 ? Number.NaN : Math.max(0, ends[w] - cutOff);
};

/** The day and its fraction at which the backlog is judged: the scenario's cut-off, or the earliest deadline of any route. */
export const judgedAt = (world: World, { deadlines, horizon }: Pick<Study, 'deadlines' | 'horizon'>): number => {
  const said = new Values(world).maybeInstant(world.scenario, 'cut-off');
  if (said !== undefined) return said / TICKS_PER_DAY;
  return Math.min(daysOf(horizon.to), ...deadlines.map(({ at }) => daysOf(at)));
};

/** Pools of people: a platform has no heads to be short of. */
export const peoplePools = ({ pools }: Pick<World, 'pools'>): string[] =>
  Object.keys(pools).filter((id) => pools[id].kind === 'people');

/**
 * Rows by regime, level and pool, of pools that have something to do. Queues are read at the ends of weeks, all queues of
 * a pool together; where a pool is one for each provider or agent, all of them together.
 * @param cutOff as `judgedAt` gives it
 */
export const overloadRows = (
  plays: readonly PlayRow[],
  pools: readonly string[],
  cutOff: number,
  certain: boolean,
): OverloadRow[] =>
  groupsOf(plays).flatMap(({ regime, components: level, plays: own }) =>
    pools.flatMap((pool): OverloadRow[] => {
      const queues = own.map(({ weekly }) => queueOf(weekly, pool));
      if (!queues.some(({ works, waiting }) => works.includes(true) || waiting.some((count) => count > 0))) return [];
      const days = queues.map((queue) => daysToClear(queue, cutOff));
      const cleared = days.filter(Number.isFinite).length / days.length;
      return [
        {
          regime,
          level,
          pool,
          driftPerWeek: intervalOf(
            queues.map((queue) => driftOf(queue, cutOff)),
            certain,
          ),
          peakWaiting: intervalOf(
            queues.map(({ waiting }) => Math.max(...waiting)),
            certain,
          ),
          cleared,
          daysToClear: intervalOf(cleared === 1 ? days : [], certain),
        },
      ];
    }),
  );
