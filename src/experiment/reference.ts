// The nine reference cases as rows to lay beside somebody else's: twelve measures, their means and standard deviations.
import { type MeasureId, measureIndex } from '../model/measures.ts';
import type { PlayRow } from '../model/outcome.ts';
import { inFull } from './rounding.ts';
import { mean, present, standardDeviation } from './statistics.ts';

/** Names of the reference cases' definition, in its order, and our measures. */
export const referenceMeasures = [
  ['tests', 'tests'],
  ['examiner_hours', 'examiner-hours'],
  ['on_time_components', 'on-time-components'],
  ['on_time_mw', 'on-time-mw'],
  ['on_time_cmus', 'on-time-cmus'],
  ['withdrawn', 'withdrawn'],
  ['mean_days_to_register', 'mean-days-to-register'],
  ['p95_days_to_register', 'p95-days-to-register'],
  ['last_registered_day', 'last-registered-day'],
  ['peak_waiting', 'peak-waiting'],
  ['utilisation_to_cut_off', 'utilisation-to-cut-off'],
  ['registry_wait_days', 'platform-wait-days'],
] as const satisfies readonly (readonly [string, MeasureId])[];

export interface ReferenceRow {
  case: string;
  measure: string;
  mean: number;
  /** Over replications, divisor n - 1; 0 where there is one. */
  sd: number;
  n: number;
}

/** The rows of one case, from the plays of its one regime at its one level. */
export const referenceRows = (name: string, plays: readonly PlayRow[]): ReferenceRow[] =>
  referenceMeasures.map(([measure, id]) => {
    const values = present(plays.map((play) => play.values[measureIndex(id)]));
    const n = values.length;
    return { case: name, measure, mean: mean(values), sd: n > 1 ? standardDeviation(values) : 0, n };
  });

/** `case,measure,mean,sd,n` and a line a row; numbers in the shortest form that reads back to the same bits. */
export const referenceCsv = (rows: readonly ReferenceRow[]): string =>
  ['case,measure,mean,sd,n', ...rows.map(lineOf), ''].join('\n');

const lineOf = (row: ReferenceRow): string =>
  [row.case, row.measure, inFull(row.mean), inFull(row.sd), row.n].join(',');
