// How a number's certainty is shown: its interval, or where there are only two replications, the two values themselves.
import { NO_CHANCE } from '../experiment/precision.ts';
import { tOf } from '../experiment/statistics.ts';
import type { Summary } from '../experiment/study.ts';

/** Its ends are the two values, and it has no level: a t interval of two values is thirteen times as wide as they are apart. */
export const BOTH_VALUES = 'range of two replications';

/** A summary whose ends may be something else than an interval's. */
export type Shown = Omit<Summary, 'kind'> & { kind: string };

const isOfTwo = ({ n, kind }: Shown): boolean => n === 2 && kind !== NO_CHANCE;

/** A summary as a picture and its data show it. */
export const asShown = (row: Summary): Shown => {
  if (!isOfTwo(row)) return row;
  // Half of the distance between the two, from the half-width of their interval.
  const half = (row.upper - row.lower) / 2 / tOf(2);
  return { ...row, lower: row.mean - half, upper: row.mean + half, level: Number.NaN, kind: BOTH_VALUES };
};
