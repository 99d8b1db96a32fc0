// The map: the first grid over assumptions, as curves of the share on time that can be told in words.
import type { Tried } from './reach.ts';
import type { Cell, GridOfCells, Interval, Study } from './study.ts';

type Results = Pick<Study, 'grids' | 'assumptions'>;

/** The share of the components due of a cell that are on time. */
export const shareOf = (cell: Cell): Interval =>
  cell.summaries.find((row) => row.measure === 'on-time-share' && row.minus === '') ?? {
    mean: Number.NaN,
    lower: Number.NaN,
    upper: Number.NaN,
    n: 0,
  };

/** Values of an assumption in some cells, rising. */
export const valuesOf = (cells: readonly Cell[], name: string): number[] =>
  [...new Set(cells.map((cell) => cell.set[name]))].sort((a, b) => a - b);

/** The first grid over assumptions, and its cells at one level. */
export interface GridMap {
  grid: GridOfCells;
  level: number;
  cells: Cell[];
}

/** By level, the largest first; none where there is no such grid. */
export const mapsOf = ({ grids }: Pick<Study, 'grids'>): GridMap[] => {
  const grid = grids.find(({ kind, over }) => kind === 'grid' && over.length > 0);
  if (!grid) return [];
  const levels = [...new Set(grid.cells.map((cell) => cell.components))].sort((a, b) => b - a);
  return levels.map((level) => ({ grid, level, cells: grid.cells.filter((cell) => cell.components === level) }));
};

/** Assumptions among `over` whose value makes a difference to the share of these cells. */
export const mattersTo = (cells: readonly Cell[], over: readonly string[]): string[] => {
  const apartFrom = (cell: Cell, name: string): string => over.map((one) => (one === name ? '' : cell.set[one])).join();
  return over.filter((name) => {
    const seen = new Map<string, number>();
    return cells.some((cell) => {
      const id = apartFrom(cell, name);
      const before = seen.get(id);
      seen.set(id, shareOf(cell).mean);
      return before !== undefined && !Object.is(before, shareOf(cell).mean);
    });
  });
};

/** Of these cells, those at the value nearest to the central one of every assumption of `names`. */
export const slice = (study: Results, cells: readonly Cell[], names: readonly string[]): Cell[] =>
  names.reduce<Cell[]>(
    (left, name) => {
      const central = Number(study.assumptions.find((one) => one.id === name)?.value);
      const away = (value: number): number => (Number.isFinite(central) ? Math.abs(value - central) : 0);
      const nearest = valuesOf(left, name).reduce((a, b) => (away(b) < away(a) ? b : a));
      return left.filter((cell) => cell.set[name] === nearest);
    },
    [...cells],
  );

/** Shares along one assumption. */
export const curveOf = (cells: readonly Cell[], along: string): Tried[] =>
  cells.map((cell) => ({ at: cell.set[along], share: shareOf(cell) })).sort((a, b) => a.at - b.at);

/** Values at which every point tried contradicts the year that is known. */
export const refusedValues = ({ grid, cells }: GridMap): { name: string; value: number }[] =>
  grid.over.flatMap((name) =>
    valuesOf(cells, name)
      .filter((value) => cells.every((cell) => cell.set[name] !== value || cell.refused !== ''))
      .map((value) => ({ name, value })),
  );
