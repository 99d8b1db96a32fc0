// Small providers: told apart by what they notify, all submissions together, and by the hours spent on them.
import { expect, test } from 'vitest';
import { SmallWork } from '../../src/model/small.ts';
import { playedIn } from './worlds.ts';

const { portfolio } = playedIn({
  rows: `
    large c1 m1 2027-04-05 3 100
    large c1 m1 2027-04-12 3 100
    small c2 m1 2027-04-05 5 100`,
  routes: `
    bespoke: { steps: [{ id: test, per: component, lead: 1 hours }] }`,
}).play;

test('a provider is small where all its submissions together are below the bound, and not at it', () => {
  const isSmall = (below: number) => [...new SmallWork(portfolio, 1, below).isSmall];
  expect(isSmall(6)).toEqual([0, 0, 1]);
  expect(isSmall(5)).toEqual([0, 0, 0]);
  expect(isSmall(12)).toEqual([1, 1, 1]);
});

test('where nobody says what small is, nobody is, and no hours are counted', () => {
  const small = new SmallWork(portfolio, 1, 0);
  small.work(0, 2, 60);
  expect([small.isTold, small.ticksOf(0)]).toEqual([false, 0]);
});

test('hours on components of small providers are counted step by step, others are not', () => {
  const small = new SmallWork(portfolio, 2, 6);
  small.work(1, 2, 60);
  small.work(1, 2, 30);
  small.work(0, 0, 7);
  expect([small.ticksOf(0), small.ticksOf(1)]).toEqual([0, 90]);
});
