// An interval: how every number over replications is told.

/** Of one number over replications: never without its interval and n. */
export interface Interval {
  mean: number;
  lower: number;
  upper: number;
  n: number;
}
