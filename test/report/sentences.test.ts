// Sentences that the report makes by rules of its own: on alternatives, on the spread that firms make, on intervals.
import { describe, expect, test } from 'vitest';
import { wordsOf } from '../../src/experiment/said.ts';
import type { Ranking, Summary } from '../../src/experiment/study.ts';
import { intervalLine } from '../../src/report/interval-line.ts';
import { spreadSentences } from '../../src/report/section-certainty.ts';
import { alternativesSentence } from '../../src/report/sentence-alternatives.ts';
import { studyOf } from '../charts/study.ts';
import { foundWith, interval, summaryOf } from '../experiment/found.ts';

const study = (more = {}) => ({
  ...studyOf({ regimes: 1, levels: [100], weeks: 2, beside: false }),
  ...foundWith(more),
});

describe('on alternatives', () => {
  const row = (regime: string, maybeBest: boolean) => ({
    ...{ regime, place: 1, mean: interval(0.5, 0.01), behind: interval(0, 0.01), maybeBest },
  });
  const said = (chosen: boolean, ...rows: Ranking['rows']): string =>
    wordsOf(alternativesSentence(study({ ranking: { chosen, rows } as Ranking })));

  test('a choice is told, or whom the replications cannot tell apart, or that they are too few', () => {
    expect(said(true, row('new', true), row('old', false))).toMatch(/^the new rule is chosen: no other/);
    expect(said(false, row('new', true), row('old', true))).toBe(
      'These replications cannot tell which is best: it may be the new rule or the old rule.',
    );
    expect(said(false, row('new', true), row('old', false))).toContain('too few to choose it');
  });

  test('without a ranking three regimes are told in their order, and two are no alternatives', () => {
    const regimes = ['a', 'b', 'c'].map((id) => ({ id, title: `rule ${id}`, summary: '' }));
    const summaries = ['a', 'b', 'c'].map((id, i) => summaryOf(id, 'on-time-share', 0.2 + i / 10, 0.01));
    expect(wordsOf(alternativesSentence(study({ regimes, summaries })))).toBe(
      'By the share of the components due that are on time: rule c 40.0% (39.0 to 41.0), rule b 30.0% (29.0 to 31.0) and rule a 20.0% (19.0 to 21.0).',
    );
    expect(alternativesSentence(study({ summaries: summaries.slice(0, 2) }))).toEqual([]);
  });
});

test('it says how much of the spread goes with which firms take a route, where enough replications say so', () => {
  const takers = (n: number) =>
    Array.from({ length: n }, (_, replication) => ({
      ...{ regime: 'new', level: 1000, replication, route: 'cop11' },
      share: replication / 10,
      onTimeShare: 0.3 + replication / 20,
    }));
  expect(spreadSentences(study({ takers: takers(6) })).map(wordsOf)).toEqual([
    'Of the spread between the replications under the new rule, 100% goes with which firms take CoP 11 (which firms: a scenario, not Monte Carlo).',
  ]);
  expect(spreadSentences(study({ takers: takers(4) }))).toEqual([]);
});

describe('what an interval is', () => {
  const line = (...rows: Summary[]): string => intervalLine(rows).markup.replace(/<[^>]+>/g, '');
  const of = (n: number, more: Partial<Summary> = {}) => summaryOf('a', 'tests', 5, 1, { n, ...more });

  test('names level, kind and n, or both ends of n', () => {
    expect(line(of(20))).toBe('95% interval: Monte Carlo, Student t, n = 20 replications.');
    expect(line(of(7), of(20), of(12))).toContain('n = 7 to 20 replications.');
  });

  test('is said not to be where chance plays no part, or plays are one or two', () => {
    expect(line(of(5, { kind: 'no chance plays a part' }))).toBe('No interval: no chance plays a part.');
    expect(line(of(1))).toBe('No interval is known: one replication was played.');
    expect(line(of(2))).toBe('Two replications: no useful interval.');
  });
});
