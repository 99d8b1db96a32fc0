// What a study knows of a chain of Delivery Years: year by year along growth paths, and in total.

import type { Interval } from './interval.ts';
import type { NpsvRow } from './study-economics.ts';

export interface ChainRow {
  path: string;
  /** First calendar year of the Delivery Year, as 2027 of 2027/28; 0 of the total over all years. */
  year: number;
  regime: string;
  /** Empty, or the regime subtracted. */
  minus: string;
  measure: string;
  value: Interval;
}

/** The state of a chain at the start of a year: means over replications. */
export interface CarriedRow {
  path: string;
  year: number;
  regime: string;
  /** Components in force by the path, that hold a certificate already, that are notified, and that wait from the year before. */
  inForce: number;
  held: number;
  notified: number;
  backlog: number;
  heads: number;
}

export interface ChainStudy {
  paths: { id: string; title: string; components: number[] }[];
  years: number[];
  rows: ChainRow[];
  carried: CarriedRow[];
  /** Payers' costs of each year and in total, GBP undiscounted; and the present value over the chain, `level` the path's last year. */
  costs: { path: string; year: number; regime: string; minus: string; kind: 'resource' | 'transfer'; gbp: Interval }[];
  npsv: (NpsvRow & { path: string })[];
}
