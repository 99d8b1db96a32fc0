// Checks what is said of names in cost files, and of the items and the schedule that others name.
import { describe, expect, it } from 'vitest';
import type { Issues } from '../../src/scenario/issue.ts';
import { checkNames } from '../../src/scenario/names.ts';
import type { CostFile, CostItem } from '../../src/scenario/schema/cost.ts';
import type { RegimeFile } from '../../src/scenario/schema/regime.ts';
import type { ScenarioFile } from '../../src/scenario/schema/scenario.ts';
import type { World } from '../../src/scenario/world.ts';
import { assume, bespoke, costFile, costItem, type Law, regime, said, schedule, smallWorld } from './small-world.ts';

const names = (world: World, issues: Issues) => checkNames(world, issues, new Set(['tests', 'late-mw']));
const file = (rest: Partial<CostFile>): Partial<World> => ({ costs: [costFile(rest)] });
const item = (rest: Partial<CostItem>): Partial<World> => file({ items: { testing: costItem(rest) } });
const hours = (...steps: string[]) => item({ driver: { hours: steps } });
const approved = {
  ...bespoke,
  before: [{ id: 'type-approval', per: 'model' as const, starts: 'first-intent' as const }],
};
const appraised = (discount: string, costs: CostFile[]): Partial<World> => {
  const scenario: ScenarioFile = { ...smallWorld().scenario, appraisal: { years: 10, discount } };
  return { scenario, costs };
};
const priced = (prices: RegimeFile['prices'], costs: CostFile[]): Partial<World> => ({
  regimes: [{ ...regime(), prices }],
  costs,
});

const laws: Law[] = [
  [
    'a measure that drives a cost is one',
    item({ driver: { measure: 'test' } }),
    'found the measure `test`, which stands nowhere; expected `tests` or `late-mw`. To mend it: write `tests`, or choose one that `pinchpoint check --describe` lists.',
  ],
  [
    'a measure that tells of an effect is one',
    file({
      effects: { harm: { title: 'Harm', 'falls-on': 'consumer', direction: 'worse', size: 'small', measure: 'late' } },
    }),
    'found the measure `late`, which stands nowhere; expected `tests` or `late-mw`. To mend it: choose one that `pinchpoint check --describe` lists.',
  ],
  [
    'a price that is a name is an assumption',
    item({ price: 'wage' }),
    'found the assumption `wage`, which stands nowhere; expected an assumption of an assumption file or of `add`. To mend it: describe `wage` in an assumption file or under `add`.',
  ],
  [
    'a route that is there has the step',
    hours('bespoke.tests'),
    'found the step `bespoke.tests`, which stands nowhere; expected `bespoke.assess` or `bespoke.test`. To mend it: write `bespoke.test`, or remove `bespoke.tests`.',
  ],
  [
    'pieces of work are of a step that the route has',
    item({ driver: { count: ['bespoke.assess', 'bespoke.retest'], of: 'started' } }),
    'found the step `bespoke.retest`, which stands nowhere; expected `bespoke.assess` or `bespoke.test`. To mend it: write `bespoke.test`, or remove `bespoke.retest`.',
  ],
  [
    'a step is a route and a step',
    hours('test'),
    'found `test`; expected a route and a step of it, as `bespoke.test`, or a step of any route, as `*.test`. To mend it: join a route, or `*`, and a step by one dot.',
  ],
  [
    'a step has one dot',
    hours('bmcs-only.bespoke.test'),
    'found `bmcs-only.bespoke.test`; expected a route and a step of it, as `bespoke.test`, or a step of any route, as `*.test`. To mend it: join a route, or `*`, and a step by one dot.',
  ],
  [
    'a step of any route is not a slip away from one',
    hours('*.tset'),
    'found the step `*.tset`, which no regime of the scenario has; expected the name of a step of some regime. To mend it: write `*.test`, if that is meant; else name it less like that.',
  ],
  [
    'a route is not a slip away from one',
    hours('bespok.test'),
    'found the route `bespok`, which no regime of the scenario has; expected `bespoke`. To mend it: write `bespoke`, if that is meant; else name it less like that.',
  ],
  [
    'a route whose components are counted is not a slip away from one',
    item({ driver: { route: 'bespokee', of: 'registered' } }),
    'found the route `bespokee`, which no regime of the scenario has; expected `bespoke`. To mend it: write `bespoke`, if that is meant; else name it less like that.',
  ],
  [
    'a route that an item needs is not a slip away from one',
    item({ driver: { once: true }, needs: { route: 'bespke' } }),
    'found the route `bespke`, which no regime of the scenario has; expected `bespoke`. To mend it: write `bespoke`, if that is meant; else name it less like that.',
  ],
  [
    'what a regime prices otherwise is an item',
    priced({ testin: 3 }, [costFile()]),
    'found the item `testin`, which stands nowhere; expected `testing`. To mend it: write `testing`, or describe `testin` under `items` of a cost file.',
  ],
  [
    'another price that is a name is an assumption',
    priced({ testing: 'fee' }, [costFile()]),
    'found the assumption `fee`, which stands nowhere; expected an assumption of an assumption file or of `add`. To mend it: describe `fee` in an assumption file or under `add`.',
  ],
  [
    'an appraisal discounts by a schedule that there is',
    appraised('green-bok', [costFile(), schedule]),
    'found the schedule of discount rates `green-bok`, which stands nowhere; expected `green-book`. To mend it: write `green-book`, or add `green-bok`, a cost file with `discount`, to `costs`.',
  ],
  [
    'a cost file without a schedule is none',
    appraised('costs', [costFile()]),
    'found the schedule of discount rates `costs`, which stands nowhere; expected the id of a cost file with `discount`. To mend it: add `costs`, a cost file with `discount`, to `costs`.',
  ],
];

describe('names in cost files', () => {
  for (const [title, broken, sentence] of laws) it(title, () => expect(said(names, broken)).toEqual([sentence]));

  it('nothing is said of names that stand somewhere', () => {
    expect(said(names, hours('bespoke.test', '*.assess'))).toEqual([]);
    expect(
      said(names, { ...hours('bespoke.type-approval', '*.type-approval'), regimes: [regime({ bespoke: approved })] }),
    ).toEqual([]);
    expect(
      said(names, { ...item({ price: 'wage' }), assumptions: { wage: assume('GBP/hour', { value: 20 }) } }),
    ).toEqual([]);
    expect(said(names, appraised('green-book', [schedule, costFile()]))).toEqual([]);
  });

  it('one cost file serves regimes that are not played: their routes and steps are not asked for', () => {
    expect(said(names, hours('cop11.commission', '*.light-check'))).toEqual([]);
    expect(said(names, item({ driver: { once: true }, needs: { route: 'cop11' } }))).toEqual([]);
    expect(said(names, item({ driver: { route: 'sampled', of: 'took' } }))).toEqual([]);
  });

  it('a step of the route in any regime of the scenario will do', () => {
    const other = { ...regime({ bespoke: approved }), id: 'other' };
    expect(said(names, { ...hours('bespoke.type-approval'), regimes: [regime(), other] })).toEqual([]);
  });

  it('a scenario without costs does not read the prices of its regimes', () => {
    expect(said(names, priced({ testing: 3 }, []))).toEqual([]);
  });

  it('measures are not judged where their ids are not given', () => {
    const unjudged = (world: World, issues: Issues) => checkNames(world, issues);
    expect(said(unjudged, item({ driver: { measure: 'test' } }))).toEqual([]);
  });
});
