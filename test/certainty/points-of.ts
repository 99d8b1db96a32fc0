// The points of a planted question, and who played them: what the parts of stress are handed.
import { askedOf } from '../../src/certainty/asked.ts';
import { factorsOf } from '../../src/certainty/factors.ts';
import { Points } from '../../src/certainty/points.ts';
import { Refusals } from '../../src/certainty/refusals.ts';
import { Table } from '../../src/certainty/table.ts';
import { Meter } from '../../src/experiment/meter.ts';
import { door, type Formula, gameOf, type Planted, plantedWorld, playersBy } from './planted.ts';

export const pointsOf = (told: Planted, formula: Formula) => {
  const world = plantedWorld(told);
  const players = playersBy(world, formula, 2);
  const game = gameOf(world);
  const table = new Table(world, players, door(), new Meter(door()));
  const points = new Points(world, askedOf(world, game), table, new Refusals(world, game, table));
  return { world, points, factors: factorsOf(world, ['old', 'now']), played: players.played };
};
