// What keeps a provider away is priced by the same items as its costs: the formulas of entry agree with the cost files.
import { expect, test } from 'vitest';
import { diskLibrary, libraryPath } from '../../src/cli/library.ts';
import { fullPrice, type PricedItem, pricedItems } from '../../src/economics/items.ts';
import { loadWorld } from '../../src/scenario/load.ts';
import { Values } from '../../src/scenario/values.ts';

const world = loadWorld(diskLibrary(), libraryPath('scenarios/headline.yaml'), {});
const values = new Values(world);

/** Prices of a regime's items by id, GBP per unit: an hour, a component, or the whole. */
const pricesOf = (id: string) => {
  const regime = world.regimes.find((one) => one.id === id)!;
  const items = pricedItems(world, regime, values);
  const price = (item: string): number => fullPrice(items.find((one) => one.id === item)!);
  const minutes = (route: string, step: string, key: 'minutes' | 'fixed'): number =>
    values.number(regime.routes[route].steps.find((one) => one.id === step)!, key, 'minutes');
  const work = (item: string, route: string, step: string, key: 'minutes' | 'fixed' = 'minutes'): number =>
    (price(item) * minutes(route, step, key)) / 60;
  return { items, price, work };
};

test.each([
  ['bmcs-only', 'bespoke-cost-per-component', 'bespoke-cost-per-cmu'],
  ['bmcs-hes', 'bespoke-cost-per-component-hes', 'bespoke-cost-per-cmu-hes'],
] as const)('%s: evidence and data by component, submissions by CMU', (regime, perComponent, perCmu) => {
  const { price, work } = pricesOf(regime);
  expect(work('collation', 'bespoke', 'collate') + price('data-bespoke')).toBeCloseTo(values.of(perComponent), 9);
  const tranches = values.of('window-tranches') + values.of('later-tranches');
  expect(tranches * work('submission', 'bespoke', 'submit', 'fixed')).toBeCloseTo(values.of(perCmu), 9);
});

test('the CoP 11 route: hand-over, commissioning and charges by component, accession by CMU', () => {
  const { price, work } = pricesOf('cp392');
  const each =
    work('hand-over', 'cop11', 'hand-over') +
    work('commissioning', 'cop11', 'commission') +
    price('agent-charge') +
    price('sva-charge');
  expect(each).toBeCloseTo(values.of('cop11-cost-per-component'), 9);
  // The item is for the providers who take the route, the formula for a CMU of one of them.
  const cmus = values.of('domestic-cmus') * values.of('cop11-uptake');
  expect((price('bsc-entry') + price('bsc-base')) / cmus).toBeCloseTo(values.of('cop11-cost-per-cmu'), 9);
});

test('providers pay nothing else, but for what is the same whoever comes, what nobody plans for, and reading the rules', () => {
  const paid = ({ payer, kind }: PricedItem) => payer === 'provider' && kind === 'resource';
  const ids = new Set(
    world.regimes.flatMap(({ id }) =>
      pricesOf(id)
        .items.filter(paid)
        .map((item) => item.id),
    ),
  );
  const inFormulas = [
    'collation',
    'submission',
    'data-bespoke',
    'hand-over',
    'commissioning',
    'agent-charge',
    'sva-charge',
    'bsc-entry',
    'bsc-base',
  ];
  const leftOut = ['application', 'credit-cover', 'rectification', 'familiarisation'];
  expect([...ids].sort()).toEqual([...inFormulas, ...leftOut].sort());
});
