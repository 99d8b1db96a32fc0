// What was played beside the ladder, as tables and on the terminal.
import { beforeAll, expect, test } from 'vitest';
import { playersHere } from '../../src/experiment/here.ts';
import type { Study } from '../../src/experiment/study.ts';
import type { PlayKey, PlayRow } from '../../src/model/outcome.ts';
import { besideText, csvOf, tablesOf } from '../../src/report/tables.ts';
import { runStudy } from '../../src/run.ts';
import type { Beside } from '../../src/scenario/schema/scenario.ts';
import type { World } from '../../src/scenario/world.ts';
import { gridPlay, gridWorld } from '../experiment/grid-world.ts';
import { stubGame } from '../experiment/stub.ts';
import { readCsv } from './read-csv.ts';

const door = { clock: () => 0, hash: () => '0'.repeat(64), version: '1' };
const map: Beside = {
  title: 'Uptake by hours',
  over: { uptake: [0, 0.5, 1], hours: [1, 3, 5] },
  same: [{ regime: 'fast', as: 'slow', when: { uptake: 0 } }],
  replications: 4,
};
const draws: Beside = { title: 'Draws', regimes: ['fast'], draws: { of: ['hours'], count: 8 }, replications: 2 };
const pools: Beside = { title: 'Pools', unlimited: 'each', replications: 4 };
const windows = { spring: { title: 'Spring', kind: 'metering', from: '2027-04-01', to: '2027-05-31' } } as const;
const worldOf = (scenario: Partial<World['scenario']> = {}): World =>
  gridWorld({
    replications: { exactly: 5 },
    beside: { map, draws, pools },
    backcast: { regime: 'slow', within: ['hours', 'minutes'], 'on-time-at-least': 0.6 },
    windows,
    ...scenario,
  });

const play = (key: PlayKey): PlayRow => ({
  ...gridPlay(key),
  windows: [
    {
      window: 'spring',
      cmus: 1,
      lines: 12,
      components: 2,
      mw: 3,
      tests: 4,
      retests: 5,
      examinerHours: 6,
      providerHours: 7,
      due: 8,
      onTime: 9,
      late: 10 + key.replication,
      lateMw: 11,
    },
  ],
  lateness: [{ kind: 'pool', cause: 'examiners', components: 10, mw: 1 }],
  sketch: [
    {
      route: 'only',
      pool: '',
      releasedMinutes: 1,
      capacityMinutes: 2,
      doneMinutes: 3,
      due: 10,
      done: 6,
      gaps: 'retests',
    },
  ],
});
const studyOf = (world: World): Promise<Study> => runStudy(world, stubGame, playersHere({ play }), door);

let study: Study;
beforeAll(async () => {
  study = await studyOf(worldOf());
});
const rowsOf = (file: string, of = study): Record<string, string>[] => {
  const [header, ...body] = readCsv(csvOf(tablesOf(of).find((table) => table.file === file)!));
  return body.map((cells) => Object.fromEntries(cells.map((cell, i) => [header[i], cell])));
};

test('a study that asks for nothing beside the ladder has no tables of it', async () => {
  const alone = await runStudy(
    worldOf({ beside: undefined, backcast: undefined }),
    stubGame,
    playersHere({ play: gridPlay }),
    door,
  );
  expect(tablesOf(alone).map(({ file }) => file)).toEqual([
    'summary.csv',
    'results.csv',
    'weekly.csv',
    'steps.csv',
    'routes.csv',
    'replications.csv',
    'assumptions.csv',
    'limits.csv',
    'comparison.csv',
    'dictionary.csv',
  ]);
  expect(besideText(alone)).toBe('');
});

test('every table has distinct columns, a row as long as its header, and no number that is none', () => {
  for (const table of tablesOf(study)) {
    const [header, ...body] = readCsv(csvOf(table));
    expect(new Set(header).size, table.file).toBe(header.length);
    for (const row of body) expect(row.length, table.file).toBe(header.length);
    expect(csvOf(table), table.file).not.toMatch(/NaN|Infinity|undefined|\[object/);
  }
});

test('cells have a column for each varied assumption, and say whose play they are', () => {
  const rows = rowsOf('cells.csv').filter((row) => row.measure === 'on-time-share' && row.grid === 'map');
  expect(rows.filter((row) => row.regime === 'fast')).toHaveLength(18);
  const row = rows.find((one) => one.regime === 'fast' && one.uptake === '0' && one.hours === '1' && one.minus === '')!;
  expect(row).toMatchObject({ components: '1000', as: 'slow', refused: '', unit: 'share', n: '4', unlimited: '' });
  expect(rowsOf('cells.csv').find((one) => one.grid === 'pools')).toMatchObject({ uptake: '', unlimited: 'examiners' });
});

test('a refused cell has its numbers, a refused draw has none', () => {
  const refused = rowsOf('cells.csv').filter((row) => row.refused !== '');
  expect(new Set(refused.map((row) => `${row.grid} ${row.hours}`))).toEqual(new Set(['map 5']));
});

test('a varied assumption of the name of another column is told apart', async () => {
  const world = worldOf({ beside: { map: { ...map, over: { measure: [1, 2] }, same: [] } }, backcast: undefined });
  world.assumptions.measure = world.assumptions.unread;
  const rows = rowsOf('cells.csv', await studyOf(world));
  expect(new Set(rows.map((row) => row['set-measure']))).toEqual(new Set(['1', '2']));
});

test('dates that are varied are dates', async () => {
  const world = worldOf({
    beside: { map: { ...map, over: { 'cut-off': [20_590, 20_591] }, same: [] } },
    backcast: undefined,
  });
  const rows = rowsOf('cells.csv', await studyOf(world));
  expect(new Set(rows.map((row) => row['cut-off']))).toEqual(new Set(['2026-05-17', '2026-05-18']));
});

test('the year that is known has a row a point, with what must stay within its range', () => {
  const rows = rowsOf('backcast.csv');
  expect(rows).toHaveLength(1 + 2 + 8);
  expect(rows[0]).toMatchObject({ point: 'central', hours: '3', minutes: '6', utilisation: '0.5', n: '2' });
  expect(rows.find((row) => row.point === 'hours=5')).toMatchObject({ refused: 'on time in the backcast below 0.6' });
  const [meaning] = rowsOf('dictionary.csv').filter((row) => row.file === 'backcast.csv' && row.column === 'hours');
  expect(meaning.meaning).toBe('Value of the assumption hours. It must lie from 1 to 6.');
});

test('points are counted by reason', () => {
  const rows = rowsOf('refusals.csv');
  expect(rows.slice(0, 2)).toEqual([
    { grid: 'map', kind: 'grid', at: 'central', 'on-time-at-least': '0.6', reason: '', points: '6', of: '9' },
    {
      grid: 'map',
      kind: 'grid',
      at: 'central',
      'on-time-at-least': '0.6',
      reason: 'on time in the backcast below 0.6',
      points: '3',
      of: '9',
    },
  ]);
  expect(new Set(rows.map((row) => row.grid))).toEqual(new Set(['map', 'draws']));
});

test('why late is told twice in one table: by accounting, and by lifting limits', () => {
  const rows = rowsOf('lateness.csv');
  const kinds = (kind: string) => rows.filter((row) => row.kind === kind);
  expect(kinds('accounting')[0]).toMatchObject({
    where: 'pool',
    cause: 'examiners',
    mean: '10',
    share: '1',
    binds: '',
  });
  expect(kinds('causal').map((row) => `${row.regime} ${row.cause} ${row.binds}`)).toEqual([
    'slow examiners true',
    'fast platform false',
    'fast examiners true',
    'fast approvals false',
  ]);
  expect(kinds('causal')[0].interval).toBe('Monte Carlo, Student t, paired');
});

test('windows and the sketch are tables of their own', () => {
  expect(rowsOf('windows.csv')[0]).toMatchObject({
    window: 'spring',
    from: '2027-04-01',
    'application-lines': '12',
    late: '12',
    n: '5',
  });
  expect(rowsOf('sketch.csv')[0]).toMatchObject({ route: 'only', 'sketch-share': '0.6', gaps: 'retests' });
});

test('the terminal shows the first grid as a map, brackets what is refused, and says why', () => {
  expect(besideText(study)).toMatchInlineSnapshot(`
    "Uptake by hours: % on time with 1,000 components, by hours (across) and uptake (down)
                  1     3       5
    slow  any  89.7  69.7  [49.7]
    fast  0    89.7  69.7  [49.7]
          0.5  99.7  89.7  [69.7]
          1    99.7  99.7  [89.7]
    Half of a 95% interval is at most 0.75 points.
    [ ] contradicts the year that is known: on time in the backcast below 0.6.

    Backcast: at central values 69.4% (2 replications) on time, examiners busy 50%
      map: 6 of 9 points agree; refused: on time in the backcast below 0.6 (3)
      draws: 6 of 8 points agree; refused: hours outside its range (2), on time in the backcast below 0.6 (1)
    "
  `);
});

test('a grid over one assumption is a row for each regime; what was solved for is told', async () => {
  const solve = { change: 'hours', between: [1, 5], measure: 'tests', equals: 1250, regime: 'slow', replications: 4 };
  const beside = { map: { ...map, over: { uptake: [0.2, 1] }, same: [] } };
  const world = worldOf({ beside, backcast: undefined, solve: { ...solve, between: [1, 5] } });
  expect(besideText(await studyOf(world))).toMatchInlineSnapshot(`
    "Uptake by hours: % on time with 1,000 components, by uptake (across)
             0.2     1
    slow    74.7  74.7
    fast    82.7  99.7
    Half of a 95% interval is at most 0.75 points.

    Solved for: hours is 2.5030 (2.4955 to 2.5105) where tests is 1,250; all plays have this value.
    "
  `);
});
