// Deadlines: an instant or a time after an event; what a miss means; and that the deadline itself is in time.
import { expect, test } from 'vitest';
import { type Played, playedIn } from './worlds.ts';

const HOURLY = 'p1 c1 m1 2027-04-05 3 0.5';
/** One test of 60 minutes for each component from 09:00 on, then a note of an hour; the deadline is the test's. */
const tested = (deadline: string, rows = HOURLY, rest = ''): Played =>
  playedIn({
    rows,
    routes: `
      bespoke:
        steps:
          - id: test
            per: component
            by: examiners
            minutes: 60
            deadline: { ${deadline} }
            ${rest}
          - { id: note, per: component, lead: 1 hours }`,
  });
/** How many missed the deadline of the first step. */
const missed = ({ row }: Played): number => row.steps[0].missed;

test('evidence that arrives on its deadline is on time', () => {
  // Done at 10:00, 11:00, 12:00.
  expect(missed(tested('by: 2027-04-05T11:00'))).toBe(1);
  expect(missed(tested('by: 2027-04-05T10:59'))).toBe(2);
});

test('work of no minutes that is begun on its deadline is done on it', () => {
  const { row } = playedIn({
    rows: HOURLY,
    routes: `
      bespoke:
        steps:
          - { id: wait, per: component, lead: 2 hours }
          - { id: test, per: component, by: examiners, minutes: 0, deadline: { by: 2027-04-05T11:00 } }`,
  });
  expect(row.steps[1]).toMatchObject({ missed: 0, finished: 3 });
});

test('a plain date means the end of its working day, 17:00; a day not worked means that of the next', () => {
  const long = HOURLY.replace('3 0.5', '12 0.5');
  // From 09:00 nine on Monday until 18:00, of which eight by 17:00; the others on Tuesday.
  expect(missed(tested('by: 2027-04-05', long))).toBe(4);
  expect(missed(tested('by: 2027-04-10', HOURLY.replace('04-05', '04-09').replace('3 0.5', '30 0.5')))).toBe(
    30 - 9 - 9,
  );
});

test('late: those who miss a deadline go on', () => {
  const { ends } = tested('by: 2027-04-05T10:30, misses: late');
  expect(ends).toEqual(['04-05 11:00', '04-05 12:00', '04-05 13:00']);
});

test('terminated: those who miss a deadline leave the queue and are withdrawn', () => {
  const { ends, measure } = tested('by: 2027-04-05T10:30, misses: terminated');
  expect(ends).toEqual(['04-05 11:00', 'withdrawn', 'withdrawn']);
  // The second was being tested and is tested to the end; the third is not.
  expect(measure('examiner-hours')).toBe(2);
});

test('next-window: those who miss a deadline are put off', () => {
  const { ends, measure } = tested('by: 2027-04-05T10:30, misses: next-window');
  expect(ends).toEqual(['04-05 11:00', 'deferred', 'deferred']);
  expect([measure('withdrawn'), measure('open')]).toEqual([0, 2]);
});

test.each([
  // Tests are done at 10:00, 11:00, 12:00; all joined at 09:00 and started on the hour.
  ['notified', '2 hours', 1],
  ['test.joined', '2 hours', 1],
  ['test.joined', '90 minutes', 2],
  ['test.started', '60 minutes', 0],
  ['test.started', '59 minutes', 3],
])('a deadline may count from %s: within %s', (event, within, expected) => {
  expect(missed(tested(`within: ${within}, of: ${event}`))).toBe(expected);
});

test('a deadline may count from the passing or the failing of another step', () => {
  const after = (event: string, share: string, within: string) =>
    playedIn({
      rows: HOURLY,
      routes: `
        bespoke:
          steps:
            - id: check
              per: component
              lead: 1 hours
              fails: { share: [${share}], attempts: 2, after: 1 hours, then: test }
            - { id: test, per: component, by: examiners, minutes: 60, deadline: { within: ${within}, of: check.${event} } }`,
    }).row.steps[1].missed;
  const [none, all] = ['{ where: { model: m2 }, is: 1 }, { is: 0 }', '{ is: 1 }'];
  // Passed at 10:00, tested at 11:00, 12:00, 13:00.
  expect(after('passed', none, '2 hours')).toBe(1);
  expect(after('failed', none, '1 minutes')).toBe(0);
  // Failed at 10:00, there at 11:00, tested at 12:00, 13:00, 14:00.
  expect(after('failed', all, '3 hours')).toBe(1);
  expect(after('passed', all, '1 minutes')).toBe(0);
});

test('a deadline may count from joining or starting a step in which nobody works', () => {
  const wait = (event: string) =>
    playedIn({
      rows: HOURLY,
      routes: `
        bespoke:
          steps:
            - { id: wait, per: component, lead: 3 hours }
            - { id: test, per: component, by: examiners, minutes: 60, deadline: { within: 5 hours, of: wait.${event} } }`,
    }).row.steps[1].missed;
  // Joined at 09:00; tests are done at 13:00, 14:00, 15:00.
  expect(wait('joined')).toBe(1);
  expect(wait('started')).toBe(1);
});

test('whom a step does not concern cannot miss its deadline', () => {
  const rows = `${HOURLY}\np2 c2 m2 2027-04-05 2 0.5`;
  expect(missed(tested('by: 2027-04-05T09:30', rows, 'where: { model: m1 }'))).toBe(3);
  expect(missed(tested('within: 30 minutes, of: notified', rows, 'where: { model: m1 }'))).toBe(3);
});

test('who left a route cannot miss the deadline of one of its steps', () => {
  const { ends, row } = playedIn({
    rows: HOURLY,
    routes: `
      bespoke:
        steps:
          - id: test
            per: component
            by: examiners
            minutes: 60
            fails: { share: 1, attempts: 1, then: test, finally: other }
            deadline: { within: 9 hours, of: notified, misses: terminated }
      other: { steps: [{ id: note, per: component, lead: 1 days }] }`,
  });
  expect(ends).toEqual(['04-06 10:00', '04-06 11:00', '04-06 12:00']);
  expect(row.steps[0].missed).toBe(0);
});

test('a deadline that counts from notification holds for those too who come from another route', () => {
  const { row, ends } = playedIn({
    rows: HOURLY,
    routes: `
      bespoke:
        steps:
          - id: test
            per: component
            by: examiners
            minutes: 60
            fails: { share: 1, attempts: 1, then: test, finally: other }
      other:
        steps: [{ id: note, per: component, lead: 1 hours, deadline: { within: 3 hours, of: notified, misses: terminated } }]`,
  });
  // They come at 10:00, 11:00, 12:00 and are through an hour later; the deadline is at 12:00.
  expect(ends).toEqual(['04-05 11:00', '04-05 12:00', 'withdrawn']);
  expect(row.steps[1].missed).toBe(1);
});

test("a route's deadline ends the journeys of those who are not registered by it, where it says so", () => {
  const through = (misses: string) =>
    playedIn({
      rows: HOURLY,
      routes: `
        bespoke:
          deadline: { by: 2027-04-05T11:00, misses: ${misses} }
          steps: [{ id: test, per: component, by: examiners, minutes: 60 }]`,
    }).ends;
  expect(through('late')).toEqual(['04-05 10:00', '04-05 11:00', '04-05 12:00']);
  expect(through('terminated')).toEqual(['04-05 10:00', '04-05 11:00', 'withdrawn']);
  expect(through('next-window')).toEqual(['04-05 10:00', '04-05 11:00', 'deferred']);
});

test('who is notified after a deadline is not judged by it', () => {
  const { ends } = playedIn({
    rows: `${HOURLY}\np1 c2 m1 2027-04-06 1 0.5`,
    routes: `
      bespoke:
        deadline: { by: 2027-04-05T11:00, misses: terminated }
        steps: [{ id: test, per: component, by: examiners, minutes: 60 }]`,
  });
  expect(ends[3]).toBe('04-06 10:00');
});

test('a group works on those who are still there', () => {
  const gathered = (within: string) =>
    playedIn({
      rows: HOURLY,
      pools: `
        collators: { kind: people, heads: 1, day: { from: "08:00", hours: 10 } }
        examiners: { kind: people, employer: cmsb, heads: 1, day: { from: "08:00", hours: 10 } }`,
      routes: `
        bespoke:
          steps:
            - { id: collate, per: component, by: collators, minutes: 60 }
            - id: check
              per: cmu
              by: examiners
              fixed: 30
              minutes: 10
              starts: { date: 2027-04-07 }
              deadline: { within: ${within}, of: check.joined, misses: terminated }`,
    });
  // They join at 10:00, 11:00 and 12:00; 45 and a half hours later, on Wednesday, the first is gone at 07:30. Work on the
  // two others takes 30 + 2 x 10 minutes from 08:00 on, during which the second goes too.
  const some = gathered('2730 minutes');
  expect(some.ends).toEqual(['withdrawn', 'withdrawn', '04-07 08:50']);
  expect(some.measure('examiner-hours')).toBeCloseTo(50 / 60, 12);
  const none = gathered('26 hours');
  expect(none.ends).toEqual(['withdrawn', 'withdrawn', 'withdrawn']);
  expect(none.measure('examiner-hours')).toBe(0);
});

test('a group that everybody has left is not worked on', () => {
  const left = (starts: string) =>
    playedIn({
      rows: HOURLY,
      routes: `
        bespoke:
          deadline: { by: 2027-04-06, misses: terminated }
          steps:
            - { id: busy, per: model, by: examiners, fixed: 600 }
            - { id: check, per: cmu, by: examiners, fixed: 30 ${starts} }`,
    });
  // Terminated on Tuesday at 17:00 while the check gathers until Wednesday.
  const gathering = left(', starts: { date: 2027-04-07 }');
  expect(gathering.measure('examiner-hours')).toBe(10);
  expect(gathering.row.steps[1].meanQueue).toBeGreaterThan(0);
  const queued = playedIn({
    rows: `${HOURLY}\np2 c2 m2 2027-04-05 1 0.5`,
    routes: `
      other: { takes: { where: { model: m2 } }, steps: [{ id: long, per: component, by: examiners, minutes: 3000, priority: 0 }] }
      bespoke:
        deadline: { by: 2027-04-06, misses: terminated }
        steps: [{ id: wait, per: component, lead: 1 minutes }, { id: check, per: cmu, by: examiners, fixed: 30 }]`,
  });
  // Terminated while the check waits behind fifty hours of other work.
  expect(queued.measure('examiner-hours')).toBe(50);
  expect(queued.row.steps[2].started).toBe(0);
  expect(queued.ends.slice(0, 3)).toEqual(['withdrawn', 'withdrawn', 'withdrawn']);
});
