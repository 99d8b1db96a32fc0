// Checks what is said of formulas that cannot be read, name nothing, or need themselves.
import { describe, expect, it } from 'vitest';
import type { Issues } from '../../src/scenario/issue.ts';
import { checkNames } from '../../src/scenario/names.ts';
import type { World } from '../../src/scenario/world.ts';
import { assess, assume, type Law, portfolio, said, stepsOnly, test } from './small-world.ts';

const names = (world: World, issues: Issues) => checkNames(world, issues);
const formulas = (all: Record<string, string>) => ({
  assumptions: {
    total: assume('components', { value: 100 }),
    'in-window': assume('components', { value: 75 }),
    ...Object.fromEntries(Object.entries(all).map(([name, formula]) => [name, assume('number', { formula })])),
  },
});

const RETESTS = 'expected-retests(bmcs-only.bespoke.test)';

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
  [
    'retests are those of a regime of the scenario',
    formulas({ x: 'expected-retests(bmcs-onl.bespoke.test)' }),
    'found the regime `bmcs-onl`, which stands nowhere; expected `bmcs-only`. To mend it: write `bmcs-only`, or add `bmcs-onl` to `regimes`, or give the number of retests a `value` instead of the formula.',
  ],
  [
    'retests are those of a route of the regime',
    formulas({ x: 'expected-retests(bmcs-only.constructor.test)' }),
    'found the route `constructor`, which stands nowhere; expected `bespoke`. To mend it: give the number of retests a `value` instead of the formula.',
  ],
  [
    'retests are those of a step of the route',
    formulas({ x: 'expected-retests(bmcs-only.bespoke.tset)' }),
    'found the step `tset`, which stands nowhere; expected `assess` or `test`. To mend it: write `test`, or give the number of retests a `value` instead of the formula.',
  ],
  [
    'a step does not need what is summed over it',
    {
      ...formulas({ x: RETESTS, p: 'x / 10' }),
      regimes: [stepsOnly(assess, { ...test, fails: { share: 'p', attempts: 2, then: 'test' } })],
    },
    'found the formulas of `x` and `p`, each of which needs the next; expected formulas that end at values. To mend it: give one of them a value instead.',
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

  it('nor does a step need it for its attempts, the faults it finds, or what mends them', () => {
    const rings = said(names, {
      ...formulas({ x: RETESTS, a: 'x', b: 'x', c: 'x', d: 'x', e: 'x', f: 'x' }),
      regimes: [
        stepsOnly(
          { ...assess, mends: { worn: 'a' } },
          {
            ...test,
            fails: {
              detects: { worn: 'b' },
              'false-alarm': { worn: 'c' },
              mends: { worn: 'd' },
              attempts: 'e',
              then: 'test',
            },
          },
        ),
      ],
      portfolio: { ...portfolio, faults: { worn: { title: 'Worn', share: 'f' } } },
    });
    const ringWith = (name: string) =>
      rings.filter((one) => one.includes(`the formulas of \`x\` and \`${name}\`, each of which needs the next`));
    for (const name of ['a', 'b', 'c', 'd', 'e', 'f']) expect(ringWith(name)).toHaveLength(1);
    expect(rings).toHaveLength(6);
  });

  it('a step whose path stands may be summed over', () => {
    expect(said(names, formulas({ x: `2 * ${RETESTS}` }))).toEqual([]);
  });
});
