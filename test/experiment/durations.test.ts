// Laws of durations: the share of those notified that are registered within so many weeks, with its interval.
import { expect, test } from 'vitest';
import { durationRows } from '../../src/experiment/durations.ts';
import { estimate } from '../../src/experiment/statistics.ts';
import type { PlayRow } from '../../src/model/outcome.ts';
import { rowOf } from './stub.ts';

const play = (within: readonly number[], notified = 100, replication = 0): PlayRow =>
  rowOf(
    { regime: 'old', components: 100, replication },
    { 'components-notified': notified },
    { registeredWithin: Float64Array.from(within) },
  );

test('a share is of all that were notified, registered or not', () => {
  const rows = durationRows([play([0, 20, 50])], true);
  expect(rows.map(({ days, share }) => [days, share.mean])).toEqual([
    [0, 0],
    [7, 0.2],
    [14, 0.5],
  ]);
});

test('it has the Student t interval of the replications, each over its own notified', () => {
  const [, row] = durationRows([play([0, 20]), play([0, 60], 200, 1), play([0, 10], 100, 2)], false);
  const { mean, lower, upper, n } = estimate([0.2, 0.3, 0.1]);
  expect(row.share).toEqual({ mean, lower, upper, n });
});

test('it ends after sixty weeks, or with the horizon', () => {
  const rows = durationRows([play(Array.from({ length: 131 }, () => 1))], true);
  expect(rows[rows.length - 1].days).toBe(60 * 7);
  expect(durationRows([play([])], true)).toEqual([]);
});

test('where nobody is notified there is no share', () => {
  expect(durationRows([play([0], 0)], true)[0].share).toMatchObject({ mean: Number.NaN, n: 0 });
});
