// Which firms take a route: what it came to, and how much of the spread goes with it, worked out by hand.
import { expect, test } from 'vitest';
import { goesWith, takerRows } from '../../src/experiment/takers.ts';
import { gridWorld } from './grid-world.ts';
import { rowOf } from './stub.ts';

const rows = (...pairs: [number, number][]) => pairs.map(([share, onTimeShare]) => ({ share, onTimeShare }));

test('where the share on time lies on a straight line over the share that takes the route, all goes with it', () => {
  expect(goesWith(rows([0.1, 0.3], [0.2, 0.5], [0.4, 0.9]))).toEqual({ rSquared: expect.closeTo(1, 12), n: 3 });
  expect(goesWith(rows([0.1, 0.9], [0.2, 0.7], [0.4, 0.3])).rSquared).toBeCloseTo(1, 12);
});

test('what lies beside the line does not', () => {
  // x is -1, 0, 1 and y is -1, 2, -1 about their means: their product is 0.
  expect(goesWith(rows([1, 1], [2, 4], [3, 1])).rSquared).toBe(0);
  // x is -3, -1, 1, 3 and y -1, -3, 3, 1, all over 2: 12 squared over 20 times 20.
  expect(goesWith(rows([0, 1], [1, 0], [2, 3], [3, 2])).rSquared).toBeCloseTo(0.36, 12);
});

test('where nothing varies there is nothing to say, and a play without a share is passed over', () => {
  expect(goesWith(rows([0.5, 0.1], [0.5, 0.9])).rSquared).toBe(Number.NaN);
  expect(goesWith(rows([0.1, 0.5], [0.9, 0.5])).rSquared).toBe(Number.NaN);
  expect(goesWith(rows([0.1, 0.3], [0.2, Number.NaN], [0.2, 0.5], [0.4, 0.9])).n).toBe(3);
});

test('rows are of routes that each provider takes or not, and of no other', () => {
  const world = gridWorld();
  const play = (regime: string, replication: number) =>
    rowOf(
      { regime, components: 200, replication },
      { 'on-time-share': 0.75 },
      {
        routes: [
          { route: 'cop11', took: 50, registered: 0, onTime: 0 },
          { route: 'bespoke', took: 150, registered: 0, onTime: 0 },
        ],
      },
    );
  const plays = [play('slow', 0), play('fast', 0), play('fast', 1)];
  const row = { regime: 'fast', level: 200, route: 'cop11', share: 0.25, onTimeShare: 0.75 };
  expect(takerRows(plays, world)).toEqual([
    { ...row, replication: 0 },
    { ...row, replication: 1 },
  ]);
  world.regimes[1].routes.cop11.takes!.per = 'component';
  expect(takerRows(plays, world)).toEqual([]);
});
