// Transitions: whom the opening of a route catches of those who were notified before it.
import { expect, test } from 'vitest';
import { waysOf } from './ways.ts';
import { type Played, playedIn } from './worlds.ts';

/** One for each state that the opening on Thursday 8 April may find somebody in; each model meets its own steps. */
const STATES = {
  served: '{ id: long, per: component, where: { model: served }, by: collators, minutes: 2400 }',
  waiting: '{ id: queue, per: component, where: { model: waiting }, by: collators, minutes: 60 }',
  lead: '{ id: lead, per: component, where: { model: lead }, lead: 5 days }',
  gathering: '{ id: group, per: cmu, where: { model: [gathering, lead] }, starts: all, of: cmu, lead: 1 hours }',
  out: '{ id: drop, per: component, where: { model: out }, lead: 1 hours, fails: { share: 1, attempts: 1, then: drop } }',
  registered: '{ id: sign, per: component, where: { model: registered }, lead: 1 hours }',
  second:
    '{ id: pass, per: component, where: { model: second }, lead: 1 hours }, { id: wait, per: component, where: { model: second }, by: collators, minutes: 60 }',
} as const;
type State = keyof typeof STATES;
const states = Object.keys(STATES) as State[];

const ROWS = `
  ${states.map((state) => `p1 ${['lead', 'gathering'].includes(state) ? 'c1' : `c-${state}`} ${state} 2027-04-05 1 0.5`).join('\n  ')}
  p2 c9 new 2027-04-08 1 0.5`;

const opened = (transition: string, takes = '', rows = ROWS): Played =>
  playedIn({
    rows,
    pools: 'collators: { kind: people, heads: 1, day: { from: "08:00", hours: 10 } }',
    routes: `
      fresh:
        open: { from: 2027-04-08 ${transition === '' ? '' : `, transition: ${transition}`} }
        takes: { ${takes} }
        steps: [{ id: note, per: component, lead: 1 hours }]
      old: { steps: [${states.map((state) => STATES[state]).join(', ')}] }`,
  });

/** By state: the way of the one who was in it. */
const caught = (played: Played): Record<string, string> =>
  Object.fromEntries([...states, 'new'].map((state, c) => [state, waysOf(played)[c]]));
const old = Object.fromEntries(states.map((state) => [state, 'old']));

test('unless it says so, or by `newly-notified`, an opening catches nobody; who is notified from then on takes the route', () => {
  for (const transition of ['', 'newly-notified']) expect(caught(opened(transition))).toEqual({ ...old, new: 'fresh' });
});

test('by `not-started` it catches those on whom no work has started: who waits in a queue or for a group', () => {
  const played = opened('not-started');
  expect(caught(played)).toEqual({ ...old, new: 'fresh', waiting: 'fresh', gathering: 'fresh' });
  expect(played.ends[states.indexOf('waiting')]).toBe('04-08 01:00');
  // The group of the one in a lead opens without the other, when its five days are over.
  expect(played.ends[states.indexOf('lead')]).toBe('04-10 10:00');
});

test('by `all` everybody who is neither registered nor out, at once where he waits, else when his time in hand is over', () => {
  const played = opened('all');
  const expected = { served: 'fresh', lead: 'fresh', waiting: 'fresh', gathering: 'fresh', second: 'fresh' };
  expect(caught(played)).toEqual({ ...old, new: 'fresh', ...expected });
  const ends = Object.fromEntries(states.map((state, c) => [state, played.ends[c]]));
  expect(ends).toEqual({
    // Forty hours from Monday 09:00 on; five days.
    served: '04-09 10:00',
    lead: '04-10 10:00',
    waiting: '04-08 01:00',
    gathering: '04-08 01:00',
    second: '04-08 01:00',
    registered: '04-05 10:00',
    out: 'withdrawn',
  });
});

test('whoever is caught is asked as if he were notified then: who is not meant, or not chosen, stays', () => {
  expect(caught(opened('all', 'where: { not: { model: waiting } }'))).toMatchObject({
    waiting: 'old',
    second: 'fresh',
  });
  expect(caught(opened('all', 'share: 0, per: submission'))).toEqual({ ...old, new: 'old' });
  const shared = (share: number) => waysOf(opened('all', `share: ${share}, per: submission`));
  const [half, most] = [shared(0.5), shared(0.9)];
  half.forEach((way, c) => {
    if (way === 'fresh') expect(most[c]).toBe('fresh');
  });
});

test('who began a step that a second queue follows has started; who stands further on from the start has too', () => {
  const from =
    'heads: [{ from: 2027-04-05, heads: 0 }, { from: 2027-05-03, heads: 1 }], day: { from: "08:00", hours: 10 }';
  const rows = `columns: provider cmu model notified components derated_kw at_step
    p1 c1 m1 2027-03-01 1 0.5 old.collate
    p1 c2 m1 2027-03-01 1 0.5 old.test
    p1 c3 m1 2027-04-05 1 0.5,`;
  const played = playedIn({
    rows,
    pools: `
      collators: { kind: people, ${from} }
      examiners: { kind: people, employer: cmsb, ${from} }`,
    routes: `
      fresh:
        open: { from: 2027-04-08, transition: not-started }
        takes: { where: { model: m1 } }
        steps: [{ id: note, per: component, lead: 1 hours }]
      old:
        steps:
          - { id: collate, per: component, by: collators, minutes: 60 }
          - { id: test, per: component, by: examiners, minutes: 60 }`,
  });
  expect(waysOf(played)).toEqual(['fresh', 'old', 'fresh']);
});

test('whoever is caught waits for an approval that it sets going, where he is', () => {
  const played = playedIn({
    rows: 'p1 c1 m1 2027-04-05 1 0.5\np1 c2 m1 2027-04-20 1 0.5',
    pools: 'collators: { kind: people, heads: 1, day: { from: "08:00", hours: 10 } }',
    routes: `
      fresh:
        open: { from: 2027-04-08, transition: all }
        takes: { where: { model: approved } }
        before: [{ id: approval, per: model, starts: first-intent, lead: 10 days }]
        steps: [{ id: note, per: component, lead: 1 hours }]
      old: { steps: [{ id: long, per: component, by: collators, minutes: 2400 }] }`,
  });
  // Set going on Thursday 8: in force on Sunday 18.
  expect(waysOf(played)).toEqual(['old', 'fresh']);
  expect(played.ends).toEqual(['04-09 09:00', '04-20 10:00']);
});

test('who is notified at the very opening has been asked already', () => {
  const played = playedIn({
    rows: 'p1 c1 m1 2027-04-07 1 0.5\np1 c2 m1 2027-04-08 1 0.5',
    portfolio: 'notified-at: "00:00"',
    routes: `
      old:
        takes: { where: { model: m1 } }
        steps: [{ id: wait, per: component, by: examiners, minutes: 900 }]
      fresh:
        open: { from: 2027-04-08, transition: all }
        takes: { where: { provider: p1 } }
        steps: [{ id: note, per: component, lead: 1 hours }]
      rest: { steps: [{ id: end, per: component, lead: 1 hours }] }`,
  });
  // The one before is being served when it opens, and goes when that is over; the other stays on the first that took it.
  expect(waysOf(played)).toEqual(['fresh', 'old']);
});

test('on each route anew nothing has started: whoever was moved meanwhile is caught by `not-started` where he waits', () => {
  const played = playedIn({
    rows: 'p1 c1 m1 2027-04-05 2 0.5',
    pools: 'collators: { kind: people, heads: 1, day: { from: "08:00", hours: 10 } }',
    routes: `
      old:
        moves: [{ on: look.passed, then: between }]
        steps: [{ id: look, per: component, lead: 1 hours }]
      between: { steps: [{ id: long, per: component, by: collators, minutes: 2400 }] }
      fresh:
        open: { from: 2027-04-08, transition: not-started }
        takes: { where: { model: m1 } }
        steps: [{ id: note, per: component, lead: 1 hours }]`,
  });
  expect(waysOf(played)).toEqual(['between', 'fresh']);
});
