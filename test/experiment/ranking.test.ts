// Laws of ranking: the best is chosen, or kept among those that may be, as often as was promised.
import { describe, expect, test } from 'vitest';
import { normalQuantile } from '../../src/engine/portable.ts';
import { streamFor } from '../../src/engine/random.ts';
import { keyFromSeed } from '../../src/engine/seed.ts';
import { type Contender, rankedOf, rankingOf, rankOf } from '../../src/experiment/ranking.ts';
import { studentQuantile } from '../../src/experiment/student.ts';
import { MEASURES } from '../../src/model/measures.ts';
import { rowOf, stubWorld } from './stub.ts';

const SEED = keyFromSeed('ranking');
const asked = { indifference: 1, probability: 0.9 };

/** Normals that share a part of their luck, with means and spreads of their own. */
const normals = (means: readonly number[], trial: number, n: number, shared: number): Contender[] =>
  means.map((centre, i) => ({
    regime: String(i),
    values: Float64Array.from({ length: n }, (_, r) => {
      const common = normalQuantile(streamFor(SEED, trial, 'common').uniform(r, 0));
      const own = normalQuantile(streamFor(SEED, trial, `own ${i}`).uniform(r, 0));
      return centre + shared * common + (0.5 + 0.5 * i) * own;
    }),
  }));

const TRIALS = 1500;
/** Three standard errors of a share that is as promised. */
const SLACK = 3 * Math.sqrt((0.9 * 0.1) / TRIALS);
/** The configuration that is hardest to tell apart: all others an indifference zone behind. */
const LEAST_FAVOURABLE = [0, 0, 0, 1];
const BEST = '3';

describe('by simulation', () => {
  test('with as many replications as are needed the best is chosen at least as often as promised', () => {
    let right = 0;
    let chosen = 0;
    for (let trial = 0; trial < TRIALS; trial++) {
      const { needed } = rankedOf(normals(LEAST_FAVOURABLE, trial, 10, 2), 'more', asked);
      const n = Math.max(10, needed);
      const found = rankedOf(normals(LEAST_FAVOURABLE, trial, n, 2), 'more', asked);
      if (found.rows[0].regime === BEST) right++;
      if (found.chosen) chosen++;
    }
    expect(right / TRIALS).toBeGreaterThan(0.9 - SLACK);
    expect(chosen / TRIALS).toBeGreaterThan(0.5);
  });

  test('with far fewer the best is kept among those that may be, and its bounds hold, as often as promised', () => {
    const means = [0, 0.3, 0.9, 1];
    let kept = 0;
    let held = 0;
    let some = 0;
    for (let trial = 0; trial < TRIALS; trial++) {
      const { rows } = rankedOf(normals(means, trial, 8, 2), 'more', asked);
      if (rows.find(({ regime }) => regime === BEST)?.maybeBest) kept++;
      if (rows.some(({ maybeBest }) => !maybeBest)) some++;
      const holds = rows.every(({ regime, behind }) => {
        const truth = regime === BEST ? -0.1 : 1 - means[Number(regime)];
        return behind.lower <= truth && truth <= behind.upper;
      });
      if (holds) held++;
    }
    expect(kept / TRIALS).toBeGreaterThan(0.9 - SLACK);
    expect(held / TRIALS).toBeGreaterThan(0.9 - SLACK);
    // And it is no empty promise: now and then somebody is ruled out.
    expect(some).toBeGreaterThan(0);
  });

  test('who is chosen is seldom worse than the best by more than the indifference zone', () => {
    let wrong = 0;
    for (let trial = 0; trial < TRIALS; trial++) {
      const found = rankedOf(normals([0, 0, 0, 1.2], trial, 25, 2), 'more', asked);
      if (found.chosen && found.rows[0].regime !== BEST) wrong++;
    }
    expect(wrong / TRIALS).toBeLessThan(0.1 + SLACK);
  });

  test('luck that is shared costs no replications', () => {
    const neededWith = (shared: number) => rankedOf(normals(LEAST_FAVOURABLE, 1, 30, shared), 'more', asked).needed;
    expect(neededWith(100)).toBe(neededWith(0));
  });
});

/** Differences of b to a: 2, 4, 6; of c to a: 0, 0, 0. */
const THREE: Contender[] = [
  { regime: 'a', values: [10, 20, 30] },
  { regime: 'b', values: [12, 24, 36] },
  { regime: 'c', values: [10, 20, 30] },
];
/** t of 0.95 over two others, both ends: 1 - 0.05 / 4. */
const W = (studentQuantile(1 - 0.05 / 4, 2) * 2) / Math.sqrt(3);
const by = (found: ReturnType<typeof rankedOf>, regime: string) => found.rows.find((row) => row.regime === regime)!;

describe('a ranking of three', () => {
  const found = rankedOf(THREE, 'more', { indifference: 1, probability: 0.95 });

  test('puts the best first and gives those that do not differ one place', () => {
    expect(found.rows.map(({ regime, place }) => [regime, place])).toEqual([
      ['b', 1],
      ['a', 2],
      ['c', 2],
    ]);
  });

  test('keeps all whom the allowance of a pair does not rule out, and chooses nobody then', () => {
    expect(W).toBeGreaterThan(4);
    expect(found.rows.every(({ maybeBest }) => maybeBest)).toBe(true);
    expect(found.chosen).toBe(false);
  });

  test('bounds how far each is behind by the allowance of its pair', () => {
    expect(by(found, 'a').behind.mean).toBe(4);
    expect(by(found, 'a').behind.upper).toBeCloseTo(4 + W, 10);
    expect(by(found, 'b').behind.mean).toBe(-4);
    expect(by(found, 'b').behind.lower).toBeCloseTo(-4 - W, 10);
    expect(by(found, 'b').behind.upper).toBeCloseTo(W - 4, 10);
  });

  test('says how many replications would do: those at which the widest allowance is the zone', () => {
    expect(found.needed).toBe(Math.ceil((W * Math.sqrt(3)) ** 2));
    // b is ahead of both others by 4 already.
    expect(found.settles).toBe(Math.ceil(((W * Math.sqrt(3)) / (1 + 4)) ** 2));
  });

  test('rules out who is behind by more than the allowance, and chooses who is left', () => {
    const far = THREE.map((one) => (one.regime === 'b' ? { ...one, values: [112, 124, 136] } : one));
    const clear = rankedOf(far, 'more', { indifference: 1, probability: 0.95 });
    expect(clear.rows.map(({ maybeBest }) => maybeBest)).toEqual([true, false, false]);
    expect(clear.chosen).toBe(true);
    expect(by(clear, 'b').behind.upper).toBe(0);
    expect(by(clear, 'a').behind.lower).toBeCloseTo(104 - W, 10);
  });

  test('turns round where less is better', () => {
    const less = rankedOf(THREE, 'less', { indifference: 1, probability: 0.95 });
    expect(less.rows.map(({ regime, place }) => [regime, place])).toEqual([
      ['a', 1],
      ['c', 1],
      ['b', 3],
    ]);
    expect(by(less, 'b').behind.mean).toBe(4);
  });

  test('counts the replications in which every regime has a value', () => {
    const holed = THREE.map((one, i) => (i === 0 ? { ...one, values: [10, Number.NaN, 30] } : one));
    expect(rankedOf(holed, 'more', { indifference: 1, probability: 0.95 }).n).toBe(2);
  });

  test('of one replication rules out nobody, unless no chance plays a part', () => {
    const once = THREE.map(({ regime, values }) => ({ regime, values: [values[0]] }));
    const unknown = rankedOf(once, 'more', { indifference: 1, probability: 0.95 });
    expect(unknown.rows.map(({ maybeBest }) => maybeBest)).toEqual([true, true, true]);
    expect([unknown.chosen, unknown.needed, unknown.settles]).toEqual([false, Number.NaN, Number.NaN]);
    const sure = rankedOf(once, 'more', { indifference: 1, probability: 0.95 }, true);
    expect(sure.rows.map(({ maybeBest }) => maybeBest)).toEqual([true, false, false]);
    expect([sure.chosen, sure.needed, sure.settles]).toEqual([true, 1, 1]);
  });

  test('of two that do not differ keeps both, and chooses', () => {
    const twins = [THREE[0], THREE[2]];
    const { rows, chosen } = rankedOf(twins, 'more', { indifference: 1, probability: 0.95 });
    expect(rows.map(({ place, maybeBest }) => [place, maybeBest])).toEqual([
      [1, true],
      [1, true],
    ]);
    expect(chosen).toBe(true);
  });
});

describe('what is asked', () => {
  const rank = { measure: 'on-time-share', indifference: 0.01, probability: 0.95 };

  test('is at the largest level unless a level that is played is said', () => {
    expect(rankOf(stubWorld({ rank }), [200, 1000])?.level).toBe(1000);
    expect(rankOf(stubWorld({ rank: { ...rank, level: 200 } }), [200, 1000])?.level).toBe(200);
    expect(rankOf(stubWorld({ rank: { ...rank, level: 500 } }), [200, 1000])?.level).toBe(1000);
    expect(rankOf(stubWorld(), [200])).toBeUndefined();
  });

  test('is ranked by plays of its level alone, in the direction of its measure', () => {
    const plays = ['slow', 'fast'].flatMap((regime) =>
      [200, 1000].map((components) =>
        rowOf({ regime, components, replication: 0 }, { tests: regime === 'fast' ? components : 1 }),
      ),
    );
    const found = rankingOf(plays, { ...rank, measure: 'tests', level: 200 }, MEASURES, true)!;
    expect([found.better, found.level, found.n]).toEqual(['less', 200, 1]);
    expect(found.rows.map(({ regime }) => regime)).toEqual(['slow', 'fast']);
    expect(() => rankingOf(plays, { ...rank, measure: 'audits', level: 200 }, MEASURES, true)).toThrow('audits');
    expect(rankingOf(plays, undefined, MEASURES, true)).toBeUndefined();
  });
});
