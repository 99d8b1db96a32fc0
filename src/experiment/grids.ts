// The grids beside the ladder: every cell with the play that stands in it, and those it is compared with.
import type { Beside } from '../scenario/schema/scenario.ts';
import { Values } from '../scenario/values.ts';
import type { World } from '../scenario/world.ts';
import { drawsOf } from './draws.ts';
import { againstOf, type Plan, QUICK } from './plan.ts';
import { type Given, idOf, type Played } from './points.ts';
import type { Place, Sameness } from './sameness.ts';
import type { GridOfCells } from './study.ts';

/** A cell before it is played. */
export interface CellPlan extends Place {
  play: Played;
  /** The regime whose play stands here, where it is not a play of the cell's own. */
  as: string;
  /** Each reference at the same point. */
  against: { minus: string; play: Played }[];
  /** Of a cell without limit: the play with all its limits. */
  limited?: Played;
}

export interface GridPlan extends Omit<GridOfCells, 'cells'> {
  /** The first so many of the ladder; fewer where the ladder has fewer. */
  replications: number;
  cells: CellPlan[];
}

const kindOf = ({ draws, unlimited }: Beside): GridPlan['kind'] => (draws ? 'draws' : unlimited ? 'unlimited' : 'grid');

/** Every combination, the first assumption slowest. */
const combinations = (over: Readonly<Record<string, readonly number[]>>): Given[] =>
  Object.entries(over).reduce<Given[]>(
    (found, [name, values]) => found.flatMap((given) => values.map((value) => ({ ...given, [name]: value }))),
    [{}],
  );

const distinct = <T>(list: readonly T[]): T[] => [...new Set(list)];

/** Which of what is asked for without limit limits a regime at all. */
const liftedIn = ({ unlimited }: Beside, regime: string, { reading }: Sameness): readonly string[] => {
  if (unlimited === undefined) return [''];
  const limits = reading.limits.get(regime) ?? [];
  return unlimited === 'each' ? limits : distinct(unlimited).filter((one) => limits.includes(one));
};

/** The largest of the ladder unless levels are said; of these the largest where all is a first look. */
const levelsIn = ({ components = [] }: Beside, values: Values, plan: Plan, quick = false): number[] => {
  if (components.length === 0) return [Math.max(...plan.levels)];
  const said = components.map((_, i) => values.number(components, i, 'components'));
  return quick ? [Math.max(...said)] : distinct(said);
};

/** All grids of a world, in the order of the scenario. */
export const gridsOf = (world: World, plan: Plan, sameness: Sameness): GridPlan[] => {
  const values = new Values(world);
  const { quick } = world.scenario;
  return Object.entries(world.scenario.beside ?? {}).map(([id, beside]) => {
    const { draws, over = {}, same = [], title } = beside;
    const levels = levelsIn(beside, values, plan, quick);
    const count = draws ? values.number(draws, 'count', 'count') : 0;
    const points = draws ? drawsOf(world, draws.of, quick ? Math.min(count, QUICK.draws) : count) : combinations(over);

    const cellAt = (place: Place): CellPlan => {
      const play = sameness.playedAs(place, same);
      const isOnLadder = play.point?.id === sameness.ladder?.id && plan.levels.includes(place.components);
      const isOwn = play.regime === place.regime && !isOnLadder;
      // Beside the ladder the first reference is enough: each more costs a play a cell.
      const others = againstOf(plan.references.slice(0, 1), place.regime);
      return {
        ...place,
        play,
        as: isOwn ? '' : play.regime,
        against: others.map((minus) => ({ minus, play: sameness.playedAs({ ...place, regime: minus }, same) })),
        ...(place.unlimited !== '' && { limited: sameness.playedAs({ ...place, unlimited: '' }, same) }),
      };
    };
    const cells = (beside.regimes ?? plan.regimes).flatMap((regime) =>
      levels.flatMap((components) =>
        liftedIn(beside, regime, sameness).flatMap((unlimited) =>
          points.map((set) => cellAt({ regime, components, set, unlimited })),
        ),
      ),
    );
    return {
      id,
      title,
      kind: kindOf(beside),
      over: draws ? distinct(draws.of) : Object.keys(over),
      replications: quick ? QUICK.beside : values.number(beside, 'replications', 'count'),
      cells,
    };
  });
};

/** Every play that a cell needs, its own first. */
export const playsOfCell = ({ play, against, limited }: CellPlan): Played[] => [
  ...new Map(
    [play, ...against.map((one) => one.play), ...(limited ? [limited] : [])].map((one) => [idOf(one), one]),
  ).values(),
];
