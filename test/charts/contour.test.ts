// Laws of the line where a surface reaches a level.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contourOf } from '../../src/charts/contour.ts';

/** Heights row by row, a unit apart. */
const surface = (...rows: number[][]) => ({
  xs: rows[0].map((_, c) => c),
  ys: rows.map((_, r) => r),
  at: (c: number, r: number) => rows[r][c],
});

describe('the line where a level is reached', () => {
  test('crosses between two points in proportion', () => {
    expect(contourOf(surface([0, 1], [0, 1]), 0.25)).toEqual([{ x: 0.25, y: 0, x2: 0.25, y2: 1 }]);
    expect(contourOf(surface([0, 0], [2, 4]), 1)).toEqual([{ x: 1, y: 0.25, x2: 0, y2: 0.5 }]);
  });

  test('is not there where all is on one side', () => {
    expect(contourOf(surface([0, 0.5], [0.2, 0.9]), 0.95)).toEqual([]);
    expect(contourOf(surface([0.96, 1], [0.97, 0.95]), 0.95)).toEqual([]);
  });

  test('stops at points whose height is not known', () => {
    expect(contourOf(surface([0, 1, Number.NaN], [0, 1, 0]), 0.5)).toHaveLength(1);
  });

  test('parts a saddle by the mean of its corners', () => {
    const [first, second] = contourOf(surface([1, 0], [0, 1]), 0.4);
    // The mean, 0.5, is high, so the high corners join and each low one is cut off.
    expect([first, second]).toEqual([
      { x: 0.6, y: 0, x2: 1, y2: 0.4 },
      { x: 0.4, y: 1, x2: 0, y2: 0.6 },
    ]);
    expect(contourOf(surface([1, 0], [0, 1]), 0.6)).toEqual([
      { x: 0, y: 0.4, x2: 0.4, y2: 0 },
      { x: 1, y: 0.6, x2: 0.6, y2: 1 },
    ]);
  });

  test('lies on the plane, wherever the plane crosses the level', () => {
    const slope = fc.integer({ min: -50, max: 50 });
    fc.assert(
      fc.property(slope, slope, fc.integer({ min: -100, max: 100 }), (a, b, level) => {
        const at = (c: number, r: number): number => a * c + b * r;
        const pieces = contourOf({ xs: [0, 1, 2, 3], ys: [0, 1, 2], at }, level);
        for (const { x, y, x2, y2 } of pieces) {
          expect(at(x, y)).toBeCloseTo(level, 6);
          expect(at(x2, y2)).toBeCloseTo(level, 6);
        }
        const heights = [0, 1, 2, 3].flatMap((c) => [0, 1, 2].map((r) => at(c, r)));
        const isCrossed = heights.some((h) => h >= level) && heights.some((h) => h < level);
        expect(pieces.length > 0).toBe(isCrossed);
      }),
      { seed: 1 },
    );
  });
});
