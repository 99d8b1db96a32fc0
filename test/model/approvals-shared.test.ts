// An approval that several wait for: a type test, on which each agent's own protocol approval follows.
import { expect, test } from 'vitest';
import { playedIn } from './worlds.ts';

const LABORATORY = 'laboratory: { kind: people, employer: laboratory, heads: 1, day: { from: "08:00", hours: 10 } }';
const ROUTES = `
  lane:
    takes: { where: { model: approved } }
    before:
      - { id: type-test, per: model, starts: first-intent, by: laboratory, fixed: 600 }
      - { id: protocol, per: [model, agent], starts: first-intent, by: laboratory, fixed: 120 }
    steps: [{ id: note, per: component, lead: 1 hours }]
  rest: { steps: [{ id: note, per: component, lead: 2 hours }] }`;

test('a type test that two agents wait for is done once, and each protocol after it', () => {
  const rows = `
    columns: provider cmu model notified components derated_kw agent
    p1 c1 m1 2027-04-05 1 0.5 first
    p2 c2 m1 2027-04-05 1 0.5 second
    p1 c1 m1 2027-04-12 1 0.5 first
    p2 c2 m1 2027-04-12 1 0.5 second`;
  const { play } = playedIn({ pools: LABORATORY, rows, routes: ROUTES });
  // Ten hours for the model and two for each agent.
  expect(play.floor.busyTime(0, play.setting.to) / 3.6e9).toBe(14);
  expect(Array.from(play.ledger.route)).toEqual([1, 1, 0, 0]);
});

test('a platform approves at its pace', () => {
  const { play } = playedIn({
    pools: 'registry: { kind: platform, per-working-day: 2, day: { from: "08:00", hours: 10 } }',
    rows: 'p1 c1 m1 2027-04-05 1 0.5\np1 c2 m2 2027-04-05 1 0.5\np1 c1 m1 2027-04-06 1 0.5\np1 c2 m2 2027-04-06 1 0.5',
    routes: `
      lane:
        takes: { where: { model: approved } }
        before: [{ id: enter, per: model, starts: first-intent, by: registry }]
        steps: [{ id: note, per: component, lead: 1 hours }]
      rest: { steps: [{ id: note, per: component, lead: 2 hours }] }`,
  });
  // Five hours each: on Monday from 09:00 to 14:00, and on to 18:00 and an hour of Tuesday, when the others are notified.
  expect(play.floor.busyTime(0, play.setting.to) / 3.6e9).toBe(10);
  expect(Array.from(play.ledger.route)).toEqual([1, 1, 0, 0]);
});
