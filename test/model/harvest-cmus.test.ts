// What CMUs prove by hand: whole, in part, below the bound or nothing, and what a shortfall costs.
import { expect, test } from 'vitest';
import type { MeasureId } from '../../src/model/measures.ts';
import { type Played, playedIn } from './worlds.ts';

/** Components of model good are on time, those of model bad never are. */
const proven = (rows: string, scenario = '', wholeBelow = 0.9): Played =>
  playedIn({
    rows,
    scenario: `${scenario}\nshortfall: { fee: 1000, whole-below: ${wholeBelow} }`.trim(),
    routes: `
      bespoke:
        deadline: { by: 2027-06-01 }
        steps:
          - id: test
            per: component
            lead: 1 hours
            fails: { share: [{ where: { model: bad }, is: 1 }, { is: 0 }], attempts: 1, then: test }`,
  });
/** One CMU: so many components good and bad, of so many kW each. */
const cmu = (id: string, good: number, bad: number, kw: number): string =>
  [
    ...(good > 0 ? [`p1 ${id} good 2027-04-05 ${good} ${kw}`] : []),
    ...(bad > 0 ? [`p1 ${id} bad 2027-04-05 ${bad} ${kw}`] : []),
  ].join('\n');
const KINDS = ['cmus-proven-whole', 'cmus-proven-partly', 'cmus-proven-below', 'cmus-proven-nothing'] as const;
const of = ({ measure }: Played, ids: readonly MeasureId[] = KINDS): number[] => ids.map((id) => measure(id));

test.each([
  ['all of it', cmu('c', 20, 0, 100), [1, 0, 0, 0]],
  ['more than the bound', cmu('c', 19, 1, 100), [0, 1, 0, 0]],
  ['the bound itself', cmu('c', 9, 1, 100), [0, 1, 0, 0]],
  ['less than the bound', cmu('c', 17, 3, 100), [0, 0, 1, 0]],
  ['nothing', cmu('c', 0, 5, 100), [0, 0, 0, 1]],
])('a CMU that proves %s is counted so', (_what, rows, counts) => {
  expect(of(proven(rows))).toEqual(counts);
});

test('the bound is what the scenario says, and nine tenths where it says nothing', () => {
  const rows = cmu('c', 8, 2, 100);
  expect(of(proven(rows, '', 0.8))).toEqual([0, 1, 0, 0]);
  const { measure } = playedIn({
    rows: cmu('c', 9, 1, 100).replace('bad', 'good'),
    routes: 'bespoke: { steps: [{ id: test, per: component, lead: 1 hours }] }',
  });
  expect([measure('cmus-proven-whole'), measure('shortfall-charge')]).toEqual([1, Number.NaN]);
});

test('the bound is met however its decimals are rounded', () => {
  // Ten submissions of 3.7 kW: nine of them come to a little less than nine tenths of all.
  const row = (model: string) => `p1 c ${model} 2027-04-05 1 3.7`;
  const sum = (n: number) => new Array(n).fill(3.7).reduce((a, b) => a + b, 0);
  expect(sum(9)).toBeLessThan(0.9 * sum(10));
  const played = proven([...new Array(9).fill(row('good')), row('bad')].join('\n'));
  expect(of(played)).toEqual([0, 1, 0, 0]);
  expect(played.measure('shortfall-charge')).toBeCloseTo(3.7, 9);
});

test('the floor of 1 MW counts what is proven, to the kW and however its decimals are rounded', () => {
  const count = (rows: string) => proven(rows).measure('cmus-of-1-mw');
  expect(count([cmu('a', 10, 0, 100), cmu('b', 10, 30, 99.9), cmu('c', 1, 1, 1000)].join('\n'))).toBe(2);
  const sixth = Array.from({ length: 6 }, () => 'p1 c good 2027-04-05 1 166.66666666666666').join('\n');
  expect(count(sixth)).toBe(1);
});

test('MW short are the obligations less what is proven', () => {
  const { measure } = proven([cmu('a', 8, 2, 100), cmu('b', 0, 3, 200), cmu('c', 5, 0, 300)].join('\n'));
  expect(measure('mw-shortfall')).toBeCloseTo(0.2 + 0.6, 12);
  expect(of(proven(cmu('a', 8, 2, 100)), ['cmus-due', 'on-time-cmus', 'on-time-mw'])).toEqual([1, 0, 0.8]);
});

/** Whole 2 MW; in part 1.9 of 2 MW; below 1 of 2 MW; nothing of 1 MW. */
const FOUR = [cmu('a', 20, 0, 100), cmu('b', 19, 1, 100), cmu('c', 10, 10, 100), cmu('d', 0, 10, 100)].join('\n');
const charged = (terms: string): number =>
  playedIn({
    rows: FOUR,
    scenario: `shortfall: { ${terms} }`,
    routes: `
      bespoke:
        steps: [{ id: test, per: component, lead: 1 hours, fails: { share: [{ where: { model: bad }, is: 1 }, { is: 0 }], attempts: 1, then: test } }]`,
  }).measure('shortfall-charge');

test.each([
  // On 0.1 MW of the one, 2 of the next and 1 of the last.
  ['fee: 10000, whole-below: 0.9', 10_000 * 3.1],
  // Above the bound: on what is missing.
  ['fee: 10000, whole-below: 0.5', 10_000 * (0.1 + 1 + 1)],
  ['fee: 10000, whole-below: 1', 10_000 * (2 + 2 + 1)],
  // Credit cover is lost as well.
  ['fee: 10000, whole-below: 0.9, credit-cover: 4000', 14_000 * 3.1],
  ['fee: 10000, whole-below: 0.9, credit-cover: 4000, netted: 0', 14_000 * 3.1],
  // Or taken off the fee, as far as there is a fee.
  ['fee: 10000, whole-below: 0.9, credit-cover: 4000, netted: 1', 10_000 * 3.1],
  ['fee: 10000, whole-below: 0.9, credit-cover: 12000, netted: 1', 12_000 * 3.1],
  ['fee: 0, whole-below: 0.9', 0],
])('charges for shortfalls with %s', (terms, gbp) => {
  expect(charged(terms)).toBeCloseTo(gbp, 6);
});

test('a certificate held counts in what its CMU is obliged to and in what it has proven', () => {
  const rows = [cmu('a', 8, 2, 100), cmu('b', 10, 0, 100), cmu('c', 0, 10, 100)].join('\n');
  // The first ten in order hold one already: all of a, two of whom are bad; then b comes, and c fails.
  const held = proven(rows, 'initial: [{ first: 18, holds: certificate }]');
  expect(of(held, ['certificates-held', 'components-due', 'cmus-due'])).toEqual([18, 12, 2]);
  expect(of(held)).toEqual([1, 0, 0, 1]);
  // a without anybody due has its MW; b has those of 8 held and 2 on time.
  expect(of(held, ['cmus-of-1-mw', 'mw-shortfall', 'on-time-mw'])).toEqual([2, 1, 0.2]);
  const one = proven(rows, 'initial: [{ first: 29, holds: certificate }]');
  // Of c nine hold theirs, and the tenth fails: nine tenths are the bound.
  expect(of(one)).toEqual([0, 1, 0, 0]);
  expect(one.measure('shortfall-charge')).toBeCloseTo(1000 * 0.1, 9);
});

test('who is notified after the deadline is no part of the obligation', () => {
  const rows = `${cmu('a', 10, 0, 100)}\np1 a bad 2027-06-02 10 100\np1 b good 2027-06-02 10 100`;
  const late = proven(rows);
  expect(of(late, ['cmus-due', 'mw-shortfall', 'cmus-of-1-mw', 'shortfall-charge'])).toEqual([1, 0, 1, 0]);
  expect(of(late)).toEqual([1, 0, 0, 0]);
});
