// What `pinchpoint run` leaves on the disk and prints: whole folders, the same bytes everywhere, and pure JSON.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fingerprint, pinchpoint } from './terminal.ts';
import { discard, tinyFolder, variation } from './tiny.ts';

const BESIDE = `beside:
  map: { title: Heads by failures, over: { heads: [1, 2], failure: [0, 0.2] }, replications: 3 }
  pools: { title: Pools, unlimited: each, replications: 2 }
  prior: { title: Draws, draws: { of: [speed], count: 4 }, replications: 1 }
add:
  speed:
    title: How fast a test is
    value: 30
    range: [10, 120]
    distribution: { shape: uniform, low: 10, high: 120 }
    unit: minutes/component
    source: the test
    date: "2026"
    confidence: none
    basis: assumed
  test-minutes: { title: Minutes, formula: speed, range: [10, 90], unit: minutes/component, source: the test, date: "2026", confidence: none, basis: assumed }
backcast: { regime: plain, within: [test-minutes] }`;

let home: string;
beforeAll(() => {
  home = tinyFolder({ 'bad.yaml': variation('bad', 'regimes: [plan]'), 'beside.yaml': variation('beside', BESIDE) });
});
afterAll(() => discard(home));

test('a run leaves tables, charts in four forms, a report, a manifest, and a page of all charts beside its folder', async () => {
  const { code, stdout, stderr } = await pinchpoint(['run', 'tiny.yaml'], { cwd: home });
  // A machine that has other things to do takes long enough for a line of progress.
  expect(stderr.replace(/^.*(first plays \.\.\.|\d+ of at most .*)\n/gm, '')).toBe('');
  expect(code).toBe(0);
  const files = readdirSync(join(home, 'output/tiny'), { recursive: true });
  const charts = ['vl.json', 'svg', 'png', 'csv'].map((form) => `charts/on-time.${form}`);
  for (const file of ['summary.csv', 'results.csv', 'manifest.json', 'run-info.json', 'report.html', ...charts]) {
    expect(files, file).toContain(file);
  }
  expect(readdirSync(join(home, 'output')).sort()).toEqual(['contact-sheet.html', 'tiny']);
  expect(stdout).toContain('failing minus plain');
  expect(stdout).toContain('components due are on time');
  expect(stdout).toMatch(/report +output\/tiny\/report\.html\n/);
});

test('the manifest lists every file but itself, the pictures in pixels and the time it took, with the right hash', async () => {
  await pinchpoint(['run', 'tiny.yaml', '--out', 'listed'], { cwd: home });
  const { outputs } = JSON.parse(readFileSync(join(home, 'listed/manifest.json'), 'utf8'));
  const listed = Object.fromEntries(outputs.map((one: { path: string; sha256: string }) => [one.path, one.sha256]));
  const there = Object.entries(fingerprint(join(home, 'listed')));
  expect(listed).toEqual(Object.fromEntries(there.filter(([path]) => !/\.png$|^manifest\.json$/.test(path))));
});

test('one thread and three give the same bytes', async () => {
  for (const workers of ['1', '3']) {
    expect(
      (await pinchpoint(['run', 'tiny.yaml', '--workers', workers, '--out', `w${workers}`], { cwd: home })).code,
    ).toBe(0);
  }
  expect(fingerprint(join(home, 'w3'))).toEqual(fingerprint(join(home, 'w1')));
  const workers = (out: string) => JSON.parse(readFileSync(join(home, out, 'run-info.json'), 'utf8')).workers;
  expect([workers('w1'), workers('w3')]).toEqual([1, 3]);
});

test('one thread and three find the same beside the ladder, and the terminal says what was spent where', async () => {
  const texts: string[] = [];
  for (const workers of ['1', '3']) {
    const out = ['--workers', workers, '--out', `b${workers}`, '--no-charts'];
    const { code, stdout } = await pinchpoint(['run', 'beside.yaml', ...out], { cwd: home });
    expect(code).toBe(0);
    expect(stdout).toContain('Heads by failures: % on time with 200 components, by failure (across) and heads (down)');
    texts.push(/^Plays: .*$/m.exec(stdout)?.[0].replace(/ in \d+ s/g, '') ?? '');
  }
  expect(fingerprint(join(home, 'b3'))).toEqual(fingerprint(join(home, 'b1')));
  // The ladder has the central point; the backcast has plain at one head and at the draws, of which two are refused.
  expect(texts).toEqual(Array(2).fill('Plays: ladder 8, backcast 10, beside/map 10, beside/pools 4, beside/prior 2'));
  const { parts, plays } = JSON.parse(readFileSync(join(home, 'b1/run-info.json'), 'utf8'));
  expect(parts.map((one: { part: string }) => one.part)[0]).toBe('ladder');
  expect(plays).toBe(34);
});

test('the same scenario gives the same bytes from any folder, in any time zone and language', async () => {
  const out = (name: string) => join(home, 'anywhere', name);
  const below = join(home, 'portfolios');
  await pinchpoint(['run', 'tiny.yaml', '--out', out('a')], { cwd: home, env: { TZ: 'UTC', LANG: 'C' } });
  await pinchpoint(['run', '../tiny.yaml', '--out', out('b')], {
    cwd: below,
    env: { TZ: 'Asia/Tokyo', LANG: 'de_DE.UTF-8' },
  });
  await pinchpoint(['run', join(home, 'tiny.yaml'), '--out', out('c')], { cwd: '/', env: { TZ: 'America/St_Johns' } });
  expect(fingerprint(out('b'))).toEqual(fingerprint(out('a')));
  expect(fingerprint(out('c'))).toEqual(fingerprint(out('a')));
});

test('the same scenario gives the same bytes when its files lie in another folder', async () => {
  const other = tinyFolder();
  cpSync(home, join(other, 'deeper/still'), { recursive: true });
  await pinchpoint(['run', 'tiny.yaml', '--out', 'here'], { cwd: other });
  await pinchpoint(['run', 'deeper/still/tiny.yaml', '--out', 'there'], { cwd: other });
  expect(fingerprint(join(other, 'there'))).toEqual(fingerprint(join(other, 'here')));
  discard(other);
});

test('with --json standard output is one JSON value and standard error is silent', async () => {
  const { code, stdout, stderr } = await pinchpoint(['run', 'tiny.yaml', '--json', '--out', 'as-json'], { cwd: home });
  expect(code).toBe(0);
  expect(stderr).toBe('');
  const told = JSON.parse(stdout);
  expect(told).toMatchObject({ id: 'tiny', folder: 'as-json', replications: 4, levels: [200], seed: 'tiny' });
  expect(told.files.sort()).toEqual([...Object.keys(fingerprint(join(home, 'as-json'))), 'run-info.json'].sort());
});

test('an input with a fault ends with 2, every problem in a line, and leaves older results as they were', async () => {
  await pinchpoint(['run', 'tiny.yaml', '--out', 'kept'], { cwd: home });
  const before = fingerprint(join(home, 'kept'));
  const { code, stdout, stderr } = await pinchpoint(['run', 'bad.yaml', '--out', 'kept'], { cwd: home });
  expect(code).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toMatch(/^bad\.yaml:3:\d+: found the regime `plan`.*To mend it: .*`plain`.*\.\n$/);
  expect(fingerprint(join(home, 'kept'))).toEqual(before);
  expect((await pinchpoint(['run', 'bad.yaml', '--out', 'never'], { cwd: home })).code).toBe(2);
  expect(existsSync(join(home, 'never'))).toBe(false);
});

test('with --json the problems of an input are one JSON value with file, line, column, found, expected and mend', async () => {
  const { code, stdout } = await pinchpoint(['run', 'bad.yaml', '--json'], { cwd: home });
  expect(code).toBe(2);
  const { issues } = JSON.parse(stdout);
  expect(issues).toHaveLength(1);
  expect(issues[0]).toMatchObject({ file: 'bad.yaml', line: 3, phase: 'bytes' });
  for (const key of ['found', 'expected', 'mend', 'column']) expect(issues[0]).toHaveProperty(key);
});

test('a folder that holds something else, and a file, are refused as a place for results, and stay as they are', async () => {
  mkdirSync(join(home, 'photos'));
  writeFileSync(join(home, 'photos/cat.jpg'), 'meow');
  const there = realpathSync(home);
  for (const [out, found] of [
    ['photos', 'cat.jpg'],
    ['tiny.yaml', 'which is a file'],
    ['tiny.yaml/x', 'below the file'],
  ]) {
    const { code, stderr } = await pinchpoint(['run', 'tiny.yaml', '--out', join(there, out)], { cwd: home });
    expect(code, out).toBe(2);
    expect(stderr, out).toContain(found);
  }
  expect(readFileSync(join(home, 'photos/cat.jpg'), 'utf8')).toBe('meow');
});
