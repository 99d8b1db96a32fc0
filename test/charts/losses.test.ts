// Laws of the charts of what is lost: pay, CMUs below their minimum, and faults that pass.
import { describe, expect, test } from 'vitest';
import type { Drawing, Spec } from '../../src/charts/chart.ts';
import { levelsShown } from '../../src/charts/measure-bars.ts';
import { smallCmus } from '../../src/charts/small-cmus.ts';
import { unpaid } from '../../src/charts/unpaid.ts';
import { wrongAccepts } from '../../src/charts/wrong-accepts.ts';
import type { Study } from '../../src/experiment/study.ts';
import { drawn } from './pictures.ts';
import { type Asked, studyOf } from './study.ts';

const TOP = 418_109;
/** A measure of the regimes in turn, at every level, with half of its interval. */
const given = (measure: string, means: readonly number[], half = 0, study = studyOf()): Study => {
  study.regimes.forEach(({ id }, i) => {
    for (const s of study.summaries)
      if (s.measure === measure && s.regime === id && s.minus === '')
        Object.assign(s, { mean: means[i], lower: means[i] - half, upper: means[i] + half });
  });
  return study;
};
interface Drawn {
  value: number;
  beyond?: number;
  lower: number;
  upper: number;
  label: string;
}
const barsIn = ({ spec }: Drawing): Drawn[] =>
  [spec, ...((spec.concat as Spec[] | undefined) ?? [])].flatMap((plot) => {
    const [bars] = (plot.layer as Spec[] | undefined) ?? [];
    return ((bars?.data as Spec | undefined)?.values as unknown as Drawn[] | undefined) ?? [];
  });

describe('MW-days unpaid', () => {
  test('are told from the least to the most at the largest level', () => {
    expect(drawn(unpaid, given('mw-days-unpaid', [60_900, 11_400, 9_400])).title).toBe(
      'With 418,109 components, 9,400 to 60,900 MW-days go unpaid',
    );
  });

  test('are rounded as their interval allows', () => {
    expect(drawn(unpaid, given('mw-days-unpaid', [60_912, 60_912, 60_912], 4_000)).title).toBe(
      'With 418,109 components, 60,900 MW-days go unpaid',
    );
    expect(drawn(unpaid, given('mw-days-unpaid', [60_912, 60_912, 60_912], 40_000)).title).toContain('61,000 MW-days');
  });

  test('that are none are said to be none', () => {
    expect(drawn(unpaid, given('mw-days-unpaid', [0, 0, 0])).title).toBe('No capacity goes unpaid');
  });

  test('have a bar for every regime at every level there is room for, the smallest and the largest among them', () => {
    const many: Asked = { regimes: 4, levels: Array.from({ length: 11 }, (_, i) => 50_000 + 10_000 * i) };
    const study = studyOf(many);
    const shown = levelsShown(study);
    expect([shown.length, shown[0], shown.at(-1)]).toEqual([6, 50_000, 150_000]);
    expect(barsIn(drawn(unpaid, study))).toHaveLength(24);
    expect(drawn(unpaid, study).note).toContain('6 of 11 levels are drawn');
  });
});

describe('CMUs below 1 MW', () => {
  test('are those due that do not keep it', () => {
    const drawing = drawn(smallCmus, given('cmus-of-1-mw', [100, 190, 211], 10));
    expect(drawing.title).toBe('With 418,109 components, 0 to 111 CMUs fall below 1 MW');
    for (const row of drawing.rows) expect((row.due as number) - (row.kept as number)).toBeCloseTo(row.below as number);
  });

  test('stand hollow behind those that keep it, whose interval goes no further than all', () => {
    for (const bar of barsIn(drawn(smallCmus, given('cmus-of-1-mw', [100, 190, 211], 30)))) {
      expect(bar.beyond).toBeCloseTo(211, 9);
      expect(bar.upper).toBeLessThanOrEqual(211);
    }
  });

  test('that are none are said to be none', () => {
    expect(drawn(smallCmus, given('cmus-of-1-mw', [211, 211, 211])).title).toBe('Every CMU due keeps its 1 MW');
  });
});

describe('what is wrongly accepted', () => {
  test('is told as components, with the share of the registered beside', () => {
    const study = given('wrong-accept-share', [0.01, 0.02, 0.03], 0.001, given('wrong-accepts', [4_000, 8_000, 9_000]));
    const drawing = drawn(wrongAccepts, study);
    expect(drawing.title).toBe('4,000 to 9,000 components are registered with a fault in them');
    expect(barsIn(drawing)[0].label).toBe('Bespoke metering only: 4,000 (1.0%)');
  });

  test('is drawn in components and in MW on two scales, each from zero', () => {
    const plots = drawn(wrongAccepts, studyOf()).spec.concat as Spec[];
    expect(plots).toHaveLength(2);
    const ends = plots.map((plot) =>
      [...JSON.stringify(plot).matchAll(/"domain":\[([-\d.]+),([\d.]+)\]/g)].map(([, least, most]) => [least, most]),
    );
    expect(ends.flat().every(([least]) => least === '0')).toBe(true);
    expect(ends[0]).not.toEqual(ends[1]);
  });

  test('that is nothing is said to be nothing', () => {
    expect(drawn(wrongAccepts, given('wrong-accepts', [0, 0, 0])).title).toBe(
      'Nothing is registered with a fault in it',
    );
  });
});

test('a study without the measure has no chart of it', () => {
  const study = studyOf();
  study.summaries = study.summaries.filter(({ components }) => components !== TOP);
  for (const chart of [unpaid, smallCmus, wrongAccepts]) expect(chart.draw(study)).toBeUndefined();
});
