// Names within a regime: pools, steps, routes and events that its steps speak of.
import { type Issues, placeOf } from './issue.ts';
import { FAULT, type Naming, needsName, POOL } from './missing.ts';
import type { Before, Deadline, RegimeFile, Route, Step } from './schema/regime.ts';
import type { World } from './world.ts';

/** Where somebody goes who leaves for good: with what he holds, or without. */
const WAYS_OUT = { withdraw: 'to leave for good', revoke: 'to lose registration and leave' } as const;
const WITHDRAW = 'withdraw';
const happenings = ['joined', 'started', 'passed', 'failed'] as const;
/** After these a component may go elsewhere. */
const TURNS = ['passed', 'failed'] as const;
const REGISTERED = 'registered';

const STEP: Naming = {
  noun: 'step',
  expected: 'a step of this route',
  mend: (it) => `add ${it} to the \`steps\` of this route`,
};
const BEFORE: Naming = {
  noun: 'work',
  expected: 'work under `before`',
  mend: (it) => `add ${it} to the \`before\` of this route`,
};
const ROUTE: Naming = {
  noun: 'route',
  expected: 'a route of this regime',
  mend: (it) => `add ${it} to the \`routes\` of this regime`,
};
const EVENT: Naming = {
  noun: 'event',
  expected: 'notified, registered, or a step of this route with .joined, .started, .passed or .failed',
  mend: () => 'count from `notified`',
};
const TURN: Naming = {
  noun: 'event',
  expected: 'registered, or a step of this route with .passed or .failed',
  mend: () => 'name a step of this route with .passed or .failed',
};
const TURN_ELSEWHERE: Naming = {
  noun: 'event',
  expected: 'another route with .registered, or with a step of it and .passed or .failed',
  mend: () => 'name an event of another route, as `bespoke.test.passed`',
};

/** The names of one route, and those it may use. */
interface Around {
  issues: Issues;
  pools: readonly string[];
  faults: readonly string[];
  routes: readonly string[];
  steps: readonly string[];
  events: readonly string[];
  /** After which a component may leave this route. */
  turns: readonly string[];
  /** The same of the other routes, each with its route before it. */
  turnsElsewhere: readonly string[];
}

const turnsOf = ({ steps }: Route): string[] => [
  REGISTERED,
  ...steps.flatMap(({ id }) => TURNS.map((what) => `${id}.${what}`)),
];

const use = <N extends object>(
  around: Around,
  node: N,
  key: keyof N & string,
  naming: Naming,
  known: readonly string[],
) => {
  const name = node[key];
  if (typeof name === 'string') needsName(around.issues, placeOf(node, key), naming, name, known);
};

/** What would be found of a class of fault that nobody can have would be ignored in silence. */
const checkFaults = ({ issues, faults }: Around, byClass: object | undefined): void => {
  for (const name of Object.keys(byClass ?? {})) needsName(issues, placeOf(byClass ?? {}, name), FAULT, name, faults);
};

const checkWork = (around: Around, work: Step | Before, naming: Naming, ids: readonly string[]): void => {
  use(around, work, 'by', POOL, around.pools);
  if ('mends' in work) checkFaults(around, work.mends);
  const { fails } = work;
  if (!fails) return;
  use(around, fails, 'then', naming, ids);
  use(around, fails, 'finally', ROUTE, [...around.routes, ...Object.keys(WAYS_OUT)]);
  for (const byClass of [fails.detects, fails['false-alarm'], fails.mends]) checkFaults(around, byClass);
};

const checkDeadline = (around: Around, deadline: Deadline | undefined): void => {
  if (deadline) use(around, deadline, 'of', EVENT, around.events);
};

const checkIds = (around: Around, id: string, works: readonly (Step | Before)[]): void => {
  const seen = new Set<string>();
  for (const work of works) {
    if (seen.has(work.id)) {
      const expected = 'an id of its own for every step of a route';
      around.issues.at(
        'names',
        work,
        'id',
        `\`${work.id}\` a second time in the route \`${id}\``,
        expected,
        'rename one',
      );
    }
    seen.add(work.id);
  }
};

const checkRoute = (around: Around, id: string, route: Route): void => {
  const before = route.before ?? [];
  checkIds(around, id, [...before, ...route.steps]);
  for (const work of before)
    checkWork(
      around,
      work,
      BEFORE,
      before.map((one) => one.id),
    );
  for (const step of route.steps) {
    checkWork(around, step, STEP, around.steps);
    use(around, step, 'then', STEP, around.steps);
    checkDeadline(around, step.deadline);
  }
  use(around, route, 'register', STEP, around.steps);
  if (route.takes) {
    use(around, route.takes, 'otherwise', ROUTE, around.routes);
    use(around, route.takes, 'at', TURN_ELSEWHERE, around.turnsElsewhere);
  }
  for (const move of route.moves ?? []) {
    use(around, move, 'on', TURN, around.turns);
    use(around, move, 'then', ROUTE, around.routes);
  }
  if (!route['gives-up']) return;
  use(around, route['gives-up'], 'at', STEP, around.steps);
  use(around, route['gives-up'], 'then', ROUTE, [...around.routes, WITHDRAW]);
};

export const checkRouteNames = (world: World, regime: RegimeFile, issues: Issues): void => {
  const pools = Object.keys(world.pools);
  const faults = Object.keys(world.portfolio.faults ?? {});
  const routes = Object.keys(regime.routes);
  for (const [word, means] of Object.entries(WAYS_OUT))
    if (routes.includes(word)) {
      const expected = `a route of another name: \`${word}\` means ${means}`;
      issues.at('names', regime.routes, word, `a route called \`${word}\``, expected, 'rename the route');
    }
  for (const [id, route] of Object.entries(regime.routes)) {
    const steps = route.steps.map((step) => step.id);
    const events = ['notified', REGISTERED, ...steps.flatMap((step) => happenings.map((what) => `${step}.${what}`))];
    const others = Object.entries(regime.routes).filter(([other]) => other !== id);
    const turnsElsewhere = others.flatMap(([other, one]) => turnsOf(one).map((turn) => `${other}.${turn}`));
    const turns = turnsOf(route);
    checkRoute({ issues, pools, faults, routes, steps, events, turns, turnsElsewhere }, id, route);
  }
};
