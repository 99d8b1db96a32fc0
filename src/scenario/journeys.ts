// The ways through a route as a graph: from each step, where a component may go next, and whether time passes.
import { type Checking, casesOf } from './checking.ts';
import type { RegimeFile, Route, Step } from './schema/regime.ts';

/** The end of a route's steps, or a way out of it: withdrawn, or off to another route. */
export const END = -1;

export interface Way {
  from: number;
  /** Position of a step in the route, or END. */
  to: number;
  takesTime: boolean;
  /** The route it leads to, where it leads out of this one at a move. */
  into?: string;
}

/** After this event, all or some go to another route. */
interface Turn {
  /** `test.passed`, or `registered`. */
  event: string;
  into: string;
  /** Nobody goes on in this route. */
  all: boolean;
}

/** The events of a route after which somebody leaves it: its own moves, and the routes that are asked at one of them. */
export const turnsOf = ({ routes }: RegimeFile, id: string): Turn[] => {
  const moves = (routes[id].moves ?? []).flatMap(({ on, where, share, then }) =>
    on === undefined ? [] : [{ event: on, into: then, all: where === undefined && share === undefined }],
  );
  const asked = Object.entries(routes).flatMap(([into, { takes }]) =>
    takes?.at?.startsWith(`${id}.`)
      ? [{ event: takes.at.slice(id.length + 1), into, all: takes.where === undefined && takes.share === undefined }]
      : [],
  );
  return [...moves, ...asked];
};

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

/** The step whose passing registers a component; END where there is none. */
export const registerOf = ({ steps, register }: Route): number =>
  register === undefined ? steps.findLastIndex((step) => !step.aside) : steps.findIndex((step) => step.id === register);

/** Whether an attempt at a step can fail at all. */
const canFail = (checking: Checking, { fails }: Step): boolean =>
  fails !== undefined &&
  (mostOf(checking, fails, 'share', 'share') > 0 ||
    [fails.detects ?? {}, fails['false-alarm'] ?? {}].some((byClass) =>
      Object.keys(byClass).some((name) => mostOf(checking, byClass, name, 'share') > 0),
    ));

const waysFrom = (checking: Checking, route: Route, turns: readonly Turn[], i: number): Way[] => {
  const { steps } = route;
  const step = steps[i];
  const position = (id: string) => steps.findIndex((one) => one.id === id);
  const isSlow = takesTime(checking, step);
  // Whoever is passed by goes where the others go, at once; an aside step leads on only by its own word.
  const onwards = step.then !== undefined ? position(step.then) : step.aside ? END : nextOnLine(steps, i);
  const isFor = (happening: string) => turns.filter(({ event }) => event === `${step.id}.${happening}`);
  const passing = [
    ...isFor('passed'),
    ...turns.filter(({ event }) => event === 'registered' && registerOf(route) === i),
  ];
  const out = (turn: Turn, takesTime: boolean): Way => ({ from: i, to: END, takesTime, into: turn.into });
  const isPassedBy = step.where !== undefined || step.audit !== undefined;
  const ways: Way[] = passing.map((turn) => out(turn, isSlow));
  if (isPassedBy || !passing.some(({ all }) => all))
    ways.push({ from: i, to: onwards, takesTime: isSlow && !isPassedBy });
  if (route['gives-up']?.at === step.id) ways.push({ from: i, to: END, takesTime: true });
  const { fails } = step;
  if (!fails || !canFail(checking, step)) return ways;
  const failing = isFor('failed');
  ways.push(...failing.map((turn) => out(turn, isSlow)));
  if (failing.some(({ all }) => all)) return ways;
  const unlimited = fails.attempts === 'unlimited';
  if (unlimited || mostOf(checking, fails, 'attempts', 'count') > 1)
    ways.push({ from: i, to: position(fails.then), takesTime: isSlow || lasts(checking, fails, 'after') });
  if (!unlimited) ways.push({ from: i, to: END, takesTime: true });
  return ways;
};

/** Every way from every step of a route, in the order of the steps. */
export const waysOf = (checking: Checking, regime: RegimeFile, id: string): Way[] => {
  const turns = turnsOf(regime, id);
  return regime.routes[id].steps.flatMap((_, i) => waysFrom(checking, regime.routes[id], turns, i));
};

/** The positions that can be reached from `start`, or those from which it can be reached where `backwards`. */
export const reach = (ways: readonly Way[], start: number, backwards = false): Set<number> => {
  const reached = new Set([start]);
  for (const position of reached)
    for (const { from, to } of ways) if ((backwards ? to : from) === position) reached.add(backwards ? from : to);
  return reached;
};
