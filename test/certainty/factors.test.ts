// Which assumptions certainty is asked of: those with a range that move a conclusion; what a value of them can be.
import { expect, test } from 'vitest';
import { type Factor, factorsOf, isWhole } from '../../src/certainty/factors.ts';
import { settled } from '../../src/certainty/space.ts';
import { dateText } from '../../src/engine/days.ts';
import { plantedWorld, uniform } from './planted.ts';

const world = plantedWorld({
  assumptions: {
    minutes: uniform(1, 3),
    made: { value: undefined, formula: '2 * minutes', range: [0, 9] },
    alone: { value: 1 },
    dated: { value: undefined, values: [{ from: '2027-01-01', value: 1 }], range: [0, 2] },
    until: { value: '2027-06-01', unit: 'date', range: ['2027-05-01', '2027-08-01'] },
    fee: { value: 3, unit: 'GBP', range: [1, 5] },
    unread: { value: 3, unit: 'GBP', range: [1, 5] },
    heads: { value: 3, unit: 'heads', range: [1, 5] },
  },
  reads: { old: ['made', 'alone', 'dated'], now: ['alone'] },
  pools: {
    examiners: {
      ...{ kind: 'people', employer: 'provider', heads: 'heads', day: { from: '09:00', hours: 6 } },
      leave: [{ from: '2027-04-05', to: 'until', heads: 0 }],
    },
  },
  items: {
    testing: {
      ...{ title: 'Tests', payer: 'cmsb', kind: 'resource', timing: 'recurring' },
      ...{ driver: { measure: 'tests' }, price: 'fee' },
    },
  },
});
const factors = factorsOf(world, ['old', 'now']);
const of = (id: string) => factors.find((factor) => factor.id === id);

test('what has a range of its own and is read is a factor; what is made of others, dated, or read by nobody is none', () => {
  expect(factors.map(({ id }) => id)).toEqual(['minutes', 'until', 'fee', 'heads']);
});

test('a price makes no other play, what a regime reads does, in one of the two at least', () => {
  expect(of('fee')?.moves).toBe('prices');
  // Read by old alone, through what is made of it.
  expect(of('minutes')?.moves).toBe('plays');
  expect(factorsOf(world, ['now']).find(({ id }) => id === 'minutes')?.moves).toBe('prices');
});

test('dates are day numbers, and so are ends', () => {
  const { low, central, high, whole } = of('until')!;
  expect([low, central, high].map(dateText)).toEqual(['2027-05-01', '2027-06-01', '2027-08-01']);
  expect(whole).toBe(true);
});

test('what is believed is kept, and what nobody believes anything of has none', () => {
  expect(of('minutes')?.distribution).toEqual({ shape: 'uniform', low: 1, high: 3 });
  expect(of('heads')).not.toHaveProperty('distribution');
});

test('days, heads, counts and switches have no halves; minutes, shares and rates do', () => {
  for (const unit of ['date', 'switch', 'count', 'heads', 'components', 'CMUs', 'providers', 'years'])
    expect(isWhole(unit), unit).toBe(true);
  for (const unit of ['minutes/component', 'share', 'working days', 'GBP', 'kW/component', 'number'])
    expect(isWhole(unit), unit).toBe(false);
});

test('a value is brought between the ends, and to a whole number where there are no halves', () => {
  const whole = { low: 1, high: 5, whole: true } as Factor;
  expect([-3, 1.4, 2.5, 9].map((value) => settled(whole, value))).toEqual([1, 1, 3, 5]);
  const free = { low: 1, high: 5, whole: false } as Factor;
  expect([-3, 1.4, 9].map((value) => settled(free, value))).toEqual([1, 1.4, 5]);
  // No whole number beyond the ends, though it would be nearer.
  expect(settled({ low: 1.2, high: 4.8, whole: true } as Factor, 4.8)).toBe(4);
});
