// The scenario's pools as crews on the engine: shifts, heads and leave by date, one pool for each provider where asked.

import type { HeadChange } from '../engine/crew.ts';
import { clockTicks, TICKS_PER_DAY, TICKS_PER_HOUR } from '../engine/days.ts';
import type { PoolPlan } from '../engine/pool.ts';
import { dailyShifts, type Shifts } from '../engine/shifts.ts';
import { Workdays } from '../engine/workdays.ts';
import { workdayRulesOf } from '../scenario/calendar-rules.ts';
import { weekdays } from '../scenario/schema/calendar.ts';
import type { Heads, Pool } from '../scenario/schema/pool.ts';
import type { Values } from '../scenario/values.ts';
import type { World } from '../scenario/world.ts';

/** A pool with its shifts laid out once; the heads of one-per pools wait for a portfolio. */
export interface Staff {
  id: string;
  pool: Pool;
  isPlatform: boolean;
  /** Platform: items a working day, and the ticks of its window. */
  perDay: number;
  window: number;
  otherLoad: number;
  crews: { shifts: Shifts; heads: (components: number) => HeadChange[] }[];
}

/** Lays out every pool of a world over the horizon, with room for work that runs over its end. */
export const staffOf = (world: World, values: Values, firstDay: number, lastDay: number): Staff[] => {
  const calendars = new Map<string, Workdays>();
  const calendarOf = (id: string): Workdays => {
    const known = calendars.get(id);
    if (known) return known;
    const workdays = new Workdays(workdayRulesOf(world.calendars[id]), firstDay, lastDay);
    calendars.set(id, workdays);
    return workdays;
  };
  return Object.entries(world.pools).map(([id, pool]) => {
    const workdays = calendarOf(pool.calendar ?? world.scenario.calendar ?? '');
    const closed = pausedDays(pool, values);
    const shiftsFor = (day: Pool['day'], days?: readonly string[]): Shifts => {
      const opens = day ? clockTicks(day.from) : 0;
      const length = day ? Math.round(values.number(day, 'hours', 'hours') * TICKS_PER_HOUR) : TICKS_PER_DAY;
      const works = (d: number) =>
        (pool['every-day'] || workdays.isWorked(d)) &&
        !closed.has(d) &&
        (!days || days.includes(weekdays[weekdayIndex(d)]));
      return dailyShifts(workdays, firstDay, lastDay, opens, length, works);
    };
    const shifts = shiftsFor(pool.day);
    const isPlatform = pool.kind === 'platform';
    const lot = pool.serves === 'daily-lot';
    const perDay = isPlatform ? values.number(pool, 'per-working-day', 'items/working day') : 0;
    const crews = isPlatform
      ? [{ shifts, heads: () => [{ from: 0, heads: lot ? Math.floor(perDay) : 1 }] }]
      : (pool.crews ?? [{ heads: pool.heads ?? 0 }]).map((crew) => ({
          shifts: 'days' in crew || 'day' in crew ? shiftsFor(crew.day ?? pool.day, crew.days) : shifts,
          heads: headsOf(crew, pool, values),
        }));
    return {
      id,
      pool,
      isPlatform,
      perDay,
      window: pool.day ? Math.round(values.number(pool.day, 'hours', 'hours') * TICKS_PER_HOUR) : TICKS_PER_DAY,
      otherLoad: values.number(pool, 'other-load', 'items/working day', 0),
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
    if (values.number(pause, 'if', 'switch', 1) === 0) continue;
    for (let day = values.date(pause, 'from'); day <= values.date(pause, 'to'); day++) closed.add(day);
  }
  return closed;
};

/** Heads by date, less those on leave, never below none. */
const headsOf = (node: { heads: Heads }, pool: Pool, values: Values) => {
  const said = node.heads;
  const dated = Array.isArray(said)
    ? said.map((one) => ({
        from: values.date(one, 'from') * TICKS_PER_DAY,
        heads: values.number(one, 'heads', 'heads'),
      }))
    : undefined;
  const leave = (pool.leave ?? []).map((span) => ({
    from: values.date(span, 'from') * TICKS_PER_DAY,
    to: (values.date(span, 'to') + 1) * TICKS_PER_DAY,
    heads: values.number(span, 'heads', 'heads'),
  }));
  return (components: number): HeadChange[] => {
    const base: HeadChange[] = dated ?? [{ from: 0, heads: constantHeads(node, said, values, components) }];
    const times = new Set([...base.map((one) => one.from), ...leave.flatMap((span) => [span.from, span.to])]);
    const at = (time: number): number => {
      const present = base.findLast((one) => one.from <= time)?.heads ?? (dated ? base[0].heads : 0);
      const away = leave.reduce((sum, span) => sum + (span.from <= time && time < span.to ? span.heads : 0), 0);
      return Math.max(0, present - away);
    };
    return [...times].sort((a, b) => a - b).map((from) => ({ from, heads: at(from) }));
  };
};

const constantHeads = (node: object, said: Heads, values: Values, components: number): number => {
  if (typeof said !== 'object' || Array.isArray(said)) return values.number(node, 'heads', 'heads');
  return Math.max(1, Math.ceil(components / values.number(said, 'one-per', 'components')));
};
