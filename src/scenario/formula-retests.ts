// What expected-retests( ) of a formula sums over: a step's failures as the files say them, if they say them for everybody.
import { retestsOfFaults, retestsOfShare } from './expected-retests.ts';
import { RETESTS, STEP_PATH, type StepPath } from './formula.ts';
import type { Cases, Num } from './schema/common.ts';
import type { Fails, Route, Step } from './schema/regime.ts';
import type { World } from './world.ts';

/** As it is written: numbers, or names of assumptions. */
interface WrittenFault {
  /** When notified. */
  prevalence: Num;
  detects: Num;
  falseAlarm: Num;
  mends: Num;
  /** Shares put right by the work of steps before the component first comes, and of those on its way back. */
  mendedBefore: Num[];
  mendedOnTheWay: Num[];
}
export interface RetestTerms {
  attempts: Num | 'unlimited';
  share?: Num;
  faults: WrittenFault[];
}

export interface RetestProblem {
  found: string;
  expected: string;
  mend: string;
}

/** Why the sum cannot be made from the files, and what to do; never leaves termsOf. */
class Why extends Error {
  readonly mend: string;
  constructor(message: string, mend: string) {
    super(message);
    this.mend = mend;
  }
}

const GIVE_VALUE = 'or give the number of retests a `value` instead of the formula';

/** What holds for everybody; what only some have would make the sum depend on who they are. */
const forAll = (said: Cases<Num> | undefined, otherwise: Num, what: string): Num => {
  if (said === undefined) return otherwise;
  if (!Array.isArray(said)) return said;
  const last = said[said.length - 1];
  if (last.where === undefined && said.every((one) => one.is === last.is)) return last.is;
  throw new Why(`${what} differs by case`, `write one for everybody, ${GIVE_VALUE}`);
};

/** What holds for whoever is in no case of his own; the few who are stay out of the sum. */
const forRest = (said: Cases<Num>, what: string): Num => {
  if (!Array.isArray(said)) return said;
  const rest = said.find((one) => one.where === undefined);
  if (!rest) throw new Why(`${what} is said by case only`, `add a last case without \`where\`, ${GIVE_VALUE}`);
  return rest.is;
};

/** The steps from one to another, without the other; undefined where no way leads there. */
const wayTo = ({ steps }: Route, from: Step | undefined, to: Step): Step[] | undefined => {
  const way: Step[] = [];
  for (let here = from; here !== to; ) {
    if (here === undefined || way.includes(here)) return undefined;
    way.push(here);
    const { then, aside } = here;
    const after = steps.indexOf(here);
    here = steps.find((one, i) => (then !== undefined ? one.id === then : !aside && i > after && !one.aside));
  }
  return way;
};

/** Shares of a class that the work of these steps puts right. */
const mendedAt = (way: readonly Step[], fault: string): Num[] =>
  way.flatMap((step) => {
    const share = step.mends?.[fault];
    if (share === undefined) return [];
    if (step.where || step.audit !== undefined)
      throw new Why(`\`${step.id}\` mends \`${fault}\` for some only`, `let it concern everybody, ${GIVE_VALUE}`);
    return [forAll(share, 0, `\`${fault}\` of \`mends\` of \`${step.id}\``)];
  });

const checkWhole = (step: Step, fails: Fails): void => {
  if (step.sample || step.audit !== undefined)
    throw new Why('only some components are looked at', `name a step that looks at all, ${GIVE_VALUE}`);
  if (fails.share === undefined && step.per !== 'component')
    throw new Why('one member fails its whole group', `name a step that is per component, ${GIVE_VALUE}`);
  if (fails.share !== undefined && fails.together && fails.on !== 'first') {
    const why = 'failures hang together at every attempt, so that who fails once is likelier to fail again';
    throw new Why(why, `write \`on: first\`, ${GIVE_VALUE}`);
  }
};

/** What decides by itself who comes with what. */
const checkBefore = (route: Route, before: readonly Step[]): void => {
  const mends = route.steps.some((one) => one.mends);
  const sorting = before.find(({ fails }) => fails && (fails.share === undefined || mends));
  if (sorting)
    throw new Why(`\`${sorting.id}\` before it decides who comes with which fault`, `name that step, ${GIVE_VALUE}`);
};

const faultsOf = (world: World, step: Step, fails: Fails, before: Step[], back: Step[]): WrittenFault[] => {
  const { detects = {}, mends = {}, 'false-alarm': alarms = {} } = fails;
  const known = world.portfolio.faults ?? {};
  if (world.submissions?.truth)
    throw new Why(
      'the register gives faults row by row',
      'give the number of retests a `value` instead of the formula',
    );
  if (step.mends) throw new Why('the work of the step mends too', `write \`mends\` under \`fails\`, ${GIVE_VALUE}`);
  return Object.keys({ ...detects, ...alarms }).map((fault) => {
    if (!Object.hasOwn(known, fault))
      throw new Why(`\`${fault}\` is no fault of the portfolio`, `describe \`${fault}\` under \`faults\``);
    return {
      prevalence: forRest(known[fault].share, `the share of \`${fault}\``),
      detects: forAll(detects[fault], 0, `\`${fault}\` of \`detects\``),
      falseAlarm: forAll(alarms[fault], 0, `\`${fault}\` of \`false-alarm\``),
      mends: forAll(mends[fault], 1, `\`${fault}\` of \`mends\``),
      mendedBefore: mendedAt(before, fault),
      mendedOnTheWay: mendedAt(back, fault),
    };
  });
};

const read = (world: World, at: StepPath): RetestTerms => {
  const routes = world.regimes.find((regime) => regime.id === at.regime)?.routes ?? {};
  const route = Object.hasOwn(routes, at.route) ? routes[at.route] : undefined;
  const find = (id: string) => route?.steps.find((one) => one.id === id);
  const step = find(at.step);
  if (!route || !step) throw new Why('no such step stands', 'mend its path');
  const { fails } = step;
  if (!fails) return { attempts: 1, faults: [] };
  checkWhole(step, fails);
  const attempts = fails.attempts === 'unlimited' ? 'unlimited' : forRest(fails.attempts, '`attempts`');
  const before = wayTo(
    route,
    route.steps.find((one) => !one.aside),
    step,
  );
  if (!before) throw new Why('the step is off the main line of its route', 'name one that everybody comes to');
  const back = wayTo(route, find(fails.then), step);
  if (!back) throw new Why('nobody who fails comes back', `mend \`then\` of its \`fails\`, ${GIVE_VALUE}`);
  const losing = back.find((one) => one.fails);
  if (losing)
    throw new Why(`not all who fail come back from \`${losing.id}\``, `lead the way back past it, ${GIVE_VALUE}`);
  if (fails.share !== undefined)
    return { attempts, share: forAll(fails.share, 0, 'its share of failures'), faults: [] };
  checkBefore(route, before);
  return { attempts, faults: faultsOf(world, step, fails, before, back) };
};

/** What is to be summed, or why it cannot be. */
export const termsOf = (
  world: World,
  at: StepPath,
): { terms: RetestTerms; problem?: undefined } | { terms?: undefined; problem: RetestProblem } => {
  try {
    return { terms: read(world, at) };
  } catch (error) {
    if (!(error instanceof Why)) throw error;
    const found = `${RETESTS}(${STEP_PATH.map((part) => at[part]).join('.')}), where ${error.message}`;
    const expected = 'a step that fails every component alike, so that its retests can be summed';
    return { problem: { found, expected, mend: error.mend } };
  }
};

/** The assumptions that the sum needs. */
export const namesOfTerms = ({ attempts, share, faults }: RetestTerms): string[] => {
  const written = [
    ...(attempts === 'unlimited' ? [] : [attempts]),
    ...(share === undefined ? [] : [share]),
    ...faults.flatMap(({ mendedBefore, mendedOnTheWay, ...rest }) => [
      ...Object.values(rest),
      ...mendedBefore,
      ...mendedOnTheWay,
    ]),
  ];
  return [...new Set(written.filter((one) => typeof one === 'string'))];
};

/** The sum, with the value of each assumption. */
export const retestsOf = ({ attempts, share, faults }: RetestTerms, of: (name: string) => number): number => {
  const value = (one: Num): number => (typeof one === 'number' ? one : of(one));
  const unmended = (shares: readonly Num[]): number => shares.reduce<number>((left, one) => left * (1 - value(one)), 1);
  const most = attempts === 'unlimited' ? Infinity : value(attempts);
  if (Number.isNaN(most)) return most;
  if (share !== undefined) return retestsOfShare(value(share), most);
  return retestsOfFaults(
    faults.map((one) => ({
      prevalence: value(one.prevalence) * unmended(one.mendedBefore),
      detects: value(one.detects),
      falseAlarm: value(one.falseAlarm),
      mends: value(one.mends),
      onTheWay: 1 - unmended(one.mendedOnTheWay),
    })),
    most,
  );
};
