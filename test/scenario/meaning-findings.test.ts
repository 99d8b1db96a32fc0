// Checks what is said of checks that look for hidden truth, and of what follows from what they find.
import { describe, expect, it } from 'vitest';
import { checkMeaning } from '../../src/scenario/meaning.ts';
import type { Fails, Step } from '../../src/scenario/schema/regime.ts';
import { type Law, said, stepsOnly, test } from './small-world.ts';

const finds: Fails = { attempts: 3, then: 'test', detects: { defect: 0.9 } };
const check = (rest: Partial<Fails>, ...others: Step[]) => ({
  regimes: [stepsOnly({ ...test, fails: { ...finds, ...rest } }, ...others)],
});
const bare = (rest: Partial<Fails>) => ({
  regimes: [stepsOnly({ ...test, fails: { attempts: 3, then: 'test', ...rest } })],
});
const mending = (share: number): Step => ({
  id: 'rectify',
  per: 'component',
  lead: '5 days',
  mends: { defect: share },
});

const laws: Law[] = [
  [
    'a check has a probability',
    bare({}),
    'found `fails` of `test` without a probability; expected either `share`, or `detects` and `false-alarm`. To mend it: write `share: 0.1`, or name classes of fault in `detects`.',
  ],
  [
    'a check fails by a share or by what it finds',
    check({ share: 0.1 }),
    'found `detects` beside `share: 0.1`; expected either `share`, or `detects` and `false-alarm`. To mend it: keep one and remove the other.',
  ],
  [
    'a false alarm is no share',
    bare({ share: 0.1, 'false-alarm': { defect: 0.1 } }),
    'found `false-alarm` beside `share: 0.1`; expected either `share`, or `detects` and `false-alarm`. To mend it: keep one and remove the other.',
  ],
  [
    'something is found',
    bare({ detects: {}, 'false-alarm': {} }),
    'found `detects` of `test` without a class of fault; expected what is found. To mend it: name a class in it.',
  ],
  [
    'what is found does not hang together by itself',
    check({ together: { submission: 0.3 } }),
    'found `together` beside `detects`; expected `together` only where a `share` fails. To mend it: write `together` at the class under `faults` of the portfolio.',
  ],
  [
    'only what is detected is mended',
    check({ mends: { fault: 0.5 } }),
    'found `mends` of `fault`, which `test` never detects; expected `mends` only of classes in `detects`. To mend it: add `fault` to `detects`, or remove it from `mends`.',
  ],
  [
    'a false alarm is not mended',
    bare({ 'false-alarm': { defect: 0.1 }, mends: { defect: 0.5 } }),
    'found `mends` of `defect`, which `test` never detects; expected `mends` only of classes in `detects`. To mend it: add `defect` to `detects`, or remove it from `mends`.',
  ],
  [
    'a share that fails mends nothing',
    bare({ share: 0.1, mends: { defect: 0.5 } }),
    'found `mends` of `defect`, which `test` never detects; expected `mends` only of classes in `detects`. To mend it: add `defect` to `detects`, or remove it from `mends`.',
  ],
  [
    'what is always found and never mended is not tried for ever',
    check({ attempts: 'unlimited', detects: { defect: 1 }, mends: { defect: 0 } }),
    'found `attempts: unlimited` of `test`, which at every attempt finds `defect`; expected an attempt that can pass, or a number of attempts. To mend it: write `attempts: 3`, lower the probability, or let the fault be mended.',
  ],
  [
    'a false alarm at every attempt is not tried for ever',
    check({ attempts: 'unlimited', 'false-alarm': { defect: [{ where: { device: 'battery' }, is: 1 }, { is: 0.1 }] } }),
    'found `attempts: unlimited` of `test`, which at every attempt finds `defect` where it is not; expected an attempt that can pass, or a number of attempts. To mend it: write `attempts: 3`, lower the probability, or let the fault be mended.',
  ],
  [
    'work that mends nothing ends no loop',
    check({ attempts: 'unlimited', detects: { defect: 1 }, mends: { defect: 0 } }, mending(0)),
    'found `attempts: unlimited` of `test`, which at every attempt finds `defect`; expected an attempt that can pass, or a number of attempts. To mend it: write `attempts: 3`, lower the probability, or let the fault be mended.',
  ],
  [
    'a case of what is found after the one for everybody is never read',
    check({ detects: { defect: [{ is: 0.9 }, { where: { device: 'battery' }, is: 0.5 }] } }),
    'found a case without `where` that is not the last; expected only the last case to hold for whoever is left. To mend it: add a `where`, or move it to the end.',
  ],
  [
    'a probability of finding is a share',
    check({ detects: { defect: 90 } }),
    'found `defect: 90`; expected a share from 0 to 1. To mend it: write 0.9 for 90 %.',
  ],
];

describe('findings', () => {
  for (const [title, broken, sentence] of laws) it(title, () => expect(said(checkMeaning, broken)).toEqual([sentence]));

  it('attempts at what can be mended, missed or put right by other work come to an end', () => {
    const unlimited = { attempts: 'unlimited' as const, detects: { defect: 1 } };
    expect(said(checkMeaning, check(unlimited))).toEqual([]);
    expect(said(checkMeaning, check({ ...unlimited, mends: { defect: 0.1 } }))).toEqual([]);
    expect(said(checkMeaning, check({ ...unlimited, detects: { defect: 0.99 }, mends: { defect: 0 } }))).toEqual([]);
    expect(said(checkMeaning, check({ ...unlimited, mends: { defect: 0 } }, mending(0.5)))).toEqual([]);
  });

  it('so many attempts at what is never mended are sound', () => {
    expect(said(checkMeaning, check({ detects: { defect: 1 }, mends: { defect: 0 }, finally: 'revoke' }))).toEqual([]);
  });

  it('nothing is said of a check that finds only what is not there', () => {
    expect(said(checkMeaning, bare({ 'false-alarm': { defect: 0.01 } }))).toEqual([]);
  });
});
