// Audits: a share of those who come are looked at again, the others pass by, and what is found costs the registration.
import { expect, test } from 'vitest';
import { fourErrors } from './portfolios.ts';
import { closeTo, gameOf, type Played, playedIn, playedOf, type Told } from './worlds.ts';

/** A note of an hour registers; then a visit of 30 minutes to some, which finds nothing unless it is told. */
const audited = (share: number, { components = 4000, fails = '', more = '', deadline = '' } = {}): Told => ({
  rows: `p1 c1 m1 2027-04-05 ${components} 0.5`,
  portfolio: 'faults: { ratio: { title: r, share: 0.4 } }',
  pools: 'visitors: { kind: people, employer: assurance, heads: 20, day: { from: "08:00", hours: 10 } }',
  routes: `
    bespoke:
      steps:
        - { id: note, per: component, lead: 1 hours }
        - { id: visit, per: component, audit: ${share}, by: visitors, minutes: 30, counts-as: audit, ${deadline} ${fails === '' ? '' : `fails: { ${fails} }`} }
        ${more}
      register: note`,
});

test('a share of those who come is audited, each drawn by itself; the others pass by', () => {
  const { measure, row, ends } = playedIn(audited(0.1));
  closeTo(measure('audits') / 4000, 0.1, fourErrors(0.1, 4000));
  expect(row.steps[1]).toMatchObject({ step: 'visit', finished: measure('audits'), started: measure('audits') });
  expect(row.steps[1].busyHours).toBe(measure('audits') / 2);
  // All are registered before, at one time.
  expect(new Set(ends)).toEqual(new Set(['04-05 10:00']));
  expect([measure('tests'), measure('revocations')]).toEqual([0, 0]);
});

test('nobody is audited at a share of 0, everybody at 1, and whoever is at a share is so at any higher', () => {
  const { play } = playedIn(audited(0.3));
  const visitors = (share: number) => {
    const { journey, program } = gameOf(audited(share)).prepare({ regime: 'rules', components: 4000, replication: 0 });
    const s = program.steps.findIndex(({ id }) => id === 'visit');
    return Array.from({ length: 4000 }, (_, c) => journey.checks.isAudited(s, c));
  };
  expect(visitors(0).includes(true)).toBe(false);
  expect(visitors(1).includes(false)).toBe(false);
  const [few, many] = [visitors(0.3), visitors(0.6)];
  expect(few.filter((is) => is)).toHaveLength(play.ledger.audits);
  expect(few.every((is, c) => !is || many[c])).toBe(true);
  expect(many.filter((is) => is).length).toBeGreaterThan(play.ledger.audits);
});

test('replications audit others', () => {
  const game = gameOf(audited(0.3));
  const [a, b] = [0, 1].map((replication) => playedOf(game, 'rules', replication).measure('audits'));
  expect(a).not.toBe(b);
});

test('audits find a share of what tests left: prevalence times what neither finds is still accepted', () => {
  const fails = 'detects: { ratio: 0.5 }, mends: { ratio: 0 }, attempts: 1, then: visit, finally: revoke';
  const { measure, row } = playedIn(audited(0.25, { components: 20_000, fails }));
  const found = 0.4 * 0.25 * 0.5;
  closeTo(measure('revocations') / 20_000, found, fourErrors(found, 20_000));
  closeTo(measure('wrong-accepts') / 20_000, 0.4 - found, fourErrors(0.4 - found, 20_000));
  expect([measure('withdrawn'), row.steps[1].failed]).toEqual([measure('revocations'), measure('revocations')]);
  expect(measure('wrong-rejects')).toBe(0);
});

test('who is audited comes again after a failure, and each visit is an audit', () => {
  const fails = 'detects: { ratio: 1 }, attempts: 2, after: 3 days, then: visit, finally: revoke';
  const { measure, row } = playedIn(audited(0.25, { fails }));
  // What is found is put right at once, so the second visit finds nothing.
  const first = measure('audits') - row.steps[1].failed;
  closeTo(first / 4000, 0.25, fourErrors(0.25, 4000));
  closeTo(row.steps[1].failed / first, 0.4, fourErrors(0.4, first));
  expect(measure('revocations')).toBe(0);
});

test('a visit that raises a false alarm strikes off whoever has nothing', () => {
  const fails = 'false-alarm: { ratio: 1 }, attempts: 1, then: visit, finally: revoke';
  const { measure } = playedIn(audited(0.25, { fails }));
  // Whoever has the fault is not found out: there is nothing to detect it with.
  expect(measure('wrong-rejects')).toBe(measure('false-alarms'));
  expect(measure('revocations')).toBe(measure('false-alarms'));
  closeTo(measure('false-alarms') / 4000, 0.25 * 0.6, fourErrors(0.15, 4000));
});

test('an audit that is not met by its date costs those who are to be audited, and nobody else', () => {
  // 20 visitors: 400 visits a day, and some 1,000 to make; the date is the end of Tuesday.
  const { measure, row, play } = playedIn(
    audited(0.25, { deadline: 'deadline: { by: 2027-04-06, misses: revoked },' }),
  );
  const chosen = Array.from({ length: 4000 }, (_, c) => play.journey.checks.isAudited(1, c)).filter((is) => is).length;
  // On Monday from 10:00 sixteen rounds of twenty, on Tuesday eighteen until 17:00.
  const visited = 16 * 20 + 18 * 20;
  expect([row.steps[1].missed, measure('revocations')]).toEqual([chosen - visited, chosen - visited]);
  expect(measure('registered')).toBe(4000 - chosen + visited);
  // Twenty visits that have just begun are made to the end; the others leave the queue.
  expect(measure('audits')).toBe(visited + 20);
});

test('an audit within a time of registration is owed by those alone who are audited', () => {
  const { measure, row } = playedIn(
    audited(0.25, { deadline: 'deadline: { within: 20 hours, of: registered, misses: revoked },' }),
  );
  // From 10:00 on Monday: until 18:00 of Monday 16 rounds of 20, before 06:00 of Tuesday.
  expect(measure('audits')).toBe(16 * 20);
  expect(row.steps[1].missed).toBe(measure('revocations'));
  closeTo((row.steps[1].missed + 320) / 4000, 0.25, fourErrors(0.25, 4000));
});

/** Everybody is audited; a chargeable fault is told by a register. */
const told = (visit: string): Played =>
  playedIn({
    rows: `columns: provider cmu model notified components derated_kw truth
      p1 c1 m1 2027-04-05 4 100 ratio:1`,
    portfolio: 'faults: { ratio: { title: r, share: 0 } }',
    scenario: 'delivery-year: 2027-10-01',
    routes: `
      bespoke:
        deadline: { by: 2027-06-01 }
        steps:
          - { id: note, per: component, lead: 1 hours }
          - { id: wait, per: component, ${visit} }
          - { id: visit, per: component, audit: 1, fails: { detects: { ratio: 1 }, mends: { ratio: 0 }, attempts: 1, then: visit, finally: revoke } }
        register: note`,
  });

test('who is struck off before the deadline is not on time, and not paid for the whole Delivery Year', () => {
  const { measure, ends } = told('lead: 30 days');
  expect(ends).toEqual(['revoked', ...new Array(3).fill('04-05 10:00')]);
  expect([measure('on-time-components'), measure('late-components')]).toEqual([3, 1]);
  // 1 October 2027 to 3 April 2028.
  expect(measure('mw-days-unpaid')).toBeCloseTo(0.1 * 185, 9);
  expect([measure('cmus-proven-whole'), measure('mw-shortfall')]).toEqual([0, 0.1]);
});

test('who is struck off after the deadline was on time, and is not paid from then on', () => {
  const { measure, row } = told('lead: 200 days');
  expect([measure('on-time-components'), measure('withdrawn'), measure('revocations')]).toEqual([4, 1, 1]);
  // 5 April and 200 days: 22 October at 10:00; to 3 April there are 163 days and 14 hours.
  expect(measure('mw-days-unpaid')).toBeCloseTo(0.1 * (163 + 14 / 24), 9);
  // It proved its amount in time.
  expect([measure('cmus-proven-whole'), measure('mw-shortfall'), measure('on-time-mw')]).toEqual([1, 0, 0.4]);
  expect(row.routes).toEqual([{ route: 'bespoke', took: 4, registered: 3, onTime: 4 }]);
  // Nobody is open: the last of those due was registered on the first day.
  expect([measure('open'), measure('days-to-clear')]).toEqual([0, 0]);
});
