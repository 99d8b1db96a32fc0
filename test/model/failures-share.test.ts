// Failures that share a cause: the cause changes who fails together, never how many fail, and a retest is a new draw.
import { expect, test } from 'vitest';
import { keyFromSeed } from '../../src/engine/seed.ts';
import { StepFailures } from '../../src/model/failures.ts';
import type { Portfolio } from '../../src/model/portfolio.ts';
import { everybody } from '../../src/model/predicate.ts';

const SUBMISSIONS = 2000;
const MODELS = 400;
const portfolio = {
  submissions: SUBMISSIONS,
  components: SUBMISSIONS,
  first: Int32Array.from({ length: SUBMISSIONS + 1 }, (_, s) => s),
  notified: new Float64Array(SUBMISSIONS),
  model: { names: [], of: Int32Array.from({ length: SUBMISSIONS }, (_, s) => s % MODELS) },
} as unknown as Portfolio;

const failuresIn = (replication: number, share: number, submission: number, model: number): StepFailures => {
  const failing = {
    share: { cases: [{ who: everybody, is: share }] },
    submission,
    model,
    onlyFirst: false,
  };
  return new StepFailures('r.s', failing, portfolio, keyFromSeed('share'), replication);
};

test.each([
  [0.15, 0.4, 0],
  [0.15, 0, 0.4],
  [0.15, 0.2, 0.3],
  [0.6, 0.3, 0.2],
  [0.15, 0.5, 0.5],
])('of a share of %s as many fail, whatever submissions (%s) and models (%s) have in common', (share, a, b) => {
  const replications = 40;
  let failed = 0;
  for (let r = 0; r < replications; r++) {
    const failures = failuresIn(r, share, a, b);
    for (let s = 0; s < SUBMISSIONS; s++) failed += failures.fails(s, s, 0) ? 1 : 0;
  }
  // At worst a model's five submissions fail as one: 16,000 independent draws.
  const error = Math.sqrt((share * (1 - share)) / (replications * MODELS));
  expect(Math.abs(failed / (replications * SUBMISSIONS) - share)).toBeLessThan(4 * error);
});

test('who failed once fails again with the share said, neither always nor never', () => {
  const failures = failuresIn(0, 0.3, 0, 0);
  const once = Array.from({ length: SUBMISSIONS }, (_, s) => s).filter((s) => failures.fails(s, s, 0));
  const twice = once.filter((s) => failures.fails(s, s, 1));
  expect(Math.abs(twice.length / once.length - 0.3)).toBeLessThan(4 * Math.sqrt((0.3 * 0.7) / once.length));
});
