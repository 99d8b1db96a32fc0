// The tally of a play: submission by submission who came, was due and was on time, and who is still to come.
import { expect, test } from 'vitest';
import { TICKS_PER_DAY } from '../../src/engine/days.ts';
import { tallyOf } from '../../src/model/tally.ts';
import { tickOf } from './ticks.ts';
import { type Played, playedIn, type Told } from './worlds.ts';

/** p1 is done in time, p2 too late, p3 withdrawn, p4 struck off, p5 never done; p6 comes after the deadline. */
const EVERYBODY: Told = {
  rows: `
    p1 c1 m1 2027-04-05 5 100
    p2 c2 m1 2027-04-05 4 100
    p3 c3 m1 2027-04-05 3 100
    p4 c4 m1 2027-04-05 2 100
    p5 c5 m1 2027-04-05 1 100
    p6 c6 m1 2027-04-12 7 100`,
  scenario: 'delivery-year: 2027-10-01',
  routes: `
    bespoke:
      deadline: { by: 2027-04-09T12:00 }
      steps:
        - { id: slow, per: component, where: { provider: p2 }, lead: 20 days }
        - { id: never, per: component, where: { provider: p5 }, lead: 2000 days }
        - id: test
          per: component
          lead: 1 hours
          fails: { share: [{ where: { provider: p3 }, is: 1 }, { is: 0 }], attempts: 1, then: test }
        - id: visit
          per: component
          lead: 1 hours
          fails: { share: [{ where: { provider: p4 }, is: 1 }, { is: 0 }], attempts: 1, then: visit, finally: revoke }
      register: test`,
};
const columns = ({ play }: Played) => {
  const { came, due, onTime, held } = tallyOf(play);
  return { came, due, onTime, held };
};
const of = (...counts: number[]) => Float64Array.from(counts);

test('each submission is told by itself: who came, was due, and was on time', () => {
  expect(columns(playedIn(EVERYBODY))).toEqual({
    came: of(5, 4, 3, 2, 1, 7),
    // Whoever comes after the deadline belongs to the next window.
    due: of(5, 4, 3, 2, 1, 0),
    onTime: of(5, 0, 0, 0, 0, 0),
    held: of(0, 0, 0, 0, 0, 0),
  });
});

test('whoever is neither registered nor out is still to come; whoever is withdrawn or struck off is not', () => {
  const { play, measure } = playedIn(EVERYBODY);
  const { openDue, lastDue } = tallyOf(play);
  expect([openDue, lastDue]).toEqual([1, tickOf('04-25 10:00')]);
  expect(measure('days-to-clear')).toBeNaN();
  // Without p5 the last of those due is p2's; p6, who comes later, is not due.
  const cleared = playedIn({ ...EVERYBODY, rows: EVERYBODY.rows!.replace(/ *p5 .*\n/, '') });
  expect(tallyOf(cleared.play).openDue).toBe(0);
  expect(cleared.measure('days-to-clear')).toBeCloseTo(16 - 2 / 24, 12);
});

test('whoever is put off to the next window is still to come', () => {
  const { play } = playedIn({
    ...EVERYBODY,
    routes: EVERYBODY.routes.replace('T12:00 }', 'T12:00, misses: next-window }'),
  });
  // p2 and p5.
  expect(tallyOf(play).openDue).toBe(5);
});

test('days unpaid are those of the Delivery Year without registration, over whoever is due', () => {
  const { unpaidDays } = tallyOf(playedIn(EVERYBODY).play);
  // From 1 October to 3 April, for each of those who are never registered then.
  expect(Array.from(unpaidDays, (days) => Math.round(days))).toEqual([0, 0, 3 * 185, 2 * 185, 185, 0]);
  expect(unpaidDays[4] * TICKS_PER_DAY).toBe(tickOf('10-01 00:00') + 185 * TICKS_PER_DAY - tickOf('10-01 00:00'));
});

test('a certificate held has not come, is not due and is on no route', () => {
  const played = playedIn({
    ...EVERYBODY,
    scenario: 'initial: [{ where: { provider: [p1, p2] }, first: 7, holds: certificate }]',
  });
  expect(columns(played)).toEqual({
    came: of(0, 2, 3, 2, 1, 7),
    due: of(0, 2, 3, 2, 1, 0),
    onTime: of(0, 0, 0, 0, 0, 0),
    held: of(5, 2, 0, 0, 0, 0),
  });
  expect(tallyOf(played.play).routes).toEqual([{ route: 'bespoke', took: 15, registered: 2 + 7, onTime: 0 }]);
});

test('whoever needs no assurance comes, is due and on time, and is registered on no route', () => {
  const played = playedIn({ ...EVERYBODY, rules: { rules: 'exempt: { provider: [p5, p6] }' } });
  const { due, onTime, routes } = tallyOf(played.play);
  // p6 is notified after the cut-off, and due in the next window.
  expect([Array.from(due), Array.from(onTime)]).toEqual([
    [5, 4, 3, 2, 1, 0],
    [5, 0, 0, 0, 1, 0],
  ]);
  expect(routes).toEqual([{ route: 'bespoke', took: 14, registered: 9, onTime: 5 }]);
});

test('whoever was on time on a route and struck off later was on time on that route', () => {
  const late = EVERYBODY.routes.replace(
    'id: visit\n          per: component\n          lead: 1 hours',
    'id: visit\n          per: component\n          lead: 100 days',
  );
  const { onTime, routes } = tallyOf(playedIn({ ...EVERYBODY, routes: late }).play);
  expect(Array.from(onTime)).toEqual([5, 0, 0, 2, 0, 0]);
  expect(routes).toEqual([{ route: 'bespoke', took: 22, registered: 5 + 4 + 7, onTime: 7 }]);
});

test('each is judged by the deadline of the route it was registered on, or else is on', () => {
  const { play } = playedIn({
    rows: `
      p1 c1 m1 2027-04-05 2 100
      p1 c1 m2 2027-04-05 3 100
      p1 c1 m3 2027-04-07 4 100`,
    routes: `
      first:
        takes: { where: { model: [m1, m3] } }
        deadline: { by: 2027-04-06T12:00 }
        steps: [{ id: note, per: component, lead: 3 hours, fails: { share: [{ where: { model: m1 }, is: 1 }, { is: 0 }], attempts: 1, then: note, finally: second } }]
      second:
        deadline: { by: 2027-04-05T14:00 }
        steps: [{ id: test, per: component, lead: 3 hours }]`,
  });
  // m1 fails at 12:00 and is registered on the other route at 15:00, an hour late there; m3 comes too late for its own.
  const { due, onTime, routes } = tallyOf(play);
  expect([Array.from(due), Array.from(onTime)]).toEqual([
    [2, 3, 0],
    [0, 3, 0],
  ]);
  expect(routes).toEqual([
    { route: 'first', took: 6, registered: 4, onTime: 0 },
    { route: 'second', took: 3, registered: 5, onTime: 3 },
  ]);
});
