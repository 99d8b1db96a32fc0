// A study from world to files: the same bytes whoever plays, nothing missing, nothing that is not a number.
import { createHash } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import type { Players } from '../src/experiment/conduct.ts';
import { playersHere } from '../src/experiment/here.ts';
import type { OutputFile } from '../src/experiment/manifest.ts';
import { halfWidthOf } from '../src/experiment/statistics.ts';
import type { Study } from '../src/experiment/study.ts';
import { MEASURES } from '../src/model/measures.ts';
import { filesOf, runStudy } from '../src/run.ts';
import { fakePlayers, stubGame, stubWorld } from './experiment/stub.ts';
import { readCsv } from './report/read-csv.ts';

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
const door = { clock: () => 0, hash, version: '9.9.9' };
const asked = {
  precision: [{ measure: 'tests', 'half-width': 0.2 }],
  reference: ['slow', 'fast'],
  replications: { 'at-most': 60 },
};
const play = async (players: Players, world = stubWorld(asked)) => {
  const study = await runStudy(world, stubGame, players, door);
  return { study, files: filesOf(study, world, hash) };
};

let study: Study;
let files: OutputFile[];
const rows = (path: string): Record<string, string>[] => {
  const [header, ...body] = readCsv(files.find((file) => file.path === path)!.text);
  return body.map((cells) => Object.fromEntries(cells.map((cell, i) => [header[i], cell])));
};
beforeAll(async () => {
  ({ study, files } = await play(playersHere(stubGame)));
});

test('one player, one fake and three that answer out of turn give the same files, byte for byte', async () => {
  expect(study.stopped).toMatch(/^precision reached at n = \d+ and held/);
  for (const parallel of [1, 3]) expect((await play(fakePlayers(parallel))).files).toEqual(files);
});

test('every file is there, and no file knows NaN, Infinity or undefined', () => {
  expect(files.map((file) => file.path)).toEqual([
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
    'manifest.json',
  ]);
  for (const { path, text } of files) expect(text, path).not.toMatch(/NaN|Infinity|undefined|\[object/);
});

test('every CSV has one header row of distinct names, and rows as long as it', () => {
  for (const { path, text } of files.filter((file) => file.path.endsWith('.csv'))) {
    const [header, ...body] = readCsv(text);
    expect(new Set(header).size, path).toBe(header.length);
    for (const row of body) expect(row.length, path).toBe(header.length);
    expect(body.length, path).toBeGreaterThan(0);
  }
});

test('the dictionary tells every column of every file, and nothing else', () => {
  const told = rows('dictionary.csv').map((row) => `${row.file} ${row.column}`);
  const there = files
    .filter((file) => file.path.endsWith('.csv'))
    .flatMap((file) => readCsv(file.text)[0].map((column) => `${file.path} ${column}`));
  expect(told).toEqual(there);
  expect(rows('dictionary.csv').every((row) => row.meaning.length > 2)).toBe(true);
});

test('results have a row a play and a column a measure; what a play has not is an empty cell', () => {
  const results = rows('results.csv');
  expect(results).toHaveLength(study.replications * 4);
  for (const { id } of MEASURES) expect(results[0]).toHaveProperty([id]);
  expect(results[0]['late-mw']).toBe(String(study.plays[0].values[MEASURES.findIndex((m) => m.id === 'late-mw')]));
  expect(results[0].registered).toBe('');
});

test('the summary can be computed again from the results', () => {
  const results = rows('results.csv');
  const of = (regime: string) =>
    results.filter((row) => row.regime === regime && row.components === '200').map((row) => Number(row.tests));
  const differences = of('fast').map((x, i) => x - of('slow')[i]);
  const mean = differences.reduce((a, b) => a + b) / differences.length;
  const found = rows('summary.csv').find(
    (row) => row.measure === 'tests' && row.regime === 'fast' && row.minus === 'slow' && row.components === '200',
  )!;
  expect(Number(found.mean)).toBeCloseTo(mean, 10);
  expect([found.n, found.kind]).toEqual([String(study.replications), 'Monte Carlo, Student t, paired']);
});

test('what an analyst typed cannot run in a spreadsheet', () => {
  expect(rows('assumptions.csv').map((row) => row.title)).toContain('\'=Hours, "odd"');
});

test('a look-ahead is reported beside the precision', () => {
  const precision = rows('replications.csv');
  // One difference at two levels: of two references it is told once.
  expect(precision).toHaveLength(2);
  for (const row of precision) {
    expect([row.reached, row['look-ahead-held']]).toEqual(['true', 'true']);
    expect(Number(row['half-width'])).toBeLessThanOrEqual(Number(row.wanted));
    expect(Number(row['half-width'])).toBeCloseTo(halfWidthOf(Number(row.sd), study.replications), 10);
    expect(Number(row['reached-at'])).toBeLessThanOrEqual(study.replications - 5);
  }
});

test('the manifest names every input and output with its hash', () => {
  const manifest = JSON.parse(files[files.length - 1].text);
  expect(manifest).toMatchObject({
    assurance: 'not yet assured',
    version: '9.9.9',
    scenario: 'stub',
    seed: 'stub',
    warnings: [],
  });
  expect(manifest.runId).toMatch(/^[0-9a-f]{12}$/);
  expect(manifest.inputs.map((file: { path: string }) => file.path)).toEqual(['regimes/slow.yaml', 'stub.yaml']);
  expect(manifest.outputs).toHaveLength(10);
  for (const { path, sha256, bytes } of manifest.outputs) {
    const { text } = files.find((file) => file.path === path)!;
    expect([sha256, bytes]).toEqual([hash(text), new TextEncoder().encode(text).length]);
  }
});

test('a study that time cut short says how to repeat it', async () => {
  let now = 0;
  const world = stubWorld({ ...asked, replications: { seconds: 8 } });
  const short = await runStudy(world, stubGame, fakePlayers(2), { ...door, clock: () => now++ * 100 });
  const manifest = JSON.parse(filesOf(short, world, hash).pop()!.text);
  expect(short.stopped).toMatch(/^time \(8 s\); not reached for/);
  expect(manifest.warnings[1]).toContain(`ask for exactly ${short.replications} replications`);
  expect(short.caveats.join()).toContain('The precision asked for was not reached');
});

test('charts and reports that a door adds are in the manifest too', () => {
  const chart = { path: 'charts/a.svg', text: '<svg/>' };
  const manifest = JSON.parse(filesOf(study, stubWorld(asked), hash, [chart]).pop()!.text);
  expect(manifest.outputs).toContainEqual({ path: 'charts/a.svg', sha256: hash('<svg/>'), bytes: 6 });
});

test('another seed is another run', async () => {
  const other = await play(playersHere(stubGame), stubWorld({ ...asked, seed: 'other' }));
  expect(other.study.runId).not.toBe(study.runId);
});

test('a study stopped before one replication was whole is no study', async () => {
  const stopped = runStudy(stubWorld(asked), stubGame, fakePlayers(1), { ...door, stopped: () => true });
  await expect(stopped).rejects.toThrow('before the first replication');
});

test('a study is about the year as the scenario tells it, or else about its horizon', async () => {
  const said = async (year?: string) => (await play(playersHere(stubGame), stubWorld({ ...asked, year }))).study;
  expect((await said('Delivery Year 2027/28 (T-1), nothing carried over')).population).toBe(
    'Made-up components; Delivery Year 2027/28 (T-1), nothing carried over',
  );
  expect((await said()).population).toBe('Made-up components; 2027-04-01 to 2027-06-10');
});

test('a study says whether the rule decides who comes', async () => {
  expect(study.entry).toBe('same');
  const world = stubWorld({ ...asked, entry: { rule: 'induced' } });
  expect((await play(playersHere(stubGame), world)).study).toMatchObject({ entry: 'induced' });
});
