// Windows, lateness and the sketch as rows: means over replications that add up as their plays do.
import { expect, test } from 'vitest';
import { latenessRows } from '../../src/experiment/lateness.ts';
import { sketchRows } from '../../src/experiment/sketched.ts';
import { describedWindows, windowRows } from '../../src/experiment/windows.ts';
import type { LatenessStats, PlayRow, SketchStats, WindowStats } from '../../src/model/outcome.ts';
import { gridWorld } from './grid-world.ts';
import { rowOf } from './stub.ts';

const plays = (...more: Partial<PlayRow>[]): PlayRow[] =>
  more.map((one, replication) =>
    rowOf({ regime: 'slow', components: 500, replication }, { 'on-time-share': 0.6 + 0.1 * replication }, one),
  );

const windowOf = (late: number): WindowStats => ({
  window: 'spring',
  cmus: 3,
  lines: 4,
  components: 100 + late,
  mw: 2,
  tests: 90,
  retests: 10,
  examinerHours: 7,
  providerHours: 8,
  due: 100,
  onTime: 100 - late,
  late,
  lateMw: late / 1000,
});

test('a window has its dates and the means of its cohort, and an interval of those late', () => {
  const windows = { spring: { title: 'Spring', kind: 'metering', from: '2027-04-01', to: 'last-day' } } as const;
  const world = gridWorld({ windows });
  world.assumptions['last-day'] = { ...world.assumptions['cut-off'], value: '2027-05-31' };
  const rows = windowRows(
    plays({ windows: [windowOf(10)] }, { windows: [windowOf(20)] }),
    describedWindows(world),
    false,
  );
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({
    regime: 'slow',
    level: 500,
    window: 'spring',
    title: 'Spring',
    kind: 'metering',
    from: '2027-04-01',
    to: '2027-05-31',
    lines: 4,
    components: 115,
    late: 15,
    onTime: 85,
    n: 2,
  });
  // t(1) = 12.706 times the standard error 5.
  expect(rows[0].lateUpper - rows[0].late).toBeCloseTo(63.53, 2);
});

const late = (kind: LatenessStats['kind'], cause: string, components: number): LatenessStats => ({
  kind,
  cause,
  components,
  mw: components / 100,
});

test('rows of lateness add up to the late components, also where a replication does not know a cause', () => {
  const rows = latenessRows(
    plays(
      { lateness: [late('pool', 'examiners', 30), late('whole', 'open', 10)] },
      { lateness: [late('pool', 'examiners', 50), late('gate', 'rework', 6)] },
    ),
    false,
  );
  expect(rows.map(({ cause, components, share, n }) => [cause, components, share, n])).toEqual([
    ['examiners', 40, 40 / 48, 2],
    ['open', 5, 5 / 48, 2],
    ['rework', 3, 3 / 48, 2],
  ]);
  expect(rows.reduce((sum, row) => sum + row.mw, 0)).toBeCloseTo(0.48, 12);
  expect(rows[0].upper).toBeGreaterThan(40);
});

test('where nobody is late, no share is made up', () => {
  const [row] = latenessRows(plays({ lateness: [late('pool', 'examiners', 0)] }), true);
  expect([row.components, row.share]).toEqual([0, Number.NaN]);
});

const sketchOf = (route: string, pool: string, due: number, done: number, gaps = ''): SketchStats => ({
  route,
  pool,
  releasedMinutes: 100,
  capacityMinutes: 80,
  doneMinutes: 70,
  due,
  done,
  gaps,
});
const routesOf = (a: number, b: number) => [
  { route: 'a', took: 0, registered: 0, onTime: a },
  { route: 'b', took: 0, registered: 0, onTime: b },
];
const sketched = () =>
  plays(
    {
      routes: routesOf(50, 20),
      sketch: [
        sketchOf('a', 'examiners', 100, 70),
        sketchOf('a', '', 100, 60, 'retests'),
        sketchOf('b', '', 50, 40),
        sketchOf('', '', 150, 100, 'retests'),
      ],
    },
    {
      routes: routesOf(70, 20),
      sketch: [
        sketchOf('a', 'examiners', 100, 90),
        sketchOf('a', '', 100, 80, 'fallback retests'),
        sketchOf('b', '', 0, 0),
        sketchOf('', '', 100, 80, 'fallback retests'),
      ],
    },
  );

test('a regime is held against its share on time, with every reason why they may part', () => {
  const whole = sketchRows(sketched(), true).at(-1)!;
  expect(whole).toMatchObject({ route: '', pool: '', due: 125, done: 90, gaps: 'retests fallback', n: 2 });
  expect(whole.sketchShare).toBeCloseTo((100 / 150 + 0.8) / 2, 12);
  expect(whole.gapPoints).toBeCloseTo((whole.sketchShare - whole.simulated.mean) * 100, 9);
  expect(whole.why).toMatch(
    /^The sketch has 73.3% on time and the simulation 60.0%, .*; .*those who fail come back late/,
  );
});

test('a route is held against those on time on it; a pool has nothing to be held against', () => {
  const rows = sketchRows(sketched(), false);
  const [examiners, a, b] = rows;
  expect([a.sketchShare, a.simulated.mean, a.simulated.n]).toEqual([0.7, 0.6, 2]);
  expect([examiners.sketchShare, examiners.simulated.mean, examiners.gapPoints]).toEqual([0.8, Number.NaN, Number.NaN]);
  // In the second replication nothing is due on b.
  expect([b.sketchShare, b.simulated.mean, b.simulated.n]).toEqual([0.8, 0.4, 1]);
  expect(rows.map(({ why }) => why !== '')).toEqual([false, true, true, true]);
});

test('plays without a sketch have no rows of it', () => {
  expect(sketchRows(plays({}), false)).toEqual([]);
});
