// CSV that spreadsheets, Python and R read back as it was meant.
import { expect, test } from 'vitest';
import { csvOf, tableOf } from '../../src/report/table-csv.ts';
import { readCsv } from './read-csv.ts';

const texts = [
  'plain',
  '=1+1',
  '-3.5',
  '@x',
  '+44',
  '\tled by a tab',
  '\rled by a return',
  'a,b',
  'say "no"',
  'two\nlines',
  '="a,b"',
  '',
  'é – ≥',
];
const one = (cell: string | number | boolean) =>
  csvOf(tableOf('t.csv', [cell], [{ name: 'cell', unit: '', meaning: '', cell: (row) => row }]));

test('every text comes back from the file; one that a spreadsheet would run comes back with an apostrophe', () => {
  for (const text of texts) {
    const [, [back]] = readCsv(one(text));
    expect(back).toBe(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);
  }
});

test('no text cell begins with what a spreadsheet runs', () => {
  for (const text of texts) expect(readCsv(one(text))[1][0]).not.toMatch(/^[=+\-@\t\r]/);
});

test('a negative number stays a number', () => {
  expect(one(-3.5)).toBe('cell\n-3.5\n');
  expect(one('-3.5')).toBe("cell\n'-3.5\n");
});

test('numbers are in their shortest full form, and one that does not exist is an empty cell', () => {
  expect([0.1 + 0.2, 1e21, 1e-7, -0].map(one)).toEqual([
    'cell\n0.30000000000000004\n',
    'cell\n1e+21\n',
    'cell\n1e-7\n',
    'cell\n0\n',
  ]);
  for (const none of [Number.NaN, Number.POSITIVE_INFINITY]) expect(one(none)).toBe('cell\n\n');
});

test('lines end with a line feed alone, and there is one header row', () => {
  const table = tableOf(
    't.csv',
    [1, 2],
    [
      { name: 'a', unit: '', meaning: '', cell: (row) => row },
      { name: 'b', unit: '', meaning: '', cell: (row) => row > 1 },
    ],
  );
  expect(csvOf(table)).toBe('a,b\n1,false\n2,true\n');
  expect(csvOf({ ...table, cells: [] })).toBe('a,b\n');
});
