// Why late, as accounts have it: every late component is shared by where its time over its fastest journey went.
import { expect, test } from 'vitest';
import type { LatenessStats } from '../../src/model/outcome.ts';
import { closeTo, gameOf, playedIn, type Told } from './worlds.ts';

/** Round the clock, so that time waited is time worked. */
const ALWAYS = 'every-day: true, day: { from: "00:00", hours: 24 }';
const SHORT = 'horizon: { from: 2027-04-05, to: 2027-04-19 }';

const sharesOf = (rows: readonly LatenessStats[]): Record<string, number> =>
  Object.fromEntries(rows.map(({ cause, components }) => [cause, components]));
const sharesIn = (told: Told): Record<string, number> => {
  const game = gameOf(told);
  return sharesOf(game.play({ regime: 'rules', components: game.levels[0], replication: 0 }).lateness);
};
const sum = (rows: readonly LatenessStats[], key: 'components' | 'mw'): number =>
  rows.reduce((total, row) => total + row[key], 0);

/** Two pools in series: the first takes an hour each, the second an hour and a half; nine come at 09:00, all due by 18:00. */
const SERIES: Told = {
  rows: 'p1 c1 m1 2027-04-05 9 0.5',
  pools: `
    first: { kind: people, heads: 1, ${ALWAYS} }
    second: { kind: people, heads: 1, ${ALWAYS} }`,
  routes: `
    bespoke:
      deadline: { by: 2027-04-05T18:00 }
      steps:
        - { id: collate, per: component, by: first, minutes: 60 }
        - { id: test, per: component, by: second, minutes: 90 }`,
  scenario: SHORT,
};

test('accounting and causal attribution disagree, and both are right', () => {
  const played = playedIn(SERIES);
  // The k-th is registered 60 + 90 k minutes after 09:00: five by 18:00. It has waited 60 (k - 1) minutes for the first
  // pool and 30 (k - 1) for the second: two thirds of the waiting is at the first.
  expect(played.measure('on-time-components')).toBe(5);
  const shares = sharesOf(played.row.lateness);
  expect(Object.keys(shares)).toEqual(['first', 'second']);
  closeTo(shares.first, (4 * 2) / 3, 0.01);
  closeTo(shares.second, 4 / 3, 0.01);
  // Without limit at the first, all nine queue at the second instead, and nobody is registered a minute sooner; without
  // limit at the second, the k-th is registered 60 k + 90 minutes after 09:00: seven are on time.
  const onTimeWithout = (unlimited: string) => {
    const game = gameOf(SERIES);
    const play = game.prepare({ regime: 'rules', components: 9, replication: 0, point: { id: unlimited, unlimited } });
    play.run();
    return play.ledger.registeredAt.filter((at) => at <= play.ledger.deadlines[0][0]).length;
  };
  expect([onTimeWithout('first'), onTimeWithout('second')]).toEqual([5, 7]);
});

test('rows add up to the late components, by number and by MW, whatever the rules were', () => {
  const played = playedIn({
    rows: 'p1 c1 m1 2027-04-05 40 0.5\np2 c2 m2 2027-04-06 30 1.5\np1 c3 m1 2027-04-07 17 0.25\np2 c2 m2 2027-04-12 9 1.5',
    pools: `
      team: { kind: people, each: provider, heads: 1, day: { from: "08:00", hours: 8 } }
      examiners: { kind: people, heads: 1, day: { from: "09:00", hours: 7 } }
      registry: { kind: platform, per-working-day: 9 }`,
    routes: `
      cop11:
        takes: { where: { model: m2 } }
        deadline: { by: 2027-04-13 }
        steps:
          - { id: collate, per: component, by: team, minutes: 30, limit: { submissions: 1, each: week } }
          - { id: register, per: component, by: registry, fails: { share: 0.3, attempts: 3, after: 1 days, then: register } }
        gives-up: { at: register, after: 5 days, then: bespoke }
      bespoke:
        deadline: { by: 2027-04-14 }
        steps:
          - { id: collate, per: component, by: team, minutes: 30 }
          - { id: assess, per: cmu, starts: all, of: cmu, by: examiners, fixed: 60, minutes: 5 }
          - { id: test, per: component, by: examiners, minutes: { mean: 30, varies: exponential }, fails: { share: 0.3, attempts: 2, then: test } }`,
    scenario: 'horizon: { from: 2027-04-05, to: 2027-05-03 }',
  });
  const { lateness } = played.row;
  const causes = lateness.map(({ cause }) => cause);
  const order = [
    ...['team', 'examiners', 'registry', 'group', 'turn', 'rework'],
    ...['notified-too-late', 'withdrawn', 'revoked', 'put-off', 'open'],
  ];
  expect(causes).toEqual(order.filter((cause) => causes.includes(cause)));
  expect(causes.length).toBeGreaterThan(5);
  expect(lateness.every(({ components, mw }) => components > 0 && mw > 0)).toBe(true);
  for (const [key, id] of [
    ['components', 'late-components'],
    ['mw', 'late-mw'],
  ] as const)
    closeTo(sum(lateness, key), played.measure(id), 1e-9 * played.measure(id));
});

const EXAMINER = `examiners: { kind: people, heads: 1, ${ALWAYS} }`;
const one = (route: string, rows = 'p1 c1 m1 2027-04-05 1 0.5', more: Partial<Told> = {}): Record<string, number> =>
  sharesIn({ rows, pools: EXAMINER, routes: `bespoke: { ${route} }`, scenario: SHORT, ...more });

test('whoever is on time is nobody here, nor is whoever was not due', () => {
  const step = 'steps: [{ id: a, per: component, lead: 1 hours }]';
  expect(one(`deadline: { by: 2027-04-05T10:00 }, ${step}`)).toEqual({});
  expect(one(`deadline: { by: 2027-04-05T08:00 }, ${step}`)).toEqual({});
});

test('who is out, put off, struck off or still open is so as a whole, however long it waited', () => {
  const due = (misses: string, steps: string) => one(`deadline: { by: 2027-04-07 ${misses} }, steps: [${steps}]`);
  const slow = '{ id: a, per: component, by: examiners, minutes: 9000 }';
  const failed = (more: string) => `fails: { share: 1, attempts: 1, then: b ${more} }`;
  expect(due('', '{ id: a, per: component, by: examiners, minutes: 90000 }')).toEqual({ open: 1 });
  expect(due(', misses: next-window', slow)).toEqual({ 'put-off': 1 });
  expect(due(', misses: terminated', slow)).toEqual({ withdrawn: 1 });
  expect(due('', `{ id: b, per: component, lead: 1 days, ${failed('')} }`)).toEqual({ withdrawn: 1 });
  const audited = `{ id: a, per: component, lead: 1 hours },
    { id: b, per: component, by: examiners, minutes: 60, ${failed(', finally: revoke')} }`;
  expect(one(`deadline: { by: 2027-04-07 }, register: a, steps: [${audited}]`)).toEqual({ revoked: 1 });
});

test('notified too late is who would be late though it never waited', () => {
  const steps = '{ id: a, per: component, by: examiners, minutes: 60 }, { id: b, per: component, lead: 2 days }';
  const due = (by: string) => one(`deadline: { by: ${by} }, steps: [${steps}]`, 'p1 c1 m1 2027-04-05 2 0.5');
  // The first is registered on Wednesday at 10:00, the second at 11:00.
  expect(due('2027-04-07T10:00')).toEqual({ examiners: 1 });
  expect(due('2027-04-07T09:59')).toEqual({ 'notified-too-late': 2 });
});

test('waiting for a group to gather, and for a turn, are causes of their own', () => {
  const group = one(
    'deadline: { by: 2027-04-06 }, steps: [{ id: a, per: cmu, starts: all, of: cmu, lead: 1 hours }]',
    'p1 c1 m1 2027-04-05 1 0.5\np1 c1 m1 2027-04-08 1 0.5',
  );
  expect(group).toEqual({ group: 1 });
  const limit = 'limit: { submissions: 1, each: working-day }';
  const turn = one(
    `deadline: { by: 2027-04-05 }, steps: [{ id: a, per: component, lead: 1 hours, ${limit} }]`,
    'p1 c1 m1 2027-04-05 1 0.5\np1 c2 m1 2027-04-05 3 0.5',
  );
  expect(turn).toEqual({ turn: 3 });
});

test('rework is the time of whoever failed that neither waits nor the fastest journey explain', () => {
  const late = (fault: number) => {
    const fails = 'fails: { detects: { document: 1 }, attempts: 2, after: 2 days, then: a }';
    const steps = `{ id: a, per: component, by: examiners, minutes: 720, ${fails} }, { id: b, per: component, lead: 12 hours }`;
    return one(`deadline: { by: 2027-04-06T09:00 }, steps: [${steps}]`, 'p1 c1 m1 2027-04-05 2 0.5', {
      portfolio: `faults: { document: { title: a document, share: ${fault} } }`,
    });
  };
  // Without faults the second is late, having waited 12 hours for the first.
  expect(late(0)).toEqual({ examiners: 1 });
  // With one each, both lose two days and 12 hours more, and the second still waits 12 hours only.
  const both = late(1);
  expect(Object.keys(both)).toEqual(['examiners', 'rework']);
  closeTo(both.examiners, 12 / 72, 0.001);
  closeTo(both.rework, 1 + 60 / 72, 0.001);
});

test('who is late without having waited or failed counts as rework: its work took longer than on average', () => {
  const work = '{ id: a, per: component, by: examiners, minutes: { mean: 60, varies: exponential } }';
  const late = one(`deadline: { by: 2027-04-05T10:30 }, steps: [${work}]`, 'p1 c1 m1 2027-04-05 50 0.5', {
    pools: EXAMINER.replace('heads: 1', 'heads: 50'),
  });
  expect(Object.keys(late)).toEqual(['rework']);
});

test('waits after registration make nobody late', () => {
  const steps = `{ id: a, per: component, by: examiners, minutes: 60 }, { id: b, per: component, by: auditors, minutes: 600 }`;
  const late = one(`deadline: { by: 2027-04-05T10:00 }, register: a, steps: [${steps}]`, 'p1 c1 m1 2027-04-05 2 0.5', {
    pools: `${EXAMINER}\nauditors: { kind: people, heads: 1, ${ALWAYS} }`,
  });
  expect(late).toEqual({ examiners: 1 });
});
