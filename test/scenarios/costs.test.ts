// The shipped costs: they fit every shipped regime, price no hour twice, and agree with the terms of entry.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { diskLibrary, libraryPath } from '../../src/cli/library.ts';
import { MEASURES } from '../../src/model/measures.ts';
import { costItemsOf, discountOf, effectsOf, meansStep, partsOfStep, priceOf } from '../../src/scenario/cost-items.ts';
import { loadWorld } from '../../src/scenario/load.ts';
import type { CostItem } from '../../src/scenario/schema/cost.ts';
import { Values } from '../../src/scenario/values.ts';

const measures = new Set<string>(MEASURES.map(({ id }) => id));
// The one scenario that plays every shipped regime, which the second test makes sure of.
const world = loadWorld(diskLibrary(), libraryPath('scenarios/alternatives.yaml'), { measures });
const values = new Values(world);
const items = Object.entries(costItemsOf(world));

/** What only raises the price of hours that another item prices. */
const PREMIUMS: readonly string[] = ['overtime'];

const stepsNamed = ({ driver }: CostItem): readonly string[] =>
  'hours' in driver ? driver.hours : 'count' in driver ? driver.count : [];

/** Every step of every regime that some pool of people works at, as `regime.route.step`. */
const manned = world.regimes.flatMap(({ id: regime, routes }) =>
  Object.entries(routes).flatMap(([route, { before = [], steps }]) =>
    [...before, ...steps]
      .filter(({ by }) => by !== undefined && world.pools[by].kind === 'people')
      .map(({ id: step }) => ({ regime, route, step })),
  ),
);

/** Items that price a step, by its hours or by the piece. */
const pricing = (route: string, step: string, by: 'hours' | 'count'): string[] =>
  items.flatMap(([id, item]) =>
    by in item.driver &&
    !PREMIUMS.includes(id) &&
    stepsNamed(item).some((reference) => meansStep(reference, route, step))
      ? [id]
      : [],
  );

test('every step of the costs is one of a shipped regime', () => {
  const all = world.regimes.flatMap(({ routes }) =>
    Object.entries(routes).flatMap(([route, { before = [], steps }]) =>
      [...before, ...steps].map(({ id }) => [route, id] as const),
    ),
  );
  const lost = items.flatMap(([id, item]) =>
    stepsNamed(item).flatMap((reference) =>
      all.some(([route, step]) => meansStep(reference, route, step)) && partsOfStep(reference)
        ? []
        : [`${id} ${reference}`],
    ),
  );
  expect(lost).toEqual([]);
});

test('the scenario of these tests plays every shipped regime, but for those that others vary in every route', () => {
  const shipped = readdirSync(join(import.meta.dirname, '../../scenarios/regimes'));
  const bases = ['bmcs-sampled'];
  expect(shipped.map((file) => file.replace(/\.yaml$/, '')).sort()).toEqual(
    [...world.regimes.map(({ id }) => id), ...bases].sort(),
  );
});

test('all work of people is priced, and no hour of it twice', () => {
  const free = manned.filter(
    ({ route, step }) => pricing(route, step, 'hours').length === 0 && pricing(route, step, 'count').length === 0,
  );
  expect(free).toEqual([]);
  const twice = manned.filter(({ route, step }) => pricing(route, step, 'hours').length > 1);
  expect(twice).toEqual([]);
  expect(manned.length).toBeGreaterThan(50);
});

test('what has a fee of its own beside its hours says so', () => {
  const both = manned.filter(
    ({ route, step }) => pricing(route, step, 'hours').length * pricing(route, step, 'count').length > 0,
  );
  expect([...new Set(both.map(({ step }) => step))]).toEqual(['type-approval']);
});

test('every route on which components are registered has a yearly cost of their data', () => {
  const routes = new Set(world.regimes.flatMap((regime) => Object.keys(regime.routes)));
  const priced = items.flatMap(([, { driver }]) =>
    'route' in driver && driver.of === 'registered' ? [driver.route] : [],
  );
  expect([...routes].filter((route) => !priced.includes(route))).toEqual([]);
});

test('a component costs its provider the same here as where it decides whether it enters', () => {
  const [regime] = world.regimes;
  const price = (id: string): number => values.number(...priceOf(regime, id, costItemsOf(world)[id]), 'GBP');
  const hour = (id: string): number => price(id) * values.number(costItemsOf(world)[id], 'overhead', 'number');
  const bespoke = (values.of('provider-effort-bespoke') / 60) * hour('collation') + price('data-bespoke');
  expect(bespoke).toBeCloseTo(values.of('bespoke-cost-per-component'), 12);
  const cop11 =
    (values.of('handover-minutes') / 60) * hour('hand-over') +
    (values.of('commission-minutes') / 60) * hour('commissioning') +
    price('agent-charge') +
    price('sva-charge');
  expect(cop11).toBeCloseTo(values.of('cop11-cost-per-component'), 12);
  const hes = world.regimes.find(({ id }) => id === 'bmcs-hes')!;
  const [node, key] = priceOf(hes, 'data-bespoke', costItemsOf(world)['data-bespoke']);
  const withHes = (values.of('collation-minutes-hes') / 60) * hour('collation') + values.number(node, key, 'GBP');
  expect(withHes).toBeCloseTo(values.of('bespoke-cost-per-component-hes'), 12);
});

test('an hour of a pool costs what its tariff says', () => {
  const tariffs: Readonly<Record<string, string>> = {
    collation: 'tariff-data-team',
    test: 'tariff-examiner',
    commissioning: 'tariff-agent',
    'type-test': 'tariff-laboratory',
  };
  for (const [id, tariff] of Object.entries(tariffs)) {
    const item = costItemsOf(world)[id];
    const hour = values.number(item, 'price', 'GBP/hour') * values.number(item, 'overhead', 'number');
    expect(hour).toBeCloseTo(values.of(tariff), 12);
  }
});

test('effects without a price are told, and the schedule is that of the Green Book', () => {
  expect(Object.keys(effectsOf(world)).length).toBeGreaterThanOrEqual(5);
  const bands = discountOf(world)?.bands.map(({ from, to, standard }) => [from, to, standard]);
  expect(bands?.[0]).toEqual([0, 30, 0.035]);
  expect(bands?.at(-1)).toEqual([301, undefined, 0.01]);
});
