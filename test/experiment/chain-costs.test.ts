// Money of a chain: years add up to the penny, years that are all alike are one year repeated, and what is once is paid once.
import { expect, test } from 'vitest';
import type { ChainPlays } from '../../src/experiment/chain.ts';
import { chainMoney } from '../../src/experiment/chain-costs.ts';
import { economicsOf } from '../../src/experiment/economics.ts';
import type { PlayRow, YearOfChain } from '../../src/model/outcome.ts';
import type { World } from '../../src/scenario/world.ts';
import { BY_CHANCE, HAND, handPlan, handPlays, handWorld, LEVEL } from '../economics/hand.ts';

const YEARS = [2027, 2028, 2029];
const REPLICATIONS = 6;

/** @param rowOf the play of a year, by its position */
const chainOf = (
  replications: number,
  certain: boolean,
  rowOf: (regime: string, replication: number, at: number) => PlayRow,
): ChainPlays => ({
  plan: {
    ...{ regimes: ['tested', 'listed'], references: ['tested'], certain, years: YEARS, replications },
    paths: [{ id: 'flat', title: 'Flat', components: YEARS.map(() => LEVEL) }],
  },
  of: (_, regime) =>
    Array.from({ length: replications }, (_none, replication) =>
      YEARS.map((year, at): YearOfChain => {
        const none = { held: 0, backlog: 0, notified: LEVEL, heads: 1 };
        return { year, inForce: LEVEL, ...none, row: rowOf(regime, replication, at) };
      }),
    ),
});
const inPlays =
  (plays: readonly PlayRow[]) =>
  (regime: string, replication: number): PlayRow =>
    plays.find((play) => play.regime === regime && play.replication === replication)!;

const world = handWorld();
const plays = handPlays(world);
const alike = chainMoney(chainOf(1, true, inPlays(plays)), world);
const byChance = handWorld(BY_CHANCE);
const many = handPlays(byChance, 3 * REPLICATIONS);
/** Each year has luck of its own. */
const lucky = chainOf(REPLICATIONS, false, (regime, replication, at) => inPlays(many)(regime, 3 * replication + at));
const cost = ({ costs }: typeof alike, year: number, regime: string, kind: string, minus = '') =>
  costs.find((row) => row.year === year && row.regime === regime && row.kind === kind && row.minus === minus)!.gbp;

test('costs of a year are those of its play, on paper; what is one-off is paid in the first year alone', () => {
  // Tested: 13 + 26 + 135 a year. Listed: 5.20 + 10.40 + 3.75 + 7.50 a year, and 1,000 once.
  expect(YEARS.map((year) => cost(alike, year, 'tested', 'resource').mean)).toEqual([174, 174, 174]);
  expect(YEARS.map((year) => cost(alike, year, 'listed', 'resource').mean)).toEqual([1026.85, 26.85, 26.85]);
  expect(cost(alike, 0, 'listed', 'resource').mean).toBe(1080.55);
  expect(cost(alike, 0, 'listed', 'resource', 'tested').mean).toBe(558.55);
  // Amounts paid, whoever receives them: 135 by the levy, and 100 for a late component.
  expect(YEARS.map((year) => cost(alike, year, 'tested', 'transfer').mean)).toEqual([235, 235, 235]);
});

test('years that are all alike have the present value of one year repeated, by view and uplift', () => {
  const chances: [World, readonly PlayRow[], number, boolean][] = [
    [world, plays, 1, true],
    [byChance, many.filter(({ replication }) => replication < REPLICATIONS), REPLICATIONS, false],
  ];
  for (const [of, rows, replications, certain] of chances) {
    const { npsv } = chainMoney(chainOf(replications, certain, inPlays(rows)), of);
    const repeated = economicsOf({ plays: rows, world: of, plan: { ...handPlan, certain } })!.npsv;
    expect(npsv).toHaveLength(6);
    repeated.forEach((row, i) => {
      const { path, turnsAt, ...found } = npsv[i];
      const { turnsAt: share, ...same } = row;
      expect(path).toBe('flat');
      expect(found).toEqual(same);
      expect(turnsAt).toBeCloseTo(share!, 12);
    });
  }
});

test('the total of each kind is the sum of its years to the penny, under regimes and as a difference', () => {
  const money = chainMoney(lucky, byChance);
  for (const [regime, minus] of [
    ['tested', ''],
    ['listed', ''],
    ['listed', 'tested'],
  ])
    for (const kind of ['resource', 'transfer']) {
      const pence = (year: number) => Math.round(cost(money, year, regime, kind, minus).mean * 100);
      expect(pence(0)).toBe(YEARS.reduce((sum, year) => sum + pence(year), 0));
    }
  const { lower, mean, upper, n } = cost(money, 0, 'tested', 'resource');
  expect(lower < mean && mean < upper).toBe(true);
  expect(n).toBe(REPLICATIONS);
});

test('an earlier year weighs more: year 0 of the appraisal is the first of the chain', () => {
  const listed = inPlays(plays)('listed', 0);
  // Where nobody is tested or late, in the first year or in the last, the saving of that year is forgone.
  const idle = { ...inPlays(plays)('tested', 0), steps: [], values: listed.values };
  const without = (gone: number) =>
    chainMoney(
      chainOf(1, true, (regime, replication, at) =>
        regime === 'tested' && at === gone ? idle : inPlays(plays)(regime, replication),
      ),
      world,
    ).npsv[0].npsvGbp.mean;
  const whole = alike.npsv[0].npsvGbp.mean;
  expect(whole - without(0)).toBeCloseTo(174, 2);
  expect(whole - without(2)).toBeCloseTo(174 / (1.035 * 1.035), 2);
});

test('what is paid once for a route is paid when the route is first taken; where nobody ever does, in the first year', () => {
  const shut = (row: PlayRow): PlayRow => ({ ...row, routes: row.routes.map((one) => ({ ...one, took: 0 })) });
  const paidIn = (opens: number) => {
    const money = chainMoney(
      chainOf(1, true, (regime, replication, at) => {
        const row = inPlays(plays)(regime, replication);
        return at < opens ? shut(row) : row;
      }),
      world,
    );
    return YEARS.filter((year) => cost(money, year, 'listed', 'resource').mean > 1000);
  };
  expect([0, 1, 2, 3].map(paidIn)).toEqual([[2027], [2028], [2029], [2027]]);
});

test('what recurs for a route is paid from the year in which the route is first taken', () => {
  const ledger = HAND['costs/ledger.yaml']!.replace('timing: one-off', 'timing: recurring');
  const yearly = handWorld({ 'costs/ledger.yaml': ledger });
  const money = chainMoney(
    chainOf(1, true, (regime, replication, at) => {
      const row = inPlays(plays)(regime, replication);
      return at === 0 ? { ...row, routes: row.routes.map((one) => ({ ...one, took: 0 })) } : row;
    }),
    yearly,
  );
  expect(YEARS.map((year) => cost(money, year, 'listed', 'resource').mean > 1000)).toEqual([false, true, true]);
});

test('without cost items there is no money; without an appraisal there are costs alone', () => {
  const chain = chainOf(1, true, inPlays(plays));
  expect(chainMoney(chain, { ...world, costs: [] })).toEqual({ costs: [], npsv: [] });
  const { appraisal: _, ...scenario } = world.scenario;
  const plain = chainMoney(chain, { ...world, scenario } as World);
  expect([plain.costs, plain.npsv]).toEqual([alike.costs, []]);
});
