// Repeats: which steps can be met more than once, as a way leads back to them, on their route or through others.
import type { RegimeFile, Route } from '../scenario/schema/regime.ts';
import { followerOf, lastStepOf } from './listing.ts';

/** A step of a route, as `route.step`. */
const placeOf = (route: string, step: string): string => `${route}.${step}`;

/** By step: where a component may come next, other routes included. */
const waysOf = ({ routes }: RegimeFile): Map<string, string[]> => {
  const entryOf = (id: string): string => placeOf(id, routes[id].steps.find((step) => !step.aside)!.id);
  const ways = new Map<string, string[]>();
  const lead = (from: string, to: string): void => {
    ways.set(from, [...(ways.get(from) ?? []), to]);
  };
  /** Whatever may be named where a route is asked for: `withdraw` leads nowhere. */
  const leadOut = (from: string, route: string | undefined): void => {
    if (route !== undefined && routes[route]) lead(from, entryOf(route));
  };
  const leadAllOut = (id: string, route: string): void => {
    for (const step of routes[id].steps) leadOut(placeOf(id, step.id), route);
  };
  /** The step of an event: `test.passed`, or `registered`. */
  const atEvent = (id: string, event: string): string =>
    placeOf(id, event.includes('.') ? event.split('.')[0] : (routes[id].register ?? lastStepOf(routes[id])));
  const leadOn = (id: string, route: Route): void => {
    for (const step of route.steps) {
      const from = placeOf(id, step.id);
      for (const next of [followerOf(route, step), step.fails?.then]) if (next) lead(from, placeOf(id, next));
      leadOut(from, step.fails?.finally);
    }
  };
  for (const [id, route] of Object.entries(routes)) {
    leadOn(id, route);
    const givesUp = route['gives-up'];
    if (givesUp) leadOut(placeOf(id, givesUp.at), givesUp.then);
    for (const { on, then } of route.moves ?? []) {
      if (on === undefined) leadAllOut(id, then);
      else leadOut(atEvent(id, on), then);
    }
    const [other, ...event] = (route.takes?.at ?? '').split('.');
    if (event.length > 0) leadOut(atEvent(other, event.join('.')), id);
    if ((route.open?.transition ?? 'newly-notified') === 'newly-notified') continue;
    for (const caught of Object.keys(routes)) if (caught !== id) leadAllOut(caught, id);
  }
  return ways;
};

/** Steps of a regime from which a way leads back to themselves. */
export const repeatedSteps = (regime: RegimeFile): Set<string> => {
  const ways = waysOf(regime);
  const comesBack = (start: string): boolean => {
    const reached = new Set(ways.get(start));
    for (const place of reached) for (const next of ways.get(place) ?? []) reached.add(next);
    return reached.has(start);
  };
  return new Set([...ways.keys()].filter(comesBack));
};
