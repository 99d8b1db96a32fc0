// Quantiles of any number of values in constant memory and with a known error: a histogram with 32 bins per octave.

import { highWord } from './portable.ts';

// A bin is the octave of a value and the first five bits of its fraction, read straight off the bits of the double.
const BINS_PER_OCTAVE = 32;
const BIN_SHIFT = 20 - 5;

/** 2^-20: values below, zero among them, share the zero bin. */
const SMALLEST = 1 / 0x100000;
/** 2^60: values from here up are refused; in microseconds that is 36,000 years. */
const LIMIT = 0x1000000000000000;

const FIRST_BIN = highWord(SMALLEST) >> BIN_SHIFT;
const BIN_COUNT = 80 * BINS_PER_OCTAVE;

// The cells: four totals, the zero bin, the bins.
const COUNT = 0;
const SUM = 1;
const MIN = 2;
const MAX = 3;
const ZERO_BIN = 4;
const BINS = 5;

/** Products p * n a few roundings above a whole number count as that number: 0.07 * 100 is rank 7, not 8. */
const ROUNDING = 1 - 1 / 0x4000000000000;

/**
 * Weighted values from 0 up to 2^60, in any one unit. Its state is one Float64Array, `cells`, which can be handed to
 * another thread or file and wrapped again: new Histogram(cells).
 */
export class Histogram {
  readonly cells: Float64Array;

  constructor(cells?: Float64Array) {
    this.cells = cells ?? new Float64Array(BINS + BIN_COUNT);
    if (!cells) this.reset();
  }

  /** Counts a value, 0 <= value < 2^60, with a positive weight; anything else is a RangeError. */
  add(value: number, weight = 1): void {
    if (!(value >= 0 && value < LIMIT && weight > 0)) refuse(value, weight);
    const cells = this.cells;
    cells[value < SMALLEST ? ZERO_BIN : (highWord(value) >> BIN_SHIFT) - FIRST_BIN + BINS] += weight;
    cells[COUNT] += weight;
    cells[SUM] += value * weight;
    if (value < cells[MIN]) cells[MIN] = value;
    if (value > cells[MAX]) cells[MAX] = value;
  }

  /**
   * The value of rank ceil(p * count), 0 <= p <= 1: the smallest value with at least that share of the weight at or
   * below it. The error is at most 1/64 of the true value (1.5625 %), or 2^-20 for a value below 2^-20; p = 0 and
   * p = 1 are exact. NaN if nothing was counted.
   */
  quantile(p: number): number {
    if (!(p >= 0 && p <= 1)) throw new RangeError(`A quantile is asked at a share from 0 to 1, not at ${p}.`);
    const cells = this.cells;
    if (p === 0 || cells[COUNT] === 0) return this.min;
    if (p === 1) return this.max;
    const rank = p * cells[COUNT] * ROUNDING;
    let below = cells[ZERO_BIN];
    let bin = -1;
    while (below < rank && bin < BIN_COUNT - 1) below += cells[BINS + ++bin];
    // A bin's middle may lie beyond every value seen; the order statistic cannot.
    const middle = bin < 0 ? 0 : middleOf(bin);
    return Math.min(Math.max(middle, cells[MIN]), cells[MAX]);
  }

  /** The total weight. */
  get count(): number {
    return this.cells[COUNT];
  }

  /** The weighted sum of the values, exact but for rounding. */
  get sum(): number {
    return this.cells[SUM];
  }

  /** The weighted mean, exact but for rounding; NaN if nothing was counted. */
  get mean(): number {
    return this.cells[SUM] / this.cells[COUNT];
  }

  /** The smallest value, exact; NaN if nothing was counted. */
  get min(): number {
    return this.cells[COUNT] === 0 ? NaN : this.cells[MIN];
  }

  /** The largest value, exact; NaN if nothing was counted. */
  get max(): number {
    return this.cells[COUNT] === 0 ? NaN : this.cells[MAX];
  }

  private reset(): void {
    this.cells.fill(0);
    this.cells[MIN] = Infinity;
    this.cells[MAX] = -Infinity;
  }
}

function refuse(value: number, weight: number): never {
  throw new RangeError(
    `A histogram counts values from 0 up to 2^60 with a positive weight, not ${value} with weight ${weight}.`,
  );
}

/** The middle of a bin; no value in the bin is further from it than 1/64 of itself. */
function middleOf(bin: number): number {
  const step = bin % BINS_PER_OCTAVE;
  let octave = SMALLEST;
  for (let i = step; i < bin; i += BINS_PER_OCTAVE) octave *= 2;
  return octave * (1 + (step + 0.5) / BINS_PER_OCTAVE);
}
