// What is laid out once, before anything flows: capacities, working days, and the parts of all batches.
import type { WorkedDays } from './calendar.ts';
import type { Capacity } from './capacity.ts';
import { type Grouping, groupingOf, isGrouped } from './grouping.ts';
import type { Day, Minute, SketchInput } from './input.ts';
import { Calendars, capacityOf, openings } from './pools.ts';
import { type Part, partsOf } from './slices.ts';

const MINUTES_PER_DAY = 1440;
/** Capacity is known a little beyond the last deadline, so that what is at work on it has an end. */
const MARGIN_DAYS = 7;

export interface Layout {
  input: SketchInput;
  parts: readonly Part[];
  /** By slice: its part. */
  partOf: Int32Array;
  /** By batch: its first part, if it has one. */
  firstPart: Int32Array;
  /** The last instant that matters. */
  until: Minute;
  /** Working days of leads. */
  days: WorkedDays;
  /** By route and step: how work is grouped there, if it is. */
  groupings: readonly (readonly (Grouping | undefined)[])[];
  capacities: readonly Capacity[];
  /** By pool: when the load of other markets comes. */
  openings: readonly (readonly Minute[])[];
  /** The ids of pools, each once; and of each pool which. */
  ids: readonly string[];
  idOf: readonly number[];
}

export const layoutOf = (input: SketchInput): Layout => {
  const { pools, starts } = input;
  const parts = partsOf(input);
  const partOf = new Int32Array(parts.length > 0 ? parts[parts.length - 1].last + 1 : 0);
  const firstPart = new Int32Array(input.batches.length);
  parts.forEach((part, p) => {
    partOf.fill(p, part.first, part.last + 1);
    if (p === 0 || parts[p - 1].batch !== part.batch) firstPart[part.batch] = p;
  });
  const until = parts.reduce((latest, part) => (part.isDue ? Math.max(latest, part.by) : latest), starts);
  const earliest = input.batches.reduce((first, batch) => Math.min(first, batch.time), starts);
  const dayOf = (time: Minute): Day => Math.floor(time / MINUTES_PER_DAY);
  const calendars = new Calendars(dayOf(earliest), dayOf(until) + MARGIN_DAYS);
  const end = until + MARGIN_DAYS * MINUTES_PER_DAY;
  const ids = [...new Set(pools.map((pool) => pool.id))];
  return {
    input,
    parts,
    partOf,
    firstPart,
    until,
    days: calendars.of(input.calendar),
    groupings: input.routes.map(({ steps }) =>
      steps.map((step, k) => (isGrouped(step) ? groupingOf(step, k, input) : undefined)),
    ),
    capacities: pools.map((pool) => capacityOf(pool, calendars, starts, end)),
    openings: pools.map((pool) => openings(pool, calendars, starts, until)),
    ids,
    idOf: pools.map((pool) => ids.indexOf(pool.id)),
  };
};
