// The closed form: what a pool has done by a time, as an analyst would add it up on paper.
import type { Capacity } from './capacity.ts';
import type { Minute } from './input.ts';

/** Work that comes to a pool: when, in ascending order, and how much. */
export interface Releases {
  at: readonly Minute[];
  work: readonly number[];
}

/**
 * Work done by T = min over s in {start, each release before T, T} of [ A(s-) + C(s,T) ], where A(s-) is what was
 * released strictly before s and C(s,T) what the pool can do from s to T.
 */
export const workDone = (releases: Releases, capacity: Capacity, start: Minute, T: Minute): number => {
  const { at, work } = releases;
  const toT = capacity.until(T);
  let least = toT - capacity.until(start);
  let released = 0;
  for (let i = 0; i < at.length && at[i] < T; i++) {
    // Of releases at one instant the first has the least before it.
    if (i === 0 || at[i] > at[i - 1]) least = Math.min(least, released + toT - capacity.until(at[i]));
    released += work[i];
  }
  return Math.min(least, released);
};

/** A(T-): work released strictly before a time. */
export const workReleased = ({ at, work }: Releases, T: Minute): number => {
  let released = 0;
  for (let i = 0; i < at.length && at[i] < T; i++) released += work[i];
  return released;
};
