// The scenario's pools as crews on the engine: shifts, heads and leave by date, one pool for each provider where asked.

import type { HeadChange } from '../engine/crew.ts';
import { clockTicks, TICKS_PER_DAY, TICKS_PER_HOUR } from '../engine/days.ts';
import type { PoolPlan } from '../engine/pool.ts';
import { dailyShifts, type Shifts } from '../engine/shifts.ts';
import { Workdays } from '../engine/workdays.ts';
import { calendarOf, workdayRulesOf } from '../scenario/calendar-rules.ts';
import { type CalendarFile, weekdays } from '../scenario/schema/calendar.ts';
import type { Heads, Pool } from '../scenario/schema/pool.ts';
import type { Values } from '../scenario/values.ts';
import type { World } from '../scenario/world.ts';
import { type QueuePause, queuePausesOf } from './pauses.ts';

/** A pool with its shifts laid out once; the heads of one-per pools wait for a portfolio. */
export interface Staff {
  id: string;
  pool: Pool;
  isPlatform: boolean;
  /** Platform: items a working day, and the ticks of its window. */
  perDay: number;
  window: number;
  otherLoad: number;
  /** Platform: pauses that follow a queue; those by date are days without a shift. */
  pauses: QueuePause[];
  /** Nobody waits for it longer than until it opens. */
  unlimited: boolean;
  crews: { shifts: Shifts; heads: (components: number) => HeadChange[] }[];
}

/** Heads of a pool without limit: more than there are components in any portfolio. */
const NO_LIMIT = 1 << 30;

/**
 * Lays out every pool of a world over the horizon, with room for work that runs over its end.
 * @param unlimited a pool that keeps its hours but has heads for everybody: no leave, no pauses, no load of others
 */
export const staffOf = (
  world: World,
  values: Values,
  firstDay: number,
  lastDay: number,
  unlimited?: string,
): Staff[] => {
  const known = new Map<CalendarFile | undefined, Workdays>();
  const workdaysOf = (name: string | undefined): Workdays => {
    const calendar = calendarOf(world, name);
    const workdays = known.get(calendar) ?? new Workdays(workdayRulesOf(calendar), firstDay, lastDay);
    known.set(calendar, workdays);
    return workdays;
  };
  const ids = Object.keys(world.pools);
  return Object.entries(world.pools).map(([id, pool]) => {
    const workdays = workdaysOf(pool.calendar);
    const isUnlimited = id === unlimited;
    const closed = isUnlimited ? new Set() : pausedDays(pool, values);
    const shiftsFor = (day: Pool['day'], days?: readonly string[]): Shifts => {
      const opens = day ? clockTicks(day.from) : 0;
      const length = day ? Math.round(values.number(day, 'hours', 'hours') * TICKS_PER_HOUR) : TICKS_PER_DAY;
      const works = (d: number) =>
        (pool['every-day'] || workdays.isWorked(d)) &&
        !closed.has(d) &&
        (!days || days.includes(weekdays[weekdayIndex(d)]));
      // A platform takes its lots and the load of other markets when a day opens, though it may never close.
      return dailyShifts(workdays, firstDay, lastDay, opens, length, works, !isPlatform);
    };
    const isPlatform = pool.kind === 'platform';
    const shifts = shiftsFor(pool.day);
    const lot = pool.serves === 'daily-lot';
    const perDay = isPlatform ? values.number(pool, 'per-working-day', 'items/working day') : 0;
    const people = pool.crews ?? [{ heads: pool.heads ?? 0 }];
    const everybody = () => [{ from: 0, heads: NO_LIMIT }];
    const crews = isPlatform
      ? [{ shifts, heads: isUnlimited ? everybody : () => [{ from: 0, heads: lot ? Math.floor(perDay) : 1 }] }]
      : people.map((crew, i) => ({
          shifts: 'days' in crew || 'day' in crew ? shiftsFor(crew.day ?? pool.day, crew.days) : shifts,
          heads: isUnlimited ? everybody : headsOf(people, i, pool, values),
        }));
    return {
      id,
      pool,
      isPlatform,
      perDay,
      window: pool.day ? Math.round(values.number(pool.day, 'hours', 'hours') * TICKS_PER_HOUR) : TICKS_PER_DAY,
      otherLoad: isUnlimited ? 0 : values.number(pool, 'other-load', 'items/working day', 0),
      pauses: isUnlimited ? [] : queuePausesOf(pool, ids.indexOf(id), ids, values),
      unlimited: isUnlimited,
      crews,
    };
  });
};

/** What the engine needs of one instance of a pool that serves so many components. */
export const planOf = (staff: Staff, components: number): PoolPlan => ({
  crews: staff.crews.map((crew) => ({ shifts: crew.shifts, heads: crew.heads(components) })),
  keyed: (staff.pool.order ?? 'arrival') !== 'arrival',
  lot: staff.pool.serves === 'daily-lot',
});

/** Monday is 0; 1970-01-01 was a Thursday. */
const weekdayIndex = (day: number): number => (day + 3) % 7;

const pausedDays = (pool: Pool, values: Values): Set<number> => {
  const closed = new Set<number>();
  for (const pause of pool.pauses ?? []) {
    if ('when' in pause || values.number(pause, 'if', 'switch', 1) === 0) continue;
    for (let day = values.date(pause, 'from'); day <= values.date(pause, 'to'); day++) closed.add(day);
  }
  return closed;
};

/** How many people a crew has by date, leave apart. */
interface Headcount {
  /** Ticks at which it changes. */
  times: number[];
  at(time: number, components: number): number;
}

const headcountOf = (crew: { heads: Heads }, values: Values): Headcount => {
  const said = crew.heads;
  if (Array.isArray(said)) {
    const dated = said.map((one) => ({
      from: values.date(one, 'from') * TICKS_PER_DAY,
      heads: values.number(one, 'heads', 'heads'),
    }));
    // The first number holds before its date too.
    return {
      times: dated.map((one) => one.from),
      at: (time) => (dated.findLast((one) => one.from <= time) ?? dated[0]).heads,
    };
  }
  if (typeof said !== 'object') {
    const heads = values.number(crew, 'heads', 'heads');
    return { times: [], at: () => heads };
  }
  const onePer = values.number(said, 'one-per', 'components');
  return { times: [], at: (_, components) => Math.max(1, Math.ceil(components / onePer)) };
};

/** Heads of the i-th crew by date, less those on leave: the first crews give whom they have, the next ones the rest. */
const headsOf = (crews: readonly { heads: Heads }[], i: number, pool: Pool, values: Values) => {
  const counts = crews.slice(0, i + 1).map((crew) => headcountOf(crew, values));
  const leave = (pool.leave ?? []).map((span) => ({
    from: values.date(span, 'from') * TICKS_PER_DAY,
    to: (values.date(span, 'to') + 1) * TICKS_PER_DAY,
    heads: values.number(span, 'heads', 'heads'),
  }));
  const times = new Set([0, ...counts.flatMap((one) => one.times), ...leave.flatMap((span) => [span.from, span.to])]);
  const sorted = [...times].sort((a, b) => a - b);
  return (components: number): HeadChange[] =>
    sorted.map((from) => {
      let away = leave.reduce((sum, span) => sum + (span.from <= from && from < span.to ? span.heads : 0), 0);
      let present = 0;
      for (const count of counts) {
        const heads = count.at(from, components);
        present = Math.max(0, heads - away);
        away -= heads - present;
      }
      return { from, heads: present };
    });
};
