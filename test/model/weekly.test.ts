// Weekly columns: they add up to the totals, whatever day the horizon begins.
import { expect, test } from 'vitest';
import { gameOf, type Played, playedIn, playedOf } from './worlds.ts';

const column = (
  { row }: Played,
  name: 'busyHours' | 'availableHours' | 'waiting' | 'tests' | 'retests',
  pool: number,
): number[] => {
  const weeks = row.weekly.weeks.length;
  return Array.from(row.weekly[name].subarray(pool * weeks, (pool + 1) * weeks));
};
const sum = (x: readonly number[]): number => x.reduce((a, b) => a + b, 0);

const POOLS = `
  examiners: { kind: people, employer: cmsb, heads: 1, day: { from: "08:00", hours: 10 } }
  team: { kind: people, employer: provider, each: provider, heads: 1, day: { from: "08:00", hours: 10 } }`;
const routes = `
  bespoke:
    steps:
      - { id: collate, per: component, by: team, minutes: 60 }
      - { id: test, per: component, by: examiners, minutes: 90, counts-as: metering-test }`;

test('weeks begin on Mondays, the first before the horizon if need be, of which it counts what lies inside', () => {
  const played = playedIn({
    rows: 'p1 c1 m1 2027-04-08 40 0.5\np2 c2 m1 2027-04-08 20 0.5',
    pools: POOLS,
    routes,
    scenario: 'horizon: { from: 2027-04-08, to: 2027-05-13 }',
  });
  const { weeks } = played.row.weekly;
  expect(weeks[0]).toBe('2027-04-05');
  // Thursday and Friday of the first week.
  expect(column(played, 'availableHours', 0)[0]).toBe(20);
  expect(column(played, 'availableHours', 1)[0]).toBe(40);
  // 60 components of an hour and a half: 90 hours of tests, an hour each of collation.
  expect(sum(column(played, 'busyHours', 0))).toBe(played.measure('examiner-hours'));
  expect(sum(column(played, 'busyHours', 1))).toBe(60);
  expect(sum(column(played, 'tests', 0))).toBe(60);
  expect(sum(column(played, 'tests', 1))).toBe(0);
});

test('retests stand beside tests in the week in which they are made', () => {
  const played = playedIn({
    // Of 70 tests of an hour 49 are made in the first week; those of m2 fail once and come again after a week.
    rows: 'p1 c1 m2 2027-04-05 10 0.5\np1 c2 m1 2027-04-05 60 0.5',
    pools: POOLS,
    routes: `
      bespoke:
        steps:
          - id: test
            per: component
            by: examiners
            minutes: 60
            counts-as: metering-test
            fails: { share: [{ where: { model: m2 }, is: 1 }, { is: 0 }], attempts: 2, after: 1 weeks, then: test }`,
  });
  expect(column(played, 'tests', 0).slice(0, 3)).toEqual([49, 31, 0]);
  expect(column(played, 'retests', 0).slice(0, 3)).toEqual([0, 10, 0]);
  expect(sum(column(played, 'retests', 0))).toBe(played.measure('retests'));
  expect(sum(column(played, 'retests', 1))).toBe(0);
});

test('weeks without work are weeks too, in every regime the same', () => {
  const played = playedIn({ rows: 'p1 c1 m1 2027-04-05 3 0.5', pools: POOLS, routes });
  const { weeks } = played.row.weekly;
  expect([weeks.length, weeks[0], weeks[51]]).toEqual([52, '2027-04-05', '2028-03-27']);
  expect(column(played, 'busyHours', 0).slice(1)).toEqual(Array(51).fill(0));
  expect(column(played, 'availableHours', 0)).toEqual(Array(52).fill(50));
});

test('the last week holds what the horizon holds of it', () => {
  const played = playedIn({
    rows: 'p1 c1 m1 2027-04-05 100 0.5',
    pools: POOLS,
    routes,
    scenario: 'horizon: { from: 2027-04-05, to: 2027-04-14 }',
  });
  // Monday and Tuesday of the second week; both are worked through.
  expect(column(played, 'availableHours', 0)).toEqual([50, 20]);
  // Collated at 10:00, examined from then on: 8 hours less on the first day.
  expect(column(played, 'busyHours', 0)).toEqual([48, 20]);
});

test('waiting is read at the end of a week, group members counted one by one', () => {
  const played = playedIn({
    rows: 'p1 c1 m1 2027-04-05 100 0.5\np1 c1 m2 2027-04-05 7 0.5',
    pools: POOLS,
    routes: `
      bespoke:
        takes: { where: { model: m1 } }
        steps: [{ id: test, per: component, by: examiners, minutes: 60, counts-as: metering-test }]
      grouped: { steps: [{ id: assess, per: cmu, by: examiners, fixed: 60, starts: { date: 2027-04-20 } }] }`,
  });
  // 49 tests in the first week, 50 in the second, and the group of seven until Tuesday 20.
  expect(column(played, 'waiting', 0).slice(0, 3)).toEqual([51 + 7, 1 + 7, 0]);
});

test('a smaller level offers the hours of its own providers alone', () => {
  const several = (levels: string) =>
    gameOf({
      pools: POOLS,
      routes,
      scenario: `components: [${levels}]`,
      portfolio: `
        models: { m1: {} }
        grows: homes
        groups:
          homes:
            prefix: D
            cmus: 6
            components: 60
            smallest-cmu: 5
            new-cmu: 10
            providers: 6
            device: charger
            models: [m1]
            rated-kw: 5
            derating: 0.2
            arrives: [{ from: 2027-04-05, to: 2027-04-30 }]`,
    });
  for (let replication = 0; replication < 6; replication++) {
    const alone = playedOf(several('60'), 'rules', replication, 60);
    const within = playedOf(several('60, 600'), 'rules', replication, 60);
    expect(within.row).toEqual(alone.row);
  }
});
