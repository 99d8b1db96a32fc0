// From where on, or up to where, a share is large enough: by a straight line between the values tried.
import type { Interval } from './study.ts';

/** A share at one value of an assumption. */
export interface Tried {
  at: number;
  share: Interval;
}

/**
 * `from` is the smallest value at which the share is reached, where it rises; `to` the largest, where it falls. By chance
 * and by the curve between the values tried it lies between `low` and `high`; an end that there is not is infinite.
 */
export type Reach = { kind: 'everywhere' | 'nowhere' } | { kind: 'from' | 'to'; at: number; low: number; high: number };

/** Of a curve that rises: where it first reaches `enough`. All shares are turned over where it falls. */
const firstOf = (curve: readonly Tried[], enough: number): { at: number; low: number; high: number } => {
  const i = curve.findIndex(({ share }) => share.mean >= enough);
  const after = curve[i];
  const before = curve[i - 1];
  const straight = before
    ? before.at + ((after.at - before.at) * (enough - before.share.mean)) / (after.share.mean - before.share.mean)
    : after.at;
  // Sure at 95 %: the last value before it that is too little, and the first after it that is enough.
  const tooLittle = curve.slice(0, Math.max(0, i)).findLast(({ share }) => share.upper < enough);
  const surely = curve.slice(i).find(({ share }) => share.lower >= enough);
  return { at: straight, low: tooLittle?.at ?? Number.NEGATIVE_INFINITY, high: surely?.at ?? Number.POSITIVE_INFINITY };
};

/** `curve` in rising order of values; those without a share are passed over. */
export const reachOf = (curve: readonly Tried[], enough: number): Reach => {
  const known = curve.filter(({ share }) => Number.isFinite(share.mean));
  if (!known.some(({ share }) => share.mean >= enough)) return { kind: 'nowhere' };
  if (known.every(({ share }) => share.mean >= enough)) return { kind: 'everywhere' };
  if (known[known.length - 1].share.mean >= known[0].share.mean) return { kind: 'from', ...firstOf(known, enough) };
  const turned = known.map(({ at, share }) => ({ at: -at, share })).reverse();
  const { at, low, high } = firstOf(turned, enough);
  return { kind: 'to', at: -at, low: -high, high: -low };
};
