// Checks what is said of formulas that cannot be read, name nothing, or need themselves.
import { describe, expect, it } from 'vitest';
import type { Issues } from '../../src/scenario/issue.ts';
import { checkNames } from '../../src/scenario/names.ts';
import type { World } from '../../src/scenario/world.ts';
import { assume, type Law, said } from './small-world.ts';

const names = (world: World, issues: Issues) => checkNames(world, issues);
const formulas = (all: Record<string, string>) => ({
  assumptions: {
    total: assume('components', { value: 100 }),
    'in-window': assume('components', { value: 75 }),
    ...Object.fromEntries(Object.entries(all).map(([name, formula]) => [name, assume('number', { formula })])),
  },
});

const laws: Law[] = [
  [
    'a name in a formula is an assumption',
    formulas({ x: '2 * totl' }),
    'found the assumption `totl`, which stands nowhere; expected `total`, `in-window` or `x`. To mend it: write `total`, or describe `totl` in an assumption file or under `add`.',
  ],
  [
    'a minus between names has spaces',
    formulas({ x: 'total-in-window' }),
    'found the assumption `total-in-window`; expected spaces round a minus between names, because names have hyphens. To mend it: write `total - in-window`.',
  ],
  [
    'a minus before a number has spaces',
    formulas({ x: 'total-1' }),
    'found the assumption `total-1`; expected spaces round a minus between names, because names have hyphens. To mend it: write `total - 1`.',
  ],
  [
    'a formula that cannot be read says where',
    formulas({ x: '2 * (total + 1' }),
    'found the end of the formula; expected a closing bracket. To mend it: close the bracket with ).',
  ],
  [
    'a formula does not need itself',
    formulas({ x: 'x + 1' }),
    'found the formula of `x`, which needs itself; expected formulas that end at values. To mend it: give one of them a value instead.',
  ],
  [
    'two formulas do not need each other',
    formulas({ x: 'y + 1', y: '2 * x' }),
    'found the formulas of `x` and `y`, each of which needs the next; expected formulas that end at values. To mend it: give one of them a value instead.',
  ],
  [
    'a ring is told once, however it is entered',
    formulas({ a: 'x', x: 'y', y: 'z', z: 'x', b: 'z' }),
    'found the formulas of `x`, `y` and `z`, each of which needs the next; expected formulas that end at values. To mend it: give one of them a value instead.',
  ],
];

describe('names in formulas', () => {
  for (const [title, broken, sentence] of laws) it(title, () => expect(said(names, broken)).toEqual([sentence]));

  it('a name with one half that is known is only unknown', () => {
    expect(said(names, formulas({ x: 'total-loss' }))).toEqual([
      'found the assumption `total-loss`, which stands nowhere; expected `total`, `in-window` or `x`. To mend it: describe `total-loss` in an assumption file or under `add`.',
    ]);
  });

  it('a formula may need another that several need', () => {
    expect(said(names, formulas({ x: 'y + z', y: 'w', z: 'w', w: 'total - in-window' }))).toEqual([]);
  });
});
