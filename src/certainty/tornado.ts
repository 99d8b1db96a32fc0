// One at a time: what each end of a range does to the conclusion, and how much of that luck alone would do.

import { OUTPUTS } from '../experiment/output-words.ts';
import { standardDeviation } from '../experiment/statistics.ts';
import type { NoiseRow, TornadoRow } from '../experiment/study-stress.ts';
import { told } from './crossing.ts';
import type { Factor } from './factors.ts';
import type { Points, Seen } from './points.ts';

export const TORNADO = 'tornado';
export const NOISE = 'noise';

/** Replications of the central point from which the spread that is luck is known. */
const NOISE_REPLICATIONS = 8;
/** Bars of an output that are played as often as asked; the others once. */
const SHOWN = 12;

const replicationsOf = (n: number): number[] => Array.from({ length: n }, (_, k) => k);

/** The central point, replication by replication. */
export const centralOf = (points: Points): Promise<Seen[]> =>
  points.seeAll(replicationsOf(NOISE_REPLICATIONS).map((replication) => ({ part: NOISE, set: {}, replication })));

/** Without common random numbers a difference has the spread of both regimes: known of what is a measure of each. */
export const noiseRows = (central: readonly Seen[]): NoiseRow[] =>
  OUTPUTS.filter((output) => central.every((one) => Number.isFinite(one[output]))).map((output) => {
    const sd = standardDeviation(central.map((one) => one[output]));
    const [own, other] = (['regimeShare', 'minusShare'] as const).map((key) =>
      standardDeviation(central.map((one) => one[key])),
    );
    const unpairedSd = output === 'on-time-share' ? Math.sqrt(own * own + other * other) : Number.NaN;
    return { output, sd, unpairedSd, n: central.length };
  });

/** Rows of every factor that moves an output, the longest bar of each output first. */
export const tornadoRows = async (
  points: Points,
  factors: readonly Factor[],
  central: readonly Seen[],
): Promise<TornadoRow[]> => {
  const outputs = OUTPUTS.filter((output) => central.every((one) => Number.isFinite(one[output])));
  const ends = (factor: Factor, n: number): Promise<Seen[][]> =>
    Promise.all(
      [factor.low, factor.high].map((value) =>
        points.seeAll(
          replicationsOf(n).map((replication) => ({ part: TORNADO, set: { [factor.id]: value }, replication })),
        ),
      ),
    );
  const rowOf = (factor: Factor, [low, high]: Seen[][], output: (typeof OUTPUTS)[number]): TornadoRow => {
    const [atLow, atHigh] = [low, high].map((end) => told(end.map((one) => one[output])));
    // Of the replications that the bars which are shown have, so that bar and centre met the same luck.
    const centre = told(central.slice(0, points.asked.stress.tornado).map((one) => one[output])).mean;
    return { factor: factor.id, output, atLow, atHigh, central: centre, swing: Math.abs(atHigh.mean - atLow.mean) };
  };
  const first = await Promise.all(factors.map((factor) => ends(factor, 1)));
  const rows = outputs.map((output) => factors.map((factor, i) => rowOf(factor, first[i], output)));
  const shown = new Set(
    rows.flatMap((own) =>
      [...own]
        .sort((a, b) => b.swing - a.swing)
        .slice(0, SHOWN)
        .filter(({ swing }) => swing > 0)
        .map(({ factor }) => factor),
    ),
  );
  const again = new Map(
    await Promise.all(
      factors
        .filter(({ id, moves }) => shown.has(id) || moves === 'prices')
        .map(async (factor) => [factor.id, await ends(factor, points.asked.stress.tornado)] as const),
    ),
  );
  return outputs.flatMap((output, o) =>
    factors
      .map((factor, i) => (again.has(factor.id) ? rowOf(factor, again.get(factor.id)!, output) : rows[o][i]))
      .filter(({ swing }) => swing > 0)
      .sort((a, b) => b.swing - a.swing),
  );
};
