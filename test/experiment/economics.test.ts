// Laws of a study's money where chance plays a part: intervals, pairs, uplifts, and the map from years to appraisal years.
import { expect, test } from 'vitest';
import { economicsOf } from '../../src/experiment/economics.ts';
import { pairedEstimate } from '../../src/experiment/statistics.ts';
import type { World } from '../../src/scenario/world.ts';
import { BY_CHANCE, HAND, handPlan, handPlays, handWorld } from '../economics/hand.ts';

const REPLICATIONS = 12;
const plan = { ...handPlan, certain: false };
const world = handWorld(BY_CHANCE);
const plays = handPlays(world, REPLICATIONS);
const money = (of: World = world, by = plan) => economicsOf({ plays, world: of, plan: by })!;
const economics = money();
const inScenario = (from: string, to: string): World =>
  handWorld({ ...BY_CHANCE, 'hand.yaml': HAND['hand.yaml']!.replace(from, to) });

test('a scenario that names no cost items has no economics', () => {
  expect(economicsOf({ plays, world: { ...world, costs: [] }, plan })).toBeUndefined();
});

test('a difference is paired, replication by replication, and equals the difference of the regimes', () => {
  const of = (regime: string, minus: string) =>
    economics.payers.find(
      (row) => row.regime === regime && row.minus === minus && row.payer === 'cmsb' && row.kind === 'resource',
    )!.gbp;
  const difference = of('listed', 'tested');
  expect(difference.mean).toBe(-of('tested', '').mean);
  const each = plays
    .filter(({ regime }) => regime === 'tested')
    .map(({ steps }) => {
      const { busyHours } = steps.find(({ step }) => step === 'test')!;
      return Math.round(busyHours * 45 * 100) / 100;
    });
  const { lower, upper, n } = pairedEstimate(
    each.map(() => 0),
    each,
  );
  expect(n).toBe(REPLICATIONS);
  expect(difference.lower).toBeCloseTo(lower, 2);
  expect(difference.upper).toBeCloseTo(upper, 2);
  expect(lower).toBeLessThan(upper);
});

test('the probability of a positive NPSV is the share of replications that have one', () => {
  const rows = economics.npsv.filter(({ view }) => view === 'with-late-capacity');
  const shares = rows.map(({ aboveZero }) => aboveZero * REPLICATIONS);
  for (const share of shares) expect(share).toBeCloseTo(Math.round(share), 9);
  // Late capacity outweighs the approval where somebody is late, and chance decides who is.
  expect(shares[0]).toBeGreaterThan(0);
  expect(economics.npsv.every(({ npsvGbp }) => npsvGbp.n === REPLICATIONS)).toBe(true);
});

test('an uplift makes what is added dearer, leaves what is saved alone, and never makes an option look better', () => {
  for (const view of ['administration', 'with-late-capacity']) {
    const means = economics.npsv.filter((row) => row.view === view).map(({ npsvGbp }) => npsvGbp.mean);
    expect(means).toHaveLength(3);
    expect(means[1]).toBeLessThan(means[0]);
    expect(means[2]).toBeLessThan(means[1]);
  }
  const none = money(inScenario('  uplift: 0.4\n', ''));
  expect(none.npsv.map(({ uplift }) => uplift)).toEqual([0, 0]);
});

test('without a cost of replacement there is one view; without an appraisal there are costs alone', () => {
  expect(money(inScenario('  replacement: 1000\n', '')).npsv.map(({ view }) => view)).toEqual(
    new Array(3).fill('administration'),
  );
  const { appraisal: _, ...scenario } = world.scenario;
  const plain = money({ ...world, scenario } as World);
  expect([plain.npsv, plain.appraisal, plain.eandcb, plain.margins]).toEqual([[], [], [], []]);
  expect(plain.items).toEqual(economics.items);
  expect(plain.basis).toBe('one Delivery Year, not appraised');
});

test('a start that moves by a month moves no cost into another appraisal year', () => {
  const rows = ({ appraisal }: typeof economics) =>
    appraisal.map(({ year, deliveryYear, undiscountedGbp }) => [year, deliveryYear, undiscountedGbp]);
  for (const day of ['2027-09-01', '2027-11-01'])
    expect(rows(money(inScenario('delivery-year: 2027-10-01', `delivery-year: ${day}`)))).toEqual(rows(economics));
  expect(economics.basis).toContain('year 0 is 2027/28');
});

test('the threshold of the EANDCB is data: moved beyond every replication, none is beyond it', () => {
  const beyond = (line: string) =>
    money(inScenario('de-minimis: 300', `de-minimis: ${line}`)).eandcb[0].beyondDeMinimis;
  expect([beyond('0'), beyond('100000')]).toEqual([1, 0]);
  expect(money(inScenario('  de-minimis: 300\n', '')).eandcb[0].beyondDeMinimis).toBeNaN();
});

test('items in prices of two years do not get into one sum', () => {
  const [ledger] = world.costs.filter(({ items }) => items);
  const { collation, ...items } = ledger.items!;
  const costs = [
    ...world.costs.filter((file) => file !== ledger),
    { ...ledger, items },
    { ...ledger, 'price-base': 2019, items: { collation } },
  ];
  expect(() => money({ ...world, costs })).toThrow('prices of 2019 in a sum in prices of 2025');
});

test('a reference that was not played is an error', () => {
  expect(() => money(world, { ...plan, references: ['other'] })).toThrow('reference other was not played at 3');
});
