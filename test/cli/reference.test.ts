// `pinchpoint reference`: the nine worlds, twelve numbers each, in a table that another program can compare.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Ended, pinchpoint, rowsOf } from './terminal.ts';
import { discard, tinyFolder } from './tiny.ts';

let home: string;
let ended: Ended;
beforeAll(async () => {
  home = tinyFolder();
  ended = await pinchpoint(['reference', '--replications', '2'], { cwd: home });
});
afterAll(() => discard(home));

const CASES = [
  'a-baseline',
  'b-growth',
  'c-failures',
  'd-correlated',
  'e-cp392',
  'f-pinched',
  'g-mixed',
  'h-smallest-first',
  'i-more-staff',
];
const MEASURES = [
  'tests',
  'examiner_hours',
  'on_time_components',
  'on_time_mw',
  'on_time_cmus',
  'withdrawn',
  'mean_days_to_register',
  'p95_days_to_register',
  'last_registered_day',
  'peak_waiting',
  'utilisation_to_cut_off',
  'registry_wait_days',
];

test('every case prints every measure, in the order of their definition', () => {
  expect(ended.code).toBe(0);
  const rows = rowsOf(join(home, 'output/reference/reference.csv'));
  expect(readFileSync(join(home, 'output/reference/reference.csv'), 'utf8')).toMatch(/^case,measure,mean,sd,n\n/);
  expect(rows.map((row) => `${row.case} ${row.measure}`)).toEqual(
    CASES.flatMap((c) => MEASURES.map((m) => `${c} ${m}`)),
  );
  for (const row of rows) {
    expect(Number.isFinite(Number(row.mean)) && row.mean !== '', `${row.case} ${row.measure}`).toBe(true);
    expect(Number(row.sd)).toBeGreaterThanOrEqual(0);
  }
});

test('chance plays a part in four cases, which are played as often as asked; the others once, with no deviation', () => {
  const rows = rowsOf(join(home, 'output/reference/reference.csv'));
  const byChance = ['c-failures', 'd-correlated', 'f-pinched', 'g-mixed'];
  for (const row of rows) {
    expect(row.n, row.case).toBe(byChance.includes(row.case) ? '2' : '1');
    if (!byChance.includes(row.case)) expect(row.sd, row.case).toBe('0');
  }
  expect(rows.filter((row) => row.case === 'c-failures' && Number(row.sd) > 0).length).toBeGreaterThan(5);
});

test('the same numbers stand on the terminal, and where the table is', () => {
  expect(ended.stdout).toMatch(/^case +measure +mean +sd +n\na-baseline +tests +73109 +0 +1\n/);
  expect(ended.stdout).toMatch(/\nWritten to output\/reference\/reference\.csv\n$/);
});

test('one replication has no deviation, and with --json the rows are one JSON value', async () => {
  const { code, stdout, stderr } = await pinchpoint(['reference', '--replications', '1', '--json', '--out', 'once'], {
    cwd: home,
  });
  expect([code, stderr]).toEqual([0, '']);
  const rows = JSON.parse(stdout) as { case: string; measure: string; mean: number; sd: number; n: number }[];
  expect(rows).toHaveLength(CASES.length * MEASURES.length);
  for (const row of rows) expect([row.sd, row.n], `${row.case} ${row.measure}`).toEqual([0, 1]);
});
