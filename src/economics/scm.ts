// The Standard Cost Model: hours that were really worked, at the rate of who works and at the economy's average.
import type { PricedItem } from './items.ts';
import { penceOf } from './money.ts';

/** What an hour costs on average in the economy: wage and overhead factor. */
export interface AverageRate {
  wage: number;
  overhead: number;
}

export interface ScmCost {
  /** All hours of a year, as simulated; 0 of what is bought in. */
  hours: number;
  tariff: number;
  /** Percent on the tariff. */
  overheadPct: number;
  /** Fees and charges before frequency and business as usual, GBP. */
  externalGbp: number;
  frequency: number;
  bauShare: number;
  /** (hours x tariff x (1 + overhead) + bought in) x frequency x (1 - business as usual). */
  costPence: number;
  /** The same hours at the average rate; NaN where none is given. */
  costAveragePence: number;
}

/** One item in so and so much of its driver. What is bought in costs the same at either rate. */
export const scmCost = (item: PricedItem, quantity: number, average: AverageRate | undefined): ScmCost => {
  const { price, overhead, times, businessAsUsual } = item;
  const isWork = 'hours' in item.driver;
  const external = isWork ? 0 : quantity * price * overhead;
  const costAt = (rate: number): number =>
    penceOf(((isWork ? quantity * rate : 0) + external) * times * (1 - businessAsUsual));
  return {
    hours: isWork ? quantity : 0,
    tariff: isWork ? price : 0,
    overheadPct: isWork ? (overhead - 1) * 100 : 0,
    externalGbp: external,
    frequency: times,
    bauShare: businessAsUsual,
    costPence: costAt(price * overhead),
    costAveragePence: average ? costAt(average.wage * average.overhead) : Number.NaN,
  };
};
