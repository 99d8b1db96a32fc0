// The fluid sketch: what an analyst could work out on paper beside a simulation, and the one door into this room.
import { Fluid } from './fluid.ts';
import { gapsOf, inOrder } from './gaps.ts';
import type { SketchInput } from './input.ts';
import { type Layout, layoutOf } from './layout.ts';
import type { SketchOutcome } from './outcome.ts';
import { allRows, onTimeOf } from './rows.ts';

/** Fewer components than this part of those due are no gain. */
const NO_GAIN = 1e-6;

const onTimeIn = (layout: Layout, fluid: Fluid): number =>
  layout.parts.reduce((sum, part, p) => sum + onTimeOf(fluid, part, p), 0);

/** Each pool in turn without limit: how many more are on time. */
const freedOf = (layout: Layout, onTime: number, due: number): SketchOutcome['freed'] =>
  layout.ids
    .map((pool, id) => ({ pool, components: onTimeIn(layout, new Fluid(layout, id)) - onTime }))
    .filter(({ components }) => components > NO_GAIN * due)
    .sort((a, b) => b.components - a.components);

/**
 * Solves the sketch. Regime share = sum over routes of (notified by route / all) x (done in time / notified by route) x
 * P(registered, given done).
 */
export const sketchOf = (input: SketchInput): SketchOutcome => {
  const layout = layoutOf(input);
  const fluid = new Fluid(layout);
  const gaps = gapsOf(layout);
  const rows = allRows(layout, fluid, gaps);
  let [due, dueKw, onTime, onTimeKw, most] = [0, 0, 0, 0, 0];
  layout.parts.forEach((part, p) => {
    if (!part.isDue) return;
    const { components, registered } = part.taking;
    const kw = input.batches[part.batch].deratedKw;
    const here = onTimeOf(fluid, part, p);
    due += components;
    dueKw += components * kw;
    onTime += here;
    onTimeKw += here * kw;
    most += components * registered;
  });
  const freed = most - onTime > NO_GAIN * due ? freedOf(layout, onTime, due) : [];
  return {
    rows,
    due,
    onTime,
    share: onTime / due,
    kwShare: onTimeKw / dueKw,
    freed,
    binds: freed[0]?.pool ?? '',
    gaps: inOrder(rows.flatMap((row) => row.gaps)),
  };
};
