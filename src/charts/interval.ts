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

/** `95% interval: Monte Carlo, Student t, n = 20 replications.`, or why there is none. */
export const intervalWords = (summaries: readonly Told[]): string => {
  const random = summaries.filter((s) => s.kind !== NO_CHANCE && s.n > 0);
  if (random.length === 0) return 'No interval: no chance plays a part.';
  const ns = random.map((s) => s.n);
  if (Math.max(...ns) < 2) return 'No interval is known: one replication was played.';
  const kinds = [...new Set(random.map((s) => s.kind))].join(' or ');
  return `${percent(random[0].level)} interval: ${kinds}, n = ${range(ns)} replications.`;
};
