// Costs by year made into present values: one Delivery Year is one appraisal year, the first of them year 0.
import { factorsOf, type Schedule } from './discount.ts';
import { wholePence } from './money.ts';

/**
 * Costs of one Delivery Year, pence, one-off ones and recurring ones together. All that a Delivery Year's play costs
 * belongs to that year, whenever within its horizon it falls: there are no part-years and no mid-year convention, and a
 * start that moves by a month moves no cost into another year.
 */
export interface YearCosts {
  /** As 2027/28. */
  deliveryYear: string;
  pence: number;
}

export interface AppraisedYear extends YearCosts {
  /** Appraisal year, 0 the first. */
  year: number;
  factor: number;
  /** Rounded to the penny year by year, so that a table of years adds up to its total. */
  discountedPence: number;
}

export interface Appraised {
  years: AppraisedYear[];
  undiscountedPence: number;
  /** The sum of the discounted years. */
  pvPence: number;
}

/** Present value of a list of years, the first of which is year 0. */
export const appraise = (costs: readonly YearCosts[], schedule: Schedule): Appraised => {
  const factors = factorsOf(schedule, costs.length);
  const years = costs.map(
    (one, year): AppraisedYear => ({
      ...one,
      year,
      factor: factors[year],
      discountedPence: wholePence(one.pence * factors[year]),
    }),
  );
  const total = (of: (one: AppraisedYear) => number): number => years.reduce((sum, one) => sum + of(one), 0);
  return {
    years,
    undiscountedPence: total((one) => one.pence),
    pvPence: total((one) => one.discountedPence),
  };
};

/** `2027/28`, for the Delivery Year that begins in 2027. */
export const deliveryYearText = (beginsIn: number): string =>
  `${beginsIn}/${String((beginsIn + 1) % 100).padStart(2, '0')}`;

/** One Delivery Year as a stream of `years`: one-off costs in the first alone, recurring ones in each. */
export const repeated = (oneOffPence: number, recurringPence: number, years: number, beginsIn: number): YearCosts[] =>
  Array.from({ length: years }, (_, year) => ({
    deliveryYear: deliveryYearText(beginsIn + year),
    pence: recurringPence + (year === 0 ? oneOffPence : 0),
  }));

/** Equivalent annual net direct cost to business: the level yearly cost with the same present value. */
export const equivalentAnnualPence = (pvPence: number, annuity: number): number => wholePence(pvPence / annuity);
