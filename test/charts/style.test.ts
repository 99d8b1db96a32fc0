// Laws of the look: colours that can be told from white and from each other's neighbours, one look for a regime everywhere.
import { describe, expect, test } from 'vitest';
import { contrast } from '../../src/charts/contrast.ts';
import { BACKGROUND, CATEGORICAL, DUO, INK, leftOut, looksOf, QUIET_INK, RULE } from '../../src/charts/style.ts';
import { studyOf } from './study.ts';

describe('colours', () => {
  test('of marks reach 3:1 on white, of texts 4.5:1', () => {
    for (const colour of [...CATEGORICAL, ...DUO, RULE]) expect(contrast(colour, BACKGROUND)).toBeGreaterThanOrEqual(3);
    for (const colour of [INK, QUIET_INK]) expect(contrast(colour, BACKGROUND)).toBeGreaterThanOrEqual(4.5);
  });

  test('side by side in the palette differ by 3:1', () => {
    for (let i = 1; i < CATEGORICAL.length; i++) {
      expect(contrast(CATEGORICAL[i - 1], CATEGORICAL[i])).toBeGreaterThanOrEqual(3);
    }
    expect(contrast(...DUO)).toBeGreaterThanOrEqual(3);
  });

  test('are compared by the WCAG formula', () => {
    expect(contrast('#000000', '#FFFFFF')).toBeCloseTo(21, 9);
    expect(contrast('#12436D', '#FFFFFF')).toBeCloseTo(10.25, 2);
    expect(contrast('#777777', '#777777')).toBe(1);
  });
});

describe('looks', () => {
  test('of exactly two regimes take the palette for two', () => {
    expect(looksOf(studyOf({ regimes: 2, levels: [100] })).map((l) => l.colour)).toEqual([...DUO]);
  });

  test('differ in colour, dash and marker', () => {
    const looks = looksOf(studyOf({ regimes: 4, levels: [100] }));
    for (const key of ['colour', 'dash', 'marker'] as const) {
      expect(new Set(looks.map((l) => JSON.stringify(l[key]))).size).toBe(4);
    }
  });

  test('beyond four regimes show the references, and say that others are left out', () => {
    const study = studyOf({ regimes: 7, levels: [100] });
    study.references = ['late-cut-off'];
    const shown = looksOf(study).map((l) => l.regime);
    expect(shown).toHaveLength(4);
    expect(shown).toContain('late-cut-off');
    expect(leftOut(study)).toContain('4 of 7 regimes');
    expect(leftOut(studyOf({ regimes: 4, levels: [100] }))).toBe('');
  });
});
