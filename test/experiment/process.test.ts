// Laws of the process of a regime: steps and ways as its file has them, and flows in which nobody appears or vanishes.
import { describe, expect, test } from 'vitest';
import { processesOf } from '../../src/experiment/process.ts';
import { elapsedWords } from '../../src/experiment/process-plan.ts';
import type { ProcessRoute } from '../../src/experiment/study-process.ts';
import { openGame } from '../../src/model/game.ts';
import { memoryLibrary } from '../../src/scenario/library.ts';
import { loadWorld } from '../../src/scenario/load.ts';

/** Ten components of P1 take a route on which all fail twice and go to the other, where five of P2 are already. */
const FILES = {
  'few.yaml': `
    id: few
    regimes: [two-ways]
    portfolio: firms
    pools: [people]
    horizon: { from: 2027-04-05, to: 2027-06-30 }`,
  'regimes/two-ways.yaml': `
    id: two-ways
    routes:
      plain:
        title: The plain way
        deadline: { by: 2027-06-10 }
        steps:
          - { id: look, title: A look, per: component, by: examiners, minutes: 60 }
          - { id: record, per: component, lead: 1 day }
          - { id: close, per: cmu, starts: all, by: examiners, fixed: 30 }
      strict:
        takes: { where: { provider: P1 }, otherwise: plain }
        deadline: { by: 2027-06-10 }
        before:
          - { id: licence, per: [provider, agent], starts: { date: 2027-01-04 }, lead: 1 month, by: examiners, fixed: 10 }
        steps:
          - { id: submit, per: submission, starts: all, by: examiners, fixed: 60 }
          - id: test
            per: component
            by: examiners
            minutes: 6
            lead: 2 working days
            fails: { share: 1, attempts: 2, after: 5 working days, then: rectify, finally: plain }
          - { id: rectify, aside: true, per: component, by: examiners, minutes: 3, then: test }
          - { id: file, per: component, by: examiners, minutes: 1, where: { provider: P2 } }
        gives-up: { at: test, after: 3 months, then: withdraw }
        moves: [{ on: file.passed, then: plain }]
        register: file`,
  'pools/people.yaml': `
    id: people
    pools:
      examiners: { title: The examiners, kind: people, employer: cmsb, heads: 1, day: { from: "09:00", hours: 8 } }`,
  'portfolios/firms.yaml': 'id: firms\ncsv: firms.csv',
  'portfolios/firms.csv': `submission,cmu,provider,model,notified,components,derated_kw,agent
s1,C1,P1,M1,2027-04-05,10,3.5,A1
s2,C2,P2,M1,2027-04-05,5,3.5,A1`,
};

const world = loadWorld(memoryLibrary(FILES), 'few.yaml');
const game = openGame(world);
const play = game.play({ regime: 'two-ways', components: 15, replication: 0 });
const [found] = processesOf(world, [play], game.horizon, game.certain);

const route = (id: string): ProcessRoute => found.routes.find((one) => one.id === id)!;
const flow = (id: string, from: string, to: string): number =>
  route(id).ways.find((way) => way.from === from && way.to === to)!.components.mean;
const step = (id: string, of: string) => route(id).steps.find((one) => one.id === of)!;

describe('the plan', () => {
  test('has the steps in the order of the file, each with its place', () => {
    expect(route('strict').steps.map(({ id, place }) => `${id} ${place}`)).toEqual([
      'licence before',
      'submit main',
      'test main',
      'rectify aside',
      'file main',
    ]);
    expect(
      route('strict')
        .steps.filter(({ registers }) => registers)
        .map(({ id }) => id),
    ).toEqual(['file']);
    expect(
      route('plain')
        .steps.filter(({ registers }) => registers)
        .map(({ id }) => id),
    ).toEqual(['close']);
  });

  test('says who does a step, in which grain, and what time passes', () => {
    expect(step('strict', 'licence')).toMatchObject({ per: ['provider', 'agent'], lead: '1 month', pool: 'examiners' });
    expect(step('strict', 'test')).toMatchObject({ poolTitle: 'The examiners', lead: '2 working days', some: false });
    expect(step('strict', 'file')).toMatchObject({ some: true, audit: false });
    expect(step('plain', 'record')).toMatchObject({ pool: '', lead: '1 day' });
  });

  test('has every way out of a step: on, failed, failed for the last time, given up, moved', () => {
    const out = route('strict').ways.map(({ from, why, leads, to, after }) =>
      [from, why, leads, to, after].join(' ').trim(),
    );
    expect(out).toEqual([
      'goes-on step submit',
      'submit goes-on step test',
      'test goes-on step file',
      'test fails step rectify 5 working days',
      'test fails route plain',
      'test gives-up out withdraw 3 months',
      'rectify goes-on step test',
      'file moves route plain',
    ]);
  });
});

describe('the flow', () => {
  test('is what the counts leave no choice about', () => {
    expect(flow('strict', '', 'submit')).toBe(10);
    expect(flow('strict', 'submit', 'test')).toBe(10);
    expect(flow('strict', 'test', 'rectify')).toBe(10);
    expect(flow('strict', 'rectify', 'test')).toBe(10);
    expect(flow('strict', 'test', 'plain')).toBe(10);
    expect(flow('strict', 'test', 'file')).toBe(0);
    expect(flow('plain', '', 'look')).toBe(5);
  });

  test('goes on through steps that nobody counts, from those before and behind', () => {
    expect(flow('plain', 'look', 'record')).toBe(15);
    expect(flow('plain', 'record', 'close')).toBe(15);
  });

  test('adds up to those notified, at the start and at the end', () => {
    const { notified, onTime, later, withdrawn, open, routes } = found;
    expect(routes.reduce((sum, { took }) => sum + took.mean, 0)).toBe(notified.mean);
    expect(onTime.mean + later.mean + withdrawn.mean + open.mean).toBe(notified.mean);
    expect(route('plain').registered.mean).toBe(15);
  });
});

describe('the numbers of a step', () => {
  test('are pieces of work in its own grain, and none of work before components come', () => {
    expect(step('strict', 'submit').started.mean).toBe(1);
    expect(step('strict', 'test').started.mean).toBe(20);
    expect(step('strict', 'test').failed.mean).toBe(20);
    expect([step('strict', 'licence').started.n, step('plain', 'record').started.n]).toEqual([0, 0]);
  });

  test('have a wait by component, for its group to gather as well', () => {
    // C2's five gather from 11:10, one an hour, and its work begins with the last at 15:10: 4 + 3 + 2 + 1 + 0 hours.
    // The first of C1's ten comes on Saturday at 16:25 and is served on Tuesday at 09:25: 65 hours; the others find it done.
    expect(step('plain', 'close').waitDays.mean).toBeCloseTo((10 + 65) / 15 / 24, 9);
    // Its two pieces of work wait 0 and 65 hours, which is not what components wait.
    expect(play.steps.find((one) => one.step === 'close')?.meanWaitDays).toBeCloseTo(65 / 2 / 24, 9);
  });

  test('where nothing is drawn, say that no chance plays a part', () => {
    expect(step('strict', 'test').started).toEqual({ mean: 20, lower: 20, upper: 20, n: 1 });
  });
});

test('elapsed times are words, one without an s, and none where no time passes', () => {
  expect([elapsedWords({ amount: 10, unit: 'working days' }), elapsedWords({ amount: 1, unit: 'months' })]).toEqual([
    '10 working days',
    '1 month',
  ]);
  expect(elapsedWords({ amount: 0, unit: 'days' })).toBe('');
});
