// Failures: their share, and how those of one submission or one model hang together.
import { expect, test } from 'vitest';
import { keyFromSeed } from '../../src/engine/seed.ts';
import { StepFailures } from '../../src/model/failures.ts';
import type { Portfolio } from '../../src/model/portfolio.ts';
import { everybody } from '../../src/model/predicate.ts';
import { gameOf, playedIn } from './worlds.ts';

const PHI = (x: number): number => 0.5 * erfc(-x / Math.SQRT2);
/** Numerical Recipes' rational Chebyshev fit, relative error 1.2e-7. */
const erfc = (x: number): number => {
  const t = 2 / (2 + Math.abs(x));
  const fit = [
    -1.26551223, 1.00002368, 0.37409196, 0.09678418, -0.18628806, 0.27886807, -1.13520398, 1.48851587, -0.82215223,
    0.17087277,
  ].reduceRight((sum, c) => sum * t + c, 0);
  const tail = t * Math.exp(-x * x + fit);
  return x >= 0 ? tail : 2 - tail;
};
const quantileOf = (p: number): number => {
  let [low, high] = [-8, 8];
  for (let i = 0; i < 80; i++)
    if (PHI((low + high) / 2) < p) low = (low + high) / 2;
    else high = (low + high) / 2;
  return low;
};
/** Probability that two with so much of their latent variance in common both fail: the integral over the common factor. */
const both = (share: number, common: number): number => {
  const bound = quantileOf(share);
  let sum = 0;
  const step = 0.005;
  for (let z = -8; z <= 8; z += step) {
    const given = PHI((bound - Math.sqrt(common) * z) / Math.sqrt(1 - common));
    sum += given * given * Math.exp((-z * z) / 2) * step;
  }
  return sum / Math.sqrt(2 * Math.PI);
};

const SUBMISSIONS = 4000;
/** Pairs of components; every submission has a model of its own, or all pairs of submissions share one. */
const pairs = (sharedModel: boolean): Portfolio => {
  const first = Int32Array.from({ length: SUBMISSIONS + 1 }, (_, s) => 2 * s);
  const of = Int32Array.from({ length: SUBMISSIONS }, (_, s) => (sharedModel ? s >> 1 : s));
  return {
    submissions: SUBMISSIONS,
    components: 2 * SUBMISSIONS,
    first,
    notified: new Float64Array(SUBMISSIONS),
    model: { names: [], of },
  } as unknown as Portfolio;
};
const failing = (share: number, submission: number, model: number, onlyFirst = false) => ({
  share: { cases: [{ who: everybody, is: share }] },
  submission,
  model,
  onlyFirst,
});
/** How often pairs (components a and b of submissions s and t) fail together at a visit, and each alone. */
const counted = (
  f: StepFailures,
  visit: number,
  pairOf: (s: number) => [number, number, number, number] | undefined,
) => {
  let [n, one, two] = [0, 0, 0];
  for (let s = 0; s < SUBMISSIONS; s++) {
    const pair = pairOf(s);
    if (!pair) continue;
    const [sa, a, sb, b] = pair;
    const [fa, fb] = [f.fails(sa, a, visit), f.fails(sb, b, visit)];
    n++;
    one += Number(fa) + Number(fb);
    two += Number(fa && fb);
  }
  return { n, one: one / (2 * n), two: two / n };
};
const within = (s: number): [number, number, number, number] => [s, 2 * s, s, 2 * s + 1];
const across = (s: number): [number, number, number, number] | undefined =>
  s % 2 === 0 ? [s, 2 * s, s + 1, 2 * s + 2] : undefined;
const near = (value: number, expected: number, n: number) =>
  expect(Math.abs(value - expected), `${value} against ${expected}`).toBeLessThan(
    4 * Math.sqrt((expected * (1 - expected)) / n),
  );

test('the integral is right where it is known: nothing in common, and an arcsine for halves', () => {
  expect(both(0.15, 1e-12)).toBeCloseTo(0.0225, 5);
  // For a half: 1/4 + asin(rho) / (2 pi).
  expect(both(0.5, 0.5)).toBeCloseTo(0.25 + Math.asin(0.5) / (2 * Math.PI), 5);
});

test.each([
  [0.15, 0.5],
  [0.15, 0.2],
  [0.4, 0.7],
])('components of a submission fail together as the copula says: share %s, common %s', (share, common) => {
  const f = new StepFailures('r.s', failing(share, common, 0), pairs(false), keyFromSeed('copula'), 0);
  const { n, one, two } = counted(f, 0, within);
  near(two, both(share, common), n);
  // Correlated pairs: the variance of the share is at most twice that of independent ones.
  near(one, share, n);
  // Those of different submissions do not hang together.
  near(counted(f, 0, across).two, share * share, n / 2);
});

test('a model binds its submissions, and adds to what binds a submission', () => {
  const f = new StepFailures('r.s', failing(0.2, 0.3, 0.4), pairs(true), keyFromSeed('copula'), 1);
  near(counted(f, 0, within).two, both(0.2, 0.7), SUBMISSIONS / 2);
  near(counted(f, 0, across).two, both(0.2, 0.4), SUBMISSIONS / 2);
});

test('on first: later attempts fail independently; on every: they share the same cause again', () => {
  const [key, portfolio] = [keyFromSeed('copula'), pairs(false)];
  const first = new StepFailures('r.s', failing(0.15, 0.5, 0, true), portfolio, key, 2);
  near(counted(first, 0, within).two, both(0.15, 0.5), SUBMISSIONS);
  near(counted(first, 1, within).two, 0.0225, SUBMISSIONS);
  near(counted(first, 1, within).one, 0.15, SUBMISSIONS);
  const every = new StepFailures('r.s', failing(0.15, 0.5, 0), portfolio, key, 2);
  near(counted(every, 1, within).two, both(0.15, 0.5), SUBMISSIONS);
});

test('with the whole variance in common all fail or none', () => {
  const f = new StepFailures('r.s', failing(0.3, 1, 0), pairs(false), keyFromSeed('copula'), 3);
  const { two, one, n } = counted(f, 0, within);
  expect(two).toBe(one);
  near(one, 0.3, n);
});

test('a play fails exactly those whom the draws name, and a share of 0 or 1 nobody or everybody', () => {
  const told = (share: number) => ({
    rows: 'p1 c1 m1 2027-04-05 300 0.5',
    routes: `
      bespoke:
        steps:
          - id: test
            per: component
            by: examiners
            minutes: 1
            fails: { share: ${share}, attempts: 1, then: test, together: { submission: 0.5 } }`,
  });
  const { play, ends } = playedIn(told(0.4));
  const failures = new StepFailures('bespoke.test', failing(0.4, 0.5, 0), play.portfolio, play.key, play.replication);
  const drawn = Array.from({ length: 300 }, (_, c) => failures.fails(0, c, 0));
  expect(ends.map((end) => end === 'withdrawn')).toEqual(drawn);
  expect(drawn).toContain(true);
  expect(drawn).toContain(false);
  expect(playedIn(told(0)).measure('withdrawn')).toBe(0);
  expect(playedIn(told(1)).measure('withdrawn')).toBe(300);
});

test('a higher share fails all whom a lower one failed', () => {
  const failed = (share: number) => {
    const game = gameOf({
      rows: 'p1 c1 m1 2027-04-05 300 0.5',
      routes: `bespoke: { steps: [{ id: test, per: component, by: examiners, minutes: 1, fails: { share: ${share}, attempts: 1, then: test } }] }`,
    });
    const play = game.prepare({ regime: 'rules', components: 300, replication: 4 });
    play.run();
    return Array.from(play.ledger.state);
  };
  const [few, many] = [failed(0.2), failed(0.5)];
  few.forEach((state, c) => {
    expect(many[c]).toBeGreaterThanOrEqual(state);
  });
  expect(many).not.toEqual(few);
});
