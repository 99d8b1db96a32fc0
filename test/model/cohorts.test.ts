// Windows: every submission belongs to one cohort of each kind, and the cohorts of a kind are the play.
import { expect, test } from 'vitest';
import type { WindowStats } from '../../src/model/outcome.ts';
import { group, populationOf } from './populations.ts';
import { sum } from './ways.ts';
import { gameOf, type Played, playedIn, playedOf } from './worlds.ts';

const POOLS = `
  teams: { kind: people, employer: provider, each: provider, heads: 1, day: { from: "08:00", hours: 10 } }
  examiners: { kind: people, employer: cmsb, heads: 1, day: { from: "08:00", hours: 10 } }`;
const ROUTES = `
  bespoke:
    deadline: { by: 2027-06-30 }
    steps:
      - { id: collate, per: component, by: teams, minutes: 30 }
      - id: test
        per: component
        by: examiners
        minutes: 60
        counts-as: metering-test
        fails: { share: [{ where: { model: m2 }, is: 1 }, { is: 0 }], attempts: 2, then: test }`;
const WINDOWS = `
  windows:
    t-4: { title: Prequalification for T-4, kind: prequalification, from: 2026-07-01, to: 2026-10-01, where: { provider: p2 } }
    t-1: { title: Prequalification for T-1, kind: prequalification, from: 2026-07-01, to: 2026-10-01 }
    additions: { title: Additions, kind: metering, from: 2027-04-05, to: 2027-12-31, where: { adds: true } }
    spring: { title: Spring, kind: metering, from: 2027-04-05, to: 2027-05-31 }
    summer: { title: Summer, kind: metering, from: 2027-06-01, to: 2027-08-31 }`;

const windowsOf = ({ row }: Played): Record<string, WindowStats> =>
  Object.fromEntries(row.windows.map((window) => [window.window, window]));

test('a submission belongs to the first window of each kind that fits: by where, or by the day of its notification', () => {
  const played = playedIn({
    rows: `columns: provider cmu model notified components derated_kw adds_to
      p1 c1 m1 2027-04-05 2 500,
      p1 c1 m1 2027-05-31 1 500 c1
      p2 c2 m2 2027-05-31 1 1000,
      p2 c3 m1 2027-06-01 1 1000,
      p2 c4 m1 2027-07-01 3 1000,
      p1 c5 m1 2027-09-01 1 500,`,
    pools: POOLS,
    routes: ROUTES,
    scenario: `${WINDOWS.trim()}\ncut-off: 2027-06-30`.replaceAll('\n  ', '\n'),
  });
  const rows = windowsOf(played);
  expect(rows.spring).toEqual({
    window: 'spring',
    ...{ cmus: 2, lines: 2, components: 3, mw: 2, tests: 4, retests: 1, examinerHours: 4, providerHours: 1.5 },
    // Whoever fails twice is withdrawn.
    ...{ due: 3, onTime: 2, late: 1, lateMw: 1 },
  });
  expect(rows.summer).toEqual({
    window: 'summer',
    ...{ cmus: 2, lines: 2, components: 4, mw: 4, tests: 4, retests: 0, examinerHours: 4, providerHours: 2 },
    // Notified after the deadline, three of them are not due.
    ...{ due: 1, onTime: 1, late: 0, lateMw: 0 },
  });
  expect(rows.additions).toMatchObject({ cmus: 1, components: 1, mw: 0.5, tests: 1, due: 1, onTime: 1 });
  expect(rows['t-4']).toMatchObject({
    cmus: 3,
    components: 5,
    mw: 5,
    tests: 6,
    retests: 1,
    due: 2,
    late: 1,
    lateMw: 1,
  });
  // September belongs to no metering window, but its CMU applied in one.
  expect(rows['t-1']).toMatchObject({ cmus: 2, components: 4, mw: 2, tests: 4, due: 3, onTime: 3 });
});

test('identical components stand on one line of an application: as many lines as device models, CMU by CMU', () => {
  const played = playedIn({
    rows: `
      p1 c1 m1 2027-04-05 2 500
      p1 c1 m1 2027-04-12 7 500
      p1 c1 m2 2027-04-05 1 500
      p3 c2 m1 2027-04-05 4 500
      p3 c2 m3 2027-06-01 4 500
      p2 c3 m1 2027-04-05 4 500`,
    pools: POOLS,
    routes: ROUTES,
    scenario: WINDOWS.trim().replaceAll('\n  ', '\n'),
  });
  const { 't-4': four, 't-1': one, spring } = windowsOf(played);
  expect([one.cmus, one.lines, four.cmus, four.lines]).toEqual([2, 4, 1, 1]);
  // The line of m3 comes in summer.
  expect([spring.cmus, spring.lines]).toEqual([3, 4]);
});

test('who stays away or holds a certificate belongs to no cohort', () => {
  const played = playedIn({
    rows: 'p1 c1 m1 2027-04-05 2 500\np2 c2 m1 2027-04-05 3 1\np3 c3 m1 2027-04-05 4 500',
    pools: POOLS,
    routes: ROUTES,
    rules: { rules: 'entry: { costs: { per-component: 10 } }' },
    scenario:
      `${WINDOWS.trim()}\nentry: { rule: margin, price: 1 }\ninitial: [{ where: { cmu: c3 }, holds: certificate }]`.replaceAll(
        '\n  ',
        '\n',
      ),
  });
  expect(windowsOf(played).spring).toMatchObject({ cmus: 1, components: 2, mw: 1 });
  expect(windowsOf(played)['t-4']).toMatchObject({ cmus: 0, components: 0, mw: 0 });
});

test('the cohorts of a kind that leaves nobody out add up to the play, in work, lateness and MW', () => {
  const game = gameOf({
    pools: POOLS.replace('heads: 1, day', 'heads: 3, day'),
    routes: ROUTES.replace('minutes: 60', 'minutes: { mean: 20, varies: exponential }').replace('is: 1 }', 'is: 0.4 }'),
    scenario: [
      'components: [300, 450]',
      'cut-off: 2027-06-30',
      'windows:',
      '  t-4: { title: T-4, kind: prequalification, from: 2026-07-01, to: 2026-10-01, where: { mark: t-4 } }',
      '  t-1: { title: T-1, kind: prequalification, from: 2026-07-01, to: 2026-10-01, where: { not: { mark: t-4 } } }',
      '  spring: { title: Spring, kind: metering, from: 2027-04-05, to: 2027-05-16 }',
      '  summer: { title: Summer, kind: metering, from: 2027-05-17, to: 2028-04-02 }',
    ].join('\n'),
    portfolio: populationOf(
      {
        sites: group({
          cmus: '30',
          components: '300',
          'new-cmu': '10',
          marks: '{ t-4: 0.4 }',
          arrives: '[{ from: 2027-04-05, to: 2027-07-30, tranches: 2 }]',
        }),
      },
      { grows: 'sites' },
    ),
  });
  for (const components of game.levels)
    for (const replication of [0, 1]) {
      const played = playedOf(game, 'rules', replication, components);
      const { measure, row } = played;
      for (const ids of [
        ['t-4', 't-1'],
        ['spring', 'summer'],
      ]) {
        const rows = row.windows.filter(({ window }) => ids.includes(window));
        const total = (key: keyof WindowStats) => sum(rows.map((one) => one[key] as number));
        expect(rows.every((one) => one.tests > 0 && one.due > 0)).toBe(true);
        expect(total('components')).toBe(components);
        expect([total('tests'), total('retests')]).toEqual([measure('tests'), measure('retests')]);
        expect(total('examinerHours')).toBeCloseTo(measure('examiner-hours'), 6);
        expect(total('providerHours')).toBeCloseTo(measure('provider-hours'), 6);
        expect([total('due'), total('onTime'), total('late')]).toEqual([
          measure('components-due'),
          measure('on-time-components'),
          measure('late-components'),
        ]);
        expect(total('mw')).toBeCloseTo(measure('mw-notified'), 9);
        expect(total('lateMw')).toBeCloseTo(measure('late-mw'), 9);
      }
    }
});

test('of work on whoever was notified by the cut-off counts all, whenever it is done; of the others none', () => {
  const played = playedIn({
    rows: 'p1 c1 m1 2027-04-05 12 1\np1 c2 m1 2027-04-06 20 1',
    routes: 'bespoke: { steps: [{ id: test, per: component, by: examiners, minutes: 60 }] }',
    scenario: 'cut-off: 2027-04-05T17:00',
  });
  // Of 12 hours; it could have worked 8 from 09:00 to 17:00.
  expect(played.measure('window-utilisation')).toBeCloseTo(12 / 8, 12);
});

test('approvals that examiners make are work on whoever asked for them first', () => {
  const played = playedIn({
    rows: 'p1 c1 m1 2027-04-05 2 500\np2 c2 m1 2027-06-01 1 500',
    pools: POOLS,
    routes: `
      lane:
        takes: { where: { model: approved } }
        before: [{ id: approval, per: model, starts: first-intent, by: examiners, fixed: 120 }]
        steps: [{ id: note, per: component, lead: 1 hours }]
      bespoke: { steps: [{ id: test, per: component, by: examiners, minutes: 60 }] }`,
    scenario: WINDOWS.trim().replaceAll('\n  ', '\n'),
  });
  const { spring, summer } = windowsOf(played);
  expect([spring.examinerHours, summer.examinerHours]).toEqual([2 + 2, 0]);
  expect(played.measure('examiner-hours')).toBe(4);
});
