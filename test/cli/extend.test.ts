// To extend is to add: a price, a cost item, a measure and a chart, each by a row or a file, in a copy of the project.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readCsv } from '../report/read-csv.ts';
import { type Ended, pinchpoint } from './terminal.ts';
import { discard, FILES, tinyFolder, variation } from './tiny.ts';

const ROOT = join(import.meta.dirname, '../..');

/** A file with one row more, before the text at which its list ends; throws where there is no such text. */
const addRow = (path: string, before: string, row: string): void => {
  const text = readFileSync(path, 'utf8');
  const at = text.lastIndexOf(before);
  if (at < 0) throw new Error(`${path} holds no ${before}`);
  writeFileSync(path, text.slice(0, at) + row + text.slice(at));
};

const PRICE = `  stamp-price: { title: Price of a stamp on a certificate, value: 1.25, unit: GBP/component, source: the test, date: "2026", confidence: none, basis: assumed }
`;
const COSTS = `id: fees
source: the test
price-base: 2025
items:
  stamp: { title: Stamps on certificates, payer: provider, kind: resource, timing: recurring, driver: { measure: registered }, price: stamp-price }
`;
const MEASURE = `  derived(
    'late-share',
    'share',
    'less',
    'Share late',
    'Share of the components due that are not on time.',
    'late-components / components-due',
  ),
`;

let project: string;
let home: string;
let ended: Ended;
beforeAll(async () => {
  project = realpathSync(mkdtempSync(join(tmpdir(), 'pinchpoint-extended-')));
  for (const part of ['src', 'package.json', 'package-lock.json', 'tsconfig.json'])
    cpSync(join(ROOT, part), join(project, part), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(project, 'node_modules'));
  addRow(join(project, 'src/model/measures-components.ts'), '] as const;', MEASURE);
  cpSync(join(import.meta.dirname, 'extended/late-share.ts.txt'), join(project, 'src/charts/late-share.ts'));
  const catalogue = join(project, 'src/charts/catalogue.ts');
  addRow(catalogue, '\nexport const CHARTS', "import { lateShare } from './late-share.ts';\n");
  addRow(catalogue, '];\n\n/** What is known of a study', '  lateShare,\n');
  home = tinyFolder({
    'assumptions/numbers.yaml': FILES['assumptions/numbers.yaml'] + PRICE,
    'costs/fees.yaml': COSTS,
    'extended.yaml': variation('extended', 'costs: [fees]'),
  });
  const launcher = join(project, 'src/cli/pinchpoint.mjs');
  ended = await pinchpoint(['run', 'extended.yaml'], { cwd: home, launcher });
}, 120_000);
afterAll(() => {
  discard(project);
  discard(home);
});

const rows = (file: string): Record<string, string>[] => {
  const [header, ...lines] = readCsv(readFileSync(join(home, 'output/extended', file), 'utf8'));
  return lines.map((line) => Object.fromEntries(line.map((cell, i) => [header[i], cell])));
};
const means = (measure: string): number[] =>
  rows('summary.csv').flatMap((row) => (row.measure === measure && row.minus === '' ? [Number(row.mean)] : []));

test('the copy with its four additions is sound: types agree, it builds, and a run ends well', () => {
  execFileSync(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), '--noEmit', '-p', project], {
    cwd: project,
  });
  expect(ended.stderr).not.toMatch(/error/i);
  expect(ended.code).toBe(0);
}, 120_000);

test('a price and a cost item, a row each, become a line of the bill', () => {
  const registered = means('registered');
  const bill = rows('costs.csv').filter(({ item }) => item === 'stamp');
  expect(bill).toHaveLength(registered.length);
  bill.forEach((row, i) => {
    expect(row.payer).toBe('provider');
    expect(Number(row.gbp)).toBeCloseTo(1.25 * registered[i], 2);
  });
});

test('a measure, one row of the dictionary, stands in the tables beside the others', () => {
  const on = means('on-time-share');
  expect(means('late-share').map((late, i) => late + on[i])).toEqual(on.map(() => expect.closeTo(1, 9)));
  expect(rows('dictionary.csv').some((row) => Object.values(row).some((text) => text.includes('late-share')))).toBe(
    true,
  );
});

test('a chart, one file and its line in the catalogue, is drawn in four forms and stands in the report', () => {
  for (const form of ['vl.json', 'svg', 'png', 'csv'])
    expect(existsSync(join(home, `output/extended/charts/late-share.${form}`)), form).toBe(true);
  expect(readFileSync(join(home, 'output/extended/report.html'), 'utf8')).toContain('has the most late');
});
