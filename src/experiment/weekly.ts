// Week by week: the mean over replications of what each pool did and how many waited for it.
import type { PlayRow, WeekStats } from '../model/outcome.ts';
import { estimatorFor, type Group, groupsOf } from './grouping.ts';
import { mean, present } from './statistics.ts';
import type { WeeklyRow } from './study.ts';

type Column = 'busyHours' | 'availableHours' | 'waiting' | 'tests' | 'retests';

const distinct = (lists: readonly (readonly string[])[]): string[] => [...new Set(lists.flat())];

/** Where one play keeps what a group knows: the start of each pool's weeks, and each week's place; NaN where it has none. */
interface Places {
  weekly: WeekStats;
  pools: number[];
  weeks: number[];
}

const placesIn = (weekly: WeekStats, pools: readonly string[], weeks: readonly string[]): Places => {
  const place = (list: readonly string[], one: string): number => {
    const at = list.indexOf(one);
    return at < 0 ? Number.NaN : at;
  };
  return {
    weekly,
    pools: pools.map((pool) => place(weekly.pools, pool) * weekly.weeks.length),
    weeks: weeks.map((week) => place(weekly.weeks, week)),
  };
};

const rowsOf = ({ regime, components, plays }: Group, certain: boolean): WeeklyRow[] => {
  const pools = distinct(plays.map((play) => play.weekly.pools));
  const weeks = distinct(plays.map((play) => play.weekly.weeks)).sort();
  const places = plays.map((play) => placesIn(play.weekly, pools, weeks));
  const values = (column: Column, pool: number, week: number): number[] =>
    present(places.map((one) => one.weekly[column][one.pools[pool] + one.weeks[week]]));

  return pools.flatMap((pool, p) =>
    weeks.map((week, w): WeeklyRow => {
      const busy = estimatorFor(certain)(values('busyHours', p, w));
      const waiting = estimatorFor(certain)(values('waiting', p, w));
      return {
        regime,
        components,
        week,
        pool,
        busyHours: busy.mean,
        availableHours: mean(values('availableHours', p, w)),
        waiting: waiting.mean,
        tests: mean(values('tests', p, w)),
        retests: mean(values('retests', p, w)),
        busyLower: busy.lower,
        busyUpper: busy.upper,
        waitingLower: waiting.lower,
        waitingUpper: waiting.upper,
        n: busy.n,
      };
    }),
  );
};

/** The last week in which any play had anybody at work or waiting; later ones are left off everywhere alike. */
const lastBusyWeek = (plays: readonly PlayRow[]): string => {
  let last = '';
  for (const { weekly } of plays) {
    const { weeks, busyHours, waiting } = weekly;
    for (let cell = 0; cell < busyHours.length; cell++) {
      const week = weeks[cell % weeks.length];
      if (week > last && (busyHours[cell] > 0 || waiting[cell] > 0)) last = week;
    }
  }
  return last;
};

/** Rows by regime, level, pool and week, up to the last week in which anything happened. */
export const weeklyRows = (plays: readonly PlayRow[], certain: boolean): WeeklyRow[] => {
  const last = lastBusyWeek(plays);
  return groupsOf(plays).flatMap((group) => rowsOf(group, certain).filter((row) => row.week <= last));
};
