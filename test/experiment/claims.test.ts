// Verdicts on claims are made by rules: each of them from numbers that lead to it, and none from a name.
import { expect, test } from 'vitest';
import { claimsOf } from '../../src/experiment/claims.ts';
import { wordsOf } from '../../src/experiment/said.ts';
import type { AssumptionRow, Cell, EconomicsStudy, GridOfCells, Study, Summary } from '../../src/experiment/study.ts';
import type { ClaimRow } from '../../src/experiment/study-claims.ts';
import type { Claim, ClaimTest } from '../../src/scenario/schema/claims.ts';
import { foundWith, interval, summaryOf } from './found.ts';
import { rowOf, stepOf } from './stub.ts';

const judged = (test: ClaimTest | undefined, more: Partial<Study>, claim: Partial<Claim> = {}): ClaimRow => {
  const one: Claim = { says: 'So it is.', where: 'Page 1', ...(test && { test }), ...claim };
  const claims = { id: 'c', title: 'A paper', about: 'new', against: 'old', claims: { one } };
  const found = claimsOf(foundWith(more), { claims });
  return (found as NonNullable<typeof found>).rows[0];
};
const verdict = ({ verdict: v, on, at, found }: ClaimRow) => ({ v, on, at, found: wordsOf(found) });

const carries: ClaimTest = { measure: 'on-time-share', of: 'against', below: 0.95 };
const share = (mean: number, half: number, more: Partial<Summary> = {}) =>
  summaryOf('old', 'on-time-share', mean, half, more);
const cell = (set: Record<string, number>, mean: number, more: Partial<Cell> = {}): Cell => ({
  ...{ grid: 'map', regime: 'old', components: 1000, set, unlimited: '', as: '', refused: '', known: '', took: [] },
  summaries: [share(mean, 0.01)],
  ...more,
});
const grid = (cells: Cell[], kind: GridOfCells['kind'] = 'grid'): GridOfCells => ({
  ...{ id: 'map', title: 'A map', over: Object.keys(cells[0].set), kind, cells },
});
const assumptions = [{ id: 'hours', value: '2', unit: 'hours', title: 'Hours' } as AssumptionRow];

test('a claim that holds at the centre and at all other points is supported, and one that holds nowhere refuted', () => {
  const points = { assumptions, grids: [grid([cell({ hours: 1 }, 0.5), cell({ hours: 2 }, 0.4)])] };
  expect(verdict(judged(carries, { summaries: [share(0.4, 0.02)], ...points }))).toEqual({
    ...{ v: 'supported', on: '', at: Number.NaN },
    found:
      'Share on time, the old rule: 40.0% (38.0 to 42.0), to be below 95%; of 1 other points tried none says otherwise.',
  });
  expect(judged({ ...carries, below: 0.1 }, { summaries: [share(0.4, 0.02)], ...points }).verdict).toBe('refuted');
});

test('it depends on the assumption along which it turns, and says where', () => {
  const grids = [grid([cell({ hours: 1 }, 0.99), cell({ hours: 2 }, 0.9)])];
  expect(verdict(judged(carries, { summaries: [share(0.9, 0.02)], assumptions, grids }))).toEqual({
    // On a straight line from 99% at 1 hour to 90% at 2, 95% lies 4/9 of the way.
    ...{ v: 'depends', on: 'hours', at: expect.closeTo(1 + 4 / 9, 10) },
    found:
      'Share on time, the old rule: 90.0% (88.0 to 92.0), to be below 95%; it turns at hours of 1.44; at 1 it is 99.0% (98.0 to 100.0).',
  });
});

test('it depends on the growth level where only that turns it, and on a pool where only lifting it does', () => {
  const summaries = [share(0.5, 0.02), share(1, 0.001, { components: 10 })];
  expect(verdict(judged(carries, { summaries }))).toMatchObject({
    v: 'depends',
    on: 'components notified',
    at: expect.closeTo(109),
  });
  const lifted = grid([cell({}, 0.99, { unlimited: 'examiners' })], 'unlimited');
  expect(verdict(judged(carries, { summaries: [share(0.5, 0.02)], grids: [lifted] }))).toMatchObject({
    ...{ v: 'depends', on: 'the limit of the examiners', at: Number.NaN },
    found: expect.stringContaining('without the limit of the examiners it would be 99.0%'),
  });
});

test('points that a known year contradicts do not count', () => {
  const grids = [grid([cell({ hours: 1 }, 0.99, { refused: 'not so' }), cell({ hours: 2 }, 0.9)])];
  expect(judged(carries, { summaries: [share(0.9, 0.02)], assumptions, grids }).verdict).toBe('supported');
});

test('where several assumptions differ at once, the point is named whole', () => {
  const two = [...assumptions, { id: 'uptake', value: '0', unit: 'share', title: 'Uptake' } as AssumptionRow];
  const cells = [
    [1, 0, 0.9],
    [2, 0, 0.9],
    [2, 1, 0.9],
    [1, 1, 0.99],
  ].map(([hours, uptake, mean], i) => cell({ hours, uptake }, mean - i * 1e-6));
  expect(
    verdict(judged(carries, { summaries: [share(0.9, 0.02)], assumptions: two, grids: [grid(cells)] })),
  ).toMatchObject({
    ...{ v: 'depends', on: 'hours and uptake' },
    found: expect.stringContaining('elsewhere it is 99.0% (98.0 to 100.0): at hours of 1, uptake of 100%'),
  });
});

test('where the interval holds the bound, chance leaves it open', () => {
  expect(verdict(judged(carries, { summaries: [share(0.95, 0.02)] }))).toMatchObject({ v: 'depends', on: 'chance' });
});

test('what the study does not hold, and what has no test, lies outside', () => {
  expect(judged(carries, {}).verdict).toBe('outside');
  expect(verdict(judged(undefined, {}, { outside: 'Nobody can know.' }))).toMatchObject({
    v: 'outside',
    found: 'Nobody can know.',
  });
});

test('a difference is held against its bound, and entry says nothing where everybody comes', () => {
  const away = summaryOf('new', 'stayed-away', -20, 5, { minus: 'old' });
  const entry: ClaimTest = { measure: 'stayed-away', of: 'difference', below: 0, entry: 'changes' };
  expect(judged(entry, { summaries: [away] }).verdict).toBe('outside');
  expect(judged(entry, { summaries: [away], entry: 'margin' }).verdict).toBe('supported');
  expect(judged({ ...entry, above: 0, below: undefined }, { summaries: [away], entry: 'margin' }).verdict).toBe(
    'refuted',
  );
});

const route: ClaimTest = { route: 'cop11', without: 'test', 'at-least': 0.95 };
const play = (registered: number, replication = 0) =>
  rowOf(
    { regime: 'new', components: 1000, replication },
    {},
    { routes: [{ route: 'cop11', took: 200, registered, onTime: 0 }] },
  );

test('a route spares the test of those that are registered on it', () => {
  expect(judged(route, { plays: [play(199), play(197, 1)] }).verdict).toBe('supported');
  expect(verdict(judged(route, { plays: [play(80), play(100, 1)] }))).toMatchObject({
    ...{ v: 'depends', on: 'being registered on CoP 11 at all', at: 0.45 },
    found:
      'Of 200 components that take CoP 11, 90.0 are registered on it, without a test: 45% of them; the others fall back or are not registered.',
  });
  expect(judged(route, { plays: [play(0)] }).verdict).toBe('refuted');
  expect(judged(route, {}).verdict).toBe('outside');
});

test('a route that has the test after all refutes it', () => {
  const step = { ...stepOf({ route: 'cop11', step: 'test', started: 3 }), regime: 'new', components: 1000, n: 1 };
  expect(verdict(judged(route, { plays: [play(200)], steps: [step] }))).toMatchObject({
    ...{ v: 'refuted', found: expect.stringContaining('but the route has such a test') },
  });
});

const cost: ClaimTest = { payer: 'cmsb', timing: 'one-off', 'at-most': 5000 };
const paid = (mean: number, half: number): Partial<Study> => ({
  economics: {
    payers: [
      {
        ...{
          regime: 'new',
          minus: 'old',
          level: 1000,
          payer: 'cmsb',
          size: 'all',
          kind: 'resource',
          timing: 'one-off',
        },
        gbp: interval(mean, half),
      },
    ],
  } as unknown as EconomicsStudy,
});

test('what somebody pays is held against what was claimed', () => {
  expect(verdict(judged(cost, paid(5000, 0)))).toMatchObject({
    v: 'supported',
    found: 'Once, the CM Settlement Body: GBP 5,000 more than under the old rule, to be at most GBP 5,000.',
  });
  expect(judged(cost, paid(6000, 100)).verdict).toBe('refuted');
  expect(verdict(judged(cost, paid(5000, 100)))).toMatchObject({ v: 'depends', on: 'chance' });
  expect(verdict(judged({ ...cost, payer: 'agent' }, paid(1, 0)))).toMatchObject({
    ...{ v: 'outside', found: 'No item of the cost file falls on BSC agents once.' },
  });
  expect(verdict(judged(cost, {}))).toMatchObject({ v: 'outside', found: 'This study names no costs.' });
});

test('a study without claims has none', () => {
  expect(claimsOf(foundWith(), {})).toBeUndefined();
});
