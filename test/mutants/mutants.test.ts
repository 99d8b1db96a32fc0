// Checks that the list of mutants is still about this code; that tests notice them is what `npm run mutants` shows.
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Mutant {
  file: string;
  from: string;
  to: string;
  why: string;
  tests: string[];
}

const mutants: Mutant[] = JSON.parse(readFileSync('test/mutants/mutants.json', 'utf8'));

test('there are at least twenty ways in which the program is broken on purpose', () => {
  expect(mutants.length).toBeGreaterThanOrEqual(20);
  expect(new Set(mutants.map(({ file, from, to }) => [file, from, to].join('\n'))).size).toBe(mutants.length);
});

test.each(mutants)('$file can still be broken so: $why', ({ file, from, to, tests }) => {
  expect(readFileSync(file, 'utf8').split(from).length - 1).toBe(1);
  expect(to).not.toBe(from);
  expect(tests.length).toBeGreaterThan(0);
  expect(tests.filter((path) => !existsSync(path))).toEqual([]);
});
