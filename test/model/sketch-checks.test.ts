// What is expected of checks: samples by the binomial law, and who fails for good.
import { expect, test } from 'vitest';
import { rejects } from '../../src/model/sketch-checks.ts';
import { sketchInputOf } from '../../src/model/sketch-input.ts';
import { playedIn } from './worlds.ts';

test('a sample rejects where more than so many of it are found', () => {
  expect(rejects(1, 0.3, 0)).toBeCloseTo(0.3, 12);
  expect(rejects(3, 0.5, 0)).toBeCloseTo(7 / 8, 12);
  expect(rejects(3, 0.5, 1)).toBeCloseTo(4 / 8, 12);
  expect(rejects(3, 0.5, 2)).toBeCloseTo(1 / 8, 12);
  // Of 10 with 0.2 each: none 0.8^10, one 10 x 0.2 x 0.8^9.
  expect(rejects(10, 0.2, 1)).toBeCloseTo(1 - 0.8 ** 10 - 2 * 0.8 ** 9, 12);
});

test('none where nothing is found or all are accepted, and surely where all are found', () => {
  expect([rejects(5, 0, 0), rejects(5, 0.9, 5), rejects(0, 0.5, 0)]).toEqual([0, 0, 0]);
  expect([rejects(5, 1, 4), rejects(5, 1, 5)]).toEqual([1, 0]);
});

/** P(registered, given done) of the one submission there is. */
const registered = (steps: string): number =>
  sketchInputOf(playedIn({ rows: 'p1 c1 m1 2027-04-05 10 0.5', routes: `bespoke: { steps: [${steps}] }` }).play)
    .batches[0].takes[0].registered;
const TEST = (fails: string) => `{ id: test, per: component, by: examiners, minutes: 6, fails: { ${fails} } }`;

test('who is registered has not failed every attempt, at any check', () => {
  expect(registered(TEST('share: 0.3, attempts: 1, then: test'))).toBeCloseTo(0.7, 12);
  expect(registered(TEST('share: 0.3, attempts: 3, then: test'))).toBeCloseTo(1 - 0.027, 12);
  expect(registered(TEST('share: 0.3, attempts: unlimited, then: test'))).toBe(1);
  const second = '{ id: sign, per: component, lead: 1 hours, fails: { share: 0.5, attempts: 2, then: sign } }';
  expect(registered(`${TEST('share: 0.3, attempts: 2, then: test')}, ${second}`)).toBeCloseTo(0.91 * 0.75, 12);
});

test('a group that fails for good takes all its members with it', () => {
  const group =
    '{ id: look, per: submission, starts: all, by: examiners, fixed: 6, fails: { share: 0.4, attempts: 2, then: look } }';
  expect(registered(group)).toBeCloseTo(1 - 0.16, 12);
});

test('who goes round by another check is registered unless he fails that', () => {
  const each =
    '{ id: each, aside: true, per: component, by: examiners, minutes: 6, fails: { share: 0.5, attempts: 1, then: each }, then: sign }';
  const sample =
    '{ id: look, per: submission, starts: all, by: examiners, minutes: 6, sample: { count: 2 }, fails: { share: 0.1, attempts: 2, then: each }, then: sign }';
  const sign = '{ id: sign, per: component, lead: 1 hours }';
  // Two of ten are looked at: 0.19 of the groups fail, and half of their members fail again.
  expect(registered(`${sample}, ${each}, ${sign}`)).toBeCloseTo(1 - 0.19 / 2, 12);
});

test('what whoever goes round is worked on by the same pool counts as retests, which are waited for; by another as aside', () => {
  const work = (by: string) => {
    const routes = `bespoke: { steps: [
      { id: look, per: submission, starts: all, by: examiners, minutes: 6, sample: { count: 2 }, fails: { share: 0.1, attempts: 2, then: each }, then: sign },
      { id: each, aside: true, per: component, by: ${by}, minutes: 3, then: sign },
      { id: sign, per: component, lead: 1 hours }] }`;
    const pools = ['examiners', 'clerks'].map(
      (id) => `${id}: { kind: people, heads: 1, day: { from: "08:00", hours: 10 } }`,
    );
    const { play } = playedIn({ rows: 'p1 c1 m1 2027-04-05 10 0.5', pools: pools.join('\n'), routes });
    return sketchInputOf(play).batches[0].takes[0].works[0];
  };
  // 1.2 minutes for each of ten, two of whom are looked at; of 0.19 of the groups all ten are, for 3 minutes each.
  const minutes = expect.closeTo(1.2, 12);
  expect(work('examiners')).toEqual({ pool: 0, minutes, retests: expect.closeTo((0.19 * 3) / 1.2, 12) });
  const aside = [{ pool: 1, minutes: expect.closeTo(0.19 * 3, 12) }];
  expect(work('clerks')).toEqual({ pool: 0, minutes, retests: 0, aside });
});
