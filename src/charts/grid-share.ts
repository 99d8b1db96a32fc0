// The share on time in the cells of a grid beside the ladder, and which grid is whose chart.
import { valuesOf } from '../experiment/map.ts';
import type { Cell, GridOfCells, Study, Summary } from '../experiment/study.ts';
import { type Look, looksOf } from './style.ts';

/** The share of the components due of a cell that are on time; undefined where it was not played or nothing is due. */
export const shareIn = (cell: Cell): Summary | undefined =>
  cell.summaries.find((s) => s.measure === 'on-time-share' && s.minus === '' && Number.isFinite(s.mean));

export const levelsIn = (cells: readonly Cell[]): number[] =>
  [...new Set(cells.map((cell) => cell.components))].sort((a, b) => a - b);

/** Grids over so many assumptions, with only those cells that have a share. */
const gridsOver = (study: Study, assumptions: number): GridOfCells[] =>
  study.grids
    .filter(({ kind, over }) => kind === 'grid' && over.length === assumptions)
    .map((grid) => ({ ...grid, cells: grid.cells.filter((cell) => shareIn(cell) !== undefined) }))
    .filter(({ cells }) => cells.length > 0);

export interface SubjectGrid {
  grid: GridOfCells;
  /** The regime that the grid is about: the first that is no reference, else the first of all. */
  look: Look;
  /** Those of the regime. */
  cells: Cell[];
}

const subjectGrids = (study: Study, assumptions: number): SubjectGrid[] =>
  gridsOver(study, assumptions).flatMap((grid) => {
    const looks = looksOf(study).filter((look) => grid.cells.some((cell) => cell.regime === look.regime));
    const look = looks.find(({ regime }) => !study.references.includes(regime)) ?? looks[0];
    return look ? [{ grid, look, cells: grid.cells.filter((cell) => cell.regime === look.regime) }] : [];
  });

/** The first grid over two assumptions, one about another regime than a reference before others: the map. */
export const mapGridOf = (study: Study): SubjectGrid | undefined => {
  const grids = subjectGrids(study, 2);
  return grids.find(({ look }) => !study.references.includes(look.regime)) ?? grids[0];
};

/** The first grid over one assumption at every level of the study, where there are several: the band round a line. */
export const bandGridOf = (study: Study): SubjectGrid | undefined =>
  subjectGrids(study, 1).find(({ grid, cells }) => {
    const levels = levelsIn(cells);
    return (
      study.levels.length > 1 &&
      study.levels.every((level) => levels.includes(level)) &&
      valuesOf(cells, grid.over[0]).length > 1
    );
  });

/** The first grid over one assumption that is no band, at its largest level: several values, for all its regimes. */
export const rangeGridOf = (study: Study): { grid: GridOfCells; level: number; cells: Cell[] } | undefined => {
  const band = bandGridOf(study)?.grid.id;
  const grid = gridsOver(study, 1).find(({ id, over, cells }) => id !== band && valuesOf(cells, over[0]).length > 1);
  if (!grid) return undefined;
  const level = Math.max(...levelsIn(grid.cells));
  return { grid, level, cells: grid.cells.filter((cell) => cell.components === level) };
};
