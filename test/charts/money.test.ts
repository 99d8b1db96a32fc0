// Laws of the charts of money: every pound in its year's prices, sums that are not drawn twice, and who would not bother.
import { describe, expect, test } from 'vitest';
import type { Drawing, Spec } from '../../src/charts/chart.ts';
import { costs } from '../../src/charts/costs.ts';
import { margins } from '../../src/charts/margins.ts';
import type { Study } from '../../src/experiment/study.ts';
import type { MarginRow, PayerCostRow } from '../../src/experiment/study-economics.ts';
import { drawn } from './pictures.ts';
import { studyOf } from './study.ts';

const TOP = 418_109;
interface Bar {
  value: number;
  beyond?: number;
  label: string;
}
const panelsIn = ({ spec }: Drawing): Bar[][] =>
  (spec.concat as Spec[]).map((plot) => {
    const [bars] = plot.layer as Spec[];
    return (bars.data as Spec).values as unknown as Bar[];
  });

const paying = (change: (row: PayerCostRow) => Partial<PayerCostRow> | undefined): Study => {
  const study = studyOf();
  const { payers } = study.economics!;
  study.economics!.payers = payers.flatMap((row) => {
    const other = change(row);
    return other ? [{ ...row, ...other }] : [];
  });
  return study;
};
const exactly = (mean: number) => ({ mean, lower: mean, upper: mean, n: 20 });

describe('costs', () => {
  test('are told as what a year costs, from the least to the most', () => {
    const study = paying((row) =>
      row.payer === '' && row.kind === 'resource' && row.timing === 'recurring'
        ? { gbp: exactly(row.regime === 'bmcs-only' ? 5e6 : 3e6) }
        : {},
    );
    expect(drawn(costs, study).title).toBe('Assurance costs GBP 3.00 million to 5.00 million a year, by regime');
  });

  test('say in which prices, inside the figure', () => {
    const study = studyOf();
    study.economics!.priceBase = 2031;
    const { subtitle, priceBase } = drawn(costs, study);
    expect([priceBase, subtitle.includes('GBP in 2031 prices')]).toEqual(['2031 prices', true]);
  });

  test('stand apart from transfers, which have no sum since they add up to nothing', () => {
    const [resource, transfers] = panelsIn(drawn(costs, studyOf()));
    expect(resource.length).toBeGreaterThan(transfers.length);
    expect(transfers.some(({ value }) => value > 0) && transfers.some(({ value }) => value < 0)).toBe(true);
    expect(transfers.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(0, 6);
  });

  test('that come once stand hollow behind those of every year', () => {
    const [all] = panelsIn(drawn(costs, studyOf()));
    expect(all[0].beyond).toBeCloseTo(all[0].value + 0.6 * TOP, 3);
    expect(all[0].label).toMatch(/million a year, 251,000 once$/);
  });

  test('leave out who pays too little to see, and say who; and have no bar where nothing is paid', () => {
    const small = drawn(
      costs,
      paying((row) => (row.payer === 'agent' ? { gbp: exactly(10) } : {})),
    );
    expect(small.note).toContain('Too little to draw: BSC agents.');
    const [bars] = panelsIn(
      drawn(
        costs,
        paying((row) => (row.payer === 'agent' && row.regime === 'bmcs-only' ? { gbp: exactly(0) } : {})),
      ),
    );
    expect(bars).toHaveLength(3 * 4 - 1);
  });

  test('of one payer are not drawn twice, as his and as the sum', () => {
    const [bars] = panelsIn(
      drawn(
        costs,
        paying((row) => (row.payer === '' || row.payer === 'cmsb' ? {} : undefined)),
      ),
    );
    expect(bars).toHaveLength(3);
  });

  test('are not drawn of a study without prices', () => {
    const study = studyOf();
    delete study.economics;
    for (const chart of [costs, margins]) expect(chart.draw(study)).toBeUndefined();
  });
});

/** What is left of a component by device class and regime: a number, or the ends of an interval. */
const leaving = (left: (row: MarginRow) => number | [number, number]): Study => {
  const study = studyOf();
  for (const row of study.economics!.margins) {
    const ends = left(row);
    const [lower, upper] = typeof ends === 'number' ? [ends, ends] : ends;
    row.marginGbp = { mean: (lower + upper) / 2, lower, upper, n: 20 };
  }
  return study;
};
const titleWith = (...asked: Parameters<typeof leaving>): string => drawn(margins, leaving(...asked)).title;

describe('the message on margins', () => {
  test('names the class that does not earn its cost, and under how many regimes', () => {
    expect(titleWith(({ device }) => (device === 'battery' ? -1 : 5))).toBe(
      'Battery components earn less than assurance costs under every regime',
    );
    expect(titleWith(({ device, regime }) => (device === 'battery' && regime === 'bmcs-only' ? -1 : 5))).toBe(
      'Battery components earn less than assurance costs under 1 of 3 regimes',
    );
  });

  test('counts classes where there are several', () => {
    expect(titleWith(({ device }) => (device === 'all' ? 5 : -1))).toBe(
      'Up to 2 of 2 device classes earn less than assurance costs',
    );
  });

  test('leaves open what the interval leaves open, and says so where everybody earns enough', () => {
    expect(titleWith(({ device }) => (device === 'battery' ? [-1, 1] : 5))).toBe(
      'Whether every class earns what its assurance costs is open',
    );
    expect(titleWith(() => 5)).toBe('Every class of component earns more than its assurance costs');
  });
});

describe('the panels of margins', () => {
  test('are the whole first, then the class with the thinnest margin; each with the line at which it breaks even', () => {
    const text = JSON.stringify(drawn(margins, studyOf()).spec);
    const heads = [...text.matchAll(/"value":"([A-Z][a-z]+ components, [^"]*)"/g)].map(([, head]) => head);
    expect(heads).toEqual([
      'All components, 1.4 kW de-rated',
      'Battery components, 1.1 kW de-rated',
      'Industrial components, 105 kW de-rated',
    ]);
    expect(text.match(/: break-even"/g)).toHaveLength(3);
  });

  test('say of every bar what is left or short, or that chance decides', () => {
    const [all] = panelsIn(
      drawn(
        margins,
        leaving(() => -2),
      ),
    );
    expect(all[0].label).toMatch(/, 2\.00 short$/);
    const [open] = panelsIn(
      drawn(
        margins,
        leaving(() => [-1, 3]),
      ),
    );
    expect(open[0].label).toMatch(/, may or may not pay$/);
  });
});
