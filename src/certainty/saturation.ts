// How many components each regime carries: the share on time along growth levels, and where it falls below what is enough.
import type { Interval } from '../experiment/interval.ts';
import { estimate, mean } from '../experiment/statistics.ts';
import type { CurveRow, SaturationRow } from '../experiment/study-certainty.ts';
import type { PlayRow } from '../model/outcome.ts';
import type { Asked } from './asked.ts';
import { NO_INTERVAL, told } from './crossing.ts';
import { shareOf } from './outcomes.ts';
import type { Refusals } from './refusals.ts';
import type { Ask, Table } from './table.ts';

export const SATURATION = 'saturation';

/** The share on time that a sketch comes to: its last row is the regime's. */
export const sketchedShare = ({ sketch }: PlayRow): number => {
  const whole = sketch[sketch.length - 1];
  return whole ? whole.done / whole.due : Number.NaN;
};

/**
 * Where values over ascending levels first fall below `enough`, on a straight line between neighbours. One that is below
 * from the start counts as the smallest level, one that never is as the largest.
 */
export const fallOf = (levels: readonly number[], shares: readonly number[], enough: number): number => {
  const below = shares.findIndex((share) => share < enough);
  if (below <= 0) return below === 0 ? levels[0] : levels[shares.length - 1];
  const [above, under] = [shares[below - 1], shares[below]];
  return levels[below - 1] + ((above - enough) / (above - under)) * (levels[below] - levels[below - 1]);
};

interface Curve {
  levels: number[];
  /** By level, then by replication. */
  shares: number[][];
  sketches: number[];
}

const kindOf = (means: readonly number[], enough: number): SaturationRow['kind'] =>
  means[0] < enough ? 'none' : means.some((share) => share < enough) ? 'at' : 'all';

/** The mean crossing, and the t interval of those of single replications about it. */
const crossedAt = ({ levels, shares }: Curve, enough: number): Interval => {
  const at = fallOf(levels, shares.map(mean), enough);
  const each = shares[0].map((_, k) =>
    fallOf(
      levels,
      shares.map((row) => row[k]),
      enough,
    ),
  );
  const { halfWidth, n } = estimate(each);
  return { mean: at, lower: Math.max(levels[0], at - halfWidth), upper: at + halfWidth, n };
};

/** Curves of every regime in every state; levels are played upwards until no replication has enough on time. */
export const saturationOf = async (
  asked: Asked,
  table: Table,
  refusals: Refusals,
): Promise<{ curve: CurveRow[]; saturation: SaturationRow[] }> => {
  const { enough, limits, regimes } = asked;
  const { components, state, values, replications } = limits.saturation;
  const refused = await refusals.of(values.map((value) => (state === '' ? {} : { [state]: value })));

  const curveOf = async (regime: string, value: number): Promise<Curve> => {
    const set = state === '' ? {} : { [state]: value };
    const found: Curve = { levels: [], shares: [], sketches: [] };
    for (const level of components) {
      const asks = Array.from({ length: replications }, (_, replication): Ask => {
        return { part: SATURATION, regime, set, components: level, replication, year: 'finer' };
      });
      const rows = await table.ask(asks);
      const sketches = await table.ask(asks.map((ask) => ({ ...ask, sketch: true })));
      found.levels.push(level);
      found.shares.push(rows.map(shareOf));
      found.sketches.push(mean(sketches.map(sketchedShare)));
      if (found.levels.length > 1 && rows.every((row) => shareOf(row) < enough)) break;
    }
    return found;
  };

  const places = regimes.flatMap((regime) => values.map((stateValue, i) => ({ regime, stateValue, at: i })));
  const curves = await Promise.all(places.map(({ regime, stateValue }) => curveOf(regime, stateValue)));
  const rows = places.map(({ regime, stateValue, at }, i): SaturationRow => {
    const curve = curves[i];
    const means = curve.shares.map(mean);
    const kind = kindOf(means, enough);
    const sketchKind = kindOf(curve.sketches, enough);
    return {
      ...{ regime, state, stateValue, kind },
      components: kind === 'at' ? crossedAt(curve, enough) : NO_INTERVAL,
      sketch: sketchKind === 'at' ? fallOf(curve.levels, curve.sketches, enough) : Number.NaN,
      triedFrom: curve.levels[0],
      triedTo: curve.levels[curve.levels.length - 1],
      shareAtLeast: told(curve.shares[0]),
      refused: refused[at],
    };
  });
  const curve = places.flatMap(({ regime, stateValue, at }, i): CurveRow[] =>
    curves[i].levels.map((level, l) => ({
      ...{ regime, state, stateValue, components: level, refused: refused[at] },
      share: told(curves[i].shares[l]),
      sketch: curves[i].sketches[l],
    })),
  );
  return { curve, saturation: rows };
};
