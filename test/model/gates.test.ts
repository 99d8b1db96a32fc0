// Grouped work: the grain says how many pieces there are, the gate when each starts, and its members go on together.
import { expect, test } from 'vitest';
import { EXAMINER, type Played, playedIn } from './worlds.ts';

/** Two providers, three CMUs, two models, two agents, four submissions of two components, all notified at once. */
const FOUR = `columns: provider cmu model notified components derated_kw agent
  p1 c1 m1 2027-04-05 2 0.5 a1
  p1 c1 m2 2027-04-05 2 0.5 a1
  p1 c2 m1 2027-04-05 2 0.5 a1
  p2 c3 m1 2027-04-05 2 0.5 a2`;

/** Plays one grouped step of 60 minutes a piece by one examiner; registered at the hour at which each is through. */
const pieces = (step: string, rows = FOUR): Played =>
  playedIn({ rows, routes: `bespoke: { steps: [{ id: check, by: examiners, fixed: 60, ${step} }] }` });

/** End of each submission's first component. */
const bySubmission = ({ play, ends }: Played): string[] =>
  Array.from({ length: play.portfolio.submissions }, (_, s) => ends[play.portfolio.first[s]]);

test.each([
  // Pieces are begun in the order of their first component.
  ['submission', ['04-05 10:00', '04-05 11:00', '04-05 12:00', '04-05 13:00']],
  ['cmu', ['04-05 10:00', '04-05 10:00', '04-05 11:00', '04-05 12:00']],
  ['provider', ['04-05 10:00', '04-05 10:00', '04-05 10:00', '04-05 11:00']],
  ['model', ['04-05 10:00', '04-05 11:00', '04-05 10:00', '04-05 10:00']],
  ['agent', ['04-05 10:00', '04-05 10:00', '04-05 10:00', '04-05 11:00']],
  ['[model, agent]', ['04-05 10:00', '04-05 11:00', '04-05 10:00', '04-05 12:00']],
  ['[cmu, model]', ['04-05 10:00', '04-05 11:00', '04-05 12:00', '04-05 13:00']],
])('work per %s is done once for each', (grain, expected) => {
  expect(bySubmission(pieces(`per: ${grain}`))).toEqual(expected);
});

test('both components of a submission go on together, and the row counts the pieces', () => {
  const { ends, row, measure } = pieces('per: cmu');
  expect(ends[0]).toBe(ends[1]);
  expect(row.steps[0]).toMatchObject({ started: 3, finished: 3, busyHours: 3 });
  expect(measure('examiner-hours')).toBe(3);
});

test('later comers find coarse work done, and who comes while it is done waits for its end', () => {
  const rows = `
    p1 c1 m1 2027-04-05 2 0.5
    p1 c1 m1 2027-04-06 2 0.5`;
  const { ends, measure } = playedIn({
    rows,
    routes: `
      bespoke:
        steps:
          - { id: check, per: cmu, by: examiners, fixed: 900 }`,
  });
  // 15 hours: Monday 09:00 to 18:00 (9 hours), Tuesday 08:00 to 14:00. The second submission comes on Tuesday 09:00.
  expect(ends).toEqual(['04-06 14:00', '04-06 14:00', '04-06 14:00', '04-06 14:00']);
  expect(measure('examiner-hours')).toBe(15);
  const late = playedIn({
    rows: rows.replace('04-06', '04-08'),
    routes: 'bespoke: { steps: [{ id: check, per: cmu, by: examiners, fixed: 900 }] }',
  });
  expect(late.ends[2]).toBe('04-08 09:00');
});

test('again: later comers form a new group', () => {
  const rows = `
    p1 c1 m1 2027-04-05 2 0.5
    p1 c1 m1 2027-04-06 2 0.5`;
  const { ends, measure } = playedIn({
    rows,
    routes: 'bespoke: { steps: [{ id: check, per: cmu, by: examiners, fixed: 60, again: true }] }',
  });
  expect(ends).toEqual(['04-05 10:00', '04-05 10:00', '04-06 10:00', '04-06 10:00']);
  expect(measure('examiner-hours')).toBe(2);
});

test('a fixed part counts once, and minutes once for each component of the piece', () => {
  const { ends } = playedIn({
    rows: 'p1 c1 m1 2027-04-05 5 0.5',
    routes: 'bespoke: { steps: [{ id: check, per: submission, by: examiners, fixed: 30, minutes: 2 }] }',
  });
  // 30 + 5 x 2 minutes.
  expect(ends[0]).toBe('04-05 09:40');
});

test('a group job that fails sends the whole group to the step named, and at last out', () => {
  const routes = (finish: string) => `
    bespoke:
      steps:
        - id: assess
          per: submission
          by: examiners
          fixed: 60
          fails: { share: 1, attempts: 2, after: 1 days, then: assess, finally: ${finish} }
    other:
      steps: [{ id: note, per: component, lead: 1 hours }]`;
  const rows = `
    p1 c1 m1 2027-04-05 2 0.5
    p2 c2 m1 2027-04-05 1 0.5`;
  const out = playedIn({ rows, routes: routes('withdraw').replace(/other:[\s\S]*/, '') });
  expect(out.ends).toEqual(['withdrawn', 'withdrawn', 'withdrawn']);
  expect(out.measure('examiner-hours')).toBe(4);
  expect(out.row.steps[0]).toMatchObject({ started: 4, failed: 4 });
  const moved = playedIn({ rows, routes: routes('other') });
  // First tries 09:00-10:00 and 10:00-11:00; second ones a day later the same; then an hour on the other route.
  expect(moved.ends).toEqual(['04-06 12:00', '04-06 12:00', '04-06 13:00']);
});

test('each try of a group is a draw of its own', () => {
  const { row } = playedIn({
    rows: Array.from({ length: 300 }, (_, s) => `p1 c${s} m1 2027-04-05 2 0.5`).join('\n'),
    routes: `
      bespoke:
        steps:
          - id: assess
            per: submission
            by: examiners
            fixed: 1
            fails: { share: 0.5, attempts: 30, after: 1 days, then: assess }`,
  });
  // Tries of 300 groups: mean 2 each, variance 2 each.
  expect(Math.abs(row.steps[0].started - 600)).toBeLessThan(4 * Math.sqrt(600));
});

test('grouped work that counts as a Metering Test is retested only from its second try on', () => {
  const { measure } = playedIn({
    rows: 'p1 c1 m1 2027-04-05 3 0.5',
    routes: `
      bespoke:
        steps:
          - id: test
            per: submission
            by: examiners
            fixed: 60
            counts-as: metering-test
            fails: { share: 1, attempts: 3, after: 1 days, then: test }`,
  });
  expect([measure('tests'), measure('retests')]).toEqual([3, 2]);
});

test('work without a pool takes no time of anybody: only its group is waited for', () => {
  const { ends } = playedIn({
    rows: 'p1 c1 m1 2027-04-05 3 0.5',
    pools: EXAMINER,
    routes: `
      bespoke:
        steps:
          - { id: test, per: component, by: examiners, minutes: 20 }
          - { id: together, per: submission, starts: all }`,
  });
  expect(ends).toEqual(['04-05 10:00', '04-05 10:00', '04-05 10:00']);
});
