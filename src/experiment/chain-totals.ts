// Measures of a chain over all its years: counts, hours, MW and money are added, shares are made anew of the sums.
import { derive } from '../model/derived.ts';
import { MEASURES, type Measure, type MeasureId, measureIndex } from '../model/measures.ts';
import { exactSum } from './exact-sum.ts';
import { present } from './statistics.ts';

/** What is counted in these is more in two years than in one; days, heads and shares are not. */
const ADDING_UNITS: ReadonlySet<string> = new Set([
  ...['components', 'MW', 'CMUs', 'tests', 'checks', 'audits', 'hours', 'MW days', 'GBP'],
]);
/** Of those, what is so at an instant or all year long: the same component would be counted in year after year. */
const STANDING: ReadonlySet<string> = new Set<MeasureId>(['certificates-held', 'stayed-away', 'open', 'peak-waiting']);
/** Of sums again, though not by formulas of the dictionary: what is not on time of the MW due is late. */
const SHARES_OF_SUMS: readonly (readonly [share: MeasureId, part: MeasureId, rest: MeasureId])[] = [
  ['on-time-mw-share', 'on-time-mw', 'late-mw'],
];

const addsUp = ({ id, unit, derived }: Measure): boolean => !derived && ADDING_UNITS.has(unit) && !STANDING.has(id);

const ADDED = (MEASURES as readonly Measure[]).flatMap((measure, at) => (addsUp(measure) ? [at] : []));

/**
 * One play's measures over all years, by position in the dictionary; a measure of which a sum says nothing (days,
 * quantiles, heads, peaks, utilisation, what stands at an instant) is NaN. A year in which a measure has no value adds
 * nothing to it; where no year has one, there is none.
 */
export const totalOver = (years: readonly Float64Array[]): Float64Array => {
  const total = new Float64Array(MEASURES.length).fill(Number.NaN);
  for (const at of ADDED) {
    const known = present(years.map((values) => values[at]));
    if (known.length > 0) total[at] = exactSum(known);
  }
  for (const [share, part, rest] of SHARES_OF_SUMS) {
    const [a, b] = [total[measureIndex(part)], total[measureIndex(rest)]];
    if (a + b > 0) total[measureIndex(share)] = a / (a + b);
  }
  derive(total);
  return total;
};

/** Whether a measure has a total over years. */
export const hasTotal = (measure: Measure): boolean =>
  addsUp(measure) || measure.derived === true || SHARES_OF_SUMS.some(([share]) => share === measure.id);
