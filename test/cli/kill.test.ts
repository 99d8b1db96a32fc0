// A study killed at any moment and gone on with: the same bytes as one that nobody disturbed. `npm run kill` does it often.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import seedrandom from 'seedrandom';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Moment, ownBundle, session } from './killed.ts';
import { fingerprint } from './terminal.ts';
import { discard, tinyFolder, variation } from './tiny.ts';

/** Moments tried; few in the suite, many where PINCHPOINT_KILLS says so. */
const KILLS = Number(process.env.PINCHPOINT_KILLS ?? 3);
const isLong = KILLS > 3;
/** Long enough for several segments, however fast the machine. */
const TIMES = isLong ? 40 : 1;

/** All that a study can have: something solved for, the ladder until it is precise, plays beside it, a year that is known, draws. */
const EVERYTHING = `set: { heads: 40 }
components: [200, 6000]
replications: { exactly: null, at-least: 5, at-most: 200 }
precision: [{ measure: tests, half-width: 14 }]
solve: { change: test-minutes, between: [10, 90], measure: examiner-hours, equals: 2700, regime: plain, replications: 3 }
beside:
  map: { title: Heads by failures, over: { heads: [20, 60], failure: [0, 0.2] }, replications: ${3 * TIMES} }
  pools: { title: Pools, unlimited: each, replications: ${2 * TIMES} }
  prior: { title: Draws, draws: { of: [speed], count: 4 }, replications: 2 }
add:
  speed: { title: Speed, value: 30, range: [10, 120], distribution: { shape: uniform, low: 10, high: 120 }, unit: minutes/component, source: the test, date: "2026", confidence: none, basis: assumed }
backcast: { regime: plain }`;

let home: string;
let bundle: Awaited<ReturnType<typeof ownBundle>>;
let undisturbed: Record<string, string>;
let whole: number;

const run = (name: string, moment?: Moment, ...options: string[]) => {
  const out = join(home, 'output', name);
  const charts = isLong ? [] : ['--no-charts'];
  const args = ['run', 'everything.yaml', '--out', join('output', name), '--workers', '2', ...charts, ...options];
  return session(bundle.main, args, { cwd: home, out, moment });
};

beforeAll(async () => {
  home = tinyFolder({ 'everything.yaml': variation('everything', EVERYTHING) });
  bundle = await ownBundle();
  const { code, stderr, milliseconds } = await run('undisturbed');
  expect(code, stderr).toBe(0);
  undisturbed = fingerprint(join(home, 'output/undisturbed'));
  whole = milliseconds;
});
afterAll(() => {
  discard(home);
  bundle.discard();
});

const random = seedrandom('killed at any moment');
const WHILE = ['a segment is being written', 'results are being written'] as const;
/** Moments as parts of an undisturbed run, one in each part of it; every fourth while a file is written. */
const moments = Array.from({ length: KILLS }, (_, i) =>
  i % 4 === 3 ? WHILE[(i >> 2) % 2] : 0.15 + (0.85 * (i + random())) / KILLS,
);

test.each(moments.map((at, i) => ({ at, name: `kill-${i}`, again: random() })))(
  'killed at $at and gone on with',
  async ({ at, name, again }) => {
    let moment = typeof at === 'number' ? at * whole : at;
    let first = await run(name, moment);
    // A machine that has less to do than before had come to the end by then: earlier, from nothing.
    while (!first.killed) {
      moment = typeof moment === 'number' ? moment * 0.7 : moment;
      first = await run(name, moment, '--fresh');
    }
    // Every other one is killed once more, while it goes on.
    const second = again < 0.5 ? await run(name, again * 2 * whole, '--resume') : undefined;
    const last = await run(name, undefined, '--resume');
    expect(last.code, last.stderr).toBe(0);
    expect(fingerprint(join(home, 'output', name))).toEqual(undisturbed);
    expect(readdirSync(join(home, 'output')).filter((file) => file.startsWith(`.${name}`))).toEqual([]);
    const restored = /([\d,]+) plays? \(.*restored/.exec(last.stderr)?.[1] ?? 'no';
    if (isLong)
      console.log(
        `killed ${typeof moment === 'number' ? `after ${Math.round(moment)} ms` : `while ${moment}`}` +
          `${second ? `, again${second.killed ? '' : ' (it had ended)'}` : ''}: ` +
          `${restored} plays restored, the same bytes in ${Object.keys(undisturbed).length} files`,
      );
  },
);
