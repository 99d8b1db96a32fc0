// Checks what is said of a ranking, and of headline measures, that cannot be made.
import { describe, expect, it } from 'vitest';
import { checkMeaning } from '../../src/scenario/meaning.ts';
import type { Rank, ScenarioFile } from '../../src/scenario/schema/scenario.ts';
import { type Law, regime, said, smallWorld } from './small-world.ts';

const two = { regimes: [regime(), { ...regime(), id: 'other' }] };
const scenario = (rest: Partial<ScenarioFile>) => ({
  ...two,
  scenario: { ...smallWorld().scenario, components: [1000, 2000], ...rest },
});
const rank = (more: Partial<Rank>) =>
  scenario({ rank: { measure: 'on-time-share', indifference: 0.01, probability: 0.95, ...more } });

const laws: Law[] = [
  [
    'a ranking has at least two regimes',
    { ...rank({}), regimes: [regime()] },
    'found `rank` with one regime; expected at least two regimes, one of which is better. To mend it: add a regime to `regimes`, or remove `rank`.',
  ],
  [
    'a ranking is at a level that is played',
    rank({ level: 1500 }),
    'found a level of `level: 1500`; expected a level of the scenario: 1000, 2000. To mend it: choose one of these, or add it to `components` of the scenario.',
  ],
  [
    'the indifference zone is wider than nothing',
    rank({ indifference: 0 }),
    'found `indifference: 0`; expected a number greater than 0. To mend it: write a number greater than 0.',
  ],
  [
    'a ranking is surer than a guess between two, and not certain',
    rank({ probability: 1 }),
    'found `probability: 1`; expected a share from 0.5 to 0.9999. To mend it: write a share from 0.5 to 0.9999.',
  ],
  [
    'a headline measure stands once',
    scenario({ 'headline-measures': ['tests', 'open', 'tests'] }),
    'found `tests` a second time; expected each measure once. To mend it: remove one of them.',
  ],
];

describe('a ranking', () => {
  for (const [title, broken, sentence] of laws) it(title, () => expect(said(checkMeaning, broken)).toEqual([sentence]));

  it('that can be made is not spoken of', () => {
    expect(said(checkMeaning, rank({ level: 2000 }))).toEqual([]);
  });
});
