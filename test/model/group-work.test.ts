// The work on a group: how often it may be tried, who waits for it and who does not, and that its members go on together.
import { expect, test } from 'vitest';
import { playedIn } from './worlds.ts';

const BATCH = 'p1 c1 m1 2027-04-05 3 0.5';

test('a group may be tried as often as the rule says, be it more often than a byte can count', () => {
  const { row, measure } = playedIn({
    rows: BATCH,
    scenario: 'horizon: { from: 2027-04-05, to: 2028-04-03 }',
    routes: `
      bespoke:
        steps:
          - { id: check, per: submission, starts: all, by: examiners, fixed: 1, counts-as: metering-test, fails: { share: 1, attempts: 300, after: 1 hours, then: check } }`,
  });
  expect(row.steps[0]).toMatchObject({ finished: 300, failed: 300 });
  expect([measure('withdrawn'), measure('retests')]).toEqual([3, 299]);
});

test('tries of a group that fails some of the time are drawn anew each time', () => {
  const groups = 400;
  const { row } = playedIn({
    rows: Array.from({ length: groups }, (_, i) => `p${i} c${i} m1 2027-04-05 2 0.5`).join('\n'),
    scenario: 'horizon: { from: 2027-04-05, to: 2037-04-05 }',
    routes: `
      bespoke:
        steps:
          - { id: check, per: submission, starts: all, by: examiners, fixed: 0, fails: { share: 0.9, attempts: unlimited, after: 1 days, then: check } }`,
  });
  // Mean 10 and variance 90 each.
  expect(Math.abs(row.steps[0].finished - 10 * groups)).toBeLessThan(4 * Math.sqrt(90 * groups));
  expect(row.steps[0].finished - row.steps[0].failed).toBe(groups);
});

test('whoever lets time pass with its group waits no longer for it', () => {
  const { row, ends } = playedIn({
    rows: BATCH,
    pools: 'team: { kind: people, heads: 1, day: { from: "08:00", hours: 10 } }',
    routes: `
      bespoke:
        steps:
          - { id: collate, per: component, by: team, minutes: 60 }
          - { id: cool, per: submission, starts: all, lead: 10 days }`,
  });
  expect(ends).toEqual(new Array(3).fill('04-15 12:00'));
  // One waits from 10:00 to 12:00, one from 11:00; then ten days pass for all three.
  expect(row.steps[1].meanQueue * 364 * 24).toBeCloseTo(3, 9);
});

test('who joins while time passes waits for its end', () => {
  const { row, ends } = playedIn({
    rows: BATCH,
    pools: 'team: { kind: people, heads: 1, day: { from: "08:00", hours: 10 } }',
    routes: `
      bespoke:
        steps:
          - { id: collate, per: component, by: team, minutes: 60 }
          - { id: cool, per: submission, lead: 5 hours }`,
  });
  // Begun at 10:00 with the first; the others come at 11:00 and 12:00 and wait until 15:00.
  expect(ends).toEqual(new Array(3).fill('04-05 15:00'));
  expect(row.steps[1].meanQueue * 364 * 24).toBeCloseTo(4 + 3, 9);
});

test('a group is judged by the first of its members where they differ', () => {
  const rows = 'p1 c1 m1 2027-04-05 2 0.5\np1 c1 m2 2027-04-05 2 0.5';
  const endsOf = (failing: string) =>
    playedIn({
      rows,
      routes: `
        bespoke:
          steps:
            - { id: check, per: cmu, starts: all, of: cmu, by: examiners, fixed: 60, fails: { share: [{ where: { model: ${failing} }, is: 1 }, { is: 0 }], attempts: 1, then: check } }`,
    }).ends;
  expect(endsOf('m1')).toEqual(new Array(4).fill('withdrawn'));
  expect(endsOf('m2')).toEqual(new Array(4).fill('04-05 10:00'));
});
