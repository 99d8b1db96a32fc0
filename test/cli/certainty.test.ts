// What `pinchpoint limits` and `pinchpoint stress` leave on the disk, and how a run takes it up.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Ended, pinchpoint } from './terminal.ts';
import { discard, FILES, tinyFolder } from './tiny.ts';

/** Nothing is left of the difference where nothing fails, at the low end; heads have a range and no belief. */
const NUMBERS = FILES['assumptions/numbers.yaml']
  .replace('value: 0.2,', 'value: 0.2, range: [0, 0.5], distribution: { shape: uniform, low: 0, high: 0.5 },')
  .replace('value: 2,', 'value: 2, range: [1, 4],');
/** Assumptions of which nothing but a value is known. */
const BARE = { 'bare.yaml': 'id: bare\nextends: tiny\nassumptions: [bare]\n' };

let home: string;
const ended = new Map<string, Ended>();
const play = async (name: string, ...args: string[]): Promise<void> => {
  ended.set(name, await pinchpoint(args, { cwd: home }));
};
const read = (path: string): string => readFileSync(join(home, 'output', path), 'utf8');
const json = (path: string) => JSON.parse(read(path));

beforeAll(async () => {
  home = tinyFolder({
    ...BARE,
    'assumptions/numbers.yaml': NUMBERS,
    'assumptions/bare.yaml': FILES['assumptions/numbers.yaml'].replace('id: numbers', 'id: bare'),
  });
  await play('limits', 'limits', 'tiny.yaml');
  await play('stress', 'stress', 'tiny.yaml');
  await play('other', 'run', 'tiny.yaml', '--set', 'heads=3', '--no-charts');
  await play('run', 'run', 'tiny.yaml');
}, 240_000);
afterAll(() => discard(home));

test('both say how long they will take before they take it, and leave tables, charts, a page and a manifest', () => {
  for (const part of ['limits', 'stress']) {
    const { code, stderr, stdout } = ended.get(part)!;
    expect([code, stderr]).toEqual([
      0,
      expect.stringMatching(new RegExp(`${part}: about \\d+ plays, about .+ on \\d+ thread`)),
    ]);
    expect(stdout).toContain(`output/tiny-${part}`);
    const { outputs, runId } = json(`tiny-${part}/manifest.json`);
    expect(runId).toMatch(/^[0-9a-f]{12}$/);
    for (const { path } of outputs) expect(existsSync(join(home, 'output', `tiny-${part}`, path)), path).toBe(true);
    expect(outputs.map(({ path }: { path: string }) => path)).toContain('report.html');
  }
});

test('a run of the same question tells what they found, and its manifest says which runs those were', () => {
  const { certainty, outputs } = json('tiny/manifest.json');
  expect(certainty).toEqual({
    limits: json('tiny-limits/manifest.json').runId,
    stress: json('tiny-stress/manifest.json').runId,
  });
  const paths = outputs.map(({ path }: { path: string }) => path);
  expect(paths).toEqual(expect.arrayContaining(['switching.csv', 'tornado.csv']));
  expect(read('tiny/switching.csv')).toBe(read('tiny-limits/switching.csv'));
  expect(ended.get('run')!.stderr).not.toContain('leaves it out');
});

test('a run of another question leaves them out, and says so', () => {
  expect(ended.get('other')!.code).toBe(0);
  for (const part of ['limits', 'stress'])
    expect(ended.get('other')!.stderr).toMatch(new RegExp(`tiny-${part}/${part}\\.json is of other inputs`));
});

test('a worst case is a scenario that runs', async () => {
  const { worst } = json('tiny-stress/stress.json');
  expect(worst.length).toBeGreaterThan(0);
  const { code } = await pinchpoint(['check', join('output/tiny-stress', worst[0].file)], { cwd: home });
  expect(code).toBe(0);
});

test('where nothing is uncertain, both say so little and end well', { timeout: 120_000 }, async () => {
  for (const part of ['limits', 'stress']) {
    const { code, stderr } = await pinchpoint([part, 'bare.yaml'], { cwd: home });
    expect([part, code, stderr]).toEqual([part, 0, expect.any(String)]);
  }
});
