// Discount factors of a schedule of rates by bands of years, and the annuity factors that follow from them.
import type { Discount } from '../scenario/schema/cost.ts';
import type { Values } from '../scenario/values.ts';

export interface RateBand {
  /** First and last year; the last may be infinite. */
  from: number;
  to: number;
  /** Real, a year. */
  rate: number;
}

export interface Schedule {
  edition: string;
  bands: readonly RateBand[];
}

/** The standard rates of a published schedule. */
export const scheduleOf = (discount: Discount, values: Values): Schedule => ({
  edition: discount.edition,
  bands: discount.bands.map((band) => ({
    from: band.from,
    to: band.to ?? Number.POSITIVE_INFINITY,
    rate: values.number(band, 'standard', 'share/year'),
  })),
});

/**
 * Factors of years 0 to `years` - 1. Year 0 is not discounted; each later year divides the factor of the year before by
 * one and the rate of its own band, so that factors accumulate from band to band. Throws where a year has no rate.
 */
export const factorsOf = ({ edition, bands }: Schedule, years: number): number[] => {
  const factors: number[] = [];
  for (let year = 0; year < years; year++) {
    const band = bands.find(({ from, to }) => from <= year && year <= to);
    if (!band) throw new RangeError(`${edition} has no rate for year ${year}`);
    factors.push(year === 0 ? 1 : factors[year - 1] / (1 + band.rate));
  }
  return factors;
};

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** Years 0 to n - 1, the first undiscounted: the convention of the EANDCB. 8.6077 for 10 years at 3.5 %. */
export const annuityFactor = (schedule: Schedule, years: number): number => sum(factorsOf(schedule, years));

/** Years 1 to n, each paid at its end: the other convention. 8.3166 for 10 years at 3.5 %. */
export const annuityFactorArrears = (schedule: Schedule, years: number): number =>
  sum(factorsOf(schedule, years + 1).slice(1));
