// The cells of the grids beside the ladder, once played: their measures, and how they differ from each reference at the same point.
import type { Book } from './book.ts';
import type { GridPlan } from './grids.ts';
import type { Cell, GridOfCells } from './study.ts';
import { type Layout, summariesOf } from './summarise.ts';

/** How the year that is known sees a point, and why it refuses it; empty where it does not. */
export type Known = Pick<Cell, 'known' | 'refused'>;

/** A refused draw is not played: it is a cell without summaries. `most` is how many replications the ladder has. */
export const gridOfCells = (
  { replications, cells, ...grid }: GridPlan,
  book: Book,
  most: number,
  layout: Layout,
  knownAt: (set: Cell['set']) => Known,
): GridOfCells => {
  const n = Math.min(replications, most);
  return {
    ...grid,
    cells: cells.map(({ regime, components, set, unlimited, as, play, against }): Cell => {
      const { known, refused } = knownAt(set);
      const others = () => against.map((one) => ({ minus: one.minus, values: book.of(one.play, n) }));
      const isPlayed = grid.kind !== 'draws' || refused === '';
      const summaries = isPlayed
        ? summariesOf({ regime, components, own: book.of(play, n), against: others() }, layout)
        : [];
      const took = isPlayed ? book.tookOf(play, n) : [];
      return { grid: grid.id, regime, components, set, unlimited, as, refused, known, took, summaries };
    }),
  };
};
