// A point of the ranges at which there is nothing to play: told as a fault of the ranges, at their place.
import { inFull } from '../experiment/rounding.ts';
import type { PlayKey } from '../model/outcome.ts';
import { InputError, Issues } from '../scenario/issue.ts';
import type { World } from '../scenario/world.ts';

/**
 * What is wrong with the input where a play with other values than the central ones failed; undefined where the fault is
 * not of the play: a thread that died, a disk that is full and the like are faults of kinds of their own.
 */
export const unplayable = (world: World, { point }: PlayKey, fault: unknown): InputError | undefined => {
  const others = Object.entries(point?.set ?? {}).filter(([name]) => world.assumptions[name]);
  const isOfPlay = fault instanceof Error && (fault.constructor === Error || fault.constructor === RangeError);
  if (others.length === 0 || !isOfPlay) return undefined;
  const [[name]] = others;
  const set = others.map(([id, value]) => `\`${id}: ${inFull(value)}\``).join(', ');
  const issues = new Issues();
  issues.at(
    'meaning',
    world.assumptions[name],
    'range',
    `${set}, at which nothing can be played (${fault.message})`,
    'ranges within which every value can be, beside the others',
    'narrow the range, or name the assumption in `leave-out` of `certainty`',
  );
  return new InputError(issues.list);
};
