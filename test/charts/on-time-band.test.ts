// Laws of what stands beside the lines of the share on time: the band of uptake, what uptake came to, and the sketch.
import { describe, expect, test } from 'vitest';
import { onTime } from '../../src/charts/on-time.ts';
import { bandOf, realisedShare, realisedWords, sketchPointsOf } from '../../src/charts/on-time-band.ts';
import type { Study } from '../../src/experiment/study.ts';
import { studyOf } from './study.ts';

const TOP = 418_109;
/** The band's edges at the largest level, and half of their intervals. */
const edges = (study: Study, low: number, high: number, half = 0.01): Study => {
  for (const cell of study.grids.find(({ id }) => id === 'band')?.cells ?? []) {
    const mean = cell.set['cop11-uptake'] === 0 ? low : high;
    for (const s of cell.summaries) Object.assign(s, { mean, lower: mean - half, upper: mean + half });
  }
  return study;
};

describe('the band', () => {
  test('goes from the least to the greatest value tried, at every level', () => {
    const band = bandOf(studyOf());
    expect([band?.look.regime, band?.low.value, band?.high.value]).toEqual(['cp392', 0, 1]);
    expect(band?.high.shares.map((s) => s.components)).toEqual(studyOf().levels);
  });

  test('has an edge that is another regime where the same plays stand there', () => {
    expect([bandOf(studyOf())?.low.as, bandOf(studyOf())?.high.as]).toEqual(['bmcs-only', '']);
  });

  test('is not made of a grid that lacks a level', () => {
    const study = studyOf();
    for (const grid of study.grids)
      if (grid.id === 'band') grid.cells = grid.cells.filter((c) => c.components !== 150_000);
    expect(bandOf(study)).toBeUndefined();
  });

  test('is the message where it moves the share more than the regimes do', () => {
    expect(onTime.draw(edges(studyOf(), 0.13, 0.94)).title).toBe(
      'With 418,109 components, CoP 11 uptake decides: 13% to 94% on time',
    );
  });

  test('is not the message where the regimes lie further apart, or chance could make its edges equal', () => {
    for (const study of [edges(studyOf(), 0.3, 0.5), edges(studyOf(), 0.1, 0.95, 0.5)])
      expect(onTime.draw(study).title).toMatch(/^With 418,109 components, between 13% and \d\d% are on time$/);
  });

  test('is told in the subtitle, and its line by the central value', () => {
    const { subtitle } = onTime.draw(studyOf());
    expect(subtitle).toContain('CoP 11 uptake 0% (as Bespoke metering only) to 100%, line 75%');
    expect(subtitle).toContain('Thin dots: the sketch');
    expect(onTime.draw(studyOf({ beside: false })).subtitle).not.toMatch(/Band|sketch/);
  });
});

describe('what uptake came to', () => {
  test('is the share of components on routes that no reference has', () => {
    const study = studyOf();
    for (const { regime, components, routes } of study.plays)
      if (regime === 'cp392') for (const r of routes) r.took = (r.route === 'cop11' ? 0.4 : 0.6) * components;
    expect(realisedShare(study, 'cp392', TOP)).toBeCloseTo(0.4, 9);
    expect(realisedWords(study, 'cp392')).toBe('40% take CoP 11');
  });

  test('is nothing to tell of a reference, or of a regime whose routes a reference has too', () => {
    expect([realisedWords(studyOf(), 'bmcs-only'), realisedShare(studyOf(), 'bmcs-only', TOP)]).toEqual([
      '',
      Number.NaN,
    ]);
    const study = studyOf();
    study.references = ['bmcs-only', 'cp392-hes'];
    expect(realisedWords(study, 'cp392')).toBe('');
  });
});

describe('the sketch', () => {
  test('is that of each regime as a whole, not of a route or a pool', () => {
    const study = studyOf();
    const points = sketchPointsOf(study);
    expect(points).toHaveLength(study.regimes.length * study.levels.length);
    const whole = study.sketch.find((s) => s.regime === 'cp392' && s.level === TOP && s.route === '');
    expect(points.find((p) => p.look.regime === 'cp392' && p.components === TOP)?.share).toBe(whole?.sketchShare);
  });

  test('is in the data as a line of its own, without an interval', () => {
    const rows = onTime.draw(studyOf()).rows.filter((row) => row.line === 'sketch');
    expect(rows).toHaveLength(15);
    for (const row of rows) expect([row.lower, row.upper]).toEqual([Number.NaN, Number.NaN]);
  });
});
