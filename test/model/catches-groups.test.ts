// Dated moves out of grouped work: the group is as if whoever leaves it had never come, and those who stay go on.
import { expect, test } from 'vitest';
import { type Played, playedIn } from './worlds.ts';

const ROWS = `
  p1 c1 m1 2027-04-05 2 0.5
  p1 c1 m2 2027-04-05 3 0.5
  p1 c1 m3 2027-04-05 1 0.5`;
const GROUP = '{ id: check, per: cmu, starts: all, of: cmu, by: examiners, fixed: 30, minutes: 10 }';

/** Whom it says leaves `bespoke` on Thursday 8 April for an hour's note. */
const moved = (steps: string, who: string, rows = ROWS): Played =>
  playedIn({
    rows,
    pools: `
      collators: { kind: people, heads: 1, day: { from: "08:00", hours: 10 } }
      examiners: { kind: people, employer: cmsb, heads: 1, day: { from: "08:00", hours: 10 } }`,
    routes: `
      bespoke:
        moves: [{ date: 2027-04-08 ${who}, then: other }]
        steps: [${steps}]
      other: { steps: [{ id: note, per: component, lead: 1 hours }] }`,
  });
const LATE = '{ id: wait, per: component, where: { model: m3 }, lead: 5 days }';

test('a member of a group that gathers leaves it; it waits for those who are to come, and works on those there are', () => {
  const { ends, measure } = moved(`${LATE}, ${GROUP}`, ', where: { model: m2 }');
  // The last comes on Saturday: on Monday 30 + 3 x 10 minutes.
  expect(ends.slice(2, 5)).toEqual(Array(3).fill('04-08 01:00'));
  expect([ends[0], ends[1], ends[5]]).toEqual(Array(3).fill('04-12 09:00'));
  expect(measure('examiner-hours')).toBeCloseTo(1, 12);
});

test('where whoever was still to come goes elsewhere, the group opens for the rest', () => {
  const rows = `
    p2 c2 m4 2027-04-05 1 0.5${ROWS}`;
  // One of another CMU is at the collators for 40 hours, and the last of this one waits behind it.
  const queue = '{ id: collate, per: component, where: { model: [m3, m4] }, by: collators, minutes: 2400 }';
  const { ends } = moved(`${queue}, ${GROUP}`, ', where: { model: m3 }', rows);
  expect(ends[6]).toBe('04-08 01:00');
  // 30 + 5 x 10 minutes from Thursday 08:00 on.
  expect(ends.slice(1, 6)).toEqual(Array(5).fill('04-08 09:20'));
});

test('a group that all its members have left is no work, whether it gathered or waited in a queue', () => {
  const gathering = moved(`${LATE}, ${GROUP}`, '');
  expect(gathering.ends).toEqual([...Array(5).fill('04-08 01:00'), '04-10 10:00']);
  expect([gathering.measure('examiner-hours'), gathering.row.steps[1].started]).toEqual([0, 0]);
  const rows = `
    p2 c2 m4 2027-04-05 1 0.5${ROWS}`;
  const steps = `{ id: long, per: component, where: { model: m4 }, by: examiners, minutes: 2400 }, ${GROUP}`;
  const queued = moved(steps, ', where: { not: { model: m4 } }', rows);
  expect(queued.ends.slice(1)).toEqual(Array(6).fill('04-08 01:00'));
  // 40 hours for the one, and a group of its own CMU.
  expect(queued.row.steps.map(({ started }) => started)).toEqual([1, 1, 0]);
  expect(queued.measure('examiner-hours')).toBeCloseTo(40 + 40 / 60, 12);
});

test('whoever comes to a group that all have left gathers anew', () => {
  const { ends } = moved(`${LATE}, ${GROUP}`, ', where: { model: [m1, m2] }');
  expect(ends[5]).toBe('04-12 08:40');
});

test('a group in a queue shrinks, and takes the minutes of those who are left', () => {
  const rows = `
    p2 c2 m4 2027-04-05 1 0.5${ROWS}`;
  const long = '{ id: long, per: component, where: { model: m4 }, by: examiners, minutes: 2400 }';
  const cased = GROUP.replace('fixed: 30', 'fixed: [{ where: { model: m1 }, is: 300 }, { is: 30 }]');
  const { ends, row } = moved(`${long}, ${cased}`, ', where: { model: m1 }', rows);
  expect(ends.slice(1, 3)).toEqual(Array(2).fill('04-08 01:00'));
  // The long one ends on Friday at 09:00; then the group, which joined first, 30 + 4 x 10 minutes as its new foremost has.
  expect(ends.slice(3)).toEqual(Array(4).fill('04-09 10:10'));
  expect(row.steps[1].busyHours).toBeCloseTo(70 / 60 + 40 / 60, 12);
});

test('whose work has begun goes with it to its end, the lead included; later comers find it done', () => {
  const rows = `
    p1 c1 m1 2027-04-05 2 0.5
    p1 c1 m2 2027-04-05 3 0.5
    p1 c1 m3 2027-04-20 1 0.5`;
  const group = '{ id: check, per: cmu, by: examiners, fixed: 2400, lead: 1 days }';
  const { ends } = moved(`${group}, { id: sign, per: component, lead: 2 hours }`, ', where: { model: m2 }', rows);
  // To Friday 09:00, a day later on Saturday.
  expect(ends).toEqual([...Array(2).fill('04-10 11:00'), ...Array(3).fill('04-10 10:00'), '04-20 11:00']);
});

test('of a group that fails those who stay are tried again', () => {
  const group =
    '{ id: check, per: cmu, by: examiners, fixed: 2400, fails: { share: 1, attempts: 2, after: 1 days, then: check } }';
  const { ends, row } = moved(group, ', where: { model: [m2, m3] }');
  expect(ends).toEqual([...Array(2).fill('withdrawn'), ...Array(4).fill('04-09 10:00')]);
  expect(row.steps[0]).toMatchObject({ started: 2, failed: 2 });
});

test('a group that waits for nobody but time loses its members when the time is over', () => {
  const { ends } = moved(
    '{ id: talk, per: cmu, starts: all, of: cmu, lead: 5 days }, { id: sign, per: component, lead: 2 hours }',
    ', where: { model: m2 }',
  );
  expect(ends).toEqual([...Array(2).fill('04-10 11:00'), ...Array(3).fill('04-10 10:00'), '04-10 11:00']);
});
