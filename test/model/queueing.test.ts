// Joining a queue together: whoever is still there, in the order of the portfolio, whatever the order in which they gathered.
import { expect, test } from 'vitest';
import { Batches } from '../../src/model/gatherings.ts';
import { playedIn } from './worlds.ts';

const inOrder = (gathered: readonly [number, number][]): [number, number][] => {
  const batches = new Batches();
  const batch = batches.open(0, 0, gathered[0][0]);
  for (const [first, last] of gathered) batches.add(batch, first, last);
  const runs: [number, number][] = [];
  batches.forEachInOrder(batch, (first, last) => runs.push([first, last]));
  return runs;
};

test('members come in the order of the portfolio, in runs as long as they can be', () => {
  expect(
    inOrder([
      [7, 7],
      [3, 4],
      [9, 9],
      [5, 5],
      [8, 8],
    ]),
  ).toEqual([
    [3, 5],
    [7, 9],
  ]);
});

test('a batch of one run is that run', () => {
  expect(inOrder([[4, 6]])).toEqual([[4, 6]]);
});

test('who has left while time passed for the group does not join the queue that follows, and no work is asked for it', () => {
  const { play, ends } = playedIn({
    rows: 'p1 c1 m1 2027-04-05 3 0.5',
    pools: `
      collators: { kind: people, heads: 1, day: { from: "08:00", hours: 10 } }
      examiners: { kind: people, employer: cmsb, heads: 1, day: { from: "08:00", hours: 10 } }`,
    routes: `
      bespoke:
        steps:
          - { id: collate, per: component, by: collators, minutes: 60 }
          - { id: check, per: submission, starts: all, lead: 4 hours }
          - { id: test, per: component, by: examiners, minutes: 30, deadline: { within: 330 minutes, of: collate.passed, misses: terminated } }`,
  });
  // Collated at 10:00, 11:00 and 12:00; the check is over at 16:00, half an hour too late for the first.
  expect(ends).toEqual(['withdrawn', '04-05 16:30', '04-05 17:00']);
  expect(play.weekly.released.reduce((sum, ticks) => sum + ticks, 0) / 6e7).toBe(3 * 60 + 2 * 30);
});

test('those who come together are served by what falls due for each of them', () => {
  const { ends } = playedIn({
    rows: `
      p1 c1 m1 2027-04-05 2 0.5
      p2 c2 m1 2027-04-05 1 0.5`,
    pools: `
      collators: { kind: people, each: provider, heads: 1, day: { from: "09:00", hours: 8 } }
      examiners: { kind: people, employer: cmsb, heads: 1, day: { from: "09:00", hours: 8 }, order: deadline }`,
    routes: `
      bespoke:
        steps:
          - { id: collate, per: component, by: collators, minutes: [{ where: { provider: p1 }, is: 40 }, { is: 60 }] }
          - { id: check, per: submission, starts: { date: 2027-04-06 } }
          - { id: test, per: component, by: examiners, minutes: 60, deadline: { within: 200 hours, of: collate.passed } }`,
  });
  // Collated at 09:40 and 10:20, and at 10:00 that of the other provider; tested in that order.
  expect(ends).toEqual(['04-06 10:00', '04-06 12:00', '04-06 11:00']);
});
