// Checks what is said of a growth path that contradicts itself.
import { describe, expect, it } from 'vitest';
import { type Issue, sentenceOf } from '../../src/scenario/issue.ts';
import { checkPath } from '../../src/scenario/meaning-paths.ts';
import type { PathFile } from '../../src/scenario/schema/path.ts';

const said = (rest: Partial<PathFile>): string[] => {
  const issues: Issue[] = [];
  checkPath({ id: 'odd', ...rest }, (_node, _key, found, expected, mend) => {
    issues.push({ phase: 'meaning', file: '', line: 0, column: 0, found, expected, mend });
  });
  return issues.map((issue) => sentenceOf(issue).replace(/^: /, ''));
};
const from = { year: 2024, components: 100 };
const to = { year: 2029, components: 500 };
const years = (...list: [year: number, is: number][]) => ({ components: list.map(([year, is]) => ({ year, is })) });

const laws: readonly (readonly [string, Partial<PathFile>, string])[] = [
  [
    'a path is one thing',
    { ...years([2024, 100]), shape: 'linear', from, to },
    'found `shape: linear` beside `components`; expected either `components` by year, or a `shape` with `from` and `to`. To mend it: remove one of them.',
  ],
  [
    'a path is something',
    {},
    'found the path `odd` without components; expected either `components` by year, or a `shape` with `from` and `to`. To mend it: write one of the two.',
  ],
  [
    'a shape starts somewhere',
    { shape: 'linear', to },
    'found `shape: linear` without `from`; expected where it starts and ends. To mend it: write `from: { year: 2024, components: 73109 }` with numbers of your own.',
  ],
  [
    'a shape ends somewhere',
    { shape: 's-curve', from },
    'found `shape: s-curve` without `to`; expected where it starts and ends. To mend it: write `to: { year: 2024, components: 73109 }` with numbers of your own.',
  ],
  [
    'a step is in a year',
    { shape: 'step', from, to },
    'found a step without `at`; expected the first year that has the components of `to`. To mend it: write `at: 2027`.',
  ],
  [
    'ends are of a shape',
    { ...years([2024, 100]), to },
    'found `to` without `shape`; expected it only of a shape. To mend it: remove it, or say the shape.',
  ],
  [
    'only a step is in one year',
    { shape: 'linear', from, to, at: 2026 },
    'found `at: 2026` of `shape: linear`; expected `at` only of a step. To mend it: remove it.',
  ],
  [
    'years ascend',
    years([2024, 100], [2026, 200], [2025, 300]),
    'found `year: 2025` after `year: 2026`; expected years in ascending order. To mend it: put them in order, each once.',
  ],
  [
    'a year is said once',
    years([2024, 100], [2024, 200]),
    'found `year: 2024` after `year: 2024`; expected years in ascending order. To mend it: put them in order, each once.',
  ],
  [
    'a shape runs forwards',
    { shape: 'linear', from: { ...from, year: 2029 }, to },
    'found a path from 2029 to 2029; expected an end after the start. To mend it: write a later year in `to`.',
  ],
  [
    'a step lies after its start',
    { shape: 'step', from, to, at: 2024 },
    'found `at: 2024`; expected a year after 2024, 2029 at the latest. To mend it: move it, or `from` and `to`.',
  ],
  [
    'a step lies before its end',
    { shape: 'step', from, to, at: 2030 },
    'found `at: 2030`; expected a year after 2024, 2029 at the latest. To mend it: move it, or `from` and `to`.',
  ],
  [
    'a year is one of the calendar',
    years([24, 100]),
    'found `year: 24`; expected a year from 1970 to 2199. To mend it: write another year.',
  ],
  [
    'somebody is in force in a year',
    years([2024, 0]),
    'found `is: 0`; expected at least one component. To mend it: write 1 or more.',
  ],
  [
    'somebody is in force at an end',
    { shape: 'linear', from: { ...from, components: -3 }, to },
    'found `components: -3`; expected at least one component. To mend it: write 1 or more.',
  ],
];

describe('a growth path', () => {
  for (const [title, path, sentence] of laws) it(title, () => expect(said(path)).toEqual([sentence]));

  it('nothing is said of one that can be', () => {
    expect(said(years([2024, 300], [2030, 100]))).toEqual([]);
    expect(said({ shape: 'linear', from, to })).toEqual([]);
    expect(said({ shape: 's-curve', from, to })).toEqual([]);
    for (const at of [2025, 2029]) expect(said({ shape: 'step', from, to, at })).toEqual([]);
  });

  it('all problems are told at once', () => {
    expect(said({ ...years([2026, 0], [2025, 1]), at: 2026 })).toHaveLength(3);
  });
});
