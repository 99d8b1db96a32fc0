// Draws of service times with mean one, by inversion of one uniform, from tables that are made once.
import { lognormalFactor, lognormalSigma } from './distribution.ts';
import { log } from './portable.ts';
import { QuantileTable } from './quantile-table.ts';

/** The exponential with mean one; falling in u, so that a small uniform is a long time. */
export const exponentialTable = new QuantileTable((u) => -log(u));

const lognormals = new Map<number, QuantileTable>();

/** The lognormal with mean one and a coefficient of variation; rising in u. */
export const lognormalTable = (cv: number): QuantileTable => {
  const known = lognormals.get(cv);
  if (known) return known;
  const sigma = lognormalSigma(cv);
  const table = new QuantileTable((u) => lognormalFactor(sigma, u));
  lognormals.set(cv, table);
  return table;
};
