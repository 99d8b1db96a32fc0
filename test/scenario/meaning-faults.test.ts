// Checks what is said of hidden truth that no component could carry.
import { describe, expect, it } from 'vitest';
import { checkMeaning } from '../../src/scenario/meaning.ts';
import type { Fault } from '../../src/scenario/schema/portfolio.ts';
import { type Law, portfolio, said } from './small-world.ts';

const defect: Fault = { title: 'Evidence is wrong', share: 0.1 };
const faults = (some: Record<string, Fault>) => ({ portfolio: { ...portfolio, faults: some } });
const many = (classes: number) =>
  faults(Object.fromEntries(Array.from({ length: classes }, (_, k) => [`fault-${k}`, defect])));

const laws: Law[] = [
  [
    'a component has room for eight classes of fault',
    many(9),
    'found 9 classes of fault; expected at most 8, as a component has room for so many. To mend it: put some of them together.',
  ],
  [
    'what is common is no more than all of it',
    faults({ defect: { ...defect, together: { submission: 0.5, model: 0.6 } } }),
    'found `together` of `defect` with shares that add to 1.1; expected at most 1, the whole of the variance. To mend it: lower one of them.',
  ],
  [
    'a fault has a share',
    faults({ defect: { ...defect, share: 12 } }),
    'found `share: 12`; expected a share from 0 to 1. To mend it: write 0.12 for 12 %.',
  ],
  [
    'a case after the one for everybody is never read',
    faults({ defect: { ...defect, share: [{ is: 0.1 }, { where: { device: 'battery' }, is: 0.2 }] } }),
    'found a case without `where` that is not the last; expected only the last case to hold for whoever is left. To mend it: add a `where`, or move it to the end.',
  ],
];

describe('faults', () => {
  for (const [title, broken, sentence] of laws) it(title, () => expect(said(checkMeaning, broken)).toEqual([sentence]));

  it('nothing is said of eight classes, nor of a fault of all or none of a model', () => {
    expect(said(checkMeaning, many(8))).toEqual([]);
    expect(said(checkMeaning, faults({ defect: { ...defect, together: { model: 1 } } }))).toEqual([]);
  });
});
