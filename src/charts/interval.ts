// What an interval is, in a sentence: its level, its kind and n, never more than was computed.
import { NO_CHANCE } from '../experiment/precision.ts';
import { LEVEL } from '../experiment/statistics.ts';
import type { Study } from '../experiment/study.ts';
import { kindOf } from '../experiment/summarise.ts';
import { count, percent } from './numbers.ts';
import { BOTH_VALUES, type Shown } from './shown.ts';

type Told = Pick<Shown, 'kind' | 'level' | 'n'>;

/** `20` where all agree, else `18 to 20`. */
const range = (ns: readonly number[]): string => {
  const [low, high] = [Math.min(...ns), Math.max(...ns)];
  return low === high ? count(low) : `${count(low)} to ${count(high)}`;
};

/** `95% interval: Monte Carlo, Student t, n = 20 replications.`, or why there is none. */
export const intervalWords = (summaries: readonly Told[]): string => {
  const random = summaries.filter((s) => s.kind !== NO_CHANCE && s.n > 0);
  if (random.length === 0) return 'No interval: no chance plays a part.';
  if (random.every((s) => s.n < 2)) return 'No interval is known: one replication was played.';
  const told = random.filter((s) => s.kind !== BOTH_VALUES);
  if (told.length === 0) return '2 replications: no useful interval; the range of the two is shown.';
  const kinds = [...new Set(told.map((s) => s.kind))].join(' or ');
  const ns = told.map((s) => s.n);
  const both = told.length < random.length ? '; where n = 2, the range of the two' : '';
  return `${percent(told[0].level)} interval: ${kinds}, n = ${range(ns)} replications${both}.`;
};

/** The same of numbers that a study has over so many replications each. */
export const intervalOver = (study: Study, ns: readonly number[], isPaired = false): string =>
  intervalWords(ns.map((n) => ({ kind: kindOf(study, isPaired), level: LEVEL, n })));
