// `pinchpoint check`: all that is wrong with all the files, or that nothing is; the language in words and as schemas.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { MEASURES } from '../../src/model/measures.ts';
import { KINDS } from '../../src/scenario/kinds.ts';
import { pinchpoint } from './terminal.ts';
import { discard, tinyFolder, variation } from './tiny.ts';

let home: string;
beforeAll(() => {
  home = tinyFolder({
    'one.yaml': variation('one', 'portfolio: fewer'),
    'two.yaml': variation('two', 'regimes: [plan]\nportfolio: fewer'),
    'measure.yaml': variation('measure', 'precision: [{ measure: test, half-width: 1 }]'),
  });
});
afterAll(() => discard(home));

const check = (...args: string[]) => pinchpoint(['check', ...args], { cwd: home });

test('files of every kind are checked, and each that is well formed is told', async () => {
  const { code, stdout, stderr } = await check('tiny.yaml', 'regimes/failing.yaml', 'pools/examiners.yaml');
  expect(stderr).toBe('');
  expect(code).toBe(0);
  expect(stdout).toBe(
    'tiny.yaml: the scenario tiny is well formed\n' +
      'regimes/failing.yaml: the regime failing is well formed\n' +
      'pools/examiners.yaml: the pools examiners is well formed\n',
  );
});

test('the problems of all files are told at once, one in a line, with place, found, expected and mend', async () => {
  const { code, stdout, stderr } = await check('one.yaml', 'tiny.yaml', 'two.yaml', 'none.yaml');
  expect(code).toBe(2);
  expect(stdout).toBe('');
  const lines = stderr.trimEnd().split('\n');
  expect(lines.map((line) => line.replace(/: .*/, '').replace(/:\d+$/, ''))).toEqual([
    'one.yaml:3',
    'two.yaml:3',
    'two.yaml:4',
    'none.yaml',
  ]);
  for (const line of lines) expect(line).toMatch(/: found .*; expected .*\. To mend it: .*\.$/);
});

test('a measure that there is not is a problem at its place', async () => {
  const { code, stderr } = await check('measure.yaml');
  expect(code).toBe(2);
  const run = await pinchpoint(['run', 'measure.yaml'], { cwd: home });
  expect([run.code, run.stderr]).toEqual([code, stderr]);
  expect(stderr).toMatch(/^measure\.yaml:3:\d+: found .*`test`.*`tests`/);
});

test('with --json the answer is one JSON value, be it good or bad', async () => {
  const good = await check('tiny.yaml', '--json');
  expect(JSON.parse(good.stdout).files).toEqual([{ path: 'tiny.yaml', kind: 'scenario', id: 'tiny' }]);
  const bad = await check('two.yaml', '--json');
  expect(bad.code).toBe(2);
  expect(JSON.parse(bad.stdout).issues.map((issue: { line: number }) => issue.line)).toEqual([3, 4]);
});

test('--describe prints every kind of file and every measure', async () => {
  const { code, stdout } = await check('--describe');
  expect(code).toBe(0);
  for (const kind of Object.keys(KINDS).map((name) => name.toUpperCase())) expect(stdout).toContain(kind);
  for (const measure of MEASURES) expect(stdout).toContain(`${measure.id} (${measure.unit}`);
});

test('--schema writes a JSON Schema for every kind of file, and refuses a place that is no folder', async () => {
  const { code, stdout } = await check('--schema', 'schema');
  expect(code).toBe(0);
  const files = readdirSync(join(home, 'schema'));
  expect(files).toContain('scenario.schema.json');
  expect(files).toHaveLength(Object.keys(KINDS).length);
  for (const file of files) {
    expect(stdout).toContain(`schema/${file} written`);
    expect(JSON.parse(readFileSync(join(home, 'schema', file), 'utf8'))).toHaveProperty('properties.id');
  }
  const refused = await check('--schema', 'tiny.yaml');
  expect(refused.code).toBe(2);
  expect(refused.stderr).toContain('which is no folder');
});

test('nothing to check, an unknown command and no command are the fault of the command line', async () => {
  for (const args of [['check'], ['chek', 'tiny.yaml'], [], ['run']]) {
    const { code, stdout, stderr } = await pinchpoint(args, { cwd: home });
    expect(code, args.join(' ')).toBe(2);
    expect(stdout, args.join(' ')).toBe('');
    expect(stderr, args.join(' ')).toMatch(/pinchpoint/);
  }
  expect(existsSync(join(home, 'output'))).toBe(false);
});

test('help and version are no fault', async () => {
  for (const args of [['--help'], ['run', '--help'], ['help', 'trace'], ['--version']]) {
    const { code, stdout, stderr } = await pinchpoint(args, { cwd: home });
    expect([code, stderr], args.join(' ')).toEqual([0, '']);
    expect(stdout, args.join(' ')).not.toBe('');
  }
});
