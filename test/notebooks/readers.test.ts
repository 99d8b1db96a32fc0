// Laws of the readers in other languages: from the plays of a run they work out its headline table again, to the last printed digit.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { inFull, spread, supported } from '../../src/experiment/rounding.ts';
import { readCsv } from '../report/read-csv.ts';

const root = new URL('../../', import.meta.url).pathname;
const MEASURES = ['on-time-share', 'late-mw', 'tests', 'examiner-hours'];
const isThere = (command: string): boolean => spawnSync(command, ['--version']).status === 0;

let results = '';
beforeAll(() => {
  results = join(mkdtempSync(join(tmpdir(), 'pinchpoint-')), 'results');
  const small = join(root, 'test/notebooks/priced.yaml');
  const command = [join(root, 'src/cli/pinchpoint.mjs'), 'run', small, '--no-charts', '--out', results];
  execFileSync(process.execPath, command, { stdio: 'pipe' });
});

/** The table as the run itself summarised it. */
const expected = (): string[] => {
  const table = (name: string): Record<string, string>[] => {
    const [heads, ...rows] = readCsv(readFileSync(join(results, name), 'utf8'));
    return rows.map((cells) => Object.fromEntries(heads.map((head, i) => [head, cells[i]])));
  };
  const units = new Map(
    table('dictionary.csv')
      .filter((row) => row.file === 'results.csv')
      .map((row) => [row.column, row.unit]),
  );
  return table('summary.csv')
    .filter(({ measure, n }) => MEASURES.includes(measure) && n !== '0')
    .map(({ regime, minus, components, measure, mean, lower, upper, n }) => {
      const half = (Number(upper) - Number(lower)) / 2;
      const told = half > 1e-12 ? [supported(Number(mean), half), spread(half)] : [inFull(Number(mean)), '0'];
      return `${components} ${regime} ${minus || '-'} ${measure} ${told[0]} +- ${told[1]} ${units.get(measure)} n ${n}`;
    });
};

const printed = (command: string, script: string): string[] =>
  execFileSync(command, [join(root, 'notebooks', script), results], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((line) => line.trim());

test('there is a python3, without which the reader cannot be checked', () => {
  expect(isThere('python3'), 'python3 is not installed: apt-get install python3, then run the tests again').toBe(true);
});

/** R is asked where it is; Python always. */
const READERS = [['python3', 'read.py'], ...(isThere('Rscript') ? [['Rscript', 'read.R']] : [])];

test.each(READERS)('%s notebooks/%s says what the run says, line by line', (command, script) => {
  expect(expected()).toHaveLength((2 + 1) * MEASURES.length);
  expect(printed(command, script)).toEqual(expected());
});
