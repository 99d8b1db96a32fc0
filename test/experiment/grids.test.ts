// The cells of the grids: every combination, for every regime and level, with the references at the same point.
import { expect, test } from 'vitest';
import { gridsOf, playsOfCell } from '../../src/experiment/grids.ts';
import { planOf } from '../../src/experiment/plan.ts';
import { idOf } from '../../src/experiment/points.ts';
import { Sameness } from '../../src/experiment/sameness.ts';
import type { Beside } from '../../src/scenario/schema/scenario.ts';
import { gridWorld } from './grid-world.ts';

const game = { certain: false, levels: [200, 1000] };
const gridOf = (beside: Partial<Beside>, scenario: Parameters<typeof gridWorld>[0] = {}) => {
  const world = gridWorld({ beside: { one: { title: 'One', replications: 4, ...beside } }, ...scenario });
  return gridsOf(world, planOf(world, game), new Sameness(world))[0];
};
const same = [{ regime: 'fast', as: 'slow', when: { uptake: 0 } }];
const map: Partial<Beside> = { over: { uptake: [0, 0.5], hours: [2, 3] }, same };

test('a grid is every combination, by regime, at the largest level', () => {
  const { cells, over, kind } = gridOf(map);
  expect({ over, kind }).toEqual({ over: ['uptake', 'hours'], kind: 'grid' });
  expect(cells.map(({ regime, components, set }) => [regime, components, set.uptake, set.hours])).toEqual([
    ['slow', 1000, 0, 2],
    ['slow', 1000, 0, 3],
    ['slow', 1000, 0.5, 2],
    ['slow', 1000, 0.5, 3],
    ['fast', 1000, 0, 2],
    ['fast', 1000, 0, 3],
    ['fast', 1000, 0.5, 2],
    ['fast', 1000, 0.5, 3],
  ]);
});

test('levels and regimes may be said, and names of assumptions stand for numbers', () => {
  const { cells, replications } = gridOf({ ...map, regimes: ['fast'], components: [200, 1000], replications: 'hours' });
  expect(new Set(cells.map((cell) => `${cell.regime} ${cell.components}`))).toEqual(new Set(['fast 200', 'fast 1000']));
  expect(replications).toBe(3);
});

test('whose play stands in a cell: of another regime, of the ladder, or the cell alone', () => {
  const { cells } = gridOf({ ...map, regimes: ['fast'] });
  expect(cells.map(({ play, as }) => [idOf(play), as])).toEqual([
    ['slow 1000 hours=2', 'slow'],
    ['slow 1000', 'slow'],
    ['fast 1000 hours=2', ''],
    ['fast 1000', 'fast'],
  ]);
});

test('a cell is compared with each reference at the same point, whether or not the grid plays it', () => {
  const { cells } = gridOf({ ...map, regimes: ['fast'] });
  expect(cells.map(({ against }) => against.map(({ minus, play }) => `${minus}: ${idOf(play)}`))).toEqual([
    ['slow: slow 1000 hours=2'],
    ['slow: slow 1000'],
    ['slow: slow 1000 hours=2'],
    ['slow: slow 1000'],
  ]);
  expect(new Set(cells.flatMap(playsOfCell).map(idOf))).toEqual(
    new Set(['slow 1000 hours=2', 'slow 1000', 'fast 1000 hours=2', 'fast 1000']),
  );
});

test('without limit, one pool at a time: each that the regime uses, beside the play with all its limits', () => {
  const { cells, kind } = gridOf({ unlimited: 'each' });
  expect(kind).toBe('unlimited');
  expect(cells.map(({ regime, unlimited, limited }) => [regime, unlimited, idOf(limited!)])).toEqual([
    ['slow', 'examiners', 'slow 1000'],
    ['fast', 'platform', 'fast 1000'],
    ['fast', 'examiners', 'fast 1000'],
    ['fast', 'approvals', 'fast 1000'],
  ]);
  const named = gridOf({ unlimited: ['platform', 'platform'] }).cells;
  expect(named.map(({ regime, unlimited }) => `${regime} ${unlimited}`)).toEqual(['fast platform']);
});

test('draws are points as well, the same for every regime', () => {
  const { cells, over, kind } = gridOf({ draws: { of: ['hours'], count: 3 } });
  expect({ over, kind }).toEqual({ over: ['hours'], kind: 'draws' });
  const hours = cells.map(({ set }) => set.hours);
  expect(hours.slice(0, 3)).toEqual(hours.slice(3));
  expect(new Set(hours).size).toBe(3);
});

test('a first look plays every cell once, at the largest level, and ten draws', () => {
  const draws = { draws: { of: ['hours'], count: 40 }, regimes: ['slow'], components: [200, 1000] };
  const { cells, replications } = gridOf(draws, { quick: true });
  expect([cells.length, replications]).toEqual([10, 1]);
  expect(new Set(cells.map(({ components }) => components))).toEqual(new Set([1000]));
});
