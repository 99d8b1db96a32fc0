// Laws of pricing a play: what a quantity is, who is small, what would be paid anyway, and prices of a regime's own.
import { expect, test } from 'vitest';
import { costsOf, lateCapacityPence } from '../../src/economics/costs.ts';
import { type PricedItem, pricedItems } from '../../src/economics/items.ts';
import { quantityOf, unitOf } from '../../src/economics/quantity.ts';
import { measureIndex } from '../../src/model/measures.ts';
import { Values } from '../../src/scenario/values.ts';
import { HAND, handPlays, handWorld } from './hand.ts';

const world = handWorld();
const [tested, listed] = handPlays(world);
const itemsOf = (id: string, of = world): PricedItem[] =>
  pricedItems(of, of.regimes.find((regime) => regime.id === id)!, new Values(of));

test('an item is there in the regimes that have what it is counted by', () => {
  expect(itemsOf('tested').map(({ id }) => id)).toEqual(['collation', 'test', 'late-fee']);
  expect(itemsOf('listed').map(({ id }) => id)).toEqual(['listing', 'agent-charge', 'approval', 'late-fee']);
});

test('a quantity is hours touched, pieces of work, components of a route, a measure, or one', () => {
  expect(quantityOf(tested, { hours: ['*.collate', 'bespoke.test'] })).toEqual({ all: 4.5, small: 1.5, pieces: 6 });
  expect(quantityOf(tested, { count: ['bespoke.test'], of: 'finished' }).all).toBe(3);
  expect(quantityOf(listed, { route: 'listed', of: 'on-time' })).toMatchObject({ all: 3, small: 1 });
  expect(quantityOf(tested, { measure: 'late-mw' }).all).toBeCloseTo(0.6, 12);
  expect(quantityOf(tested, { once: true }).all).toBe(1);
  const units = [{ hours: ['*.x'] }, { route: 'x', of: 'took' }, { measure: 'late-mw' }, { once: true }] as const;
  expect(units.map((driver) => unitOf(driver as Parameters<typeof unitOf>[0]))).toEqual([
    'hours',
    'components',
    'MW',
    'once',
  ]);
});

test('a measure that a play has no value of is none of it', () => {
  const values = tested.values.slice();
  values[measureIndex('days-to-clear')] = Number.NaN;
  expect(quantityOf({ ...tested, values }, { measure: 'days-to-clear' }).all).toBe(0);
});

test('small and large add up to the penny, however their parts would round', () => {
  const [item] = itemsOf('tested');
  // At 0.104 an hour 0.5 h are 5.2 pence and 1 h 10.4: 5 and 10. But 1.5 h are 15.6: 16, of which 11 are left.
  const rows = costsOf(tested, [{ ...item, price: 0.104, overhead: 1 }]);
  expect(rows.map(({ size, pence }) => [size, pence])).toEqual([
    ['small', 5],
    ['large', 11],
  ]);
});

test('a play that cannot tell who is small has one row for both', () => {
  const steps = tested.steps.map(({ smallBusyHours: _, ...step }) => step);
  const rows = costsOf({ ...tested, steps }, itemsOf('tested').slice(0, 1));
  expect(rows.map(({ size, pence }) => [size, pence])).toEqual([['all', 3900]]);
});

test('what would be paid anyway is taken off, and shown', () => {
  const charge = costsOf(listed, itemsOf('listed')).filter(({ item }) => item === 'agent-charge');
  expect(charge.map((row) => [row.pence, row.businessAsUsualPence])).toEqual([
    [375, 125],
    [750, 250],
  ]);
});

test('a cost that is paid back is followed by the transfer, of the same amount, from whoever pays it to its payer', () => {
  const rows = costsOf(tested, itemsOf('tested')).filter(({ item }) => item.startsWith('test'));
  expect(rows.map(({ item, payer, to, kind, pence }) => [item, payer, to, kind, pence])).toEqual([
    ['test', 'cmsb', '', 'resource', 13500],
    ['test.recovered', 'consumer', 'cmsb', 'transfer', 13500],
  ]);
});

test('a regime may have a price of its own', () => {
  const dearer = handWorld({ 'regimes/tested.yaml': `${HAND['regimes/tested.yaml']}prices: { test: 60 }\n` });
  const priceIn = (of: typeof world) => itemsOf('tested', of).find(({ id }) => id === 'test')!.price;
  expect([priceIn(world), priceIn(dearer)]).toEqual([30, 60]);
});

test('a direct cost to business is a resource cost of a provider, agent or applicant, unless the item says otherwise', () => {
  const direct = (of: typeof world) =>
    [...itemsOf('tested', of), ...itemsOf('listed', of)].filter((item) => item.direct).map(({ id }) => id);
  expect(direct(world)).toEqual(['collation', 'listing', 'agent-charge', 'approval']);
  const said = HAND['costs/ledger.yaml']!.replace('price: 1000', 'price: 1000\n    direct: false');
  expect(direct(handWorld({ 'costs/ledger.yaml': said }))).toEqual(['collation', 'listing', 'agent-charge']);
});

test('late capacity is replaced for the whole of its year', () => {
  expect(lateCapacityPence(0.6, 1000)).toBe(60_000);
});
