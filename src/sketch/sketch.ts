// The fluid sketch: what an analyst could work out on paper beside a simulation, and the one door into this room.
import { Fluid } from './fluid.ts';
import { gapsOf, inOrder } from './gaps.ts';
import type { SketchInput } from './input.ts';
import { layoutOf } from './layout.ts';
import type { SketchOutcome } from './outcome.ts';
import { allRows, onTimeOf, sum } from './rows.ts';

/**
 * Solves the sketch. Regime share = sum over routes of (notified by route / all) x (done in time / notified by route) x
 * P(registered, given done).
 */
export const sketchOf = (input: SketchInput): SketchOutcome => {
  const layout = layoutOf(input);
  const fluid = new Fluid(layout);
  const rows = allRows(layout, fluid, gapsOf(layout));
  const { parts } = layout;
  const kw = parts.map((part) => input.batches[part.batch].deratedKw);
  const due = parts.map((part) => (part.isDue ? part.taking.components : 0));
  const onTime = parts.map((part, p) => onTimeOf(fluid, part, p));
  return {
    rows,
    due: sum(due),
    onTime: sum(onTime),
    share: sum(onTime) / sum(due),
    kwShare:
      sum(onTime.map((components, p) => components * kw[p])) / sum(due.map((components, p) => components * kw[p])),
    gaps: inOrder(rows.flatMap((row) => row.gaps)),
  };
};
