// Distributions as plain data, drawn by inversion: one uniform in, one quantity out, so that regimes stay paired.

import { exp, log, log1p, normalQuantile } from './portable.ts';

/** A distribution of one quantity; `cv` is the coefficient of variation, standard deviation over mean. */
export type Distribution =
  | { readonly shape: 'fixed'; readonly value: number }
  | { readonly shape: 'uniform'; readonly low: number; readonly high: number }
  | { readonly shape: 'exponential'; readonly mean: number }
  | { readonly shape: 'lognormal'; readonly mean: number; readonly cv: number }
  | { readonly shape: 'triangular'; readonly low: number; readonly mode: number; readonly high: number }
  | { readonly shape: 'pert'; readonly low: number; readonly mode: number; readonly high: number }
  | { readonly shape: 'loguniform'; readonly low: number; readonly high: number }
  | { readonly shape: 'discrete'; readonly values: readonly number[]; readonly weights: readonly number[] };

/**
 * The quantile of d at u, 0 < u < 1, in the unit of d. Never falls as u rises (a discrete one: if its values are in
 * rising order). Parameters are trusted: low <= mode <= high, 0 < low for a loguniform, weights not negative.
 */
export function quantile(d: Distribution, u: number): number {
  switch (d.shape) {
    case 'fixed':
      return d.value;
    case 'uniform':
      return d.low + u * (d.high - d.low);
    case 'exponential':
      return -d.mean * log(1 - u);
    case 'lognormal':
      return d.mean * lognormalFactor(lognormalSigma(d.cv), u);
    case 'triangular':
      return triangularQuantile(d.low, d.mode, d.high, u);
    case 'pert':
      return pertQuantile(d.low, d.mode, d.high, u);
    case 'loguniform':
      return d.low * exp(u * log(d.high / d.low));
    case 'discrete':
      return discreteQuantile(d.values, d.weights, u);
  }
}

/** The mean of d, in its unit. */
export function mean(d: Distribution): number {
  switch (d.shape) {
    case 'fixed':
      return d.value;
    case 'uniform':
      return d.low + (d.high - d.low) / 2;
    case 'exponential':
    case 'lognormal':
      return d.mean;
    case 'triangular':
      return (d.low + d.mode + d.high) / 3;
    case 'pert':
      return (d.low + 4 * d.mode + d.high) / 6;
    case 'loguniform':
      return d.high === d.low ? d.low : (d.high - d.low) / log1p((d.high - d.low) / d.low);
    case 'discrete': {
      let weighed = 0;
      for (let i = 0; i < d.values.length; i++) weighed += d.values[i] * d.weights[i];
      return weighed / total(d.weights);
    }
  }
}

/** The standard deviation of the logarithm of a lognormal with this coefficient of variation. */
export function lognormalSigma(cv: number): number {
  return Math.sqrt(log1p(cv * cv));
}

/** The quantile at u of the lognormal with mean one; a hot loop works out sigma once and multiplies by its own mean. */
export function lognormalFactor(sigma: number, u: number): number {
  return exp(sigma * (normalQuantile(u) - sigma / 2));
}

function triangularQuantile(low: number, mode: number, high: number, u: number): number {
  const width = high - low;
  return u * width < mode - low
    ? low + Math.sqrt(u * width * (mode - low))
    : high - Math.sqrt((1 - u) * width * (high - mode));
}

function discreteQuantile(values: readonly number[], weights: readonly number[], u: number): number {
  const reach = u * total(weights);
  let i = 0;
  for (let sum = weights[0]; reach >= sum; sum += weights[i]) i++;
  return values[i];
}

function total(weights: readonly number[]): number {
  let sum = 0;
  for (const weight of weights) sum += weight;
  return sum;
}

/** PERT is the beta distribution on [low, high] whose mean puts weight 4 on the mode (Malcolm and others, 1959). */
function pertQuantile(low: number, mode: number, high: number, u: number): number {
  const width = high - low;
  if (width === 0) return low;
  const a = 1 + (4 * (mode - low)) / width;
  const b = 1 + (4 * (high - mode)) / width;
  // Below the split for (a, b) and for (b, a) alike, the continued fraction converges fast.
  const split = (a + 1) / (a + b + 2);
  const lower = betaPart(split, a, b);
  const whole = lower + betaPart(1 - split, b, a);
  return u * whole <= lower
    ? low + width * solveBeta(u * whole, a, b, split)
    : high - width * solveBeta((1 - u) * whole, b, a, 1 - split);
}

/** The x between 0 and limit at which betaPart(x, a, b) reaches area, to 2^-61. */
function solveBeta(area: number, a: number, b: number, limit: number): number {
  let low = 0;
  let high = limit;
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (betaPart(middle, a, b) < area) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/**
 * The integral from 0 to x of t^(a-1) (1-t)^(b-1), for a, b >= 1 and 0 < x <= (a+1) / (a+b+2), by the continued
 * fraction 8.17.22 of the NIST Digital Library of Mathematical Functions, evaluated by Lentz's method.
 */
function betaPart(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / (1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m < 200; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / (1 + even * d);
    c = 1 + even / c;
    fraction *= c * d;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / (1 + odd * d);
    c = 1 + odd / c;
    const change = c * d;
    fraction *= change;
    if (Math.abs(change - 1) < 3e-16) break;
  }
  return (exp(a * log(x) + b * log1p(-x)) / a) * fraction;
}
