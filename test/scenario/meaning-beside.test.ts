// Checks what is said of plays beside the ladder that could not be played, or would say nothing.
import { describe, expect, it } from 'vitest';
import { checkMeaning } from '../../src/scenario/meaning.ts';
import type { Beside, ScenarioFile } from '../../src/scenario/schema/scenario.ts';
import type { World } from '../../src/scenario/world.ts';
import { assume, examiners, type Law, platform, said, smallWorld } from './small-world.ts';

const uniform = { shape: 'uniform' as const, low: 0, high: 1 };
const assumptions = {
  uptake: assume('share', { value: 0.5, distribution: uniform }),
  people: assume('heads', { value: 6 }),
  start: assume('date', { value: '2027-04-01' }),
};
const pools = { examiners: { ...examiners, heads: 'people' }, platform };
const beside = (one: Partial<Beside>, rest: Partial<ScenarioFile> = {}): Partial<World> => ({
  scenario: { ...smallWorld().scenario, ...rest, beside: { map: { title: 'Map', replications: 2, ...one } } },
  assumptions,
  pools,
});
const over = (name: string, ...values: number[]) => beside({ over: { [name]: values } });
const same = (as: string, value: number) =>
  beside({ over: { uptake: [0, 0.5] }, same: [{ regime: 'bmcs-only', as, when: { uptake: value } }] });

const laws: Law[] = [
  [
    'something is varied',
    beside({}),
    'found `map`, beside the ladder, without anything to vary; expected exactly one of `over`, `draws` and `unlimited`. To mend it: write the assumptions to vary in `over`.',
  ],
  [
    'one thing is varied at a time',
    beside({ over: { uptake: [0, 1] }, unlimited: 'each' }),
    'found `map`, beside the ladder, with `over` and `unlimited`; expected exactly one of `over`, `draws` and `unlimited`. To mend it: make them two of their own.',
  ],
  [
    'a grid has an axis',
    beside({ over: {} }),
    'found `map`, beside the ladder, over no assumption; expected an assumption and its values. To mend it: name one in `over`.',
  ],
  [
    'a share is varied between 0 and 1',
    over('uptake', 0, 1.5),
    'found `1.5` for `uptake`; expected a share from 0 to 1. To mend it: change the value.',
  ],
  [
    'people are varied one by one',
    over('people', 3, 4.5),
    'found `4.5` for `people`; expected a whole number of 0 or more. To mend it: change the value.',
  ],
  [
    'there are not fewer people than none',
    over('people', -1),
    'found `-1` for `people`; expected a whole number of 0 or more. To mend it: change the value.',
  ],
  [
    'a date is not varied by its number',
    over('start', 20_000),
    'found `start`, whose unit is date; expected an assumption that is a number. To mend it: vary a number, as the days that a formula adds to a date.',
  ],
  [
    'a cell is played once',
    over('uptake', 0, 0.5, 0),
    'found `0` a second time for `uptake`; expected each value once. To mend it: remove one of them.',
  ],
  [
    'what is drawn has a distribution',
    beside({ draws: { of: ['uptake', 'people'], count: 5 } }),
    'found draws of `people`, of which no distribution is known; expected what is believed of it. To mend it: write a `distribution` at `people`, or leave it out.',
  ],
  [
    'somebody draws',
    beside({ draws: { of: ['uptake'], count: 0 } }),
    'found `count: 0`; expected a whole number of 1 or more. To mend it: write a whole number of 1 or more.',
  ],
  [
    'a level is one of the ladder',
    beside({ unlimited: 'each', components: [2000] }, { components: [1000, 3000] }),
    'found a level of `2000`; expected a level of the scenario: 1000, 3000. To mend it: choose one of these, or add it to `components` of the scenario.',
  ],
  [
    'without a ladder the level is the base',
    beside({ unlimited: 'each', components: [2000] }),
    'found a level of `2000`; expected a level of the scenario: 1000. To mend it: choose one of these, or add it to `components` of the scenario.',
  ],
  [
    'a regime is not the same as itself',
    same('bmcs-only', 0),
    'found `as: bmcs-only`, the same regime; expected another regime that plays alike. To mend it: name the other.',
  ],
  [
    'regimes are alike at a value that is played',
    same('cp392', 0.2),
    'found `uptake: 0.2`; expected a value of `uptake` in `over`: 0, 0.5. To mend it: choose one of these.',
  ],
  [
    'replications are some of those of the ladder',
    beside({ unlimited: 'each' }, { replications: { exactly: 1 } }),
    'found `replications: 2` with `exactly: 1` on the ladder; expected no more than the ladder has, whose chance they share. To mend it: write at most 1.',
  ],
  [
    'replications are no more than the ladder may have',
    beside({ unlimited: 'each', replications: 20 }, { replications: { 'at-least': 2, 'at-most': 10 } }),
    'found `replications: 20` with `at-most: 10` on the ladder; expected no more than the ladder has, whose chance they share. To mend it: write at most 10.',
  ],
];

describe('plays beside the ladder', () => {
  for (const [title, broken, sentence] of laws) it(title, () => expect(said(checkMeaning, broken)).toEqual([sentence]));

  it('nothing is said of a grid, of draws, and of pools without limit', () => {
    expect(said(checkMeaning, beside({ over: { uptake: [0, 0.5, 1], people: [3, 6] } }))).toEqual([]);
    expect(said(checkMeaning, beside({ draws: { of: ['uptake'], count: 5 }, components: [1000] }))).toEqual([]);
    expect(said(checkMeaning, beside({ unlimited: ['examiners'] }, { replications: { exactly: 2 } }))).toEqual([]);
    expect(said(checkMeaning, same('cp392', 0.5))).toEqual([]);
  });
});
