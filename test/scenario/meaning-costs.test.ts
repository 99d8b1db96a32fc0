// Checks what is said of costs that cannot be: who pays whom, what a price is for, two price bases, bands with a gap.
import { describe, expect, it } from 'vitest';
import { checkMeaning } from '../../src/scenario/meaning.ts';
import type { CostFile, CostItem, Discount } from '../../src/scenario/schema/cost.ts';
import type { RegimeFile } from '../../src/scenario/schema/regime.ts';
import type { Appraisal, ScenarioFile } from '../../src/scenario/schema/scenario.ts';
import type { World } from '../../src/scenario/world.ts';
import { assume, costFile, costItem, type Law, regime, said, schedule, smallWorld } from './small-world.ts';

const item = (rest: Partial<CostItem>, assumptions: World['assumptions'] = {}): Partial<World> => ({
  costs: [costFile({ items: { testing: costItem(rest) } })],
  assumptions,
});
const once = { once: true } as const;
const transfer = (rest: Partial<CostItem>) => item({ kind: 'transfer', to: 'consumer', ...rest });
const tests = { count: ['bespoke.test'], of: 'started' as const };
const bands = (...list: Discount['bands']): Partial<World> => ({
  costs: [{ ...schedule, discount: { edition: 'An edition', bands: list } }],
});
const appraisal = (rest: Partial<Appraisal>, costs: CostFile[] = [costFile(), schedule]): Partial<World> => {
  const scenario: ScenarioFile = {
    ...smallWorld().scenario,
    appraisal: { years: 10, discount: 'green-book', ...rest },
  };
  return {
    scenario,
    costs,
    assumptions: { line: assume('GBP', { value: 1 }), wage: assume('GBP/hour', { value: 9 }) },
  };
};
const prices = (price: string, unit: string, driver: CostItem['driver']): Partial<World> => {
  const regimes: RegimeFile[] = [{ ...regime(), prices: { testing: price } }];
  return { ...item({ driver }), regimes, assumptions: { [price]: assume(unit, { value: 20 }) } };
};

const laws: Law[] = [
  [
    'a transfer has somebody who receives it',
    item({ kind: 'transfer' }),
    'found `kind: transfer` without `to`; expected who receives it. To mend it: write `to: consumer`, or whoever.',
  ],
  [
    'nobody receives a resource cost',
    item({ to: 'consumer' }),
    'found `to: consumer` of a resource cost; expected `to` only of a transfer. To mend it: remove `to`, or write `kind: transfer` where money only changes hands.',
  ],
  [
    'nobody pays himself',
    transfer({ to: 'cmsb' }),
    'found `to: cmsb` beside `payer: cmsb`; expected somebody else. To mend it: mend one of the two.',
  ],
  [
    'a transfer is not paid back',
    transfer({ 'recovered-from': 'consumer' }),
    'found `recovered-from: consumer` of a transfer; expected it only of a resource cost. To mend it: remove it.',
  ],
  [
    'nobody pays himself back',
    item({ 'recovered-from': 'cmsb' }),
    'found `recovered-from: cmsb` beside `payer: cmsb`; expected somebody else, who pays it back. To mend it: remove it.',
  ],
  [
    'business as usual is a share',
    item({ 'business-as-usual': 25 }),
    'found `business-as-usual: 25`; expected a share from 0 to 1. To mend it: write 0.25 for 25 %.',
  ],
  [
    'a price is not negative: a saving is a difference of regimes, a receipt a transfer',
    item({ price: -5 }),
    'found `price: -5`; expected a number of 0 or more. To mend it: write a number of 0 or more.',
  ],
  [
    'an overhead is a factor, not nothing',
    item({ overhead: 0 }),
    'found `overhead: 0`; expected a number greater than 0. To mend it: write a number greater than 0.',
  ],
  [
    'an overhead is on hours',
    item({ driver: once, overhead: 1.3 }),
    'found `overhead: 1.3`; expected `overhead` only where hours are priced. To mend it: remove it, or put it into the price.',
  ],
  [
    'an hour is paid by the hour',
    item({ price: 'fee' }, { fee: assume('GBP/component', { value: 2 }) }),
    'found `fee`, whose unit is GBP/component; expected the unit GBP/hour. To mend it: name an assumption with such a unit; what is counted here is not for each component.',
  ],
  [
    'a piece of work is not paid by the hour',
    item({ driver: tests, price: 'wage' }, { wage: assume('GBP/hour', { value: 20 }) }),
    'found `price: wage`, whose unit is GBP/hour, of pieces of work; expected GBP for each piece. To mend it: write `hours` for `count` and remove `of`, or name a price of one piece.',
  ],
  [
    'what is paid once is not paid for each',
    item({ driver: once, price: 'fee' }, { fee: assume('GBP/agent', { value: 2 }) }),
    'found `fee`, whose unit is GBP/agent; expected the unit GBP or GBP/year. To mend it: name an assumption with such a unit; what is counted here is not for each agent.',
  ],
  [
    'a component of a route is paid for by the component',
    item({ driver: { route: 'bespoke', of: 'took' }, price: 'fee' }, { fee: assume('GBP/CMU', { value: 2 }) }),
    'found `fee`, whose unit is GBP/CMU; expected the unit GBP, GBP/component or GBP/year. To mend it: name an assumption with such a unit; what is counted here is not for each CMU.',
  ],
  [
    'another price is counted as the item is',
    prices('fee', 'GBP/component', { hours: ['bespoke.test'] }),
    'found `testing: fee`, whose unit is GBP/component; expected the unit GBP/hour, as hours drive the item. To mend it: name an assumption with such a unit.',
  ],
  [
    'another price is not by the hour where the item is not',
    prices('wage', 'GBP/hour', tests),
    'found `testing: wage`, whose unit is GBP/hour; expected GBP for each that drives the item. To mend it: name an assumption with such a unit.',
  ],
  [
    'a cost to the public is no cost to business',
    item({ direct: true }),
    'found `direct: true` of a cost to `cmsb`; expected `direct` only where a business pays. To mend it: remove it.',
  ],
  [
    'prices have a year',
    { costs: [{ ...costFile(), 'price-base': undefined }] },
    'found items without `price-base`; expected the year of their prices. To mend it: write `price-base: 2026`, or another.',
  ],
  [
    'two price bases are not added up',
    { costs: [costFile(), costFile({ id: 'older', 'price-base': 2012 })] },
    'found `price-base: 2012` beside `price-base: 2025` in `costs`: two price bases in one sum; expected one price base in all cost files of a scenario. To mend it: bring the prices of one file to the year of the other with the GDP deflator, and mend its `price-base`.',
  ],
  [
    'a schedule begins with the first year',
    bands({ from: 1, to: 30, standard: 0.035 }),
    'found `from: 1`; expected 0, the first year. To mend it: write `from: 0`, so that every year has one rate.',
  ],
  [
    'bands join',
    bands({ from: 0, to: 30, standard: 0.035 }, { from: 32, standard: 0.03 }),
    'found `from: 32`; expected 31, the year after the band before ends. To mend it: write `from: 31`, so that every year has one rate.',
  ],
  [
    'bands do not overlap',
    bands({ from: 0, to: 30, standard: 0.035 }, { from: 30, standard: 0.03 }),
    'found `from: 30`; expected 31, the year after the band before ends. To mend it: write `from: 31`, so that every year has one rate.',
  ],
  [
    'only the last band has no end',
    bands({ from: 0, standard: 0.035 }, { from: 31, standard: 0.03 }),
    'found a band after one without `to`; expected only the last band without an end. To mend it: write `to` in the one before.',
  ],
  [
    'a band runs forwards',
    bands({ from: 0, to: -1, standard: 0.035 }),
    'found `to: -1` with `from: 0`; expected a last year not before the first. To mend it: mend one.',
  ],
  [
    'a discount rate is a share',
    bands({ from: 0, standard: 3.5 }),
    'found `standard: 3.5`; expected a share from 0 to 1. To mend it: write 0.035 for 3.5 %.',
  ],
  [
    'years that are appraised have a rate',
    appraisal({ years: 40 }),
    'found `years: 40`; expected at most 31, the years that `green-book` has rates for. To mend it: appraise fewer years, or add a band to the schedule.',
  ],
  [
    'years are whole',
    appraisal({ years: 9.5 }),
    'found `years: 9.5`; expected a whole number of 1 or more. To mend it: write 9 or 10.',
  ],
  [
    'an appraisal has costs',
    appraisal({}, [schedule]),
    'found an appraisal without costs; expected items to appraise. To mend it: name a cost file with items in `costs`.',
  ],
  [
    'capacity that stands in is paid by the MW',
    appraisal({ replacement: 'line' }),
    'found `line`, whose unit is GBP; expected the unit GBP/MW or GBP/MW/year. To mend it: give `line` in GBP/MW.',
  ],
  [
    'a line of cost to business is no wage',
    appraisal({ 'de-minimis': 'wage' }),
    'found `wage`, whose unit is GBP/hour; expected the unit GBP or GBP/year. To mend it: name an assumption with such a unit; what is counted here is not for each hour.',
  ],
];

describe('costs', () => {
  for (const [title, broken, sentence] of laws) it(title, () => expect(said(checkMeaning, broken)).toEqual([sentence]));

  it('nothing is said of costs that can be', () => {
    expect(said(checkMeaning, transfer({}))).toEqual([]);
    expect(said(checkMeaning, item({ 'recovered-from': 'consumer', 'business-as-usual': 1, overhead: 1.3 }))).toEqual(
      [],
    );
    expect(said(checkMeaning, item({ price: 'wage' }, { wage: assume('GBP/hour', { value: 20 }) }))).toEqual([]);
    expect(
      said(checkMeaning, item({ driver: tests, price: 'fee' }, { fee: assume('GBP/test', { value: 9 }) })),
    ).toEqual([]);
    expect(said(checkMeaning, prices('wage', 'GBP/hour', { hours: ['bespoke.test'] }))).toEqual([]);
    expect(said(checkMeaning, prices('fee', 'GBP/test', tests))).toEqual([]);
    expect(said(checkMeaning, item({ payer: 'provider', direct: false }))).toEqual([]);
  });

  it('all that an appraisal says may be numbers, and the last year with a rate may be its last', () => {
    const rest = {
      uplift: 2,
      replacement: 6e4,
      'de-minimis': 1e7,
      'average-wage': 18,
      'average-overhead': 1.3,
      price: 20,
    };
    expect(said(checkMeaning, appraisal({ years: 31, ...rest }))).toEqual([]);
  });

  it('a file without items has no price base to agree with', () => {
    expect(said(checkMeaning, { costs: [schedule, costFile()] })).toEqual([]);
    expect(said(checkMeaning, { costs: [costFile(), costFile({ id: 'more' })] })).toEqual([]);
  });

  it('all problems are told at once', () => {
    const broken = item({ to: 'consumer', price: -1, driver: once, overhead: 2 });
    expect(said(checkMeaning, broken)).toHaveLength(3);
  });
});
