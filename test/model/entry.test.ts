// Coming in: notification, those whom no route takes, and moving from one route to another.
import { expect, test } from 'vitest';
import { NOWHERE } from '../../src/model/ledger.ts';
import { gameOf, playedIn, playedOf } from './worlds.ts';

test('whom no route takes is withdrawn at once, and keeps nobody waiting', () => {
  const { ends, row } = playedIn({
    rows: `
      p1 c1 m1 2027-04-05 1 0.5
      p1 c1 m3 2027-04-06 1 0.5`,
    routes: `
      early:
        open: { to: 2027-04-05 }
        takes: { where: { model: m1 } }
        steps: [{ id: check, per: cmu, by: examiners, fixed: 60, starts: all, of: cmu }]
      late:
        takes: { where: { model: m2 }, otherwise: early }
        steps: [{ id: note, per: component, lead: 1 hours }]`,
  });
  // The other is refused by both on Tuesday at 09:00, and then all of the CMU are accounted for.
  expect(ends).toEqual(['04-06 10:00', 'withdrawn']);
  expect(row.routes.map(({ took }) => took)).toEqual([1, 0]);
});

test('a horizon ends at 00:00 of its last day: what is due then is still done, and nothing after', () => {
  const until = (to: string) =>
    playedIn({
      rows: 'p1 c1 m1 2027-04-05 2 0.5',
      scenario: `horizon: { from: 2027-04-05, to: ${to} }`,
      routes:
        'bespoke: { steps: [{ id: wait, per: component, lead: 15 hours }, { id: rest, per: component, lead: 1 minutes }], register: wait }',
    }).ends;
  expect(until('2027-04-06')).toEqual(['04-06 00:00', '04-06 00:00']);
});

test('who changes route begins it at its first step, and is counted by the route it ends on', () => {
  const { ends, row, play } = playedIn({
    rows: 'p1 c1 m1 2027-04-05 2 0.5',
    routes: `
      cop11:
        takes: { where: { model: m1 } }
        steps:
          - { id: register, per: component, by: examiners, minutes: 10, fails: { share: 1, attempts: 1, then: register, finally: bespoke } }
      bespoke:
        deadline: { by: 2027-04-05 }
        steps:
          - { id: assess, per: submission, starts: all, by: examiners, fixed: 60 }
          - { id: test, per: component, by: examiners, minutes: 20 }`,
  });
  // Rejected at 09:10 and 09:20. The assessment waits for nobody else (both had been counted as absent from bespoke when
  // they chose CoP 11): one for the first, 09:20 to 10:20, on which the second waits; tests to 10:40 and 11:00.
  expect(ends).toEqual(['04-05 10:40', '04-05 11:00']);
  expect(row.routes).toEqual([
    { route: 'cop11', took: 2, registered: 0, onTime: 0 },
    { route: 'bespoke', took: 0, registered: 2, onTime: 2 },
  ]);
  expect(Array.from(play.ledger.took)).toEqual([2, 0]);
});

test('events are components that arrive, jobs that end and delays that are over', () => {
  // Five notified at once, five tests done.
  const { row } = playedIn({
    rows: 'p1 c1 m1 2027-04-05 5 0.5',
    routes: 'bespoke: { steps: [{ id: test, per: component, by: examiners, minutes: 20 }] }',
  });
  expect(row.events).toBe(10);
});

test('other load stops when everybody has come to an end', () => {
  const game = gameOf({
    rows: 'p1 c1 m1 2027-04-05 5 0.5',
    pools: 'registry: { kind: platform, per-working-day: 10, other-load: 5, day: { from: "08:00", hours: 10 } }',
    routes: 'cop11: { steps: [{ id: register, per: component, by: registry }] }',
  });
  const { play, ends } = playedOf(game);
  // Monday: theirs 08:00 to 13:00, ours 13:00 to 18:00. On Tuesday at 08:00 nobody is left.
  expect(ends[4]).toBe('04-05 18:00');
  expect(play.floor.busyTime(0, play.setting.to) / 3.6e9).toBe(10);
});

test("whoever needs no assurance is registered when notified, on no route, and is nobody's work", () => {
  const { ends, row, play, measure } = playedIn({
    rows: `
      p1 c1 m1 2027-04-05 2 0.5
      p1 c1 m2 2027-04-06 3 0.5
      p2 c2 m2 2027-04-07 1 0.5`,
    rules: { rules: 'exempt: { model: m2, not: { provider: p2 } }' },
    routes: `
      bespoke:
        deadline: { by: 2027-04-06T10:30 }
        steps: [{ id: test, per: component, by: examiners, minutes: 60 }, { id: check, per: cmu, starts: all, of: cmu }]`,
  });
  // The check of the CMU waits for the three as well, until they are known to be exempt.
  expect(ends).toEqual(['04-06 09:00', '04-06 09:00', ...Array(3).fill('04-06 09:00'), '04-07 10:00']);
  expect(Array.from(play.ledger.route)).toEqual([0, 0, NOWHERE, NOWHERE, NOWHERE, 0]);
  expect(row.routes).toEqual([{ route: 'bespoke', took: 3, registered: 3, onTime: 2 }]);
  expect([measure('registered'), measure('components-due'), measure('on-time-components')]).toEqual([6, 5, 5]);
  expect(measure('examiner-hours')).toBe(3);
});

test('who is exempt in one regime is asked in another', () => {
  const routes = 'bespoke: { steps: [{ id: test, per: component, by: examiners, minutes: 60 }] }';
  const game = gameOf({
    rows: 'p1 c1 m1 2027-04-05 2 0.5',
    routes,
    regimes: { other: routes },
    rules: { other: 'exempt: { cmu: c1 }' },
  });
  expect(playedOf(game, 'rules').ends).toEqual(['04-05 10:00', '04-05 11:00']);
  expect(playedOf(game, 'other').ends).toEqual(['04-05 09:00', '04-05 09:00']);
});
