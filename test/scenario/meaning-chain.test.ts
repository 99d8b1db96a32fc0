// Checks what is said of a chain of Delivery Years that cannot be played.
import { describe, expect, it } from 'vitest';
import { checkMeaning } from '../../src/scenario/meaning.ts';
import type { PathFile } from '../../src/scenario/schema/path.ts';
import type { Chain, ScenarioFile } from '../../src/scenario/schema/scenario.ts';
import type { World } from '../../src/scenario/world.ts';
import { assume, type Law, portfolio, said } from './small-world.ts';

const sound: Chain = {
  ...{ from: 2024, to: 2030, dates: 2027, moves: ['dates'], paths: ['grows'] },
  ...{ certificates: 'life', churn: 'churn', backlog: 1, replications: 3 },
};
const grows: PathFile = {
  id: 'grows',
  components: [
    { year: 2024, is: 1000 },
    { year: 2030, is: 4000 },
  ],
};
const assumptions = {
  first: assume('date', { value: '2027-04-01' }),
  opens: assume('date', { formula: 'first + 183' }),
  effective: assume('date', { value: '2026-10-01' }),
  begins: assume('date', { formula: 'effective + 365' }),
  life: assume('years', { value: 1 }),
  churn: assume('share/year', { value: 0.15 }),
};
/** The small world with a chain, and what is changed of it. */
const chained = (
  chain: Partial<Chain> = {},
  scenario: Partial<ScenarioFile> = {},
  rest: Partial<World> = {},
): Partial<World> => ({
  scenario: {
    ...{ id: 'small', horizon: { from: 'first', to: '2028-04-01' }, 'delivery-year': 'opens' },
    ...{ chain: { ...sound, ...chain }, ...scenario },
  },
  assumptions,
  sets: { dates: ['first', 'opens'], rules: ['effective', 'begins'], work: ['life', 'churn'] },
  paths: { grows },
  ...rest,
});
const path = (rest: Partial<PathFile>): Partial<World> => chained({}, {}, { paths: { grows: { ...grows, ...rest } } });

const laws: Law[] = [
  [
    'a chain runs forwards',
    chained({ from: 2030, to: 2024 }),
    'found a chain with `from: 2030` and `to: 2024`; expected a last year not before the first. To mend it: swap them, or write a later year in `to`.',
  ],
  [
    'the dates are of the year that they are said to be of',
    chained({ dates: 2026 }),
    'found `dates: 2026` beside `delivery-year: opens`, which is 2027-10-01; expected the year in which the Delivery Year of the dates begins. To mend it: write `dates: 2027`.',
  ],
  [
    'a first day that is written down does not move',
    chained({}, { horizon: { from: '2027-04-01', to: '2028-04-01' } }),
    'found `from: 2027-04-01` in a chain; expected the name of a date of `dates`, which moves with the year. To mend it: name such an assumption, or add its set to `moves`.',
  ],
  [
    'a first day of a set that stays does not move',
    chained({}, { horizon: { from: 'effective', to: '2028-04-01' } }),
    'found `from: effective` in a chain; expected the name of a date of `dates`, which moves with the year. To mend it: name such an assumption, or add its set to `moves`.',
  ],
  [
    'a Delivery Year that hangs on a date which stays does not move',
    chained({}, { 'delivery-year': 'begins' }),
    'found `delivery-year: begins` in a chain; expected the name of a date of `dates`, which moves with the year. To mend it: name such an assumption, or add its set to `moves`.',
  ],
  [
    'a chain has a Delivery Year',
    chained({}, { 'delivery-year': undefined }),
    'found a chain in a scenario without `delivery-year`; expected `delivery-year`, which moves. To mend it: add `delivery-year`.',
  ],
  [
    'a set that moves has a date',
    chained({ moves: ['dates', 'work'] }),
    'found the set `work`, in which no date is written down; expected a set with dates that are written down. To mend it: remove it.',
  ],
  [
    'a path knows the first year',
    chained({ from: 2023 }),
    'found `grows`, which knows 2024 to 2030; expected a path that knows 2023 to 2030. To mend it: add the years to the path, or shorten the chain.',
  ],
  [
    'a path knows the last year',
    chained({ to: 2031 }),
    'found `grows`, which knows 2024 to 2030; expected a path that knows 2024 to 2031. To mend it: add the years to the path, or shorten the chain.',
  ],
  [
    'a shape knows no year before it starts',
    path({
      ...{ components: undefined, shape: 'linear' },
      ...{ from: { year: 2025, components: 1000 }, to: { year: 2027, components: 2000 } },
    }),
    'found `grows`, which knows 2025 onwards; expected a path that knows 2024 to 2030. To mend it: add the years to the path, or shorten the chain.',
  ],
  [
    'a path has the base of the portfolio in every year',
    path({
      components: [
        { year: 2024, is: 1000 },
        { year: 2030, is: 700 },
      ],
    }),
    'found `grows`, which has 950 components in 2025; expected at least the base of 1000 components, which every year contains. To mend it: raise the path, or write a smaller base.',
  ],
  [
    'a path that is itself wrong is told of once',
    path({
      components: [
        { year: 2030, is: 1000 },
        { year: 2024, is: 1000 },
      ],
    }),
    'found `year: 2024` after `year: 2030`; expected years in ascending order. To mend it: put them in order, each once.',
  ],
  [
    'a path is played once',
    chained({ paths: ['grows', 'grows'] }),
    'found `grows` a second time; expected each path once. To mend it: remove one of them.',
  ],
  [
    'a portfolio that does not grow has no chain',
    chained({}, {}, { portfolio: { ...portfolio, grows: undefined } }),
    'found a chain of a portfolio that does not grow; expected a portfolio that grows. To mend it: name the group that takes the growth in `grows` of the portfolio.',
  ],
  [
    'a share is replaced in a year, not more than all',
    chained({ churn: 15 }),
    'found `churn: 15`; expected a share from 0 to 1. To mend it: write 0.15 for 15 %.',
  ],
  [
    'nobody is replaced less than not at all',
    chained({ churn: -0.1 }),
    'found `churn: -0.1`; expected a share from 0 to 1. To mend it: write a share from 0 to 1.',
  ],
  [
    'a certificate serves at least the year it is earned for',
    chained({ certificates: 0 }),
    'found `certificates: 0`; expected a whole number of 1 or more. To mend it: write a whole number of 1 or more.',
  ],
  [
    'a certificate serves whole years',
    chained({ certificates: 1.5 }),
    'found `certificates: 1.5`; expected a whole number of 1 or more. To mend it: write 1 or 2.',
  ],
  [
    'a backlog waits on or does not',
    chained({ backlog: 0.5 }),
    'found `backlog: 0.5`; expected 0 (off) or 1 (on). To mend it: write 0 or 1.',
  ],
  [
    'a chain is played at least once',
    chained({ replications: 0 }),
    'found `replications: 0`; expected a whole number of 1 or more. To mend it: write a whole number of 1 or more.',
  ],
  [
    'churn is a share, or a share a year',
    chained({ churn: 'life' }),
    'found `life`, whose unit is years; expected the unit share or share/year. To mend it: name an assumption whose unit is share, or mend the unit of `life`.',
  ],
];

describe('a chain', () => {
  for (const [title, broken, sentence] of laws) it(title, () => expect(said(checkMeaning, broken)).toEqual([sentence]));

  it('stays within the years that a calendar covers', () => {
    const flat = (from: number, to: number): Partial<World> =>
      chained(
        { from, to },
        {},
        { paths: { grows: { id: 'grows', components: [from, to].map((year) => ({ year, is: 1000 })) } } },
      );
    expect(said(checkMeaning, flat(1970, 2198))).toEqual([]);
    expect(said(checkMeaning, chained({ from: 1969 }))[0]).toBe(
      'found `from: 1969`, by which a date moves to 1969; expected dates of the years 1970 to 2199. To mend it: begin the chain later.',
    );
    expect(said(checkMeaning, flat(2024, 2199))).toEqual([
      'found `to: 2199`, by which a date moves to 2200; expected dates of the years 1970 to 2199. To mend it: end the chain sooner.',
    ]);
  });

  it('is of no register that is read from a CSV', () => {
    const csv = { ...portfolio, groups: undefined, grows: undefined, csv: 'few.csv' };
    const submissions = {
      ...NOBODY,
      notifiedDay: new Int32Array(),
      components: new Int32Array(),
      deratedKw: new Float64Array(),
    };
    expect(said(checkMeaning, chained({}, {}, { portfolio: csv, submissions }))).toEqual([
      'found a chain of a portfolio read from a CSV; expected a portfolio that grows. To mend it: sample the portfolio from `groups`, or remove `chain`.',
    ]);
  });

  it('nothing is said of one that can be played', () => {
    expect(said(checkMeaning, chained())).toEqual([]);
    expect(said(checkMeaning, chained({ from: 2027, to: 2027, churn: 0, backlog: 0, certificates: 10 }))).toEqual([]);
    expect(said(checkMeaning, chained({}, { horizon: { from: 'opens', to: '2028-04-01' } }))).not.toContainEqual(
      expect.stringContaining('in a chain'),
    );
    expect(said(checkMeaning, chained({ moves: ['dates', 'rules'] }, { 'delivery-year': 'begins' }))).toEqual([]);
  });

  it('all problems are told at once', () => {
    const broken = chained({ from: 2023, dates: 2026, churn: 2, moves: ['dates', 'work'] });
    expect(said(checkMeaning, broken)).toHaveLength(4);
  });
});

const NOBODY = { submission: [], cmu: [], provider: [], model: [] };
