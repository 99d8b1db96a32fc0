// The ways from one route to another by event or date: each leads somewhere, and somebody can take it.
import { type Checking, horizonText, written, writtenDate } from './checking.ts';
import { reach, registerOf, waysOf } from './journeys.ts';
import type { RegimeFile, Route } from './schema/regime.ts';

type Move = NonNullable<Route['moves']>[number];

const FAILED = '.failed';

/** An event that cannot happen, at a step of a route without a check. */
const checkCanFail = ({ say }: Checking, node: object, key: string, event: string, route: Route): void => {
  if (!event.endsWith(FAILED)) return;
  const id = event.slice(0, -FAILED.length);
  const step = route.steps.find((one) => one.id === id);
  if (!step || step.fails) return;
  const mend = `write \`fails\` in the step \`${id}\`, or \`${id}.passed\``;
  say(node, key, `${written(node, key)}, though nobody fails at \`${id}\``, 'an event that can happen', mend);
};

const checkOne = (checking: Checking, id: string, route: Route, move: Move): void => {
  const { values, horizon, say } = checking;
  const one = 'either `on` or `date`';
  if (move.on === undefined && move.date === undefined)
    say(move, undefined, `a move of \`${id}\` without an event`, one, 'say when, as in `on: test.passed`');
  if (move.on !== undefined && move.date !== undefined)
    say(move, 'date', `${written(move, 'on')} with ${written(move, 'date')}`, one, 'keep one and remove the other');
  if (move.on !== undefined) checkCanFail(checking, move, 'on', move.on, route);
  if (move.then === id) {
    const mend = 'name another route, or send them on by `then` of a step';
    say(move, 'then', `a move of \`${id}\` back to itself`, 'another route', mend);
  }
  const day = values.maybeDate(move, 'date');
  if (day === undefined || !horizon || (day >= horizon.from && day < horizon.to)) return;
  const expected = `a date inside the horizon, ${horizonText(horizon)}`;
  say(move, 'date', writtenDate(move, 'date', day), expected, 'move the date, or widen the horizon');
};

/** After an event that takes everybody, nobody is left for a further move. */
const checkOrder = ({ say }: Checking, moves: readonly Move[]): void => {
  for (const [i, move] of moves.entries()) {
    if (move.on === undefined) continue;
    const isAll = (one: Move) => one.on === move.on && one.where === undefined && one.share === undefined;
    if (!moves.slice(0, i).some(isAll)) continue;
    const found = `a second move ${written(move, 'on')} after one that takes everybody`;
    say(move, 'on', found, 'a `where` or a `share` in all but the last', 'remove one, or say whom each is for');
  }
};

/** A route that is asked at an event refuses by leaving people where they are. */
const checkAt = (checking: Checking, regime: RegimeFile, { takes }: Route): void => {
  if (takes?.at === undefined) return;
  const [other, ...event] = takes.at.split('.');
  checkCanFail(checking, takes, 'at', event.join('.'), regime.routes[other]);
  if (takes.otherwise === undefined) return;
  const expected = '`otherwise` only where a route is asked at notification';
  const mend = 'remove it: who is refused goes on where he is';
  checking.say(takes, 'otherwise', `${written(takes, 'otherwise')} beside ${written(takes, 'at')}`, expected, mend);
};

const checkTransition = ({ say }: Checking, id: string, { open }: Route): void => {
  if (open?.transition === undefined || open.from !== undefined) return;
  const found = `${written(open, 'transition')} of \`${id}\` without \`from\``;
  say(open, 'transition', found, 'the date on which the route opens', 'write `from`, or remove `transition`');
};

/** Whoever enters a step that revokes must be able to hold a registration. */
const checkRevokes = (checking: Checking, regime: RegimeFile, id: string): void => {
  const route = regime.routes[id];
  const revoking = route.steps.filter((step) => step.revokes);
  if (revoking.length === 0 || comesFromElsewhere(regime, id)) return;
  const after = reach(waysOf(checking, regime, id), registerOf(route));
  for (const step of revoking)
    if (!after.has(route.steps.indexOf(step))) {
      const mend = 'remove it, or name an earlier step in `register`';
      const found = `\`revokes\` in the step \`${step.id}\`, where nobody is registered yet`;
      checking.say(step, 'revokes', found, 'a step that follows registration', mend);
    }
};

/** Whether another route may send somebody who is registered. */
const comesFromElsewhere = ({ routes }: RegimeFile, id: string): boolean =>
  Object.entries(routes).some(
    ([other, route]) =>
      other !== id &&
      (route.moves?.some((move) => move.then === id) || route.steps.some((step) => step.fails?.finally === id)),
  ) || routes[id].takes?.at !== undefined;

export const checkMoves = (checking: Checking, regime: RegimeFile): void => {
  for (const [id, route] of Object.entries(regime.routes)) {
    const { moves = [] } = route;
    for (const move of moves) checkOne(checking, id, route, move);
    checkOrder(checking, moves);
    checkAt(checking, regime, route);
    checkTransition(checking, id, route);
    checkRevokes(checking, regime, id);
  }
};
