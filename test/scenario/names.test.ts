// Checks what is said of names that stand nowhere.
import { describe, expect, it } from 'vitest';
import { Issues } from '../../src/scenario/issue.ts';
import { checkNames } from '../../src/scenario/names.ts';
import type { Group, PortfolioFile } from '../../src/scenario/schema/portfolio.ts';
import type { ScenarioFile } from '../../src/scenario/schema/scenario.ts';
import type { Submissions, World } from '../../src/scenario/world.ts';
import {
  assume,
  bespoke,
  examiners,
  type Law,
  platform,
  portfolio,
  regime,
  said,
  smallWorld,
  stepsOnly,
  test,
} from './small-world.ts';

const names = (world: World, issues: Issues) => checkNames(world, issues);
const scenario = (rest: Partial<ScenarioFile>) => ({ scenario: { ...smallWorld().scenario, ...rest } });
const numbers = { assumptions: { 'test-minutes': assume('minutes', { value: 20 }) } };
const file = (rest: Partial<PortfolioFile>) => ({ portfolio: { ...portfolio, ...rest } });
const domestic = portfolio.groups?.domestic as Group;
const precision: ScenarioFile['precision'] = [{ measure: 'on-time-shar', 'half-width': 0.005 }];

const register = { id: 'register', csv: 'register.csv' };
const row: Submissions = {
  submission: ['s1'],
  cmu: ['c1'],
  provider: ['p1'],
  model: ['MODEL-1'],
  notifiedDay: Int32Array.of(20_940),
  components: Int32Array.of(10),
  deratedKw: Float64Array.of(1),
};

const laws: Law[] = [
  [
    'the reference is a regime',
    scenario({ reference: 'bmcs-onli' }),
    'found the regime `bmcs-onli`, which stands nowhere; expected `bmcs-only`. To mend it: write `bmcs-only`, or add `bmcs-onli` to `regimes`.',
  ],
  [
    'every reference is a regime',
    scenario({ reference: ['bmcs-only', 'cp392'] }),
    'found the regime `cp392`, which stands nowhere; expected `bmcs-only`. To mend it: add `cp392` to `regimes`.',
  ],
  [
    'regimes have ids of their own',
    { regimes: [regime(), regime()] },
    'found a second regime `bmcs-only`; expected regimes with ids of their own. To mend it: rename one.',
  ],
  [
    '`set` changes an assumption there is',
    { ...scenario({ set: { 'test-minute': 2 } }), ...numbers },
    'found the assumption `test-minute`, which stands nowhere; expected `test-minutes`. To mend it: write `test-minutes`, or describe `test-minute` in an assumption file or under `add`.',
  ],
  [
    'the command line changes an assumption there is',
    { ...numbers, set: { examiners: '12' } },
    'found the assumption `examiners`, which stands nowhere; expected `test-minutes`. To mend it: describe `examiners` in an assumption file or under `add`.',
  ],
  [
    'the calendar is one',
    scenario({ calendar: 'england' }),
    'found the calendar `england`, which stands nowhere; expected the id of a calendar file. To mend it: write a calendar file of the id `england`.',
  ],
  [
    "a pool's calendar is one",
    { pools: { examiners: { ...examiners, calendar: 'england' } } },
    'found the calendar `england`, which stands nowhere; expected the id of a calendar file. To mend it: write a calendar file of the id `england`.',
  ],
  [
    'the group that grows is one',
    file({ grows: 'domestik' }),
    'found the group `domestik`, which stands nowhere; expected `domestic`. To mend it: write `domestic`, or describe `domestik` under `groups`.',
  ],
  [
    "a group's model is described",
    file({ groups: { domestic: { ...domestic, models: ['MODEL-1', 'MODEL-2'] } } }),
    'found the device model `MODEL-2`, which stands nowhere; expected `MODEL-1`. To mend it: write `MODEL-1`, or describe `MODEL-2` under `models` of the portfolio.',
  ],
  [
    'no model is called approved',
    file({ models: { 'MODEL-1': {}, approved: {} } }),
    'found a device model `approved`; expected a model of another name: `approved` means type approval in force. To mend it: rename the model.',
  ],
  [
    'a number by name is an assumption',
    { regimes: [stepsOnly({ ...test, minutes: 'test-minute' })], ...numbers },
    'found the assumption `test-minute`, which stands nowhere; expected `test-minutes`. To mend it: write `test-minutes`, or describe `test-minute` in an assumption file or under `add`.',
  ],
  [
    'a number in a case is an assumption',
    { regimes: [stepsOnly({ ...test, minutes: [{ is: 'test-minute' }] })], ...numbers },
    'found the assumption `test-minute`, which stands nowhere; expected `test-minutes`. To mend it: write `test-minutes`, or describe `test-minute` in an assumption file or under `add`.',
  ],
  [
    'an elapsed time by name is an assumption',
    { regimes: [stepsOnly({ ...test, lead: 'rectification-time' })], ...numbers },
    'found the assumption `rectification-time`, which stands nowhere; expected `test-minutes`. To mend it: describe `rectification-time` in an assumption file or under `add`.',
  ],
  [
    'a date by name is an assumption',
    scenario({ horizon: { from: 'start', to: '2028-04-01' } }),
    'found the assumption `start`, which stands nowhere; expected an assumption of an assumption file or of `add`. To mend it: describe `start` in an assumption file or under `add`.',
  ],
  [
    'an instant by name is an assumption',
    scenario({ 'cut-off': 'cut-off-date' }),
    'found the assumption `cut-off-date`, which stands nowhere; expected an assumption of an assumption file or of `add`. To mend it: describe `cut-off-date` in an assumption file or under `add`.',
  ],
  [
    'a date in a predicate is an assumption',
    { regimes: [stepsOnly({ ...test, where: { notified: { to: 'start' } } })] },
    'found the assumption `start`, which stands nowhere; expected an assumption of an assumption file or of `add`. To mend it: describe `start` in an assumption file or under `add`.',
  ],
  [
    'a level by name is an assumption',
    scenario({ components: ['tested'] }),
    'found the assumption `tested`, which stands nowhere; expected an assumption of an assumption file or of `add`. To mend it: describe `tested` in an assumption file or under `add`.',
  ],
  [
    'what every object inherits is no assumption',
    { regimes: [stepsOnly({ ...test, minutes: 'constructor' })] },
    'found the assumption `constructor`, which stands nowhere; expected an assumption of an assumption file or of `add`. To mend it: describe `constructor` in an assumption file or under `add`.',
  ],
  [
    'a backlog waits at a step of some regime',
    scenario({ initial: [{ at: 'bespoke.tests' }] }),
    'found the step `bespoke.tests`, which stands nowhere; expected `bespoke.assess` or `bespoke.test`. To mend it: write `bespoke.test`, or name a route and one of its steps, joined by a dot.',
  ],
  [
    'a platform pauses for the queue of a pool',
    {
      pools: {
        examiners,
        platform: {
          ...platform,
          pauses: [{ when: { 'queue-of': 'examiner', above: 5, 'until-below': 2, checked: 'week' } }],
        },
      },
    },
    'found the pool `examiner`, which stands nowhere; expected `examiners` or `platform`. To mend it: write `examiners`, or describe `examiner` in a pool file.',
  ],
  [
    'the models of a device type are described',
    file({
      groups: { domestic: { ...domestic, devices: [{ device: 'battery', models: ['MODEL-2'], 'rated-kw': 5 }] } },
    }),
    'found the device model `MODEL-2`, which stands nowhere; expected `MODEL-1`. To mend it: write `MODEL-1`, or describe `MODEL-2` under `models` of the portfolio.',
  ],
  [
    'a row of a register waits at a step of some regime',
    { submissions: { ...row, atStep: ['bespoke.tests'] }, portfolio: register },
    'found the step `bespoke.tests`, which stands nowhere; expected `bespoke.assess` or `bespoke.test`. To mend it: write `bespoke.test`, or name a route and one of its steps, joined by a dot.',
  ],
];

describe('names', () => {
  for (const [title, broken, sentence] of laws) it(title, () => expect(said(names, broken)).toEqual([sentence]));

  it('nothing is said of a small sound world', () => {
    expect(said(names)).toEqual([]);
  });

  it('measures are checked where their names are given', () => {
    const known = (world: World, issues: Issues) => checkNames(world, issues, new Set(['on-time-share', 'tests']));
    expect(said(known, scenario({ precision }))).toEqual([
      'found the measure `on-time-shar`, which stands nowhere; expected `on-time-share` or `tests`. To mend it: write `on-time-share`, or choose one that `pinchpoint check --describe` lists.',
    ]);
    expect(said(names, scenario({ precision }))).toEqual([]);
  });

  it('a ranking is by a measure that there is, of which one direction is better', () => {
    const measures = new Set(['on-time-share', 'tests', 'audits']);
    const known = (world: World, issues: Issues) => checkNames(world, issues, measures, new Set(['audits']));
    const rank = (measure: string) => scenario({ rank: { measure, indifference: 1, probability: 0.95 } });
    expect(said(known, rank('tests'))).toEqual([]);
    expect(said(known, rank('audits'))).toEqual([
      'found the measure `audits`, of which neither more nor less is better; expected a measure of which one direction is better. To mend it: rank by another, as `on-time-share`.',
    ]);
    expect(said(known, rank('test'))).toEqual([
      'found the measure `test`, which stands nowhere; expected `on-time-share`, `tests` or `audits`. To mend it: write `tests`, or choose one that `pinchpoint check --describe` lists.',
    ]);
    expect(said(names, rank('test'))).toEqual([]);
  });

  it('headline measures are measures', () => {
    const known = (world: World, issues: Issues) => checkNames(world, issues, new Set(['tests']));
    expect(said(known, scenario({ 'headline-measures': ['tests', 'test'] }))).toEqual([
      'found the measure `test`, which stands nowhere; expected `tests`. To mend it: write `tests`, or choose one that `pinchpoint check --describe` lists.',
    ]);
    expect(said(names, scenario({ 'headline-measures': ['test'] }))).toEqual([]);
  });

  it('dates, instants, elapsed times and `unlimited` are no names', () => {
    const fails = { share: 0.1, attempts: 'unlimited' as const, after: '10 working days', then: 'test' };
    const route = { ...bespoke, steps: [{ ...test, fails }], deadline: { by: '2027-08-16T17:00' } };
    expect(said(names, { regimes: [regime({ bespoke: route })] })).toEqual([]);
  });

  it('a calendar may be named by its path', () => {
    const calendars = { england: { id: 'england' } };
    expect(said(names, { ...scenario({ calendar: '../calendars/england.yaml' }), calendars })).toEqual([]);
  });

  it('a model of a register is not called approved', () => {
    const issues = new Issues();
    const submissions = { ...row, model: ['approved'] };
    checkNames(smallWorld({ submissions, portfolio: register }), issues);
    expect(issues.list.map(({ found }) => found)).toEqual(['a device model `approved` in the CSV']);
  });

  it('a world whose assumptions are many lists none of them', () => {
    const many = Object.fromEntries(
      Array.from({ length: 9 }, (_, i) => [`number-${i}`, assume('minutes', { value: i })]),
    );
    expect(said(names, { regimes: [stepsOnly({ ...test, minutes: 'x' })], assumptions: many })).toEqual([
      'found the assumption `x`, which stands nowhere; expected an assumption of an assumption file or of `add`. To mend it: describe `x` in an assumption file or under `add`.',
    ]);
  });
});
