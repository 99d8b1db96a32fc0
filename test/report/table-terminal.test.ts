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
    "components  regime                 on time           late         tests  examiners        95 % done in
                                             %             MW        number      hours                days
           200  slow              50.59 ± 0.28   98.81 ± 0.56  209.0 ± 6.4     42 ± 33  10.28 ± 0.16 (n=6)
                fast              75.57 ± 0.18   48.86 ± 0.37  208.9 ± 6.6     42 ± 33  10.42 ± 0.40 (n=7)
                fast minus slow  +24.98 ± 0.39  -49.96 ± 0.77  -0.02 ± 0.39     0           0  (n=5)
         1,000  slow              50.40 ± 0.25   496.0 ± 2.5   1,029 ± 15      28 ± 15  10.23 ± 0.21 (n=5)
                fast              75.47 ± 0.24   245.3 ± 2.4   1,029 ± 15      28 ± 15  10.21 ± 0.31 (n=4)
                fast minus slow  +25.07 ± 0.30  -250.7 ± 3.0   +0.07 ± 0.30     0           0  (n=3)
    ± is half of a 95 % interval over 8 replications (Student t): what chance does to the mean under one set of assumptions.
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
