// Every option of `run` is obeyed, from the command line and from the scenario file alike, and a bad value is told.
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Ended, pinchpoint, rowsOf } from './terminal.ts';
import { discard, tinyFolder, variation } from './tiny.ts';

let home: string;
beforeAll(() => {
  home = tinyFolder({
    'levels.yaml': variation('levels', 'components: [200, 300, 400]\nreplications: { exactly: 6 }'),
    'written.yaml': variation(
      'written',
      'components: [200, 300, 400]\nquick: true\nseed: other\nworkers: 1\nout: elsewhere/by-file',
    ),
    'precise.yaml': variation('precise', 'replications: null\nprecision: [{ measure: tests, half-width: 4 }]'),
    'set.yaml': variation('set', 'set: { failure: 0 }'),
    'escaping.yaml': variation('escaping', 'out: ../escaped'),
    'linking.yaml': variation('linking', 'out: link/escaped'),
    'beside.yaml': variation(
      'beside',
      [
        'beside: { map: { title: Heads, over: { heads: [1, 3] }, replications: 2 } }',
        'backcast: { regime: plain }',
        'solve: { change: test-minutes, between: [10, 90], measure: examiner-hours, equals: 120, regime: plain, replications: 2 }',
      ].join('\n'),
    ),
    'crowd.yaml': variation('crowd', 'workers: 1000'),
  });
});
afterAll(() => discard(home));

const run = (...args: string[]): Promise<Ended> => pinchpoint(['run', ...args, '--no-charts'], { cwd: home });
/** Runs a scenario and reads its plays; fails with what was printed where the run does. */
const playsOf = async (out: string, ...args: string[]) => {
  const { code, stderr } = await run(...args, '--out', out);
  // A machine that has other things to do takes long enough for a line of progress.
  expect(stderr.replace(/^.*(first plays \.\.\.|plays: \d+ of at most .*)\n/gm, '')).toBe('');
  expect(code).toBe(0);
  return rowsOf(join(home, out, 'results.csv'));
};
const distinct = (rows: Record<string, string>[], column: string) => [...new Set(rows.map((row) => row[column]))];
const cellsOf = (out: string) => rowsOf(join(home, out, 'cells.csv')).filter((row) => row.measure === 'on-time-share');
const manifestOf = (out: string) => JSON.parse(readFileSync(join(home, out, 'manifest.json'), 'utf8'));

test('--replications plays exactly so many, whatever the scenario says', async () => {
  expect(distinct(await playsOf('r2', 'tiny.yaml', '--replications', '2'), 'replication')).toEqual(['0', '1']);
  expect(distinct(await playsOf('r5', 'written.yaml', '--replications', '5'), 'replication')).toHaveLength(5);
});

test('--quick plays three replications of the smallest and the largest level', async () => {
  const plays = await playsOf('quick', 'levels.yaml', '--quick');
  expect(distinct(plays, 'replication')).toHaveLength(3);
  expect(distinct(plays, 'components')).toEqual(['200', '400']);
});

test('--full plays 30 replications of everything: the ladder, the plays beside it, and the year that is known', async () => {
  const plays = await playsOf('full', 'beside.yaml', '--full', '--set', 'heads=4');
  expect(distinct(plays, 'replication')).toHaveLength(30);
  expect([cellsOf('full'), rowsOf(join(home, 'full/backcast.csv'))].map((rows) => distinct(rows, 'n'))).toEqual([
    ['30'],
    ['30'],
  ]);
  expect(manifestOf('full').solved).toMatchObject({ assumption: 'test-minutes', n: 30 });
});

test('--quick plays each cell beside the ladder once', async () => {
  await playsOf('quick-beside', 'beside.yaml', '--quick');
  expect(distinct(cellsOf('quick-beside'), 'n')).toEqual(['1']);
});

test('--precision plays until the interval is that narrow: fewer replications where less is asked', async () => {
  const wide = await playsOf('wide', 'tiny.yaml', '--precision', 'tests=20');
  const narrow = await playsOf('narrow', 'tiny.yaml', '--precision', 'tests=2');
  const relative = await playsOf('relative', 'tiny.yaml', '--precision', 'tests=1%', '--precision', '0.5');
  const n = (rows: typeof wide) => distinct(rows, 'replication').length;
  expect(n(narrow)).toBeGreaterThan(n(wide));
  expect(n(relative)).toBe(n(narrow));
  const wanted = manifestOf('relative').precision.map((row: { measure: string }) => row.measure);
  expect(new Set(wanted)).toEqual(new Set(['tests', 'on-time-share']));
});

test('--replications with --precision is the most that are played', async () => {
  expect(
    distinct(await playsOf('most', 'tiny.yaml', '--precision', 'tests=0.01', '--replications', '7'), 'replication'),
  ).toHaveLength(7);
});

test('--seed changes what chance does, and the same seed does it again', async () => {
  const texts = [];
  for (const [out, seed] of [
    ['s1', 'a'],
    ['s2', 'a'],
    ['s3', 'b'],
  ]) {
    await playsOf(out, 'tiny.yaml', '--seed', seed);
    texts.push(readFileSync(join(home, out, 'results.csv'), 'utf8'));
  }
  expect(texts[1]).toBe(texts[0]);
  expect(texts[2]).not.toBe(texts[0]);
  expect(manifestOf('s3').seed).toBe('b');
});

test('--set gives an assumption another value, over the value that the scenario gives it, and is written down', async () => {
  const failing = async (out: string, ...args: string[]) =>
    (await playsOf(out, ...args)).filter((row) => row.regime === 'failing').map((row) => Number(row.retests));
  expect((await failing('as-is', 'tiny.yaml')).every((retests) => retests > 0)).toBe(true);
  expect(await failing('by-file', 'set.yaml')).toEqual([0, 0, 0, 0]);
  expect((await failing('by-hand', 'set.yaml', '--set', 'failure=0.5', '--set', 'heads=4')).every((r) => r > 50)).toBe(
    true,
  );
  expect(manifestOf('by-hand').set).toEqual({ failure: '0.5', heads: '4' });
});

test('--no-charts leaves out pictures, report and contact sheet', async () => {
  await playsOf('plain/study', 'tiny.yaml');
  expect(readdirSync(join(home, 'plain/study')).filter((name) => /charts|html/.test(name))).toEqual([]);
  expect(readdirSync(join(home, 'plain'))).toEqual(['study']);
});

test('each option can stand in the scenario file', async () => {
  expect((await run('written.yaml')).code).toBe(0);
  const plays = rowsOf(join(home, 'elsewhere/by-file/results.csv'));
  expect(distinct(plays, 'components')).toEqual(['200', '400']);
  expect(distinct(plays, 'replication')).toHaveLength(3);
  expect(manifestOf('elsewhere/by-file').seed).toBe('other');
  expect(JSON.parse(readFileSync(join(home, 'elsewhere/by-file/run-info.json'), 'utf8')).workers).toBe(1);
  expect((await run('precise.yaml')).code).toBe(0);
  expect(manifestOf('output/precise').precision[0]).toMatchObject({ measure: 'tests', wanted: 4, reached: true });
});

test('a scenario file may not choose a folder outside the one the analyst stands in, be it by a link', async () => {
  const below = join(home, 'below');
  mkdirSync(below);
  symlinkSync(home, join(below, 'link'));
  for (const scenario of ['escaping.yaml', 'linking.yaml']) {
    const { code, stderr } = await pinchpoint(['run', `../${scenario}`, '--no-charts'], { cwd: below });
    expect(code, scenario).toBe(2);
    expect(stderr, scenario).toContain('name a folder outside with --out');
  }
  expect(existsSync(join(home, 'escaped'))).toBe(false);
});

test.each([
  ['--replications', '0', 'a whole number from 1'],
  ['--replications', '2.5', 'a whole number from 1'],
  ['--replications', 'many', 'a whole number from 1'],
  ['--workers', '0', 'a whole number from 1 to 256'],
  ['--workers', '1e3', 'a whole number from 1 to 256'],
  ['--precision', 'tests=0', 'the half-width'],
  ['--precision', 'tests=-1', 'the half-width'],
  ['--precision', 'test=1', 'a measure that there is. To mend it: write `tests`'],
  ['--set', 'failure', 'an assumption and its value'],
  ['--set', 'failure=', 'an assumption and its value'],
  ['--set', 'failur=0.1', 'write `failure`'],
  ['--set', 'failure=often', 'failure'],
  ['--seed', '', 'a text'],
  ['--out', '', 'a folder'],
])('a bad value is told with what was expected: %s %j', async (option, value, expected) => {
  const { code, stdout, stderr } = await run('tiny.yaml', option, value);
  expect(code).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toMatch(new RegExp(`^${option}: found `));
  expect(stderr).toContain(expected);
  expect(stderr).toMatch(/: found .*; expected .*\. To mend it: .*\.\n/);
});

test('all bad values are told at once, and so are options that nobody knows', async () => {
  const several = await run('tiny.yaml', '--workers', 'x', '--replications', 'y', '--set', 'z');
  expect(several.stderr.trim().split('\n')).toHaveLength(3);
  const unknown = await run('tiny.yaml', '--replication', '3');
  expect(unknown.code).toBe(2);
  expect(unknown.stderr).toContain('Did you mean --replications?');
  const both = await run('tiny.yaml', '--quick', '--replications', '3');
  expect(both.code).toBe(2);
  expect(both.stderr).toContain('leave out --quick');
  for (const other of [['--quick'], ['--replications', '3'], ['--precision', 'tests=1%']]) {
    const full = await run('tiny.yaml', '--full', ...other);
    expect(full.code).toBe(2);
    expect(full.stderr).toContain(`found \`--full with ${other[0]}\``);
  }
  expect((await run('crowd.yaml')).code).toBe(2);
});
