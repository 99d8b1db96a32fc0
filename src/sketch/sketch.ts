// The fluid sketch: what an analyst could work out on paper beside a simulation, and the one door into this room.
import { Fluid } from './fluid.ts';
import { gapsOf, inOrder } from './gaps.ts';
import type { SketchInput } from './input.ts';
import { type Layout, layoutOf } from './layout.ts';
import type { SketchOutcome } from './outcome.ts';
import { allRows, onTimeOf, sum } from './rows.ts';

/** Fewer components than this part of those due are no gain. */
const NO_GAIN = 1e-6;

const onTimeIn = (layout: Layout, fluid: Fluid): number => sum(layout.parts.map((part, p) => onTimeOf(fluid, part, p)));

/** Pools that somebody passes who is late; freeing another only makes those who are in time come sooner to where these wait. */
const poolsOfLate = ({ parts, idOf }: Layout, { tally }: Fluid): Set<number> => {
  const isLate = (p: number) => parts[p].isDue && tally.done[p] < parts[p].taking.components * (1 - NO_GAIN);
  const works = parts.flatMap(({ taking }, p) => (isLate(p) ? taking.works : []));
  return new Set(works.flatMap((work) => (work && work.pool >= 0 ? [idOf[work.pool]] : [])));
};

/** Each pool in turn without limit: how many more are on time. */
const freedOf = (layout: Layout, fluid: Fluid, due: number): SketchOutcome['freed'] => {
  const onTime = onTimeIn(layout, fluid);
  const asked = [...poolsOfLate(layout, fluid)].sort((a, b) => a - b);
  return asked
    .map((id) => ({ pool: layout.ids[id], components: onTimeIn(layout, new Fluid(layout, id)) - onTime }))
    .filter(({ components }) => components > NO_GAIN * due)
    .sort((a, b) => b.components - a.components);
};

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
  const freed = freedOf(layout, fluid, sum(due));
  return {
    rows,
    due: sum(due),
    onTime: sum(onTime),
    share: sum(onTime) / sum(due),
    kwShare:
      sum(onTime.map((components, p) => components * kw[p])) / sum(due.map((components, p) => components * kw[p])),
    freed,
    binds: freed[0]?.pool ?? '',
    gaps: inOrder(rows.flatMap((row) => row.gaps)),
  };
};
