// Checks how cost files are found, varied and read as one.
import { describe, expect, it } from 'vitest';
import { MEASURES } from '../../src/model/measures.ts';
import {
  costItemsOf,
  discountOf,
  effectsOf,
  meansStep,
  partsOfStep,
  priceBaseOf,
  priceOf,
  smallBelowIn,
  stepsByRoute,
} from '../../src/scenario/cost-items.ts';
import { bespoke, costFile, costItem, regime, schedule, smallWorld } from './small-world.ts';
import { COSTS, FILES, load, loadTold } from './told.ts';

const QUESTION = `${FILES['my/question.yaml']}costs: [prices]\n`;
const measures = new Set(MEASURES.map(({ id }) => id as string));

describe('cost files', () => {
  it('are found by the names that a scenario lists, and lie in the world in that order', () => {
    const changes = {
      'my/question.yaml': `${FILES['my/question.yaml']}costs: [prices, more]\n`,
      'shipped/costs/prices.yaml': COSTS,
      'shipped/costs/more.yaml': COSTS.replace('id: prices', 'id: more'),
    };
    expect(load(changes).costs.map(({ id }) => id)).toEqual(['prices', 'more']);
    expect(load().costs).toEqual([]);
  });

  it('may vary each other: only what changes is listed', () => {
    const changes = {
      'my/question.yaml': QUESTION,
      'shipped/costs/base.yaml': COSTS.replace('id: prices', 'id: base'),
      'my/costs/prices.yaml': 'id: prices\nextends: base\nitems: { testing: { price: 30 } }\n',
    };
    expect(load(changes).costs).toEqual([
      expect.objectContaining({ 'price-base': 2025, items: { testing: costItem({ price: 30 }) } }),
    ]);
  });

  it('are told by file, line and column where they are wrong', () => {
    const wrong = COSTS.replace('payer: cmsb', 'payer: cmbs');
    expect(loadTold({ 'my/question.yaml': QUESTION, 'shipped/costs/prices.yaml': wrong }).sentences).toEqual([
      'shipped/costs/prices.yaml:5:21: found "cmbs" (a text) for `payer`; expected `provider`, `cmsb`, `delivery-body`, `agent`, `central-systems`, `applicant` or `consumer`. To mend it: did you mean `cmsb`? If not, choose one of those expected.',
    ]);
    expect(loadTold({ 'my/question.yaml': QUESTION }).sentences[0]).toContain('found the costs `prices`');
  });

  it('a driver that counts nothing is told what it may count', () => {
    const wrong = COSTS.replace('{ hours: [bespoke.test] }', '{ days: 5 }');
    const { phases, sentences } = loadTold({ 'my/question.yaml': QUESTION, 'shipped/costs/prices.yaml': wrong });
    expect(phases).toEqual(['shape']);
    expect(sentences).toEqual([
      'shipped/costs/prices.yaml:5:79: found the unknown key `days`; expected one of measure, hours, count, of, route or once. To mend it: delete `days`.',
    ]);
  });

  it('two price bases are told with both places', () => {
    const changes = {
      'my/question.yaml': `${FILES['my/question.yaml']}horizon: { from: 2027-04-01, to: 2028-04-01 }\ncosts: [prices, old]\n`,
      'shipped/costs/prices.yaml': COSTS,
      'shipped/costs/old.yaml': 'id: old\nprice-base: 2012\n',
    };
    expect(loadTold(changes, { measures }, 'own').sentences).toEqual([
      'shipped/costs/old.yaml:2:1: found `price-base: 2012` beside `price-base: 2025` at shipped/costs/prices.yaml:2: two price bases in one sum; expected one price base in all cost files of a scenario. To mend it: bring the prices of one file to the year of the other with the GDP deflator, and mend its `price-base`.',
    ]);
  });
});

describe('costs read as one', () => {
  const harm = { title: 'Harm', 'falls-on': 'consumer', direction: 'worse', size: 'small' } as const;
  const first = costFile({ items: { a: costItem(), b: costItem() }, effects: { harm }, 'small-below': 50 });
  const second = costFile({ id: 'second', items: { c: costItem(), a: costItem({ price: 9 }) }, 'small-below': 10 });
  const world = smallWorld({ costs: [schedule, first, second] });

  it('an item said again in a later file wins whole, where the first stood', () => {
    expect(Object.entries(costItemsOf(world)).map(([id, { price }]) => [id, price])).toEqual([
      ['a', 9],
      ['b', 20],
      ['c', 20],
    ]);
    expect(effectsOf(world)).toEqual({ harm });
    expect(smallBelowIn(world)?.id).toBe('second');
    expect(smallBelowIn(smallWorld())).toBeUndefined();
  });

  it('have the price base of the files with items, and the schedule that the appraisal names', () => {
    expect(priceBaseOf(world)).toBe(2025);
    expect(priceBaseOf(smallWorld())).toBeUndefined();
    expect(discountOf(world)).toBeUndefined();
    const scenario = { ...world.scenario, appraisal: { years: 10, discount: 'green-book' } };
    expect(discountOf({ ...world, scenario })).toBe(schedule.discount);
  });

  it('an item costs what the regime says, or else what it says itself', () => {
    const item = costItem();
    const prices = { a: 3 };
    expect(priceOf({ ...regime(), prices }, 'a', item)).toEqual([prices, 'a']);
    expect(priceOf({ ...regime(), prices }, 'b', item)).toEqual([item, 'price']);
    expect(priceOf(regime(), 'a', item)).toEqual([item, 'price']);
  });

  it('a step is a route and a step, or a step of any route', () => {
    expect(partsOfStep('bespoke.test')).toEqual(['bespoke', 'test']);
    for (const text of ['test', '.test', 'bespoke.', 'a.b.c', '']) expect(partsOfStep(text)).toBeUndefined();
    expect(meansStep('bespoke.test', 'bespoke', 'test')).toBe(true);
    expect(meansStep('*.test', 'sampled', 'test')).toBe(true);
    expect(meansStep('bespoke.test', 'sampled', 'test')).toBe(false);
    expect(meansStep('*.test', 'bespoke', 'retest')).toBe(false);
  });

  it('steps of a route are those of its journey and of the work before it', () => {
    const before = [{ id: 'type-approval', per: 'model' as const, starts: 'first-intent' as const }];
    const routes = stepsByRoute(regime({ bespoke: { ...bespoke, before } }));
    expect([...routes]).toEqual([['bespoke', ['type-approval', 'assess', 'test']]]);
  });
});
