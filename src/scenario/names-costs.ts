// Names in cost files: the measures, steps and routes that drive costs, the items that a regime prices otherwise, the schedule.
import { costItemsOf, partsOfStep, stepsByRoute } from './cost-items.ts';
import { type Issues, placeOf } from './issue.ts';
import { listOf, MEASURE, type Naming, needsName } from './missing.ts';
import type { CostFile, CostItem } from './schema/cost.ts';
import { distance } from './suggest.ts';
import type { World } from './world.ts';

const ITEM: Naming = {
  noun: 'item',
  expected: 'an item of a cost file that the scenario names',
  mend: (it) => `describe ${it} under \`items\` of a cost file`,
};
const SCHEDULE: Naming = {
  noun: 'schedule of discount rates',
  expected: 'the id of a cost file with `discount`',
  mend: (it) => `add ${it}, a cost file with \`discount\`, to \`costs\``,
};

/** More slips of the hand than this make another word; a longer one may have one more. */
const SLIPS = 1;
const LONG = 8;

/** The known word that was probably meant by one that is none: nearer than advice asks for, as the word may stand elsewhere. */
const slipOf = (word: string, known: Iterable<string>): string | undefined => {
  for (const one of known) {
    const far = distance(word, one);
    if (far > 0 && far <= (word.length >= LONG ? SLIPS + 1 : SLIPS)) return one;
  }
  return undefined;
};

/** Steps by route of all regimes of a world together. */
const stepsOf = ({ regimes }: World): Map<string, Set<string>> => {
  const steps = new Map<string, Set<string>>();
  for (const regime of regimes)
    for (const [route, ids] of stepsByRoute(regime)) steps.set(route, new Set([...(steps.get(route) ?? []), ...ids]));
  return steps;
};

class CostNames {
  private readonly issues: Issues;
  private readonly measures: ReadonlySet<string> | undefined;
  private readonly steps: Map<string, Set<string>>;

  constructor(world: World, issues: Issues, measures: ReadonlySet<string> | undefined) {
    this.issues = issues;
    this.measures = measures;
    this.steps = stepsOf(world);
  }

  check({ items = {}, effects = {} }: CostFile): void {
    for (const item of Object.values(items)) {
      this.checkDriver(item.driver);
      if (item.needs) this.checkRoute(item.needs, 'route', item.needs.route);
    }
    for (const effect of Object.values(effects)) this.checkMeasure(effect, effect.measure);
  }

  private checkDriver(driver: CostItem['driver']): void {
    if ('measure' in driver) this.checkMeasure(driver, driver.measure);
    if ('route' in driver) this.checkRoute(driver, 'route', driver.route);
    const list = 'hours' in driver ? driver.hours : 'count' in driver ? driver.count : [];
    for (const [i, reference] of list.entries()) this.checkStep(list, i, reference);
  }

  private checkMeasure(node: object, measure: string | undefined): void {
    if (this.measures && measure !== undefined)
      needsName(this.issues, placeOf(node, 'measure'), MEASURE, measure, [...this.measures]);
  }

  /** A route that no regime of the scenario has is one of other regimes, unless it is a slip away from one that is there. */
  private checkRoute(node: object, key: string | number, route: string): void {
    if (this.steps.has(route)) return;
    const meant = slipOf(route, this.steps.keys());
    if (meant !== undefined) this.sayAstray(node, key, `the route \`${route}\``, listOf([...this.steps.keys()]), meant);
  }

  private checkStep(node: object, key: number, reference: string): void {
    const parts = partsOfStep(reference);
    if (!parts) {
      const expected = 'a route and a step of it, as `bespoke.test`, or a step of any route, as `*.test`';
      this.issues.at('names', node, key, `\`${reference}\``, expected, 'join a route, or `*`, and a step by one dot');
      return;
    }
    const [route, step] = parts;
    if (route === '*') this.checkAnywhere(node, key, step);
    else if (!this.steps.has(route)) this.checkRoute(node, key, route);
    else this.checkStepOf(node, key, route, step);
  }

  private checkStepOf(node: object, key: number, route: string, step: string): void {
    const naming: Naming = {
      noun: 'step',
      expected: `a step of the route \`${route}\``,
      mend: (it) => `remove ${it}`,
    };
    const known = [...(this.steps.get(route) ?? [])].map((id) => `${route}.${id}`);
    needsName(this.issues, placeOf(node, key), naming, `${route}.${step}`, known);
  }

  private checkAnywhere(node: object, key: number, step: string): void {
    const all = new Set([...this.steps.values()].flatMap((ids) => [...ids]));
    const meant = all.has(step) ? undefined : slipOf(step, all);
    if (meant === undefined) return;
    const expected = 'the name of a step of some regime';
    this.sayAstray(node, key, `the step \`*.${step}\``, expected, `*.${meant}`);
  }

  private sayAstray(node: object, key: string | number, what: string, expected: string, meant: string): void {
    const mend = `write \`${meant}\`, if that is meant; else name it less like that`;
    this.issues.at('names', node, key, `${what}, which no regime of the scenario has`, expected, mend);
  }
}

/** The items that regimes price otherwise; a scenario that names no costs reads none of them. */
const checkPrices = (world: World, issues: Issues): void => {
  const items = Object.keys(costItemsOf(world));
  if (world.costs.length === 0) return;
  for (const { prices = {} } of world.regimes)
    for (const id of Object.keys(prices)) needsName(issues, placeOf(prices, id), ITEM, id, items);
};

export const checkCostNames = (world: World, issues: Issues, measures: ReadonlySet<string> | undefined): void => {
  const names = new CostNames(world, issues, measures);
  for (const file of world.costs) names.check(file);
  checkPrices(world, issues);
  const { appraisal } = world.scenario;
  if (!appraisal) return;
  const schedules = world.costs.filter(({ discount }) => discount).map(({ id }) => id);
  needsName(issues, placeOf(appraisal, 'discount'), SCHEDULE, appraisal.discount, schedules);
};
