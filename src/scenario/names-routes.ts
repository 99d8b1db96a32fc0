// Names within a regime: pools, steps, routes and events that its steps speak of.
import { type Issues, placeOf } from './issue.ts';
import { type Naming, needsName } from './missing.ts';
import type { Before, Deadline, RegimeFile, Route, Step } from './schema/regime.ts';
import type { World } from './world.ts';

/** Where somebody goes who leaves for good. */
export const WITHDRAW = 'withdraw';
export const happenings = ['joined', 'started', 'passed', 'failed'] as const;

const POOL: Naming = {
  noun: 'pool',
  expected: 'a pool of the scenario',
  mend: (it) => `describe ${it} in a pool file`,
};
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
  expected: 'notified, or a step of this route with .joined, .started, .passed or .failed',
  mend: () => 'count from `notified`',
};

/** The names of one route, and those it may use. */
interface Around {
  issues: Issues;
  pools: readonly string[];
  routes: readonly string[];
  steps: readonly string[];
  events: readonly string[];
}

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

const checkWork = (around: Around, work: Step | Before, naming: Naming, ids: readonly string[]): void => {
  use(around, work, 'by', POOL, around.pools);
  if (!work.fails) return;
  use(around, work.fails, 'then', naming, ids);
  use(around, work.fails, 'finally', ROUTE, [...around.routes, WITHDRAW]);
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
  if (route.takes) use(around, route.takes, 'otherwise', ROUTE, around.routes);
  if (!route['gives-up']) return;
  use(around, route['gives-up'], 'at', STEP, around.steps);
  use(around, route['gives-up'], 'then', ROUTE, [...around.routes, WITHDRAW]);
};

export const checkRouteNames = (world: World, regime: RegimeFile, issues: Issues): void => {
  const pools = Object.keys(world.pools);
  const routes = Object.keys(regime.routes);
  if (routes.includes(WITHDRAW)) {
    const expected = 'a route of another name: `withdraw` means to leave for good';
    issues.at('names', regime.routes, WITHDRAW, 'a route called `withdraw`', expected, 'rename the route');
  }
  for (const [id, route] of Object.entries(regime.routes)) {
    const steps = route.steps.map((step) => step.id);
    const events = ['notified', ...steps.flatMap((step) => happenings.map((what) => `${step}.${what}`))];
    checkRoute({ issues, pools, routes, steps, events }, id, route);
  }
};
