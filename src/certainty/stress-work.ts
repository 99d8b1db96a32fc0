// What a study under stress comes to: plays and components by part, before any of it is played.
import { Reading } from '../experiment/reading.ts';
import type { World } from '../scenario/world.ts';
import type { Asked } from './asked.ts';
import { DECISIONS } from './deciding.ts';
import { DRAWS, SHARES } from './drawing.ts';
import type { Factor } from './factors.ts';
import { type PartWork, SKETCH_WORK } from './forecast.ts';
import { SKETCHES, SOBOL } from './indices.ts';
import { BACKCAST } from './refusals.ts';
import { MORRIS } from './screening.ts';
import { NOISE, TORNADO } from './tornado.ts';
import { WORST } from './worst.ts';

const NOISE_PAIRS = 8;
/** Bars that are played again, ends of both sides, and worst cases that are looked for. */
const AGAIN = 24;
const SEARCHES = 4;
/** Draws that are made for each that the year known does not refuse, more or less. */
const TRIED = 6;

/** Of a pair of plays, how many an average point makes that differs from another in one factor. */
const pairShare = (world: World, { regime, minus }: Asked, factors: readonly Factor[]): number => {
  const reading = new Reading(world);
  const moved = factors.filter(({ moves }) => moves === 'plays');
  const plays = moved.flatMap(({ id }) => [regime, minus].filter((one) => reading.moves(one, id)));
  return moved.length > 0 ? plays.length / moved.length : 0;
};

/** @param smallest growth level, at which the year that is known is played */
export const stressWork = (world: World, asked: Asked, factors: readonly Factor[], smallest: number): PartWork[] => {
  const { level, stress } = asked;
  const { draws, inner, shared, components, tornado, morris, sobol, worst, decisions } = stress;
  const of = (part: string, plays: number, size = level, share = 1): PartWork => ({
    part,
    plays: Math.ceil(plays),
    work: plays * size * share,
  });
  const moved = factors.filter(({ moves }) => moves === 'plays').length;
  const pair = pairShare(world, asked, factors);
  const k = Math.min(sobol.most, moved);
  const groups = Math.min(morris.most, moved) + 1;
  const others = decisions.filter(({ regime }) => regime !== asked.regime && regime !== asked.minus).length;
  return [
    of(NOISE, 2 * NOISE_PAIRS),
    of(TORNADO, 2 * pair * (moved + AGAIN * (tornado - 1))),
    of(MORRIS, morris.trajectories * (2 + pair * groups)),
    of(SOBOL, Math.min(sobol.simulated, sobol.sketched) * (4 + pair * k)),
    of(SKETCHES, sobol.sketched * (4 + pair * k), level, SKETCH_WORK),
    of(WORST, 2 * SEARCHES * worst),
    of(DRAWS, 2 * draws),
    ...components.map((size) => of(SHARES, 2 * shared * inner, size)),
    of(DECISIONS, others * draws),
    of(BACKCAST, 2 * (TRIED * draws + SEARCHES * worst), smallest),
  ];
};
