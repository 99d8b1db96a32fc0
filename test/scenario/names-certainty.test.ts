// Checks what is said of names in a certainty that stand nowhere: assumptions, regimes, the scenario of decisions.
import { describe, expect, it } from 'vitest';
import { InputError, sentenceOf } from '../../src/scenario/issue.ts';
import { memoryLibrary } from '../../src/scenario/library.ts';
import { loadWorld } from '../../src/scenario/load.ts';
import { filesOf, type Planted, uniform } from '../certainty/planted.ts';

const told: Planted = {
  assumptions: { 'minutes-per-test': uniform(1, 4), uptake: uniform(0, 1) },
  reads: { third: ['uptake'] },
  files: { 'shipped/others.yaml': { id: 'others', extends: 'planted', regimes: ['old', 'third'], certainty: null } },
};
const saidOf = (certainty: object): string[] => {
  try {
    loadWorld(memoryLibrary(filesOf({ ...told, certainty }), 'shipped'), 'shipped/planted.yaml');
    return [];
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    for (const { file, line, column } of error.issues)
      expect([file, line, column > 0]).toEqual(['shipped/planted.yaml', 1, true]);
    return error.issues.map((issue) => sentenceOf(issue).replace(/^[^ ]+: /, ''));
  }
};
const NAME =
  'found the assumption `minutes-per-tset`, which stands nowhere; expected `minutes-per-test` or `uptake`. To mend it: write `minutes-per-test`, or describe `minutes-per-tset` in an assumption file or under `add`.';
const regimeOf = (known: string) =>
  `found the regime \`fresh\`, which stands nowhere; expected ${known}. To mend it: add \`fresh\` to \`regimes\`, or remove what is asked as in \`certainty: null\`.`;

const wrong = 'minutes-per-tset';
const ASSUMPTIONS: [string, object][] = [
  ['over which saturation is asked', { limits: { saturation: { over: { [wrong]: [1] } } } }],
  ['of which something is needed', { limits: { needs: [{ change: wrong, between: [1, 2] }] } }],
  ['that is given beside it', { limits: { needs: [{ change: 'uptake', between: [0, 1], given: { [wrong]: 1 } }] } }],
  ['that may be otherwise', { limits: { 'what-ifs': [{ id: 'x', title: 'X', set: { [wrong]: 1 } }] } }],
  ['of a map', { limits: { map: { over: { uptake: [1], [wrong]: [1] } } } }],
  ['that is correlated', { stress: { correlations: [{ between: ['uptake', wrong], rank: 0.1, because: 'So.' }] } }],
];
const decisions = (regime: string, first?: string) => ({
  stress: {
    decisions: [
      { id: 'stay', title: 'Stay', regime: 'old' },
      { id: 'x', title: 'X', regime, ...(first && { first }) },
    ],
  },
});
const REGIMES: [string, object, string][] = [
  ['of the conclusion', { regime: 'fresh' }, '`old` or `now`'],
  ['of the reference', { minus: 'fresh' }, '`old` or `now`'],
  [
    'that a lever may help',
    { limits: { needs: [{ change: 'uptake', between: [0, 1], regimes: ['old', 'fresh'] }] } },
    '`old` or `now`',
  ],
  [
    'to which something may happen',
    { limits: { 'what-ifs': [{ id: 'x', title: 'X', set: { uptake: 1 }, regimes: ['fresh'] }] } },
    '`old` or `now`',
  ],
  ['that may be decided for', decisions('fresh'), '`old` or `now`'],
  ['of the first year of a decision', decisions('now', 'fresh'), '`old` or `now`'],
  ['that may be decided for in the other scenario', { scenario: 'others', ...decisions('fresh') }, '`old` or `third`'],
];

describe('names in what is asked of certainty', () => {
  for (const [title, certainty] of ASSUMPTIONS)
    it(`an assumption ${title} is one that there is, or that was meant`, () => {
      expect(saidOf(certainty)).toEqual([NAME]);
    });
  for (const [title, certainty, known] of REGIMES)
    it(`a regime ${title} is one that is played`, () => {
      expect(saidOf(certainty)).toEqual([regimeOf(known)]);
    });

  it('what may be decided for stands in the other scenario, where one is named', () => {
    expect(saidOf({ scenario: 'others', ...decisions('third') })).toEqual([]);
    expect(saidOf({ scenario: 'others', ...decisions('now') })).toHaveLength(1);
  });

  it('a scenario does not decide for itself, and the other one is there', () => {
    expect(saidOf({ scenario: 'planted' })).toEqual([
      'found the scenario `planted`, which names itself in `certainty`; expected the id of another scenario. To mend it: leave `scenario` out if this one is played.',
    ]);
    expect(saidOf({ scenario: 'otters' })[0]).toContain('`others`');
  });

  it('nothing is said where nothing is asked', () => {
    expect(saidOf({})).toEqual([]);
  });
});
