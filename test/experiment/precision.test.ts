// The stopping rule against sequences worked out by hand.
import { expect, test } from 'vitest';
import type { Plan } from '../../src/experiment/plan.ts';
import { lookAhead, PrecisionRule } from '../../src/experiment/precision.ts';
import { estimate } from '../../src/experiment/statistics.ts';
import { planFor, rowOf } from './stub.ts';

/** One regime, one level, one measure: the sequence is what the rule sees. */
const alone = (more: Partial<Plan>): Plan =>
  planFor({ regimes: ['slow'], references: ['slow'], levels: [1], atMost: 1000, ...more });

const feed = (plan: Plan, sequence: (replication: number) => number): { rule: PrecisionRule; n: number } => {
  const rule = new PrecisionRule(plan);
  let n = 0;
  while (rule.verdict() === undefined && n < 2000) {
    rule.add([rowOf({ regime: 'slow', components: 1, replication: n }, { tests: sequence(n) })]);
    n++;
  }
  return { rule, n };
};

const halfWidthAfter = (n: number, sequence: (replication: number) => number): number =>
  estimate(Array.from({ length: n }, (_, i) => sequence(i))).halfWidth;

const absolute = (halfWidth: number) => [{ measure: 'tests', halfWidth, relative: false }];
const alternating = (r: number): number => (r % 2 === 0 ? 10 : 12);

test('it stops when the half-width has held for five replications more', () => {
  const { rule, n } = feed(alone({ wanted: absolute(1) }), alternating);
  expect(halfWidthAfter(6, alternating)).toBeGreaterThan(1);
  expect(halfWidthAfter(7, alternating)).toBeLessThanOrEqual(1);
  expect(n).toBe(12);
  expect(rule.verdict()).toBe('precision reached at n = 7 and held to n = 12');
});

test('an outlier while looking ahead starts the count again', () => {
  const disturbed = (r: number) => (r === 9 ? 20 : alternating(r));
  const { n, rule } = feed(alone({ wanted: absolute(1) }), disturbed);
  let since = 11;
  while (halfWidthAfter(since, disturbed) > 1) since++;
  expect(since).toBeGreaterThan(15);
  expect(n).toBe(since + lookAhead(since));
  expect(rule.rows()[0]).toMatchObject({ n: since, reached: true });
});

test('beyond a hundred it looks ahead by 5 % of n, rounded down', () => {
  expect([1, 7, 100, 119, 120, 139, 140, 1000].map(lookAhead)).toEqual([5, 5, 5, 5, 6, 6, 7, 50]);
  const { n, rule } = feed(alone({ wanted: absolute(0.15) }), alternating);
  const since = rule.rows()[0].n;
  expect(since).toBeGreaterThan(120);
  expect(n).toBe(since + Math.floor(since / 20));
});

test('nothing counts before the least number of replications', () => {
  const { n } = feed(alone({ wanted: absolute(1), atLeast: 20 }), alternating);
  expect(n).toBe(25);
  const constant = feed(alone({ wanted: absolute(1), atLeast: 1 }), () => 4);
  expect(constant.n).toBe(7);
});

test('precision relative to the mean of the reference regime', () => {
  const plan = planFor({ levels: [1], wanted: [{ measure: 'tests', halfWidth: 0.01, relative: true }] });
  const rule = new PrecisionRule(plan);
  const base = [100, 300, 200];
  base.forEach((tests, replication) => {
    const at = { components: 1, replication };
    const rows = [rowOf({ ...at, regime: 'slow' }, { tests }), rowOf({ ...at, regime: 'fast' }, { tests: tests - 5 })];
    rule.add(rows);
  });
  expect(rule.rows()).toEqual([
    { measure: 'tests', regime: 'fast', minus: 'slow', components: 1, n: 2, halfWidth: 0, wanted: 2, reached: true },
  ]);
});

test('several numbers stop together, on the worst of them', () => {
  const plan = planFor({ levels: [1, 2], wanted: absolute(1) });
  const rule = new PrecisionRule(plan);
  let n = 0;
  for (; rule.verdict() === undefined; n++) {
    const rows = plan.levels.flatMap((components) => [
      rowOf({ regime: 'slow', components, replication: n }, { tests: 0 }),
      rowOf({ regime: 'fast', components, replication: n }, { tests: components === 1 ? 5 : alternating(n) }),
    ]);
    rule.add(rows);
  }
  expect(n).toBe(12);
  expect(rule.rows().map((row) => row.n)).toEqual([2, 7]);
});

test('a budget of replications ends it, and what was not reached is named', () => {
  const { rule, n } = feed(alone({ wanted: absolute(0.1), atMost: 30 }), alternating);
  expect(n).toBe(30);
  expect(rule.verdict()).toBe('most replications (30); not reached for tests of slow at 1 components');
  expect(rule.rows()[0]).toMatchObject({ n: 30, reached: false });
});

test('a budget that cuts the look-ahead short says so', () => {
  const { rule } = feed(alone({ wanted: absolute(1), atMost: 9 }), alternating);
  expect(rule.verdict()).toBe('most replications (9); precision reached at n = 7, not yet held for 5 more');
});

test('a measure that never has a value is never precise', () => {
  const { rule, n } = feed(alone({ wanted: absolute(1), atMost: 15 }), () => Number.NaN);
  expect(n).toBe(15);
  expect(rule.rows()[0]).toMatchObject({ reached: false, halfWidth: Number.POSITIVE_INFINITY });
});

test('exactly as asked is exactly as asked, precise or not', () => {
  const { rule, n } = feed(alone({ wanted: absolute(0.01), exactly: true, atLeast: 4, atMost: 4 }), alternating);
  expect([n, rule.verdict(), rule.rows()[0].reached]).toEqual([4, 'exactly as asked', false]);
});

test('without chance one replication is enough, and precise', () => {
  const { rule, n } = feed(alone({ certain: true, exactly: true, atLeast: 1, atMost: 1 }), () => 7);
  expect([n, rule.verdict()]).toEqual([1, 'no chance plays a part']);
  expect(rule.rows()[0]).toMatchObject({ n: 1, halfWidth: 0, reached: true });
});

test('where no precision is asked for the least replications are played', () => {
  const { rule, n } = feed(alone({ wanted: [] }), alternating);
  expect([n, rule.verdict()]).toEqual([3, 'no precision asked for: the least replications (3)']);
});
