// What binds is told from lifted limits: which one overall, which of a regime's own, and nothing where plays are too few.
import { expect, test } from 'vitest';
import { binding, ownBinding } from '../../src/experiment/binding.ts';
import { wordsOf } from '../../src/experiment/said.ts';
import type { CausalRow, StepRow } from '../../src/experiment/study.ts';
import { stepOf } from './stub.ts';

const steps: StepRow[] = [{ ...stepOf({ title: 'Test', meanQueue: 1000 }), regime: 'old', components: 1000, n: 10 }];
const study = (causal: CausalRow[]) => ({ references: ['old'], levels: [10, 1000], steps, causal });
const said = (causal: CausalRow[], regime = 'old'): string => wordsOf(binding(study(causal), regime));
const ownSaid = (causal: CausalRow[]): string => wordsOf(ownBinding(study(causal), 'new'));

const causal = (pool: string, mean: number, binds: boolean): CausalRow => ({
  regime: 'old',
  level: 1000,
  pool,
  components: { mean, lower: mean - 30, upper: mean + 30, n: 5 },
  mw: { mean: 1, lower: 0, upper: 2, n: 5 },
  binds,
});

test('where limits were lifted, it says which one binds, not who waits where', () => {
  const rows = [causal('platform', 120, false), causal('examiners', 480, true)];
  expect(said(rows)).toBe(
    'what binds is the limit of the examiners: without it 480 (450 to 510) more components would be on time',
  );
  expect(said([])).toBe(
    'the longest queue is for the examiners, where on average over the whole time 1,000 components wait for Test',
  );
});

test('where lifting any one limit brings nobody on time, it says that', () => {
  const rows = [causal('platform', 0, false), causal('examiners', 2, false)];
  expect(said(rows)).toContain(
    'no limit clearly binds alone: lifting any one of them puts no more on time beyond chance',
  );
});

test('one replication or two give no interval that is of use, so that no limit is said to bind, nor that none does', () => {
  const once = (pool: string, mean: number): CausalRow => ({
    ...causal(pool, mean, false),
    components: { mean, lower: Number.NaN, upper: Number.NaN, n: 1 },
  });
  const twice = (pool: string, mean: number): CausalRow => ({
    ...causal(pool, mean, false),
    components: { mean, lower: mean - 9000, upper: mean + 9000, n: 2 },
  });
  expect(said([once('platform', -3), once('examiners', 0)])).toContain(
    'one replication gives no interval, so that no limit can be said to bind; in it lifting any limit puts no more on time',
  );
  expect(said([twice('platform', 120), twice('examiners', 480)])).toContain(
    'so few replications give no useful interval, so that no limit can be said to bind; in them lifting the limit of the examiners puts 480 more components on time',
  );
  expect(said([once('platform', 120), once('examiners', 480)])).toContain(
    'in it lifting the limit of the examiners puts 480 more components on time',
  );
});

test('other levels do not answer for the largest', () => {
  expect(said([{ ...causal('examiners', 480, true), level: 10 }])).not.toContain('binds');
});

test('beside what binds overall, it says which of its own limits does first: those that no reference has', () => {
  const of = (regime: string, pool: string, mean: number, binds = false): CausalRow => ({
    ...causal(pool, mean, binds),
    regime,
  });
  const old = of('old', 'examiners', 480, true);
  const rows = (platform: number) => [
    old,
    of('new', 'examiners', 300, true),
    of('new', 'platform', platform),
    of('new', 'approvals', 90),
  ];
  expect(said(rows(20), 'new')).toMatch(/binds is the limit of the examiners: without it 300 /);
  expect(ownSaid(rows(20))).toBe(
    'of its own limits (platform, type approval) the first is type approval: without it 90 (60 to 120) more',
  );
  expect(ownSaid(rows(20).map((row) => (row.pool === 'approvals' ? of('new', 'agent', 1) : row)))).toBe(
    'none of its own limits (platform, agent) clearly keeps any late by itself',
  );
  // Where one of them binds overall, it is told once; a reference has none of its own.
  expect(ownSaid([old, of('new', 'examiners', 3), of('new', 'platform', 99, true)])).toBe('');
  expect(wordsOf(ownBinding(study(rows(20)), 'old'))).toBe('');
});

test('a queue that holds next to nothing is not worth a word; work that occupies nobody is no queue', () => {
  const queue = (pool: string, meanQueue: number) => [{ ...steps[0], pool, meanQueue }];
  const of = (rows: StepRow[]) => wordsOf(binding({ ...study([]), steps: rows }, 'old'));
  expect(of(queue('examiners', 1))).toBe('no queue is worth a word');
  expect(of(queue('', 900))).toBe('no queue is worth a word');
  expect(of(queue('examiners', Number.NaN))).toBe('no queue is worth a word');
});
