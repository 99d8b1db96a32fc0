// Portfolios: one is sampled for all who read the same values while it is, and nobody gets another's.
import { expect, test } from 'vitest';
import { keyFromSeed } from '../../src/engine/seed.ts';
import { Portfolios, type Variation } from '../../src/model/portfolios.ts';
import { settingOf } from '../../src/model/setting.ts';
import { group, populationOf } from './populations.ts';
import { peopledWorld } from './portfolios.ts';

const NUMBER = 'source: { title: Test, date: "2026" }, date: "2026", confidence: low, basis: assumed';
const world = peopledWorld({
  portfolio: populationOf(
    { sites: group({ cmus: '20', components: 'size', models: '[m1]' }) },
    { more: 'faults: { document: { title: d, share: twice } }' },
  ),
  scenario: [
    'add:',
    `  size: { title: size, value: 400, unit: components, ${NUMBER} }`,
    `  faulty: { title: faulty, value: 0.2, unit: share, ${NUMBER} }`,
    `  twice: { title: twice, formula: 2 * faulty, unit: share, ${NUMBER} }`,
    `  other: { title: other, value: 1, unit: share, ${NUMBER} }`,
  ].join('\n'),
});

const variation = (set: Record<string, number>): Variation => {
  const overrides = new Map(Object.entries(set));
  const { values, workdays } = settingOf(world, overrides);
  return { world, overrides, values, workdays, levels: [values.of('size')], register: undefined };
};
const central = variation({});
const key = keyFromSeed('test');

test('variations that nobody asked about while sampling share one portfolio', () => {
  const portfolios = new Portfolios(key);
  const first = portfolios.of(central, 0);
  expect(portfolios.of(variation({ other: 0.5 }), 0)).toBe(first);
  expect(portfolios.of(variation({ faulty: 0.2 }), 0)).toBe(first);
});

test('who comes, and what is wrong with whom, differs where it is said to, be it in a formula', () => {
  const portfolios = new Portfolios(key);
  const first = portfolios.of(central, 0);
  const larger = portfolios.of(variation({ size: 500 }), 0);
  expect(larger.components).toBe(500);
  const faultier = portfolios.of(variation({ faulty: 0.5 }), 0);
  expect(faultier.truth.every((byte) => byte === 1)).toBe(true);
  expect(portfolios.of(central, 0)).toBe(first);
});

test('another replication has other components, and the same one the same again', () => {
  const portfolios = new Portfolios(key);
  const first = portfolios.of(central, 0);
  expect(portfolios.of(central, 1).truth).not.toEqual(first.truth);
  expect(portfolios.of(central, 0)).toEqual(first);
});
