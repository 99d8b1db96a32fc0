// Grouped work as it is laid out: which batches make up a piece of work, and which set opens its gate.
import type { SketchBatch, SketchGrain, SketchInput, SketchStep } from './input.ts';
import { componentsOf } from './slices.ts';

export const isGrouped = (step: SketchStep): boolean => step.per[0] !== 'component';

/** Whether the gate of a step opens by who has come. */
export const waits = (step: SketchStep): boolean => step.gate?.kind === 'all' || step.gate?.kind === 'share';

export interface Grouping {
  step: SketchStep;
  /** Place of the step on its route. */
  place: number;
  /** By batch: its piece of work, and the set whose coming opens the gate. */
  unitOf: readonly number[];
  setOf: readonly number[];
  units: number;
  /** By set: components expected. */
  expected: Float64Array;
  /** Each set is part of one piece of work, as a submission always is. */
  isWithinUnit: boolean;
}

const labelOf = (grain: SketchGrain, batch: SketchBatch, place: number): number =>
  grain === 'component' || grain === 'submission' ? place : batch[grain];

/** Keys numbered in the order in which they are met. */
const numbered = (keys: readonly string[]): { of: number[]; count: number } => {
  const known = new Map<string, number>();
  const of = keys.map((key) => {
    const number = known.get(key) ?? known.size;
    known.set(key, number);
    return number;
  });
  return { of, count: known.size };
};

export const groupingOf = (step: SketchStep, place: number, { batches }: SketchInput): Grouping => {
  const by = step.of ?? 'submission';
  const sets = numbered(batches.map((batch, b) => (by === 'window' ? '' : `${labelOf(by, batch, b)}`)));
  const groups = numbered(batches.map((batch, b) => step.per.map((grain) => labelOf(grain, batch, b)).join(' ')));
  // Later comers who form a new group form it by the set that is gathered.
  const units = step.again && waits(step) ? sets : groups;
  const expected = new Float64Array(sets.count);
  const unitOfSet: number[] = [];
  batches.forEach((batch, b) => {
    expected[sets.of[b]] += componentsOf(batch);
    unitOfSet[sets.of[b]] = units.of[b];
  });
  const isWithinUnit = sets.of.every((set, b) => unitOfSet[set] === units.of[b]);
  return { step, place, unitOf: units.of, setOf: sets.of, units: units.count, expected, isWithinUnit };
};
