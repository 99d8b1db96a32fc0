// Who is meant by marks, by additions, and by lists of exclusions; and what of it goes by approval.
import { expect, test } from 'vitest';
import { maskOf, needsApproval, predicateOf } from '../../src/model/predicate.ts';
import { settingOf } from '../../src/model/setting.ts';
import type { Where } from '../../src/scenario/schema/common.ts';
import { peopledWorld, portfolioIn } from './portfolios.ts';

const world = peopledWorld({
  portfolio: 'models: { m2: { approved: 2027-04-01 } }',
  rows: `columns: provider cmu model notified components derated_kw device adds_to
    p1,c1,m1,2027-04-05,1,0.5,charger,
    p2,c2,m2,2027-04-06,1,0.5,battery,
    p1,c1,m2,2027-04-07,1,0.5,charger,c1
    p3,c3,m3,2027-04-08,1,0.5,heater,`,
});
const { values } = settingOf(world);
const portfolio = {
  ...portfolioIn(world),
  marks: new Map([
    ['hes', Uint8Array.of(1, 0, 1, 0)],
    ['rural', Uint8Array.of(0, 0, 1, 1)],
  ]),
};
/** Numbers of the submissions whom a predicate means. */
const meant = (where: Where, approvalOpen = false): number[] =>
  Array.from(maskOf(predicateOf(where, values), portfolio, approvalOpen)).flatMap((one, s) => (one ? [s + 1] : []));

test('a mark means those who bear it, a list any of them; a mark that nobody bears nobody', () => {
  expect(meant({ mark: 'hes' })).toEqual([1, 3]);
  expect(meant({ mark: ['hes', 'rural'] })).toEqual([1, 3, 4]);
  expect(meant({ mark: 'else' })).toEqual([]);
  expect(meant({ mark: ['else', 'rural'] })).toEqual([3, 4]);
  expect(meant({ mark: 'hes', provider: 'p1', model: 'm1' })).toEqual([1]);
});

test('additions are meant or not, or either where nothing is asked', () => {
  expect(meant({ adds: true })).toEqual([3]);
  expect(meant({ adds: false })).toEqual([1, 2, 4]);
  expect(meant({})).toEqual([1, 2, 3, 4]);
});

test('a list of exclusions excludes whom any entry means, and each entry only whom all its keys mean', () => {
  expect(meant({ not: [{ provider: 'p1' }, { device: 'heater' }] })).toEqual([2]);
  expect(meant({ not: [{ provider: 'p1', adds: true }, { mark: 'rural' }] })).toEqual([1, 2]);
  expect(meant({ not: [{ mark: 'hes' }] })).toEqual(meant({ not: { mark: 'hes' } }));
  expect(meant({ not: { adds: false } })).toEqual([3]);
});

test('approval left open counts as given to whom it would let in, never to whom it would exclude', () => {
  expect(meant({ model: 'approved' })).toEqual([2, 3]);
  expect(meant({ model: 'approved' }, true)).toEqual([1, 2, 3, 4]);
  expect(meant({ not: [{ model: 'approved' }, { device: 'heater' }] }, true)).toEqual([1]);
  const asked = predicateOf({ model: ['approved', 'm3'], mark: 'hes' }, values);
  expect(Array.from(needsApproval(asked, portfolio))).toEqual([1, 1, 1, 0]);
});
