// How large a group each submission would find itself in at grouped work, on a journey without waiting.
import { Gathering } from './gatherings.ts';
import type { Portfolio } from './portfolio.ts';
import type { ProgramStep } from './program.ts';

/** Whether every submission of a unit is there before its work starts, so that none finds it done. */
const isForAll = ({ gate, gateOf, grain }: ProgramStep): boolean =>
  gate.kind === 'all' && (gateOf === 'window' || (gateOf === 'cmu' && grain.length === 1 && grain[0] === 'cmu'));

/**
 * Members by submission: its own components where work starts with the first who come, else all of its unit; 0 where
 * somebody of its unit was notified before it, whose work it finds done.
 * @param present components that come to the step, by submission
 */
export const groupSizes = (step: ProgramStep, portfolio: Portfolio, present: Float64Array): Float64Array => {
  const { unitOf } = new Gathering(step, portfolio);
  const sums = new Map<number, number>();
  const earliest = new Map<number, number>();
  present.forEach((count, s) => {
    if (count === 0) return;
    const unit = unitOf[s];
    sums.set(unit, (sums.get(unit) ?? 0) + count);
    earliest.set(unit, Math.min(earliest.get(unit) ?? Infinity, portfolio.notified[s]));
  });
  const findsDone = (s: number): boolean =>
    !step.again && !isForAll(step) && portfolio.notified[s] > (earliest.get(unitOf[s]) ?? Infinity);
  return present.map((own, s) => {
    if (findsDone(s)) return 0;
    return step.gate.kind === 'first' ? own : (sums.get(unitOf[s]) ?? 0);
  });
};
