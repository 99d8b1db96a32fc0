// Laws of comparison: pairs, who is better how often, what pairing is worth, and the correction of what is said at once.
import { describe, expect, test } from 'vitest';
import { normalQuantile } from '../../src/engine/portable.ts';
import { streamFor } from '../../src/engine/random.ts';
import { keyFromSeed } from '../../src/engine/seed.ts';
import { ALONE, type Compared, comparisonRows, pairingOf, shareBetter } from '../../src/experiment/comparison.ts';
import { headlineOf } from '../../src/experiment/headline.ts';
import { studentQuantile } from '../../src/experiment/student.ts';
import type { ComparisonRow } from '../../src/experiment/study.ts';
import { isMeasure, MEASURES, type MeasureId } from '../../src/model/measures.ts';
import type { PlayRow } from '../../src/model/outcome.ts';
import { rowOf, stubWorld } from './stub.ts';

type Values = Partial<Record<MeasureId, number>>;
const plays = (regime: string, values: readonly Values[], components = 1000): PlayRow[] =>
  values.map((one, replication) => rowOf({ regime, components, replication }, one));
const compared: Compared = {
  references: ['old'],
  measures: MEASURES,
  headline: ['on-time-share', 'tests'],
  certain: false,
};
const rowFor = (rows: readonly ComparisonRow[], measure: MeasureId, regime = 'new'): ComparisonRow =>
  rows.find((row) => row.regime === regime && row.measure === measure)!;

/** Differences of share 0.2, 0.3, 0.1 and of tests 0, -2, 2. */
const THREE = [
  ...plays('new', [
    { 'on-time-share': 0.5, tests: 10 },
    { 'on-time-share': 0.7, tests: 8 },
    { 'on-time-share': 0.6, tests: 12 },
  ]),
  ...plays('old', [
    { 'on-time-share': 0.3, tests: 10 },
    { 'on-time-share': 0.4, tests: 10 },
    { 'on-time-share': 0.5, tests: 10 },
  ]),
];

describe('a paired difference', () => {
  test('is of each replication, with the Student t interval of the differences', () => {
    const { difference } = rowFor(comparisonRows(THREE, compared), 'on-time-share');
    const half = (studentQuantile(0.975, 2) * 0.1) / Math.sqrt(3);
    expect(difference.mean).toBeCloseTo(0.2, 12);
    expect(difference.n).toBe(3);
    expect(difference.upper - 0.2).toBeCloseTo(half, 12);
    expect(0.2 - difference.lower).toBeCloseTo(half, 12);
  });

  test('of a regime and its twin is exactly nothing, neither is better, and pairing has no measure', () => {
    const twin = plays('new', [{ tests: 5 }, { tests: 7 }]);
    const same = [...twin, ...twin.map((row) => ({ ...row, regime: 'old' }))];
    const row = rowFor(comparisonRows(same, compared), 'tests');
    expect(row.difference).toEqual({ mean: 0, lower: 0, upper: 0, n: 2 });
    expect(row.better).toBe(0.5);
    expect(row.pairing).toBe(Number.POSITIVE_INFINITY);
  });

  test('leaves out replications in which either has no value', () => {
    const half = [...plays('new', [{ tests: 5 }, {}, { tests: 7 }]), ...plays('old', [{ tests: 4 }, { tests: 1 }, {}])];
    expect(rowFor(comparisonRows(half, compared), 'tests').difference).toMatchObject({ mean: 1, n: 1 });
  });

  test('where no chance plays a part has no width, together or alone', () => {
    const once = [...plays('new', [{ tests: 5 }]), ...plays('old', [{ tests: 4 }])];
    const row = rowFor(comparisonRows(once, { ...compared, certain: true }), 'tests');
    expect([row.difference.lower, row.difference.upper, row.lowerTogether, row.upperTogether]).toEqual([1, 1, 1, 1]);
  });
});

describe('who is better', () => {
  test('is counted over replications, ties as half, by the direction of the measure', () => {
    expect(shareBetter([1, -1, 0, 2], 'more')).toBe(0.625);
    expect(shareBetter([1, -1, 0, 2], 'less')).toBe(0.375);
    expect(shareBetter([1, Number.NaN], 'more')).toBe(1);
    const rows = comparisonRows(THREE, compared);
    expect(rowFor(rows, 'on-time-share').better).toBe(1);
    expect(rowFor(rows, 'tests').better).toBe(0.5);
  });

  test('is not known where neither direction is, nor where there is nothing to compare', () => {
    expect(shareBetter([1, 2], 'neither')).toBeNaN();
    expect(shareBetter([Number.NaN], 'more')).toBeNaN();
  });
});

describe('what pairing is worth', () => {
  test('is the variance of an unpaired difference over that of the paired one', () => {
    // Variances 4 and 9 of the two, 1 of their difference.
    const a = [1, 3, 5];
    const b = [0, 3, 6];
    expect(pairingOf(a, b)).toBeCloseTo((4 + 9) / 1, 12);
  });

  test('is below 1 where luck goes opposite ways, and unknown where nothing varies', () => {
    expect(pairingOf([1, 2, 3], [3, 2, 1])).toBeCloseTo(0.5, 12);
    expect(pairingOf([1, 1], [2, 2])).toBeNaN();
    expect(pairingOf([1], [2])).toBeNaN();
  });
});

describe('the headline statements of a level', () => {
  test('are a family of all pairs times all headline measures, and each is given its part (Bonferroni)', () => {
    const other = THREE.slice(0, 3).map((row) => ({ ...row, regime: 'other' }));
    const row = rowFor(comparisonRows([...THREE, ...other], compared), 'on-time-share');
    expect(row.statements).toBe(2 * 2);
    const half = (studentQuantile(1 - 0.05 / 8, 2) * 0.1) / Math.sqrt(3);
    expect(row.upperTogether - row.difference.mean).toBeCloseTo(half, 12);
    expect(row.difference.mean - row.lowerTogether).toBeCloseTo(half, 12);
  });

  test('come first, in their order; the others are read one by one and are not corrected', () => {
    const rows = comparisonRows(THREE, compared);
    expect(rows.slice(0, 3).map((row) => row.measure)).toEqual(['on-time-share', 'tests', 'stayed-away']);
    expect(rows[0].family).toBe('headline at 1,000 components');
    expect(rows[2]).toMatchObject({ family: ALONE, statements: 1 });
    const alone = rowFor(comparisonRows(THREE, { ...compared, headline: ['tests'] }), 'on-time-share');
    expect([alone.lowerTogether, alone.upperTogether]).toEqual([alone.difference.lower, alone.difference.upper]);
  });

  test('hold together as often as is promised, and one by one they would not', () => {
    const seed = keyFromSeed('together');
    const measures = ['on-time-share', 'tests', 'late-mw', 'open', 'retests', 'withdrawn', 'registered'] as const;
    const trials = 600;
    let [together, alone] = [0, 0];
    for (let trial = 0; trial < trials; trial++) {
      const luck = streamFor(seed, trial, 'luck');
      const of = (offset: number): Values[] =>
        Array.from({ length: 6 }, (_, r) =>
          Object.fromEntries(measures.map((id, m) => [id, normalQuantile(luck.uniform(offset + r, m))])),
        );
      const rows = comparisonRows([...plays('new', of(0)), ...plays('old', of(100))], {
        ...compared,
        headline: measures,
      }).slice(0, measures.length);
      // Nothing differs in truth.
      if (rows.every((row) => row.lowerTogether <= 0 && row.upperTogether >= 0)) together++;
      if (rows.every(({ difference }) => difference.lower <= 0 && difference.upper >= 0)) alone++;
    }
    expect(together / trials).toBeGreaterThan(0.95 - 3 * Math.sqrt((0.05 * 0.95) / trials));
    expect(alone / trials).toBeLessThan(0.85);
  });
});

test('every measure of which a direction is better is compared, each once, at each level', () => {
  const small = THREE.map((row) => ({ ...row, components: 10 }));
  const rows = comparisonRows([...THREE, ...small], compared);
  const directed = MEASURES.filter(({ better }) => better !== 'neither').map(({ id }) => id);
  for (const level of [10, 1000]) {
    const own = rows.filter((row) => row.level === level).map((row) => row.measure);
    expect([...own].sort()).toEqual([...directed].sort());
  }
  expect(rows[0].level).toBe(10);
});

test('the second of two references is told against the first, and no reference against itself', () => {
  const three = [...THREE, ...THREE.slice(0, 3).map((row) => ({ ...row, regime: 'today' }))];
  const rows = comparisonRows(three, { ...compared, references: ['old', 'today'] });
  expect([...new Set(rows.map((row) => `${row.regime} minus ${row.minus}`))]).toEqual([
    'new minus old',
    'new minus today',
    'today minus old',
  ]);
});

test('the headline measures are the scenario’s, or else a list that every study has', () => {
  expect(headlineOf(stubWorld({ 'headline-measures': ['tests'] }))).toEqual(['tests']);
  const usual = headlineOf(stubWorld());
  expect(usual[0]).toBe('on-time-share');
  expect(usual.every(isMeasure)).toBe(true);
});
