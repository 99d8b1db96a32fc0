// The process of every regime at the largest growth level: its file as steps and ways, with the simulated flow on them.
import { clockTicks, dayOf, TICKS_PER_DAY } from '../engine/days.ts';
import { type MeasureId, measureIndex } from '../model/measures.ts';
import type { PlayRow, StepStats } from '../model/outcome.ts';
import { Values } from '../scenario/values.ts';
import type { World } from '../scenario/world.ts';
import { intervalOf } from './grouping.ts';
import { flowsIn } from './process-flow.ts';
import { plansOf, type RoutePlan, type StepPlan } from './process-plan.ts';
import type { Interval, Study } from './study.ts';
import type { ProcessRoute, ProcessStep, RegimeProcess } from './study-process.ts';

/** The plays of a regime at a level, with what flowed in each, and what chance allows to be said of them. */
interface Played {
  plays: readonly PlayRow[];
  /** By play: components on every way, route after route. */
  flows: readonly Float64Array[];
  horizonDays: number;
  over: (of: (play: PlayRow, index: number) => number) => Interval;
}

const daysOf = (instant: string): number =>
  dayOf(instant.slice(0, 10)) + clockTicks(instant.slice(11, 16) || '00:00') / TICKS_PER_DAY;

const isGrouped = ({ per }: StepPlan): boolean => per[0] !== 'component';

/** @param firstWay index of the route's first way among those of all routes */
const stepOf = (
  step: StepPlan,
  route: RoutePlan,
  firstWay: number,
  { flows, horizonDays, over }: Played,
): ProcessStep => {
  const isCounted = step.place !== 'before' && (step.pool !== '' || isGrouped(step));
  const stat = (of: (row: StepStats, play: number) => number) =>
    over(({ steps }, play) => {
      const row = isCounted ? steps.find((one) => one.route === route.id && one.step === step.id) : undefined;
      return row ? of(row, play) : Number.NaN;
    });
  const ways = route.ways.flatMap(({ leads, to }, w) => (leads === 'step' && to === step.id ? [firstWay + w] : []));
  const came = (play: number): number => ways.reduce((sum, way) => sum + flows[play][way], 0);
  return {
    ...step,
    started: stat((row) => row.started),
    failed: stat((row) => row.failed),
    // Of grouped work: the queue over the horizon, shared by the components that came.
    waitDays: stat((row, play) =>
      isGrouped(step) ? (row.meanQueue * horizonDays) / came(play) : row.started > 0 ? row.meanWaitDays : Number.NaN,
    ),
  };
};

const routeOf = (route: RoutePlan, firstWay: number, played: Played): ProcessRoute => {
  const { id, title, steps, ways } = route;
  const { flows, over } = played;
  const stat = (key: 'took' | 'registered' | 'onTime') =>
    over(({ routes }) => routes.find((one) => one.route === id)?.[key] ?? Number.NaN);
  return {
    ...{ id, title, took: stat('took'), registered: stat('registered'), onTime: stat('onTime') },
    steps: steps.map((step) => stepOf(step, route, firstWay, played)),
    ways: ways.map((way, w) => ({ ...way, components: over((_, play) => flows[play][firstWay + w]) })),
  };
};

/** Processes in the order of the regimes; `plays` are those of the ladder. */
export const processesOf = (
  world: World,
  plays: readonly PlayRow[],
  horizon: Study['horizon'],
  certain: boolean,
): RegimeProcess[] => {
  const values = new Values(world);
  const horizonDays = daysOf(horizon.to) - daysOf(horizon.from);
  const level = plays.reduce((most, { components }) => Math.max(most, components), 0);
  return world.regimes.map((regime) => {
    const own = plays.filter((play) => play.regime === regime.id && play.components === level);
    const plans = plansOf(world, regime, values);
    const over: Played['over'] = (of) => intervalOf(own.map(of), certain);
    const played = { plays: own, flows: own.map((play) => flowsIn(plans, play)), horizonDays, over };
    const measure = (id: MeasureId, play: PlayRow): number => play.values[measureIndex(id)];
    let firstWay = 0;
    return {
      ...{ regime: regime.id, level },
      notified: over((play) => measure('components-notified', play)),
      onTime: over((play) => measure('on-time-components', play)),
      later: over((play) => measure('registered', play) - measure('on-time-components', play)),
      withdrawn: over((play) => measure('withdrawn', play)),
      open: over((play) => measure('open', play)),
      routes: plans.map((plan) => {
        const route = routeOf(plan, firstWay, played);
        firstWay += plan.ways.length;
        return route;
      }),
    };
  });
};
