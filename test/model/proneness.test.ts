// Proneness: what submissions have in common moves their shares up and down together, and their mean nowhere.
import { expect, test } from 'vitest';
import { keyFromSeed } from '../../src/engine/seed.ts';
import type { Portfolio } from '../../src/model/portfolio.ts';
import { Proneness } from '../../src/model/proneness.ts';
import { closeTo } from './worlds.ts';

const SUBMISSIONS = 6000;
const MODELS = 2000;
const portfolio = {
  submissions: SUBMISSIONS,
  model: { names: [], of: Int32Array.from({ length: SUBMISSIONS }, (_, s) => s % MODELS) },
} as unknown as Portfolio;
const givenOf = (share: number, submission: number, model: number): Float64Array => {
  const shares = new Float64Array(SUBMISSIONS).fill(share);
  return new Proneness('any', shares, { submission, model }, portfolio, keyFromSeed('prone'), 0).given;
};

test('with nothing in common each has the share itself', () => {
  expect(new Set(givenOf(0.3, 0, 0))).toEqual(new Set([0.3]));
});

test.each([0, 1])('a share of %s is certain, whatever there is in common', (share) => {
  expect(new Set(givenOf(share, 0.4, 0.4))).toEqual(new Set([share]));
});

test.each([
  [0.2, 0.5, 0],
  [0.2, 0, 0.5],
  [0.7, 0.3, 0.6],
])('the mean of a share of %s stays what it is, with %s and %s in common', (share, submission, model) => {
  const given = givenOf(share, submission, model);
  const mean = given.reduce((sum, one) => sum + one, 0) / SUBMISSIONS;
  const square = given.reduce((sum, one) => sum + (one - share) ** 2, 0) / SUBMISSIONS;
  // As many independent shares as there are models, at worst.
  closeTo(mean, share, 4 * Math.sqrt(square / (model > 0 ? MODELS : SUBMISSIONS)));
  expect(Math.sqrt(square)).toBeGreaterThan(0.1);
});

test('submissions of one model have the same share where the model is all that they have in common', () => {
  const given = givenOf(0.3, 0, 0.5);
  for (let s = MODELS; s < SUBMISSIONS; s++) expect(given[s]).toBe(given[s % MODELS]);
  expect(new Set(given).size).toBe(MODELS);
});

test('with everything in common it is all or none', () => {
  expect(new Set(givenOf(0.3, 0, 1))).toEqual(new Set([0, 1]));
  expect(new Set(givenOf(0.3, 0.5, 0.5))).toEqual(new Set([0, 1]));
});
