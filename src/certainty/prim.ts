// The Patient Rule Induction Method of Friedman and Fisher (1999): a box of the space in which something happens.
import type { Interval } from '../experiment/interval.ts';
import { binomialTail, wilson } from './proportion.ts';

/** A limit on one column; an end that does not limit is the end of the column's range. */
export interface BoxLimit {
  column: number;
  low: number;
  high: number;
}

export interface PrimStep {
  limits: BoxLimit[];
  /** Share of all cases that lie in the box, share of its points that are cases, and points in it. */
  coverage: number;
  density: number;
  inBox: number;
}

export interface PrimBox {
  limits: BoxLimit[];
  coverage: Interval;
  density: Interval;
  inBox: number;
  of: number;
  /** Share of all points that are cases. */
  base: number;
}

export interface Prim {
  /** From all points to the smallest box, one peel each. */
  trajectory: PrimStep[];
  box: PrimBox;
}

export interface PrimOptions {
  /** Share of the points of a box that one peel takes, 0.05 to 0.1. */
  alpha?: number;
  /** Smallest share of all points that a box may hold. */
  least?: number;
  /** Ends of the columns; by default those of the points. */
  ranges?: readonly (readonly [number, number])[];
}

/** A limit stays only where the density inside would be as unlikely as this without it (Bryant and Lempert 2010). */
const QUASI_P = 0.05;

/** Ends by column; -Infinity and Infinity where there is no limit. */
interface Ends {
  low: number[];
  high: number[];
}

const inside = ({ low, high }: Ends, point: readonly number[]): boolean =>
  point.every((value, j) => value >= low[j] && value <= high[j]);

/** A box found in points [point][column] at which an event is true or not. */
class Peeler {
  readonly points: readonly (readonly number[])[];
  readonly event: readonly boolean[];
  readonly cases: number;
  readonly alpha: number;

  constructor(points: readonly (readonly number[])[], event: readonly boolean[], alpha: number) {
    this.points = points;
    this.event = event;
    this.cases = event.filter(Boolean).length;
    this.alpha = alpha;
  }

  rowsIn(ends: Ends): number[] {
    return [...this.points.keys()].filter((row) => inside(ends, this.points[row]));
  }

  count(rows: readonly number[]): number {
    return rows.reduce((sum, row) => sum + (this.event[row] ? 1 : 0), 0);
  }

  density(rows: readonly number[]): number {
    return rows.length > 0 ? this.count(rows) / rows.length : 0;
  }

  /**
   * Every way to take about alpha of the rows off one side of one column, with the limit half way to what is left. Of
   * equal values all go or all stay, at least one value goes.
   */
  peels(ends: Ends, rows: readonly number[]): { ends: Ends; rows: number[] }[] {
    const columns = this.points[0].map((_, j) => j);
    return columns.flatMap((j) => {
      const values = [...new Set(rows.map((row) => this.points[row][j]))].sort((a, b) => a - b);
      if (values.length < 2) return [];
      const sorted = rows.map((row) => this.points[row][j]).sort((a, b) => a - b);
      const take = Math.max(1, Math.floor(this.alpha * sorted.length));
      const firstKept = values.find((value) => value > values[0] && value >= sorted[take]) as number;
      const lastKept = values.findLast(
        (value) => value < values[values.length - 1] && value <= sorted[sorted.length - 1 - take],
      ) as number;
      const below = values[values.indexOf(firstKept) - 1];
      const above = values[values.indexOf(lastKept) + 1];
      return [
        { ends: { ...ends, low: ends.low.with(j, (below + firstKept) / 2) }, side: firstKept, isLow: true },
        { ends: { ...ends, high: ends.high.with(j, (above + lastKept) / 2) }, side: lastKept, isLow: false },
      ].map(({ ends, side, isLow }) => ({
        ends,
        rows: rows.filter((row) => (isLow ? this.points[row][j] >= side : this.points[row][j] <= side)),
      }));
    });
  }

  /** Every way to let about alpha more rows in, or all that one side keeps out. */
  pastes(ends: Ends, rows: readonly number[]): { ends: Ends; rows: number[] }[] {
    const take = Math.max(1, Math.floor(this.alpha * rows.length));
    return this.points[0].flatMap((_, j) =>
      (['low', 'high'] as const).flatMap((side) => {
        if (!Number.isFinite(ends[side][j])) return [];
        const open = without(ends, j, side);
        const sign = side === 'low' ? -1 : 1;
        const outside = this.rowsIn(open)
          .map((row) => this.points[row][j])
          .filter((value) => sign * (value - ends[side][j]) > 0)
          .sort((a, b) => sign * (a - b));
        if (outside.length === 0) return [{ ends: open, rows: this.rowsIn(open) }];
        const last = outside[Math.min(take, outside.length) - 1];
        const next = outside.find((value) => sign * (value - last) > 0);
        const wider = next === undefined ? open : { ...ends, [side]: ends[side].with(j, (last + next) / 2) };
        return [{ ends: wider, rows: this.rowsIn(wider) }];
      }),
    );
  }
}

const without = (ends: Ends, j: number, side: 'low' | 'high'): Ends => ({
  ...ends,
  [side]: ends[side].with(j, side === 'low' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY),
});

/** The first of the best by a score; undefined of none. */
const best = <T>(list: readonly T[], score: (one: T) => number): T | undefined =>
  list.reduce<T | undefined>((top, one) => (top === undefined || score(one) > score(top) ? one : top), undefined);

const limitsOf = ({ low, high }: Ends, ranges: readonly (readonly [number, number])[]): BoxLimit[] =>
  low.flatMap((_, column) => {
    if (!Number.isFinite(low[column]) && !Number.isFinite(high[column])) return [];
    const [from, to] = ranges[column];
    return [{ column, low: Math.max(from, low[column]), high: Math.min(to, high[column]) }];
  });

/**
 * Peels, each time where density gains most for each point given up, down to the `least` share of points; chooses; pastes
 * while density does not fall; and drops limits that do not matter. Chosen is the box of the trajectory with the largest
 * harmonic mean of coverage and of the share of doubt that it removes, (density - base) / (1 - base): all points score 0,
 * and so does a box of nothing; where cases are rare it is the F1 score. Points are `[point][column]`, discrete columns
 * by their order. Undefined where all or none are cases, or where no limit matters.
 */
export const prim = (
  points: readonly (readonly number[])[],
  event: readonly boolean[],
  { alpha = 0.05, least = 0.03, ranges }: PrimOptions = {},
): Prim | undefined => {
  const of = points.length;
  if (event.length !== of) throw new RangeError(`events: ${event.length} of ${of} points`);
  const peeler = new Peeler(points, event, alpha);
  const { cases } = peeler;
  if (cases === 0 || cases === of) return undefined;
  const base = cases / of;
  const spans =
    ranges ??
    points[0].map((_, j): [number, number] =>
      points.reduce<[number, number]>(
        ([from, to], point) => [Math.min(from, point[j]), Math.max(to, point[j])],
        [points[0][j], points[0][j]],
      ),
    );
  let box: { ends: Ends; rows: number[] } = {
    ends: {
      low: points[0].map(() => Number.NEGATIVE_INFINITY),
      high: points[0].map(() => Number.POSITIVE_INFINITY),
    },
    rows: [...points.keys()],
  };
  const boxes = [box];
  for (;;) {
    const { ends, rows } = box;
    const density = peeler.density(rows);
    const peels = peeler.peels(ends, rows).filter((peel) => peel.rows.length >= Math.max(2, least * of));
    const peeled = best(peels, (peel) => (peeler.density(peel.rows) - density) / (rows.length - peel.rows.length));
    // From a box of cases alone there is nothing to gain.
    if (!peeled || density === 1) break;
    box = peeled;
    boxes.push(box);
  }
  const score = ({ rows }: { rows: number[] }): number => {
    const [coverage, sure] = [peeler.count(rows) / cases, (peeler.density(rows) - base) / (1 - base)];
    return coverage > 0 && sure > 0 ? (2 * coverage * sure) / (coverage + sure) : 0;
  };
  box = best(boxes, score) as typeof box;
  for (;;) {
    const density = peeler.density(box.rows);
    const wider = best(
      peeler.pastes(box.ends, box.rows).filter((paste) => peeler.density(paste.rows) >= density),
      (paste) => peeler.density(paste.rows) + paste.rows.length / of,
    );
    if (!wider) break;
    box = wider;
  }
  box = needed(peeler, box);
  const limits = limitsOf(box.ends, spans);
  if (limits.length === 0) return undefined;
  const caught = peeler.count(box.rows);
  return {
    trajectory: boxes.map(({ ends, rows }) => ({
      limits: limitsOf(ends, spans),
      coverage: peeler.count(rows) / cases,
      density: peeler.density(rows),
      inBox: rows.length,
    })),
    box: {
      limits,
      coverage: wilson(caught, cases),
      density: wilson(caught, box.rows.length),
      inBox: box.rows.length,
      of,
      base,
    },
  };
};

/** Ends go, the least telling first, as long as the density without one could be that of the box by luck. */
const needed = (peeler: Peeler, box: { ends: Ends; rows: number[] }): { ends: Ends; rows: number[] } => {
  const caught = peeler.count(box.rows);
  const opened = box.ends.low.flatMap((_, j) =>
    (['low', 'high'] as const)
      .filter((side) => Number.isFinite(box.ends[side][j]))
      .map((side) => {
        const ends = without(box.ends, j, side);
        const rows = peeler.rowsIn(ends);
        return { ends, rows, luck: binomialTail(caught, box.rows.length, peeler.density(rows)) };
      }),
  );
  const idle = best(opened, ({ luck }) => luck);
  return idle && idle.luck > QUASI_P ? needed(peeler, idle) : box;
};
