// Measures of a small world, each worked out by hand.
import { expect, test } from 'vitest';
import type { MeasureId } from '../../src/model/measures.ts';
import { MEASURES } from '../../src/model/measures.ts';
import { type Played, playedIn } from './worlds.ts';

/**
 * One examiner, 08:00 to 18:00, four hours a test; model m2 fails both its tries. The deadline is Wednesday 7 at 12:00.
 * Tests: s1 Monday 09-13 and 13-17; s3 Monday 17 to Tuesday 11 and 11-15; s4 Tuesday 15 to Wednesday 09, failed; s2 (of
 * Tuesday 09) Wednesday 09-13, late; s4 again, back at 10, 13-17, withdrawn; s5 Friday 09-13, notified after the deadline.
 * Whatever p2 notifies is faulty, and the test does not look for it.
 */
const SMALL = playedIn({
  rows: `
    p1 c1 m1 2027-04-05 2 600
    p1 c1 m1 2027-04-06 1 300
    p2 c2 m1 2027-04-05 2 500
    p3 c3 m2 2027-04-05 1 800
    p3 c4 m1 2027-04-09 1 100`,
  scenario: 'delivery-year: 2027-10-01\nshortfall: { fee: 100, whole-below: 0.75, credit-cover: 10 }',
  portfolio: 'faults: { ratio: { title: r, share: [{ where: { provider: p2 }, is: 1 }] } }',
  routes: `
    bespoke:
      deadline: { by: 2027-04-07T12:00 }
      steps:
        - id: test
          per: component
          by: examiners
          minutes: 240
          counts-as: metering-test
          fails: { share: [{ where: { model: m2 }, is: 1 }, { is: 0 }], attempts: 2, after: 1 hours, then: test }`,
});

const expected: Record<MeasureId, number> = {
  'components-notified': 7,
  'mw-notified': (2 * 600 + 300 + 2 * 500 + 800 + 100) / 1000,
  // All but s5.
  'components-due': 6,
  // s1 and s3.
  'on-time-components': 4,
  'on-time-share': 4 / 6,
  'on-time-mw': (2 * 600 + 2 * 500) / 1000,
  'on-time-mw-share': 2200 / 3300,
  // c2: of c1 one is late, c3 is withdrawn, c4 is not due.
  'on-time-cmus': 1,
  'cmus-due': 3,
  // c1 with 1.2 MW on time, c2 with 1.0.
  'cmus-of-1-mw': 2,
  // c2; c1 with 1.2 of 1.5 MW; c3 with nothing of 0.8 MW.
  'cmus-proven-whole': 1,
  'cmus-proven-partly': 1,
  'cmus-proven-below': 0,
  'cmus-proven-nothing': 1,
  'mw-shortfall': 0.3 + 0.8,
  // Fee and credit cover on what c1 misses and on the whole of c3.
  'shortfall-charge': (100 + 10) * (0.3 + 0.8),
  'certificates-held': 0,
  'stayed-away': 0,
  'late-components': 2,
  'late-mw': (300 + 800) / 1000,
  registered: 6,
  withdrawn: 1,
  open: 0,
  // s3 is registered with what is wrong with it; s4, with nothing wrong, is not.
  'faulty-components': 2,
  'wrong-accepts': 2,
  'wrong-accept-mw': 1,
  'wrong-accept-share': 2 / 6,
  'wrong-rejects': 1,
  'wrong-reject-mw': 0.8,
  'false-alarms': 0,
  audits: 0,
  revocations: 0,
  tests: 8,
  // s1 and s3, and the first of s4.
  'tests-to-cut-off': 5,
  retests: 1,
  'examiner-hours': 32,
  'provider-hours': 0,
  'agent-hours': 0,
  // Monday 9 of 10 hours, Tuesday 10, Wednesday 4 of 4.
  'utilisation-to-cut-off': 23 / 24,
  // All hours but those on s5, over Monday 9 of 9 hours from the first notification, Tuesday 10, Wednesday 4.
  'window-utilisation': 28 / 23,
  // 32 hours are asked for in the first four weeks, in which one head works 200.
  'peak-heads-needed': 32 / 200,
  // On Monday at 09:00 five come and one is begun.
  'peak-waiting': 4,
  'platform-wait-days': 0,
  // 4 + 8 + 28 + 26 + 30 + 4 hours.
  'mean-days-to-register': 100 / 6 / 24,
  // s4 as never registered: from Monday 09:00 to the end of the horizon, 364 days after Monday 00:00.
  'mean-days-all': (100 / 24 + 364 - 9 / 24) / 7,
  // Rank ceil(0.95 x 6) = 6: s3's second, Monday 09:00 to Tuesday 15:00.
  'p95-days-to-register': 30 / 24,
  // Rank ceil(0.5 x 7) = 4 of 4, 4, 8, 26, 28, 30, never.
  'p50-days-all': 26 / 24,
  // Rank ceil(0.95 x 7) = 7 is never.
  'p95-days-all': Number.NaN,
  // Friday 9 at 13:00.
  'last-registered-day': 4 + 13 / 24,
  // s2: Wednesday 13:00.
  'days-to-clear': 1 / 24,
  // c3's 0.8 MW from 1 October 2027 to the end of the horizon, 3 April 2028.
  'mw-days-unpaid': 0.8 * 185,
};

test('every measure of the dictionary is worked out here', () => {
  expect(Object.keys(expected).sort()).toEqual(MEASURES.map(({ id }) => id).sort());
});

test.each(Object.entries(expected))('%s is %d in the small world', (id, value) => {
  const measured = SMALL.measure(id as MeasureId);
  if (Number.isNaN(value)) expect(measured).toBeNaN();
  else expect(measured).toBeCloseTo(value, 10);
});

test('a step row holds its waits, hours and failures', () => {
  const [row] = SMALL.row.steps;
  // Waits in hours: 0, 4, 8, 26, 30, 24, 3, 0.
  const total = 95;
  expect(row).toMatchObject({ route: 'bespoke', step: 'test', pool: 'examiners', started: 8, finished: 8, failed: 2 });
  expect(row.busyHours).toBe(32);
  expect(row.meanWaitDays).toBeCloseTo(total / 8 / 24, 12);
  expect(row.meanQueue).toBeCloseTo(total / (364 * 24), 12);
  expect(row.peakQueue).toBe(4);
  // Rank ceil(0.5 x 8) = 4 of 0, 0, 3, 4, 8, 24, 26, 30 is 4; the histogram is right to 1/64.
  expect(Math.abs(row.p50WaitDays * 24 - 4)).toBeLessThan(4 / 64);
  expect(Math.abs(row.p95WaitDays * 24 - 30)).toBeLessThan(30 / 64);
});

const open = (scenario: string): Played =>
  playedIn({
    rows: 'p1 c1 m1 2027-04-05 10 0.5',
    scenario,
    routes: `
      bespoke:
        deadline: { by: 2027-04-05 }
        steps: [{ id: test, per: component, by: examiners, minutes: 120, counts-as: metering-test }]`,
  });

test('open components are never: a quantile beyond those finished is not reached, and nothing is cleared', () => {
  // Monday 09-18 and Tuesday 08-18 hold 9.5 tests of two hours.
  const { measure } = open('horizon: { from: 2027-04-05, to: 2027-04-07 }');
  expect([measure('registered'), measure('open'), measure('tests')]).toEqual([9, 1, 9]);
  expect(measure('p95-days-all')).toBeNaN();
  expect(measure('days-to-clear')).toBeNaN();
  // Rank ceil(0.5 x 10) = 5: Tuesday 09:00.
  expect(measure('p50-days-all')).toBe(1);
  expect(measure('p95-days-to-register')).toBeCloseTo(32 / 24, 12);
  const whole = open('horizon: { from: 2027-04-05, to: 2027-04-08 }');
  expect(whole.measure('p95-days-all')).toBe(2);
});

test('open components count up to the end of the horizon: the mean over all notified is one of "at least"', () => {
  // After 2, 4, 6, 8, 24, 26, 28, 30 and 32 hours; the tenth waits for 39, until Wednesday 00:00, and for 48 where it may.
  expect(open('horizon: { from: 2027-04-05, to: 2027-04-07 }').measure('mean-days-all')).toBeCloseTo(19.9 / 24, 12);
  expect(open('horizon: { from: 2027-04-05, to: 2027-04-08 }').measure('mean-days-all')).toBeCloseTo(20.8 / 24, 12);
});

test('who holds a certificate from before is none of the notified of whom days are told', () => {
  const { measure } = playedIn({
    rows: 'p1 c1 m1 2027-04-05 2 0.5\np1 c2 m1 2027-04-05 8 0.5',
    scenario: 'initial: [{ where: { cmu: c2 }, holds: certificate }]',
    routes: 'bespoke: { steps: [{ id: test, per: component, by: examiners, minutes: 120 }] }',
  });
  expect(measure('mean-days-all')).toBeCloseTo(3 / 24, 12);
  expect([measure('p50-days-all'), measure('p95-days-all')]).toEqual([2 / 24, 4 / 24]);
});

test('work that is still going on at the end is counted as far as it got, and its test is not done', () => {
  const { measure } = open('horizon: { from: 2027-04-05, to: 2027-04-07 }');
  expect(measure('examiner-hours')).toBe(19);
});

test('without a deadline everybody registered is on time, and utilisation is read at the end', () => {
  const { measure } = playedIn({
    rows: 'p1 c1 m1 2027-04-05 10 0.5',
    scenario: 'horizon: { from: 2027-04-05, to: 2027-04-12 }',
    routes: 'bespoke: { steps: [{ id: test, per: component, by: examiners, minutes: 120 }] }',
  });
  expect(measure('on-time-share')).toBe(1);
  expect(measure('utilisation-to-cut-off')).toBe(20 / 50);
});

test('without a deadline whoever is withdrawn is not on time either', () => {
  const { measure } = playedIn({
    rows: 'p1 c1 m1 2027-04-05 3 0.5',
    routes:
      'bespoke: { steps: [{ id: test, per: component, by: examiners, minutes: 60, fails: { share: 1, attempts: 1, then: test } }] }',
  });
  expect([measure('withdrawn'), measure('on-time-components'), measure('on-time-cmus')]).toEqual([3, 0, 0]);
});

test('a cut-off after the end is read at the end', () => {
  const { measure } = playedIn({
    rows: 'p1 c1 m1 2027-04-05 10 0.5',
    scenario: 'horizon: { from: 2027-04-05, to: 2027-04-12 }\ncut-off: 2027-04-12T00:00',
    routes: 'bespoke: { steps: [{ id: test, per: component, by: examiners, minutes: 120 }] }',
  });
  expect(measure('utilisation-to-cut-off')).toBe(20 / 50);
});

test('a component is judged by the deadline of the route it ends on', () => {
  const { measure, row } = playedIn({
    rows: 'p1 c1 m1 2027-04-05 3 0.5\np1 c2 m2 2027-04-05 1 0.5',
    routes: `
      bespoke:
        deadline: { by: 2027-04-05T10:00 }
        steps: [{ id: test, per: component, by: examiners, minutes: 60, fails: { share: [{ where: { model: m2 }, is: 1 }, { is: 0 }], attempts: 1, then: test, finally: other } }]
      other:
        deadline: { by: 2027-04-05T14:00 }
        steps: [{ id: note, per: component, lead: 1 hours }]`,
  });
  // At 10:00 one is done, on its deadline; the fourth fails at 13:00 and is registered elsewhere at 14:00.
  expect(measure('on-time-components')).toBe(2);
  expect(row.routes).toEqual([
    { route: 'bespoke', took: 4, registered: 3, onTime: 1 },
    { route: 'other', took: 0, registered: 1, onTime: 1 },
  ]);
});

test('hours go to the employer of whoever works', () => {
  const { measure } = playedIn({
    rows: 'p1 c1 m1 2027-04-05 2 0.5',
    pools: ['cmsb', 'provider', 'agent']
      .map((who) => `${who}-people: { kind: people, employer: ${who}, heads: 1, day: { from: "08:00", hours: 10 } }`)
      .join('\n'),
    routes: `
      bespoke:
        steps:
          - { id: collate, per: component, by: provider-people, minutes: 30 }
          - { id: commission, per: component, by: agent-people, minutes: 15 }
          - { id: test, per: component, by: cmsb-people, minutes: 60 }`,
  });
  expect([measure('provider-hours'), measure('agent-hours'), measure('examiner-hours')]).toEqual([1, 0.5, 2]);
});

test('the longest test queue is read even where nobody is ever tested', () => {
  const { measure } = playedIn({
    rows: 'p1 c1 m1 2027-04-05 7 0.5',
    pools: 'examiners: { kind: people, employer: cmsb, heads: 0, day: { from: "08:00", hours: 10 } }',
    routes: 'bespoke: { steps: [{ id: test, per: component, by: examiners, minutes: 60, counts-as: metering-test }] }',
  });
  expect(measure('peak-waiting')).toBe(7);
});
