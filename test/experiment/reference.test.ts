// Reference cases as rows for comparison with an independent rebuild.
import { expect, test } from 'vitest';
import { referenceCsv, referenceMeasures, referenceRows } from '../../src/experiment/reference.ts';
import { MEASURES } from '../../src/model/measures.ts';
import { rowOf } from './stub.ts';

const play = (replication: number, tests: number, wait: number) =>
  rowOf({ regime: 'bespoke', components: 73109, replication }, { tests, 'platform-wait-days': wait });

test('there are the twelve measures of the definition, each one of ours', () => {
  expect(referenceMeasures).toHaveLength(12);
  for (const [, id] of referenceMeasures) expect(MEASURES.map((measure) => measure.id)).toContain(id);
});

test('mean and standard deviation are over replications, with divisor n - 1', () => {
  const rows = referenceRows('c-failures', [play(0, 10, 0), play(1, 14, 0), play(2, 12, 0)]);
  expect(rows[0]).toEqual({ case: 'c-failures', measure: 'tests', mean: 12, sd: 2, n: 3 });
  expect(rows[11]).toMatchObject({ measure: 'registry_wait_days', mean: 0, sd: 0 });
});

test('one replication has a standard deviation of 0', () => {
  expect(referenceRows('a', [play(0, 10.5, 0)])[0]).toEqual({ case: 'a', measure: 'tests', mean: 10.5, sd: 0, n: 1 });
});

test('numbers are in full and a missing one is an empty cell', () => {
  const lines = referenceCsv(referenceRows('a', [play(0, 0.1 + 0.2, 0)])).split('\n');
  expect(lines.slice(0, 3)).toEqual([
    'case,measure,mean,sd,n',
    'a,tests,0.30000000000000004,0,1',
    'a,examiner_hours,,0,0',
  ]);
  expect(lines).toHaveLength(14);
});
