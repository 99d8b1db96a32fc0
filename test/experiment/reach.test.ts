// From where on a share is large enough: by a straight line, between the values tried that leave no doubt.
import { expect, test } from 'vitest';
import { reachOf } from '../../src/experiment/reach.ts';

const curve = (...shares: [at: number, mean: number, half?: number][]) =>
  shares.map(([at, mean, half = 0.01]) => ({ at, share: { mean, lower: mean - half, upper: mean + half, n: 5 } }));

test('a share that rises is reached from the crossing on', () => {
  expect(reachOf(curve([0, 0.5], [0.5, 0.9], [1, 1]), 0.95)).toEqual({
    kind: 'from',
    at: expect.closeTo(0.75, 12),
    low: 0.5,
    high: 1,
  });
});

test('one that falls, up to it', () => {
  const reach = reachOf(curve([0.6, 1], [0.8, 0.9], [1, 0.4]), 0.95);
  expect(reach).toMatchObject({ kind: 'to', low: 0.6, high: 0.8 });
  expect(reach).toHaveProperty('at', expect.closeTo(0.7, 12));
});

test('values whose interval holds the share leave its ends open, or further apart', () => {
  const wide = curve([0, 0.5], [0.25, 0.9, 0.1], [0.5, 0.97, 0.05], [1, 1]);
  expect(reachOf(wide, 0.95)).toMatchObject({ kind: 'from', low: 0, high: 1 });
  expect(reachOf(curve([0, 0.9, 0.2], [1, 0.96, 0.2]), 0.95)).toMatchObject({ low: -Infinity, high: Infinity });
  expect(reachOf(curve([0, 0.9, Number.NaN], [1, 1, Number.NaN]), 0.95)).toMatchObject({
    at: expect.closeTo(0.5, 12),
    low: -Infinity,
  });
});

test('all or nothing is no crossing', () => {
  expect(reachOf(curve([0, 0.95], [1, 1]), 0.95)).toEqual({ kind: 'everywhere' });
  expect(reachOf(curve([0, 0.1], [1, 0.9499]), 0.95)).toEqual({ kind: 'nowhere' });
  expect(reachOf([], 0.95)).toEqual({ kind: 'nowhere' });
});

test('a value without a share is passed over', () => {
  expect(reachOf(curve([0, 0.5], [0.5, Number.NaN], [1, 1]), 0.95)).toMatchObject({
    kind: 'from',
    at: expect.closeTo(0.9, 12),
  });
});

test('of a share that comes and goes, the first crossing is what is needed at the least', () => {
  expect(reachOf(curve([0, 0.5], [1, 1], [2, 0.8], [3, 1]), 0.75)).toMatchObject({ kind: 'from', at: 0.5 });
});
