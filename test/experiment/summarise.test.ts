// From plays to summaries, steps and weeks.
import { expect, test } from 'vitest';
import { estimate } from '../../src/experiment/statistics.ts';
import { kindOf, stepRows, summaries } from '../../src/experiment/summarise.ts';
import { weeklyRows } from '../../src/experiment/weekly.ts';
import { MEASURES, measureIndex } from '../../src/model/measures.ts';
import type { PlayRow } from '../../src/model/outcome.ts';
import { rowOf, stepOf, stubPlay } from './stub.ts';

const plays = Array.from({ length: 12 }, (_, replication) =>
  ['slow', 'fast'].flatMap((regime) => [200, 1000].map((components) => stubPlay({ regime, components, replication }))),
).flat();
const keyOf = ({ regime, components, replication }: PlayRow) => ({ regime, components, replication });
const layout = { references: ['slow'], measures: MEASURES, certain: false };
const found = summaries(plays, layout);
const pick = (measure: string, regime: string, minus: string, rows = found) =>
  rows.find(
    (row) => row.measure === measure && row.regime === regime && row.minus === minus && row.components === 1000,
  )!;
const column = (measure: string, regime: string) =>
  plays
    .filter((play) => play.regime === regime && play.components === 1000)
    .map((play) => play.values[measureIndex(measure)]);

test('every regime and level has every measure once, and once for each reference it is compared with', () => {
  expect(found).toHaveLength(MEASURES.length * 2 * 3);
  expect(new Set(found.map((row) => Object.values(row).slice(0, 4).join())).size).toBe(found.length);
});

test('a summary is what the rows of results give', () => {
  const values = column('tests', 'slow');
  const { mean, sd, lower, upper } = estimate(values);
  expect(pick('tests', 'slow', '')).toEqual({
    regime: 'slow',
    components: 1000,
    measure: 'tests',
    minus: '',
    mean,
    lower,
    upper,
    sd,
    n: 12,
    level: 0.95,
    kind: 'Monte Carlo, Student t',
  });
});

test('a difference is paired by replication, so that common luck cancels', () => {
  const [fast, slow] = [column('tests', 'fast'), column('tests', 'slow')];
  const row = pick('tests', 'fast', 'slow');
  expect(row.mean).toBeCloseTo(estimate(fast.map((x, i) => x - slow[i])).mean, 12);
  expect(row.kind).toBe('Monte Carlo, Student t, paired');
  expect(row.sd).toBeLessThan(pick('tests', 'slow', '').sd / 20);
});

test('a regime against its twin differs by exactly nothing', () => {
  const twins = plays.map(
    (play): PlayRow =>
      play.regime === 'fast' ? { ...stubPlay({ ...keyOf(play), regime: 'slow' }), regime: 'fast' } : play,
  );
  const rows = summaries(twins, layout).filter((row) => row.minus === 'slow' && row.n > 0);
  expect(rows.length).toBeGreaterThan(8);
  for (const row of rows) expect([row.mean, row.sd, row.lower, row.upper]).toEqual([0, 0, 0, 0]);
});

test('n counts the replications that had a value, in both regimes of a difference', () => {
  const [fast, slow] = [column('p95-days-all', 'fast'), column('p95-days-all', 'slow')];
  const both = fast.filter((x, i) => !Number.isNaN(x) && !Number.isNaN(slow[i])).length;
  expect(pick('p95-days-all', 'fast', '').n).toBe(fast.filter((x) => !Number.isNaN(x)).length);
  expect(pick('p95-days-all', 'fast', 'slow').n).toBe(both);
  expect(both).toBeLessThan(12);
  expect(pick('registered', 'fast', '').n).toBe(0);
});

test('without chance a value is its own interval, and is called so', () => {
  const once = plays.slice(0, 4);
  const rows = summaries(once, { ...layout, certain: true });
  const row = pick('tests', 'fast', 'slow', rows);
  expect(row).toMatchObject({ n: 1, sd: 0, kind: 'no chance plays a part' });
  expect([row.lower, row.upper]).toEqual([row.mean, row.mean]);
  expect(kindOf({ stopped: 'no chance plays a part' }, true)).toBe('no chance plays a part');
});

test('a reference that was not played is refused', () => {
  expect(() => summaries(plays, { ...layout, references: ['other'] })).toThrow('reference other was not played');
});

test('steps are means over the replications that had a value', () => {
  const key = { regime: 'slow', components: 5 };
  const rows = stepRows([
    rowOf({ ...key, replication: 0 }, {}, { steps: [stepOf({ started: 4, meanWaitDays: Number.NaN, peakQueue: 1 })] }),
    rowOf({ ...key, replication: 1 }, {}, { steps: [stepOf({ started: 6, meanWaitDays: 3, peakQueue: 2 })] }),
  ]);
  expect(rows).toEqual([
    { ...stepOf({ started: 5, meanWaitDays: 3, peakQueue: 1.5 }), regime: 'slow', components: 5, n: 2 },
  ]);
});

test('weeks are means over replications, whatever pools and weeks each one knows', () => {
  const week = (pools: string[], weeks: string[], busy: number[]) => {
    const column = Float64Array.from(busy);
    return {
      pools,
      weeks,
      busyHours: column,
      availableHours: column,
      waiting: column,
      tests: column,
      retests: column.map((hours) => hours / 2),
    };
  };
  const key = { regime: 'slow', components: 5 };
  const rows = weeklyRows(
    [
      rowOf({ ...key, replication: 0 }, {}, { weekly: week(['a', 'b'], ['2027-01-04'], [1, 5]) }),
      rowOf({ ...key, replication: 1 }, {}, { weekly: week(['b'], ['2027-01-04', '2027-01-11'], [7, 8]) }),
    ],
    false,
  );
  const brief = rows.map((row) => [row.pool, row.week, row.busyHours, row.tests, row.retests, row.n]);
  expect(brief).toEqual([
    ['a', '2027-01-04', 1, 1, 0.5, 1],
    ['a', '2027-01-11', Number.NaN, Number.NaN, Number.NaN, 0],
    ['b', '2027-01-04', 6, 6, 3, 2],
    ['b', '2027-01-11', 8, 8, 4, 1],
  ]);
  expect(rows[2].busyUpper - rows[2].busyHours).toBeCloseTo(12.706204736174707, 10);
  expect(rows[3].busyUpper).toBeNaN();
  // The queue has an interval as the hours have.
  expect([rows[2].waiting, rows[2].waitingUpper, rows[2].waitingLower]).toEqual([
    ...[rows[2].busyHours, rows[2].busyUpper, rows[2].busyLower],
  ]);
});
