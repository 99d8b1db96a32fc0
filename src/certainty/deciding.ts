// What may be decided, draw by draw, and what it would be worth to know something first.
import type { DecisionRow, InformationRow } from '../experiment/study-stress.ts';
import type { Drawn } from './drawing.ts';
import type { Factor } from './factors.ts';
import { informationOf } from './information.ts';
import { Outcomes } from './outcomes.ts';
import type { Points } from './points.ts';

export const DECISIONS = 'decisions';

const CRITERIA = [
  { criterion: 'npsv-late-capacity', key: 'gbp' },
  { criterion: 'on-time-mw', key: 'mw' },
] as const;

export interface Decided {
  decisions: DecisionRow[];
  information: InformationRow[];
}

/**
 * The worth of a decision is over that of the first, which is to stay: in the draw's own luck, the same for all. A regime
 * that the scenario does not have is played in the scenario that its decisions name.
 * @param factors those that it may be worth to know
 */
export const decidedRows = async (
  points: Points,
  drawn: readonly Drawn[],
  factors: readonly Factor[],
  seed: string,
): Promise<Decided> => {
  const { world, table, asked } = points;
  const { decisions } = asked.stress;
  if (drawn.length < 2) return { decisions: [], information: [] };
  const outcomes = new Outcomes(world.decides ?? world);
  const rowOf = ({ draw, set }: Drawn, regime: string) =>
    table.one({
      ...{ part: DECISIONS, regime, components: asked.level, replication: draw, set },
      ...(!asked.regimes.includes(regime) && { year: 'decides' as const }),
    });
  const stay = decisions[0].regime;
  const worths = await Promise.all(
    drawn.map(async (one) => {
      const before = await rowOf(one, stay);
      return Promise.all(
        decisions.map(async ({ regime, first }) => {
          if (regime === stay) return { gbp: 0, mw: 0 };
          return outcomes.worth(one.set, await rowOf(one, regime), before, first !== undefined);
        }),
      );
    }),
  );
  const values = drawn.map(({ set }) => factors.map(({ id, central }) => set[id] ?? central));
  const found = CRITERIA.filter(({ key }) => worths.flat().every((worth) => Number.isFinite(worth[key]))).map(
    ({ criterion, key }) => {
      const information = informationOf(
        worths.map((row) => row.map((worth) => worth[key])),
        values,
        { seed: `${seed} ${criterion}` },
      );
      return {
        decisions: decisions.map(({ id, title, regime }, d): DecisionRow => {
          return { id, title, regime, criterion, ...information.decisions[d] };
        }),
        information: [
          { criterion, factor: '', value: information.evpi },
          ...factors
            .map(({ id }, j): InformationRow => ({ criterion, factor: id, value: information.evppi[j] }))
            .sort((a, b) => b.value.mean - a.value.mean),
        ],
      };
    },
  );
  return {
    decisions: found.flatMap((one) => one.decisions),
    information: found.flatMap((one) => one.information),
  };
};
