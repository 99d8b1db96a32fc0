// Chains of Delivery Years: each year has its own dates, and begins with what the one before has left.
import { expect, test } from 'vitest';
import { dayOf } from '../../src/engine/days.ts';
import { movedDates } from '../../src/model/chain.ts';
import { openGame } from '../../src/model/game.ts';
import { type MeasureId, measureIndex } from '../../src/model/measures.ts';
import type { PlayRow, YearOfChain } from '../../src/model/outcome.ts';
import { group, populationOf } from './populations.ts';
import { type Told, worldOf } from './worlds.ts';

const NUMBER = 'source: { title: Test, date: "2026" }, date: "2026", confidence: low, basis: assumed';
const dated = (id: string, value: string): string =>
  `  ${id}: { title: ${id}, value: ${value}, unit: date, ${NUMBER} }`;
const DATES = [
  'id: dates',
  'assumptions:',
  dated('first-day', '2027-04-05'),
  dated('first-friday', '2027-04-09'),
  dated('cut-off-day', '2027-08-02'),
  dated('year-starts', '2027-10-01'),
].join('\n');
const pathOf = (id: string, years: Record<number, number>): string =>
  `id: ${id}\nsource: the test\ncomponents:\n${Object.entries(years)
    .map(([year, is]) => `  - { year: ${year}, is: ${is} }`)
    .join('\n')}`;

interface Asked {
  from?: number;
  to?: number;
  certificates?: number;
  churn?: number;
  backlog?: number;
  heads?: number;
  fails?: string;
  years?: Record<number, number>;
  scenario?: string;
  before?: string;
}

/** Two hours of test a component, one examiner of ten hours a day unless said. */
const told = (asked: Asked): Told => ({
  routes: `
    lane:
      takes: { where: { model: approved } }
      before: [{ id: approval, per: model, starts: first-intent, lead: ${asked.before ?? '2000 days'} }]
      steps: [{ id: note, per: component, lead: 1 hours }]
    bespoke:
      deadline: { by: cut-off-day }
      steps:
        - { id: assess, per: submission, by: examiners, fixed: 60 }
        - { id: test, per: component, by: examiners, minutes: { mean: 120, varies: exponential }, counts-as: metering-test ${asked.fails ?? ''} }`,
  pools: `examiners: { kind: people, employer: cmsb, heads: ${asked.heads ?? 1}, day: { from: "08:00", hours: 10 } }`,
  portfolio: populationOf(
    {
      sites: group({
        cmus: '10',
        components: '100',
        'new-cmu': '20',
        models: '[m1]',
        arrives: '[{ share: 1, from: first-day, to: first-friday }]',
      }),
    },
    { grows: 'sites', models: '{ m1: {} }' },
  ),
  files: {
    'assumptions/dates.yaml': DATES,
    'paths/growth.yaml': pathOf('growth', asked.years ?? { 2025: 100, 2032: 100 }),
  },
  scenario: [
    'assumptions: [dates]',
    'components: [100]',
    'horizon: { from: first-day, to: 2028-04-05 }',
    'delivery-year: year-starts',
    `chain: { from: ${asked.from ?? 2027}, to: ${asked.to ?? 2029}, dates: 2027, moves: [dates], paths: [growth], certificates: ${asked.certificates ?? 1}, churn: ${asked.churn ?? 0}, backlog: ${asked.backlog ?? 1}, replications: 2 }`,
    asked.scenario ?? '',
  ].join('\n'),
});

const chainOf = (asked: Asked, replication = 0): YearOfChain[] => {
  const world = worldOf(told(asked));
  return openGame(world).play({ regime: 'rules', components: 0, replication, path: 'growth' }).years!;
};
const value = ({ row }: { row: PlayRow }, id: MeasureId): number => row.values[measureIndex(id)];

test('one year alone equals the same year at the head of a chain, and the play of that year by itself, to the bit', () => {
  const alone = chainOf({ to: 2027 });
  expect(alone).toHaveLength(1);
  expect(chainOf({ to: 2029 })[0]).toEqual(alone[0]);
  const {
    lateness: _,
    sketch: __,
    ...played
  } = openGame(worldOf(told({}))).play({
    regime: 'rules',
    components: 100,
    replication: 0,
  });
  const { lateness: ___, sketch: ____, ...row } = alone[0].row;
  expect(row).toEqual(played);
});

test('a year of a chain has its own luck, and the same again however often it is played', () => {
  const [, second] = chainOf({ certificates: 1 });
  expect(value(second, 'examiner-hours')).not.toBe(value(chainOf({ to: 2027 })[0], 'examiner-hours'));
  expect(chainOf({})[1]).toEqual(second);
});

test('literal dates of the sets named move by whole years, to a day that there is; all others stay', () => {
  const { chain } = worldOf(told({})).scenario;
  const world = worldOf(told({}));
  const moved = movedDates(world, chain!, 2);
  expect(Object.fromEntries(moved)).toEqual({
    'first-day': dayOf('2029-04-05'),
    'first-friday': dayOf('2029-04-09'),
    'cut-off-day': dayOf('2029-08-02'),
    'year-starts': dayOf('2029-10-01'),
  });
  world.assumptions['first-day'].value = '2028-02-29';
  expect(movedDates(world, chain!, -1).get('first-day')).toBe(dayOf('2027-02-28'));
});

test('where everybody is tested in his year, nothing is carried over; a certificate of one year serves no other', () => {
  for (const year of chainOf({ heads: 4 }))
    expect([year.inForce, year.held, year.backlog, year.notified, value(year, 'on-time-components')]).toEqual([
      100, 0, 0, 100, 100,
    ]);
});

test('a certificate of two years is held in the second, and tested again in the third', () => {
  const years = chainOf({ heads: 4, certificates: 2 });
  expect(years.map(({ held, notified }) => [held, notified])).toEqual([
    [0, 100],
    [100, 0],
    [0, 100],
  ]);
  expect(value(years[1], 'tests')).toBe(0);
});

test('of those who hold a certificate the share replaced in a year is tested anew', () => {
  const years = chainOf({ heads: 40, certificates: 50, churn: 0.2, to: 2032, years: { 2027: 5000, 2032: 5000 } });
  const replaced = years.slice(1).map(({ notified }) => notified / 5000);
  for (const share of replaced) expect(Math.abs(share - 0.2)).toBeLessThan(4 * Math.sqrt((0.2 * 0.8) / 5000));
  expect(new Set(replaced).size).toBeGreaterThan(1);
});

test('who waits at the end of a year waits on where he stands, and is counted once', () => {
  // One examiner does 5 a working day, some 1,270 in a year; of 1,500 the others wait for their test.
  const years = chainOf({ to: 2028, certificates: 9, years: { 2027: 1500, 2028: 1500 } });
  const [first, second] = years;
  const left = 1500 - value(first, 'registered');
  expect(left).toBeGreaterThan(100);
  expect([second.backlog, second.held, second.notified]).toEqual([left, 1500 - left, 0]);
  // They have been assessed, and are tested; nobody is tested twice.
  expect(value(first, 'tests') + value(second, 'tests')).toBe(1500);
  const assessed = (year: YearOfChain) => year.row.steps.find(({ step }) => step === 'assess')!.finished;
  expect(assessed(second)).toBe(0);
  expect(value(second, 'registered')).toBe(left);
});

test('where a backlog is lost, those in it are notified anew', () => {
  const [first, second] = chainOf({ to: 2028, certificates: 9, backlog: 0, years: { 2027: 1500, 2028: 1500 } });
  const left = 1500 - value(first, 'registered');
  expect([second.backlog, second.notified]).toEqual([0, left]);
});

test('a Delivery Year that is not over goes on unpaid for those who wait, up to their registration', () => {
  const [first, second] = chainOf({ to: 2028, certificates: 9, years: { 2027: 1500, 2028: 1500 } });
  const [, anew] = chainOf({ to: 2028, certificates: 9, years: { 2027: 1500, 2028: 1500 }, heads: 40 });
  const left = 1500 - value(first, 'registered');
  const kw = (1000 * value(first, 'mw-notified')) / 1500;
  // From 5 April to the end of September, at most; those who come late in the second play are unpaid in its year as well.
  const most = (left * kw * (dayOf('2028-09-30') - dayOf('2028-04-05'))) / 1000;
  const unpaid = value(second, 'mw-days-unpaid');
  expect(unpaid).toBeGreaterThan(0);
  expect(unpaid).toBeLessThan(most);
  expect(value(anew, 'mw-days-unpaid')).toBe(0);
});

test('growth brings the newly notified alone where certificates last', () => {
  const years = chainOf({ heads: 40, certificates: 50, years: { 2027: 100, 2028: 160, 2029: 400 } });
  expect(years.map(({ held, notified }) => [held, notified])).toEqual([
    [0, 100],
    [100, 60],
    [160, 240],
  ]);
});

test('what was approved in one year is approved in the next', () => {
  const took = (before: string) =>
    chainOf({ before, heads: 4 }).map(({ row }) => row.routes.find(({ route }) => route === 'lane')!.took);
  expect(took('90 days')).toEqual([0, 100, 100]);
  expect(took('2000 days')).toEqual([0, 0, 0]);
});
