// The Patient Rule Induction Method of Friedman and Fisher (1999): a box of the space in which something happens.
import type { Interval } from '../experiment/interval.ts';
import { densityOf, type Ends, type Held, Peeler, without } from './peeling.ts';
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

/** The first of the best by a score; undefined of none. */
const best = <T>(list: readonly T[], score: (one: T) => number): T | undefined =>
  list.reduce<T | undefined>((top, one) => (top === undefined || score(one) > score(top) ? one : top), undefined);

const limitsOf = ({ low, high }: Ends, ranges: readonly (readonly [number, number])[]): BoxLimit[] =>
  low.flatMap((_, column) => {
    if (!Number.isFinite(low[column]) && !Number.isFinite(high[column])) return [];
    const [from, to] = ranges[column];
    return [{ column, low: Math.max(from, low[column]), high: Math.min(to, high[column]) }];
  });

/** Harmonic mean of coverage and of the share of doubt that a box removes, (density - base) / (1 - base); 0 of neither. */
export const scoreOf = (coverage: number, density: number, base: number): number => {
  const sure = (density - base) / (1 - base);
  return coverage > 0 && sure > 0 ? (2 * coverage * sure) / (coverage + sure) : 0;
};

/**
 * Peels, each time where density gains most for each point given up, down to the `least` share of points; chooses; pastes
 * while density does not fall; and drops limits that do not matter. Chosen is the box of the trajectory with the largest
 * score: all points score 0, and so does a box of nothing; where cases are rare it is the F1 score. Points are
 * `[point][column]`, discrete columns
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
  const cases = event.filter(Boolean).length;
  if (cases === 0 || cases === of) return undefined;
  const base = cases / of;
  const spans = ranges ?? points[0].map((_, j) => rangeOf(points.map((point) => point[j])));
  const low = points[0].map(() => Number.NEGATIVE_INFINITY);
  const high = points[0].map(() => Number.POSITIVE_INFINITY);
  const boxes = peeled(peeler, peeler.hold({ ends: { low, high } }), Math.max(2, least * of));
  const stepOf = ({ ends, rows }: Held): PrimStep => {
    const caught = peeler.casesIn(rows);
    return {
      limits: limitsOf(ends, spans),
      coverage: caught / cases,
      density: densityOf({ inBox: rows.length, cases: caught }),
      inBox: rows.length,
    };
  };
  const score = (box: Held): number => {
    const { coverage, density } = stepOf(box);
    return scoreOf(coverage, density, base);
  };
  const chosen = needed(peeler, pasted(peeler, best(boxes, score) as Held));
  const { limits, inBox } = stepOf(chosen);
  if (limits.length === 0) return undefined;
  const caught = peeler.casesIn(chosen.rows);
  return {
    trajectory: boxes.map(stepOf),
    box: { limits, coverage: wilson(caught, cases), density: wilson(caught, inBox), inBox, of, base },
  };
};

const rangeOf = (values: readonly number[]): [number, number] =>
  values.reduce<[number, number]>(
    ([from, to], value) => [Math.min(from, value), Math.max(to, value)],
    [values[0], values[0]],
  );

/** All points, and the box after each peel; of cases alone there is nothing to gain. */
const peeled = (peeler: Peeler, all: Held, least: number): Held[] => {
  const boxes = [all];
  for (let box = all; ; boxes.push(box)) {
    const now = { inBox: box.rows.length, cases: peeler.casesIn(box.rows) };
    if (now.cases === now.inBox) return boxes;
    const next = best(
      peeler.peels(box).filter(({ inBox }) => inBox >= least),
      (peel) => (densityOf(peel) - densityOf(now)) / (now.inBox - peel.inBox),
    );
    if (!next) return boxes;
    box = peeler.hold({ ends: next.ends, of: box.rows });
    // Neighbouring doubles have no middle.
    if (box.rows.length === now.inBox) return boxes;
  }
};

/** The box let out again as long as its density does not fall: by alpha of its points, then by half as many, down to one. */
const pasted = (peeler: Peeler, peeledTo: Held): Held => {
  let box = peeledTo;
  for (let take = Math.max(1, Math.floor(peeler.alpha * box.rows.length)); take >= 1; ) {
    const density = densityOf({ inBox: box.rows.length, cases: peeler.casesIn(box.rows) });
    const wider = best(
      peeler.pastes(box, take).filter((paste) => densityOf(paste) >= density),
      (paste) => densityOf(paste) + paste.inBox / peeler.points.length,
    );
    if (wider) box = peeler.hold(wider);
    else take = Math.floor(take / 2);
  }
  return box;
};

/** Ends go, the least telling first, as long as the density without one could be that of the box by luck. */
const needed = (peeler: Peeler, box: Held): Held => {
  const caught = peeler.casesIn(box.rows);
  const opened = box.ends.low.flatMap((_, j) =>
    (['low', 'high'] as const)
      .filter((side) => Number.isFinite(box.ends[side][j]))
      .map((side) => {
        const held = peeler.hold({ ends: without(box.ends, j, side) });
        const density = densityOf({ inBox: held.rows.length, cases: peeler.casesIn(held.rows) });
        return { held, luck: binomialTail(caught, box.rows.length, density) };
      }),
  );
  const idle = best(opened, ({ luck }) => luck);
  return idle && idle.luck > QUASI_P ? needed(peeler, idle.held) : box;
};
