// The table on the terminal: what an analyst sees first.
import { beforeAll, expect, test } from 'vitest';
import { playersHere } from '../../src/experiment/here.ts';
import type { Study } from '../../src/experiment/study.ts';
import { terminalTable } from '../../src/report/tables.ts';
import { runStudy } from '../../src/run.ts';
import { stubGame, stubWorld } from '../experiment/stub.ts';

const door = { clock: () => 0, hash: () => '0'.repeat(64), version: '1' };
const studyOf = (replications: number, certain = false): Promise<Study> =>
  runStudy(
    stubWorld({ replications: { exactly: replications } }),
    { ...stubGame, certain },
    playersHere(stubGame),
    door,
  );

let text: string;
beforeAll(async () => {
  text = terminalTable(await studyOf(8));
});

test('it shows regimes by levels, and their difference, each with its interval', () => {
  expect(text).toMatchInlineSnapshot(`
    "components  regime                 on time           late         tests  examiners         95% done in
                                             %             MW        number      hours                days
           200  slow              50.61 ± 0.20   98.79 ± 0.41    222 ± 14    107 ± 68   10.73 ± 0.64 (n=6)
                fast              75.45 ± 0.28   49.11 ± 0.56    222 ± 14    107 ± 68    11.5 ± 2.7 (n=3)
                fast minus slow  +24.84 ± 0.42  -49.68 ± 0.84  -0.16 ± 0.42    0         0.00  (n=1)
         1,000  slow              50.39 ± 0.20   496.1 ± 2.0   1,130 ± 100   130 ± 100   12.2 ± 4.0 (n=3)
                fast              75.44 ± 0.31   245.6 ± 3.1   1,130 ± 100   130 ± 100   11.3 ± 2.9 (n=4)
                fast minus slow  +25.05 ± 0.35  -250.5 ± 3.5   +0.05 ± 0.35    0         0.00  (n=1)
    ± is half of a 95% interval over 8 replications (Student t): what chance does to the mean under one set of assumptions.
    Rows with "minus" are paired, replication by replication.
    "
  `);
});

test('columns are aligned and fit a wide terminal', () => {
  const lines = text.split('\n').slice(0, -3);
  const marks = lines.slice(2).map((line) => line.indexOf('±'));
  expect(new Set(marks).size).toBe(1);
  for (const line of lines) expect(line.length).toBeLessThanOrEqual(120);
});

test('without chance, or with one replication, there are no intervals and the last line says why', async () => {
  const certain = terminalTable(await studyOf(8, true));
  expect(certain).not.toContain('±');
  expect(certain).toContain('No chance plays a part');
  const once = terminalTable(await studyOf(1));
  expect(once).not.toContain('±');
  expect(once).toContain('One replication: chance moves these numbers');
});

test('a quantile that no replication reached says so, and NaN is never printed', async () => {
  const study = await studyOf(8);
  const none = study.summaries.map((row) =>
    row.measure === 'p95-days-all' ? { ...row, n: 0, mean: NaN, sd: NaN, lower: NaN, upper: NaN } : row,
  );
  const table = terminalTable({ ...study, summaries: none });
  expect(table.match(/not reached/g)).toHaveLength(4);
  expect(table).not.toContain('NaN');
});
