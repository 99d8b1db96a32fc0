// Journeys through each route: every step is reached, every journey can end, and no loop is without time.
import type { Checking } from './checking.ts';
import { END, entryOf, reach, type Way, waysOf } from './journeys.ts';
import { listOf } from './missing.ts';
import { ringsOf } from './rings.ts';
import type { RegimeFile, Route } from './schema/regime.ts';

const checkReached = ({ say }: Checking, route: Route, reached: ReadonlySet<number>): void => {
  for (const [i, step] of route.steps.entries()) {
    if (reached.has(i)) continue;
    const called = `the step \`${step.id}\``;
    if (step.aside)
      say(
        step,
        'id',
        `${called}, aside, where nobody is sent`,
        'a step that names it in `then`',
        'send some step there, or remove `aside: true`',
      );
    else
      say(
        step,
        'id',
        `${called}, which every journey jumps over`,
        'a step that is reached',
        'mend the `then` before it, or remove the step',
      );
  }
};

/** Nothing in the list follows an aside step: it says itself where it leads. */
const checkAside = ({ say }: Checking, route: Route): void => {
  for (const step of route.steps) {
    if (!step.aside || step.then !== undefined) continue;
    const found = `the step \`${step.id}\`, aside, without \`then\``;
    say(step, 'id', found, '`then`, as an aside step is followed by none', 'name the step that follows in `then`');
  }
};

const checkEnds = ({ say }: Checking, route: Route, ways: readonly Way[], reached: ReadonlySet<number>): void => {
  const canEnd = reach(ways, END, true);
  const caught = route.steps.filter((_, i) => reached.has(i) && !canEnd.has(i));
  if (caught.length === 0) return;
  const names = listOf(
    caught.map((step) => step.id),
    'and',
  );
  const found =
    caught.length > 1
      ? `the steps ${names}, which lead only to each other`
      : `the step ${names}, which leads only to itself`;
  const mend = 'remove a `then`, or let a check in the loop fail after some attempts';
  say(caught[0], caught[0].then === undefined ? 'id' : 'then', found, 'a journey that ends', mend);
};

const checkTimelessLoops = (
  { say }: Checking,
  route: Route,
  ways: readonly Way[],
  reached: ReadonlySet<number>,
): void => {
  const leadsTo = new Map<string, string[]>();
  for (const { from, to, takesTime } of ways) {
    if (takesTime || to === END || !reached.has(from)) continue;
    const id = route.steps[from].id;
    leadsTo.set(id, [...(leadsTo.get(id) ?? []), route.steps[to].id]);
  }
  for (const ring of ringsOf(leadsTo)) {
    const last = route.steps.find((step) => step.id === ring[ring.length - 1]);
    const found = `a loop of ${listOf(ring, 'and')} in which no time passes`;
    const mend = 'write `after` where the check fails, or minutes or a `lead` in one of its steps';
    if (last) say(last, 'id', found, 'some time in every loop', mend);
  }
};

/** Routes that send each other round by moves, though no time passes in any of them. */
const checkTimelessRounds = (checking: Checking, regime: RegimeFile): void => {
  const leadsTo = new Map<string, string[]>();
  const name = (id: string, at: number): string => `${id}.${regime.routes[id].steps[at]?.id}`;
  for (const id of Object.keys(regime.routes))
    for (const { from, to, into, takesTime } of waysOf(checking, regime, id)) {
      const next =
        into === undefined ? (to === END ? undefined : name(id, to)) : name(into, entryOf(regime.routes[into]));
      if (!takesTime && next !== undefined) leadsTo.set(name(id, from), [...(leadsTo.get(name(id, from)) ?? []), next]);
    }
  for (const ring of ringsOf(leadsTo)) {
    const ids = [...new Set(ring.map((step) => step.slice(0, step.indexOf('.'))))];
    if (ids.length < 2) continue;
    const found = `routes that move components round and round: ${listOf(ring, 'and')}`;
    const mend = 'write minutes or a `lead` in one of these steps, or remove a move';
    checking.say(regime.routes[ids[0]], 'moves', found, 'some time in every round', mend);
  }
};

export const checkJourneys = (checking: Checking, regime: RegimeFile): void => {
  for (const [id, route] of Object.entries(regime.routes)) {
    const entry = entryOf(route);
    if (entry === END) {
      const mend = 'remove `aside: true` of the step where journeys begin';
      checking.say(route, 'steps', `the route \`${id}\`, all of whose steps are aside`, 'a main line', mend);
      continue;
    }
    const ways = waysOf(checking, regime, id);
    const reached = reach(ways, entry);
    checkReached(checking, route, reached);
    checkAside(checking, route);
    checkEnds(checking, route, ways, reached);
    checkTimelessLoops(checking, route, ways, reached);
  }
  checkTimelessRounds(checking, regime);
};
