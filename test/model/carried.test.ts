// What is carried from one Delivery Year into the next: attempts, places in the queue, papers; and what is not.
import { expect, test } from 'vitest';
import { openGame } from '../../src/model/game.ts';
import { type MeasureId, measureIndex } from '../../src/model/measures.ts';
import type { Point, YearOfChain } from '../../src/model/outcome.ts';
import type { Carried } from '../../src/model/portfolio.ts';
import { standingsOf } from '../../src/model/standing.ts';
import { group, populationOf } from './populations.ts';
import { fourErrors } from './portfolios.ts';
import { type Told, worldOf } from './worlds.ts';

const NUMBER = 'source: { title: Test, date: "2026" }, date: "2026", confidence: low, basis: assumed';
const assumed = (id: string, value: string, unit: string): string =>
  `  ${id}: { title: ${id}, value: ${value}, unit: ${unit}, ${NUMBER} }`;
const DATES: [string, string][] = [
  ['first-day', '2027-04-05'],
  ['first-friday', '2027-04-09'],
  ['late-monday', '2027-07-05'],
  ['late-friday', '2027-07-09'],
  ['cut-off-day', '2027-08-02'],
  ['year-starts', '2027-10-01'],
];

interface Asked {
  components: number;
  heads: number;
  /** As many again, notified in July. */
  late?: boolean;
  minutes?: number;
  to?: number;
  churn?: number;
  fails?: string;
  faults?: string;
  rules?: string;
  scenario?: string;
}

/** So many components, the same every year; tests of two hours, ten hours a head and working day. */
const told = ({ components, heads, to = 2029, churn = 0, fails = '', late = false, ...more }: Asked): Told => ({
  routes: `
    bespoke:
      deadline: { by: cut-off-day }
      steps: [{ id: test, per: component, by: examiners, minutes: test-minutes, counts-as: metering-test ${fails} }]`,
  pools: `examiners: { kind: people, employer: cmsb, heads: ${heads}, day: { from: "08:00", hours: 10 } }`,
  portfolio: populationOf(
    {
      sites: group({
        ...{ cmus: '10', components: `${components}`, models: '[m1]' },
        arrives: '[{ from: first-day, to: first-friday }]',
      }),
      ...(late && {
        july: group({
          ...{ cmus: '10', components: `${components}`, models: '[m1]', prefix: 'J' },
          arrives: '[{ from: late-monday, to: late-friday }]',
        }),
      }),
    },
    { grows: 'sites', models: '{ m1: {} }', more: more.faults ?? '' },
  ),
  rules: { rules: more.rules ?? '' },
  files: {
    'assumptions/dates.yaml': `id: dates\nassumptions:\n${DATES.map(([id, day]) => assumed(id, day, 'date')).join('\n')}`,
    'paths/level.yaml': `id: level\nsource: the test\ncomponents: [{ year: 2027, is: ${late ? 2 * components : components} }, { year: 2032, is: ${late ? 2 * components : components} }]`,
  },
  scenario: [
    'assumptions: [dates]',
    `components: [${late ? 2 * components : components}]`,
    `add:\n${assumed('test-minutes', `${more.minutes ?? 120}`, 'minutes/component')}`,
    'horizon: { from: first-day, to: 2028-04-05 }',
    'delivery-year: year-starts',
    `chain: { from: 2027, to: ${to}, dates: 2027, moves: [dates], paths: [level], certificates: 1, churn: ${churn}, backlog: 1, replications: 2 }`,
    more.scenario ?? '',
  ].join('\n'),
});
const yearsOf = (asked: Asked, point?: Point): YearOfChain[] =>
  openGame(worldOf(told(asked))).play({
    ...{ regime: 'rules', components: 0, replication: 0, path: 'level' },
    ...(point && { point }),
  }).years!;
const values = (years: readonly YearOfChain[], id: MeasureId): number[] =>
  years.map(({ row }) => row.values[measureIndex(id)]);

const faulty = (matters: boolean, churn: number) =>
  values(
    yearsOf({
      ...{ components: 4000, heads: 60, churn },
      faults: `faults: { fault: { title: Fault, share: 0.2, matters: ${matters} } }`,
      fails: ', fails: { detects: { fault: 1 }, attempts: 3, then: test }',
    }),
    'retests',
  );

test('papers are wrong anew every year, and other papers each year', () => {
  const retests = faulty(false, 0);
  for (const count of retests) expect(Math.abs(count / 4000 - 0.2)).toBeLessThan(fourErrors(0.2, 4000));
  expect(new Set(retests).size).toBe(3);
});

test('metering that was put right stays right, until the component is replaced', () => {
  expect(faulty(true, 0).slice(1)).toEqual([0, 0]);
  for (const count of faulty(true, 0.5).slice(1))
    expect(Math.abs(count / 4000 - 0.1)).toBeLessThan(fourErrors(0.1, 4000));
});

test('attempts of the year before count: whoever had failed twice is out with the third, and retests are retests', () => {
  // One head makes 1,300 tests in a year; all fail, so in the second year those of the first are tested again.
  const years = yearsOf({
    ...{ components: 1300, heads: 1 },
    fails: ', fails: { share: 0.9999, attempts: 3, then: test, finally: withdraw }',
  });
  const [, second, third] = values(years, 'withdrawn');
  const [first, again] = values(years, 'retests');
  const tests = values(years, 'tests');
  expect(first).toBeLessThan(100);
  expect(again).toBeGreaterThan(1200);
  expect(second).toBeLessThan(100);
  expect(third).toBeGreaterThan(1100);
  // Three attempts each and no more: four would be needed for another year of tests.
  expect(tests[0] + tests[1] + tests[2]).toBeGreaterThan(3 * third);
});

test('who has waited for years stands before whoever was notified since, though both be of one submission', () => {
  const world = worldOf(told({ components: 40, heads: 1 }));
  const { portfolio, program, setting } = openGame(world).prepare({
    ...{ regime: 'rules', components: 40, replication: 0 },
  });
  const { submissions, first } = portfolio;
  const holds = new Uint8Array(40);
  const cameIn = new Uint8Array(40).fill(1);
  // The last submission has two who wait since the first of two years, one since the second, and one who holds a certificate.
  const last = first[submissions - 1];
  cameIn.fill(0, last, last + 2);
  holds[last + 3] = 1;
  const step = new Int16Array(40);
  step[last + 3] = -1;
  const carried: Carried = {
    ...{ holds, step, cameIn, visits: [], approved: [] },
    times: [portfolio.notified, portfolio.notified.map((at) => at + 365 * 8.64e10)],
  };
  const standings = standingsOf(world, program, { ...portfolio, carried }, setting.values);
  expect(standings.slice(0, 2)).toEqual([
    { submission: submissions - 1, first: last + 3, last: last + 3, step: -1, joined: Number.NEGATIVE_INFINITY },
    { submission: submissions - 1, first: last, last: last + 1, step: 0, joined: portfolio.notified[submissions - 1] },
  ]);
  const rest = standings.slice(2);
  expect(rest.reduce((sum, one) => sum + one.last - one.first + 1, 0)).toBe(37);
  for (const { joined } of rest) expect(joined).toBeGreaterThanOrEqual(Math.min(...carried.times[1]));
});

test('of a backlog of years the oldest part is served first', () => {
  // Some 313 tests a year: in the fourth the last of April 2027 are tested, then those of July 2027, and nobody since.
  const years = yearsOf({
    ...{ components: 1000, heads: 1, late: true, minutes: 500, to: 2030 },
    scenario: [
      'windows:',
      '  april: { title: April, kind: metering, from: first-day, to: first-friday }',
      '  july: { title: July, kind: metering, from: late-monday, to: late-friday }',
    ].join('\n'),
  });
  const tests = years.map(({ row }) => row.windows.map((window) => window.tests));
  for (const [april, july] of tests.slice(0, 3)) {
    expect(april).toBeGreaterThan(300);
    expect(july).toBe(0);
  }
  const [april, july] = tests[3];
  expect(april).toBe(1000 - tests[0][0] - tests[1][0] - tests[2][0]);
  expect(july).toBeGreaterThan(200);
});

test('certificates from before the chain are of the year before it', () => {
  const years = yearsOf({
    ...{ components: 100, heads: 60 },
    scenario: 'initial: [{ first: 40, holds: certificate }]',
  });
  expect(years.map(({ held, notified }) => [held, notified])).toEqual([
    [40, 60],
    [0, 100],
    [0, 100],
  ]);
});

test('who stays away is not notified, and no Delivery Year goes unpaid for it', () => {
  const years = yearsOf({
    ...{ components: 100, heads: 60, rules: 'entry: { costs: { per-component: 1000, per-cmu: 0 }, loss: 0 }' },
    scenario: 'entry: { rule: margin, price: 0.001 }',
  });
  expect(years.map(({ notified }) => notified)).toEqual([0, 0, 0]);
  expect(values(years, 'stayed-away')).toEqual([100, 100, 100]);
  expect(values(years, 'mw-days-unpaid')).toEqual([0, 0, 0]);
});

test('what a point has otherwise it has in every year', () => {
  const asked = { components: 100, heads: 60 };
  expect(values(yearsOf(asked), 'examiner-hours')).toEqual([200, 200, 200]);
  const point = { id: 'test-minutes=60', set: { 'test-minutes': 60 } };
  expect(values(yearsOf(asked, point), 'examiner-hours')).toEqual([100, 100, 100]);
});
