// Regions of the decision map: cells of one verdict that touch, and where in a region its name has room.
import type { Verdict } from '../experiment/study-certainty.ts';
import { type Face, widthOf, wrapped } from './text-width.ts';

/** A cell by its column and its row from the top, with what it is; empty where it is refused. */
export interface Square {
  column: number;
  row: number;
  verdict: Verdict | '';
}

export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** A name in lines, and the middle of it. */
export interface Named {
  verdict: Verdict;
  lines: string[];
  x: number;
  y: number;
}

const LINE = 14;
/** Between a name and the edge of its region. */
const EDGE = 5;
const MOST_LINES = 3;

const keyOf = (column: number, row: number): string => `${column} ${row}`;

/** Cells of one verdict that touch along a side, the largest region first; refused cells belong to none. */
export const regionsOf = (squares: readonly Square[]): Square[][] => {
  const left = new Map(squares.filter(({ verdict }) => verdict !== '').map((s) => [keyOf(s.column, s.row), s]));
  const regions: Square[][] = [];
  for (const start of squares) {
    if (!left.delete(keyOf(start.column, start.row))) continue;
    const region = [start];
    for (let i = 0; i < region.length; i++) {
      const { column, row, verdict } = region[i];
      for (const [c, r] of [
        [column - 1, row],
        [column + 1, row],
        [column, row - 1],
        [column, row + 1],
      ]) {
        const next = left.get(keyOf(c, r));
        if (next?.verdict === verdict && left.delete(keyOf(c, r))) region.push(next);
      }
    }
    regions.push(region);
  }
  return regions.sort((a, b) => b.length - a.length);
};

const touches = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** All rectangles of cells that lie wholly in a region. */
const rectanglesIn = (region: readonly Square[]): { c: number; c2: number; r: number; r2: number }[] => {
  const inside = new Set(region.map(({ column, row }) => keyOf(column, row)));
  const isFull = (c: number, c2: number, r: number, r2: number): boolean => {
    for (let row = r; row <= r2; row++)
      for (let column = c; column <= c2; column++) if (!inside.has(keyOf(column, row))) return false;
    return true;
  };
  return region.flatMap(({ column: c, row: r }) =>
    region
      .filter(({ column: c2, row: r2 }) => c2 >= c && r2 >= r && isFull(c, c2, r, r2))
      .map(({ column: c2, row: r2 }) => ({ c, c2, r, r2 })),
  );
};

/**
 * Where the name of a region has room: wholly inside, over nothing that must be seen and across as few strokes as can be;
 * undefined where there is no such place. Sizes in pixels.
 */
export const nameIn = (
  region: readonly Square[],
  text: string,
  face: Face,
  cell: { width: number; height: number },
  { kept, strokes }: { kept: readonly Box[]; strokes: readonly Box[] },
): Named | undefined => {
  const [{ verdict }] = region;
  if (verdict === '') return undefined;
  const places = rectanglesIn(region).flatMap(({ c, c2, r, r2 }) => {
    const [wide, tall] = [(c2 - c + 1) * cell.width, (r2 - r + 1) * cell.height];
    const lines = wrapped(text, wide - 2 * EDGE, face);
    const [half, high] = [Math.max(...lines.map((l) => widthOf(l, face))) / 2, (lines.length * LINE) / 2];
    const isCut = lines.join(' ') !== text || lines.length > MOST_LINES || 2 * high > tall - 2 * EDGE;
    const [x, y] = [c * cell.width + wide / 2, r * cell.height + tall / 2];
    const box = { left: x - half - 2, right: x + half + 2, top: y - high, bottom: y + high };
    if (isCut || kept.some((one) => touches(one, box))) return [];
    return [{ verdict, lines, x, y, crossed: strokes.filter((one) => touches(one, box)).length, area: wide * tall }];
  });
  const [best] = places.sort((a, b) => a.crossed - b.crossed || b.area - a.area || a.lines.length - b.lines.length);
  return best && { verdict, lines: best.lines, x: best.x, y: best.y };
};
