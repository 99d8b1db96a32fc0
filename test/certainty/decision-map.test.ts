// The map of two assumptions: which regime is enough where, by simulation and by sketch.
import { expect, test } from 'vitest';
import { askedOf } from '../../src/certainty/asked.ts';
import { decisionMap, verdictOf } from '../../src/certainty/decision-map.ts';
import { Refusals } from '../../src/certainty/refusals.ts';
import { Table } from '../../src/certainty/table.ts';
import { Meter } from '../../src/experiment/meter.ts';
import { door, type Formula, gameOf, plantedWorld, playersBy, uniform } from './planted.ts';

test('of two shares there are four verdicts, and what is enough to the bit is enough', () => {
  expect(verdictOf(0.95, 0.95, 0.95)).toBe('not-needed');
  expect(verdictOf(0.95, 0.94, 0.95)).toBe('reference-alone');
  expect(verdictOf(0.94, 0.95, 0.95)).toBe('enough');
  expect(verdictOf(0.94, 0.94, 0.95)).toBe('neither');
});

const mapOf = async (formula: Formula, map?: object) => {
  const world = plantedWorld({
    assumptions: { across: uniform(0, 1), up: uniform(0, 1) },
    certainty: { limits: { ...(map && { map }) } },
  });
  const players = playersBy(world, formula, 3);
  const game = gameOf(world);
  const table = new Table(world, players, door(), new Meter(door()));
  return decisionMap(askedOf(world, game), table, new Refusals(world, game, table));
};
const over = { across: [0, 1], up: [0, 0.5, 1] };

test('nothing is mapped where nothing is asked', async () => {
  expect(await mapOf(() => ({ 'on-time-share': 1 }))).toEqual([]);
});

test('cells go along the first assumption, then up the second, level by level', async () => {
  const rows = await mapOf(
    ({ regime, components }, { across, up }) => ({
      'on-time-share': regime === 'now' ? across : components === 1000 ? up : 0,
      sketched: regime === 'now' ? 1 - across : up,
    }),
    { over, components: [1000, 2000] },
  );
  expect(rows.map(({ components, xValue, yValue }) => [components, xValue, yValue]).slice(0, 4)).toEqual([
    [1000, 0, 0],
    [1000, 1, 0],
    [1000, 0, 0.5],
    [1000, 1, 0.5],
  ]);
  expect(rows.map(({ verdict }) => verdict)).toEqual([
    ...['neither', 'enough', 'neither', 'enough', 'reference-alone', 'not-needed'],
    ...['neither', 'enough', 'neither', 'enough', 'neither', 'enough'],
  ]);
  // The sketch has the change the other way round.
  expect(rows[0]).toMatchObject({ sketchRegime: 1, sketchReference: 0, sketchVerdict: 'enough', x: 'across', y: 'up' });
  expect(rows.every(({ told, reference }) => told && reference.n === 2)).toBe(true);
});

test('a verdict is told where all replications are on one side of what is enough, of both regimes', async () => {
  const toldOf = async (share: (regime: string, replication: number) => number) =>
    (await mapOf(({ regime, replication }) => ({ 'on-time-share': share(regime, replication) }), { over }))[0].told;
  expect(await toldOf(() => 0.95)).toBe(true);
  expect(await toldOf((regime, k) => (regime === 'now' && k === 1 ? 0.9 : 1))).toBe(false);
  expect(await toldOf((regime, k) => (regime === 'old' && k === 1 ? 0.9 : 1))).toBe(false);
});
