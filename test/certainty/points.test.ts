// Points: the pair at one place, simulated or sketched, with the same luck.
import { expect, test } from 'vitest';
import { keyText, uniform } from './planted.ts';
import { pointsOf } from './points-of.ts';

const { points, played } = pointsOf(
  { assumptions: { a: uniform(0, 1) } },
  ({ regime, components, replication }, { a }) => ({
    'on-time-share': (regime === 'now' ? a : 0.2) + replication / 100,
    'on-time-mw': components / (regime === 'now' ? 10 : 20),
    sketched: regime === 'now' ? 0.7 : 0.6,
  }),
);

test('a place is seen as the difference of two plays of the same replication, at the level of the conclusion', async () => {
  const seen = await points.see({ part: 'p', set: { a: 0.9 }, replication: 3 });
  expect(seen['on-time-share']).toBeCloseTo(0.7, 12);
  expect(seen.regimeShare).toBeCloseTo(0.93, 12);
  expect(seen.minusShare).toBeCloseTo(0.23, 12);
  expect(seen['on-time-mw']).toBe(100);
  expect(played.map(keyText)).toEqual(['now|2000|3|a=0.9|', 'old|2000|3|a=0.9|']);
});

test('another level is played where it is said, and places come in their order', async () => {
  const all = await points.seeAll(
    [2000, 1000].map((components) => ({ part: 'p', set: { a: 0.5 }, replication: 0, components })),
  );
  expect(all.map((seen) => seen['on-time-mw'])).toEqual([100, 50]);
});

test('a sketch is of both regimes, and simulates nothing', async () => {
  const before = played.length;
  expect(await points.sketch({ part: 'p', set: { a: 0.1 }, replication: 0 })).toEqual([0.7, 0.6]);
  expect(played.slice(before).every(({ sketch }) => sketch)).toBe(true);
});
