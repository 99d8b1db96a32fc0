// Laws of the chart of paired differences: what the message may claim, and what each mark stands for.
import { describe, expect, test } from 'vitest';
import { paired } from '../../src/charts/paired.ts';
import type { ComparisonRow, Study } from '../../src/experiment/study.ts';
import { drawn } from './pictures.ts';
import { studyOf } from './study.ts';

/** Every headline difference at the largest level as a rule has it. */
const changed = (change: (row: ComparisonRow) => Partial<ComparisonRow>): Study => {
  const study = studyOf({ regimes: 2 });
  study.comparison = study.comparison.map((row) => ({ ...row, ...change(row) }));
  return study;
};
const all = (mean: number, half: number, together: number, n = 20) =>
  changed(() => ({
    difference: { mean, lower: mean - half, upper: mean + half, n },
    lowerTogether: mean - together,
    upperTogether: mean + together,
  }));

describe('the message', () => {
  test('is the largest clear difference of the first headline measure, and its direction', () => {
    expect(drawn(paired, all(0.158, 0.01, 0.02)).title).toBe(
      'Share on time: 15.8 points more than under Bespoke metering only',
    );
    expect(drawn(paired, all(-0.158, 0.01, 0.02)).title).toBe(
      'Share on time: 15.8 points less than under Bespoke metering only',
    );
    expect(drawn(paired, studyOf()).title).toMatch(/^Share on time: up to [\d.]+ points more than under/);
  });

  test('speaks of the regimes that are drawn, where others are left out', () => {
    expect(drawn(paired, studyOf({ regimes: 7 })).title).toMatch(
      /^Share on time: up to [\d.]+ points more, of \d regimes drawn$/,
    );
  });

  test('claims nothing that does not stand when all is read together', () => {
    expect(drawn(paired, all(0.158, 0.1, 0.2)).title).toBe('No headline difference is clear beyond chance');
  });

  test('counts what is clear where the first measure is not', () => {
    const study = changed(({ measure }) => {
      const half = measure === 'on-time-share' ? 9 : 1;
      return { difference: { mean: 5, lower: 4, upper: 6, n: 20 }, lowerTogether: 5 - half, upperTogether: 5 + half };
    });
    expect(drawn(paired, study).title).toBe('3 of 4 headline differences are clear beyond chance');
  });

  test('claims nothing of one or two replications', () => {
    expect(drawn(paired, all(0.158, Number.NaN, Number.NaN, 1)).title).toBe(
      'One replication cannot say how regimes differ',
    );
    expect(drawn(paired, all(0.158, 0.01, 0.02, 2)).title).toBe('Two replications cannot say how regimes differ');
  });
});

describe('each mark', () => {
  interface Panel {
    layer: { data?: { values: Record<string, number | string>[] } }[];
  }
  const marksOf = (study: Study) =>
    (drawn(paired, study).spec.concat as unknown as Panel[]).map(
      ({ layer }) => layer.find(({ data }) => data?.values.some((value) => 'leftmost' in value))!.data!.values,
    );

  test('is filled where its interval leaves out 0 with all others together, else hollow', () => {
    for (const [mark] of marksOf(all(5, 1, 2))) expect(mark.fill).toBe(mark.colour);
    for (const [mark] of marksOf(all(5, 1, 6))) expect(mark.fill).toBe('#FFFFFF');
  });

  test('stands in a panel of its measure, whose axis is its own', () => {
    const { spec } = drawn(paired, studyOf());
    const domains = JSON.stringify(spec).match(/"domain":\[-[\d.]+,[\d.]+\]/g) ?? [];
    expect((spec.concat as unknown[]).length).toBe(4);
    expect(new Set(domains).size).toBe(4);
  });

  test('has in its label in how many replications it is better', () => {
    expect(JSON.stringify(drawn(paired, studyOf()).spec)).toContain('better in 18 of 20');
    const tied = changed(() => ({ better: 0.525 }));
    expect(JSON.stringify(drawn(paired, tied).spec)).toContain('better in 10.5 of 20');
  });

  test('of few replications is drawn with a word of warning', () => {
    expect(drawn(paired, all(5, 1, 2, 6)).note).toContain('So few replications say little of how often.');
    expect(drawn(paired, all(5, 1, 2, 20)).note).not.toContain('So few');
  });
});

test('an interval that hides the rest is cut at the edge of its panel, and the picture says so', () => {
  expect(drawn(paired, all(5, 1, 2)).note).not.toContain('edge');
  expect(drawn(paired, all(5, 1, 200)).note).toContain('go on beyond it');
});

test('measures of no headline are left to the tables, and one regime has no difference', () => {
  expect(drawn(paired, studyOf()).rows.some((row) => row.measure === 'tests')).toBe(false);
  expect(paired.draw(studyOf({ regimes: 1 }))).toBeUndefined();
});
