// The fastest journey: what a component does that is alone in the world, and nobody in a crowd is quicker.
import { expect, test } from 'vitest';
import { Fastest } from '../../src/model/fastest.ts';
import { clockOf } from './ticks.ts';
import { type Played, playedIn, type Told } from './worlds.ts';

const DAY = 'day: { from: "08:00", hours: 10 }';
const POOLS = `
  team: { kind: people, heads: 1, ${DAY} }
  examiners: { kind: people, heads: 1, day: { from: "09:00", hours: 5 } }
  crews: { kind: people, crews: [{ heads: 1, days: [thu] }, { heads: 1, days: [wed] }], ${DAY} }
  registry: { kind: platform, per-working-day: 4, day: { from: "09:00", hours: 6 } }
  lots: { kind: platform, per-working-day: 4, day: { from: "09:00", hours: 6 }, serves: daily-lot }`;

const fastestOf = ({ play }: Played, c = 0): string => clockOf(new Fastest(play).registered(c, play.submissionOf[c]));

const ALONE: Record<string, string> = {
  'work within the day': '{ id: a, per: component, by: team, minutes: 90 }',
  'work over nights and a weekend': '{ id: a, per: component, by: examiners, minutes: 1550 }',
  'a pool after hours': `{ id: a, per: component, by: team, minutes: 400 }, { id: b, per: component, by: examiners, minutes: 60 }`,
  'the crew that is done first': '{ id: a, per: component, by: crews, minutes: 30 }',
  'a platform item by item': '{ id: a, per: component, by: registry }',
  'a lot that is taken when the day opens':
    '{ id: w, per: component, lead: 1 minutes }, { id: a, per: component, by: lots }',
  'a lot that is taken at once': '{ id: a, per: component, by: lots }',
  'a lead of working days, of months':
    '{ id: a, per: component, lead: 7 working days }, { id: b, per: component, lead: 2 months }',
  'a step that does not concern it':
    '{ id: a, per: component, by: team, minutes: 60, where: { model: m9 } }, { id: b, per: component, by: team, minutes: 20 }',
  'a step at which few are audited':
    '{ id: a, per: component, by: team, minutes: 60 }, { id: b, per: component, by: team, minutes: 20, audit: 0.0001 }',
  'steps aside': `{ id: a, per: component, by: team, minutes: 60, then: c, fails: { share: 0.001, attempts: 2, then: b } },
    { id: b, per: component, by: team, minutes: 600, aside: true, then: a }, { id: c, per: component, by: team, minutes: 5 }`,
  'what follows registration':
    '{ id: a, per: component, by: team, minutes: 60 }, { id: b, per: component, lead: 9 days }',
  'a group, its fixed part and its lead':
    '{ id: a, per: submission, starts: all, by: team, minutes: 30, fixed: 15, lead: 2 days }',
  'a group that nobody serves': '{ id: a, per: cmu, lead: 2 days }',
  'a sample of a group':
    '{ id: a, per: cmu, starts: all, by: team, minutes: 30, fixed: 15, sample: { count: 1 }, fails: { share: 0, attempts: 2, then: a } }',
};

for (const [what, steps] of Object.entries(ALONE)) {
  test(`alone, a submission takes as long as the fastest journey: ${what}`, () => {
    const register = what.startsWith('what follows') ? 'register: a,' : '';
    const grouped = steps.includes('per: submission') || steps.includes('per: cmu');
    const played = playedIn({
      rows: `p1 c1 m1 2027-04-05 ${grouped ? 3 : 1} 0.5`,
      pools: POOLS,
      routes: `bespoke: { ${register} steps: [${steps}] }`,
    });
    expect(played.ends.map((_, c) => fastestOf(played, c))).toEqual(played.ends);
  });
}

test('nobody in a crowd is quicker, and waits, turns and failures do not count', () => {
  const crowd: Told = {
    rows: 'p1 c1 m1 2027-04-05 6 0.5\np1 c2 m1 2027-04-05 5 0.5\np1 c1 m2 2027-04-07 9 0.5\np2 c3 m2 2027-04-09 1 0.5',
    pools: POOLS,
    routes: `
      bespoke:
        steps:
          - { id: collate, per: component, by: team, minutes: 45, limit: { submissions: 1, each: week, per: everyone } }
          - { id: assess, per: cmu, starts: all, of: cmu, by: examiners, minutes: 20, fixed: 60 }
          - { id: test, per: component, by: registry, fails: { share: 0.4, attempts: unlimited, after: 2 days, then: collate } }`,
  };
  const played = playedIn(crowd);
  const fastest = new Fastest(played.play);
  const { registeredAt } = played.play.ledger;
  const gaps = played.ends.map((_, c) => registeredAt[c] - fastest.registered(c, played.play.submissionOf[c]));
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(0);
  // Collated by 09:45. The examiners, whose day ends at 14:00, take six hours for all fifteen of c1, and 160 minutes for the
  // five of c2; the platform takes an hour and a half.
  expect([fastestOf(played, 0), fastestOf(played, 6)]).toEqual(['04-06 12:15', '04-05 13:55']);
});

test('whoever comes later finds the work of its group done, unless groups form again', () => {
  const twice = (words: string) => {
    const played = playedIn({
      rows: 'p1 c1 m1 2027-04-05 1 0.5\np1 c1 m1 2027-05-03 1 0.5',
      pools: POOLS,
      routes: `
        bespoke:
          steps:
            - { id: approve, per: model, lead: 5 days, by: team, fixed: 60 ${words} }
            - { id: test, per: component, by: team, minutes: 30 }`,
    });
    return [fastestOf(played, 1), played.ends[1]];
  };
  expect(twice('')).toEqual(['05-03 09:30', '05-03 09:30']);
  expect(twice(', again: true')).toEqual(['05-10 08:30', '05-10 08:30']);
});

test('the mean of what varies counts', () => {
  const played = playedIn({
    rows: 'p1 c1 m1 2027-04-05 1 0.5',
    pools: POOLS,
    routes: 'bespoke: { steps: [{ id: a, per: component, by: team, minutes: { mean: 60, varies: exponential } }] }',
  });
  expect(fastestOf(played)).toBe('04-05 10:00');
});

test('where a group waits for all of its CMU, the last who come find nothing done', () => {
  const played = playedIn({
    rows: 'p1 c1 m1 2027-04-05 1 0.5\np1 c1 m1 2027-05-03 1 0.5',
    pools: POOLS,
    routes: 'bespoke: { steps: [{ id: check, per: cmu, starts: all, of: cmu, by: team, fixed: 60 }] }',
  });
  expect([fastestOf(played, 0), fastestOf(played, 1)]).toEqual(['04-05 10:00', '05-03 10:00']);
});

test('whoever stands at a step when the horizon starts goes on from there and from then', () => {
  const from = (step: string) => {
    const played = playedIn({
      rows: `columns: provider cmu model notified components derated_kw at_step joined
        p1 c1 m1 2027-01-04 1 0.5 bespoke.${step} 2027-03-01`,
      pools: POOLS,
      routes: `
        bespoke:
          steps:
            - { id: collate, per: component, lead: 30 days }
            - { id: test, per: component, by: team, minutes: 60 }`,
    });
    return [fastestOf(played), played.ends[0]];
  };
  expect(from('test')).toEqual(['04-05 09:00', '04-05 09:00']);
  expect(from('collate')).toEqual(['05-05 09:00', '05-05 09:00']);
});
