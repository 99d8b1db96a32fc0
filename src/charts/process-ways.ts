// Ways between the boxes of a route as lines with corners: forward, back, down to what stands aside, and round the end of a row.
import type { ProcessWay } from '../experiment/study-process.ts';
import { type Grid, leftOf, type Placed } from './process-layout.ts';
import type { Box, Line, Scene } from './process-scene.ts';
import { CATEGORICAL, SHADES, SIZE } from './style.ts';
import { widthOf } from './text-width.ts';

/** How a way is drawn. */
export interface Flow {
  /** In pixels; a hairline where the flow is not known. */
  widthOf: (way: ProcessWay) => number;
}

/** Those who go on, and those who failed, gave up or are out. */
export const FORWARD = SHADES[3];
export const FAILING = CATEGORICAL[2];
const LABEL = 13;

const middle = (a: number, b: number): number => (a + b) / 2;

/** Out of the bottom of a box at the right, and up into it at the left. */
export const loopUnder = (scene: Scene, box: Box, width: number): void => {
  const [right, left, low] = [box.right - 16, box.left + 16, box.bottom + 13];
  scene.lines.push({
    points: [
      [right, box.bottom],
      [right, low],
      [left, low],
      [left, box.bottom],
    ],
    ...{ width, colour: FAILING, dashed: true, arrow: true },
  });
};

interface Around {
  boxes: ReadonlyMap<string, Box>;
  placed: readonly Placed[];
  grid: Grid;
  flow: Flow;
  /** Beside the way. */
  words: readonly string[];
}

const pathOf = (a: Placed, b: Placed, from: Box, to: Box, grid: Grid): Line['points'] => {
  const [fromX, toX] = [middle(from.left, from.right), middle(to.left, to.right)];
  const [fromY, toY] = [middle(from.top, from.bottom), middle(to.top, to.bottom)];
  const isRight = to.left > from.left;
  if (a.row !== b.row) {
    // Round the end of the row, and along the gap above the row below.
    const [out, back, between] = [from.right + 10, grid.left - 11, to.top - 14];
    return [
      [from.right, fromY],
      [out, fromY],
      [out, between],
      [back, between],
      [back, toY],
      [to.left, toY],
    ];
  }
  if (a.lane === b.lane && a.lane === 'main' && b.column === a.column + 1)
    return [
      [from.right, fromY],
      [to.left, toY],
    ];
  if (a.lane === b.lane && a.lane === 'main') {
    const low = from.bottom + 9;
    return [
      [fromX, from.bottom],
      [fromX, low],
      [toX, low],
      [toX, to.bottom],
    ];
  }
  if (a.lane === b.lane) {
    // There and back are apart.
    const y = from.top + (from.bottom - from.top) * (isRight ? 0.7 : 0.4);
    return [
      [isRight ? from.right : from.left, y],
      [isRight ? to.left : to.right, y],
    ];
  }
  if (a.column === b.column) {
    const x = a.lane === 'main' ? from.left + 9 : from.right - 9;
    return a.lane === 'main'
      ? [
          [x, from.bottom],
          [x, to.top],
        ]
      : [
          [x, from.top],
          [x, to.bottom],
        ];
  }
  if (a.lane === 'aside')
    return [
      [isRight ? from.right : from.left, fromY],
      [toX, fromY],
      [toX, to.bottom],
    ];
  const low = to.top - 9;
  return [
    [fromX, from.bottom],
    [fromX, low],
    [toX, low],
    [toX, to.top],
  ];
};

/** Draws a way between two boxes of a route. */
export const drawWay = (scene: Scene, way: ProcessWay, around: Around): void => {
  const { boxes, placed, grid, flow, words } = around;
  const [a, b] = [way.from, way.to].map((id) => placed.find(({ step }) => step.id === id));
  if (!a || !b) return;
  const [from, to] = [boxes.get(way.from)!, boxes.get(way.to)!];
  const isBack = way.why === 'fails';
  const points = pathOf(a, b, from, to, grid);
  const width = flow.widthOf(way);
  scene.lines.push({ points, width, colour: isBack ? FAILING : FORWARD, dashed: isBack, arrow: true });
  if (words.length === 0) return;
  const [[x, y], [endX]] = points;
  // Beside a way down, or over a way across.
  if (a.lane !== b.lane) {
    const centre = middle(leftOf(grid, a.column) + 15, leftOf(grid, a.column) + grid.boxWidth - 15);
    words.forEach((text, i) => {
      scene.texts.push({ x: centre, y: from.bottom + 16 + i * LABEL, text, align: 'center' });
    });
    return;
  }
  const text = words.join(' ');
  const room = Math.abs(endX - x);
  const fits = widthOf(text, { size: SIZE.small }) < room - 4;
  const lines = fits ? [text] : words;
  if (a.lane === 'aside' && words.some((one) => widthOf(one, { size: SIZE.small }) > room - 4)) return;
  lines.forEach((line, i) => {
    scene.texts.push({
      x: middle(x, endX),
      y: y - width / 2 - 4 - (lines.length - 1 - i) * LABEL,
      text: line,
      align: 'center',
    });
  });
};
