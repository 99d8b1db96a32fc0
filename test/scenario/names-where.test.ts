// Checks which names in predicates are taken for slips of the pen.
import { describe, expect, it } from 'vitest';
import type { Issues } from '../../src/scenario/issue.ts';
import { checkNames } from '../../src/scenario/names.ts';
import type { Where } from '../../src/scenario/schema/common.ts';
import type { Group } from '../../src/scenario/schema/portfolio.ts';
import type { World } from '../../src/scenario/world.ts';
import { bespoke, type Law, portfolio, regime, said, stepsOnly, test } from './small-world.ts';

const names = (world: World, issues: Issues) => checkNames(world, issues);
const where = (one: Where) => ({ regimes: [stepsOnly({ ...test, where: one })] });

const domestic = portfolio.groups?.domestic as Group;

const laws: Law[] = [
  [
    'a device nearly named is meant',
    where({ device: 'batery' }),
    'found the device `batery`; expected a device of the portfolio. To mend it: write `battery`.',
  ],
  [
    'approval nearly named is meant',
    where({ model: 'aproved' }),
    'found the model `aproved`; expected a model of the portfolio, or `approved`. To mend it: write `approved`.',
  ],
  [
    'a name in a list is checked',
    where({ device: ['battery', 'batttery'] }),
    'found the device `batttery`; expected a device of the portfolio. To mend it: write `battery`.',
  ],
  [
    'a name that is excluded is checked',
    where({ not: { device: 'batterie' } }),
    'found the device `batterie`; expected a device of the portfolio. To mend it: write `battery`.',
  ],
  [
    'who takes a route is checked',
    { regimes: [regime({ cop11: { ...bespoke, takes: { where: { device: 'Battery' } } }, bespoke })] },
    'found the device `Battery`; expected a device of the portfolio. To mend it: write `battery`.',
  ],
  [
    'whom a case is for is checked',
    { regimes: [stepsOnly({ ...test, minutes: [{ where: { device: 'batter' }, is: 2 }, { is: 3 }] })] },
    'found the device `batter`; expected a device of the portfolio. To mend it: write `battery`.',
  ],
  [
    'a mark nearly named is meant',
    {
      ...where({ mark: 't-fuor' }),
      portfolio: { ...portfolio, groups: { domestic: { ...domestic, marks: { 't-four': 0.3 } } } },
    },
    'found the mark `t-fuor`; expected a mark of the portfolio. To mend it: write `t-four`.',
  ],
  [
    'the device types of a group are known',
    {
      ...where({ device: 'heat-pmup' }),
      portfolio: {
        ...portfolio,
        groups: { domestic: { ...domestic, devices: [{ device: 'heat-pump', models: ['MODEL-1'], 'rated-kw': 2 }] } },
      },
    },
    'found the device `heat-pmup`; expected a device of the portfolio. To mend it: write `heat-pump`.',
  ],
];

describe('names in predicates', () => {
  for (const [title, broken, sentence] of laws) it(title, () => expect(said(names, broken)).toEqual([sentence]));

  it('a name that this portfolio lacks may be one of another', () => {
    expect(said(names, where({ device: 'heat-pump' }))).toEqual([]);
  });

  it('a name that differs by its number is another name', () => {
    expect(said(names, where({ model: ['MODEL-2', 'MODEL-11'] }))).toEqual([]);
  });

  it('an attribute of which nothing is known is not judged', () => {
    expect(said(names, where({ cohort: 'existing', settlement: 'half-hourly', provider: 'D' }))).toEqual([]);
  });

  it('the attributes of a register are known by its columns', () => {
    const submissions = {
      submission: ['s1'],
      cmu: ['c1'],
      provider: ['Northern'],
      model: ['alpha'],
      cohort: ['existing'],
      notifiedDay: Int32Array.of(20_940),
      components: Int32Array.of(10),
      deratedKw: Float64Array.of(1),
    };
    const register = { submissions, portfolio: { id: 'register', csv: 'register.csv' } };
    const found = said(names, { ...register, ...where({ provider: 'Northen', cohort: 'exsiting', model: 'alfa' }) });
    expect(found.map((sentence) => sentence.slice(0, sentence.indexOf(';')))).toEqual([
      'found the provider `Northen`',
      'found the model `alfa`',
      'found the cohort `exsiting`',
    ]);
  });
});
