// Points that contradict the year that is known, counted by reason, grid by grid.
import { givenText } from './points.ts';
import type { GridOfCells, Study } from './study.ts';

export interface RefusalRow {
  grid: string;
  kind: GridOfCells['kind'];
  /** Empty where the points agree with the year that is known. A point may be refused for several reasons. */
  reason: string;
  /** Points counted, and all points of the grid. */
  points: number;
  of: number;
}

export const reasonsIn = (refused: string): string[] => refused.split('; ').filter((reason) => reason !== '');

/** Rows of every grid whose points were held against a year that is known; pools without limit change no assumption. */
export const refusalRows = ({ grids, backcasts }: Pick<Study, 'grids' | 'backcasts'>): RefusalRow[] =>
  grids
    .filter(({ kind }) => backcasts.length > 0 && kind !== 'unlimited')
    .flatMap(({ id, kind, cells }) => {
      const points = new Map(cells.map(({ set, refused }) => [givenText(set), refused]));
      const counts = new Map([['', 0]]);
      for (const refused of points.values()) {
        const reasons = reasonsIn(refused);
        for (const reason of reasons.length > 0 ? reasons : ['']) counts.set(reason, (counts.get(reason) ?? 0) + 1);
      }
      return [...counts].map(([reason, count]) => ({ grid: id, kind, reason, points: count, of: points.size }));
    });
