// Checks what is said of samples and audits that check nobody, or everybody in vain.
import { describe, expect, it } from 'vitest';
import { checkMeaning } from '../../src/scenario/meaning.ts';
import type { Before, Step } from '../../src/scenario/schema/regime.ts';
import { assess, bespoke, type Law, regime, said, stepsOnly, test } from './small-world.ts';

type Sample = NonNullable<Step['sample']>;
const fails = { share: 0.1, attempts: 2, then: 'assess' };
const sampled = (sample: Sample) => ({ regimes: [stepsOnly({ ...assess, fails, sample }, test)] });
const only = (...steps: Step[]) => ({ regimes: [stepsOnly(...steps)] });
const before: Before = { id: 'type-test', per: 'model', starts: 'first-intent', lead: '3 months' };

const laws: Law[] = [
  [
    'a sample has a size',
    sampled({}),
    'found a sample of `assess` without a size; expected either `count` or `share`. To mend it: write `count: 5`, or `share: 0.1`.',
  ],
  [
    'a sample has one size',
    sampled({ count: 5, share: 0.1 }),
    'found `count: 5` with `share: 0.1`; expected either `count` or `share`. To mend it: keep one and remove the other.',
  ],
  [
    'so many are so many: no least is needed',
    sampled({ count: 5, 'at-least': 3 }),
    'found `at-least: 3` without `share`; expected `at-least` only with `share`. To mend it: remove it, or write `share` instead of `count`.',
  ],
  [
    'a sample does not accept as many findings as it has members',
    sampled({ share: 0.1, 'accept-share': 1 }),
    'found `accept-share: 1`; expected a share below 1, or nobody could fail. To mend it: lower `accept-share`.',
  ],
  [
    'a sample accepts less than it finds at most',
    sampled({ count: 5, accept: 5 }),
    'found `accept: 5` of `count: 5`; expected fewer findings than components checked, or nobody could fail. To mend it: lower `accept`.',
  ],
  [
    'somebody is checked',
    sampled({ share: 0 }),
    'found `share: 0`; expected a share greater than 0, at most 1. To mend it: write a share greater than 0, at most 1.',
  ],
  [
    'a component is no sample of itself',
    only({ ...test, fails: { ...fails, then: 'test' }, sample: { count: 1 } }),
    'found `sample` in the step `test`, which is per component; expected `sample` only for grouped work. To mend it: write `audit: 0.1` for a share of components, or give the step a coarser grain in `per`.',
  ],
  [
    'a sample shows something',
    only({ ...assess, sample: { count: 5 } }, test),
    'found a sample of `assess` that nobody can fail; expected `fails` beside `sample`. To mend it: write in `fails` what it may find, or write `fixed` if it is only work.',
  ],
  [
    'work before any journey is sampled to show something',
    { regimes: [regime({ bespoke: { ...bespoke, before: [{ ...before, sample: { count: 5 } }] } })] },
    'found a sample of `type-test` that nobody can fail; expected `fails` beside `sample`. To mend it: write in `fails` what it may find, or write `fixed` if it is only work.',
  ],
  [
    'an audit is of components one by one',
    only({ ...assess, audit: 0.1 }, test),
    'found `audit` in the step `assess`, which is per submission; expected `audit` only for work per component. To mend it: write `sample: { share: 0.1 }` instead.',
  ],
  [
    'an audit is not of pairs',
    only({ ...assess, per: ['model', 'agent'], audit: 0.1 }, test),
    'found `audit` in the step `assess`, which is per pair of model and agent; expected `audit` only for work per component. To mend it: write `sample: { share: 0.1 }` instead.',
  ],
  [
    'an audit is of a share',
    only({ ...test, audit: 5 }),
    'found `audit: 5`; expected a share from 0 to 1. To mend it: write 0.05 for 5 %.',
  ],
  [
    'a case of what work mends after the one for everybody is never read',
    only({ ...test, mends: { defect: [{ is: 1 }, { where: { device: 'battery' }, is: 0 }] } }),
    'found a case without `where` that is not the last; expected only the last case to hold for whoever is left. To mend it: add a `where`, or move it to the end.',
  ],
];

describe('samples and audits', () => {
  for (const [title, broken, sentence] of laws) it(title, () => expect(said(checkMeaning, broken)).toEqual([sentence]));

  it('nothing is said of a sample by count or share, nor of an audit', () => {
    expect(said(checkMeaning, sampled({ count: 5, accept: 4, pick: 'first' }))).toEqual([]);
    expect(said(checkMeaning, sampled({ share: 0.1, 'at-least': 3, accept: 3 }))).toEqual([]);
    expect(said(checkMeaning, only({ ...test, audit: 0.01 }))).toEqual([]);
  });

  it('a step that only mends or revokes does something', () => {
    expect(said(checkMeaning, only(test, { id: 'update', per: 'component', mends: { defect: 1 } }))).toEqual([]);
    const route = { steps: [test, { id: 'lapse', per: 'component' as const, revokes: true }], register: 'test' };
    expect(said(checkMeaning, { regimes: [regime({ bespoke: route })] })).toEqual([]);
  });
});
