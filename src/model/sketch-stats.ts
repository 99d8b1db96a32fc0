// The fluid sketch of a play, as rows of its report.
import { sketchOf } from '../sketch/sketch.ts';
import type { SketchStats } from './outcome.ts';
import type { Play } from './play.ts';
import { EXEMPT, sketchInputOf } from './sketch-input.ts';

/** By route its pools, then the route as a whole; last, with neither, the regime. Who is exempt counts in that alone. */
export const sketchStatsOf = (play: Play): SketchStats[] => {
  const { rows, due, onTime, gaps } = sketchOf(sketchInputOf(play));
  const none = { releasedMinutes: Number.NaN, capacityMinutes: Number.NaN, doneMinutes: Number.NaN };
  return [
    ...rows.filter(({ route }) => route !== EXEMPT).map((row) => ({ ...row, gaps: row.gaps.join(' ') })),
    { route: '', pool: '', ...none, due, done: onTime, gaps: gaps.join(' ') },
  ];
};
