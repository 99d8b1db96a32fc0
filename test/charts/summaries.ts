// Summaries for a made-up study: a mean, half of its interval's width, and the words that belong to it.
import { NO_CHANCE } from '../../src/experiment/precision.ts';
import type { Interval, Summary } from '../../src/experiment/study.ts';

type Of = Pick<Summary, 'regime' | 'components' | 'measure' | 'mean' | 'n'>;

/** One replication means that nothing is random. */
export const summary = (s: Of, half: number, minus = ''): Summary => {
  const known = s.n === 1 ? 0 : half;
  const kind: Summary['kind'] =
    s.n === 1 ? NO_CHANCE : minus ? 'Monte Carlo, Student t, paired' : 'Monte Carlo, Student t';
  return { ...s, minus, lower: s.mean - known, upper: s.mean + known, sd: 2 * known, level: 0.95, kind };
};

export const interval = (mean: number, half: number, n: number): Interval => {
  const known = n === 1 ? 0 : half;
  return { mean, lower: mean - known, upper: mean + known, n };
};

/** Half of an interval's width; a count of what is notified is certain. */
export const halfOf = (measure: string, mean: number): number => {
  if (measure === 'components-due') return 0;
  return measure === 'on-time-share' ? 0.004 + 0.02 * mean * (1 - mean) : Math.abs(mean) * 0.013;
};
