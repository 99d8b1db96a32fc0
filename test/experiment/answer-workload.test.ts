// The sentence about work: what the reference takes, and what differs, each branch by its interval.
import { expect, test } from 'vitest';
import { workloadSentence } from '../../src/experiment/answer-workload.ts';
import { wordsOf } from '../../src/experiment/said.ts';
import type { Summary } from '../../src/experiment/study.ts';
import { foundWith, summaryOf } from './found.ts';

const tests = (mean: number, half: number, more: Partial<Summary> = {}) =>
  summaryOf(more.minus ? 'new' : 'old', 'tests', mean, half, more);
const hours = (mean: number, half: number, more: Partial<Summary> = {}) =>
  summaryOf(more.minus ? 'new' : 'old', 'examiner-hours', mean, half, more);
const said = (...summaries: Summary[]): string => wordsOf(workloadSentence(foundWith({ summaries })));

test('it tells the work of the reference with intervals, and how much less another regime takes', () => {
  expect(
    said(tests(5000, 120), hours(90, 4), tests(-1234, 56, { minus: 'old' }), hours(-12, 3, { minus: 'old' })),
  ).toBe(
    'With 1,000 components notified, assurance takes 5,000 (4,880 to 5,120) Metering Tests and ' +
      "90.0 (86.0 to 94.0) hours of examiners' work under the old rule; under the new rule, the difference is " +
      "1,234 (1,178 to 1,290) fewer Metering Tests and 12.0 (9.0 to 15.0) fewer hours of examiners' work.",
  );
});

test('more is said to be more, none to be none, and what holds none not to be clear', () => {
  expect(said(tests(5000, 120), tests(100, 20, { minus: 'old' }))).toContain('100 (80 to 120) more Metering Tests');
  expect(said(tests(5000, 120), tests(0, 0, { minus: 'old' }))).toContain('the difference is none in Metering Tests');
  expect(said(tests(5000, 120), tests(-10, 20, { minus: 'old' }))).toContain(
    'the difference is not clear in Metering Tests (\u221230 to 10)',
  );
});

test('of a regime alone nothing is compared, and of nothing nothing is said', () => {
  expect(said(tests(5000, 120))).toMatch(/takes 5,000 \(4,880 to 5,120\) Metering Tests under the old rule\.$/);
  expect(said()).toBe('');
  expect(said(tests(Number.NaN, Number.NaN, { n: 0 }))).toBe('');
});

test('of two replications no interval is told', () => {
  expect(said(tests(5000, 9000, { n: 2 }))).toContain('takes 5,000 Metering Tests under');
});

test('of many other regimes only those with most and fewest on time are told, and that is said', () => {
  const regimes = ['old', 'a', 'b', 'c'].map((id) => ({ id, title: `rule ${id}`, summary: '' }));
  const shares = ['a', 'b', 'c'].map((id, i) => summaryOf(id, 'on-time-share', 0.2 + i / 10, 0.01));
  const differences = ['a', 'b', 'c'].map((id) => summaryOf(id, 'tests', -10, 1, { minus: 'old' }));
  const summaries = [tests(5000, 120), ...shares, ...differences];
  const text = wordsOf(workloadSentence(foundWith({ regimes, summaries })));
  expect(text).toContain('under rule a');
  expect(text).not.toContain('under rule b');
  expect(text).toMatch(/under rule c, .* \(of the other regimes those with most and with fewest on time\)\.$/);
});
