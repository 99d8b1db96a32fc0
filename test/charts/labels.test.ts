// Laws of the labels beside line ends.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Label, spread } from '../../src/charts/labels.ts';

const label = fc.record({ wish: fc.integer({ min: -50, max: 450 }), height: fc.integer({ min: 10, max: 40 }) });
const column = fc.array(label, { maxLength: 7 });

const spans = (labels: readonly Label[], centres: readonly number[]): [number, number][] =>
  labels.map((l, i) => [centres[i] - l.height / 2, centres[i] + l.height / 2]);

describe('labels at line ends', () => {
  test('never overlap, however close together the lines end', () => {
    fc.assert(
      fc.property(column, (labels) => {
        const sorted = spans(labels, spread(labels, 0, 400)).sort((a, b) => a[0] - b[0]);
        for (let i = 1; i < sorted.length; i++) expect(sorted[i][0]).toBeGreaterThanOrEqual(sorted[i - 1][1] - 1e-9);
      }),
      { seed: 1 },
    );
  });

  test('stay inside their column where they fit in it', () => {
    fc.assert(
      fc.property(column, (labels) => {
        fc.pre(labels.reduce((sum, l) => sum + l.height, 0) <= 400);
        for (const [top, bottom] of spans(labels, spread(labels, 0, 400))) {
          expect(top).toBeGreaterThanOrEqual(-1e-9);
          expect(bottom).toBeLessThanOrEqual(400 + 1e-9);
        }
      }),
      { seed: 2 },
    );
  });

  test('keep the order of the lines', () => {
    fc.assert(
      fc.property(column, (labels) => {
        const centres = spread(labels, 0, 400);
        for (const [i, a] of labels.entries()) {
          for (const [j, b] of labels.entries())
            if (a.wish < b.wish) expect(centres[i]).toBeLessThanOrEqual(centres[j]);
        }
      }),
      { seed: 3 },
    );
  });

  test('stand at their line where nothing is near', () => {
    expect(
      spread(
        [
          { wish: 300, height: 20 },
          { wish: 100, height: 20 },
        ],
        0,
        400,
      ),
    ).toEqual([300, 100]);
  });

  test('of equal lines share the displacement', () => {
    expect(
      spread(
        [
          { wish: 200, height: 20 },
          { wish: 200, height: 20 },
        ],
        0,
        400,
      ),
    ).toEqual([190, 210]);
  });
});
