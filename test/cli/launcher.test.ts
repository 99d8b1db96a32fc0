// The command in a fresh clone: it builds itself, once, again when the source changes, and says so when it cannot.
import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { pinchpoint } from './terminal.ts';

const PROJECT = join(import.meta.dirname, '../..');
let clone: string;
beforeEach(() => {
  clone = realpathSync(mkdtempSync(join(tmpdir(), 'pinchpoint-clone-')));
  for (const name of ['src', 'package.json', 'package-lock.json', 'scenarios/reference']) {
    cpSync(join(PROJECT, name), join(clone, name), { recursive: true });
  }
});
afterEach(() => rmSync(clone, { recursive: true, force: true }));

const install = (): void => symlinkSync(join(PROJECT, 'node_modules'), join(clone, 'node_modules'));
const help = () => pinchpoint(['--help'], { cwd: tmpdir(), launcher: join(clone, 'src/cli/pinchpoint.mjs') });
const builtAt = (): number => statSync(join(clone, 'dist/main.js')).mtimeMs;

test('the first command in a clone builds dist, and leaves nothing half built in it', async () => {
  install();
  const { code, stdout, stderr } = await help();
  expect(stderr).toBe('');
  expect(code).toBe(0);
  expect(stdout).toContain('pinchpoint run scenarios/headline.yaml');
  expect(readdirSync(join(clone, 'dist')).filter((name) => name.startsWith('.'))).toEqual([]);
  expect(existsSync(join(clone, 'dist/worker.js'))).toBe(true);
});

test('a source that is only touched is not built again; a source that is changed is', async () => {
  install();
  await help();
  const first = builtAt();
  utimesSync(join(clone, 'src/cli/main.ts'), new Date(), new Date(Date.now() + 3_600_000));
  await help();
  expect(builtAt()).toBe(first);
  appendFileSync(join(clone, 'src/cli/main.ts'), "\nprocess.stdout.write('changed');\n");
  expect((await help()).stdout).toContain('changed');
  expect(builtAt()).not.toBe(first);
});

test('commands that build at the same time do not disturb each other', async () => {
  install();
  for (const { code, stderr } of await Promise.all([help(), help(), help()])) {
    expect(stderr).toBe('');
    expect(code).toBe(0);
  }
});

test('the libraries of the charts are not loaded by a command that draws none', async () => {
  install();
  await help();
  const loads = (file: string, seen = new Set<string>()): Set<string> => {
    seen.add(file);
    const text = readFileSync(join(clone, 'dist', file), 'utf8');
    for (const [, next] of text.matchAll(/^(?:import|export|\}) ?[^;]*?from "\.\/([^"]+)"|^import "\.\/([^"]+)"/gm)) {
      if (next && !seen.has(next)) loads(next, seen);
    }
    return seen;
  };
  // The builder says above each part from which file it is.
  const hasCharts = (file: string): boolean =>
    /^\/\/ .*\/vega(-\w+)?\/.*\.js$/m.test(readFileSync(join(clone, 'dist', file), 'utf8'));
  const whole = readdirSync(join(clone, 'dist')).filter((name) => name.endsWith('.js'));
  expect(whole.some(hasCharts)).toBe(true);
  expect(loads('main.js').size).toBeGreaterThan(1);
  expect([...loads('main.js')].filter(hasCharts)).toEqual([]);
});

test('without its packages the command says how to install them', async () => {
  const { code, stderr } = await help();
  expect(code).toBe(1);
  expect(stderr).toBe(`Pinchpoint's packages are not installed. Run "npm ci" in ${clone}/ first.\n`);
});

test('a source that cannot be built is a plain sentence, and what was built before stays', async () => {
  install();
  await help();
  const first = builtAt();
  appendFileSync(join(clone, 'src/cli/main.ts'), '\n}\n');
  const { code, stderr } = await help();
  expect(code).toBe(1);
  expect(stderr).toMatch(/^Pinchpoint could not be built: /);
  expect(stderr).not.toMatch(/^ +at /m);
  expect(builtAt()).toBe(first);
});

test('npx finds the command in the package it stands in, and asks no registry', async () => {
  install();
  const env = { ...process.env, npm_config_cache: join(clone, 'cache'), npm_config_registry: 'http://127.0.0.1:9' };
  const npx = (...args: string[]) =>
    execFileSync('npx', ['pinchpoint', ...args], { cwd: clone, env, encoding: 'utf8' });
  expect(npx('--version')).toBe(`${JSON.parse(readFileSync(join(clone, 'package.json'), 'utf8')).version}\n`);
  expect(npx('check', 'scenarios/reference/a-baseline.yaml')).toContain('is well formed');
});
