// What two plays say of the conclusion: shares, MW, money of the year, and present values, by hand.
import { expect, test } from 'vitest';
import { Outcomes } from '../../src/certainty/outcomes.ts';
import { type Answer, type Planted, plantedWorld, playBy, uniform } from './planted.ts';

const item = (more: object) => ({
  ...{ title: 'Something', payer: 'cmsb', kind: 'resource', timing: 'recurring' },
  ...{ driver: { measure: 'tests' }, price: 'fee' },
  ...more,
});
const told: Planted = {
  assumptions: {
    minutes: uniform(0, 1),
    fee: { value: 10, unit: 'GBP', range: [5, 20] },
    capacity: { value: 1000, unit: 'GBP/MW/year', range: [500, 2000] },
  },
  items: {
    testing: item({}),
    levy: item({ kind: 'transfer', to: 'provider' }),
    start: item({ timing: 'one-off', driver: { once: true }, price: 300, needs: { route: 'fresh' } }),
  },
  appraisal: { replacement: 'capacity', years: 4 },
  files: {
    'shipped/regimes/now.yaml': {
      id: 'now',
      routes: {
        bespoke: { steps: [{ id: 'test', per: 'component', by: 'examiners', minutes: 1 }] },
        fresh: {
          takes: { share: 0, per: 'component' },
          steps: [{ id: 'test', per: 'component', by: 'examiners', minutes: 'minutes' }],
        },
      },
    },
  },
};
const worth = (more: Partial<Planted> = {}, set: Record<string, number> = {}) => {
  const world = plantedWorld({ ...told, ...more });
  const row = (regime: string, answer: Answer) =>
    playBy(world, () => answer)({ regime, components: 9, replication: 0 });
  const now = row('now', { 'on-time-share': 0.9, 'on-time-mw': 30, 'late-mw': 2, tests: 70 });
  const old = row('old', { 'on-time-share': 0.5, 'on-time-mw': 20, 'late-mw': 12, tests: 100 });
  const outcomes = new Outcomes(world);
  return { of: outcomes.of(set, now, old), worth: (isLater: boolean) => outcomes.worth(set, now, old, isLater) };
};

test('a regime less its reference: 30 tests fewer, 300 once, 10 MW earlier', () => {
  const { of } = worth();
  expect(of['on-time-share']).toBeCloseTo(0.4, 12);
  expect(of['on-time-mw']).toBe(10);
  // 300 once, less 30 tests at GBP 10; the transfer is no cost to society.
  expect(of['total-cost']).toBe(0);
  // Saved 300 a year over four years, less 300 once; then 10 MW at GBP 1000 a year as well.
  expect(of['npsv-administration']).toBe(4 * 300 - 300);
  expect(of['npsv-late-capacity']).toBe(4 * 300 - 300 + 4 * 10_000);
});

test('a price is reckoned anew for the same plays', () => {
  expect(worth({}, { fee: 20 }).of).toMatchObject({ 'total-cost': -300, 'npsv-administration': 4 * 600 - 300 });
  expect(worth({}, { capacity: 500 }).of['npsv-late-capacity']).toBe(4 * 300 - 300 + 4 * 5000);
});

test('without costs there is no money, without a cost of capacity no second present value', () => {
  const { items: _, appraisal: _a, ...bare } = told;
  expect(worth({ items: undefined, appraisal: undefined, ...bare }).of).toMatchObject({
    'on-time-mw': 10,
    'total-cost': Number.NaN,
    'npsv-administration': Number.NaN,
    'npsv-late-capacity': Number.NaN,
  });
  const { of, worth: value } = worth({ appraisal: { years: 4 } });
  expect(of).toMatchObject({ 'npsv-administration': 900, 'npsv-late-capacity': Number.NaN });
  expect(value(false)).toEqual({ gbp: Number.NaN, mw: 10 });
});

test('a year later the first year is the reference, and what is paid once is paid then', () => {
  expect(worth().worth(false)).toEqual({ gbp: 900 + 40_000, mw: 10 });
  // Three of four years; undiscounted, so once is once.
  expect(worth().worth(true)).toEqual({ gbp: 3 * 300 - 300 + 30_000, mw: 7.5 });
});

test('a year later what is paid once is discounted by one year', () => {
  const discount = { edition: 'Ten', bands: [{ from: 0, to: 30, standard: 0.1 }] };
  const files = {
    ...told.files,
    'shipped/costs/tenth.yaml': { id: 'tenth', 'price-base': 2025, discount },
  };
  const later = worth({
    files,
    scenario: { costs: ['prices', 'tenth'], appraisal: { years: 2, discount: 'tenth', replacement: 0 } },
  }).worth(true);
  // 300 saved in the second year of two, less 300 in it.
  expect(later.gbp).toBeCloseTo((300 - 300) / 1.1, 9);
});
