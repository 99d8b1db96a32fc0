// `--budget`: a number of replications that fits into a time, the same results as that number gives, and what it bought.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { secondsIn } from '../../src/cli/duration.ts';
import { fingerprint, pinchpoint } from './terminal.ts';
import { discard, tinyFolder, variation } from './tiny.ts';

let home: string;
beforeAll(() => {
  const beside = 'beside: { map: { title: Heads, over: { heads: [1, 3] }, replications: 2 } }';
  home = tinyFolder({
    'study.yaml': variation('study', `replications: null\n${beside}`),
    // No machine plays one replication of it in two seconds.
    'large.yaml': variation('large', `components: [1000000]\nreplications: null\n${beside}`),
  });
});
afterAll(() => discard(home));

const run = (...args: string[]) => pinchpoint(['run', ...args, '--no-charts'], { cwd: home });
const manifestOf = (out: string) => JSON.parse(readFileSync(join(home, out, 'manifest.json'), 'utf8'));

test('times are typed with their units', () => {
  expect(['90s', '10m', '1h', '1h30m', '1.5h', '2 m', '720h'].map(secondsIn)).toEqual([
    90, 600, 3600, 5400, 5400, 120, 2592000,
  ]);
  for (const text of ['', '10', 'm', '10x', '-1m', '0s', '0.5s', '721h', '5m1h', '1e3s'])
    expect(secondsIn(text), text).toBeUndefined();
});

test('a budget buys replications, ends in time, and says in words and in the manifest how well the difference is known', async () => {
  const from = performance.now();
  const { code, stdout, stderr } = await run('study.yaml', '--budget', '6s', '--out', 'bought');
  const seconds = (performance.now() - from) / 1000;
  expect(code, stderr).toBe(0);
  expect(stderr).toMatch(/^Budget of 6 s: [\d,]+ replications\.\n/m);
  // The launcher may have to build the bundle first, and a machine that has other things to do is given some.
  expect(seconds).toBeLessThan(20);
  const { budget, replications, stopped, runId } = manifestOf('bought');
  expect(budget).toMatchObject({ seconds: 6, replications });
  expect(replications).toBeGreaterThan(1);
  expect(stopped).toBe('as many as fit into 6 s');
  expect(budget.precision).toHaveLength(1);
  expect(budget.precision[0]).toMatchObject({
    measure: 'on-time-share',
    regime: 'failing',
    minus: 'plain',
    components: 200,
    n: replications,
  });
  expect(stdout).toMatch(
    new RegExp(
      `^The budget bought ${replications} replications\\.\n {2}on-time-share of failing minus plain: to ± [\\d.]+ percentage points$`,
      'm',
    ),
  );

  const again = await run('study.yaml', '--replications', String(replications), '--out', 'asked');
  expect(again.code).toBe(0);
  const but = (out: string) =>
    Object.entries(fingerprint(join(home, out))).filter(([path]) => path !== 'manifest.json');
  expect(but('bought')).toEqual(but('asked'));
  expect(manifestOf('asked').runId).toBe(runId);
});

test('a budget too small for one replication of everything is refused with what that takes', async () => {
  const { code, stderr } = await run('large.yaml', '--budget', '2s', '--out', 'never');
  expect(code).toBe(2);
  expect(stderr).toMatch(
    /--budget: found 2 s, while one replication of everything takes about .+; expected at least .+\. To mend it: give it more time, or leave levels, regimes or plays beside the ladder out of the scenario\.\n$/,
  );
  expect(readdirSync(home)).not.toContain('never');
});

test('a budget is no second way to say how many replications there are', async () => {
  for (const other of [['--replications', '3'], ['--quick'], ['--full'], ['--precision', '0.1']]) {
    const { code, stderr } = await run('study.yaml', '--budget', '1m', ...other);
    expect(code).toBe(2);
    expect(stderr).toContain(`found \`--budget with ${other[0]}\`; expected one of the two`);
  }
  const { stderr } = await run('study.yaml', '--budget', 'ten minutes');
  expect(stderr).toBe(
    '--budget: found `ten minutes`; expected a time with h, m or s behind each number, from 1s to 720h. To mend it: write for example --budget 10m.\n',
  );
});
