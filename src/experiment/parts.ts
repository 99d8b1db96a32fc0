// The parts of a study in their order: what is solved for, the ladder, and what is played beside it, by the same players.
import type { Game } from '../model/game.ts';
import type { Measure } from '../model/measures.ts';
import type { World } from '../scenario/world.ts';
import { Beside, type Besides, nothingBeside } from './beside.ts';
import { CHAIN, type ChainPlays, expectChain, playChain } from './chain.ts';
import { chainKeysOf, chainPlanOf } from './chain-plan.ts';
import { type Conducted, conduct, expectLadder, LADDER } from './conduct.ts';
import { Meter } from './meter.ts';
import { type Plan, planOf } from './plan.ts';
import type { Players, Surroundings } from './players.ts';
import { type Given, pointOf } from './points.ts';
import { SOLVE, type Solved, solveFor, withSolved } from './solve.ts';

export interface Parts extends Besides {
  /** The world with the value that was solved for in it. */
  world: World;
  plan: Plan;
  ladder: Conducted;
  solved?: Solved;
  /** Absent where the scenario has no chain of years, and where a person stopped the ladder. */
  chained?: ChainPlays;
}

/** The plan of a world in which something may have been solved for. */
const planWith = (world: World, game: Pick<Game, 'certain' | 'levels'>, base: Given): Plan => {
  const point = pointOf(base);
  return { ...planOf(world, game), ...(point && { point }) };
};

/**
 * Plays all parts. One that a person stops on the ladder has nothing beside it. Rejects where a player fails, where it is
 * stopped before one replication is whole or beside the ladder, and where a value solved for is not to be found.
 */
export const playParts = async (
  world: World,
  game: Pick<Game, 'certain' | 'levels'>,
  players: Players,
  around: Surroundings,
  measures: readonly Measure[],
): Promise<Parts> => {
  const meter = new Meter(around);
  const asked = planOf(world, game);
  expectLadder(asked, meter);
  new Beside(world, asked).expect(meter);
  const years = chainPlanOf(world, asked);
  if (years) expectChain(years, meter);

  const found = await solveFor(world, game.levels, players, around, meter);
  const solved = found?.solved;
  const known = solved ? withSolved(world, solved) : world;
  const base: Given = solved ? { [solved.assumption]: solved.value } : {};

  const plan = planWith(known, game, base);
  const ladder = await conduct(plan, players, around, meter);
  if (ladder.replications === 0) throw new Error('stopped before the first replication was whole');
  const layout = { references: plan.references, measures, certain: plan.certain };
  const besides = ladder.interrupted
    ? nothingBeside()
    : await new Beside(known, plan, base).play(ladder.plays, players, around, meter, layout);
  const chain = ladder.interrupted ? undefined : chainPlanOf(known, plan);
  const chained = chain && (await playChain(chain, players, around, meter));

  const spent = [
    ...(found ? [{ part: SOLVE, plays: found.plays }] : []),
    { part: LADDER, plays: ladder.plays.length },
    ...besides.spent,
    ...(chain ? [{ part: CHAIN, plays: chainKeysOf(chain).length }] : []),
  ];
  return { ...besides, world: known, plan, ladder, spent, ...(solved && { solved }), ...(chained && { chained }) };
};
