// The routes of a regime together: everybody has somewhere to go, and nobody is sent round for ever.
import { dateText } from '../engine/days.ts';
import { type Checking, horizonText, written } from './checking.ts';
import { checkIfCases } from './meaning-cases.ts';
import { checkDeadline } from './meaning-deadlines.ts';
import { checkMoves } from './meaning-moves.ts';
import { listOf } from './missing.ts';
import { ringsOf } from './rings.ts';
import type { RegimeFile, Route } from './schema/regime.ts';

/** A word that sends components of one route to another. */
interface Sending {
  from: string;
  to: string;
  node: object;
  key: string;
}

const refusals = (id: string, { takes }: Route): Sending[] =>
  takes?.otherwise === undefined ? [] : [{ from: id, to: takes.otherwise, node: takes, key: 'otherwise' }];

const fallbacks = (id: string, route: Route): Sending[] => {
  const givesUp = route['gives-up'];
  const failing = route.steps.flatMap(({ fails }) =>
    fails?.finally === undefined ? [] : [{ from: id, to: fails.finally, node: fails, key: 'finally' }],
  );
  return givesUp ? [...failing, { from: id, to: givesUp.then, node: givesUp, key: 'then' }] : failing;
};

const moved = (id: string, { moves = [] }: Route): Sending[] =>
  moves.map((move) => ({ from: id, to: move.then, node: move, key: 'then' }));

const checkRings = ({ say }: Checking, sendings: readonly Sending[], what: string): void => {
  const leadsTo = new Map<string, string[]>();
  for (const { from, to } of sendings) leadsTo.set(from, [...(leadsTo.get(from) ?? []), to]);
  for (const ring of ringsOf(leadsTo)) {
    const last = sendings.findLast(({ from, to }) => from === ring[ring.length - 1] && to === ring[0]);
    if (!last) continue;
    const found =
      ring.length > 1
        ? `the routes ${listOf(ring, 'and')}, which send each other ${what}`
        : `the route ${listOf(ring)}, which sends itself ${what}`;
    const expected = 'a way that ends with a route that keeps them, or with `withdraw`';
    say(last.node, last.key, found, expected, `name another route in \`${last.key}\``);
  }
};

const checkTakes = (checking: Checking, { takes }: Route): void => {
  checkIfCases(checking, takes?.share);
  if (takes?.share === undefined || takes.per !== undefined) return;
  const mend = 'write `per: provider` if a firm decides for all its components';
  checking.say(
    takes,
    'share',
    `${written(takes, 'share')} without \`per\``,
    'who decides: provider, cmu, submission or component',
    mend,
  );
};

const checkOpen = ({ values, horizon, say }: Checking, id: string, { open }: Route): void => {
  if (!open || !horizon) return;
  const [from, to] = [values.maybeDate(open, 'from'), values.maybeDate(open, 'to')];
  const [key, day] = from !== undefined && from >= horizon.to ? ['from', from] : ['to', to];
  if (day === undefined || (key === 'to' && day >= horizon.from)) return;
  const found = `the route \`${id}\`, open ${key} ${dateText(day)}`;
  const expected = `a route open on some day of the horizon, ${horizonText(horizon)}`;
  say(open, key, found, expected, 'move the date, widen the horizon, or leave the route out');
};

/** First and last day of notification of the portfolio. */
const notifiedSpan = ({ world, values }: Checking): { first: number; last: number } | undefined => {
  const spans = Object.values(world.portfolio.groups ?? {}).flatMap((group) => group.arrives);
  const days = world.submissions
    ? [...world.submissions.notifiedDay].filter((_, s) => !world.submissions?.atStep?.[s])
    : spans.flatMap((span) => [values.maybeDate(span, 'from'), values.maybeDate(span, 'to')]);
  const known = days.filter((day) => day !== undefined);
  if (known.length === 0) return undefined;
  return known.reduce(({ first, last }, day) => ({ first: Math.min(first, day), last: Math.max(last, day) }), {
    first: known[0],
    last: known[0],
  });
};

/** Whoever no route takes goes to the first without `takes`, or where the last one that is asked sends the refused. */
const checkEverybodyGoes = (checking: Checking, regime: RegimeFile): void => {
  const { values, say } = checking;
  const routes = Object.entries(regime.routes);
  if (routes.length === 0) {
    say(
      regime,
      'routes',
      `the regime \`${regime.id}\` without routes`,
      'at least one',
      'describe a route under `routes`',
    );
    return;
  }
  const keeper = routes.find(([, route]) => !route.takes);
  if (!keeper) {
    const last = routes.findLast(([, { takes }]) => takes?.at === undefined);
    if (last?.[1].takes?.otherwise === undefined) {
      const found = `the regime \`${regime.id}\`, all of whose routes choose whom they take`;
      const mend = 'remove `takes` of one route, or name a route in `otherwise` of the last';
      say(regime, 'routes', found, 'a route for whoever is left', mend);
    }
    return;
  }
  const [id, { open }] = keeper;
  const span = notifiedSpan(checking);
  if (!open || !span) return;
  const [from, to] = [values.maybeDate(open, 'from') ?? span.first, values.maybeDate(open, 'to') ?? span.last];
  if (from <= span.first && to >= span.last) return;
  const found = `the route \`${id}\`, which takes whoever is left, open ${dateText(from)} to ${dateText(to)}`;
  const expected = `open for all who are notified, ${dateText(span.first)} to ${dateText(span.last)}`;
  say(open, undefined, found, expected, 'remove `open`, or add a route without `takes` and `open`');
};

/** Only the first route without `takes` is given those who are left; another is reached only by being named. */
const checkReached = ({ say }: Checking, regime: RegimeFile, sendings: readonly Sending[]): void => {
  const [, ...others] = Object.entries(regime.routes).filter(([, route]) => !route.takes);
  for (const [id] of others)
    if (!sendings.some(({ to }) => to === id)) {
      const mend = 'say in `takes` who takes it, or name it where a route sends components on';
      say(regime.routes, id, `the route \`${id}\`, which nobody takes`, 'one route at most for whoever is left', mend);
    }
};

/** One can give up only where one waits: in a pool's queue, or for a group. */
const checkGivesUp = ({ say }: Checking, route: Route): void => {
  const givesUp = route['gives-up'];
  const step = givesUp && route.steps.find((one) => one.id === givesUp.at);
  if (!givesUp || !step || step.by !== undefined || step.per !== 'component') return;
  const found = `\`at: ${givesUp.at}\`, a step where nobody waits`;
  say(givesUp, 'at', found, 'a step with `by`, where components wait in a queue', 'name a step that a pool serves');
};

export const checkRoutes = (checking: Checking, regime: RegimeFile): void => {
  const routes = Object.entries(regime.routes);
  const refused = routes.flatMap(([id, route]) => refusals(id, route));
  const fallen = routes.flatMap(([id, route]) => fallbacks(id, route));
  for (const [id, route] of routes) {
    checkTakes(checking, route);
    checkOpen(checking, id, route);
    if (route.deadline) checkDeadline(checking, route.deadline, `the route \`${id}\``);
    checkGivesUp(checking, route);
  }
  checkRings(checking, refused, 'those they refuse');
  checkRings(checking, fallen, 'those who fail or give up');
  checkMoves(checking, regime);
  checkEverybodyGoes(checking, regime);
  checkReached(checking, regime, [...refused, ...fallen, ...routes.flatMap(([id, route]) => moved(id, route))]);
};
