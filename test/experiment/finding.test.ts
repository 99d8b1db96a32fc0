// The answer is made from numbers by rules: one sentence a question, in their order, and none where there is nothing to say.
import { expect, test } from 'vitest';
import { answerOf, findingOf, forewords } from '../../src/experiment/finding.ts';
import { wordsOf } from '../../src/experiment/said.ts';
import { foundWith, summaryOf } from './found.ts';

const share = summaryOf('old', 'on-time-share', 0.3, 0.01);
const tests = summaryOf('old', 'tests', 50, 2);

test('the sentences come in the order of the questions', () => {
  const levels = [share, { ...share, components: 10, mean: 1, lower: 1, upper: 1 }];
  expect(answerOf(foundWith({ summaries: [tests, ...levels] })).map(({ about }) => about)).toEqual([
    ...['workload', 'bottleneck', 'limits', 'certainty'],
  ]);
});

test('of a study of nothing but intervals there is one thing to say', () => {
  expect(findingOf(foundWith())).toBe('Intervals hold chance alone, under one set of assumptions.');
});

test('without a map the limit is the level that each regime carries', () => {
  const levels = [share, { ...share, components: 10, mean: 1, lower: 1, upper: 1 }];
  const [limits] = answerOf(foundWith({ summaries: levels })).filter(({ about }) => about === 'limits');
  // From all at 10 to 30% at 1,000: 95% is crossed at 10 + 990 x 5 / 70.
  expect(wordsOf(limits.said)).toBe(
    'With 95% of those due on time, the old rule carries up to 80 (between 10 and 1,000) components.',
  );
});

test('two replications and demand that the rule changes are told before all else', () => {
  const two = foundWith({ summaries: [{ ...share, n: 2 }] });
  expect(forewords(two).map(wordsOf)).toEqual(['Two replications: no useful interval.']);
  const away = summaryOf('old', 'stayed-away', 40, 4);
  const changed = foundWith({ entry: 'margin', summaries: [share, away] });
  expect(findingOf(changed)).toMatch(
    /^Demand changed by the rule \(of 1,000 components stay away: 40.0 under the old rule\): differences between regimes are not of like with like\.\nUnder/,
  );
});

test('NaN is never printed', () => {
  const none = { ...share, mean: Number.NaN, lower: Number.NaN, upper: Number.NaN, n: 0 };
  expect(findingOf(foundWith({ summaries: [none] }))).not.toContain('NaN');
});
