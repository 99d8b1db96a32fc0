// Work before the routes: type tests and protocol approvals, done once, at first intent or by a date.
import { expect, test } from 'vitest';
import { playedIn, type Told } from './worlds.ts';

const LABORATORY = `
  laboratory: { kind: people, employer: laboratory, heads: 1, day: { from: "08:00", hours: 10 } }`;

/** Which of the submissions took the lane that wants approval: 1 or 0. */
const taken = (told: Omit<Told, 'routes'> & { before: string; takes?: string }) => {
  const played = playedIn({
    pools: LABORATORY,
    ...told,
    routes: `
      lane:
        takes: { ${told.takes ?? 'where: { model: approved }'} }
        before:${told.before}
        steps: [{ id: note, per: component, lead: 1 hours }]
      rest: { steps: [{ id: note, per: component, lead: 2 hours }] }`,
  });
  const { play } = played;
  return {
    ...played,
    lanes: Array.from(play.portfolio.first.subarray(0, -1), (c) => (play.ledger.route[c] === 0 ? 1 : 0)),
  };
};
const days = (...list: string[]) => list.map((day) => `p1 c1 m1 2027-04-${day} 1 0.5`).join('\n');

const TYPE_TEST = `
          - { id: type-test, per: model, starts: first-intent, by: laboratory, fixed: 1200, lead: 1 days }`;

test('the first who would take the route sets the approval going and is refused; later ones take it', () => {
  // 20 hours from Monday 09:00 end on Wednesday at 09:00; a day later, on Thursday at 09:00, the model is approved.
  const { lanes } = taken({ rows: days('05', '06', '07', '08', '09'), before: TYPE_TEST });
  expect(lanes).toEqual([0, 0, 0, 1, 1]);
});

test('approval work is done once for a model, by its pool', () => {
  const { play } = taken({ rows: days('05', '06', '07', '08', '09'), before: TYPE_TEST });
  expect(play.floor.busyTime(0, play.setting.to) / 3.6e9).toBe(20);
});

test('an approval that comes at the instant of a notification is in force for it', () => {
  const leads = `
          - { id: type-test, per: model, starts: first-intent, lead: 2 days }`;
  for (const rows of [days('05', '07'), days('07', '05'), days('05', '06', '07')])
    expect(taken({ rows, before: leads }).lanes.filter((lane) => lane === 1)).toHaveLength(1);
});

test('two models queue for one laboratory, in the order of first intent', () => {
  const rows = `
    p1 c1 m1 2027-04-05 1 0.5
    p2 c2 m2 2027-04-05 1 0.5
    p2 c2 m2 2027-04-09 1 0.5
    p2 c2 m2 2027-04-12 1 0.5`;
  // m1 until Wednesday 09:00, m2 until Friday 09:00, approved on Saturday at 09:00.
  expect(taken({ rows, before: TYPE_TEST }).lanes).toEqual([0, 0, 0, 1]);
});

test('who does not mean to take the route starts nothing', () => {
  const rows = days('05', '06', '12', '13');
  expect(taken({ rows, before: TYPE_TEST, takes: 'where: { model: approved }, share: 0, per: cmu' }).lanes).toEqual([
    0, 0, 0, 0,
  ]);
  const { play } = taken({ rows, before: TYPE_TEST, takes: 'where: { model: approved, provider: p2 }' });
  expect(play.floor.busyTime(0, play.setting.to)).toBe(0);
});

test('a model that is approved by date needs no work', () => {
  const { lanes, play } = taken({
    rows: days('05', '06'),
    portfolio: 'models: { m1: { approved: 2027-04-06 } }',
    before: TYPE_TEST,
  });
  expect(lanes).toEqual([0, 1]);
  expect(play.floor.busyTime(0, play.setting.to)).toBeGreaterThan(0);
});

test('a failed type test is tried again after a time; one that fails for good approves nobody', () => {
  const failing = (attempts: string) => `
          - id: type-test
            per: model
            starts: first-intent
            by: laboratory
            fixed: 60
            fails: { share: 1, attempts: ${attempts}, after: 2 days, then: type-test }`;
  const { lanes, play } = taken({ rows: days('05', '06', '12', '30'), before: failing('3') });
  expect(lanes).toEqual([0, 0, 0, 0]);
  expect(play.floor.busyTime(0, play.setting.to) / 3.6e9).toBe(3);
});

test('a type test that fails some of the time is passed at the try the draw says', () => {
  const before = `
          - id: type-test
            per: model
            starts: first-intent
            by: laboratory
            fixed: 60
            fails: { share: 0.5, attempts: unlimited, after: 1 days, then: type-test }`;
  const rows = Array.from({ length: 400 }, (_, i) => `p${i} c${i} m${i} 2027-04-05 1 0.5`).join('\n');
  const { play } = taken({ rows, before });
  // Tries of 400 models: mean 2 each, variance 2 each.
  const tries = play.floor.busyTime(0, play.setting.to) / 3.6e9;
  expect(Math.abs(tries - 800)).toBeLessThan(4 * Math.sqrt(400 * 2));
});

test('a pair of model and agent is approved for itself, after its model', () => {
  const rows = `columns: provider cmu model notified components derated_kw agent
    p1 c1 m1 2027-04-05 1 0.5 a1
    p1 c1 m1 2027-04-07 1 0.5 a1
    p2 c2 m1 2027-04-07 1 0.5 a2
    p2 c2 m1 2027-04-08 1 0.5 a2
    p2 c2 m1 2027-04-09 1 0.5 a2`;
  const before = `
          - { id: type-test, per: model, starts: first-intent, lead: 1 days }
          - { id: protocol, per: [model, agent], starts: first-intent, lead: 1 days }`;
  // m1 with a1: type test until Tuesday, protocol until Wednesday 09:00, in force then.
  // m1 with a2: meant on Wednesday first; only the protocol is left, until Thursday 09:00.
  expect(taken({ rows, before }).lanes).toEqual([0, 1, 0, 1, 1]);
});

test('approval work for each provider is each provider his own', () => {
  const rows = `
    p1 c1 m1 2027-04-05 1 0.5
    p1 c1 m1 2027-04-07 1 0.5
    p2 c2 m1 2027-04-07 1 0.5
    p2 c2 m1 2027-04-09 1 0.5`;
  const before = `
          - { id: contract, per: provider, starts: first-intent, lead: 1 days }`;
  expect(taken({ rows, before }).lanes).toEqual([0, 1, 0, 1]);
});

test('approval work that starts on a date waits for nobody to ask', () => {
  const before = `
          - { id: type-test, per: model, starts: { date: 2027-04-06 }, by: laboratory, fixed: 60 }`;
  // Tuesday 08:00 to 09:00: in force when somebody first asks, on Wednesday.
  expect(taken({ rows: days('07', '08'), before }).lanes).toEqual([1, 1]);
  // Who asks before the date does not hurry it; the work is done on Tuesday at 09:00.
  expect(taken({ rows: days('05', '06', '07'), before }).lanes).toEqual([0, 1, 1]);
  expect(taken({ rows: days('05', '06', '07'), before: before.replace('60', '61') }).lanes).toEqual([0, 0, 1]);
});

test('dated work is done ahead, and what starts at first intent still waits for it', () => {
  const rows = days('12', '13', '14');
  const before = `
          - { id: type-test, per: model, starts: { date: 2027-04-06 }, lead: 2 days }
          - { id: protocol, per: [model, agent], starts: first-intent, lead: 1 days }`;
  // Only the day of the protocol is left when the first one asks.
  expect(taken({ rows, before }).lanes).toEqual([0, 1, 1]);
});

test('a pair is not approved ahead of its model, though its own date comes first', () => {
  const before = `
          - { id: type-test, per: model, starts: first-intent, lead: 2 days }
          - { id: protocol, per: [model, agent], starts: { date: 2027-04-05 }, lead: 1 days }`;
  expect(taken({ rows: days('05', '06', '07', '08'), before }).lanes).toEqual([0, 0, 0, 1]);
});
