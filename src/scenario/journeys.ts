// The ways through a route as a graph: from each step, where a component may go next, and whether time passes.
import { type Checking, casesOf } from './checking.ts';
import type { Route, Step } from './schema/regime.ts';

/** The end of a route's steps, or a way out of it: withdrawn, or off to another route. */
export const END = -1;

export interface Way {
  from: number;
  /** Position of a step in the route, or END. */
  to: number;
  takesTime: boolean;
}

/** The most that a field may come to, over its cases and the ranges of the assumptions it names. */
const mostOf = ({ world, values }: Checking, node: object, key: string, unit: string): number => {
  const field = (node as Record<string, unknown>)[key];
  const names = (Array.isArray(field) ? field.map((one) => one.is) : [field]).filter((one) => typeof one === 'string');
  const highs = names.map((name) => world.assumptions[name]?.range?.[1]).filter((one) => typeof one === 'number');
  return Math.max(0, ...highs, ...casesOf(values, node, key, unit));
};

const spends = ({ values }: Checking, step: Step, key: 'minutes' | 'fixed'): boolean => {
  const field = step[key];
  const all = Array.isArray(field) ? field.map((one) => [one, 'is', one.is] as const) : [[step, key, field] as const];
  return all.some(([node, at, touch]) =>
    typeof touch === 'object'
      ? values.maybeNumber(touch, 'mean', 'minutes') !== 0
      : (values.maybeNumber(node, at, 'minutes') ?? 0) > 0,
  );
};

const lasts = ({ values }: Checking, node: object, key: string): boolean =>
  (values.maybeQuantity(node, key)?.amount ?? 0) > 0;

const takesTime = (checking: Checking, step: Step): boolean =>
  checking.world.pools[step.by ?? '']?.kind === 'platform' ||
  spends(checking, step, 'minutes') ||
  spends(checking, step, 'fixed') ||
  lasts(checking, step, 'lead') ||
  step.limit !== undefined;

/** The step of the main line after position `i`, or END. */
const nextOnLine = (steps: readonly Step[], i: number): number => steps.findIndex((step, j) => j > i && !step.aside);

/** The first step of the main line; END where there is none. */
export const entryOf = (route: Route): number => nextOnLine(route.steps, -1);

const waysFrom = (checking: Checking, route: Route, i: number): Way[] => {
  const { steps } = route;
  const step = steps[i];
  const position = (id: string) => steps.findIndex((one) => one.id === id);
  const isSlow = takesTime(checking, step);
  // Whoever is passed by goes where the others go, at once; an aside step leads on only by its own word.
  const onwards = step.then !== undefined ? position(step.then) : step.aside ? END : nextOnLine(steps, i);
  const ways: Way[] = [{ from: i, to: onwards, takesTime: isSlow && !step.where }];
  if (route['gives-up']?.at === step.id) ways.push({ from: i, to: END, takesTime: true });
  const { fails } = step;
  if (!fails || mostOf(checking, fails, 'share', 'share') === 0) return ways;
  const unlimited = fails.attempts === 'unlimited';
  if (unlimited || mostOf(checking, fails, 'attempts', 'count') > 1)
    ways.push({ from: i, to: position(fails.then), takesTime: isSlow || lasts(checking, fails, 'after') });
  if (!unlimited) ways.push({ from: i, to: END, takesTime: true });
  return ways;
};

/** Every way from every step of a route, in the order of the steps. */
export const waysOf = (checking: Checking, route: Route): Way[] =>
  route.steps.flatMap((_, i) => waysFrom(checking, route, i));

/** The positions that can be reached from `start`, or those from which it can be reached where `backwards`. */
export const reach = (ways: readonly Way[], start: number, backwards = false): Set<number> => {
  const reached = new Set([start]);
  for (const position of reached)
    for (const { from, to } of ways) if ((backwards ? to : from) === position) reached.add(backwards ? from : to);
  return reached;
};
