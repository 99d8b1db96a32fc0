// A small chain from its scenario to its files, played by the model itself: years add up, in measures and in money.
import { createHash } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { playersHere } from '../../src/experiment/here.ts';
import type { Study } from '../../src/experiment/study.ts';
import { openGame } from '../../src/model/game.ts';
import { MEASURES } from '../../src/model/measures.ts';
import { filesOf, runStudy } from '../../src/run.ts';
import { HAND } from '../economics/hand.ts';
import { group, populationOf } from '../model/populations.ts';
import { worldOf } from '../model/worlds.ts';
import { readCsv } from '../report/read-csv.ts';
import { fakePlayers } from './stub.ts';

const NUMBER = 'source: { title: Test, date: "2026" }, date: "2026", confidence: low, basis: assumed';
const dated = (id: string, value: string): string =>
  `  ${id}: { title: ${id}, value: ${value}, unit: date, ${NUMBER} }`;

/** One examiner, too few for the last year; the other regime tests nobody. */
const world = worldOf({
  routes: `
    bespoke:
      deadline: { by: cut-off-day }
      steps:
        - { id: collate, per: component, by: clerks, minutes: 30 }
        - { id: test, per: component, by: examiners, minutes: { mean: 240, varies: exponential }, counts-as: metering-test }`,
  regimes: {
    listed: `
      listed:
        deadline: { by: cut-off-day }
        steps: [{ id: list, per: component, by: clerks, minutes: 12 }]`,
  },
  pools: `
    clerks: { kind: people, employer: provider, heads: 2, day: { from: "08:00", hours: 10 } }
    examiners: { kind: people, employer: cmsb, heads: 1, day: { from: "08:00", hours: 10 } }`,
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
    'assumptions/dates.yaml': [
      'id: dates',
      'assumptions:',
      dated('first-day', '2027-04-05'),
      dated('first-friday', '2027-04-09'),
      dated('cut-off-day', '2027-08-02'),
      dated('year-starts', '2027-10-01'),
    ].join('\n'),
    'paths/up.yaml':
      'id: up\nsource: the test\ncomponents: [{ year: 2027, is: 100 }, { year: 2028, is: 200 }, { year: 2029, is: 400 }]',
    'costs/ledger.yaml': HAND['costs/ledger.yaml']!,
    'costs/rates.yaml': HAND['costs/rates.yaml']!,
  },
  scenario: `
    assumptions: [dates]
    components: [100]
    horizon: { from: first-day, to: 2028-04-05 }
    delivery-year: year-starts
    replications: { exactly: 2 }
    costs: [ledger, rates]
    appraisal: { years: 3, discount: rates, uplift: 0.4, replacement: 1000 }
    chain: { from: 2027, to: 2029, dates: 2027, moves: [dates], paths: [up], certificates: 1, churn: 0, backlog: 1, replications: 3 }`,
});

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
const door = { clock: () => 0, hash, version: '9.9.9' };
const game = openGame(world);
const YEARS = [2027, 2028, 2029];
let study: Study;
beforeAll(async () => {
  study = await runStudy(world, game, playersHere(game), door);
});
const of = (year: number, regime: string, measure: string) =>
  study.chain!.rows.find(
    (row) => row.year === year && row.regime === regime && row.measure === measure && row.minus === '',
  )!.value;

test('the chain is a part of the study, and its tables are files', () => {
  expect(study.spent.at(-1)).toEqual({ part: 'chain', plays: 2 * 3 });
  const files = filesOf(study, world, hash);
  const paths = files.map(({ path }) => path);
  for (const path of ['chain.csv', 'carried.csv', 'year-costs.csv', 'chain-npsv.csv']) expect(paths).toContain(path);
  for (const { path, text } of files) expect(text, path).not.toMatch(/NaN|Infinity|undefined|\[object/);
  const [header, ...body] = readCsv(files.find(({ path }) => path === 'chain.csv')!.text);
  expect(body.every((cells) => cells.length === header.length)).toBe(true);
  // A difference is paired, and its kind says so.
  const kinds = new Set(body.map((cells) => `${cells[header.indexOf('minus')]}: ${cells[header.indexOf('kind')]}`));
  expect(kinds).toEqual(new Set([': Monte Carlo, Student t', 'rules: Monte Carlo, Student t, paired']));
});

test('players that answer out of turn find the same chain', async () => {
  const again = await runStudy(world, game, fakePlayers(3, game.play), door);
  expect(again.chain).toEqual(study.chain);
});

test('examiners cannot keep up in the last year, and every total is the sum of its years', () => {
  expect(of(2027, 'rules', 'on-time-share').mean).toBe(1);
  expect(of(2029, 'rules', 'on-time-share').mean).toBeLessThan(0.9);
  expect(of(2029, 'listed', 'on-time-share').mean).toBe(1);
  const totals = study.chain!.rows.filter(({ year, value }) => year === 0 && value.n > 0);
  const added = totals.filter(({ measure }) => MEASURES.find(({ id }) => id === measure)!.unit !== 'share');
  expect(added.length).toBeGreaterThan(40);
  for (const { path, regime, minus, measure, value } of added) {
    const years = study.chain!.rows.filter(
      (row) =>
        row.year !== 0 &&
        row.path === path &&
        row.regime === regime &&
        row.minus === minus &&
        row.measure === measure &&
        row.value.n > 0,
    );
    const sum = years.reduce((all, row) => all + row.value.mean, 0);
    expect(Math.abs(value.mean - sum), measure).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(sum)));
  }
  const share = of(0, 'rules', 'on-time-share').mean;
  expect(share).toBeLessThan(1);
  expect(share).toBeGreaterThan(of(2029, 'rules', 'on-time-share').mean);
});

test('each year begins with what is in force, and with nobody left where everybody was on time', () => {
  const carried = study.chain!.carried.filter(({ regime }) => regime === 'rules');
  expect(carried.map(({ year, inForce, backlog, heads }) => [year, inForce, backlog, heads])).toEqual([
    [2027, 100, 0, 1],
    [2028, 200, 0, 1],
    [2029, 400, 0, 1],
  ]);
});

test('money: the sum of the years to the penny, one-off costs once, and present values by view and uplift', () => {
  const gbp = (year: number, regime: string, kind = 'resource') =>
    study.chain!.costs.find(
      (row) => row.year === year && row.regime === regime && row.kind === kind && row.minus === '',
    )!.gbp.mean;
  // 0.2 h x 20 x 1.3 + 5 x 0.75 = 8.95 a component, and 1,000 in the first year.
  expect(YEARS.map((year) => gbp(year, 'listed'))).toEqual([1895, 1790, 3580]);
  for (const regime of ['rules', 'listed'])
    for (const kind of ['resource', 'transfer']) {
      const pence = YEARS.reduce((sum, year) => sum + Math.round(gbp(year, regime, kind) * 100), 0);
      expect(Math.round(gbp(0, regime, kind) * 100)).toBe(pence);
    }
  expect(study.chain!.npsv.map(({ view, uplift, level }) => [view, uplift, level])).toEqual(
    ['administration', 'with-late-capacity'].flatMap((view) => [0, 0.5, 1].map((uplift) => [view, uplift, 400])),
  );
});
