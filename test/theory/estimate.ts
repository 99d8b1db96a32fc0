// Means with their standard errors, and what it takes for one to agree with theory.
import { expect } from 'vitest';
import { keyFromSeed } from '../../src/engine/seed.ts';

/** Fixed before the first run of the suite, and never changed to make a case pass. */
export const SEED = keyFromSeed('pinchpoint theory');

/** Batches, or independent replications, of a case. */
export const BATCHES = 50;
/** Student's t for a 95 % interval from fifty values. */
const T_95 = 2.0096;
/** An exact case is refused at 3.3 standard errors: by chance alone, less than once in five hundred. */
const MOST_ERRORS = 3.3;
/** Half-width of a 95 % interval that counts as precise, of the value. */
export const PRECISE = 0.01;

export interface Estimate {
  mean: number;
  standardError: number;
  halfWidth: number;
}

/** Of values that are as good as independent: replications, or means of batches far longer than what they remember. */
export const estimateOf = (values: readonly number[]): Estimate => {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const standardError = Math.sqrt(squares / (values.length - 1) / values.length);
  return { mean, standardError, halfWidth: T_95 * standardError };
};

/** An estimate is precise and within 3.3 standard errors of the exact value. */
export const expectAgreement = (what: string, estimate: Estimate, exact: number, precise = PRECISE): void => {
  const { mean, standardError, halfWidth } = estimate;
  const said = `${what}: ${mean} with standard error ${standardError} against ${exact}`;
  expect(halfWidth, `${said} is too wide`).toBeLessThanOrEqual(precise * Math.abs(exact));
  expect(Math.abs(mean - exact), `${said} disagrees`).toBeLessThanOrEqual(MOST_ERRORS * standardError);
};
