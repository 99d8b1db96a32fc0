// The answer of a chain of years: its total work, its last year, and the first year that falls short.
import { expect, test } from 'vitest';
import { carriesUntil, yearsAnswer } from '../../src/experiment/answer-years.ts';
import { answerOf } from '../../src/experiment/finding.ts';
import { wordsOf } from '../../src/experiment/said.ts';
import type { ChainRow, ChainStudy } from '../../src/experiment/study-chain.ts';
import { foundWith, interval } from './found.ts';

const row = (year: number, measure: string, mean: number, regime = 'old'): ChainRow => ({
  ...{ path: 's2', year, regime, minus: '', measure, value: interval(mean, measure === 'tests' ? 40 : 0.01) },
});
const chain = (rows: ChainRow[]): ChainStudy => ({
  paths: [{ id: 's2', title: 'slow growth', components: [10, 20] }],
  years: [2027, 2028],
  ...{ rows, carried: [], costs: [], npsv: [] },
});
const study = (rows: ChainRow[]) => foundWith({ levels: [], chain: chain(rows) });

test('it tells work over all years and the share on time in the last, path by path and regime by regime', () => {
  const rows = [
    row(0, 'tests', 5000),
    row(2027, 'on-time-share', 1),
    row(2028, 'on-time-share', 0.6),
    row(2028, 'on-time-share', 0.9, 'new'),
  ];
  const answers = yearsAnswer(study(rows));
  expect(answers.map(({ said }) => wordsOf(said))).toEqual([
    'Metering Tests over all years are along slow growth 5,000 (4,960 to 5,040) under the old rule.',
    'In 2028/29, the last year, the share of the components due that is on time is along slow growth 90.0% (89.0 to 91.0) under the new rule, with all its words, 60.0% (59.0 to 61.0) under the old rule.',
  ]);
  expect(answerOf(study(rows)).map(({ about }) => about)).toEqual(['workload', 'bottleneck', 'certainty']);
});

test('the first year that falls short is named, or that none does', () => {
  const rows = [row(2027, 'on-time-share', 1), row(2028, 'on-time-share', 0.6)];
  expect(wordsOf(carriesUntil(study(rows), 's2', 'old', 0.95))).toBe('the old rule falls short first in 2028/29');
  expect(wordsOf(carriesUntil(study(rows), 's2', 'old', 0.5))).toBe('the old rule carries every year');
});

test('a study of one year has no such answer', () => {
  expect(yearsAnswer(foundWith())).toEqual([]);
});
