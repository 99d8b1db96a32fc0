// The map of the two assumptions that decide: where the reference is enough, where the change is, where neither, where it is not needed.
import { mean } from '../experiment/statistics.ts';
import type { MapRow, Verdict } from '../experiment/study-certainty.ts';
import type { Asked } from './asked.ts';
import { told } from './crossing.ts';
import { shareOf } from './outcomes.ts';
import type { Refusals } from './refusals.ts';
import { sketchedShare } from './saturation.ts';
import type { Ask, Table } from './table.ts';

export const MAP = 'map';

/** Of shares on time: which of the two regimes is enough. */
export const verdictOf = (reference: number, regime: number, enough: number): Verdict => {
  if (reference >= enough) return regime >= enough ? 'not-needed' : 'reference-alone';
  return regime >= enough ? 'enough' : 'neither';
};

const agree = (shares: readonly number[], enough: number): boolean =>
  shares.every((share) => share >= enough) || shares.every((share) => share < enough);

/** Level by level, the second assumption slowest. Empty where no map is asked for. */
export const decisionMap = async (asked: Asked, table: Table, refusals: Refusals): Promise<MapRow[]> => {
  const { enough, regime, minus } = asked;
  const { map } = asked.limits;
  if (!map) return [];
  const { x, xs, y, ys } = map;
  const points = ys.flatMap((yValue) => xs.map((xValue) => ({ [x]: xValue, [y]: yValue })));
  const refused = await refusals.of(points);
  const cells = map.components.flatMap((components) => points.map((set, at) => ({ components, set, at })));
  return Promise.all(
    cells.map(async ({ components, set, at }): Promise<MapRow> => {
      const asks = (id: string, sketch: boolean): Ask[] =>
        Array.from({ length: map.replications }, (_, replication) => {
          return { part: MAP, regime: id, set, components, replication, sketch };
        });
      const [own, other] = await Promise.all([regime, minus].map((id) => table.ask(asks(id, false))));
      const [ownSketch, otherSketch] = await Promise.all([regime, minus].map((id) => table.ask(asks(id, true))));
      const [shares, references] = [own.map(shareOf), other.map(shareOf)];
      const sketchRegime = mean(ownSketch.map(sketchedShare));
      const sketchReference = mean(otherSketch.map(sketchedShare));
      return {
        ...{ components, x, xValue: set[x], y, yValue: set[y] },
        verdict: verdictOf(mean(references), mean(shares), enough),
        told: agree(shares, enough) && agree(references, enough),
        reference: told(references),
        regime: told(shares),
        sketchReference,
        sketchRegime,
        sketchVerdict: verdictOf(sketchReference, sketchRegime, enough),
        refused: refused[at],
      };
    }),
  );
};
