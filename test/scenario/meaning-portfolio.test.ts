// Checks what is said of portfolios that do not add up, and of growth levels they cannot give.
import { describe, expect, it } from 'vitest';
import { checkMeaning } from '../../src/scenario/meaning.ts';
import type { Group, PortfolioFile } from '../../src/scenario/schema/portfolio.ts';
import type { Submissions, World } from '../../src/scenario/world.ts';
import { assume, type Law, portfolio, said, smallWorld } from './small-world.ts';

const domestic = portfolio.groups?.domestic as Group;
const group = (rest: Partial<Group>) => ({
  portfolio: { ...portfolio, groups: { domestic: { ...domestic, ...rest } } },
});
const arriving = (...arrives: Group['arrives']) => group({ arrives });
const file = (rest: Partial<PortfolioFile>) => ({ portfolio: { ...portfolio, ...rest } });
const levels = (...components: (number | string)[]) => ({ scenario: { ...smallWorld().scenario, components } });
const window = { from: '2027-04-15', to: '2027-07-30' };

const FIRST = 20_940; // 2027-05-02
const rows = (...days: number[]): Submissions => ({
  submission: days.map((_, i) => `s${i + 1}`),
  cmu: days.map(() => 'c1'),
  provider: days.map(() => 'p1'),
  model: days.map(() => 'MODEL-1'),
  notifiedDay: Int32Array.from(days),
  components: Int32Array.from(days, () => 10),
  deratedKw: Float64Array.from(days, () => 1),
});
const register = (submissions: Submissions, rest: Partial<PortfolioFile> = {}): Partial<World> => ({
  submissions,
  portfolio: { id: 'register', csv: 'register.csv', ...rest },
});

const laws: Law[] = [
  [
    'a portfolio has somebody in it',
    { portfolio: { id: 'nobody' } },
    'found the portfolio `nobody` without anybody in it; expected either `csv` or `groups`. To mend it: name a CSV of submissions in `csv`, or describe the population in `groups`.',
  ],
  [
    'a portfolio of no groups has nobody in it',
    file({ groups: {}, grows: undefined }),
    'found the portfolio `sampled` without anybody in it; expected either `csv` or `groups`. To mend it: name a CSV of submissions in `csv`, or describe the population in `groups`.',
  ],
  [
    'a portfolio is a CSV or groups',
    { submissions: rows(FIRST), portfolio: { ...portfolio, csv: 'register.csv', grows: undefined } },
    'found a portfolio with `csv` and `groups`; expected either `csv` or `groups`. To mend it: remove one of them.',
  ],
  [
    'a CSV does not grow',
    register(rows(FIRST), { grows: 'domestic' }),
    'found `grows: domestic` beside `csv`; expected `grows` only where groups are sampled. To mend it: remove it.',
  ],
  [
    'groups have prefixes of their own',
    file({ groups: { domestic, industrial: domestic } }),
    'found `prefix: D` in `domestic` and `industrial`; expected a prefix for each group, so that names differ. To mend it: change one of them.',
  ],
  [
    'a provider owns a CMU',
    group({ providers: 11 }),
    'found 11 providers of 10 CMUs in the group `domestic`; expected at least one CMU for each provider. To mend it: lower `providers`, or raise `cmus`.',
  ],
  [
    'the smallest CMU is not above the largest',
    group({ 'smallest-cmu': 200, 'largest-cmu': 50 }),
    'found `smallest-cmu: 200` with `largest-cmu: 50`; expected a smallest CMU that is not above the largest. To mend it: swap the two.',
  ],
  [
    'a new CMU is no larger than the largest',
    group({ 'new-cmu': 300, 'largest-cmu': 200 }),
    'found `new-cmu: 300` in the group `domestic`; expected a size between the smallest and the largest CMU. To mend it: change it, or widen these two.',
  ],
  [
    'a new CMU is no smaller than the smallest',
    group({ 'new-cmu': 5, 'smallest-cmu': 10 }),
    'found `new-cmu: 5` in the group `domestic`; expected a size between the smallest and the largest CMU. To mend it: change it, or widen these two.',
  ],
  [
    'there are components for every CMU',
    group({ components: 9 }),
    'found 9 components in 10 CMUs of the group `domestic`; expected at least 10, as no CMU is smaller than 1. To mend it: lower `cmus` or `smallest-cmu`, or raise `components`.',
  ],
  [
    'there are components for every smallest CMU',
    group({ 'smallest-cmu': 200 }),
    'found 1000 components in 10 CMUs of the group `domestic`; expected at least 2000, as no CMU is smaller than 200. To mend it: lower `cmus` or `smallest-cmu`, or raise `components`.',
  ],
  [
    'there is room in the largest CMUs',
    group({ 'largest-cmu': 50 }),
    'found 1000 components in 10 CMUs of the group `domestic`; expected at most 500, as no CMU is larger than 50. To mend it: raise `cmus` or `largest-cmu`, or lower `components`.',
  ],
  [
    'shares of arrivals add to 1',
    arriving({ ...window, share: 0.5 }, { ...window, share: 0.4 }),
    'found arrivals of `domestic` whose shares add to 0.9; expected shares that add to 1. To mend it: raise them by 0.1 together.',
  ],
  [
    'shares of arrivals do not exceed 1',
    arriving({ ...window, share: 0.5 }, { ...window, share: 0.75 }),
    'found arrivals of `domestic` whose shares add to 1.25; expected shares that add to 1. To mend it: lower them by 0.25 together.',
  ],
  [
    'a single span that has a share has all',
    arriving({ ...window, share: 0.9 }),
    'found arrivals of `domestic` whose shares add to 0.9; expected shares that add to 1. To mend it: raise them by 0.1 together.',
  ],
  [
    'each of several spans has a share',
    arriving({ ...window, share: 0.5 }, window),
    'found a span of `domestic` without `share`; expected a share for each of several spans. To mend it: write the share of the components that is notified in it.',
  ],
  [
    'arrivals begin within the horizon',
    arriving({ from: '2027-03-31', to: '2027-07-30' }),
    'found `from: 2027-03-31` of the arrivals of `domestic`; expected arrivals inside the horizon, 2027-04-01 to 2028-03-31. To mend it: move the date, or widen the horizon.',
  ],
  [
    'arrivals end within the horizon',
    arriving({ from: '2027-04-15', to: '2028-04-01' }),
    'found `to: 2028-04-01` of the arrivals of `domestic`; expected arrivals inside the horizon, 2027-04-01 to 2028-03-31. To mend it: move the date, or widen the horizon.',
  ],
  [
    'arrivals run forwards',
    arriving({ from: '2027-07-30', to: '2027-04-15' }),
    'found `from: 2027-07-30` after `to: 2027-04-15`; expected a last day on or after the first. To mend it: swap the two dates, or mend the wrong one.',
  ],
  [
    'a model weighs something',
    file({ models: { 'MODEL-1': { weight: 0 } } }),
    'found models of `domestic` that all weigh 0; expected one of them with a weight above 0. To mend it: raise a `weight`.',
  ],
  [
    'de-rating leaves something',
    group({ derating: 0 }),
    'found `derating: 0`; expected a share greater than 0, at most 1. To mend it: write a share greater than 0, at most 1.',
  ],
  [
    'a component has some kW',
    group({ 'rated-kw': 0 }),
    'found `rated-kw: 0`; expected a number greater than 0. To mend it: write a number greater than 0.',
  ],
  [
    'CMUs are whole',
    group({ cmus: 1.5, providers: 1 }),
    'found `cmus: 1.5`; expected a whole number of 1 or more. To mend it: write 1 or 2.',
  ],
  [
    'growth levels ascend',
    levels(3000, 2000),
    'found `2000` after 3000; expected growth levels in ascending order. To mend it: put them in order, each once.',
  ],
  [
    'growth levels differ',
    levels(2000, 2000),
    'found `2000` after 2000; expected growth levels in ascending order. To mend it: put them in order, each once.',
  ],
  [
    'a level contains the base',
    levels(500),
    'found a level of `500`; expected at least the base of 1000 components, which every level contains. To mend it: write 1000 or more, or a smaller base.',
  ],
  [
    'a level above the base grows somewhere',
    { ...levels(2000), ...file({ grows: undefined }) },
    'found a level of `2000`, above the base of 1000; expected a group that takes the growth. To mend it: name it in `grows` of the portfolio.',
  ],
  [
    'a level is whole',
    levels(1000.5),
    'found `1000.5`; expected a whole number of 1 or more. To mend it: write 1000 or 1001.',
  ],
  [
    'a CSV has the components it has',
    { ...levels(30), ...register(rows(FIRST, FIRST)) },
    'found a level of `30`; expected the 20 components of the CSV. To mend it: write `components: [20]` or leave it out; a portfolio that grows is sampled from `groups`.',
  ],
  [
    'a CSV has no other level',
    { ...levels(20, 40), ...register(rows(FIRST, FIRST)) },
    'found a level of `40`; expected the 20 components of the CSV. To mend it: write `components: [20]` or leave it out; a portfolio that grows is sampled from `groups`.',
  ],
  [
    'submissions are notified within the horizon',
    register(rows(FIRST, FIRST - 40)),
    'found submission `s2` notified on 2027-03-23; expected every date inside the horizon, 2027-04-01 to 2028-03-31. To mend it: mend the dates, remove the rows, or widen the horizon.',
  ],
  [
    'submissions outside the horizon are counted',
    register(rows(FIRST + 400, FIRST, FIRST + 400)),
    'found submission `s1` notified on 2028-06-05, and 1 more outside the horizon; expected every date inside the horizon, 2027-04-01 to 2028-03-31. To mend it: mend the dates, remove the rows, or widen the horizon.',
  ],
];

describe('portfolios', () => {
  for (const [title, broken, sentence] of laws) it(title, () => expect(said(checkMeaning, broken)).toEqual([sentence]));

  it('shares add to 1 but for rounding', () => {
    const thirds = [1 / 3, 1 / 3, 0.3333333333].map((share) => ({ ...window, share }));
    expect(said(checkMeaning, arriving(...thirds))).toEqual([]);
    expect(said(checkMeaning, arriving(...thirds.map((span) => ({ ...span, share: 0.333333 }))))).toHaveLength(1);
  });

  it('CMUs may all be alike, and a span may be one day', () => {
    const alike = {
      'smallest-cmu': 100,
      'largest-cmu': 100,
      'new-cmu': 100,
      arrives: [{ from: '2027-04-15', to: '2027-04-15' }],
    };
    expect(said(checkMeaning, group(alike))).toEqual([]);
  });

  it('shares by name add up too', () => {
    const assumptions = {
      early: assume('share', { value: 0.75 }),
      late: assume('share', { formula: '1 - early' }),
    };
    const world = arriving({ ...window, share: 'early' }, { ...window, share: 'late' });
    expect(said(checkMeaning, { ...world, assumptions })).toEqual([]);
  });

  it('the base is a level, and so is the whole of a CSV', () => {
    expect(said(checkMeaning, levels(1000, 2000))).toEqual([]);
    expect(said(checkMeaning, { ...levels(20), ...register(rows(FIRST, FIRST)) })).toEqual([]);
  });

  it('the first day of the horizon belongs to it, the last does not', () => {
    expect(said(checkMeaning, register(rows(FIRST - 31)))).toEqual([]);
    expect(said(checkMeaning, register(rows(FIRST - 32)))).toHaveLength(1);
    expect(said(checkMeaning, register(rows(FIRST + 334)))).toEqual([]);
    expect(said(checkMeaning, register(rows(FIRST + 335)))).toHaveLength(1);
  });

  it('a row that waits at a step may have been notified before the horizon, not after it', () => {
    const waiting = (day: number) => register({ ...rows(day), atStep: ['bespoke.test'] });
    expect(said(checkMeaning, waiting(FIRST - 400))).toEqual([]);
    expect(said(checkMeaning, waiting(FIRST + 400))).toHaveLength(1);
    expect(said(checkMeaning, register(rows(FIRST - 400)))).toHaveLength(1);
  });
});
