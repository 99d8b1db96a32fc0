// What the sketch is told of a play: pools as they work, who took which route, what has waited from the start.
import { expect, test } from 'vitest';
import { sketchInputOf } from '../../src/model/sketch-input.ts';
import { sketchStatsOf } from '../../src/model/sketch-stats.ts';
import type { SketchInput } from '../../src/sketch/input.ts';
import { sketchOf } from '../../src/sketch/sketch.ts';
import { tickOf } from './ticks.ts';
import { type Played, playedIn, type Told } from './worlds.ts';

const minuteOf = (clock: string): number => tickOf(clock) / 6e7;
const TEST = '{ id: test, per: component, by: examiners, minutes: 60 }';
const told = (more: Partial<Told>): Played =>
  playedIn({ rows: 'p1 c1 m1 2027-04-05 3 0.5', routes: `bespoke: { steps: [${TEST}] }`, ...more });
const inputOf = (more: Partial<Told>): SketchInput => sketchInputOf(told(more).play);

test('people are crews with their days, hours and heads, whoever is on leave taken off', () => {
  const { pools } = inputOf({
    pools: `
      examiners:
        kind: people
        crews: [{ heads: 3 }, { heads: 2, days: [mon, tue], day: { from: "10:00", hours: 4 } }]
        day: { from: "08:00", hours: 10 }
        leave: [{ from: 2027-05-03, to: 2027-05-04, heads: 4 }]`,
  });
  const day = (clock: string) => minuteOf(`${clock} 00:00`) / 1440;
  const heads = (first: number, away: number) => [
    { from: 0, heads: first },
    { from: day('05-03'), heads: away },
    { from: day('05-05'), heads: first },
  ];
  expect(pools).toEqual([
    expect.objectContaining({
      ...{ id: 'examiners', kind: 'people', everyDay: false, order: 'arrival', pauses: [], pausesByQueue: false },
      crews: [
        { opensAt: 480, minutes: 600, heads: heads(3, 0) },
        { opensAt: 600, minutes: 240, days: ['mon', 'tue'], heads: heads(2, 1) },
      ],
    }),
  ]);
});

test('a pool of each provider is one for each, with heads for its own components', () => {
  const { pools, batches } = inputOf({
    rows: 'p1 c1 m1 2027-04-05 30 0.5\np2 c2 m1 2027-04-05 10 0.5',
    pools: 'examiners: { kind: people, each: provider, heads: { one-per: 10 }, day: { from: "08:00", hours: 10 } }',
  });
  const teams = pools.map((pool) => [pool.id, pool.key, pool.kind === 'people' && pool.crews[0].heads[0].heads]);
  expect(teams).toEqual([
    ['examiners', 'p1', 3],
    ['examiners', 'p2', 1],
  ]);
  expect(batches.map(({ takes }) => takes[0].works[0]?.pool)).toEqual([0, 1]);
});

test('working days end when those of the scenario calendar do, 17:00 unless it says', () => {
  expect([inputOf({}).dayEnds, inputOf({ calendar: 'day-ends: "12:30"' }).dayEnds]).toEqual([1020, 750]);
});

test('a platform has its throughput, its load and the pauses that happen', () => {
  const pauses = '[{ from: 2027-05-03, to: 2027-05-04 }, { from: 2027-06-01, to: 2027-06-02, if: 0 }]';
  const { pools, batches } = inputOf({
    pools: `registry: { kind: platform, per-working-day: 12, other-load: 5, serves: daily-lot, day: { from: "09:00", hours: 6 }, pauses: ${pauses} }`,
    routes: 'bespoke: { steps: [{ id: register, per: component, by: registry }] }',
  });
  expect(pools[0]).toMatchObject({
    ...{ kind: 'platform', itemsPerDay: 12, otherLoad: 5, lots: true, opensAt: 540, minutes: 360 },
    pauses: [{ from: minuteOf('05-03 00:00') / 1440, to: minuteOf('05-04 00:00') / 1440 }],
  });
  expect(batches[0].takes[0].works).toEqual([{ pool: 0, minutes: 1, retests: 0 }]);
});

test('routes are taken as they were at notification, each with its own deadline, by submission', () => {
  const { batches, routes } = inputOf({
    rows: 'p1 c1 m1 2027-04-05 3 0.5\np2 c2 m2 2027-04-06 2 0.7',
    routes: `
      lane:
        takes: { where: { model: m2 } }
        deadline: { by: [{ where: { provider: p2 }, is: 2027-05-03T12:00 }, { is: 2027-06-01 }] }
        steps: [${TEST}]
      bespoke: { steps: [${TEST}] }`,
  });
  expect(routes.map(({ id }) => id)).toEqual(['lane', 'bespoke']);
  expect(batches.map(({ time, deratedKw, takes }) => [time, deratedKw, takes[0].route, takes[0].components])).toEqual([
    [minuteOf('04-05 09:00'), 0.5, 1, 3],
    [minuteOf('04-06 09:00'), 0.7, 0, 2],
  ]);
  expect(batches[1].takes[0].deadline).toBe(minuteOf('05-03 12:00'));
});

test('who stays away or holds a certificate is no batch; who waits from the start is one that comes first', () => {
  const { batches } = inputOf({
    rows: `columns: provider cmu model notified components derated_kw at_step joined
      p1 c1 m1 2027-04-06 3 0.5,,
      p1 c2 m1 2027-03-01 2 0.5 bespoke.test 2027-03-20
      p1 c3 m1 2027-04-06 4 0.1,,
      p1 c4 m1 2027-04-06 5 0.5,,`,
    scenario: 'initial: [{ where: { cmu: c4 }, holds: certificate }]\nentry: { rule: margin, price: 100 }',
    rules: { rules: 'entry: { costs: { per-component: 20 } }' },
    routes: `bespoke: { steps: [{ id: collate, per: component, lead: 1 days }, ${TEST}] }`,
  });
  expect(batches.map(({ takes, time }) => [takes[0].components, takes[0].startsAt, time])).toEqual([
    [2, 1, minuteOf('03-20 09:00')],
    [3, undefined, minuteOf('04-06 09:00')],
  ]);
});

test('who waits off the main line comes to it where his way leads; who stands behind it is through', () => {
  const fails = 'fails: { share: 0.1, attempts: 2, then: mend }';
  const { batches } = inputOf({
    rows: `columns: provider cmu model notified components derated_kw at_step
      p1 c1 m1 2027-03-01 2 0.5 bespoke.mend
      p1 c2 m1 2027-03-01 2 0.5 bespoke.visit`,
    routes: `
      bespoke:
        register: test
        steps:
          - { id: collate, per: component, lead: 1 days }
          - { id: test, per: component, by: examiners, minutes: 60, ${fails} }
          - { id: mend, aside: true, per: component, by: examiners, minutes: 5, then: test }
          - { id: visit, per: component, by: examiners, minutes: 5 }`,
  });
  expect(batches.map(({ takes }) => [takes[0].startsAt, takes[0].works.length])).toEqual([
    [1, 2],
    [2, 2],
  ]);
});

test('whoever is exempt is on time when notified: told in the share of the regime alone', () => {
  const { play, measure } = told({
    rows: 'p1 c1 m1 2027-04-05 3 0.5\np2 c2 m2 2027-04-05 2 0.5\np3 c3 m2 2027-06-05 4 0.5',
    scenario: 'cut-off: 2027-05-03',
    rules: { rules: 'exempt: { model: m2 }' },
    routes: `bespoke: { deadline: { by: 2027-04-05T10:30 }, steps: [${TEST}] }`,
  });
  const { due, onTime } = sketchOf(sketchInputOf(play));
  expect([due, onTime]).toEqual([5, 3.5]);
  expect([measure('components-due'), measure('on-time-components')]).toEqual([5, 3]);
  expect(sketchStatsOf(play).map(({ route, pool, due: all, done }) => [route, pool, all, done])).toEqual([
    ['bespoke', 'examiners', 3, 1.5],
    ['bespoke', '', 3, 1.5],
    ['', '', 5, 3.5],
  ]);
});

test.each([
  ['nothing', `{ steps: [${TEST}] }`, false],
  ['a deadline of the route that makes late', `{ deadline: { by: 2027-05-03 }, steps: [${TEST}] }`, false],
  [
    'a deadline of the route that ends journeys',
    `{ deadline: { by: 2027-05-03, misses: terminated }, steps: [${TEST}] }`,
    true,
  ],
  ['patience', `{ gives-up: { at: test, after: 5 days, then: other }, steps: [${TEST}] }`, true],
  ['a move', `{ moves: [{ on: test.passed, share: 0.5, then: other }], steps: [${TEST}] }`, true],
  [
    'a last failure that leads elsewhere',
    `{ steps: [${TEST.replace('}', ', fails: { share: 0.1, attempts: 2, then: test, finally: other } }')}] }`,
    true,
  ],
  [
    'a last failure that leads out',
    `{ steps: [${TEST.replace('}', ', fails: { share: 0.1, attempts: 2, then: test } }')}] }`,
    false,
  ],
  [
    'a deadline of a step that makes late',
    `{ steps: [${TEST.replace('}', ', deadline: { by: 2027-05-03 } }')}] }`,
    false,
  ],
  [
    'a deadline of a step that ends journeys',
    `{ steps: [${TEST.replace('}', ', deadline: { by: 2027-05-03, misses: next-window } }')}] }`,
    true,
  ],
])('a route is left midway by %s or not', (_, route, isLeft) => {
  const other = route.includes('other') ? 'other: { steps: [{ id: note, per: component, lead: 1 hours }] }' : '';
  const { routes } = inputOf({ routes: `bespoke: ${route}\n${other}` });
  expect(routes[0].fallback).toBe(isLeft);
});

test('an opening that catches those notified before it lets them leave every route', () => {
  const { routes } = inputOf({
    routes: `
      lane:
        open: { from: 2027-05-03, transition: all }
        takes: { where: { model: m1 } }
        steps: [{ id: note, per: component, lead: 1 hours }]
      bespoke: { steps: [${TEST}] }`,
  });
  expect(routes.map(({ fallback }) => fallback)).toEqual([true, true]);
});

test('it is plain data: what is told twice is the same, and can be sent', () => {
  const { play } = told({});
  const input = sketchInputOf(play);
  expect(sketchInputOf(play)).toEqual(input);
  expect(structuredClone(input)).toEqual(input);
});
