// Rows of a chain: totals equal the sum of years, shares are those of the sums, differences are paired.
import { expect, test } from 'vitest';
import { playChain } from '../../src/experiment/chain.ts';
import { carriedRows, chainRows } from '../../src/experiment/chain-rows.ts';
import { hasTotal, totalOver } from '../../src/experiment/chain-totals.ts';
import { Meter } from '../../src/experiment/meter.ts';
import { mean, pairedEstimate } from '../../src/experiment/statistics.ts';
import type { ChainRow } from '../../src/experiment/study-chain.ts';
import { MEASURES } from '../../src/model/measures.ts';
import { at, chainPlan, chainPlay } from './chain-world.ts';
import { fakePlayers } from './stub.ts';

const quiet = { clock: () => 0 };
const play = (plan = chainPlan()) => playChain(plan, fakePlayers(2, chainPlay), quiet, new Meter(quiet));
const chain = await play();
const rows = chainRows(chain);
const row = (path: string, year: number, regime: string, measure: string, minus = ''): ChainRow =>
  rows.find(
    (one) =>
      one.path === path && one.year === year && one.regime === regime && one.measure === measure && one.minus === minus,
  )!;
const column = (values: Partial<Record<string, number>>): Float64Array => {
  const found = new Float64Array(MEASURES.length).fill(Number.NaN);
  for (const [id, value] of Object.entries(values)) found[at(id)] = value!;
  return found;
};

test('totals of what adds up equal the sum of years, under regimes and as differences', () => {
  const totals = rows.filter(({ year, value }) => year === 0 && value.n > 0);
  const added = totals.filter(({ measure }) => MEASURES[at(measure)].unit !== 'share');
  expect(new Set(added.map(({ measure }) => measure))).toEqual(
    new Set(['components-due', 'on-time-components', 'late-components', 'late-mw', 'tests', 'examiner-hours']),
  );
  for (const { path, regime, minus, measure, value } of added.filter((one) => one.measure !== 'late-components')) {
    const sum = [2027, 2028, 2029].reduce((all, year) => all + row(path, year, regime, measure, minus).value.mean, 0);
    expect(Math.abs(value.mean - sum)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(sum)));
  }
});

test('the share on time over all years is that of the sums, not the mean of the shares', () => {
  const each = chain.of('high', 'fast').map((years) => {
    const sum = (id: string): number => years.reduce((all, one) => all + one.row.values[at(id)], 0);
    return sum('on-time-components') / sum('components-due');
  });
  expect(row('high', 0, 'fast', 'on-time-share').value).toMatchObject({ mean: expect.closeTo(mean(each), 12), n: 4 });
  const shares = totalOver([
    column({ 'components-due': 10, 'on-time-components': 10, registered: 100, 'wrong-accepts': 1 }),
    column({ 'components-due': 90, 'on-time-components': 0, registered: 300, 'wrong-accepts': 11 }),
  ]);
  expect(shares[at('on-time-share')]).toBe(0.1);
  expect(shares[at('wrong-accept-share')]).toBe(0.03);
  expect(shares[at('late-components')]).toBe(90);
  const mw = totalOver([column({ 'on-time-mw': 30, 'late-mw': 10 }), column({ 'on-time-mw': 0, 'late-mw': 20 })]);
  expect(mw[at('on-time-mw-share')]).toBe(0.5);
});

test('of days, quantiles, heads, peaks, utilisation and what stands at an instant there is no total', () => {
  const without = MEASURES.filter((measure) => !hasTotal(measure)).map(({ id }) => id);
  expect(without).toEqual([
    ...['certificates-held', 'stayed-away', 'open', 'utilisation-to-cut-off', 'window-utilisation'],
    ...['peak-heads-needed', 'peak-waiting', 'platform-wait-days', 'mean-days-to-register', 'p95-days-to-register'],
    ...['mean-days-all', 'p50-days-all', 'p95-days-all', 'last-registered-day', 'days-to-clear'],
  ]);
  const whole = totalOver([column(Object.fromEntries(MEASURES.map(({ id }) => [id, 2])))]);
  expect(MEASURES.filter((_, i) => Number.isNaN(whole[i])).map(({ id }) => id)).toEqual(without);
  expect(row('low', 2028, 'slow', 'open').value.mean).toBe(7);
  expect(row('low', 0, 'slow', 'open')).toBeUndefined();
});

test('a year in which a measure has no value adds nothing to it, and where no year has one there is no total', () => {
  const total = totalOver([column({ tests: 5 }), column({})]);
  expect([total[at('tests')], total[at('audits')]]).toEqual([5, Number.NaN]);
});

test('a difference is paired, replication by replication, by year and over all', () => {
  const valuesOf = (regime: string): number[] =>
    chain.of('high', regime).map((years) => totalOver(years.map((one) => one.row.values))[at('tests')]);
  const { mean: centre, lower, upper, n } = pairedEstimate(valuesOf('fast'), valuesOf('slow'));
  expect(row('high', 0, 'fast', 'tests', 'slow').value).toEqual({ mean: centre, lower, upper, n });
  // Luck is shared within a pair, so that the difference is far better known than either.
  const alone = row('high', 0, 'fast', 'tests').value;
  expect(upper - lower).toBeLessThan((alone.upper - alone.lower) / 20);
});

test('rows go by path, year and regime, the total last; a single replication has no interval', async () => {
  const places = [...new Set(rows.map(({ path, year }) => `${path} ${year}`))];
  expect(places).toEqual([
    'low 2027',
    'low 2028',
    'low 2029',
    'low 0',
    'high 2027',
    'high 2028',
    'high 2029',
    'high 0',
  ]);
  const once = chainRows(await play(chainPlan({ replications: 1 })));
  expect(once[at('tests')].value).toEqual({
    mean: expect.any(Number),
    lower: Number.NaN,
    upper: Number.NaN,
    n: 1,
  });
  const certain = chainRows(await play(chainPlan({ replications: 1, certain: true })));
  expect(certain[at('tests')].value.lower).toBe(certain[at('tests')].value.mean);
});

test('what a year begins with is the mean over replications', () => {
  expect(carriedRows(chain).find(({ path, year, regime }) => `${path} ${year} ${regime}` === 'high 2028 fast')).toEqual(
    {
      ...{ path: 'high', year: 2028, regime: 'fast', inForce: 1000, held: 11.5, notified: 500, backlog: 1, heads: 6 },
    },
  );
});
