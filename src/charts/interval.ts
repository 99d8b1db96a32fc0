// What an interval is, in a sentence: its level, its kind and n, never more than was computed.
import { NO_CHANCE } from '../experiment/precision.ts';
import type { Summary } from '../experiment/study.ts';
import { count, percent } from './numbers.ts';

type Told = Pick<Summary, 'kind' | 'level' | 'n'>;

/** `20` where all agree, else `18 to 20`. */
const range = (ns: readonly number[]): string => {
  const [low, high] = [Math.min(...ns), Math.max(...ns)];
  return low === high ? count(low) : `${count(low)} to ${count(high)}`;
};

/** `Interval: 95% Monte Carlo (Student t), n = 20 replications.`, or that nothing is random. */
export const intervalWords = (summaries: readonly Told[]): string => {
  const random = summaries.filter((s) => s.kind !== NO_CHANCE && s.n > 0);
  if (random.length === 0) return 'No chance plays a part, so there is no interval.';
  const ns = random.map((s) => s.n);
  if (Math.max(...ns) < 2) return 'One replication, so no interval is known.';
  const paired = random.some((s) => s.kind.endsWith('paired')) ? ', paired' : '';
  return `Interval: ${percent(random[0].level)} Monte Carlo (Student t${paired}), n = ${range(ns)} replications.`;
};
