// One component followed through the rules, line by line.
import { expect, test } from 'vitest';
import { traceComponent } from '../../src/model/trace.ts';
import { gameOf } from './worlds.ts';

const game = gameOf({
  rows: 'p1 c1 m1 2027-04-05 2 0.5\np2 c2 m2 2027-04-05 1 2',
  routes: `
    bespoke:
      title: Bespoke
      deadline: { by: 2027-04-07 }
      steps:
        - { id: assess, per: submission, by: examiners, fixed: 60, clause: "Rule 8.3.3" }
        - id: test
          title: Metering Test
          per: component
          by: examiners
          minutes: 30
          counts-as: metering-test
          fails: { share: [{ where: { model: m2 }, is: 1 }, { is: 0 }], attempts: 2, after: 2 days, then: test }`,
});
const KEY = { regime: 'rules', components: 3, replication: 0 };
const said = (component: number) =>
  traceComponent(game, KEY, component).lines.map(
    ({ at, event, step }) => `${at.slice(5)} ${event}${step && ` (${step})`}`,
  );

test('a component that passes is told from notification to registration', () => {
  // Assessments 09-10 and 10-11; tests of s1 from 11:00 on.
  expect(said(2)).toEqual([
    '04-05 09:00 is notified',
    '04-05 09:00 takes route bespoke',
    '04-05 09:00 waits for the group (assess)',
    '04-05 09:00 work starts (assess)',
    '04-05 10:00 the group passes (assess)',
    '04-05 10:00 joins the queue (test)',
    '04-05 11:30 work starts (test)',
    '04-05 12:00 work is done (test)',
    '04-05 12:00 is registered (test)',
  ]);
});

test('a component that fails is told until it is withdrawn', () => {
  expect(said(3).slice(4)).toEqual([
    '04-05 11:00 the group passes (assess)',
    '04-05 11:00 joins the queue (test)',
    '04-05 12:00 work starts (test)',
    '04-05 12:30 work is done (test)',
    '04-05 12:30 fails (test)',
    '04-05 12:30 puts right what failed (test)',
    '04-07 12:30 joins the queue (test)',
    '04-07 12:30 work starts (test)',
    '04-07 13:00 work is done (test)',
    '04-07 13:00 fails (test)',
    '04-07 13:00 is withdrawn (test)',
  ]);
});

test('a trace says who, by when, and how it ended', () => {
  const trace = traceComponent(game, KEY, 2);
  expect(trace).toMatchObject({ component: 2, submission: 1, cmu: 'c1', provider: 'p1', model: 'm1', deratedKw: 0.5 });
  expect(trace).toMatchObject({ route: 'bespoke', deadline: '2027-04-07 17:00', end: 'registered on time' });
  expect(traceComponent(game, KEY, 3).end).toBe('withdrawn');
  expect(trace.lines.find(({ step }) => step === 'assess')).toMatchObject({ clause: 'Rule 8.3.3', pool: 'examiners' });
  expect(trace.lines.map(({ daysSince }) => daysSince).reduce((a, b) => a + b, 0)).toBeCloseTo(3 / 24, 12);
});

test('following a component changes nothing for it', () => {
  const play = game.prepare(KEY);
  play.run();
  expect(play.ledger.registeredAt[1]).toBe(play.portfolio.notified[0] + 3 * 3.6e9);
});

test('there is no component 0, 4 or 1.5 of three', () => {
  for (const component of [0, 4, 1.5]) expect(() => traceComponent(game, KEY, component)).toThrow(RangeError);
});
