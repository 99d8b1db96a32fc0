// Path by path: what helps one component must not hurt another, as long as nobody can go before somebody else.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { playedIn } from './worlds.ts';

/** Submissions by day of April and number of components. */
const submissions = fc.array(
  fc.record({ day: fc.integer({ min: 5, max: 16 }), components: fc.integer({ min: 1, max: 6 }) }),
  {
    minLength: 1,
    maxLength: 6,
  },
);
type Rows = { day: number; components: number }[];
const minutes = fc.integer({ min: 5, max: 500 });

const registered = (rows: Rows, heads: number, touch: number, fails = '', deadline = '2027-06-01') => {
  const { play, measure } = playedIn({
    rows: rows
      .map(({ day, components }, s) => `p1 c${s} m1 2027-04-${String(day).padStart(2, '0')} ${components} 0.5`)
      .join('\n'),
    pools: `examiners: { kind: people, employer: cmsb, heads: ${heads}, day: { from: "09:00", hours: 6.5 } }`,
    routes: `
      bespoke:
        deadline: { by: ${deadline} }
        steps: [{ id: test, per: component, by: examiners, minutes: ${touch} ${fails} }]`,
  });
  return { at: Array.from(play.ledger.registeredAt), onTime: measure('on-time-components') };
};
const noneLater = (better: readonly number[], worse: readonly number[]) => better.every((at, c) => at <= worse[c]);
const RUNS = { numRuns: 25, seed: 392 };

test('more examiners make no component later', () => {
  fc.assert(
    fc.property(submissions, minutes, fc.integer({ min: 1, max: 3 }), (rows, touch, heads) =>
      noneLater(registered(rows, heads + 1, touch).at, registered(rows, heads, touch).at),
    ),
    RUNS,
  );
});

test('less work makes no component later', () => {
  fc.assert(
    fc.property(submissions, minutes, fc.integer({ min: 1, max: 3 }), (rows, touch, heads) =>
      noneLater(registered(rows, heads, touch).at, registered(rows, heads, touch + 20).at),
    ),
    RUNS,
  );
});

const FAILS = ', fails: { share: SHARE, attempts: unlimited, after: 1 days, then: test }';

test('where nobody fails, no component is later than where some do', () => {
  fc.assert(
    fc.property(
      submissions,
      minutes,
      fc.integer({ min: 1, max: 3 }),
      fc.integer({ min: 10, max: 60 }),
      (rows, touch, heads, percent) =>
        noneLater(
          registered(rows, heads, touch).at,
          registered(rows, heads, touch, FAILS.replace('SHARE', String(percent / 100))).at,
        ),
    ),
    RUNS,
  );
});

test('where each has an examiner of his own, a lower share of failures makes no component later', () => {
  fc.assert(
    fc.property(submissions, minutes, fc.integer({ min: 10, max: 60 }), (rows, touch, percent) =>
      noneLater(
        registered(rows, 40, touch, FAILS.replace('SHARE', String(percent / 200))).at,
        registered(rows, 40, touch, FAILS.replace('SHARE', String(percent / 100))).at,
      ),
    ),
    RUNS,
  );
});

test('a retest that comes sooner may go before somebody else: fewer failures can make a component later', () => {
  // One examiner, an hour a test, a retest a quarter of an hour after a failure. z comes at 09:00, a at 10:20, b at 12:00.
  const endOfB = (failing: string) =>
    playedIn({
      rows: `
        p1 c1 z 2027-04-05 1 0.5
        p1 c1 a 2027-04-05 1 0.5
        p1 c1 b 2027-04-05 1 0.5`,
      routes: `
        bespoke:
          steps:
            - { id: wait-a, per: component, lead: 80 minutes, where: { model: a } }
            - { id: wait-b, per: component, lead: 180 minutes, where: { model: b } }
            - id: test
              per: component
              by: examiners
              minutes: 60
              fails: { share: [{ where: { model: ${failing} }, is: 1 }, { is: 0 }], attempts: 2, after: 15 minutes, then: test }`,
    }).ends[2];
  // z fails too: z 09:00, z again 10:15 to 11:15, a 11:15 to 12:15, b 12:15 to 13:15, a again.
  expect(endOfB('[a, z]')).toBe('04-05 13:15');
  // z passes: z 09:00, a 10:20 to 11:20, a again 11:35 to 12:35, b 12:35 to 13:35.
  expect(endOfB('a')).toBe('04-05 13:35');
});

test('a later cut-off moves nobody, and no fewer are on time', () => {
  fc.assert(
    fc.property(submissions, minutes, fc.integer({ min: 6, max: 28 }), (rows, touch, day) => {
      const sooner = registered(rows, 1, touch, '', `2027-04-${String(day).padStart(2, '0')}`);
      const later = registered(rows, 1, touch, '', `2027-04-${String(day + 2).padStart(2, '0')}`);
      expect(later.at).toEqual(sooner.at);
      return later.onTime >= sooner.onTime;
    }),
    RUNS,
  );
});
