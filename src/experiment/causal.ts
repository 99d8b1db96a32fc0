// What binds: how many more are on time where one pool has no limit, with the same draws.
import { type MeasureId, measureIndex } from '../model/measures.ts';
import type { Book } from './book.ts';
import type { CellPlan, GridPlan } from './grids.ts';
import { intervalOf } from './grouping.ts';
import { differences } from './statistics.ts';
import type { CausalRow, Interval } from './study.ts';

const groupOf = ({ regime, level }: CausalRow): string => `${regime} ${level}`;

/** Rows by regime, level and pool, each once; `most` is how many replications the ladder has. */
export const causalRows = (grids: readonly GridPlan[], book: Book, most: number, certain: boolean): CausalRow[] => {
  const rowOf = (cell: CellPlan, limited: NonNullable<CellPlan['limited']>, n: number): CausalRow => {
    const gain = (measure: MeasureId): Interval => {
      const at = measureIndex(measure);
      const column = (play: CellPlan['play']) => book.of(play, n).map((values) => values[at]);
      return intervalOf(differences(column(cell.play), column(limited)), certain);
    };
    return {
      regime: cell.regime,
      level: cell.components,
      pool: cell.unlimited,
      components: gain('on-time-components'),
      mw: gain('on-time-mw'),
      binds: false,
    };
  };
  const found = new Map<string, CausalRow>();
  for (const { cells, replications } of grids) {
    for (const cell of cells) {
      const id = `${cell.regime} ${cell.components} ${cell.unlimited}`;
      if (cell.limited && !found.has(id)) found.set(id, rowOf(cell, cell.limited, Math.min(replications, most)));
    }
  }
  const rows = [...found.values()];
  const largest = new Map<string, CausalRow>();
  for (const row of rows) {
    const before = largest.get(groupOf(row));
    const isLarger = !before || row.components.mean > before.components.mean;
    if (row.components.lower > 0 && isLarger) largest.set(groupOf(row), row);
  }
  return rows.map((row) => ({ ...row, binds: largest.get(groupOf(row)) === row }));
};
