// The setting of all plays of a world: its horizon, working days and pools, laid out once.
import { TICKS_PER_DAY } from '../engine/days.ts';
import type { Workdays } from '../engine/workdays.ts';
import { Values } from '../scenario/values.ts';
import type { World } from '../scenario/world.ts';
import { type MarketWindow, windowsOf } from './cohorts.ts';
import { type Staff, staffOf } from './crews.ts';
import type { PaidYear } from './ledger.ts';
import { smallBelow } from './small.ts';

export interface Setting {
  world: World;
  values: Values;
  workdays: Workdays;
  staff: Staff[];
  /** Ticks. */
  from: number;
  to: number;
  /** When MW without registration go unpaid: the Delivery Year, as far as it lies within the horizon. */
  paidYear: PaidYear;
  windows: MarketWindow[];
  /** Approvals hold nobody up: all that routes ask for before is done from the start. */
  allApproved: boolean;
  /** Components notified below which a provider is small; 0 where nobody says. */
  smallBelow: number;
}

/** The name by which approvals, which are no pool, are without limit. */
export const APPROVALS = 'approvals';

const DAYS_OF_DELIVERY_YEAR = 365;

/** Years beyond the horizon for which shifts are known, so that a job that runs over its end still has an end. */
const MARGIN_DAYS = 400;

const paidYearOf = (first: number | undefined, horizonEnds: number): PaidYear =>
  first === undefined
    ? { from: Number.NaN, to: Number.NaN }
    : { from: first * TICKS_PER_DAY, to: Math.min(first + DAYS_OF_DELIVERY_YEAR, horizonEnds) * TICKS_PER_DAY };

/**
 * @param unlimited the pool that nobody waits for
 * @param until day on which a play ends, at its 00:00, where that is not the horizon's
 */
export const settingOf = (
  world: World,
  overrides?: ReadonlyMap<string, number>,
  unlimited?: string,
  until?: number,
): Setting => {
  const values = new Values(world, overrides ? { overrides } : {});
  const { scenario } = world;
  const horizon = scenario.horizon;
  if (!horizon) throw new RangeError('a scenario without a horizon');
  const firstDay = values.date(horizon, 'from');
  const lastDay = until ?? values.date(horizon, 'to');
  return {
    world,
    values,
    workdays: values.workdays(firstDay, lastDay + MARGIN_DAYS),
    staff: staffOf(world, values, firstDay, lastDay + MARGIN_DAYS, unlimited),
    from: firstDay * TICKS_PER_DAY,
    to: lastDay * TICKS_PER_DAY,
    paidYear: paidYearOf(
      scenario['delivery-year'] === undefined ? undefined : values.date(scenario, 'delivery-year'),
      lastDay,
    ),
    windows: windowsOf(world, values),
    allApproved: unlimited === APPROVALS,
    smallBelow: smallBelow(world, values),
  };
};
