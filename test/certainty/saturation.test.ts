// How many are carried: where a share along growth levels falls below what is enough, by replication and by sketch.
import { expect, test } from 'vitest';
import { askedOf } from '../../src/certainty/asked.ts';
import { withFinerLevels } from '../../src/certainty/limits.ts';
import { Refusals } from '../../src/certainty/refusals.ts';
import { fallOf, saturationOf, sketchedShare } from '../../src/certainty/saturation.ts';
import { Table } from '../../src/certainty/table.ts';
import { Meter } from '../../src/experiment/meter.ts';
import { door, type Formula, gameOf, plantedWorld, playBy, playersBy, uniform } from './planted.ts';

test('a share falls on the straight line between two levels; at once at the smallest, never at the largest', () => {
  expect(fallOf([10, 20, 30], [1, 0.9, 0.5], 0.95)).toBeCloseTo(15, 9);
  expect(fallOf([10, 20, 30], [0.9, 0.8, 0.7], 0.95)).toBe(10);
  expect(fallOf([10, 20, 30], [1, 1, 0.95], 0.95)).toBe(30);
  // It is the first fall that counts.
  expect(fallOf([10, 20, 30, 40], [1, 0.9, 1, 0.8], 0.95)).toBeCloseTo(15, 9);
});

const world = plantedWorld({
  assumptions: { hours: uniform(0, 1) },
  certainty: { limits: { replications: 2, saturation: { components: [1000, 1100, 1200, 1300, 1400] } } },
});
const found = async (formula: Formula) => {
  const players = playersBy(world, formula);
  const game = gameOf(world);
  const table = new Table(withFinerLevels(world, game), players, door(), new Meter(door()));
  const rows = await saturationOf(askedOf(world, game), table, new Refusals(world, game, table));
  return { ...rows, played: players.played };
};

test('levels are played upwards until no replication has enough on time, and at least two of them', async () => {
  // Replication 1 falls below 0.95 a level later.
  const { curve, saturation, played } = await found(({ regime, components, replication }) => ({
    'on-time-share': regime === 'old' ? 0.5 : components > 1000 + 100 * replication ? 0.9 : 1,
  }));
  expect(curve.filter(({ regime }) => regime === 'old').map(({ components }) => components)).toEqual([1000, 1100]);
  expect(curve.filter(({ regime }) => regime === 'now').map(({ components }) => components)).toEqual([
    1000, 1100, 1200,
  ]);
  expect(Math.max(...played.map(({ components }) => components))).toBe(1200);
  const [old, now] = saturation;
  expect(old).toMatchObject({ kind: 'none', triedTo: 1100, shareAtLeast: { mean: 0.5 }, sketch: Number.NaN });
  // Means: 1, 0.95, 0.9: from 1100 on not below, then below. By replication at 1050 and 1150.
  expect(now).toMatchObject({ kind: 'at', triedFrom: 1000, triedTo: 1200, components: { mean: 1100, n: 2 } });
  expect(now.components.lower).toBe(1000);
});

test('a regime that carries all says so, and no state has no name', async () => {
  const { saturation, curve } = await found(() => ({ 'on-time-share': 0.95, sketched: 0.9 }));
  expect(saturation.map(({ kind, state, triedTo }) => [kind, state, triedTo])).toEqual([
    ['all', '', 1400],
    ['all', '', 1400],
  ]);
  expect(curve[0]).toMatchObject({ stateValue: Number.NaN, sketch: 0.9, refused: '' });
  // The sketch thinks otherwise from the start, so that it has no crossing.
  expect(saturation[0].sketch).toBeNaN();
});

test('the sketch crosses by itself', async () => {
  const { saturation } = await found(({ components }) => ({
    'on-time-share': components > 1300 ? 0.9 : 1,
    sketched: components > 1000 ? 0.9 : 1,
  }));
  expect(saturation[0].components.mean).toBeCloseTo(1350, 9);
  expect(saturation[0].sketch).toBeCloseTo(1050, 9);
});

test('the share that a sketch comes to is that of its last row; of none it is no number', () => {
  const key = { regime: 'old', components: 1, replication: 0, sketch: true };
  expect(sketchedShare(playBy(world, () => ({ 'on-time-share': 0.4 }))(key))).toBe(0.4);
  expect(sketchedShare({ ...playBy(world, () => ({ 'on-time-share': 1 }))(key), sketch: [] })).toBeNaN();
});
