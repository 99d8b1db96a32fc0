// `pinchpoint trace`: one component's journey, the same as the run's tables tell it.
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pinchpoint } from './terminal.ts';
import { discard, tinyFolder } from './tiny.ts';

let home: string;
beforeAll(() => {
  home = tinyFolder();
});
afterAll(() => discard(home));

const trace = (...args: string[]) => pinchpoint(['trace', ...args], { cwd: home });
const asked = (regime: string, component: number, ...more: string[]) =>
  trace('tiny.yaml', '--regime', regime, '--component', String(component), ...more);

interface Told {
  end: string;
  lines: { at: string; event: string; step: string }[];
}

test('a journey is told line by line, each with when, what, which step and who', async () => {
  const { code, stdout, stderr } = await asked('plain', 7);
  expect(stderr).toBe('');
  expect(code).toBe(0);
  const lines = stdout.trimEnd().split('\n');
  expect(lines[0]).toBe('Component 7 of 200, under plain, in replication 0');
  expect(lines[1]).toMatch(/M1 \(battery\), 1 kW de-rated; submission \d+ of CMU D\d+, provider DP\d/);
  expect(stdout).toMatch(/2027-\d\d-\d\d 09:00 +is notified\n/);
  expect(stdout).toMatch(/work starts +test +examiners/);
  expect(lines.at(-1)).toBe('registered on time (due 2027-08-16 17:00 on route bespoke)');
});

test('a sample of components is tested as often as the rules allow, and together less often than the run counts', async () => {
  const { stdout } = await pinchpoint(['run', 'tiny.yaml', '--no-charts', '--replications', '1', '--json'], {
    cwd: home,
  });
  const { summaries } = JSON.parse(stdout) as {
    summaries: { regime: string; measure: string; minus: string; mean: number }[];
  };
  const tests = summaries.find((row) => row.regime === 'failing' && row.measure === 'tests' && row.minus === '')?.mean;
  let done = 0;
  for (const component of [1, 50, 100, 150, 200]) {
    const { lines } = JSON.parse((await asked('failing', component, '--json')).stdout) as Told;
    const times = lines.filter((line) => line.event === 'work is done' && line.step === 'test').length;
    expect(times).toBeGreaterThan(0);
    expect(times).toBeLessThanOrEqual(3);
    done += times;
  }
  expect(done).toBeLessThan(tests ?? 0);
});

test('another replication and another seed are another journey; the same one is told the same way', async () => {
  const first = (await asked('failing', 3)).stdout;
  expect((await asked('failing', 3, '--replication', '0')).stdout).toBe(first);
  expect((await asked('failing', 3, '--replication', '1')).stdout).not.toBe(first);
  expect((await asked('failing', 3, '--seed', 'another')).stdout).not.toBe(first);
});

test('--set changes the journey', async () => {
  const { lines } = JSON.parse((await asked('failing', 3, '--set', 'failure=1', '--json')).stdout) as Told;
  expect(lines.filter((line) => line.event === 'work is done')).toHaveLength(3);
});

test('what cannot be followed is told, all of it at once', async () => {
  const { code, stdout, stderr } = await asked('plane', 201, '--replication', '-1', '--components', '7');
  expect(code).toBe(2);
  expect(stdout).toBe('');
  const lines = stderr.trimEnd().split('\n');
  expect(lines.map((line) => line.split(':')[0])).toEqual(['--regime', '--components', '--component', '--replication']);
  expect(stderr).toContain('write `plain`');
  expect(stderr).toContain('a whole number from 1 to 200');
  const none = await trace(join(home, 'tiny.yaml'), '--regime', 'plain');
  expect(none.code).toBe(2);
  expect(none.stderr).toContain('--component');
});
