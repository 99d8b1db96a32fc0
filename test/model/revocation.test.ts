// Revocation: whoever is struck off or has to register again, what it costs, and that a missed deadline can do it.
import { expect, test } from 'vitest';
import { gameOf, type Played, playedIn, type Told } from './worlds.ts';

const AGAIN = `
          - { id: visit, per: component, fails: { detects: { ratio: 1 }, attempts: 2, then: repair } }
          - { id: repair, per: component, revokes: true, lead: 7 days, aside: true, then: note }`;
/** Registered after an hour; so long afterwards no longer, and after a week's repair and an hour once more. */
const worldWith = (after: string, rest: string): Told => ({
  rows: 'p1 c1 m1 2027-04-05 2 500',
  scenario: 'delivery-year: 2027-10-01',
  portfolio: 'faults: { ratio: { title: r, share: 1 } }',
  routes: `
      bespoke:
        deadline: { by: 2027-06-01T12:00 }
        steps:
          - { id: note, per: component, lead: 1 hours }
          - { id: wait, per: component, lead: ${after} }${rest}
        register: note`,
});
const renewed = (after: string, rest = AGAIN): Played => playedIn(worldWith(after, rest));
const LOST = `
          - { id: repair, per: component, revokes: true, lead: 7 days }`;

test('whoever loses its registration before the deadline and has it again by then is on time', () => {
  // Revoked on 5 May at 10:00, registered again on 12 May at 11:00.
  const { measure, ends, row } = renewed('30 days');
  expect(ends).toEqual(['05-12 11:00', '05-12 11:00']);
  expect([measure('on-time-components'), measure('revocations'), measure('withdrawn')]).toEqual([2, 2, 0]);
  expect(measure('mw-days-unpaid')).toBe(0);
  expect(row.routes).toEqual([{ route: 'bespoke', took: 2, registered: 2, onTime: 2 }]);
});

test('whoever loses it before the deadline and has it again too late is late', () => {
  // Revoked on 30 May at 10:00, registered again on 6 June at 11:00.
  const { measure, ends } = renewed('55 days');
  expect(ends).toEqual(['06-06 11:00', '06-06 11:00']);
  expect([measure('on-time-components'), measure('registered')]).toEqual([0, 2]);
  // From the cut-off to then.
  expect(measure('days-to-clear')).toBeCloseTo(5 - 1 / 24, 9);
});

test('to lose it on the deadline is not to have been registered by it', () => {
  expect(renewed('1370 hours').measure('on-time-components')).toBe(0);
  // Revoked at 12:00; a minute later it would have counted.
  expect(renewed('82201 minutes').measure('on-time-components')).toBe(2);
});

test('whoever loses it after the deadline was on time, and is not paid until it has it again', () => {
  // 200 days: revoked on 22 October at 10:00, registered again a week and an hour later.
  const { measure, ends } = renewed('200 days');
  expect(ends).toEqual(['10-29 11:00', '10-29 11:00']);
  expect([measure('on-time-components'), measure('revocations')]).toEqual([2, 2]);
  expect(measure('mw-days-unpaid')).toBeCloseTo(1 * (7 + 1 / 24), 9);
});

test('whoever does not come back is open at the end, and was on time if the deadline had passed', () => {
  const [early, later] = [renewed('30 days', LOST), renewed('200 days', LOST)];
  expect([early.ends[0], early.measure('on-time-components')]).toEqual(['open', 0]);
  expect([later.ends[0], later.measure('on-time-components'), later.measure('open')]).toEqual(['open', 2, 2]);
  // The Delivery Year until the end of the horizon: all of it, and from 22 October at 10:00.
  expect(early.measure('mw-days-unpaid')).toBeCloseTo(185, 9);
  expect(later.measure('mw-days-unpaid')).toBeCloseTo(163 + 14 / 24, 9);
});

test('a registration that is gone cannot be lost again, and who is followed is told of it once', () => {
  const STUCK = `
          - { id: visit, per: component, fails: { detects: { ratio: 1 }, mends: { ratio: 0 }, attempts: 3, then: repair } }
          - { id: repair, per: component, revokes: true, lead: 7 days, aside: true, then: visit }`;
  expect(renewed('30 days', STUCK).measure('revocations')).toBe(2);
  const told = (rest: string): string[] => {
    const play = gameOf(worldWith('30 days', rest)).prepare({ regime: 'rules', components: 2, replication: 0 });
    const events: string[] = [];
    play.watched = 0;
    play.witness = (event) => {
      if (/registered|withdrawn/.test(event)) events.push(event);
    };
    play.run();
    return events;
  };
  expect(told(STUCK)).toEqual(['is registered', 'is no longer registered', 'is withdrawn']);
  expect(told(AGAIN)).toEqual(['is registered', 'is no longer registered', 'is registered']);
});

/** Registered after an hour; then a yearly check of two hours each by one visitor, by a deadline. */
const checked = (deadline: string, where = ''): Played =>
  playedIn({
    rows: 'p1 c1 m1 2027-04-05 4 500\np2 c2 m2 2027-04-05 1 500',
    routes: `
      bespoke:
        steps:
          - { id: note, per: component, lead: 1 hours }
          - { id: check, per: component, by: examiners, minutes: 120, deadline: { ${deadline}, misses: revoked } ${where} }
        register: note`,
  });

test('misses: revoked, and whoever has not passed by then loses its registration and leaves the queue', () => {
  // Checks end at 12:00, 14:00, 16:00, 18:00 and on Tuesday at 10:00.
  const { measure, ends } = checked('by: 2027-04-05T14:00');
  expect(ends).toEqual(['04-05 10:00', '04-05 10:00', 'revoked', 'revoked', 'revoked']);
  expect([measure('revocations'), measure('withdrawn'), measure('open')]).toEqual([3, 3, 0]);
  // The third has just begun and is worked on to the end.
  expect(measure('examiner-hours')).toBe(6);
});

test('such a deadline may count from the registration', () => {
  // 10:00 and four hours.
  const { ends } = checked('within: 4 hours, of: registered');
  expect(ends).toEqual(['04-05 10:00', '04-05 10:00', 'revoked', 'revoked', 'revoked']);
});

test('it holds for those alone whom the step concerns, and by the date of their case', () => {
  expect(checked('by: 2027-04-05T14:00', ', where: { provider: p1 }').ends[4]).toBe('04-05 10:00');
  const { ends } = checked('by: [{ where: { provider: p1 }, is: 2027-04-05T16:00 }, { is: 2027-04-05T11:00 }]');
  expect(ends).toEqual([...new Array(3).fill('04-05 10:00'), 'revoked', 'revoked']);
});

test('of a route: who is not registered by its deadline is out, and who is registered keeps that', () => {
  const { ends, measure } = playedIn({
    rows: 'p1 c1 m1 2027-04-05 3 500',
    routes: `
      bespoke:
        deadline: { by: 2027-04-05T11:00, misses: revoked }
        steps: [{ id: test, per: component, by: examiners, minutes: 60 }]`,
  });
  expect(ends).toEqual(['04-05 10:00', '04-05 11:00', 'revoked']);
  // There was no registration to lose.
  expect([measure('revocations'), measure('withdrawn'), measure('late-components')]).toEqual([0, 1, 1]);
});

test('a platform has its other load for as long as somebody may come back', () => {
  // Two pairs a day: the other market takes one. The platform opens at 08:00 with it; ours take the second place.
  const ends = (load: number) =>
    playedIn({
      rows: 'p1 c1 m1 2027-04-05 1 500',
      portfolio: 'faults: { ratio: { title: r, share: 1 } }',
      pools: `registry: { kind: platform, per-working-day: 2, other-load: ${load}, day: { from: "08:00", hours: 10 } }`,
      routes: `
        bespoke:
          steps:
            - { id: pair, per: component, by: registry }
            - { id: wait, per: component, lead: 239 hours }
            - { id: visit, per: component, fails: { detects: { ratio: 1 }, attempts: 2, then: repair } }
            - { id: repair, per: component, revokes: true, lead: 16 hours, aside: true, then: pair }
          register: pair`,
    }).ends;
  // Alone: paired on Monday at 14:00; back on 16 April at 05:00, paired that day at 13:00, and 18:00 behind the load.
  expect([ends(0), ends(1)]).toEqual([['04-16 13:00'], ['04-16 18:00']]);
});
