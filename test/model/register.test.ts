// A register read as a portfolio: one row a submission, components numbered through, names where the columns say them.
import { expect, test } from 'vitest';
import { type Portfolio, prefixOf } from '../../src/model/portfolio.ts';
import { Issues } from '../../src/scenario/issue.ts';
import { submissionsOf } from '../../src/scenario/submissions.ts';
import { peopledWorld, portfolioIn } from './portfolios.ts';
import { clockOf } from './ticks.ts';
import { gameOf } from './worlds.ts';

const registerOf = (rows: string, portfolio = ''): Portfolio => portfolioIn(peopledWorld({ rows, portfolio }));
const named = (p: Portfolio, of: 'cmu' | 'provider' | 'model' | 'device' | 'agent' | 'cohort') =>
  Array.from(p[of].of, (label) => (label < 0 ? undefined : p[of].names[label]));

const ROWS = `
  p2 c1 m1 2027-04-06 3 0.5
  p1 c2 m2 2027-04-05 2 0.25
  p2 c1 m2 2027-04-05 4 1`;

test('components are numbered through the submissions in file order, whatever their dates', () => {
  const p = registerOf(ROWS);
  expect(Array.from(p.first)).toEqual([0, 3, 5, 9]);
  expect(Array.from(p.notified, clockOf)).toEqual(['04-06 09:00', '04-05 09:00', '04-05 09:00']);
  expect(Array.from(p.deratedKw)).toEqual([0.5, 0.25, 1]);
  expect(named(p, 'cmu')).toEqual(['c1', 'c2', 'c1']);
  expect(named(p, 'provider')).toEqual(['p2', 'p1', 'p2']);
});

test('a submission is notified at the hour that the portfolio says', () => {
  expect(clockOf(registerOf(ROWS, 'notified-at: "13:30"').notified[0])).toBe('04-06 13:30');
});

test('a device is what the column says, else what the model is described as, else unknown', () => {
  const models = 'models: { m1: { device: charger } }';
  expect(named(registerOf(ROWS, models), 'device')).toEqual(['charger', 'unknown', 'unknown']);
  const own = `columns: provider cmu model notified components derated_kw device
    p1 c1 m1 2027-04-05 1 0.5 battery`;
  expect(named(registerOf(own, models), 'device')).toEqual(['battery']);
});

test('columns left out mean one agent for all, and no cohort', () => {
  const p = registerOf(ROWS);
  expect(named(p, 'agent')).toEqual(['agent', 'agent', 'agent']);
  expect(named(p, 'cohort')).toEqual([undefined, undefined, undefined]);
});

test('a model without a date is never approved', () => {
  const p = registerOf(ROWS, 'models: { m2: { approved: 2027-04-05 } }');
  expect(p.model.names).toEqual(['m1', 'm2']);
  expect([p.approvedFrom[0], clockOf(p.approvedFrom[1])]).toEqual([Infinity, '04-05 00:00']);
});

test('a part of a portfolio ends where a submission ends', () => {
  const p = registerOf(ROWS);
  const part = prefixOf(p, 5);
  expect([part.submissions, part.components]).toEqual([2, 5]);
  expect(named(part, 'model')).toEqual(['m1', 'm2']);
  expect(prefixOf(p, 9)).toBe(p);
  expect(() => prefixOf(p, 4)).toThrow(RangeError);
});

test('submissions notified at one instant join in file order, an earlier date before them', () => {
  const game = gameOf({
    rows: ROWS,
    routes: 'bespoke: { steps: [{ id: test, per: submission, by: examiners, fixed: 60 }] }',
  });
  const play = game.prepare({ regime: 'rules', components: 9, replication: 0 });
  play.run();
  expect([0, 3, 5].map((c) => clockOf(play.ledger.registeredAt[c]))).toEqual([
    '04-06 10:00',
    '04-05 10:00',
    '04-05 11:00',
  ]);
});

test('who waits at a step when the horizon starts is known by row, with the day at the hour of notification', () => {
  const waiting = (columns: string, ...fields: string[]): Portfolio => {
    const rows = fields.map((rest) => `p1,c1,m1,2027-04-05,1,0.5,${rest}`);
    const world = peopledWorld({ rows: 'p1 c1 m1 2027-04-05 1 0.5' });
    const header = `submission,provider,cmu,model,notified,components,derated_kw,${columns}`;
    const text = [header, ...rows.map((row, s) => `s${s},${row}`)].join('\n');
    const submissions = submissionsOf(text.replaceAll('2027-04-05', '2027-03-01'), 'r.csv', new Issues());
    return portfolioIn({ ...world, submissions: submissions! });
  };
  const p = waiting('at_step,joined', 'bespoke.note,2027-03-09', 'bespoke.note,', ',');
  expect(p.atStep).toEqual(['bespoke.note', 'bespoke.note', '']);
  expect(clockOf(p.joined![0])).toBe('03-09 09:00');
  expect(Array.from(p.joined!.subarray(1))).toEqual([Number.NaN, Number.NaN]);
  expect(waiting('at_step', '')).not.toHaveProperty('joined');
  expect(registerOf(ROWS)).not.toHaveProperty('atStep');
});

test('rows that add to a CMU are marked, and nobody bears a mark', () => {
  const p = registerOf(`columns: provider cmu model notified components derated_kw adds_to
    p1,c1,m1,2027-04-05,1,0.5,
    p1,c1,m1,2027-04-06,1,0.5,c1`);
  expect(Array.from(p.adds)).toEqual([0, 1]);
  expect(Array.from(registerOf(ROWS).adds)).toEqual([0, 0, 0]);
  expect(p.marks.size).toBe(0);
});
