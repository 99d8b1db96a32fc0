// Deadlines by case: whoever sold for T-4 must be done earlier than whoever sold for T-1, on one route and in one queue.
import { expect, test } from 'vitest';
import { group, populationOf } from './populations.ts';
import { gameOf, playedIn, playedOf } from './worlds.ts';

const ROWS = `
  p1 c1 m1 2027-04-05 3 0.5
  p4 c4 m1 2027-04-05 3 0.5`;
const by = (t4: string, t1: string, misses = '') =>
  `deadline: { by: [{ where: { provider: p4 }, is: ${t4} }, { is: ${t1} }]${misses === '' ? '' : `, misses: ${misses}`} }`;
const TEST = '{ id: test, per: component, by: examiners, minutes: 60 }';

test('each is judged by the deadline of his case', () => {
  const onTime = (t4: string, t1: string) =>
    playedIn({ rows: ROWS, routes: `bespoke: { ${by(t4, t1)}, steps: [${TEST}] }` }).measure('on-time-components');
  // Registered at 10:00, 11:00, 12:00 and 13:00, 14:00, 15:00.
  expect(onTime('2027-04-05T14:00', '2027-04-05T11:00')).toBe(2 + 2);
  expect(onTime('2027-04-05T11:00', '2027-04-05T14:00')).toBe(3 + 0);
});

test('a route ends the journeys of each case at its own instant', () => {
  const ends = (misses: string) =>
    playedIn({
      rows: ROWS,
      routes: `bespoke: { ${by('2027-04-05T13:30', '2027-04-05T11:00', misses)}, steps: [${TEST}] }`,
    }).ends;
  const out = (how: string) => ['04-05 10:00', '04-05 11:00', how, '04-05 13:00', how, how];
  expect(ends('terminated')).toEqual(out('withdrawn'));
  expect(ends('next-window')).toEqual(out('deferred'));
});

test('who is notified after the deadline of his case is not due; others still are', () => {
  const { measure } = playedIn({
    rows: `${ROWS}\np1 c1 m1 2027-04-07 1 0.5\np4 c4 m1 2027-04-07 1 0.5`,
    routes: `bespoke: { ${by('2027-04-06', '2027-04-08')}, steps: [${TEST}] }`,
  });
  expect([measure('components-due'), measure('on-time-components')]).toEqual([7, 7]);
});

test('whom no case fits has no deadline', () => {
  const { measure, ends } = playedIn({
    rows: ROWS,
    routes: `
      bespoke:
        deadline: { by: [{ where: { provider: p4 }, is: 2027-04-05T14:00 }], misses: terminated }
        steps: [${TEST}]`,
  });
  expect(ends.slice(3)).toEqual(['04-05 13:00', '04-05 14:00', 'withdrawn']);
  expect(measure('on-time-components')).toBe(5);
});

test('a step has a deadline by case too', () => {
  const missed = (t4: string, t1: string, misses = 'late') =>
    playedIn({
      rows: ROWS,
      routes: `bespoke: { steps: [{ id: test, per: component, by: examiners, minutes: 60, ${by(t4, t1, misses)} }] }`,
    });
  expect(missed('2027-04-05T14:00', '2027-04-05T11:00').row.steps[0].missed).toBe(1 + 1);
  expect(missed('2027-04-05T11:00', '2027-04-05T14:00').row.steps[0].missed).toBe(0 + 3);
  // Who is terminated at 11:00 leaves the queue to those who are in time for 14:00.
  const { ends } = missed('2027-04-05T14:00', '2027-04-05T11:00', 'terminated');
  expect(ends).toEqual(['04-05 10:00', '04-05 11:00', 'withdrawn', '04-05 13:00', '04-05 14:00', 'withdrawn']);
});

test('a queue in order of deadlines serves the case that is due first', () => {
  const ends = (t4: string, t1: string) =>
    playedIn({
      rows: ROWS,
      pools: 'examiners: { kind: people, heads: 1, order: deadline, day: { from: "08:00", hours: 10 } }',
      routes: `bespoke: { ${by(t4, t1)}, steps: [${TEST}] }`,
    }).ends;
  const [first, then] = [
    ['04-05 10:00', '04-05 11:00', '04-05 12:00'],
    ['04-05 13:00', '04-05 14:00', '04-05 15:00'],
  ];
  expect(ends('2027-05-03', '2027-05-17')).toEqual([...then, ...first]);
  expect(ends('2027-05-17', '2027-05-03')).toEqual([...first, ...then]);
});

test('patience is as long for each', () => {
  const { ends } = playedIn({
    rows: ROWS,
    routes: `
      bespoke:
        ${by('2027-04-05T09:30', '2027-05-03')}
        steps: [${TEST}]
        gives-up: { at: test, after: 3 hours, then: withdraw }`,
  });
  expect(ends).toEqual(['04-05 10:00', '04-05 11:00', '04-05 12:00', '04-05 13:00', 'withdrawn', 'withdrawn']);
});

const markedWorld = (share: number) =>
  gameOf({
    portfolio: populationOf({
      sites: group({
        cmus: '40',
        components: '400',
        spread: '0',
        marks: `{ t-4: ${share} }`,
        arrives: '[{ from: 2027-04-05, to: 2027-04-05 }]',
      }),
    }),
    routes: `
      bespoke:
        deadline: { by: [{ where: { mark: t-4 }, is: 2027-04-05T12:00 }, { is: 2027-04-06T12:00 }] }
        steps: [{ id: note, per: component, lead: 10 hours }]`,
  });

test('marks that the portfolio gives to CMUs say which case is whose', () => {
  const game = markedWorld(0.5);
  const { play, measure } = playedOf(game);
  const marked = play.portfolio.marks.get('t-4')!.reduce((count, bears) => count + bears, 0);
  expect(marked).toBeGreaterThan(0);
  expect(marked).toBeLessThan(40);
  expect(measure('late-components')).toBe(10 * marked);
  expect(game.deadlines.map(({ at }) => at)).toEqual(['2027-04-05 12:00', '2027-04-06 12:00']);
});

test('a deadline of a mark that nobody bears is no deadline of the game', () => {
  expect(markedWorld(0).deadlines.map(({ at }) => at)).toEqual(['2027-04-06 12:00']);
});
