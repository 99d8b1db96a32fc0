// The decision map: which rule is enough over two unknowns, a panel for each growth level, the sketch's boundary drawn over it.
import type { CertaintyStudy, LimitsStudy, MapRow, Verdict } from '../experiment/study-certainty.ts';
import { assumptionTitle, valueText } from './certainty-words.ts';
import type { Drawing, Json, Spec } from './chart.ts';
import { type Box, nameIn, regionsOf, type Square } from './decision-map-regions.ts';
import {
  type DecisionPanel,
  type DecisionScene,
  decisionMapWords,
  isRefused,
  QUESTION,
  sceneOf,
  verdictsOf,
} from './decision-map-words.ts';
import { type Body, framed, patchAt, textAt } from './frame.ts';
import { hatching, type Place } from './map-cells.ts';
import { inSentence, levelText } from './numbers.ts';
import { BACKGROUND, INK, QUIET_INK, RULE, SHADES, SIZE, WIDTH } from './style.ts';
import { widthOf, wrapped } from './text-width.ts';

/** From pale to dark, so that grey tells them apart; the name stands in each region as well. */
const LOOKS: Readonly<Record<Verdict, { fill: string; ink: string }>> = {
  neither: { fill: SHADES[0], ink: INK },
  'not-needed': { fill: SHADES[1], ink: INK },
  'reference-alone': { fill: '#A285D1', ink: INK },
  enough: { fill: SHADES[4], ink: BACKGROUND },
};
const FACE = { size: SIZE.label };
const LINE = 14;
const GAP = { column: 26, row: 34, head: 9, axis: 18 };
const CELL = { least: 34, most: 46 };
const DOT = { inset: 8, radius: 3.5 };
const MOST_COLUMNS = 2;

const pixels = (field: string): Spec => ({ field, type: 'quantitative', scale: null, axis: null });
const marks = (values: readonly object[], mark: Spec, encoding: Spec = {}): Spec => ({
  data: { values: values as Json[] },
  mark,
  encoding: { x: pixels('x'), x2: { field: 'x2' }, y: pixels('y'), y2: { field: 'y2' }, ...encoding },
});

interface Layout {
  cellWidth: number;
  cellHeight: number;
  width: number;
  height: number;
}

/** Sides between neighbours of whom the sketch says different things. */
const boundaryOf = (rows: readonly MapRow[], placeOf: (row: MapRow) => Place): Place[] => {
  const at = new Map(rows.map((row) => [`${placeOf(row).x} ${placeOf(row).y}`, row]));
  return rows.flatMap((row) => {
    const { x, y, x2, y2 } = placeOf(row);
    const [right, below] = [at.get(`${x2} ${y}`), at.get(`${x} ${y2}`)];
    const differs = (other: MapRow | undefined): boolean => !!other && other.sketchVerdict !== row.sketchVerdict;
    return [...(differs(right) ? [{ x: x2, x2, y, y2 }] : []), ...(differs(below) ? [{ x, x2, y: y2, y2 }] : [])];
  });
};

interface PanelDrawn {
  layers: Spec[];
  lettered: Verdict[];
}

const panelOf = (limits: LimitsStudy, scene: DecisionScene, panel: DecisionPanel, layout: Layout): PanelDrawn => {
  const { cellWidth, cellHeight } = layout;
  const { xs, ys } = scene;
  const squareOf = (row: MapRow): Square => ({
    ...{ column: xs.indexOf(row.xValue), row: ys.length - 1 - ys.indexOf(row.yValue) },
    verdict: isRefused(row) ? '' : row.verdict,
  });
  const placeOf = (row: MapRow): Place => {
    const { column, row: down } = squareOf(row);
    const [x, y] = [column * cellWidth, down * cellHeight];
    return { x, y, x2: x + cellWidth, y2: y + cellHeight };
  };
  const open = panel.rows.filter((row) => !isRefused(row));
  // What was played there is told all the same: by its colour under the hatching, and by a letter.
  const refused = panel.rows.filter(isRefused);
  const boundary = boundaryOf(panel.rows, placeOf);
  const dots = open
    .filter(({ told }) => !told)
    .map((row) => {
      const { x2, y } = placeOf(row);
      return { x: x2 - DOT.inset, y: y + DOT.inset, fill: LOOKS[row.verdict].ink };
    });
  const kept: Box[] = dots.map(({ x, y }) => ({
    ...{ left: x - DOT.radius - 1, right: x + DOT.radius + 1, top: y - DOT.radius - 1, bottom: y + DOT.radius + 1 },
  }));
  const strokes: Box[] = boundary.map(({ x, x2, y, y2 }) => ({
    ...{ left: x - 3, right: x2 + 3, top: y - 3, bottom: y2 + 3 },
  }));
  const names = verdictsOf(limits);
  const lettered = new Set<Verdict>();
  const named = regionsOf(panel.rows.map(squareOf)).flatMap((region) => {
    const [{ verdict }] = region;
    if (verdict === '') return [];
    const found = nameIn(
      region,
      names[verdict].name,
      FACE,
      { width: cellWidth, height: cellHeight },
      { kept, strokes },
    );
    if (found) return [found];
    lettered.add(verdict);
    return region.map(({ column, row }) => ({
      ...{ verdict, lines: [names[verdict].letter], x: (column + 0.5) * cellWidth, y: (row + 0.5) * cellHeight },
    }));
  });
  const letters = refused.map((row) => {
    const { column, row: down } = squareOf(row);
    lettered.add(row.verdict);
    return {
      ...{ verdict: row.verdict, lines: [names[row.verdict].letter] },
      ...{ x: (column + 0.5) * cellWidth, y: (down + 0.5) * cellHeight },
    };
  });
  const outline: Spec = { type: 'rect', stroke: RULE, strokeWidth: 1 };
  const verdicts = (Object.keys(LOOKS) as Verdict[]).filter((v) => panel.rows.some(({ verdict }) => verdict === v));
  return {
    lettered: [...lettered],
    layers: [
      ...verdicts.map((v) =>
        marks(panel.rows.filter(({ verdict }) => verdict === v).map(placeOf), { ...outline, fill: LOOKS[v].fill }),
      ),
      ...(refused.length > 0
        ? [marks(refused.map(placeOf).flatMap(hatching), { type: 'rule', color: RULE, strokeWidth: 0.75 })]
        : []),
      ...(boundary.length > 0
        ? [
            marks(boundary, { type: 'rule', color: BACKGROUND, strokeWidth: 6, strokeCap: 'square' }),
            marks(boundary, { type: 'rule', color: INK, strokeWidth: 3, strokeCap: 'square' }),
          ]
        : []),
      ...(dots.length > 0
        ? [
            {
              data: { values: dots as Json[] },
              mark: { type: 'point', filled: true, opacity: 1, size: 4 * DOT.radius * DOT.radius },
              encoding: {
                ...{ x: pixels('x'), y: pixels('y') },
                color: { field: 'fill', type: 'nominal', scale: null, legend: null },
              },
            } satisfies Spec,
          ]
        : []),
      ...[...named, ...letters].flatMap(({ verdict, lines, x, y }) => {
        const half = Math.max(...lines.map((line) => widthOf(line, FACE))) / 2 + 2;
        const high = (lines.length * LINE) / 2;
        return [
          patchAt(x - half, x + half, y - high, y + high, LOOKS[verdict].fill),
          textAt(x, y - high + 0.75 * LINE, lines, { align: 'center', lineHeight: LINE, color: LOOKS[verdict].ink }),
        ];
      }),
      textAt(0, -GAP.head, `${levelText(panel.level)} components`, { fontWeight: 'bold' }),
    ],
  };
};

const draw = ({ limits }: CertaintyStudy): Drawing | undefined => {
  const scene = limits && sceneOf(limits);
  if (!limits || !scene) return undefined;
  const { panels, xs, ys } = scene;
  const [{ x, y }] = panels[0].rows;
  const upTexts = ys.map((value) => valueText(limits, y, value));
  const left = Math.max(...upTexts.map((text) => widthOf(text, FACE))) + 22;
  const columns = Math.min(MOST_COLUMNS, panels.length);
  const right = 16;
  const width = (WIDTH - left - right - (columns - 1) * GAP.column) / columns;
  const cellWidth = width / xs.length;
  const cellHeight = Math.max(CELL.least, Math.min(CELL.most, Math.round(240 / ys.length)));
  const height = ys.length * cellHeight;
  const layout = { cellWidth, cellHeight, width, height };
  const acrossTexts = xs.map((value) => valueText(limits, x, value));
  const full = WIDTH - left - right;
  const [across, up] = [
    `Across: ${inSentence(assumptionTitle(limits, x))}`,
    `Up: ${inSentence(assumptionTitle(limits, y))}`,
  ].map((text) => wrapped(text, full, FACE));
  const rowHeight = height + GAP.row + 14;
  const lines = Math.ceil(panels.length / columns);
  const body: Body = {
    ...{ left, right },
    top: up.length * LINE + GAP.axis + GAP.head,
    bottom: GAP.axis + across.length * LINE + 12,
    height: lines * height + (lines - 1) * (rowHeight - height),
  };
  const drawnPanels = panels.map((panel) => panelOf(limits, scene, panel, layout));
  const words = decisionMapWords(limits, scene, [...new Set(drawnPanels.flatMap(({ lettered }) => lettered))]);
  const frame = framed(words, body);
  const axis = { color: QUIET_INK, lineHeight: LINE };
  const atBottomLeft = (lines - 1) * columns;
  const concat = drawnPanels.map(
    ({ layers }, p): Spec => ({
      ...{ width, height },
      layer: [
        ...layers,
        ...acrossTexts.map((text, c) => textAt((c + 0.5) * cellWidth, height + 16, text, { align: 'center' })),
        ...(p % columns === 0
          ? upTexts.map((text, r) =>
              textAt(-8, (ys.length - r - 0.5) * cellHeight, text, { align: 'right', baseline: 'middle' }),
            )
          : []),
        ...(p === 0 ? [textAt(0, -body.top + 10, up, axis), ...frame.head] : []),
        ...(p === atBottomLeft ? [textAt(0, height + GAP.axis + 18, across, axis), frame.foot(height)] : []),
      ],
    }),
  );
  const spec = frame.spec({
    ...{ concat, columns, bounds: 'flush' },
    spacing: { row: rowHeight - height, column: GAP.column },
  });
  return { ...words, width: WIDTH, height: frame.height, spec };
};

export const decisionMap = { id: 'decision-map', question: QUESTION, answers: 'limits' as const, draw };
