// When grouped work starts: with the first, with all, with a share, on a date; of a submission, a CMU, a window.
import { expect, test } from 'vitest';
import { playedIn } from './worlds.ts';

/** Components come one by one: 60 minutes each by one collator; then an hour of grouped work by another. */
const POOLS = `
  collators: { kind: people, heads: 1, day: { from: "08:00", hours: 10 } }
  examiners: { kind: people, employer: cmsb, heads: 1, day: { from: "08:00", hours: 10 } }`;
const gathered = (words: string, rows: string, more = '') =>
  playedIn({
    rows,
    pools: POOLS,
    routes: `
      bespoke:
        steps:
          - { id: collate, per: component, by: collators, minutes: 60 }
          - { id: check, by: examiners, fixed: 30, ${words} }
      ${more}`,
  });

const THREE = 'p1 c1 m1 2027-04-05 3 0.5';
/** Two submissions of one CMU, one of another; collated at 10:00; 11:00, 12:00; 13:00. */
const FOUR = `
  p1 c1 m1 2027-04-05 1 0.5
  p1 c1 m1 2027-04-05 2 0.5
  p2 c2 m1 2027-04-05 1 0.5`;

test('starts: first begins with the first arrival; those who come meanwhile wait for its end, later ones pass', () => {
  // Collated at 10:00, 11:00, 12:00; checked 10:00 to 10:30.
  expect(gathered('per: submission', THREE).ends).toEqual(['04-05 10:30', '04-05 11:00', '04-05 12:00']);
});

test('starts: all waits for the last of the submission', () => {
  expect(gathered('per: submission, starts: all', THREE).ends).toEqual(['04-05 12:30', '04-05 12:30', '04-05 12:30']);
});

test('starts: a share waits for so many of the submission', () => {
  // Half of three is two: 11:00. The third finds the work done.
  const { ends } = gathered('per: submission, starts: { share: 0.5 }', THREE);
  expect(ends).toEqual(['04-05 11:30', '04-05 11:30', '04-05 12:00']);
});

test('a share of the group is whole components, without a rounding of its own', () => {
  // 0.07 x 100 is a little more than 7 in floating point; the seventh is collated at 10:10 when each takes ten minutes.
  const { ends } = playedIn({
    rows: 'p1 c1 m1 2027-04-05 100 0.5',
    pools: POOLS,
    routes: `
      bespoke:
        steps:
          - { id: collate, per: component, by: collators, minutes: 10 }
          - { id: check, per: submission, by: examiners, fixed: 0, starts: { share: 0.07 } }`,
  });
  expect(ends.slice(0, 8)).toEqual([...Array(7).fill('04-05 10:10'), '04-05 10:20']);
});

test('starts: a date holds the work until 00:00 of its day', () => {
  const { ends } = gathered('per: submission, starts: { date: 2027-04-07 }', THREE);
  // The examiner comes at 08:00.
  expect(ends).toEqual(['04-07 08:30', '04-07 08:30', '04-07 08:30']);
  const late = gathered('per: submission, starts: { date: 2027-04-07 }', THREE.replace('04-05', '04-08'));
  expect(late.ends).toEqual(['04-08 10:30', '04-08 11:00', '04-08 12:00']);
});

test('all of a CMU, or of the window, may have to arrive', () => {
  // Per submission, but all of its CMU: c1 is complete at 12:00, c2 at 13:00.
  expect(gathered('per: submission, starts: all, of: cmu', FOUR).ends).toEqual([
    '04-05 12:30',
    '04-05 13:00',
    '04-05 13:00',
    '04-05 13:30',
  ]);
  expect(gathered('per: cmu, starts: all, of: cmu', FOUR).ends).toEqual([
    '04-05 12:30',
    '04-05 12:30',
    '04-05 12:30',
    '04-05 13:30',
  ]);
  // All of the window: everybody is there at 13:00.
  expect(gathered('per: cmu, starts: all, of: window', FOUR).ends).toEqual([
    '04-05 13:30',
    '04-05 13:30',
    '04-05 13:30',
    '04-05 14:00',
  ]);
});

test('coarse work that waits for all of a submission starts with the first submission that is complete', () => {
  // Ten hours each, smallest submission first: c0 until Tuesday 09:00, then s2, who comes then, then c1.
  const { ends } = playedIn({
    rows: `
      p1 c1 m1 2027-04-05 2 0.5
      p1 c1 m1 2027-04-06 1 0.5`,
    pools: `
      collators: { kind: people, heads: 1, day: { from: "08:00", hours: 10 }, order: smallest }
      examiners: { kind: people, employer: cmsb, heads: 1, day: { from: "08:00", hours: 10 } }`,
    routes: `
      bespoke:
        steps:
          - { id: collate, per: component, by: collators, minutes: 600 }
          - { id: check, per: cmu, by: examiners, fixed: 30, starts: all }`,
  });
  // s2 is complete on Wednesday at 09:00; c0 has waited since Tuesday; c1 comes on Thursday and finds the work done.
  expect(ends).toEqual(['04-07 09:30', '04-08 09:00', '04-07 09:30']);
});

test('those who pass the step by, change route or are withdrawn count as arrived', () => {
  const steps = (first: string, where = '') => `
      bespoke:
        steps:
          - { id: collate, per: component, by: collators, minutes: 60 }
          - ${first}
          - { id: check, per: cmu, by: examiners, fixed: 30, starts: all, of: cmu ${where} }
      other: { steps: [{ id: note, per: component, lead: 1 hours }] }`;
  const rows = `
    p1 c1 m1 2027-04-05 1 0.5
    p1 c1 m2 2027-04-05 1 0.5`;
  const failing = (finish: string) =>
    `{ id: test, per: component, lead: 1 hours, fails: { share: [{ where: { model: m2 }, is: 1 }, { is: 0 }], attempts: 1, then: test, finally: ${finish} } }`;
  const endsOf = (routes: string) => playedIn({ rows, pools: POOLS, routes }).ends;
  // c0 is ready at 11:00, c1 fails at 12:00.
  expect(endsOf(steps(failing('other')))).toEqual(['04-05 12:30', '04-05 13:00']);
  expect(endsOf(steps(failing('withdraw')).replace(/other:.*/, ''))).toEqual(['04-05 12:30', 'withdrawn']);
  const passing = steps('{ id: wait, per: component, lead: 1 hours }', ', where: { model: m1 }').replace(
    /other:.*/,
    '',
  );
  expect(endsOf(passing)).toEqual(['04-05 12:30', '04-05 12:00']);
});

test('those who took another route from the start count as arrived', () => {
  const { ends } = playedIn({
    rows: `
      p1 c1 m1 2027-04-05 1 0.5
      p1 c1 m2 2027-04-06 1 0.5`,
    pools: POOLS,
    routes: `
      other: { takes: { where: { model: m2 } }, steps: [{ id: note, per: component, lead: 1 hours }] }
      bespoke:
        steps:
          - { id: check, per: cmu, by: examiners, fixed: 30, starts: all, of: cmu }`,
  });
  // The other is counted when it chooses its route, on Tuesday at 09:00.
  expect(ends).toEqual(['04-06 09:30', '04-06 10:00']);
});

test('those who are sent past a gate do not keep others waiting for ever', () => {
  const { ends } = playedIn({
    rows: `
      p1 c1 m1 2027-04-05 1 0.5
      p1 c1 m2 2027-04-05 1 0.5`,
    pools: POOLS,
    routes: `
      bespoke:
        steps:
          - id: test
            per: component
            lead: 1 hours
            fails: { share: [{ where: { model: m2 }, is: 1 }, { is: 0 }], attempts: 2, then: last }
          - { id: check, per: cmu, by: examiners, fixed: 30, starts: all, of: cmu }
          - { id: last, per: component, lead: 2 hours }`,
  });
  // m2 fails at 10:00, jumps to the last step and is through at 12:00: only then is it sure not to come.
  expect(ends).toEqual(['04-05 14:30', '04-05 12:00']);
});

test('a group that forms again counts the tries of its own members', () => {
  // Two submissions of a CMU a day apart, each checked as a group of its own, three times in all, three days between.
  const { ends } = playedIn({
    rows: `
      p1 c1 m1 2027-04-05 1 0.5
      p1 c1 m1 2027-04-06 1 0.5`,
    pools: POOLS,
    routes: `
      bespoke:
        steps:
          - id: check
            per: cmu
            by: examiners
            fixed: 30
            again: true
            fails: { share: 1, attempts: 3, after: 3 days, then: check, finally: other }
      other: { steps: [{ id: note, per: component, lead: 1 hours }] }`,
  });
  // Monday 09:00, Thursday 09:30, Sunday 10:00, which is Monday 08:00; Tuesday 09:00, Friday 09:30, Monday 10:00.
  expect(ends).toEqual(['04-12 09:30', '04-12 11:30']);
});

test('a group that forms again draws anew', () => {
  // Each of 300 submissions is assessed again after a failed test; a second assessment is not the first one over again.
  const { play } = playedIn({
    rows: Array.from({ length: 300 }, (_, s) => `p1 c${s} m1 2027-04-05 1 0.5`).join('\n'),
    pools: 'examiners: { kind: people, heads: 1000, every-day: true, day: { from: "00:00", hours: 24 } }',
    routes: `
      bespoke:
        steps:
          - { id: assess, per: submission, by: examiners, fixed: { mean: 60, varies: exponential }, again: true }
          - { id: test, per: component, lead: 1 hours, fails: { share: 1, attempts: 2, then: assess, finally: other } }
      other: { steps: [{ id: note, per: component, lead: 1 minutes }] }`,
  });
  const hours = Array.from(play.ledger.registeredAt, (at) => (at - play.portfolio.notified[0]) / 3.6e9 - 2 - 1 / 60);
  const mean = hours.reduce((a, b) => a + b, 0) / hours.length;
  const variance = hours.reduce((sum, h) => sum + (h - mean) ** 2, 0) / hours.length;
  // Two independent hours: mean 2, variance 2 (one hour twice over: 4). Its standard error is 2 x sqrt(5 / 300) = 0.26.
  expect(Math.abs(mean - 2)).toBeLessThan(4 * Math.sqrt(2 / 300));
  expect(Math.abs(variance - 2)).toBeLessThan(4 * 0.26);
});
