// Draws of assumptions from what is believed of them: the same points whatever else changes.
import { quantile } from '../engine/distribution.ts';
import { streamFor } from '../engine/random.ts';
import { keyFromSeed } from '../engine/seed.ts';
import { DEFAULT_SEED } from '../model/game.ts';
import type { World } from '../scenario/world.ts';
import type { Given } from './points.ts';

/**
 * The first `count` draws of assumptions that have a distribution. A value hangs from the seed, the draw's number and the
 * assumption's name alone: more draws, or more assumptions, leave the others as they were.
 */
export const drawsOf = (world: World, of: readonly string[], count: number): Given[] => {
  const seed = keyFromSeed(world.scenario.seed ?? DEFAULT_SEED);
  return Array.from({ length: count }, (_, draw) =>
    Object.fromEntries(
      of.map((name) => {
        const { distribution } = world.assumptions[name];
        if (!distribution) throw new RangeError(`no distribution of ${name}`);
        return [name, quantile(distribution, streamFor(seed, draw, `draw.${name}`).uniform(0, 0))];
      }),
    ),
  );
};
