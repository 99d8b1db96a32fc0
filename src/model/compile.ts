// A regime made into a program: routes into instructions, steps into parameter columns.
import { TICKS_PER_DAY } from '../engine/days.ts';
import type { Workdays } from '../engine/workdays.ts';
import type { RegimeFile, Route } from '../scenario/schema/regime.ts';
import type { Values } from '../scenario/values.ts';
import type { World } from '../scenario/world.ts';
import { always } from './choice.ts';
import { entryTermsOf } from './comers.ts';
import { Lead } from './lead.ts';
import { Listing, layRoute } from './listing.ts';
import { movesOf } from './moves.ts';
import { predicateOf } from './predicate.ts';
import { Op, type Program, type ProgramRoute, type ProgramStep } from './program.ts';
import { repeatedSteps } from './repeats.ts';
import { instantsOf, type Reading, readStep, shareOf } from './steps.ts';

/** Compiles one regime of a checked world. */
export const compile = (world: World, regime: RegimeFile, values: Values, workdays: Workdays): Program => {
  const pools = Object.entries(world.pools).map(([id, pool]) => ({ id, pool }));
  const faults = Object.keys(world.portfolio.faults ?? {});
  const reading: Reading = { values, workdays, pools, faults };
  const routeIds = Object.keys(regime.routes);
  const steps: ProgramStep[] = [];
  const repeated = repeatedSteps(regime);
  const firstSteps = routeIds.map((id, r) => {
    const route = regime.routes[id];
    const first = steps.length;
    for (const step of route.steps)
      steps.push(readStep(step, r, route, first, repeated.has(`${id}.${step.id}`), reading));
    return first;
  });
  const noted = notedSteps(steps);
  const moves = movesOf(regime, steps, values);
  const listing = new Listing();
  const routes = routeIds.map((id, r) => {
    const route = regime.routes[id];
    layRoute(listing, { route, index: r, routeIds, firstStep: firstSteps[r], steps, noted, moves });
    return readRoute(id, route, r, firstSteps[r], routeIds, listing, reading);
  });
  listing.patch();
  const { scenario } = world;
  return {
    regime: regime.id,
    op: Uint8Array.from(listing.op),
    step: Int16Array.from(listing.step),
    to: Int32Array.from(listing.to),
    last: Int32Array.from(listing.last),
    steps,
    entries: Int32Array.from(steps, (_, s) => listing.entryOf(s)),
    routes,
    moves,
    pools,
    faults,
    exempt: regime.exempt && predicateOf(regime.exempt, values),
    entry: entryTermsOf(scenario, regime, values),
    revokes:
      listing.op.some((op) => op === Op.revoke || op === Op.strike) ||
      [...routes, ...steps.map((step) => step.deadline)].some((one) => one?.misses === 'revoked'),
    cutOff:
      scenario['cut-off'] === undefined
        ? Math.min(...routes.flatMap(({ deadline }) => deadline?.cases.map(({ is }) => is) ?? []))
        : values.instant(scenario, 'cut-off'),
  };
};

/** Steps whose passing matters: they have a deadline, or another step's deadline counts from it. */
const notedSteps = (steps: readonly ProgramStep[]): Set<number> => {
  const noted = new Set<number>();
  steps.forEach(({ deadline }, s) => {
    if (!deadline) return;
    noted.add(s);
    if (deadline.event === 'passed' && deadline.ofStep >= 0) noted.add(deadline.ofStep);
  });
  return noted;
};

const readRoute = (
  id: string,
  route: Route,
  index: number,
  firstStep: number,
  routeIds: readonly string[],
  listing: Listing,
  reading: Reading,
): ProgramRoute => {
  const { values, workdays } = reading;
  const { open, takes, deadline } = route;
  const givesUp = route['gives-up'];
  const stuckAt = givesUp ? firstStep + route.steps.findIndex((step) => step.id === givesUp.at) : -1;
  return {
    id,
    title: route.title ?? id,
    opens: open?.from === undefined ? -Infinity : values.date(open, 'from') * TICKS_PER_DAY,
    closes: open?.to === undefined ? Infinity : (values.date(open, 'to') + 1) * TICKS_PER_DAY,
    transition: open?.transition ?? 'newly-notified',
    takes: takes && {
      name: `${id}.takes`,
      who: predicateOf(takes.where, values),
      share: takes.share === undefined ? always : shareOf(takes, 'share', takes.share, values),
      per: takes.per ?? 'provider',
      otherwise: takes.otherwise === undefined ? -1 : routeIds.indexOf(takes.otherwise),
      atEvent: takes.at !== undefined,
    },
    before: (route.before ?? []).map((before) => readStep(before, index, route, firstStep, false, reading)),
    // Whatever stands first in the list, journeys begin on the main line.
    entry: listing.entryOf(firstStep + route.steps.findIndex((step) => !step.aside)),
    deadline: deadline?.by === undefined ? undefined : instantsOf(deadline, values),
    misses: deadline?.misses ?? 'late',
    givesUp: givesUp && {
      pc: listing.queueOf(stuckAt),
      after: new Lead(values.quantity(givesUp, 'after'), workdays, values.dayEnds),
      // -1 is out: withdrawn.
      to: routeIds.indexOf(givesUp.then),
    },
  };
};
