// Laws of work and lateness by window, on a chart of their own and above the weeks of work.
import { describe, expect, test } from 'vitest';
import type { Spec } from '../../src/charts/chart.ts';
import { widthOf } from '../../src/charts/text-width.ts';
import { windows } from '../../src/charts/windows.ts';
import { meteringWindowsOf, windowMarks } from '../../src/charts/workload-windows.ts';
import type { Study, WindowRow } from '../../src/experiment/study.ts';
import { drawn } from './pictures.ts';
import { studyOf } from './study.ts';

const TOP = 418_109;
const late = (shareOf: (row: WindowRow) => number): Study => {
  const study = studyOf();
  for (const row of study.windows) {
    row.late = row.due * shareOf(row);
    row.onTime = row.due - row.late;
  }
  return study;
};

describe('the chart of windows', () => {
  test('gives the range of the share late over windows and regimes, of those with components due', () => {
    expect(
      drawn(
        windows,
        late((row) => (row.regime === 'cp392' ? 0.1 : 0.8)),
      ).title,
    ).toBe('From 10% to 80% are late, by window and regime');
    expect(
      drawn(
        windows,
        late(() => 0.3),
      ).title,
    ).toBe('30% are late, whatever the window and the regime');
  });

  test('is of the largest level, with prequalification before metering', () => {
    const { rows } = drawn(windows, studyOf());
    expect(new Set(rows.map((row) => row.components))).toEqual(new Set([TOP]));
    expect([...new Set(rows.map((row) => row.window))]).toEqual([
      'Prequalification for T-1',
      'Prequalification for T-4, three years before',
      'Metering window',
      'In the Delivery Year',
    ]);
  });

  test("stacks the late behind those on time, and labels the examiners' hours", () => {
    const study = studyOf({ regimes: 1 });
    const [bars] = drawn(windows, study).spec.layer as { data: { values: Record<string, number | string>[] } }[];
    const rows = study.windows.filter((row) => row.level === TOP);
    for (const [i, bar] of bars.data.values.entries()) {
      expect(bar.value).toBeCloseTo(rows[i].onTime, 6);
      expect(bar.beyond).toBeCloseTo(rows[i].due, 6);
    }
    expect(bars.data.values[0].label).toBe('Bespoke metering only: 78% late, 18,800 hours');
    expect(bars.data.values[3].label).toBe('Bespoke metering only: none due, 4,180 hours');
  });
});

describe('windows above the weeks of work', () => {
  const axis = { from: '2027-04-05', to: '2028-04-03', width: 284 };
  const texts = (marks: readonly Spec[]): Spec[] => marks.filter(({ mark }) => (mark as Spec).type === 'text');
  const bars = (marks: readonly Spec[]): Spec[] => marks.filter(({ mark }) => (mark as Spec).type === 'rule');
  const pixelOf = (spec: Spec, channel: string): number =>
    ((spec.encoding as Spec)[channel] as { value: number }).value;

  test('are the metering windows alone, each once, in the order of time', () => {
    const found = meteringWindowsOf(studyOf());
    expect(found.map(({ title }) => title)).toEqual(['Metering window', 'In the Delivery Year']);
    expect(found[0]).toEqual({ title: 'Metering window', from: '2027-04-15', to: '2027-08-31' });
  });

  test('end with their last day, and are cut off where the axis ends', () => {
    const [first, second] = bars(windowMarks(meteringWindowsOf(studyOf()), axis, false));
    const day = 284 / 364;
    expect(pixelOf(first, 'x')).toBeCloseTo(10 * day, 6);
    expect(pixelOf(first, 'x2')).toBeCloseTo(149 * day - 3, 6);
    expect(pixelOf(second, 'x')).toBeCloseTo(149 * day, 6);
    expect(pixelOf(second, 'x2')).toBeCloseTo(284 - 3, 6);
  });

  test('have names that do not overlap: a name gives way to the one before, and is left out beyond its own bar', () => {
    const short = { title: 'A window with a long name', from: '2027-04-05', to: '2027-04-12' };
    const next = { title: 'The next', from: '2027-04-13', to: '2028-04-02' };
    const gone = { title: 'Behind them', from: '2027-04-13', to: '2027-04-20' };
    const named = texts(windowMarks([short, next], axis, true));
    expect(named).toHaveLength(2);
    expect(pixelOf(named[0], 'x')).toBe(0);
    expect(pixelOf(named[1], 'x')).toBeGreaterThan(widthOf(short.title, { size: 11 }) + 4);
    expect(texts(windowMarks([{ ...next, from: '2027-04-05' }, gone], axis, true))).toHaveLength(1);
    expect(windowMarks([next], axis, false)).toHaveLength(1);
  });

  test('of other years are not there', () => {
    expect(windowMarks([{ title: 'Long ago', from: '2024-04-01', to: '2024-08-31' }], axis, true)).toEqual([]);
  });
});
