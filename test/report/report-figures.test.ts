// Laws of printed numbers: no finer than their interval supports, never without it, never a number where there is none.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NO_CHANCE } from '../../src/experiment/precision.ts';
import type { Study, Summary } from '../../src/experiment/study.ts';
import { figure, measureOf, unitOf } from '../../src/report/figures.ts';
import { joined } from '../../src/report/html.ts';
import { studyOf } from '../charts/study.ts';

const study: Study = studyOf({ regimes: 1, levels: [100], weeks: 20 });
const share = measureOf(study, 'on-time-share');
const hours = measureOf(study, 'examiner-hours');
const summary = (mean: number, half: number, own: Partial<Summary> = {}): Summary => ({
  ...{ regime: 'a', components: 100, measure: '', minus: '', mean, lower: mean - half, upper: mean + half, sd: half },
  ...{ n: 20, level: 0.95, kind: 'Monte Carlo, Student t' as const },
  ...own,
});
const shown = (s: Summary | undefined, measure = share, replications = 20): string =>
  joined([figure(s, measure, replications)]).markup.replace(/<[^>]+>/g, '');

describe('a printed number', () => {
  test('has the digits that two figures of its half-width support, and its interval beside it', () => {
    expect(shown(summary(0.17432, 0.0012))).toBe('17.43 17.31 to 17.55');
    expect(shown(summary(12_806.4, 430), hours)).toBe('12,810 12,380 to 13,240');
  });

  test('is never finer than its half-width', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 1e6, noNaN: true }),
        fc.double({ min: 1e-3, max: 1e4, noNaN: true }),
        (mean, half) => {
          const [value] = shown(summary(mean, half), hours).split(' ');
          const decimals = value.split('.')[1]?.length ?? 0;
          // Two figures of the half-width: its last place is at least a hundredth of it.
          if (decimals > 0) expect(Number(`1e-${decimals}`)).toBeGreaterThan(half / 101);
          else expect(Number(value.replaceAll(',', '')) % (half >= 100 ? 10 : 1)).toBe(0);
        },
      ),
      { seed: 1 },
    );
  });

  test('of a share stays between nothing and all, however wide its interval', () => {
    expect(shown(summary(0.99, 0.05))).toBe('99.0 94.0 to 100.0');
  });

  test('of a difference has a sign, a true minus, and says when it could be none', () => {
    expect(shown(summary(0.1, 0.02, { minus: 'b' }))).toBe('+10.0 8.0 to 12.0');
    expect(shown(summary(-0.1, 0.2, { minus: 'b' }))).toBe('\u221210 \u221230 to 10 not clear');
    expect([unitOf(share), unitOf(share, true), unitOf(hours, true)]).toEqual(['%', 'percentage points', 'hours']);
  });

  test('that is certain stands alone', () => {
    expect(shown(summary(0.5, 0, { n: 1, kind: NO_CHANCE }), share, 1)).toBe('50');
  });

  test('that does not exist is said in words', () => {
    const none = summary(Number.NaN, Number.NaN, { n: 0 });
    expect(shown(none)).toBe('none due');
    expect(shown(none, measureOf(study, 'p95-days-all'))).toBe('not reached');
    expect(shown(undefined)).toBe('not played');
  });
});
