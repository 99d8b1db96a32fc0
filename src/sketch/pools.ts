// The capacity of a pool from its calendar, its working day and its heads by date.
import { WorkedDays, weekdayName } from './calendar.ts';
import { Capacity } from './capacity.ts';
import type { Day, Minute, SketchCalendar, SketchCrew, SketchPeople, SketchPlatform, SketchPool } from './input.ts';

const MINUTES_PER_DAY = 1440;
/** A rate below this is what rounding left of none. */
const NO_RATE = 1e-9;

interface Shift {
  from: Minute;
  to: Minute;
  rate: number;
}

/** The worked days of calendars over one span, each laid out once. */
export class Calendars {
  private readonly known = new Map<SketchCalendar, WorkedDays>();
  readonly first: Day;
  readonly last: Day;

  constructor(first: Day, last: Day) {
    this.first = first;
    this.last = last;
  }

  of(calendar: SketchCalendar): WorkedDays {
    const days = this.known.get(calendar) ?? new WorkedDays(calendar, this.first, this.last);
    this.known.set(calendar, days);
    return days;
  }
}

/** The days on which a pool works. */
const openDays = (pool: SketchPool, calendars: Calendars, first: Day, last: Day): Day[] => {
  const calendar = calendars.of(pool.calendar);
  const days: Day[] = [];
  for (let day = first; day <= last; day++) {
    const isPaused = pool.pauses?.some((pause) => pause.from <= day && day <= pause.to);
    if ((pool.everyDay || calendar.isWorked(day)) && !isPaused) days.push(day);
  }
  return days;
};

const headsOn = (crew: SketchCrew, day: Day): number => {
  let heads = crew.heads.length > 0 ? crew.heads[0].heads : 0;
  for (const change of crew.heads) if (change.from <= day) heads = change.heads;
  return heads;
};

/** Shifts of people on one day: each crew's heads, less those on leave, whom the first crews give first. */
const shiftsOn = (pool: SketchPeople, day: Day): Shift[] => {
  let away = 0;
  for (const leave of pool.leave ?? []) if (leave.from <= day && day <= leave.to) away += leave.heads;
  const shifts: Shift[] = [];
  for (const crew of pool.crews) {
    const heads = headsOn(crew, day);
    const present = Math.max(0, heads - away);
    away -= heads - present;
    if (crew.days && !crew.days.includes(weekdayName(day))) continue;
    const from = day * MINUTES_PER_DAY + crew.opensAt;
    shifts.push({ from, to: from + crew.minutes, rate: present });
  }
  return shifts;
};

const windowOn = ({ opensAt, minutes, itemsPerDay }: SketchPlatform, day: Day): Shift => {
  const from = day * MINUTES_PER_DAY + opensAt;
  return { from, to: from + minutes, rate: itemsPerDay / minutes };
};

/** Shifts that may overlap become pieces that do not: where several work, their rates add up. */
const added = (shifts: readonly Shift[]): readonly Shift[] => {
  if (shifts.every(({ from }, i) => i === 0 || shifts[i - 1].to <= from)) return shifts;
  const edges = shifts.flatMap(({ from, to, rate }) => [
    { at: from, change: rate },
    { at: to, change: -rate },
  ]);
  edges.sort((a, b) => a.at - b.at);
  const pieces: Shift[] = [];
  let rate = 0;
  edges.forEach(({ at, change }, i) => {
    rate += change;
    const to = edges[i + 1]?.at ?? at;
    if (to > at && rate > NO_RATE) pieces.push({ from: at, to, rate });
  });
  return pieces;
};

/** What a pool can do from a start to an end: minutes of work, or a platform's items. */
export const capacityOf = (pool: SketchPool, calendars: Calendars, start: Minute, end: Minute): Capacity => {
  const days = openDays(pool, calendars, Math.floor(start / MINUTES_PER_DAY), Math.floor(end / MINUTES_PER_DAY));
  const within: Shift[] = [];
  for (const day of days) {
    for (const shift of pool.kind === 'people' ? shiftsOn(pool, day) : [windowOn(pool, day)]) {
      const [from, to] = [Math.max(shift.from, start), Math.min(shift.to, end)];
      if (to > from && shift.rate > NO_RATE) within.push({ from, to, rate: shift.rate });
    }
  }
  return new Capacity(added(within));
};

/** When a platform's days open: then the load of other markets comes. */
export const openings = (pool: SketchPool, calendars: Calendars, start: Minute, end: Minute): Minute[] => {
  if (pool.kind === 'people' || !pool.otherLoad) return [];
  return openDays(pool, calendars, Math.floor(start / MINUTES_PER_DAY), Math.floor(end / MINUTES_PER_DAY))
    .map((day) => day * MINUTES_PER_DAY + pool.opensAt)
    .filter((at) => at >= start && at <= end);
};
