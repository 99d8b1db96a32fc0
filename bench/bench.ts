// How fast: the engine on benchmark models, beside C where a compiler is at hand, and the full model. Never fails a build.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bareMm1, bareMmc, bareRework } from './bare.ts';
import { everything } from './everything.ts';
import { type FullResult, grownWorld, playFull, worldOf } from './full-model.ts';
import { mm1, mmc, rework } from './models.ts';

const ROUNDS = 7;
/** The reference in C and the definition of the models lie beside the project, where they are at hand at all. */
const REFERENCE = join('..', 'shared', 'bench', 'ref.c');

/** Events a second, in millions, of what is run and timed. */
type Runner = (round: number) => number;

const MODELS: Record<string, (seed: string) => { events: number }> = {
  ...{ mm1, mmc, rework, everything },
  ...{ 'bare mm1': bareMm1, 'bare mmc': bareMmc, 'bare rework': bareRework },
};
const WARM_UP = 4;

/** Runs a model in this process until it is warm, and then once more for the time. */
const timed = (name: string, round: number): number => {
  for (let i = 0; i < WARM_UP; i++) MODELS[name](`warm ${round} ${i}`);
  const start = performance.now();
  const { events } = MODELS[name](`round ${round}`);
  return events / (performance.now() - start) / 1e3;
};

/** A process of its own for each, as the reference has: one model's types must not slow another's. */
const ours =
  (name: string): Runner =>
  (round) =>
    Number(execFileSync(process.execPath, [process.argv[1], name, String(round)], { encoding: 'utf8' }));

const compileReference = (): string | undefined => {
  if (!existsSync(REFERENCE) || spawnSync('gcc', ['--version']).status !== 0) return undefined;
  const out = join(mkdtempSync(join(tmpdir(), 'pinchpoint-bench-')), 'ref');
  return spawnSync('gcc', ['-O3', '-march=native', REFERENCE, '-o', out, '-lm']).status === 0 ? out : undefined;
};

const inC =
  (binary: string, variant: string, model: string): Runner =>
  (round) => {
    const line = JSON.parse(execFileSync(binary, [variant, model, String(round + 1)], { encoding: 'utf8' }));
    return line.events / line.sec / 1e6;
  };

const median = (values: number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const two = (x: number): string => x.toFixed(2).padStart(8);

/**
 * Rounds in turn, so that a change of the machine's mood falls on all alike. A bare loop has the same draws, agenda and
 * histograms, and no engine: the most that one can come near to.
 */
const engineTable = (): void => {
  const binary = compileReference();
  const rows: { name: string; floor: number; ours: Runner; bare: Runner; best: Runner | undefined }[] = [
    ['mm1', 15, 'mm1'] as const,
    ['mmc', 12, 'mmc'] as const,
    ['rework', 12, 'rework'] as const,
    ['rework, everything on', 8, 'everything'] as const,
  ].map(([name, floor, model]) => ({
    name,
    floor,
    ours: ours(model),
    bare: ours(`bare ${name.split(',')[0]}`),
    best: binary ? inC(binary, 'best', name.split(',')[0]) : undefined,
  }));
  const speeds = rows.map(() => ({ ours: [] as number[], bare: [] as number[], best: [] as number[] }));
  for (let round = 0; round < ROUNDS; round++) {
    rows.forEach((row, i) => {
      speeds[i].ours.push(row.ours(round));
      speeds[i].bare.push(row.bare(round));
      speeds[i].best.push(row.best?.(round) ?? Number.NaN);
    });
  }
  console.log(
    `Engine, million events a second, medians of ${ROUNDS} rounds${binary ? '' : ' (no reference in C here)'}`,
  );
  console.log('model                       ours  bare loop    C best  ours / bare  ours / C   floor');
  rows.forEach((row, i) => {
    const { ours: fast, bare, best } = speeds[i];
    const over = (other: number[]) => median(fast.map((speed, round) => speed / other[round]));
    console.log(
      row.name.padEnd(24) +
        two(median(fast)) +
        two(median(bare)).padStart(11) +
        two(median(best)).padStart(10) +
        two(over(bare)).padStart(13) +
        two(over(best)).padStart(10) +
        two(row.floor),
    );
  });
};

const modelTable = async (): Promise<void> => {
  console.log('\nFull model, all measures on (floors: 5 million events a second, at most 80 bytes a component)');
  console.log('regime        components      events   seconds  million events/s  bytes/component  ns/component');
  const world = worldOf('scenarios/headline.yaml');
  const results: FullResult[] = [];
  for (const regime of world.regimes) results.push(await playFull(world, regime.id, 418_109, 5));
  for (const n of [73_109, 418_109, 5_000_000]) {
    results.push(await playFull(grownWorld(n), 'bmcs-only', n, n > 1e6 ? 1 : 7));
  }
  for (const { regime, components, events, seconds, bytesPerComponent } of results) {
    console.log(
      regime.padEnd(12) +
        String(components).padStart(12) +
        String(events).padStart(12) +
        seconds.toFixed(3).padStart(10) +
        (events / seconds / 1e6).toFixed(2).padStart(18) +
        bytesPerComponent.toFixed(1).padStart(17) +
        ((seconds / components) * 1e9).toFixed(0).padStart(14),
    );
  }
  // Examiners grow with the fleet, and of many more work in step: a larger fleet may well be cheaper, but must not be dearer.
  const perComponent = results.slice(-3).map(({ seconds, components }) => seconds / components);
  const growth = perComponent.flatMap((large, i) => perComponent.slice(0, i).map((small) => large / small));
  console.log(
    `time a component from 73 thousand to 5 million: grows to at most ${two(Math.max(...growth)).trim()}x (floor 1.3x)`,
  );
};

const [asked, round] = process.argv.slice(2);
if (asked) console.log(timed(asked, Number(round)));
else {
  engineTable();
  await modelTable();
}
