// Who is meant: every declared attribute, lists, exclusions, dates of notification, dated approvals.
import { expect, test } from 'vitest';
import { playedIn } from './worlds.ts';

const ROWS = `columns: provider cmu model notified components derated_kw device cohort settlement agent
  p1 c1 m1 2027-04-05 1 0.5 charger domestic half-hourly a1
  p2 c2 m2 2027-04-06 1 0.5 battery industrial non-half-hourly a2
  p1 c3 m3 2027-04-07 1 0.5 heater domestic half-hourly a2`;
const PORTFOLIO = `models: { m1: {}, m2: { approved: 2027-04-06 }, m3: { approved: 2027-04-08 } }`;

/** Numbers of the submissions whom a predicate means: they take the lane that asks for them. */
const meant = (where: string, portfolio = PORTFOLIO): number[] => {
  const { play } = playedIn({
    rows: ROWS,
    portfolio,
    routes: `
      lane: { takes: { where: ${where} }, steps: [{ id: note, per: component, lead: 1 hours }] }
      rest: { steps: [{ id: note, per: component, lead: 2 hours }] }`,
  });
  return [1, 2, 3].filter((s) => play.ledger.route[s - 1] === 0);
};

test.each([
  ['provider', '{ provider: p1 }', [1, 3]],
  ['cmu', '{ cmu: c2 }', [2]],
  ['model', '{ model: m3 }', [3]],
  ['device', '{ device: battery }', [2]],
  ['cohort', '{ cohort: domestic }', [1, 3]],
  ['settlement', '{ settlement: half-hourly }', [1, 3]],
  ['agent', '{ agent: a2 }', [2, 3]],
])('a predicate reads the %s', (_, where, expected) => {
  expect(meant(where)).toEqual(expected);
});

test('all keys must hold, a list means any of them', () => {
  expect(meant('{ cohort: domestic, agent: a2 }')).toEqual([3]);
  expect(meant('{ device: [charger, battery] }')).toEqual([1, 2]);
});

test('not excludes whom all its keys mean', () => {
  expect(meant('{ not: { provider: p1 } }')).toEqual([2]);
  expect(meant('{ not: { provider: p1, model: m3 } }')).toEqual([1, 2]);
  expect(meant('{ cohort: domestic, not: { model: m1 } }')).toEqual([3]);
});

test('notified from a day, and up to the end of a day', () => {
  expect(meant('{ notified: { from: 2027-04-06 } }')).toEqual([2, 3]);
  expect(meant('{ notified: { to: 2027-04-06 } }')).toEqual([1, 2]);
  expect(meant('{ notified: { from: 2027-04-06, to: 2027-04-06 } }')).toEqual([2]);
});

test('approved is type approval in force at notification, from 00:00 of its day', () => {
  // m2 on its very day; m3 a day too early.
  expect(meant('{ model: approved }')).toEqual([2]);
  expect(
    meant('{ model: approved }', 'models: { m1: {}, m2: { approved: 2027-04-07 }, m3: { approved: 2027-04-07 } }'),
  ).toEqual([3]);
});

test('approved in a list means approved or one of the others', () => {
  expect(meant('{ model: [approved, m1] }')).toEqual([1, 2]);
});

test('not approved means that type approval is not in force', () => {
  expect(meant('{ not: { model: approved } }')).toEqual([1, 3]);
});

test('a step reads the same predicates, and the first case that holds gives the number', () => {
  const { ends } = playedIn({
    rows: ROWS.replaceAll('04-06', '04-05').replaceAll('04-07', '04-05'),
    portfolio: 'models: { m2: { approved: 2027-04-05 } }',
    pools: 'examiners: { kind: people, heads: 3, day: { from: "08:00", hours: 10 } }',
    routes: `
      lane:
        steps:
          - id: check
            per: component
            by: examiners
            minutes:
              - { where: { model: approved }, is: 10 }
              - { where: { provider: p1, not: { model: m1 } }, is: 20 }
              - { where: { cohort: domestic }, is: 30 }
              - { is: 40 }`,
  });
  expect(ends).toEqual(['04-05 09:30', '04-05 09:10', '04-05 09:20']);
});

test('attempts may be given by case, and who is no case of a share never fails', () => {
  const { play, ends } = playedIn({
    rows: ROWS,
    routes: `
      lane:
        steps:
          - id: check
            per: component
            by: examiners
            minutes: 10
            fails:
              share: [{ where: { cohort: domestic }, is: 1 }]
              attempts: [{ where: { model: m1 }, is: 2 }, { is: 4 }]
              after: 1 hours
              then: check`,
  });
  expect(ends).toEqual(['withdrawn', '04-06 09:10', 'withdrawn']);
  // 2 + 1 + 4 tries.
  expect(play.ledger.finished[0]).toBe(7);
});
