// Dated approvals: a date stands for the work that is a model's alone; agents and pairs still do theirs.
import { expect, test } from 'vitest';
import { playedIn } from './worlds.ts';

const days = (...list: string[]) => list.map((day) => `p1 c1 m1 2027-04-${day} 1 0.5`).join('\n');

/** Which of the submissions took the lane that wants approval: 1 or 0. */
const lanes = (rows: string, approved: string, before: string): number[] => {
  const { play } = playedIn({
    rows,
    portfolio: `models: { m1: { approved: ${approved} } }`,
    routes: `
      lane:
        takes: { where: { model: approved } }
        before:${before}
        steps: [{ id: note, per: component, lead: 1 hours }]
      rest: { steps: [{ id: note, per: component, lead: 2 hours }] }`,
  });
  return Array.from(play.portfolio.first.subarray(0, -1), (c) => (play.ledger.route[c] === 0 ? 1 : 0));
};

const TYPE = `
          - { id: type-test, per: model, starts: first-intent, lead: 60 days }`;
const PAIR = `
          - { id: protocol, per: [model, agent], starts: first-intent, lead: 2 days }`;
const PAIR_BY_DATE = `
          - { id: protocol, per: [model, agent], starts: { date: 2027-04-06 }, lead: 2 days }`;

test('an approved model still waits for the protocol approval of its agent', () => {
  // Asked for on Monday at 09:00, in force on Wednesday at 09:00.
  expect(lanes(days('05', '06', '07', '08'), '2027-01-01', TYPE + PAIR)).toEqual([0, 0, 1, 1]);
});

test('agents that prepare by a date are ready when the model is', () => {
  // The pair is begun on Tuesday 00:00 for a model approved since January, and done on Thursday 00:00.
  expect(lanes(days('05', '07', '08'), '2027-01-01', TYPE + PAIR_BY_DATE)).toEqual([0, 0, 1]);
});

test('a date that comes while a type test is under way ends the wait for it, not that for the pair', () => {
  // The type test asked for on Monday would last 60 days; the date is Wednesday, the pair takes two days more.
  expect(lanes(days('05', '07', '08', '09'), '2027-04-07', TYPE + PAIR)).toEqual([0, 0, 0, 1]);
});

test('where nothing but the model must be approved, its date is enough', () => {
  expect(lanes(days('05', '06'), '2027-04-06', TYPE)).toEqual([0, 1]);
});
