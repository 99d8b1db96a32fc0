// Laws of the assumptions log for assurance: what the shipped scenarios read is in it and nothing else, and it is what `node qa/build.mjs` writes.
import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { type LogRow, logRows, logText, shippedWorlds, unread } from '../../qa/log.ts';
import { assumptionsUsed } from '../../src/experiment/assumptions.ts';
import { readCsv } from '../report/read-csv.ts';

const LONG = 120_000;
const recordsOf = (path: string): Record<string, string>[] => {
  const [header, ...rows] = readCsv(readFileSync(path, 'utf8'));
  return rows.map((cells) => Object.fromEntries(cells.map((cell, i) => [header[i], cell])));
};
const logged = recordsOf('qa/assumptions.csv');

let worlds: ReturnType<typeof shippedWorlds>;
let rows: LogRow[];
beforeAll(() => {
  worlds = shippedWorlds();
  rows = logRows(worlds);
}, LONG);

test('every assumption that a shipped scenario reads is in the log, under that scenario', () => {
  const missing = worlds.flatMap(({ scenario, world }) =>
    assumptionsUsed(world)
      .filter((id) => !logged.some((row) => row.id === id && row.scenarios.split('; ').includes(scenario)))
      .map((id) => `${scenario}: ${id}`),
  );
  expect(worlds.length).toBeGreaterThan(20);
  expect(missing).toEqual([]);
});

test('every row of the log is read by every scenario that it names', () => {
  const read = new Set(
    worlds.flatMap(({ scenario, world }) => assumptionsUsed(world).map((id) => `${scenario} ${id}`)),
  );
  const idle = logged.flatMap(({ id, scenarios }) =>
    scenarios.split('; ').flatMap((scenario) => (read.has(`${scenario} ${id}`) ? [] : [`${scenario} ${id}`])),
  );
  expect(idle).toEqual([]);
  expect(new Set(logged.map(({ id, set }) => `${set} ${id}`)).size).toBe(logged.length);
});

test('the log is what `node qa/build.mjs` writes', () => {
  expect(readFileSync('qa/assumptions.csv', 'utf8') === logText(rows), 'run `node qa/build.mjs`').toBe(true);
});

test('every row says where it comes from, how well it is known, and what hangs on it', () => {
  const needed = ['title', 'value', 'unit', 'source', 'date', 'confidence', 'basis', 'scenarios', 'regimes'];
  expect(logged.filter((row) => needed.some((key) => row[key] === '')).map(({ id }) => id)).toEqual([]);
  expect(logged.filter((row) => row['stands-in'] === '' && row.makes === '').map(({ id }) => id)).toEqual([]);
});

test('an assumption that no shipped scenario reads is kept for a reason that is written down', () => {
  const kept = recordsOf('qa/not-read.csv');
  expect(kept.map(({ set, id }) => `${set} ${id}`).sort()).toEqual(unread(worlds));
  expect(kept.filter(({ because }) => !/^[A-Za-z].*\.$/.test(because))).toEqual([]);
});

test('what a scenario sets stands apart from the value of the file', () => {
  const row = logged.find(({ id, set }) => id === 'baseline-data-needs-test' && set === 'dates-2027');
  expect(row?.value).toBe('0');
  expect(row?.otherwise).toContain('headline-baseline-data 1');
});
