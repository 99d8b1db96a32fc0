// Sampled portfolios: counts exact at every level, sizes within bounds, and each level the beginning of the next.
import { expect, test } from 'vitest';
import type { Portfolio } from '../../src/model/portfolio.ts';
import { sizesBy } from '../../src/model/portfolio.ts';
import { group, populationOf, WAIT } from './populations.ts';
import { gameOf } from './worlds.ts';

const portfolioOf = (portfolio: string, levels: string, components: number, replication: number): Portfolio =>
  gameOf({ routes: WAIT, portfolio, scenario: `components: [${levels}]` }).prepare({
    regime: 'rules',
    components,
    replication,
  }).portfolio;

const TWO = populationOf(
  {
    industrial: group({ cmus: '20', components: '200', providers: '5', prefix: 'I', models: '[meter]', spread: '0' }),
    domestic: group({
      cmus: '8',
      components: '6000',
      providers: '6',
      spread: '1.5',
      'smallest-cmu': '100',
      'largest-cmu': '3000',
      'new-cmu': '900',
      concentration: '1',
      'half-hourly': '0.25',
      agents: '[a1, a2]',
    }),
  },
  { grows: 'domestic' },
);
const LEVELS = [6200, 9000, 20_000];

/** Everything about a portfolio's submissions as plain rows. */
const rowsOf = (p: Portfolio): unknown[] =>
  Array.from({ length: p.submissions }, (_, s) => [
    p.first[s + 1] - p.first[s],
    p.notified[s],
    p.deratedKw[s],
    ...[p.cmu, p.provider, p.model, p.device, p.cohort, p.settlement, p.agent].map((l) => l.names[l.of[s]]),
    p.approvedFrom[p.model.of[s]],
  ]);

test('every level holds exactly so many components, in every replication', () => {
  for (let replication = 0; replication < 8; replication++) {
    for (const level of LEVELS) {
      const p = portfolioOf(TWO, LEVELS.join(', '), level, replication);
      expect(p.components).toBe(level);
      expect(p.first[p.submissions]).toBe(level);
      expect(sizesBy(p, p.cmu).reduce((a, b) => a + b, 0)).toBe(level);
    }
  }
});

test('the smaller portfolio is the beginning of the larger, column by column', () => {
  for (let replication = 0; replication < 5; replication++) {
    const whole = rowsOf(portfolioOf(TWO, LEVELS.join(', '), 20_000, replication));
    for (const level of LEVELS.slice(0, 2)) {
      const part = rowsOf(portfolioOf(TWO, LEVELS.join(', '), level, replication));
      expect(part).toEqual(whole.slice(0, part.length));
      // A level is the same whether or not larger ones are asked for.
      const upTo = LEVELS.filter((one) => one <= level).join(', ');
      expect(rowsOf(portfolioOf(TWO, upTo, level, replication))).toEqual(part);
    }
  }
});

test('replications differ, and one is the same each time', () => {
  const at = (replication: number) => rowsOf(portfolioOf(TWO, '6200', 6200, replication));
  expect(at(1)).toEqual(at(1));
  expect(at(1)).not.toEqual(at(2));
});

test('the base has as many CMUs as said, all within their bounds', () => {
  for (let replication = 0; replication < 20; replication++) {
    const p = portfolioOf(TWO, '6200', 6200, replication);
    const sizes = sizesBy(p, p.cmu);
    const of = (prefix: string) => Array.from(sizes).filter((_, i) => p.cmu.names[i].startsWith(prefix));
    expect(of('I')).toEqual(new Array(20).fill(10));
    expect(of('D')).toHaveLength(8);
    for (const size of of('D')) {
      expect(size).toBeGreaterThanOrEqual(100);
      expect(size).toBeLessThanOrEqual(3000);
    }
  }
});

test('CMUs that come with growth keep the bounds too, where the level leaves room for them', () => {
  const tight = populationOf(
    {
      homes: group({
        cmus: '2',
        components: '60',
        'smallest-cmu': '20',
        'largest-cmu': '50',
        'new-cmu': '40',
        spread: '0.8',
        providers: '2',
      }),
    },
    { grows: 'homes' },
  );
  for (let replication = 0; replication < 40; replication++) {
    const p = portfolioOf(tight, '60, 1000', 1000, replication);
    for (const size of sizesBy(p, p.cmu)) {
      expect(size).toBeGreaterThanOrEqual(20);
      expect(size).toBeLessThanOrEqual(50);
    }
  }
});

test('growth is new, the base is existing, and only the group that grows takes it', () => {
  const p = portfolioOf(TWO, LEVELS.join(', '), 20_000, 3);
  for (let s = 0; s < p.submissions; s++) {
    const isNew = p.first[s] >= 6200;
    expect(p.cohort.names[p.cohort.of[s]]).toBe(isNew ? 'new' : 'existing');
    if (isNew) expect(p.provider.names[p.provider.of[s]].startsWith('D')).toBe(true);
  }
});

test('new CMUs are of the median size said, half of them larger', () => {
  const wide = populationOf(
    { homes: group({ cmus: '2', components: '200', 'new-cmu': '100', spread: '1', providers: '2' }) },
    { grows: 'homes' },
  );
  let [above, n] = [0, 0];
  for (let replication = 0; replication < 10; replication++) {
    const p = portfolioOf(wide, '200, 20000', 20_000, replication);
    // The last one fills up the level.
    const sizes = Array.from(sizesBy(p, p.cmu)).slice(2, -1);
    n += sizes.length;
    above += sizes.filter((size) => size > 100).length;
  }
  expect(n).toBeGreaterThan(500);
  expect(Math.abs(above / n - 0.5)).toBeLessThan(4 * Math.sqrt(0.25 / n));
});

test('kW are contracted times de-rating, and half-hourly settlement has its share of CMUs', () => {
  let [half, n] = [0, 0];
  for (let replication = 0; replication < 60; replication++) {
    const p = portfolioOf(TWO, '6200', 6200, replication);
    expect(new Set(p.deratedKw)).toEqual(new Set([1]));
    const seen = new Set<number>();
    for (let s = 0; s < p.submissions; s++) {
      const cmu = p.cmu.of[s];
      if (!p.cmu.names[cmu].startsWith('D') || seen.has(cmu)) continue;
      seen.add(cmu);
      n++;
      if (p.settlement.names[p.settlement.of[s]] === 'half-hourly') half++;
    }
  }
  expect(n).toBe(60 * 8);
  expect(Math.abs(half / n - 0.25)).toBeLessThan(4 * Math.sqrt((0.25 * 0.75) / n));
});

test('the weight of the k-th firm is k to the minus concentration', () => {
  const firms = populationOf({
    homes: group({ cmus: '1000', components: '1000', providers: '3', concentration: '1' }),
  });
  const p = portfolioOf(firms, '1000', 1000, 0);
  const sizes = sizesBy(p, p.provider);
  const total = 1 + 1 / 2 + 1 / 3;
  for (const k of [1, 2, 3]) {
    const share = 1 / k / total;
    const size = sizes[p.provider.names.indexOf(`DP${k}`)];
    expect(Math.abs(size - 1000 * share)).toBeLessThan(4 * Math.sqrt(1000 * share * (1 - share)));
  }
});

test('a firm has one agent, and models are drawn by their weights', () => {
  const weighed = populationOf(
    { homes: group({ cmus: '900', components: '900', agents: '[a1, a2, a3]' }) },
    { models: '{ m1: { weight: 2 }, m2: {} }' },
  );
  const p = portfolioOf(weighed, '900', 900, 0);
  const agents = new Map<string, Set<string>>();
  for (let s = 0; s < p.submissions; s++) {
    const firm = p.provider.names[p.provider.of[s]];
    agents.set(firm, (agents.get(firm) ?? new Set()).add(p.agent.names[p.agent.of[s]]));
  }
  for (const of of agents.values()) expect(of.size).toBe(1);
  const first = sizesBy(p, p.model)[p.model.names.indexOf('m1')];
  expect(Math.abs(first - 600)).toBeLessThan(4 * Math.sqrt((900 * 2) / 9));
});
