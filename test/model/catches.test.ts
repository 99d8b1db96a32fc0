// Dated moves: who waits goes at once, whoever has something in hand when that is over, and groups go on without him.
import { expect, test } from 'vitest';
import { waysOf } from './ways.ts';
import { type Played, playedIn } from './worlds.ts';

/** Everybody takes `bespoke`; a move on Thursday 8 April leads to an hour's note. */
const moved = (rows: string, steps: string, move = ''): Played =>
  playedIn({
    rows,
    pools: `
      collators: { kind: people, heads: 1, day: { from: "08:00", hours: 10 } }
      examiners: { kind: people, employer: cmsb, heads: 1, day: { from: "08:00", hours: 10 } }`,
    routes: `
      bespoke:
        moves: [{ date: 2027-04-08 ${move}, then: other }]
        steps: [${steps}]
      other: { steps: [{ id: note, per: component, lead: 1 hours }] }`,
  });

test('who waits in a queue goes at once, who is being served when his work is over', () => {
  const steps = '{ id: test, per: component, by: examiners, minutes: 2100 }';
  const { ends, row } = moved('p1 c1 m1 2027-04-05 3 0.5', steps);
  // 35 hours from Monday 09:00 on: to Thursday 14:00.
  expect(ends).toEqual(['04-08 15:00', '04-08 01:00', '04-08 01:00']);
  expect(row.steps[0]).toMatchObject({ started: 1, finished: 1, busyHours: 35 });
  // Two waited from Monday 09:00 to Thursday 00:00 in vain, in a horizon of 364 days.
  expect(row.steps[0].meanQueue).toBeCloseTo((2 * 63) / 24 / 364, 12);
});

test('who is in a lead goes when it is over, before what would follow', () => {
  const lead = '{ id: wait, per: component, lead: 5 days }, { id: test, per: component, by: examiners, minutes: 60 }';
  const { ends, measure } = moved('p1 c1 m1 2027-04-05 2 0.5', lead);
  expect(ends).toEqual(['04-10 10:00', '04-10 10:00']);
  expect(measure('examiner-hours')).toBe(0);
});

test('so does who puts right what failed', () => {
  const fails = 'fails: { share: 1, attempts: 2, after: 5 days, then: test }';
  const steps = `{ id: test, per: component, by: examiners, minutes: 60, counts-as: metering-test, ${fails} }`;
  const { ends, measure } = moved('p1 c1 m1 2027-04-05 1 0.5', steps);
  expect([ends, measure('tests')]).toEqual([['04-10 11:00'], 1]);
});

test('and who waits for a turn when it comes', () => {
  const steps = `{ id: test, per: component, by: examiners, minutes: 60, limit: { submissions: 1, each: week } }`;
  const { ends } = moved('p1 c1 m1 2027-04-05 1 0.5\np1 c2 m1 2027-04-05 1 0.5', steps);
  expect(ends).toEqual(['04-05 10:00', '04-12 01:00']);
});

test('who comes to wait at the very instant goes with those who wait', () => {
  const steps =
    '{ id: wait, per: component, lead: 63 hours }, { id: test, per: component, by: examiners, minutes: 60 }';
  const { ends, measure } = moved('p1 c1 m1 2027-04-05 2 0.5', steps);
  expect([ends, measure('examiner-hours')]).toEqual([['04-08 01:00', '04-08 01:00'], 0]);
});

test('who is notified later, or is not on the route, is not moved; nor is who is out', () => {
  const rows = `
    p1 c1 m1 2027-04-05 1 0.5
    p1 c2 m2 2027-04-05 1 0.5
    p1 c3 m3 2027-04-12 1 0.5`;
  const fails = 'fails: { share: [{ where: { model: m2 }, is: 1 }, { is: 0 }], attempts: 1, then: check }';
  const steps = `{ id: check, per: component, lead: 1 hours, ${fails} }, { id: wait, per: component, lead: 3 days }`;
  const played = moved(rows, steps);
  expect(waysOf(played)).toEqual(['other', 'bespoke', 'bespoke']);
  expect(played.ends).toEqual(['04-08 11:00', 'withdrawn', '04-15 10:00']);
});

test('of those on the route, those whom where and share choose', () => {
  const rows = Array.from({ length: 20 }, (_, s) => `p1 c${s} m${s % 2} 2027-04-05 2 0.5`).join('\n');
  const steps = '{ id: wait, per: component, lead: 5 days }';
  const goes = (share: number) => waysOf(moved(rows, steps, `, where: { model: m1 }, share: ${share}, per: cmu`));
  const [half, all] = [goes(0.5), goes(1)];
  half.forEach((way, c) => {
    const isMeant = Math.floor(c / 2) % 2 === 1;
    expect(all[c]).toBe(isMeant ? 'other' : 'bespoke');
    expect(way).toBe(half[c - (c % 2)]);
    if (!isMeant) expect(way).toBe('bespoke');
  });
  expect(new Set(half.filter((_, c) => all[c] === 'other'))).toEqual(new Set(['bespoke', 'other']));
});

test('whoever is registered is moved too, at once where nothing is in hand, and stays as he is', () => {
  const steps = '{ id: sign, per: component, lead: 1 hours }';
  const { ends, row, play } = moved('p1 c1 m1 2027-04-05 2 0.5', steps);
  expect(ends).toEqual(['04-05 10:00', '04-05 10:00']);
  expect(Array.from(play.ledger.route)).toEqual([1, 1]);
  expect(row.routes.map(({ registered }) => registered)).toEqual([2, 0]);
  // Notified, an hour's lead here, and an hour's note there.
  expect(row.events).toBe(2 + 2 + 2);
});

test('on the first day of the horizon it finds those who stand somewhere from the start', () => {
  const { ends } = playedIn({
    rows: `columns: provider cmu model notified components derated_kw at_step
      p1 c1 m1 2027-01-04 2 0.5 bespoke.test
      p1 c2 m1 2027-04-05 1 0.5,`,
    routes: `
      bespoke:
        moves: [{ date: 2027-04-05, then: other }]
        steps: [{ id: test, per: component, by: examiners, minutes: 60 }]
      other: { steps: [{ id: note, per: component, lead: 1 hours }] }`,
  });
  // A tick for each row that stands there: all of them do when the move comes.
  expect(ends).toEqual(['04-05 01:00:0.000001', '04-05 01:00:0.000001', '04-05 10:00']);
});

test('of two moves on one date the first that fits decides, and nobody goes twice that day', () => {
  const played = playedIn({
    rows: 'p1 c1 m1 2027-04-05 1 0.5\np1 c2 m2 2027-04-05 1 0.5\np1 c3 m3 2027-04-05 1 0.5',
    routes: `
      one:
        moves: [{ date: 2027-04-08, where: { model: m1 }, then: two }, { date: 2027-04-08, where: { model: [m1, m2] }, then: three }]
        steps: [{ id: wait, per: component, by: examiners, minutes: 2400 }]
      two:
        moves: [{ date: 2027-04-08, then: three }]
        steps: [{ id: note, per: component, lead: 1 hours }]
      three: { steps: [{ id: sign, per: component, lead: 2 hours }] }`,
  });
  expect(waysOf(played)).toEqual(['two', 'three', 'one']);
});

test('who is to leave when his work is over does not change his mind on a later date', () => {
  const played = playedIn({
    rows: 'p1 c1 m1 2027-04-05 2 0.5',
    routes: `
      one:
        moves: [{ date: 2027-04-07, where: { model: m1 }, then: two }, { date: 2027-04-08, then: three }]
        steps: [{ id: wait, per: component, by: examiners, minutes: 2400 }]
      two: { steps: [{ id: note, per: component, lead: 1 hours }] }
      three: { steps: [{ id: sign, per: component, lead: 2 hours }] }`,
  });
  // Forty hours from Monday 09:00 on.
  expect([waysOf(played), played.ends]).toEqual([
    ['two', 'two'],
    ['04-09 10:00', '04-07 01:00'],
  ]);
});
