// From a point of the unit cube to values of assumptions, and back: by what is believed of them, or along their ranges.
import { type Distribution, quantile } from '../engine/distribution.ts';

/** What is needed of an assumption to place it; ends in its unit, dates as day numbers. */
export interface Ranged {
  id: string;
  low: number;
  high: number;
  /** What is believed of it; where nothing is said, every value of the range is as likely. */
  distribution?: Distribution;
  /** Only whole numbers: days, heads, switches. */
  whole?: boolean;
}

/** A value at u, 0 <= u <= 1, which never falls as u rises. */
export type Place = (factor: Ranged, u: number) => number;

/** 2^-53: a quantile is asked for strictly between 0 and 1. */
const EDGE = 1 / 0x20000000000000;
const HALVINGS = 60;

/** The u at which something begins to be true, and stays so, between 0 and 1. */
const turn = (isTrue: (u: number) => boolean): number => {
  let [low, high] = [0, 1];
  for (let i = 0; i < HALVINGS && low < high; i++) {
    const middle = low + (high - low) / 2;
    if (isTrue(middle)) high = middle;
    else low = middle;
  }
  return low + (high - low) / 2;
};

/** The same distribution with its values in rising order, so that its quantile never falls. */
const inOrder = (distribution: Distribution): Distribution => {
  if (distribution.shape !== 'discrete') return distribution;
  const { values, weights } = distribution;
  const order = [...values.keys()].sort((a, b) => values[a] - values[b] || a - b);
  return { shape: 'discrete', values: order.map((i) => values[i]), weights: order.map((i) => weights[i]) };
};

interface Cut {
  distribution: Distribution;
  /** Probabilities between which the values of the range lie. */
  from: number;
  to: number;
}
/** By factor: where the range cuts a distribution is worked out once. */
const cuts = new WeakMap<Ranged, Cut>();

const cutOf = (factor: Ranged, believed: Distribution): Cut => {
  const known = cuts.get(factor);
  if (known) return known;
  const distribution = inOrder(believed);
  const { low, high } = factor;
  const inside = (u: number) => quantile(distribution, u);
  const from = inside(EDGE) >= low ? 0 : turn((u) => inside(u) >= low);
  const to = inside(1 - EDGE) <= high ? 1 : turn((u) => inside(u) > high);
  const cut = { distribution, from, to };
  cuts.set(factor, cut);
  return cut;
};

/** The nearest value that a factor can have: between its ends, and whole where it has no halves. */
export const settled = ({ low, high, whole }: Ranged, value: number): number => {
  const inside = Math.min(high, Math.max(low, value));
  return whole ? Math.min(Math.floor(high), Math.max(Math.ceil(low), Math.round(inside))) : inside;
};

/** Of values in rising order each as long a piece of 0 to 1. */
const pieceAt = (u: number, count: number): number => Math.min(count - 1, Math.floor(u * count));

/**
 * Uniform on the range whatever is believed: 0 is the low end, 1 the high end. Whole numbers, and the values of a discrete
 * distribution that lie within the range, have an equal piece each.
 */
export const stretchAt: Place = ({ low, high, distribution, whole }, u) => {
  if (distribution?.shape === 'discrete') {
    const values = [...new Set(distribution.values)].filter((value) => value >= low && value <= high);
    if (values.length > 0) return values.sort((a, b) => a - b)[pieceAt(u, values.length)];
  }
  if (!whole) return u >= 1 ? high : low + u * (high - low);
  const least = Math.ceil(low);
  return least + pieceAt(u, Math.floor(high) - least + 1);
};

/**
 * The quantile at u of what is believed of a factor, given that it lies within its range: no heap of values at the ends.
 * A belief of which nothing lies within the range is as good as none.
 */
export const valueAt: Place = (factor, u) => {
  if (!factor.distribution) return stretchAt(factor, u);
  const { distribution, from, to } = cutOf(factor, factor.distribution);
  if (!(from < to)) return stretchAt(factor, u);
  const within = from + u * (to - from);
  return settled(factor, quantile(distribution, Math.min(1 - EDGE, Math.max(EDGE, within))));
};

/**
 * The u at which a factor has a value: the middle of the piece in which it does, or the place where it is passed over.
 * 0 and 1 for values beyond the ends. `place` says which of the two ways.
 */
export const unitOf = (factor: Ranged, value: number, place: Place = valueAt): number => {
  const [atLeast, above] = [
    place(factor, 0) >= value ? 0 : turn((u) => place(factor, u) >= value),
    place(factor, 1) <= value ? 1 : turn((u) => place(factor, u) > value),
  ];
  if (place(factor, 0) > value) return 0;
  if (place(factor, 1) < value) return 1;
  // The ends of the range are at the ends of the cube where values between them are without gaps.
  if (place(factor, 0) === value && above < 1e-12) return 0;
  return place(factor, 1) === value && atLeast > 1 - 1e-12 ? 1 : (atLeast + above) / 2;
};

/** Values by name at a point, in the order of the factors. */
export const valuesAt = (
  factors: readonly Ranged[],
  point: readonly number[],
  place: Place = valueAt,
): Record<string, number> => Object.fromEntries(factors.map((factor, j) => [factor.id, place(factor, point[j])]));
