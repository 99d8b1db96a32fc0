// Who leaves a route after an event: exactly whom a move chooses; the others go on, and nobody is lost on the way.
import { expect, test } from 'vitest';
import { onRoute, waysOf } from './ways.ts';
import { playedIn, type Told } from './worlds.ts';

/** Six providers, twelve CMUs, forty submissions of three components of one of two models. */
const ROWS = Array.from(
  { length: 40 },
  (_, s) => `p${s % 6} c${s % 12} ${s % 2 === 0 ? 'm1' : 'm2'} 2027-04-05 3 0.5`,
).join('\n');
const submissionOf = (c: number): number => Math.floor(c / 3);

/** An hour's check, then an hour's test; another route takes four. */
const checked = (moves: string, more = ''): Told => ({
  rows: ROWS,
  routes: `
    bespoke:
      moves: [${moves}]
      steps: [{ id: check, per: component, lead: 1 hours }, { id: test, per: component, lead: 1 hours }]
    other: { steps: [{ id: note, per: component, lead: 4 hours }] }
    ${more}`,
});

test('whom a move chooses after a step goes elsewhere instead of going on; all others go on', () => {
  const played = playedIn(checked('{ on: check.passed, where: { model: m1 }, then: other }'));
  waysOf(played).forEach((way, c) => {
    const expected = submissionOf(c) % 2 === 0 ? ['other', '04-05 14:00'] : ['bespoke', '04-05 11:00'];
    expect([way, played.ends[c]]).toEqual(expected);
  });
  expect(played.row.routes).toEqual([
    { route: 'bespoke', took: 120, registered: 60, onTime: 60 },
    { route: 'other', took: 0, registered: 60, onTime: 60 },
  ]);
});

test.each([
  ['provider', (c: number) => submissionOf(c) % 6],
  ['cmu', (c: number) => submissionOf(c) % 12],
  ['submission', submissionOf],
  ['component', (c: number) => c],
])(
  'of those meant a share per %s goes, each unit as a whole, and a higher share takes all of a lower one',
  (per, unitOf) => {
    const goes = (share: number): number[] => {
      const move = `{ on: check.passed, where: { model: m1 }, share: ${share}, per: ${per}, then: other }`;
      const played = playedIn(checked(move));
      const ends = onRoute(played, 'other').map((isThere) => (isThere ? '04-05 14:00' : '04-05 11:00'));
      expect(played.ends).toEqual(ends);
      return onRoute(played, 'other');
    };
    const [none, some, more, all] = [0, 0.4, 0.7, 1].map(goes);
    const ways = new Map<number, Set<number>>();
    none.forEach((one, c) => {
      const isMeant = submissionOf(c) % 2 === 0 ? 1 : 0;
      expect([one, all[c]]).toEqual([0, isMeant]);
      expect(some[c]).toBeLessThanOrEqual(more[c]);
      expect(more[c]).toBeLessThanOrEqual(isMeant);
      if (isMeant) ways.set(unitOf(c), (ways.get(unitOf(c)) ?? new Set()).add(some[c]));
    });
    const asked = [...ways.values()];
    expect(asked.every((way) => way.size === 1)).toBe(true);
    expect(new Set(asked.flatMap((way) => [...way]))).toEqual(new Set([0, 1]));
  },
);

test('unless it says per what, a share is drawn by provider', () => {
  const byDefault = waysOf(playedIn(checked('{ on: check.passed, share: 0.5, then: other }')));
  expect(byDefault).toEqual(waysOf(playedIn(checked('{ on: check.passed, share: 0.5, per: provider, then: other }'))));
});

test('the first move that fits decides', () => {
  const first = '{ on: check.passed, where: { provider: p0 }, then: other }';
  const second = '{ on: check.passed, where: { model: m1 }, then: third }';
  const third = 'third: { steps: [{ id: note, per: component, lead: 2 hours }] }';
  const played = playedIn(checked(`${first}, ${second}`, third));
  waysOf(played).forEach((way, c) => {
    const s = submissionOf(c);
    expect(way).toBe(s % 6 === 0 ? 'other' : s % 2 === 0 ? 'third' : 'bespoke');
  });
});

test('a move whose date of approval is asked goes by the approval at notification', () => {
  const { play } = playedIn({
    ...checked('{ on: check.passed, where: { model: approved }, then: other }'),
    portfolio: 'models: { m1: { approved: 2027-04-05 }, m2: { approved: 2027-04-06 } }',
  });
  play.ledger.route.forEach((route, c) => {
    expect(route).toBe(submissionOf(c) % 2 === 0 ? 1 : 0);
  });
});

const FAILING = (moves: string, attempts = 3): Told => ({
  rows: `
    p1 c1 m1 2027-04-05 3 0.5
    p2 c2 m2 2027-04-05 2 0.5`,
  routes: `
    bespoke:
      moves: [${moves}]
      steps:
        - id: test
          per: component
          by: examiners
          minutes: 60
          counts-as: metering-test
          fails: { share: 1, attempts: ${attempts}, after: 1 days, then: test }
    other: { steps: [{ id: note, per: component, lead: 1 hours }] }`,
});

test('who fails and is chosen leaves at once; whoever is not is tried again', () => {
  const { ends, measure } = playedIn(FAILING('{ on: test.failed, where: { model: m1 }, then: other }'));
  // Tested at 10:00, 11:00, 12:00 and an hour's note; the two others three times each.
  expect(ends).toEqual(['04-05 11:00', '04-05 12:00', '04-05 13:00', 'withdrawn', 'withdrawn']);
  expect([measure('tests'), measure('retests')]).toEqual([3 + 2 * 3, 2 * 2]);
});

test('who fails for the last time is asked too, before he is out', () => {
  const { ends } = playedIn(FAILING('{ on: test.failed, where: { model: m1 }, then: other }', 1));
  expect(ends).toEqual(['04-05 11:00', '04-05 12:00', '04-05 13:00', 'withdrawn', 'withdrawn']);
});

test('whom a step does not concern has not passed it, and stays', () => {
  const told = checked('{ on: check.passed, then: other }');
  const played = playedIn({ ...told, routes: told.routes.replace('id: check,', 'id: check, where: { model: m1 },') });
  expect(waysOf(played)).toEqual(waysOf(playedIn(checked('{ on: check.passed, where: { model: m1 }, then: other }'))));
});

test('a group that passes or fails leaves as its members are chosen', () => {
  const grouped = (on: string, share: number): string[] =>
    playedIn({
      rows: 'p1 c1 m1 2027-04-05 2 0.5\np1 c1 m2 2027-04-05 2 0.5',
      routes: `
        bespoke:
          moves: [{ on: check.${on}, where: { model: m2 }, then: other }]
          steps:
            - { id: check, per: cmu, starts: all, of: cmu, by: examiners, fixed: 60, fails: { share: ${share}, attempts: 2, then: check } }
        other: { steps: [{ id: note, per: component, lead: 4 hours }] }`,
    }).ends;
  expect(grouped('passed', 0)).toEqual(['04-05 10:00', '04-05 10:00', '04-05 14:00', '04-05 14:00']);
  expect(grouped('failed', 1)).toEqual(['withdrawn', 'withdrawn', '04-05 14:00', '04-05 14:00']);
});

test('who is registered and moved stays registered, and is judged by the route on which he was', () => {
  const { ends, row, play, measure } = playedIn({
    rows: 'p1 c1 m1 2027-04-05 2 0.5',
    routes: `
      bespoke:
        deadline: { by: 2027-04-05 }
        moves: [{ on: registered, then: check }]
        steps: [{ id: test, per: component, by: examiners, minutes: 60 }]
      check:
        deadline: { by: 2027-04-05T09:00 }
        steps: [{ id: visit, per: component, by: examiners, minutes: 30 }]`,
  });
  expect(ends).toEqual(['04-05 10:00', '04-05 11:00']);
  expect(measure('examiner-hours')).toBe(3);
  expect(Array.from(play.ledger.route)).toEqual([1, 1]);
  expect(row.routes).toEqual([
    { route: 'bespoke', took: 2, registered: 2, onTime: 2 },
    { route: 'check', took: 0, registered: 0, onTime: 0 },
  ]);
});

test('to another route and back: nobody is lost or doubled, and each visit is a draw of its own', () => {
  const { play, row, measure } = playedIn({
    rows: Array.from({ length: 100 }, (_, s) => `p1 c${s} m1 2027-04-05 4 0.5`).join('\n'),
    routes: `
      bespoke:
        moves: [{ on: test.failed, then: repair }]
        steps:
          - { id: test, per: component, by: examiners, minutes: 1, counts-as: metering-test, fails: { share: 0.5, attempts: 100, then: test } }
      repair:
        moves: [{ on: mend.passed, then: bespoke }]
        steps: [{ id: mend, per: component, lead: 1 days }]`,
  });
  expect(measure('registered')).toBe(400);
  expect(row.routes.map(({ took, registered }) => [took, registered])).toEqual([
    [400, 400],
    [0, 0],
  ]);
  const visits = Array.from(play.ledger.visits[0]!);
  expect(visits.reduce((a, b) => a + b, 0)).toBe(measure('tests'));
  // Two tries each: variance two.
  expect(Math.abs(measure('tests') - 800)).toBeLessThan(4 * Math.sqrt(800));
});
