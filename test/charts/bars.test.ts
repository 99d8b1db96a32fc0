// Laws of bars: each ends inside the picture with its label, and every interval can be seen on what it lies.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Bar, barsOf } from '../../src/charts/bars.ts';
import type { Spec } from '../../src/charts/chart.ts';
import { plotWidth } from '../../src/charts/frame.ts';
import { BACKGROUND, INK, looksOf } from '../../src/charts/style.ts';
import { widthOf } from '../../src/charts/text-width.ts';
import { studyOf } from './study.ts';

const [look] = looksOf(studyOf({ regimes: 1, levels: [100], weeks: 3 }));
const bar = (value: number, lower = value, upper = value, beyond?: number): Bar => ({
  ...{ look, value, lower, upper, label: 'a label' },
  ...(beyond === undefined ? {} : { beyond }),
});

/** Numbers of bars as drawn, the ends of the scale, and the pieces of whiskers. */
const drawnOf = (bars: Bar[]) => {
  const { body, plot } = barsOf([{ head: 'A head', bars }], { most: 0 });
  const [main] = plot([]).layer as Spec[];
  const marks = main.layer as Spec[];
  const solid = marks.find(({ mark }) => (mark as Spec).type === 'bar' && !(mark as Spec).fill) as Spec;
  const x = (solid.encoding as Spec).x as Spec;
  const [least, most] = (x.scale as Spec).domain as number[];
  const pieces = marks.find(({ layer }) => layer)?.data as { values: Piece[] } | undefined;
  return { least, most, width: plotWidth(body), pieces: pieces?.values ?? [], marks };
};
interface Piece {
  from: number;
  to: number;
  colour: string;
  isEnd: boolean;
}

describe('bars', () => {
  test('end with their whiskers, hollow parts and labels inside the plot', () => {
    const value = fc.integer({ min: -1000, max: 100_000 });
    const some = fc.record({ value, half: fc.nat(9000), beyond: fc.option(fc.nat(9000), { nil: undefined }) });
    fc.assert(
      fc.property(fc.array(some, { minLength: 1, maxLength: 5 }), (all) => {
        const bars = all.map((b) => bar(b.value, b.value - b.half, b.value + b.half, b.beyond));
        const { least, most, width } = drawnOf(bars);
        for (const b of bars) {
          const end = Math.max(0, b.upper, b.value + (b.beyond ?? 0));
          const pixels = ((end - least) / (most - least)) * width;
          expect(pixels + 8 + widthOf(b.label, { size: 12 })).toBeLessThanOrEqual(width + 1e-6);
          expect(Math.min(b.lower, b.value, 0)).toBeGreaterThanOrEqual(least);
        }
      }),
      { seed: 1 },
    );
  });

  test('start at zero where none is negative', () => {
    expect(drawnOf([bar(5), bar(9)]).least).toBe(0);
  });

  test('are hollow beyond their value only where they are asked to be', () => {
    const hollow = ({ marks }: ReturnType<typeof drawnOf>): number =>
      marks.filter(({ mark }) => (mark as Spec).fill === BACKGROUND).length;
    expect([hollow(drawnOf([bar(5, 5, 5, 3)])), hollow(drawnOf([bar(5)]))]).toEqual([1, 0]);
  });
});

describe('whiskers', () => {
  const pieces = (b: Bar): [number, number, string, boolean][] =>
    drawnOf([b]).pieces.map(({ from, to, colour, isEnd }) => [from, to, colour, isEnd]);

  test('are white on the bar and dark on the ground', () => {
    expect(pieces(bar(100, 80, 120))).toEqual([
      [100, 80, BACKGROUND, true],
      [100, 120, INK, true],
    ]);
    expect(pieces(bar(-100, -120, -80))).toEqual([
      [-100, -120, INK, true],
      [-100, -80, BACKGROUND, true],
    ]);
  });

  test('turn dark where they leave the bar at zero', () => {
    expect(pieces(bar(100, -50, 250))).toEqual([
      [100, 0, BACKGROUND, false],
      [0, -50, INK, true],
      [100, 250, INK, true],
    ]);
  });

  test('are left out where they are no wider than their strokes, or not known', () => {
    expect(pieces(bar(1000, 999, 1001))).toEqual([]);
    expect(pieces(bar(1000, Number.NaN, Number.NaN))).toEqual([]);
  });
});
