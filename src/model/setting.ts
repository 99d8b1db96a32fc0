// The setting of all plays of a world: its horizon, working days and pools, laid out once.
import { TICKS_PER_DAY } from '../engine/days.ts';
import type { Workdays } from '../engine/workdays.ts';
import { Values } from '../scenario/values.ts';
import type { World } from '../scenario/world.ts';
import { type Staff, staffOf } from './crews.ts';

export interface Setting {
  world: World;
  values: Values;
  workdays: Workdays;
  staff: Staff[];
  /** Ticks. */
  from: number;
  to: number;
  /** From when MW without registration go unpaid; NaN where the scenario does not say. */
  deliveryYearFrom: number;
}

/** Years beyond the horizon for which shifts are known, so that a job that runs over its end still has an end. */
const MARGIN_DAYS = 400;

export const settingOf = (world: World, overrides?: ReadonlyMap<string, number>): Setting => {
  const values = new Values(world, overrides ? { overrides } : {});
  const { scenario } = world;
  const horizon = scenario.horizon;
  if (!horizon) throw new RangeError('a scenario without a horizon');
  const firstDay = values.date(horizon, 'from');
  const lastDay = values.date(horizon, 'to');
  return {
    world,
    values,
    workdays: values.workdays(firstDay, lastDay + MARGIN_DAYS),
    staff: staffOf(world, values, firstDay, lastDay + MARGIN_DAYS),
    from: firstDay * TICKS_PER_DAY,
    to: lastDay * TICKS_PER_DAY,
    deliveryYearFrom:
      scenario['delivery-year'] === undefined ? Number.NaN : values.date(scenario, 'delivery-year') * TICKS_PER_DAY,
  };
};
