// What is said of names in a file of claims that stand nowhere, and of tests without a bound, or with two.
import { expect, test } from 'vitest';
import { Issues, sentenceOf } from '../../src/scenario/issue.ts';
import { checkNames } from '../../src/scenario/names.ts';
import type { Claim, ClaimsFile } from '../../src/scenario/schema/claims.ts';
import { regime, smallWorld } from './small-world.ts';

const MEASURES = new Set(['tests', 'on-time-share']);
const claim: Claim = { says: 'So it is.', where: 'Page 1', test: { measure: 'tests', of: 'difference', below: 0 } };
const said = (one: Claim, more: Partial<ClaimsFile> = {}): string[] => {
  const claims: ClaimsFile = { id: 'paper', about: 'new', against: 'bmcs-only', claims: { one }, ...more };
  const issues = new Issues();
  checkNames(smallWorld({ regimes: [regime(), { ...regime(), id: 'new' }], claims }), issues, MEASURES);
  return issues.list.map(sentenceOf);
};

test('a sound file has nothing wrong with it', () => {
  expect(said(claim)).toEqual([]);
  expect(said({ says: 'So it is.', where: 'Page 1', outside: 'Nobody can know.' })).toEqual([]);
});

test('regimes of the claims must be played', () => {
  const [first, ...others] = said(claim, { about: 'cp39' });
  expect(others).toEqual([]);
  expect(first).toContain('found the regime `cp39`');
  expect(first).toContain('or leave the claims out with `claims: null`');
});

test('a measure and a route must be there', () => {
  expect(said({ ...claim, test: { measure: 'test', of: 'about', above: 1 } })[0]).toContain('found the measure `test`');
  const route = { route: 'cop11', without: 'test', 'at-least': 0.95 };
  expect(said({ ...claim, test: route })[0]).toContain('found the route `cop11`');
  expect(said({ ...claim, test: { ...route, route: 'bespoke' } })).toEqual([]);
});

test('a test has one bound', () => {
  const none = said({ ...claim, test: { measure: 'tests', of: 'about' } });
  expect(none[0]).toContain('a test without a bound');
  const two = said({ ...claim, test: { measure: 'tests', of: 'about', above: 1, below: 2 } });
  expect(two[0]).toContain('2 bounds in one test');
});

test('a claim says what it is held against, or why nothing speaks to it', () => {
  expect(said({ says: 'So it is.', where: 'Page 1' })[0]).toContain('a claim with neither `test` nor `outside`');
});
