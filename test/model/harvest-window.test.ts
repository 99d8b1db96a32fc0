// The window by hand: examiners' work on whoever is notified in it, whenever worked, and tests made before its end.
import { expect, test } from 'vitest';
import { type Played, playedIn } from './worlds.ts';

/** Collated in half an hour, then tests of two hours from 08:00 to 18:00; the cut-off is Friday the ninth at 18:00. */
const windowed = (rows: string, words = '', more = ''): Played =>
  playedIn({
    rows,
    scenario: 'horizon: { from: 2027-04-01, to: 2027-07-01 }',
    pools: `
      examiners: { kind: people, employer: cmsb, heads: 1, day: { from: "08:00", hours: 10 } }
      team: { kind: people, employer: provider, heads: 5, day: { from: "08:00", hours: 10 } }
      idle: { kind: people, employer: cmsb, heads: 9, day: { from: "08:00", hours: 10 } }`,
    routes: `
      bespoke:
        deadline: { by: 2027-04-09T18:00 }
        steps:
          - { id: collate, per: component, by: team, minutes: 30 }${more}
          - { id: test, per: component, by: examiners, minutes: 120, counts-as: metering-test ${words} }`,
  });

test('work on whoever is notified by the cut-off counts, whenever it is done, over the hours from the first of them', () => {
  // Monday 09:00 to Friday 18:00 are 49 hours; the days before the first notification are no part of it.
  const { measure } = windowed('p1 c1 m1 2027-04-05 40 0.5\np1 c1 m1 2027-04-12 7 0.5');
  expect(measure('window-utilisation')).toBeCloseTo(80 / 49, 12);
  // Before the cut-off, but for the half hour that the first is collated: of 70 hours since Thursday the first.
  expect(measure('utilisation-to-cut-off')).toBeCloseTo(48.5 / 70, 12);
});

test('half the work is half the utilisation, however late it is asked for', () => {
  const { measure } = windowed('p1 c1 m1 2027-04-05 1 0.5\np1 c1 m1 2027-04-09 19 0.5');
  expect(measure('window-utilisation')).toBeCloseTo(40 / 49, 12);
});

test("retests and grouped work of examiners count as well, and nobody else's work", () => {
  const { measure } = windowed(
    'p1 c1 m1 2027-04-05 5 0.5\np2 c2 m2 2027-04-07 5 0.5\np2 c2 m2 2027-04-12 5 0.5',
    ', fails: { share: [{ where: { model: m2 }, is: 1 }, { is: 0 }], attempts: 2, after: 3 days, then: test }',
    '\n          - { id: assess, per: submission, starts: all, by: examiners, fixed: 90 }',
  );
  // 5 tests and an assessment; 10 tests and one; what is notified on the twelfth does not count.
  expect(measure('window-utilisation')).toBeCloseTo((10 + 1.5 + 20 + 1.5) / 49, 12);
});

test('without examiners that are asked, and before anybody is notified, there is no utilisation', () => {
  const { measure } = windowed('p1 c1 m1 2027-04-12 5 0.5');
  expect(measure('window-utilisation')).toBeNaN();
  expect(measure('utilisation-to-cut-off')).toBe(0);
});

test('a test that ends on the cut-off is made by it', () => {
  const tests = (lead: string) =>
    windowed('p1 c1 m1 2027-04-05 40 0.5', '', `\n          - { id: wait, per: component, lead: ${lead} }`);
  // From Monday 10:00: 48 hours to Friday 18:00 are 24 tests, the last of which ends then.
  expect(tests('30 minutes').measure('tests-to-cut-off')).toBe(24);
  expect(tests('31 minutes').measure('tests-to-cut-off')).toBe(23);
  expect(tests('30 minutes').measure('tests')).toBe(40);
});

test('without a deadline all tests are made by the cut-off', () => {
  const { measure } = playedIn({
    rows: 'p1 c1 m1 2027-04-05 9 0.5',
    routes: 'bespoke: { steps: [{ id: test, per: component, by: examiners, minutes: 120, counts-as: metering-test }] }',
  });
  expect(measure('tests-to-cut-off')).toBe(9);
});
