// Where a conclusion turns: each way in which it may, of differences that are given by a formula.
import { expect, test } from 'vitest';
import type { AskedLimits } from '../../src/certainty/asked.ts';
import type { Factor } from '../../src/certainty/factors.ts';
import type { Outcome } from '../../src/certainty/outcomes.ts';
import { type Pair, switchRows, valuesOf } from '../../src/certainty/switching.ts';

const factor = (more: Partial<Factor> = {}): Factor => ({
  ...{ id: 'x', low: 0, central: 1, high: 2, whole: false, moves: 'plays' },
  ...more,
});
const nothing = Number.NaN;
/** Differences of the share on time by the value of x; the others are not appraised. */
const pairOf =
  (f: (x: number, replication: number) => number, asked: string[] = [], central = 1): Pair =>
  async ({ x = central }, replication): Promise<Outcome> => {
    asked.push(`${x} ${replication}`);
    const share = f(x, replication);
    return {
      ...{ 'on-time-share': share, 'on-time-mw': nothing, 'total-cost': nothing },
      ...{ 'npsv-administration': nothing, 'npsv-late-capacity': nothing },
    };
  };
const rowsOf = (pair: Pair, one = factor(), switching = { replications: 3, again: 6 }) =>
  switchRows([one], { limits: { switching } as AskedLimits } as Parameters<typeof switchRows>[1], pair);
const rowOf = async (...given: Parameters<typeof rowsOf>) => (await rowsOf(...given))[0];

test('what is not appraised has no row', async () => {
  expect((await rowsOf(pairOf((x) => x))).map(({ output }) => output)).toEqual(['on-time-share']);
});

test('an assumption that changes nothing is unmoved, and one that changes no sign is none', async () => {
  expect(await rowOf(pairOf(() => 0.3))).toMatchObject({ kind: 'unmoved', place: Number.NaN });
  expect(await rowOf(pairOf((x) => 0.3 + 0.1 * x))).toMatchObject({ kind: 'none', at: { n: 0 } });
  expect((await rowOf(pairOf((x) => 0.3 + 0.1 * x))).atHigh.mean).toBeCloseTo(0.5, 12);
});

test('a known root is found, by replications with roots of their own, and played again there', async () => {
  // x - 0.4 + luck, luck 0, 0.02, 0.04, then as before.
  const row = await rowOf(pairOf((x, k) => x - 0.4 + 0.02 * (k % 3)));
  expect(row.kind).toBe('switches');
  expect(row.at.mean).toBeCloseTo(0.38, 3);
  expect(row.at.n).toBe(3);
  expect([row.at.lower < 0.38, row.at.upper > 0.38]).toEqual([true, true]);
  expect(row.place).toBeCloseTo(0.19, 3);
  expect(row.atSwitch).toMatchObject({ n: 6 });
  expect([row.atSwitch.lower < 0, row.atSwitch.upper > 0]).toEqual([true, true]);
});

test('of two values at which it turns the one nearer to the centre is told', async () => {
  // Below nothing under 0.2 and over 1.5.
  expect((await rowOf(pairOf((x) => (x - 0.2) * (1.5 - x)))).at.mean).toBeCloseTo(1.5, 2);
  expect((await rowOf(pairOf((x) => (x - 0.8) * (1.5 - x)))).at.mean).toBeCloseTo(0.8, 2);
});

test('a difference that luck could make is open, whatever the ends say', async () => {
  expect(await rowOf(pairOf((x, k) => (x - 1) * 5 + (k % 2 === 0 ? 0.1 : -0.1)))).toMatchObject({ kind: 'open' });
  expect(await rowOf(pairOf((x) => x - 1))).toMatchObject({ kind: 'open' });
});

test('where the few replications of an end see another sign than the many of the centre, it is open and not a number', async () => {
  // Of six the centre is surely above nothing; of the three that are searched with it is below.
  const played: string[] = [];
  const pair = pairOf((x, k) => (k < 3 ? -0.001 * x : 0.02 + 0.0001 * k), played);
  const row = await rowOf(pair, factor(), { replications: 3, again: 40 });
  expect(row).toMatchObject({ kind: 'open', at: { n: 0 } });
  expect(played.filter((one) => one.includes('NaN'))).toEqual([]);
});

test('a difference that is nothing at one end turns there', async () => {
  const above = await rowOf(pairOf((x) => x / 2));
  expect(above).toMatchObject({ kind: 'switches', place: 0, at: { mean: 0, lower: 0, upper: 0, n: 3 } });
  expect(above.atSwitch.mean).toBe(0);
  const below = await rowOf(pairOf((x) => (x - 2) / 2));
  expect(below).toMatchObject({ kind: 'switches', place: 1, at: { mean: 2, lower: 2, upper: 2 } });
});

test('where there are no halves the value at which it is nearest to nothing is told and played', async () => {
  const played: string[] = [];
  const heads = factor({ low: 1, central: 8, high: 9, whole: true });
  const row = await rowOf(
    pairOf((x) => x - 3.4, played, 8),
    heads,
  );
  expect(row).toMatchObject({ kind: 'switches', at: { mean: 3, lower: 3, upper: 3, n: 3 }, place: 2 / 8 });
  expect(row.atSwitch.mean).toBeCloseTo(-0.4, 12);
  expect(played.every((one) => Number.isInteger(Number(one.split(' ')[0])))).toBe(true);
});

test('one replication looks at ends that do not turn, all where one may', async () => {
  const seldom: string[] = [];
  expect(await rowOf(pairOf((x) => 1 + 0.1 * x, seldom))).toMatchObject({ atLow: { n: 1 }, atHigh: { n: 1 } });
  expect(seldom.filter((one) => !one.startsWith('1 '))).toEqual(['0 0', '2 0']);
  expect(await rowOf(pairOf((x) => 0.2 + x))).toMatchObject({ kind: 'none', atLow: { n: 3 }, atHigh: { n: 3 } });
  // What makes no play costs none.
  const cheap = factor({ moves: 'prices' });
  expect(
    await rowOf(
      pairOf((x) => 1 + 0.1 * x),
      cheap,
    ),
  ).toMatchObject({ atLow: { n: 3 } });
});

test('a central value at an end is looked at once', () => {
  expect(valuesOf(factor({ central: 0 }))).toEqual([0, 2]);
  expect(valuesOf(factor())).toEqual([0, 1, 2]);
});
