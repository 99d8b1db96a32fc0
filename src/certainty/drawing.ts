// Draws of everything that is believed: with the correlations that are declared, and without those the year known refuses.
import { streamFor } from '../engine/random.ts';
import { keyFromSeed } from '../engine/seed.ts';
import { OUTPUTS } from '../experiment/output-words.ts';
import type { Given } from '../experiment/points.ts';
import { reasonsIn } from '../experiment/refusals.ts';
import type { DrawnRow, StressStudy, VarianceRow } from '../experiment/study-stress.ts';
import type { Asked } from './asked.ts';
import { percentile, rising } from './bootstrap.ts';
import { type Correlation, choleskyOf, correlated, realisedRank } from './correlated.ts';
import type { Factor } from './factors.ts';
import type { Points, Seen } from './points.ts';
import { valuesAt } from './space.ts';
import { sharesOf } from './variance-shares.ts';

export const DRAWS = 'draws';
export const SHARES = 'variance';

export interface Drawn {
  /** Number of the draw, which is its luck as well. */
  draw: number;
  set: Given;
}

export interface Drawing {
  accepted: Drawn[];
  draws: StressStudy['draws'];
  correlations: StressStudy['correlations'];
}

/** Correlations between what is drawn. */
const declaredOf = ({ stress }: Asked, ids: readonly string[]): Correlation[] =>
  stress.correlations
    .map(({ between, rank }) => ({ factors: between, rank }))
    .filter(({ factors }) => factors.every((id) => ids.includes(id)));

/** Throws a RangeError where what is declared cannot all be true: before anything is played. */
export const checkCorrelations = (asked: Asked, believed: readonly Factor[]): void => {
  const ids = believed.map(({ id }) => id);
  choleskyOf(ids, declaredOf(asked, ids));
};

/** So many draws for each that is wanted are made at most, as the year that is known refuses many. */
const PATIENCE = 10;

/**
 * As many draws as are wanted that the year known does not refuse, or those of the first ten times as many. A draw hangs
 * from the seed, its number and the names of assumptions alone.
 */
export const drawAll = async (points: Points, believed: readonly Factor[], seed: string): Promise<Drawing> => {
  const { draws: wanted } = points.asked.stress;
  const key = keyFromSeed(seed);
  const ids = believed.map(({ id }) => id);
  const declared = declaredOf(points.asked, ids);
  const uniforms: number[][] = [];
  const accepted: Drawn[] = [];
  const reasons = new Map<string, number>();
  while (accepted.length < wanted && uniforms.length < PATIENCE * wanted) {
    const from = uniforms.length;
    const alone = Array.from({ length: wanted }, (_, i) =>
      ids.map((id) => streamFor(key, from + i, `draw.${id}`).uniform(0, 0)),
    );
    const batch = correlated(alone, ids, declared);
    const sets = batch.map((uniform) => valuesAt(believed, uniform));
    const refused = await points.refusals.of(sets);
    uniforms.push(...batch);
    for (const reason of refused.flatMap(reasonsIn)) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
    accepted.push(...sets.flatMap((set, i) => (refused[i] === '' ? [{ draw: from + i, set }] : [])));
  }
  const column = (id: string): number[] => uniforms.map((uniform) => uniform[ids.indexOf(id)]);
  return {
    // Those beyond what is wanted are counted and not played.
    accepted: accepted.slice(0, wanted),
    draws: {
      asked: uniforms.length,
      accepted: accepted.length,
      refused: [...reasons].map(([reason, draws]) => ({ reason, draws })),
    },
    correlations: declared.map(({ factors, rank }) => ({
      factors: [factors[0], factors[1]],
      declared: rank,
      realised: realisedRank(column(factors[0]), column(factors[1])),
    })),
  };
};

/** The pair at every accepted draw, one replication each. */
export const seenAt = (points: Points, drawn: readonly Drawn[]): Promise<Seen[]> =>
  points.seeAll(drawn.map(({ draw, set }) => ({ part: DRAWS, set, replication: draw })));

/** Outputs that every play has; of no play none. */
const known = (seen: readonly Seen[]) =>
  OUTPUTS.filter((output) => seen.length > 0 && seen.every((one) => Number.isFinite(one[output])));

export const drawnRows = (seen: readonly Seen[]): DrawnRow[] =>
  known(seen).map((output) => {
    const values = seen.map((one) => one[output]);
    const sorted = rising(values);
    const [p5, p50, p95] = [0.05, 0.5, 0.95].map((p) => percentile(sorted, p));
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const above = values.filter((value) => value > 0).length / values.length;
    return { output, mean, p5, p50, p95, above, n: values.length };
  });

/** Of the first draws, several replications at each of the growth levels that are named: which part of the variance is which. */
export const varianceRows = async (points: Points, drawn: readonly Drawn[], seed: string): Promise<VarianceRow[]> => {
  const { draws: wanted, shared, inner, components } = points.asked.stress;
  const own = drawn.slice(0, shared);
  if (own.length < 2 || inner < 2) return [];
  const seen = await Promise.all(
    own.map(({ draw, set }) =>
      Promise.all(
        components.map((level) =>
          points.seeAll(
            // No two draws meet the same luck, or what luck does would be taken for what is not known.
            Array.from({ length: inner }, (_, k) => {
              return { part: SHARES, set, components: level, replication: draw + k * PATIENCE * wanted };
            }),
          ),
        ),
      ),
    ),
  );
  return known(seen.flat(2)).flatMap((output) =>
    sharesOf(
      seen.map((draw) => draw.map((level) => level.map((one) => one[output]))),
      { seed: `${seed} ${output}` },
    ).map(({ part, share }) => ({ output, part, share })),
  );
};
