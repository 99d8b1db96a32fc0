// Where the steps of a route stand: the main line from left to right in rows, what stands aside below whoever sends there.
import type { ProcessRoute, ProcessStep, ProcessWay } from '../experiment/study-process.ts';
import { type BoxLine, boxLines, LEADING, PAD } from './process-box.ts';

/** Columns of boxes and the room between them, the same for all routes of a regime. */
export interface Grid {
  columns: number;
  left: number;
  boxWidth: number;
  gap: number;
}

export interface Placed {
  step: ProcessStep;
  lines: BoxLine[];
  row: number;
  column: number;
  lane: 'main' | 'aside';
}

const MOST_COLUMNS = 6;
const WIDEST = 150;
const GAP = 20;

const mainOf = ({ steps }: ProcessRoute): ProcessStep[] => steps.filter(({ place }) => place === 'main');

/** As many columns as the longest route has steps, up to a most; longer ones go on in a row below. */
export const gridOf = (routes: readonly ProcessRoute[], left: number, width: number): Grid => {
  const longest = Math.max(1, ...routes.map((route) => mainOf(route).length));
  // Of a route that needs two rows, both are about as long.
  const columns = Math.max(3, Math.ceil(longest / Math.ceil(longest / MOST_COLUMNS)));
  return { columns, left, gap: GAP, boxWidth: Math.min(WIDEST, (width - left - (columns - 1) * GAP) / columns) };
};

export const leftOf = (grid: Grid, column: number): number => grid.left + column * (grid.boxWidth + grid.gap);

/** The room that lines need, with the padding round them. */
export const tallOf = (lines: readonly BoxLine[]): number => lines.length * LEADING + 2 * PAD;

/** Free columns of a lane, the best first: two to the left leaves room for words on the way. */
const freeNear = (taken: ReadonlySet<number>, column: number, columns: number): number => {
  const wished = [column, column - 2, column - 1, column + 1, column + 2];
  const all = [...wished, ...Array.from({ length: columns }, (_, i) => i)];
  return all.find((one) => one >= 0 && one < columns && !taken.has(one)) ?? column;
};

/** Every step of a route but those that come before it, placed. */
export const placedOf = (route: ProcessRoute, grid: Grid): Placed[] => {
  const place = (step: ProcessStep, row: number, column: number, lane: Placed['lane']): Placed => ({
    ...{ step, row, column, lane },
    lines: boxLines(step, grid.boxWidth),
  });
  const placed = mainOf(route).map((step, i) => place(step, Math.floor(i / grid.columns), i % grid.columns, 'main'));
  // Those sent to first come first, and then whom they send to.
  for (let i = 0; i < placed.length; i++) {
    const from = placed[i];
    for (const way of waysFrom(route, from.step.id)) {
      const step = route.steps.find(({ id, place: where }) => id === way.to && where === 'aside');
      if (way.leads !== 'step' || !step || placed.some((one) => one.step === step)) continue;
      const taken = new Set(placed.filter((one) => one.lane === 'aside' && one.row === from.row).map((o) => o.column));
      placed.push(place(step, from.row, freeNear(taken, from.column, grid.columns), 'aside'));
    }
  }
  return placed;
};

export const waysFrom = (route: ProcessRoute, step: string): ProcessWay[] =>
  route.ways.filter(({ from }) => from === step);
