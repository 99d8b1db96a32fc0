// Checks what is said of names in plays beside the ladder, and in the years that are known or solved for.
import { describe, expect, it } from 'vitest';
import type { Issues } from '../../src/scenario/issue.ts';
import { checkNames } from '../../src/scenario/names.ts';
import type { Backcast, Beside, ScenarioFile, Solve } from '../../src/scenario/schema/scenario.ts';
import type { World } from '../../src/scenario/world.ts';
import { assume, type Law, regime, said, smallWorld } from './small-world.ts';

const names = (world: World, issues: Issues) => checkNames(world, issues, new Set(['tests']));
const assumptions = { uptake: assume('share', { value: 0.5 }), heads: assume('heads', { value: 6 }) };
const scenario = (rest: Partial<ScenarioFile>): Partial<World> => ({
  scenario: { ...smallWorld().scenario, ...rest },
  assumptions,
});
const beside = (rest: Partial<Beside>) =>
  scenario({ beside: { map: { title: 'Map', over: { uptake: [0, 1] }, replications: 2, ...rest } } });
const backcast = (rest: Partial<Backcast>) => scenario({ backcast: { regime: 'bmcs-only', ...rest } });
const solve = (rest: Partial<Solve>) =>
  scenario({
    solve: {
      change: 'uptake',
      between: [0, 1],
      measure: 'tests',
      equals: 73_109,
      regime: 'bmcs-only',
      replications: 2,
      ...rest,
    },
  });
const past = (rest: Partial<World> = {}): World =>
  smallWorld({ regimes: [{ ...regime(), id: 'as-it-was' }], assumptions: { uptake: assumptions.uptake }, ...rest });

const laws: Law[] = [
  [
    'regimes beside the ladder are of the scenario',
    beside({ regimes: ['bmcs-onli'] }),
    'found the regime `bmcs-onli`, which stands nowhere; expected `bmcs-only`. To mend it: write `bmcs-only`, or add `bmcs-onli` to `regimes`, or remove plays beside the ladder as in `beside: null`.',
  ],
  [
    'what is varied is an assumption',
    beside({ over: { uptak: [0, 1] } }),
    'found the assumption `uptak`, which stands nowhere; expected `uptake` or `heads`. To mend it: write `uptake`, or describe `uptak` in an assumption file or under `add`.',
  ],
  [
    'what is drawn is an assumption',
    beside({ draws: { of: ['uptake', 'head'], count: 5 } }),
    'found the assumption `head`, which stands nowhere; expected `uptake` or `heads`. To mend it: write `heads`, or describe `head` in an assumption file or under `add`.',
  ],
  [
    'what has no limit is a pool, or approval',
    beside({ unlimited: ['examiner'] }),
    'found the pool `examiner`, which stands nowhere; expected `examiners`, `platform` or `approvals`. To mend it: write `examiners`, or describe `examiner` in a pool file.',
  ],
  [
    'whose play is the same is a regime that is played',
    beside({ same: [{ regime: 'cp392', as: 'bmcs-only', when: { uptake: 0 } }] }),
    'found the regime `cp392`, which stands nowhere; expected `bmcs-only`. To mend it: add `cp392` to `regimes`, or remove plays beside the ladder as in `beside: null`.',
  ],
  [
    'whose play stands here is a regime',
    beside({ same: [{ regime: 'bmcs-only', as: 'cp392', when: { uptake: 0 } }] }),
    'found the regime `cp392`, which stands nowhere; expected `bmcs-only`. To mend it: add `cp392` to `regimes`, or remove plays beside the ladder as in `beside: null`.',
  ],
  [
    'a play is the same where something varied has a value',
    beside({ same: [{ regime: 'bmcs-only', as: 'bmcs-only', when: { heads: 0 } }] }),
    'found the varied assumption `heads`, which stands nowhere; expected `uptake`. To mend it: add `heads` to `over`.',
  ],
  [
    'the regime of the year known is one',
    backcast({ regime: 'bmcs' }),
    'found the regime `bmcs`, which stands nowhere; expected `bmcs-only`. To mend it: add `bmcs` to `regimes`.',
  ],
  [
    'what stays within its range is an assumption',
    backcast({ within: ['uptak'] }),
    'found the assumption `uptak`, which stands nowhere; expected `uptake` or `heads`. To mend it: write `uptake`, or describe `uptak` in an assumption file or under `add`.',
  ],
  [
    'the regime of another year is one of that year',
    { ...backcast({ scenario: 'past' }), backcast: past() },
    'found the regime `bmcs-only`, which stands nowhere; expected `as-it-was`. To mend it: add `bmcs-only` to `regimes` of the scenario that is named.',
  ],
  [
    'what stays within its range is so in that year',
    { ...backcast({ scenario: 'past', regime: 'as-it-was', within: ['heads'] }), backcast: past() },
    'found the assumption `heads`, which stands nowhere; expected `uptake`. To mend it: describe `heads` in an assumption file or under `add` of the scenario that is named.',
  ],
  [
    'the regime that is solved in is one',
    solve({ regime: 'bmcs' }),
    'found the regime `bmcs`, which stands nowhere; expected `bmcs-only`. To mend it: add `bmcs` to `regimes`.',
  ],
  [
    'what is found is an assumption',
    solve({ change: 'uptak' }),
    'found the assumption `uptak`, which stands nowhere; expected `uptake` or `heads`. To mend it: write `uptake`, or describe `uptak` in an assumption file or under `add`.',
  ],
  [
    'the measure known is one',
    solve({ measure: 'test' }),
    'found the measure `test`, which stands nowhere; expected `tests`. To mend it: write `tests`, or choose one that `pinchpoint check --describe` lists.',
  ],
  [
    'what is found is an assumption of that year',
    { ...solve({ scenario: 'past', change: 'heads', regime: 'as-it-was' }), solves: past() },
    'found the assumption `heads`, which stands nowhere; expected `uptake`. To mend it: describe `heads` in an assumption file or under `add` of the scenario that is named.',
  ],
  [
    'the regime that another year is solved in is one of that year',
    { ...solve({ scenario: 'past' }), solves: past() },
    'found the regime `bmcs-only`, which stands nowhere; expected `as-it-was`. To mend it: add `bmcs-only` to `regimes` of the scenario that is named.',
  ],
];

describe('names beside the ladder', () => {
  for (const [title, broken, sentence] of laws) it(title, () => expect(said(names, broken)).toEqual([sentence]));

  it('nothing is said of names that stand somewhere', () => {
    const same = [{ regime: 'bmcs-only', as: 'bmcs-only', when: { uptake: 0 } }];
    expect(said(names, beside({ regimes: ['bmcs-only'], same }))).toEqual([]);
    expect(said(names, beside({ unlimited: ['examiners', 'approvals'] }))).toEqual([]);
    expect(said(names, beside({ unlimited: 'each' }))).toEqual([]);
    expect(said(names, { ...backcast({ scenario: 'past', regime: 'as-it-was' }), backcast: past() })).toEqual([]);
    expect(said(names, { ...solve({ scenario: 'past', regime: 'as-it-was' }), solves: past() })).toEqual([]);
  });

  it('a year that is itself read as a year is not asked for the years that it names', () => {
    expect(said(names, backcast({ scenario: 'past', regime: 'as-it-was' }))).toEqual([]);
    expect(said(names, solve({ scenario: 'past', regime: 'as-it-was', change: 'nothing' }))).toEqual([]);
  });

  it('measures are not judged where their ids are not given', () => {
    const unjudged = (world: World, issues: Issues) => checkNames(world, issues);
    expect(said(unjudged, solve({ measure: 'test' }))).toEqual([]);
  });
});
