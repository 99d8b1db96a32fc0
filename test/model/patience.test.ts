// Patience: how long components wait in a queue before they give up, and where they go.
import { expect, test } from 'vitest';
import { playedIn } from './worlds.ts';

const POOLS = `
  examiners: { kind: people, employer: cmsb, heads: 1, day: { from: "08:00", hours: 10 } }
  clerks: { kind: people, heads: 1, day: { from: "08:00", hours: 10 } }`;
const TEST = '{ id: test, per: component, by: examiners, minutes: 60 }';
const NOTE = '{ id: note, per: component, lead: 1 hours }';

test('who has waited so long leaves the queue for another route', () => {
  const { ends, row } = playedIn({
    rows: 'p1 c1 m1 2027-04-05 4 0.5',
    routes: `
      bespoke: { steps: [${TEST}], gives-up: { at: test, after: 2 hours, then: other } }
      other: { steps: [${NOTE}] }`,
  });
  // Tested from 09:00 and 10:00; at 11:00 the third is taken, for work starts before patience ends; the fourth leaves.
  expect(ends).toEqual(['04-05 10:00', '04-05 11:00', '04-05 12:00', '04-05 12:00']);
  expect(row.routes.map(({ registered }) => registered)).toEqual([3, 1]);
});

test('the time that they waited in vain is part of the queue', () => {
  const { row } = playedIn({
    rows: 'p1 c1 m1 2027-04-05 4 0.5',
    scenario: 'horizon: { from: 2027-04-05, to: 2027-04-06 }',
    routes: `bespoke: { steps: [${TEST}], gives-up: { at: test, after: 90 minutes, then: withdraw } }`,
  });
  // Waits of 0 and 1 hour, and two of an hour and a half in vain, in a horizon of 24 hours.
  expect(row.steps[0].meanQueue).toBeCloseTo((0 + 1 + 1.5 + 1.5) / 24, 12);
  expect(row.steps[0].meanWaitDays).toBeCloseTo(0.5 / 24, 12);
});

test('or is withdrawn', () => {
  const { ends, measure } = playedIn({
    rows: 'p1 c1 m1 2027-04-05 4 0.5',
    routes: `bespoke: { steps: [${TEST}], gives-up: { at: test, after: 90 minutes, then: withdraw } }`,
  });
  expect(ends).toEqual(['04-05 10:00', '04-05 11:00', 'withdrawn', 'withdrawn']);
  expect(measure('examiner-hours')).toBe(2);
});

test('each waits from its own time of joining', () => {
  const { ends } = playedIn({
    rows: `
      p1 c1 m1 2027-04-05 1 0.5
      p1 c1 m1 2027-04-06 2 0.5
      p1 c1 m1 2027-04-07 1 0.5`,
    routes: `bespoke: { steps: [{ id: test, per: component, by: examiners, minutes: 1500 }], gives-up: { at: test, after: 3 days, then: withdraw } }`,
  });
  // 25 hours each: Monday 09:00 to Wednesday 14:00; the second to Friday 19:00 would be Monday 09:00.
  // The third, there since Tuesday, leaves on Friday at 09:00; the fourth on Saturday at 09:00.
  expect(ends).toEqual(['04-07 14:00', '04-12 09:00', 'withdrawn', 'withdrawn']);
});

test('after working days: a weekend tries nobody', () => {
  const { ends } = playedIn({
    rows: `
      p1 c1 m1 2027-04-09 1 0.5
      p1 c1 m1 2027-04-09 1 0.5`,
    routes: `bespoke: { steps: [{ id: test, per: component, by: examiners, minutes: 1080 }], gives-up: { at: test, after: 1 working days, then: withdraw } }`,
  });
  // 18 hours: Friday 09:00 to Monday 17:00. The second leaves on Monday at 09:00.
  expect(ends).toEqual(['04-12 17:00', 'withdrawn']);
});

test('two routes may give up in one queue, each after its own time', () => {
  const { ends } = playedIn({
    rows: `
      p1 c1 m1 2027-04-05 1 0.5
      p1 c1 m2 2027-04-05 2 0.5
      p1 c1 m1 2027-04-05 2 0.5`,
    routes: `
      quick:
        takes: { where: { model: m2 } }
        steps: [{ id: test, per: component, by: examiners, minutes: 600 }]
        gives-up: { at: test, after: 1 hours, then: withdraw }
      slow:
        steps: [{ id: test, per: component, by: examiners, minutes: 600 }]
        gives-up: { at: test, after: 3 hours, then: withdraw }`,
  });
  expect(ends).toEqual(['04-06 09:00', 'withdrawn', 'withdrawn', 'withdrawn', 'withdrawn']);
});

test('a whole group gives up together where its work waits too long', () => {
  const { ends, row } = playedIn({
    rows: `
      p1 c1 m1 2027-04-05 3 0.5
      p1 c2 m1 2027-04-05 2 0.5
      p1 c2 m1 2027-04-06 2 0.5`,
    pools: POOLS,
    routes: `
      bespoke:
        steps: [{ id: assess, per: cmu, by: examiners, fixed: 600 }]
        gives-up: { at: assess, after: 2 hours, then: other }
      other: { steps: [${NOTE}] }`,
  });
  // c1 is assessed from 09:00 to Tuesday 09:00; c2 leaves at 11:00, an hour of note; its next tranche forms a new group.
  expect(ends).toEqual([
    ...Array(3).fill('04-06 09:00'),
    ...Array(2).fill('04-05 12:00'),
    ...Array(2).fill('04-07 09:00'),
  ]);
  expect(row.steps[0]).toMatchObject({ started: 2, finished: 2 });
});

test('who comes back to a queue begins to wait anew', () => {
  const { ends } = playedIn({
    rows: `
      p1 c1 m1 2027-04-05 4 0.5
      p2 c2 m1 2027-04-06 5 0.5`,
    routes: `
      bespoke:
        steps:
          - id: test
            per: component
            by: examiners
            minutes: 60
            fails: { share: 1, attempts: 2, after: 1 days, then: test, finally: other }
        gives-up: { at: test, after: 5 hours, then: withdraw }
      other: { steps: [${NOTE}] }`,
  });
  // The fourth waits from 09:00 to 12:00 on Monday, and on Tuesday from 13:00 to 17:00 behind five others and three.
  expect(ends.slice(0, 4)).toEqual(['04-06 16:00', '04-06 17:00', '04-06 18:00', '04-06 19:00']);
});
