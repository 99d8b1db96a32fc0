// What flowed on every way of a process in one play, worked out from what is counted: nobody appears or vanishes between steps.
import type { PlayRow, StepStats } from '../model/outcome.ts';
import type { RoutePlan, StepPlan, WayPlan } from './process-plan.ts';

/** So many components went along these ways altogether. */
interface Sum {
  ways: number[];
  /** What else they add up to, by way: taken off. */
  less: number[];
  is: number;
}

const isOneByOne = ({ per, pool }: StepPlan): boolean => per.length === 1 && per[0] === 'component' && pool !== '';

/** Solves what has one unknown, again and again; a rounding below nobody is nobody. Returns whether anything was found. */
const solved = (flows: Float64Array, sums: readonly Sum[], mayBe: (way: number) => boolean): boolean => {
  let found = false;
  for (const { ways, less, is } of sums) {
    const unknown = [...ways, ...less].filter((way) => Number.isNaN(flows[way]));
    if (unknown.length !== 1 || !mayBe(unknown[0]) || Number.isNaN(is)) continue;
    const added = (list: readonly number[]): number =>
      list.reduce((sum, way) => sum + (Number.isNaN(flows[way]) ? 0 : flows[way]), 0);
    const rest = is - added(ways) + added(less);
    flows[unknown[0]] = Math.max(0, ways.includes(unknown[0]) ? rest : -rest);
    found = true;
  }
  return found;
};

/**
 * Components on every way of every route, route after route; NaN where the counts do not tell. Counted are who took a
 * route, visits and failures of work done component by component, and who is registered; grouped work is counted by the
 * group, so flows round it follow from those before and behind. Whoever still waits at the end counts as gone on.
 */
export const flowsIn = (plans: readonly RoutePlan[], play: PlayRow): Float64Array => {
  const ways = plans.flatMap((route) => route.ways.map((way) => ({ route, way })));
  const flows = new Float64Array(ways.length).fill(Number.NaN);
  const indices = (holds: (route: RoutePlan, way: WayPlan) => boolean): number[] =>
    ways.flatMap(({ route, way }, i) => (holds(route, way) ? [i] : []));
  const counts = new Map<string, StepStats>(play.steps.map((row) => [`${row.route} ${row.step}`, row]));
  const counted: Sum[] = [];
  const conserved: Sum[] = [];
  for (const route of plans) {
    const stats = play.routes.find((one) => one.route === route.id);
    const entry = route.ways[0];
    counted.push({ ways: indices((_, way) => way === entry), less: [], is: stats?.took ?? Number.NaN });
    for (const step of route.steps) {
      if (step.place === 'before') continue;
      const within = indices((r, way) => r === route && way.leads === 'step' && way.to === step.id);
      const across = entry.to === step.id ? indices((_, way) => way.leads === 'route' && way.to === route.id) : [];
      const into = [...within, ...across];
      const out = (why: WayPlan['why']): number[] =>
        indices((r, way) => r === route && way.from === step.id && way.why === why);
      const [on, failing] = [out('goes-on'), out('fails')];
      const row = counts.get(`${route.id} ${step.id}`);
      if (row && isOneByOne(step)) {
        counted.push({ ways: failing, less: [], is: row.failed });
        if (!step.some) {
          counted.push({ ways: into, less: [], is: row.started });
          counted.push({ ways: on, less: [], is: row.finished - row.failed });
        }
      }
      if (step.registers && !(isOneByOne(step) && !step.some))
        counted.push({ ways: on, less: [], is: stats?.registered ?? Number.NaN });
      if (on.length > 0)
        conserved.push({ ways: [...on, ...failing, ...out('gives-up'), ...out('moves')], less: into, is: 0 });
    }
  }
  // What balances in and out puts whoever waits at the end on the way on, so never on a way out.
  const goesOn = (way: number): boolean => ways[way].way.leads === 'step';
  while (solved(flows, counted, () => true) || solved(flows, conserved, goesOn));
  return flows;
};
