// Pauses that follow a queue: a platform that stays closed while too many wait, here or elsewhere.
import { expect, test } from 'vitest';
import { playedIn } from './worlds.ts';

const WINDOW = 'day: { from: "09:00", hours: 6 }';
/** An examiner who takes an hour each, ten a day from 08:00, and a registry of twelve a day. */
const REGISTRY = 'registry: { kind: platform, per-working-day: 12';
const poolsOf = (when: string, more = '') => `
  examiners: { kind: people, employer: cmsb, heads: 1, day: { from: "08:00", hours: 10 } }
  ${REGISTRY}, ${WINDOW}, pauses: [${when}] ${more} }`;
const ROUTES = `
  bespoke: { takes: { where: { model: m1 } }, steps: [{ id: test, per: component, by: examiners, minutes: 60 }] }
  cop11: { steps: [{ id: register, per: component, by: registry }] }`;
const when = (above: number, below: number, checked = 'working-day', queue = 'queue-of: examiners, ') =>
  `{ when: { ${queue}above: ${above}, until-below: ${below}, checked: ${checked} } }`;

/** So many at the examiner and one at the registry, all notified on Monday 5 April at 09:00: when the one registers. */
const registers = (pauses: string, examined: number, more = '') => {
  const played = playedIn({
    rows: `p1 c1 m1 2027-04-05 ${examined} 0.5\np2 c2 m2 2027-04-06 1 0.5`,
    pools: poolsOf(pauses, more),
    routes: ROUTES,
  });
  return { ...played, end: played.ends[examined] };
};

test('a platform that finds more than so many waiting stays closed that day, and looks again the next', () => {
  // 29 come on Monday at 09:00: nine are tested, and one until Tuesday at 09:00, when 19 wait; 9 on Wednesday.
  expect(registers(when(18, 10), 29).end).toBe('04-07 09:30');
  expect(registers(when(19, 10), 29).end).toBe('04-06 09:30');
});

test('it opens when fewer than so many wait, not when as many do', () => {
  expect(registers(when(18, 10), 29).end).toBe('04-07 09:30');
  expect(registers(when(18, 9), 29).end).toBe('04-08 09:30');
});

test('looked at weekly it stays as it is until the first working day of a week opens', () => {
  expect(registers(when(18, 10, 'week'), 29).end).toBe('04-06 09:30');
  const played = playedIn({
    // On Thursday 15 April 95 come to the examiner: 74 wait on Monday 19 at 09:00, 24 on Tuesday 27.
    rows: 'p1 c1 m1 2027-04-15 95 0.5\np2 c2 m2 2027-04-16 1 0.5\np2 c3 m2 2027-04-20 1 0.5',
    pools: poolsOf(when(40, 30, 'week')),
    routes: ROUTES,
    calendar: 'holidays: [2027-04-26]',
  });
  // Open on Friday; closed the whole week from Monday 19; Monday 26 is a holiday.
  expect([played.ends[95], played.ends[96]]).toEqual(['04-16 09:30', '04-27 09:30']);
});

test('the first opening of all is one of the week, and whoever has waited from before the start is counted', () => {
  const end = (above: number) =>
    playedIn({
      rows: `columns: provider cmu model notified components derated_kw at_step joined
        p1 c1 m1 2027-01-04 20 0.5 bespoke.test 2027-03-01
        p2 c2 m2 2027-04-07 1 0.5,,`,
      pools: poolsOf(when(above, 1, 'week')),
      routes: ROUTES,
      scenario: 'horizon: { from: 2027-04-07, to: 2027-05-01 }',
    }).ends[20];
  // On Wednesday at 09:00 one of the twenty is done, and the next has not begun.
  expect([end(18), end(19)]).toEqual(['04-12 09:30', '04-07 09:30']);
});

test('a switch of 0 means that the pause does not happen', () => {
  const pause = when(18, 10);
  expect(registers(pause.replace(/}$/, ', if: 0 }'), 29).end).toBe('04-06 09:30');
  expect(registers(pause.replace(/}$/, ', if: 1 }'), 29).end).toBe('04-07 09:30');
});

test('while any of its pauses holds a platform is closed; each goes by its own numbers', () => {
  const long = when(18, 10);
  const longer = when(18, 1);
  // Monday 09:00 to Wednesday 09:00: nine wait; on Thursday nobody.
  expect(registers(`${long}, ${longer}`, 29).end).toBe('04-08 09:30');
  expect(registers(`${longer}, ${long}`, 29).end).toBe('04-08 09:30');
  expect(registers(`${long}, { from: 2027-04-07, to: 2027-04-08 }`, 29).end).toBe('04-09 09:30');
});

test('unless it names another, a platform looks at its own queue, which only those who give up make shorter', () => {
  const ends = (above: number) =>
    playedIn({
      rows: 'p1 c1 m1 2027-04-05 30 0.5\np1 c1 m1 2027-04-06 1 0.5',
      pools: `${REGISTRY}, ${WINDOW}, pauses: [${when(above, 1, 'working-day', '')}] }`,
      routes: `
        cop11:
          steps: [{ id: register, per: component, by: registry }]
          gives-up: { at: register, after: 3 days, then: withdraw }`,
    }).ends;
  // Twelve are served on Monday from 09:00, and of the rest at 09:00 on Tuesday 18 wait.
  expect(ends(18)[29]).toBe('04-07 12:00');
  expect(ends(17).slice(11)).toEqual(['04-05 15:00', ...Array(19).fill('withdrawn')]);
});

test('the queue is read as it stood when the day opened, before anybody who comes then', () => {
  // Notified at 09:00, when the registry opens.
  const { ends } = playedIn({
    rows: 'p1 c1 m1 2027-04-05 30 0.5\np2 c2 m2 2027-04-05 1 0.5',
    pools: poolsOf(when(5, 1)),
    routes: ROUTES,
  });
  expect(ends[30]).toBe('04-05 09:30');
});

test('the load of other markets counts item by item, in a lot or not', () => {
  const one = (above: number, serves: string) =>
    playedIn({
      rows: 'p1 c1 m1 2027-04-06 1 0.5',
      pools: `
        other: { kind: platform, per-working-day: 12, day: { from: "16:00", hours: 6 }, other-load: 32 ${serves} }
        ${REGISTRY}, ${WINDOW}, pauses: [${when(above, 1, 'working-day', 'queue-of: other, ')}] }`,
      routes: 'cop11: { steps: [{ id: register, per: component, by: registry }] }',
    }).ends[0];
  // From Monday 16:00 they are served in lots of twelve, or as one long job that has begun.
  expect([one(19, ', serves: daily-lot'), one(20, ', serves: daily-lot')]).toEqual(['open', '04-06 09:30']);
  const late = (above: number) =>
    playedIn({
      rows: 'p1 c1 m1 2027-04-07 1 0.5',
      pools: `
        other: { kind: platform, per-working-day: 12, day: { from: "16:00", hours: 6 }, other-load: 32 }
        ${REGISTRY}, ${WINDOW}, pauses: [${when(above, 1, 'working-day', 'queue-of: other, ')}] }`,
      routes: 'cop11: { steps: [{ id: register, per: component, by: registry }] }',
    }).ends[0];
  // Tuesday's 32 wait behind Monday's, of which 20 are left in service.
  expect([late(31), late(32)]).toEqual(['open', '04-07 09:30']);
});

test('a group counts with all its components', () => {
  const end = (above: number) =>
    playedIn({
      rows: 'p1 c1 m1 2027-04-05 1 0.5\np1 c3 m1 2027-04-05 20 0.5\np2 c2 m2 2027-04-06 1 0.5',
      pools: poolsOf(when(above, 1)),
      routes: `
        bespoke: { takes: { where: { model: m1 } }, steps: [{ id: test, per: cmu, by: examiners, fixed: 1000 }] }
        cop11: { steps: [{ id: register, per: component, by: registry }] }`,
    }).ends[21];
  // One CMU of one is at work on Tuesday morning; one of twenty waits.
  expect([end(19), end(20)]).toEqual(['04-07 09:30', '04-06 09:30']);
});

test('the hours of a week are those that it was open, and of a day on which it closes what was begun', () => {
  const { row } = registers(when(18, 10), 29);
  const hours = row.weekly.availableHours.subarray(row.weekly.weeks.length);
  // Closed on Tuesday.
  expect([hours[0], hours[1]]).toEqual([24, 30]);
  const begun = playedIn({
    rows: 'p1 c1 m1 2027-04-05 29 0.5\np2 c2 m2 2027-04-05 2 0.5',
    pools: poolsOf(when(18, 10)).replace('per-working-day: 12', 'per-working-day: 0.8'),
    routes: ROUTES,
  });
  // Seven and a half hours each: Monday's work ends on Tuesday at 10:30 though it is closed.
  expect(begun.ends.slice(29)).toEqual(['04-06 10:30', '04-08 10:30']);
  const weeks = begun.row.weekly.weeks.length;
  expect(begun.row.weekly.availableHours[weeks]).toBe(6 + 1.5 + 18);
  expect(begun.row.weekly.busyHours[weeks]).toBe(15);
});
