// Growth paths as numbers: components in force in a Delivery Year, and the years of which a path knows.
import type { PathFile } from './schema/path.ts';

/** First and last year that a path knows; a shape stays where it ends, so its last is without end. Undefined where it has none. */
export const spanOf = ({ components, from }: PathFile): { from: number; to: number } | undefined => {
  const [first, last] = [components?.[0], components?.at(-1)];
  if (first && last) return { from: first.year, to: last.year };
  return from && { from: from.year, to: Number.POSITIVE_INFINITY };
};

/** How much of the way is gone at `t` from 0 to 1: slowly at both ends, after Hermite: 3t^2 - 2t^3. */
const smooth = (t: number): number => t * t * (3 - 2 * t);

const shaped = ({ shape, from, to, at }: PathFile, year: number): number | undefined => {
  if (!from || !to || year < from.year) return undefined;
  if (year >= to.year) return to.components;
  const t = (year - from.year) / (to.year - from.year);
  const gone = shape === 'step' ? Number(year >= (at ?? to.year)) : shape === 's-curve' ? smooth(t) : t;
  return from.components + gone * (to.components - from.components);
};

const listedIn = (points: NonNullable<PathFile['components']>, year: number): number | undefined => {
  const next = points.findIndex((point) => point.year >= year);
  if (next < 0) return undefined;
  const [before, after] = [points[next - 1], points[next]];
  if (after.year === year) return after.is;
  return before && before.is + ((year - before.year) / (after.year - before.year)) * (after.is - before.is);
};

/**
 * Whole components in force in a Delivery Year, which is called by its first calendar year.
 * Throws RangeError of a year that the path does not know; the check of a scenario refuses such a year.
 */
export const componentsIn = (path: PathFile, year: number): number => {
  const found = path.components ? listedIn(path.components, year) : shaped(path, year);
  if (found === undefined) throw new RangeError(`the path ${path.id} does not know the year ${year}`);
  return Math.round(found);
};
