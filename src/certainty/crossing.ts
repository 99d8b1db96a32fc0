// Where a number that hangs from one assumption comes to what is wanted: on common random numbers, with an interval.
import type { Interval } from '../experiment/interval.ts';
import type { Measured } from '../experiment/measured.ts';
import { rootOf } from '../experiment/root.ts';
import { estimate } from '../experiment/statistics.ts';

/** A number without a value. */
export const NO_INTERVAL: Interval = { mean: Number.NaN, lower: Number.NaN, upper: Number.NaN, n: 0 };

/** Mean and t interval of the values that exist. */
export const told = (values: readonly number[]): Interval => {
  const { mean, lower, upper, n } = estimate(values);
  return { mean, lower, upper, n };
};

type Ends = readonly [number, number];

/** Of the distance between the ends: luck moves a root farther than that. */
const NARROW = 4e-3;

/** A root is as near as a part of its distance from the origin: of a date, which is far from 0, that would be weeks. */
const rootIn = async (f: (x: number) => Promise<number>, [from, to]: Ends, origin: number, near: number) => {
  const ends = [from - origin, to - origin] as const;
  const at = (t: number): number => (t === ends[0] ? from : t === ends[1] ? to : origin + t);
  return at(await rootOf((t) => f(at(t)), ends, near, NARROW));
};

/** The mean value with the spread of what single replications come to about it. */
const aboutIt = (at: number, each: readonly number[]): Interval => {
  const { halfWidth, n } = estimate(each);
  return { mean: at, lower: at - halfWidth, upper: at + halfWidth, n };
};

/**
 * The value between two ends at which the mean over replications comes to `equals`, and a t interval about it of where
 * single replications do, each on a straight line between the values tried; those that do nowhere do not count in n.
 * @param settle turns a value into one that can be, where not all can
 */
export const crossingOf = async (
  measured: Measured,
  ends: [number, number],
  equals: number,
  near: number,
  settle: (value: number) => number = (value) => value,
): Promise<Interval> => {
  const at = await rootIn(async (x) => (await measured.mean(x)) - equals, ends, ends[0], near);
  if (!Number.isFinite(at)) return NO_INTERVAL;
  // Near enough to be on the right line: the line itself says where.
  const { mean, each } = await measured.lineCrossings(equals, at);
  return aboutIt(settle(Number.isFinite(mean) ? mean : at), each.map(settle));
};

/** Of whole numbers between two ends of which one is enough: the last that is enough, seen from that end. */
const lastEnough = async (isEnough: (x: number) => Promise<boolean>, [from, to]: Ends, rises: boolean) => {
  let [low, high] = [from, to];
  while (high - low > 1) {
    const middle = Math.floor(low + (high - low) / 2);
    if ((await isEnough(middle)) === rises) high = middle;
    else low = middle;
  }
  return rises ? high : low;
};

/**
 * The same where only whole numbers can be: the one nearest to the turn at which the mean over replications is at least
 * `equals`. Each replication's own is looked for between the same values that were tried.
 */
export const wholeCrossingOf = async (
  measured: Measured,
  tried: readonly number[],
  { ends, rises }: { ends: Ends; rises: boolean },
  equals: number,
): Promise<Interval> => {
  const at = await lastEnough(async (x) => (await measured.mean(x)) >= equals, ends, rises);
  const each = await measured.each(async (replication) => {
    const shares = await Promise.all(tried.map((value) => measured.at(value, replication)));
    const own = bracketIn(
      tried,
      shares.map((share) => share - equals),
    );
    if (own?.rises !== rises) return Number.NaN;
    return lastEnough(async (x) => (await measured.at(x, replication)) >= equals, own.ends, rises);
  });
  return aboutIt(at, each);
};

/** Of values in ascending order: the first two neighbours between which the sign of `above` changes. */
export const bracketIn = (
  values: readonly number[],
  above: readonly number[],
): { ends: [number, number]; rises: boolean } | undefined => {
  const at = above.findIndex((value, i) => i > 0 && above[i - 1] < 0 !== value < 0);
  return at < 0 ? undefined : { ends: [values[at - 1], values[at]], rises: above[at] >= 0 };
};
