// Rows by route and pool: what came, what could be done, what was, and who was in time.
import { workDone, workReleased } from './closed-form.ts';
import type { Fluid } from './fluid.ts';
import { type Gaps, inOrder } from './gaps.ts';
import type { Layout } from './layout.ts';
import type { SketchRow } from './outcome.ts';
import type { Part } from './slices.ts';

/** Components of a part that are registered in time. */
export const onTimeOf = (fluid: Fluid, part: Part, p: number): number =>
  part.isDue ? fluid.tally.done[p] * part.taking.registered : 0;

/** Without what adding up slices leaves behind the sixth decimal place. */
const tidy = (value: number): number => Math.round(value * 1e6) / 1e6;

export const sum = (numbers: readonly number[]): number => tidy(numbers.reduce((total, one) => total + one, 0));

/** The rows of a route; none where nobody takes it. */
const rowsOf = (route: number, layout: Layout, fluid: Fluid, gaps: Gaps): SketchRow[] => {
  const { input, parts, ids, idOf, capacities } = layout;
  const own = [...parts.keys()].filter((p) => parts[p].taking.route === route);
  const due = own.filter((p) => parts[p].isDue);
  const T = due.reduce((latest, p) => Math.max(latest, parts[p].by), input.starts);
  const serves = new Set(own.flatMap((p) => parts[p].taking.works.map((work) => work?.pool ?? -1)));
  const pools = [...input.pools.keys()].filter((pool) => serves.has(pool));
  const rows = ids.map((pool, id): SketchRow => {
    const all = pools.filter((one) => idOf[one] === id);
    const passing = due.filter((p) => parts[p].taking.works.some((work) => work && idOf[work.pool] === id));
    return {
      route: input.routes[route].id,
      pool,
      releasedMinutes: sum(all.map((one) => workReleased(fluid.queues[one], T))),
      capacityMinutes: sum(all.map((one) => capacities[one].between(input.starts, T))),
      doneMinutes: sum(all.map((one) => workDone(fluid.queues[one], capacities[one], input.starts, T))),
      due: sum(passing.map((p) => parts[p].taking.components)),
      done: sum(passing.map((p) => fluid.tally.passedAt(p, id))),
      gaps: inOrder([...gaps.routes[route], ...all.flatMap((one) => [...gaps.pools[one]])]),
    };
  });
  const whole: SketchRow = {
    route: input.routes[route].id,
    pool: '',
    releasedMinutes: Number.NaN,
    capacityMinutes: Number.NaN,
    doneMinutes: Number.NaN,
    due: sum(due.map((p) => parts[p].taking.components)),
    done: sum(due.map((p) => onTimeOf(fluid, parts[p], p))),
    gaps: inOrder([...gaps.routes[route], ...pools.flatMap((one) => [...gaps.pools[one]])]),
  };
  return own.length === 0 ? [] : [...rows.filter((row) => pools.some((one) => ids[idOf[one]] === row.pool)), whole];
};

export const allRows = (layout: Layout, fluid: Fluid, gaps: Gaps): SketchRow[] =>
  layout.input.routes.flatMap((_, route) => rowsOf(route, layout, fluid, gaps));
