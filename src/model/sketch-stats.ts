// The fluid sketch of a play, as rows of its report.
import { sketchOf } from '../sketch/sketch.ts';
import type { SketchStats } from './outcome.ts';
import type { Play } from './play.ts';
import { sketchInputOf } from './sketch-input.ts';

/** By route its pools, then the route as a whole; last, with neither, the regime. */
export const sketchStatsOf = (play: Play): SketchStats[] => {
  const { rows, due, onTime, gaps } = sketchOf(sketchInputOf(play));
  const none = { releasedMinutes: Number.NaN, capacityMinutes: Number.NaN, doneMinutes: Number.NaN };
  return [
    ...rows.map((row) => ({ ...row, gaps: row.gaps.join(' ') })),
    { route: '', pool: '', ...none, due, done: onTime, gaps: gaps.join(' ') },
  ];
};
