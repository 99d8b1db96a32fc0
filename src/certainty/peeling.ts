// Boxes that shrink and grow by a few points at a time: the moves of the Patient Rule Induction Method.

/** Ends by column; -Infinity and Infinity where there is no limit. */
export interface Ends {
  low: number[];
  high: number[];
}

/** A box and the rows that lie in it. */
export interface Held {
  ends: Ends;
  rows: number[];
}

/** A box that could be next: its points and the cases among them. */
export interface Move {
  ends: Ends;
  inBox: number;
  cases: number;
}

export const densityOf = ({ inBox, cases }: { inBox: number; cases: number }): number =>
  inBox > 0 ? cases / inBox : 0;

export const without = (ends: Ends, j: number, side: 'low' | 'high'): Ends => ({
  ...ends,
  [side]: ends[side].with(j, side === 'low' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY),
});

/** Points [point][column] at which an event is true or not, and the moves that they allow. */
export class Peeler {
  readonly points: readonly (readonly number[])[];
  readonly event: readonly boolean[];
  readonly alpha: number;

  constructor(points: readonly (readonly number[])[], event: readonly boolean[], alpha: number) {
    this.points = points;
    this.event = event;
    this.alpha = alpha;
  }

  /** The rows of a box, of those offered. */
  hold({ ends, of = [...this.points.keys()] }: { ends: Ends; of?: readonly number[] }): Held {
    const { low, high } = ends;
    const limited = low.flatMap((_, j) => (Number.isFinite(low[j]) || Number.isFinite(high[j]) ? [j] : []));
    const rows = of.filter((row) => {
      const point = this.points[row];
      for (const j of limited) if (point[j] < low[j] || point[j] > high[j]) return false;
      return true;
    });
    return { ends, rows };
  }

  casesIn(rows: readonly number[]): number {
    let cases = 0;
    for (const row of rows) if (this.event[row]) cases++;
    return cases;
  }

  /**
   * Every way to take about alpha of the rows off one side of one column, with the limit half way to what is left. Of
   * equal values all go or all stay; at least one value goes, and one stays.
   */
  peels({ ends, rows }: Held): Move[] {
    const all = this.casesIn(rows);
    const take = Math.max(1, Math.floor(this.alpha * rows.length));
    return ends.low.flatMap((_, j) => {
      const at = (row: number): number => this.points[row][j];
      const sorted = Float64Array.from(rows, at).sort();
      return (['low', 'high'] as const).flatMap((side): Move[] => {
        const way = side === 'low' ? 1 : -1;
        /** The value so many places from the end that is peeled. */
        const from = (place: number): number => sorted[way > 0 ? place : sorted.length - 1 - place];
        // Equal values stay together: those that the cut falls among stay, unless they are the first of all.
        let kept = Math.min(take, sorted.length - 1);
        if (from(kept) === from(0)) while (kept < sorted.length && from(kept) === from(0)) kept++;
        else while (from(kept - 1) === from(kept)) kept--;
        if (kept >= sorted.length) return [];
        const limit = (from(kept - 1) + from(kept)) / 2;
        const gone = rows.filter((row) => way * (at(row) - from(kept)) < 0);
        return [
          {
            ends: { ...ends, [side]: ends[side].with(j, limit) },
            inBox: rows.length - gone.length,
            cases: all - this.casesIn(gone),
          },
        ];
      });
    });
  }

  /** Every way to let about so many more rows in on one side of one column, or all that it keeps out. */
  pastes({ ends, rows }: Held, take: number): Move[] {
    const all = this.casesIn(rows);
    return ends.low.flatMap((_, j) =>
      (['low', 'high'] as const).flatMap((side): Move[] => {
        if (!Number.isFinite(ends[side][j])) return [];
        const open = without(ends, j, side);
        const way = side === 'low' ? -1 : 1;
        const beyond = (row: number): number => way * (this.points[row][j] - ends[side][j]);
        const outside = this.hold({ ends: open })
          .rows.filter((row) => beyond(row) > 0)
          .sort((a, b) => beyond(a) - beyond(b));
        let taken = Math.min(take, outside.length);
        while (taken < outside.length && beyond(outside[taken]) === beyond(outside[taken - 1])) taken++;
        const limit =
          taken < outside.length
            ? (this.points[outside[taken - 1]][j] + this.points[outside[taken]][j]) / 2
            : undefined;
        return [
          {
            ends: limit === undefined ? open : { ...ends, [side]: ends[side].with(j, limit) },
            inBox: rows.length + taken,
            cases: all + this.casesIn(outside.slice(0, taken)),
          },
        ];
      }),
    );
  }
}
