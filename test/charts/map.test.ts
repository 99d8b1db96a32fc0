// Laws of the map: what it says of its cells, which of them it believes, and where it draws the line.
import { describe, expect, test } from 'vitest';
import type { Drawing, Json, Spec } from '../../src/charts/chart.ts';
import { map } from '../../src/charts/map.ts';
import { hatching } from '../../src/charts/map-cells.ts';
import { svgOf } from '../../src/charts/svg.ts';
import { textBoxes } from '../../src/charts/text-boxes.ts';
import type { Cell, Study } from '../../src/experiment/study.ts';
import { drawn } from './pictures.ts';
import { studyOf } from './study.ts';

const mapCells = (study: Study): Cell[] => study.grids.find(({ id }) => id === 'map')?.cells ?? [];
/** Every cell of the map given a share. */
const shared = (study: Study, shareOf: (cell: Cell) => number): Study => {
  for (const cell of mapCells(study))
    for (const s of cell.summaries) {
      const mean = shareOf(cell);
      Object.assign(s, { mean, lower: mean - 0.02, upper: mean + 0.02 });
    }
  return study;
};
const busy = (cell: Cell): number => cell.set['utilisation-2024'];
const uptake = (cell: Cell): number => cell.set['cop11-uptake'];
const titleWith = (shareOf: (cell: Cell) => number): string => drawn(map, shared(studyOf(), shareOf)).title;

/** Marks of a specification, with the rows they are drawn from. */
const layersOf = ({ spec }: Drawing, kind: string): { mark: Spec; values: { [key: string]: Json }[] }[] =>
  (spec.layer as Spec[]).flatMap((layer) => {
    const mark = layer.mark as Spec;
    const values = (layer.data as Spec | undefined)?.values as { [key: string]: Json }[] | undefined;
    return mark?.type === kind ? [{ mark, values: values ?? [] }] : [];
  });
const lineOf = (drawing: Drawing) => layersOf(drawing, 'rule').filter(({ mark }) => mark.strokeWidth === 2.5);

describe('the message of the map', () => {
  test('counts the cells that reach 95%, leaving out those that the known year contradicts', () => {
    expect(titleWith((cell) => (uptake(cell) === 1 ? 0.96 : 0.5))).toBe(
      'With 418,109 components, 95% are on time in 2 of 10 cells',
    );
  });

  test('is the best of them where none does, to a decimal', () => {
    expect(titleWith((cell) => (busy(cell) === 1 ? 0.99 : 0.9461 * uptake(cell)))).toBe(
      'With 418,109 components, at best 94.6% are on time',
    );
  });

  test('is the worst of them where all do', () => {
    expect(titleWith((cell) => (busy(cell) === 1 ? 0.1 : 0.9561))).toBe(
      'With 418,109 components, at least 95.6% are on time everywhere',
    );
  });
});

describe('the line of the map', () => {
  test('is straight between cells: halfway where one is as far above 95% as the other is below', () => {
    const drawing = drawn(
      map,
      shared(studyOf(), (cell) => (uptake(cell) >= 0.5 ? 0.97 : 0.93)),
    );
    const [first] = lineOf(drawing);
    const width = drawing.spec.width as number;
    for (const piece of first.values) expect(piece.x).toBeCloseTo((width * 2) / 5, 6);
    expect(lineOf(drawing)).toHaveLength(2);
  });

  test('is not drawn beyond what was tried; the subtitle says on which side the map lies', () => {
    const drawing = drawn(
      map,
      shared(studyOf(), (cell) => (cell.components === 418_109 ? 0.9 : 0.96)),
    );
    expect(lineOf(drawing)).toHaveLength(0);
    expect(drawing.subtitle).toContain(
      '95% on time has no line: with 345,000 components every cell is beyond it and with 418,109 components no cell reaches it',
    );
  });
});

describe('the cells of the map', () => {
  test('are darker where more are on time, in steps at 25, 50, 75 and 95%', () => {
    const shares = [0.249, 0.25, 0.5, 0.75, 0.95];
    const drawing = drawn(
      map,
      shared(studyOf(), (cell) => shares[4 * uptake(cell)]),
    );
    const [{ values }] = layersOf(drawing, 'rect').filter(({ mark }) => mark.stroke && !mark.fill);
    expect([...values].sort((a, b) => Number(a.x) - Number(b.x)).map((v) => v.shade)).toEqual(
      [0, 1, 2, 3, 4].flatMap((shade) => [shade, shade]),
    );
  });

  test('have a decimal where a rounded number would stand on the wrong side of the line', async () => {
    const drawing = drawn(
      map,
      shared(studyOf(), () => 0.9461),
    );
    const texts = textBoxes(await svgOf(drawing)).map(({ text }) => text);
    expect(texts).toContain('94.6%');
    expect(texts).not.toContain('95%');
  });

  test('that are refused are hatched, say why in words, and have their numbers all the same', async () => {
    const study = studyOf();
    for (const cell of mapCells(study))
      if (busy(cell) === 0.6) cell.refused = 'test-minutes outside its range; on time in the backcast below 0.9';
    const drawing = drawn(map, study);
    expect(layersOf(drawing, 'rule').some(({ mark }) => mark.strokeWidth === 0.75)).toBe(true);
    const texts = textBoxes(await svgOf(drawing)).map(({ text }) => text);
    expect(texts.filter((t) => t === 'test minutes outside its range; on time in the backcast below 0.9')).toHaveLength(
      2,
    );
    expect(drawing.note).toContain(
      '(test minutes outside its range; on time in the backcast below 0.9; or on time in the backcast below 0.9)',
    );
    expect(drawing.rows).toHaveLength(30);
    expect(texts.filter((t) => /^(over )?\d+(\.\d)?%$/.test(t)).length).toBeGreaterThanOrEqual(30);
  });

  test('rise from the least value to the greatest', () => {
    const drawing = drawn(map, studyOf());
    const [{ values }] = layersOf(drawing, 'rect').filter(({ mark }) => mark.fill && mark.stroke);
    // Refused is the greatest value, 1: the uppermost row of the first panel.
    expect(Math.min(...values.map(({ y }) => Number(y)))).toBe(0);
  });
});

describe('a map', () => {
  test('is made of the first grid over two assumptions, about the first regime that is no reference', () => {
    const study = studyOf();
    const other = study.grids.find(({ id }) => id === 'map');
    study.grids.unshift({
      ...other!,
      id: 'of-the-reference',
      cells: mapCells(study).map((c) => ({ ...c, regime: 'bmcs-only' })),
    });
    expect(new Set(drawn(map, study).rows.map((row) => row.regime))).toEqual(new Set(['cp392']));
  });

  test('is not made of draws, or of a grid over one assumption', () => {
    const study = studyOf();
    for (const grid of study.grids) if (grid.id === 'map') grid.kind = 'draws';
    expect(map.draw(study)).toBeUndefined();
  });

  test('says in words which values stand across and up', () => {
    const { alt } = drawn(map, studyOf());
    expect(alt).toContain('across by CoP 11 uptake (0%, 25%, 50%, 75% and 100%)');
    expect(alt).toContain('up by how busy examiners were to the cut-off, Delivery Year 2024/25 (0.6, 0.84 and 1)');
  });
});

test('hatching fills its place and does not leave it', () => {
  const place = { x: 10, y: 20, x2: 60, y2: 45 };
  const strokes = hatching(place);
  expect(strokes.length).toBeGreaterThan(8);
  for (const s of strokes) {
    for (const x of [s.x, s.x2]) expect(x >= 10 && x <= 60).toBe(true);
    for (const y of [s.y, s.y2]) expect(y >= 20 && y <= 45).toBe(true);
    expect(s.x + s.y).toBeCloseTo(s.x2 + s.y2, 9);
  }
});
