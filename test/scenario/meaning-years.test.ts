// Checks what is said of a year that is known without bounds, and of ends between which nothing can be found.
import { describe, expect, it } from 'vitest';
import { checkMeaning } from '../../src/scenario/meaning.ts';
import type { ScenarioFile, Solve } from '../../src/scenario/schema/scenario.ts';
import type { World } from '../../src/scenario/world.ts';
import { assume, type Law, said, smallWorld } from './small-world.ts';

const assumptions = {
  uptake: assume('share', { value: 0.5, range: [0, 1] }),
  people: assume('heads', { value: 6 }),
};
const scenario = (rest: Partial<ScenarioFile>): Partial<World> => ({
  scenario: { ...smallWorld().scenario, ...rest },
  assumptions,
});
const within = (...names: string[]) => scenario({ backcast: { regime: 'bmcs-only', within: names } });
const solve = (rest: Partial<Solve>) =>
  scenario({
    solve: {
      change: 'uptake',
      between: [0, 1],
      measure: 'tests',
      equals: 7,
      regime: 'bmcs-only',
      replications: 2,
      ...rest,
    },
  });
const past = (uptake: World['assumptions'][string]) => smallWorld({ assumptions: { uptake } });

const laws: Law[] = [
  [
    'what stays within its range has one',
    within('uptake', 'people'),
    'found `people`, of which no range is known; expected an assumption with a `range`. To mend it: write a `range` at `people`, or leave it out.',
  ],
  [
    'it has one in the year known as well',
    { ...within('uptake'), backcast: past(assume('share', { value: 0.5 })) },
    'found `uptake`, of which no range is known; expected an assumption with a `range`. To mend it: write a `range` at `uptake`, or leave it out.',
  ],
  [
    'an on-time share is a share',
    scenario({ backcast: { regime: 'bmcs-only', 'on-time-at-least': 90 } }),
    'found `on-time-at-least: 90`; expected a share from 0 to 1. To mend it: write 0.9 for 90 %.',
  ],
  [
    'one looks from a low end to a high one',
    solve({ between: [1, 0] }),
    'found `between` from 1 to 0; expected a low end below the high end. To mend it: swap the two, or move them apart.',
  ],
  [
    'one looks between two values',
    solve({ between: [0.5, 0.5] }),
    'found `between` from 0.5 to 0.5; expected a low end below the high end. To mend it: swap the two, or move them apart.',
  ],
  [
    'one looks among values that can be',
    solve({ between: [0, 2] }),
    'found `2` for `uptake`; expected a share from 0 to 1. To mend it: change the value.',
  ],
];

describe('years', () => {
  for (const [title, broken, sentence] of laws) it(title, () => expect(said(checkMeaning, broken)).toEqual([sentence]));

  it('nothing is said of a year with ranges, and of ends in order', () => {
    expect(said(checkMeaning, { ...within('uptake'), backcast: past(assumptions.uptake) })).toEqual([]);
    expect(said(checkMeaning, solve({}))).toEqual([]);
  });
});
