// The share on time over two unknowns: a cell for each point tried, and the line where enough are on time.
import type { Study } from '../experiment/study.ts';
import type { Chart, Drawing, Json, Spec } from './chart.ts';
import { contourOf, type Piece } from './contour.ts';
import { type Body, framed, patchAt, plotWidth, textAt } from './frame.ts';
import {
  hatching,
  isRefused,
  type Layout,
  LINE,
  layoutOf,
  type Patch,
  type Place,
  patchesOf,
  shadeOf,
} from './map-cells.ts';
import { ENOUGH, type MapCell, type MapPanel, mapSceneOf, mapWords, QUESTION } from './map-words.ts';
import { assumptionTitle, valueWords } from './names.ts';
import { inSentence, levelText } from './numbers.ts';
import { BACKGROUND, INK, QUIET_INK, RULE, SHADES, SIZE, WIDTH } from './style.ts';
import { widthOf, wrapped } from './text-width.ts';

/** Above the name of a panel, between panels, and from the plot to the titles of its sides. */
const GAP = { panel: 34, head: 9, axisTitle: 18 };

const pixels = (field: string): Spec => ({ field, type: 'quantitative', scale: null, axis: null });
const ENDS = { x: pixels('x'), x2: { field: 'x2' }, y: pixels('y'), y2: { field: 'y2' } };
const marks = (values: readonly object[], mark: Spec, encoding: Spec = {}): Spec => ({
  data: { values: values as Json[] },
  mark,
  encoding: { ...ENDS, ...encoding },
});

const patchMarks = (patches: readonly Patch[]): Spec[] => [
  ...patches.map(({ text, x, y, face, ground }) => {
    const half = widthOf(text, face) / 2 + 3;
    return patchAt(x - half, x + half, y - 0.85 * face.size, y + 0.35 * face.size, ground);
  }),
  ...patches.map(({ text, x, y, face, ink }) =>
    textAt(x, y, text, {
      align: 'center',
      fontSize: face.size,
      color: ink,
      ...(face.bold ? { fontWeight: 'bold' } : {}),
    }),
  ),
];

const panelMarks = (panel: MapPanel, layout: Layout, top: number): Spec[] => {
  const { cellWidth, cellHeight, columns, rows } = layout;
  // Rows rise: the smallest value stands at the bottom.
  const topOf = (row: number): number => top + (rows - 1 - row) * cellHeight;
  const placeOf = ({ column, row }: MapCell): Place => ({
    ...{ x: column * cellWidth, x2: (column + 1) * cellWidth, y: topOf(row), y2: topOf(row) + cellHeight },
  });
  const shares = new Map(panel.cells.map((c) => [`${c.column} ${c.row}`, c.share.mean]));
  const line: Piece[] = contourOf(
    {
      xs: Array.from({ length: columns }, (_, c) => (c + 0.5) * cellWidth),
      ys: Array.from({ length: rows }, (_, r) => topOf(r) + cellHeight / 2),
      at: (c, r) => shares.get(`${c} ${r}`) ?? Number.NaN,
    },
    ENOUGH,
  );
  const outline = { type: 'rect', stroke: RULE, strokeWidth: 1 };
  const refused = panel.cells.filter(isRefused).map(placeOf);
  const shaded = panel.cells.filter((c) => !isRefused(c)).map((c) => ({ ...placeOf(c), shade: shadeOf(c) }));
  const color: Spec = {
    field: 'shade',
    type: 'ordinal',
    scale: { domain: SHADES.map((_, i) => i), range: [...SHADES] },
    legend: null,
  };
  return [
    marks(shaded, outline, { color }),
    ...(refused.length > 0
      ? [
          marks(refused, { ...outline, fill: BACKGROUND }),
          marks(refused.flatMap(hatching), { type: 'rule', color: RULE, strokeWidth: 0.75 }),
        ]
      : []),
    ...(line.length > 0
      ? [
          marks(line, { type: 'rule', color: BACKGROUND, strokeWidth: 6, strokeCap: 'round' }),
          marks(line, { type: 'rule', color: INK, strokeWidth: 2.5, strokeCap: 'round' }),
        ]
      : []),
    ...patchMarks(patchesOf(panel, layout, placeOf)),
    textAt(0, top - GAP.head, `${levelText(panel.level)} components`, { fontWeight: 'bold' }),
  ];
};

const draw = (study: Study): Drawing | undefined => {
  const scene = mapSceneOf(study);
  if (!scene) return undefined;
  const words = mapWords(study, scene);
  const { over, xs, ys, panels } = scene;
  const [acrossTexts, upTexts] = [xs, ys].map((all, i) => all.map((value) => valueWords(study, over[i], value)));
  const left = Math.max(...upTexts.map((text) => widthOf(text, { size: SIZE.label }))) + 22;
  const margins = { left, right: 16 };
  const width = WIDTH - margins.left - margins.right;
  const layout = layoutOf(scene, width);
  const { cellWidth, cellHeight, rows } = layout;
  const tall = rows * cellHeight;
  const [across, up] = over.map((id, i) =>
    wrapped(`${i === 0 ? 'Across' : 'Up'}: ${inSentence(assumptionTitle(study, id))}`, width, { size: SIZE.label }),
  );
  const body: Body = {
    ...margins,
    top: up.length * LINE.small + GAP.axisTitle + GAP.head,
    bottom: GAP.axisTitle + across.length * LINE.small + 12,
    height: panels.length * tall + (panels.length - 1) * GAP.panel,
  };
  const axis = { color: INK, lineHeight: LINE.small };
  const tops = panels.map((_, p) => p * (tall + GAP.panel));
  const texts = [
    textAt(0, -body.top + 10, up, { ...axis, color: QUIET_INK }),
    textAt(0, body.height + GAP.axisTitle + 18, across, { ...axis, color: QUIET_INK }),
    ...acrossTexts.map((text, c) => textAt((c + 0.5) * cellWidth, body.height + 16, text, { align: 'center' })),
    ...tops.flatMap((top) =>
      upTexts.map((text, r) =>
        textAt(-8, top + (rows - r - 0.5) * cellHeight, text, { align: 'right', baseline: 'middle' }),
      ),
    ),
  ];
  const frame = framed(words, body);
  const plot = panels.flatMap((panel, p) => panelMarks(panel, layout, tops[p]));
  return {
    ...words,
    width: WIDTH,
    height: frame.height,
    spec: frame.spec({
      width: plotWidth(body),
      height: body.height,
      layer: [...plot, ...texts, ...frame.head, frame.foot(body.height)],
    }),
  };
};

export const map = { id: 'map', question: QUESTION, answers: 'limits', draw } satisfies Chart;
