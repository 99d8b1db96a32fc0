// A study with nothing in it but what a test gives it, for laws of its sentences.
import type { Found } from '../../src/experiment/finding.ts';
import type { Interval, Study, Summary } from '../../src/experiment/study.ts';
import { MEASURES } from '../../src/model/measures.ts';

export const foundWith = (more: Partial<Study> = {}): Found => ({
  ...{ id: 'stub', title: 'A stub', question: 'Does it add up?', population: 'Few', seed: 'stub' },
  regimes: [
    { id: 'new', title: 'the new rule, with all its words', summary: '' },
    { id: 'old', title: 'the old rule', summary: '' },
  ],
  references: ['old'],
  levels: [10, 1000],
  measures: MEASURES,
  horizon: { from: '2027-04-01 00:00', to: '2027-04-11 00:00' },
  ...{ deadlines: [], replications: 10, stopped: 'exactly as asked', precision: [], plays: [], summaries: [] },
  ...{ steps: [], weekly: [], assumptions: [], grids: [], backcasts: [], takers: [], windows: [], lateness: [] },
  ...{ causal: [], sketch: [], durations: [], comparison: [], overload: [], processes: [], spent: [] },
  entry: 'same',
  ...more,
});

export const interval = (mean: number, halfWidth: number, n = 10): Interval => ({
  ...{ mean, lower: mean - halfWidth, upper: mean + halfWidth, n },
});

/** A summary at the largest level of the study above, unless said otherwise. */
export const summaryOf = (
  regime: string,
  measure: string,
  mean: number,
  halfWidth: number,
  more: Partial<Summary> = {},
): Summary => ({
  ...{ regime, minus: '', components: 1000, measure, ...interval(mean, halfWidth), sd: 1, level: 0.95 },
  kind: 'Monte Carlo, Student t',
  ...more,
});
