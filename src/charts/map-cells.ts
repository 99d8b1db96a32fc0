// What stands in the cells of the map: number, interval, why a cell is refused, and how it is hatched.
import { BREAKS, ENOUGH, type MapCell, type MapPanel, type MapScene, reasonWords } from './map-words.ts';
import { count, percent } from './numbers.ts';
import { BOTH_VALUES, type Shown } from './shown.ts';
import { BACKGROUND, INK, SHADES, SIZE } from './style.ts';
import { widthOf, wrapped } from './text-width.ts';

const NUMBER = { size: SIZE.subtitle, bold: true };
const SMALL = { size: SIZE.small };
const AFTER_NUMBER = 5;
/** Between a cell's outline and its texts. */
const EDGE = 7;
export const LINE = { number: 18, small: 14 };
/** Between hatching strokes; an odd number of half pixels would blur them. */
const HATCH = 7;
const MOST_REASON_LINES = 2;

export interface Place {
  x: number;
  y: number;
  x2: number;
  y2: number;
}

/** A text in a cell, on a patch of the cell's own colour so that no stroke runs through it. */
export interface Patch {
  text: string;
  /** Middle of the text, and its base line. */
  x: number;
  y: number;
  face: { size: number; bold?: boolean };
  ink: string;
  ground: string;
}

export const shadeOf = ({ share }: MapCell): number => BREAKS.filter((least) => share.mean >= least).length;

/** `63%`; with a decimal where a rounded number would stand on the other side of the line. */
const numberText = ({ share: { mean } }: MapCell): string =>
  percent(mean, Math.round(100 * mean) / 100 >= ENOUGH === mean >= ENOUGH ? 0 : 1);

/** Both values in per cent; a decimal where they would be the same without. */
const rangeText = ({ lower, upper }: Shown): string => {
  if (!(upper > lower)) return '';
  const decimals = upper - lower < 0.01 ? 1 : 0;
  const ends = [lower, upper].map((share) => count(100 * share, decimals));
  return ends[0] === ends[1] ? '' : ends.join(' to ');
};

/** `± 4` in percentage points, of two replications `61 to 65`; empty where there is neither. */
const halfText = ({ share }: MapCell): string => {
  if (share.kind === BOTH_VALUES) return rangeText(share);
  const points = (100 * (share.upper - share.lower)) / 2;
  return points > 0 ? `\u00b1 ${count(points, points < 0.95 ? 1 : 0)}` : '';
};

export const isRefused = ({ cell }: MapCell): boolean => cell.refused !== '';

/** Strokes at half a right angle across a place, in step with those of its neighbours. */
export const hatching = ({ x, y, x2, y2 }: Place): Place[] => {
  const first = Math.ceil((x + y) / HATCH);
  const last = Math.floor((x2 + y2) / HATCH);
  return Array.from({ length: last - first + 1 }, (_, i) => {
    const sum = (first + i) * HATCH;
    const [from, to] = [Math.max(x, sum - y2), Math.min(x2, sum - y)];
    return { x: from, y: sum - from, x2: to, y2: sum - to };
  });
};

/** Neighbours in a row that are refused for the same reason: one text serves them all. */
const runsOf = (cells: readonly MapCell[]): MapCell[][] => {
  const refused = cells.filter(isRefused).sort((a, b) => a.row - b.row || a.column - b.column);
  return refused.reduce<MapCell[][]>((runs, one) => {
    const run = runs[runs.length - 1];
    const before = run?.[run.length - 1];
    const isNext =
      before?.row === one.row && before.column === one.column - 1 && before.cell.refused === one.cell.refused;
    if (isNext) run.push(one);
    else runs.push([one]);
    return runs;
  }, []);
};

export interface Layout {
  width: number;
  cellWidth: number;
  cellHeight: number;
  /** Whether number and interval stand on one line in every cell. */
  isOneLine: boolean;
  columns: number;
  rows: number;
}

export const layoutOf = ({ panels, xs, ys }: MapScene, width: number): Layout => {
  const cells = panels.flatMap((panel) => panel.cells);
  const cellWidth = width / xs.length;
  const widest = Math.max(
    ...cells.map((c) => widthOf(numberText(c), NUMBER) + AFTER_NUMBER + widthOf(halfText(c), SMALL)),
  );
  const isOneLine = widest <= cellWidth - 10;
  const reason = cells.some(isRefused) ? MOST_REASON_LINES * LINE.small : 0;
  const cellHeight = 2 * EDGE + LINE.number + (isOneLine ? 0 : LINE.small) + reason;
  return { width, cellWidth, cellHeight, isOneLine, columns: xs.length, rows: ys.length };
};

/** Number, interval and reason of the cells of a panel whose corner is at `top`. */
export const patchesOf = (panel: MapPanel, layout: Layout, placeOf: (cell: MapCell) => Place): Patch[] => {
  const { isOneLine, cellHeight, cellWidth } = layout;
  const paint = (cell: MapCell) => {
    const shade = isRefused(cell) ? BACKGROUND : SHADES[shadeOf(cell)];
    return { ground: shade, ink: isRefused(cell) || shadeOf(cell) < 3 ? INK : BACKGROUND };
  };
  const numbers = panel.cells.flatMap((cell): Patch[] => {
    const { x, y } = placeOf(cell);
    const [number, half] = [numberText(cell), halfText(cell)];
    const [numberWidth, halfWidth] = [widthOf(number, NUMBER), widthOf(half, SMALL)];
    const middle = x + cellWidth / 2;
    const lines = isRefused(cell) ? y + EDGE : y + (cellHeight - LINE.number - (isOneLine ? 0 : LINE.small)) / 2;
    const base = lines + 0.75 * LINE.number;
    const shift = isOneLine && half !== '' ? (halfWidth + AFTER_NUMBER) / 2 : 0;
    return [
      { text: number, x: middle - shift, y: base, face: NUMBER, ...paint(cell) },
      ...(half === ''
        ? []
        : [
            {
              ...{ text: half, face: SMALL, ...paint(cell), y: isOneLine ? base : base + LINE.small },
              x: isOneLine ? middle + (numberWidth + AFTER_NUMBER) / 2 : middle,
            },
          ]),
    ];
  });
  const reasons = runsOf(panel.cells).flatMap((run): Patch[] => {
    const [from, to] = [placeOf(run[0]), placeOf(run[run.length - 1])];
    const lines = wrapped(reasonWords(run[0].cell.refused), to.x2 - from.x - 12, SMALL, MOST_REASON_LINES);
    const base = from.y + EDGE + LINE.number + (isOneLine ? 0 : LINE.small) + 0.75 * LINE.small;
    const shift = ((MOST_REASON_LINES - lines.length) * LINE.small) / 2;
    return lines.map((text, i) => ({
      ...{ text, face: SMALL, ink: INK, ground: BACKGROUND },
      x: (from.x + to.x2) / 2,
      y: base + shift + i * LINE.small,
    }));
  });
  return [...numbers, ...reasons];
};
