// Batches cut into slices: pieces so small that it hardly matters that each is passed on as one.
import type { Minute, SketchBatch, SketchInput, SketchTaking } from './input.ts';

/** A slice is at most one of so many parts of all components together; finer ones move shares by less than 0.1 points. */
const PARTS = 256;

/** Minutes that adding up may miss an instant by. */
export const ROUNDING = 1e-6;

/** A batch on one route, and its slices: those from `first` to `last`, both included. */
export interface Part {
  /** Place of the batch in the portfolio. */
  batch: number;
  taking: SketchTaking;
  /** Components of one slice. */
  size: number;
  first: number;
  last: number;
  /** By when its work counts as in time: its deadline, or the end of the horizon. */
  by: Minute;
  /** Notified by its deadline. */
  isDue: boolean;
}

export const componentsOf = (batch: SketchBatch): number => batch.takes.reduce((sum, one) => sum + one.components, 0);

/** The parts of all batches in portfolio order, slices numbered through. */
export const partsOf = ({ batches, ends }: SketchInput): Part[] => {
  const most = batches.reduce((sum, batch) => sum + componentsOf(batch), 0) / PARTS;
  const parts: Part[] = [];
  let next = 0;
  batches.forEach((batch, b) => {
    for (const taking of batch.takes) {
      if (!(taking.components > 0)) continue;
      const count = Math.ceil(taking.components / most);
      parts.push({
        batch: b,
        taking,
        size: taking.components / count,
        first: next,
        last: next + count - 1,
        by: Math.min(taking.deadline, ends),
        isDue: batch.time <= taking.deadline,
      });
      next += count;
    }
  });
  return parts;
};

/** A slice flows through time: its first piece, its middle and its last, evenly in between. */
export interface Flow {
  first: Minute;
  middle: Minute;
  last: Minute;
}

/** The part of a flow that has come by a time. */
export const come = ({ first, middle, last }: Flow, time: Minute): number => {
  if (time >= last - ROUNDING) return 1;
  if (time <= first) return 0;
  if (time < middle) return (0.5 * (time - first)) / (middle - first);
  return 0.5 + (0.5 * (time - middle)) / (last - middle);
};

/** The time at which so much of a flow has come. */
export const comesAt = ({ first, middle, last }: Flow, part: number): Minute => {
  // Asked one by one, as what never comes cannot be weighed with 0.
  if (part <= 0) return first;
  if (part <= 0.5) return part === 0.5 ? middle : first + 2 * part * (middle - first);
  return part >= 1 ? last : middle + (2 * part - 1) * (last - middle);
};

/** A flow let through from a time on: who came before waits until then. */
export const heldUntil = (flow: Flow, time: Minute): Flow => ({
  first: Math.max(flow.first, time),
  middle: Math.max(flow.middle, time),
  last: Math.max(flow.last, time),
});
