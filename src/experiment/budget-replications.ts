// Designs by replications: what a study comes to with one of everything, with two, and so on.
import type { Game } from '../model/game.ts';
import { Values } from '../scenario/values.ts';
import type { World } from '../scenario/world.ts';
import { Beside } from './beside.ts';
import type { Design } from './budget.ts';
import { expectChain } from './chain.ts';
import { chainPlanOf } from './chain-plan.ts';
import { expectLadder } from './conduct.ts';
import { Meter } from './meter.ts';
import { planOf } from './plan.ts';

/** Where the scenario does not say how many replications there may be at most. */
const MOST_REPLICATIONS = 1000;

/** The same world, played exactly so often. */
export const withReplications = (world: World, exactly: number): World => {
  const { quick: _, ...scenario } = world.scenario;
  return { ...world, scenario: { ...scenario, replications: { ...scenario.replications, exactly } } };
};

/** Unless a scenario says otherwise: of the year that is known, and beside the ladder. */
const USUAL_BESIDE = 2;

/** Plays beside the ladder have replications of their own, at most as many as the ladder: from here on nothing is added. */
const mostBeside = (world: World): number => {
  const { beside = {}, backcast } = world.scenario;
  const values = new Values(world);
  const nodes = [...Object.values(beside), ...(backcast ? [backcast] : [])];
  return Math.max(1, ...nodes.map((node) => values.maybeNumber(node, 'replications', 'count') ?? USUAL_BESIDE));
};

const workOf = (world: World, game: Pick<Game, 'certain' | 'levels'>, parts: 'ladder' | 'others'): number => {
  const meter = new Meter({ clock: () => 0 });
  const plan = planOf(world, game);
  if (parts === 'ladder') expectLadder(plan, meter);
  else {
    new Beside(world, plan).expect(meter);
    const chain = chainPlanOf(world, plan);
    if (chain) expectChain(chain, meter);
  }
  return meter.expected.work;
};

/**
 * One design for each number of replications, from one to the most that the scenario allows. What is solved for first is
 * not in them: it does not depend on their number.
 */
export const replicationDesigns = (world: World, game: Pick<Game, 'certain' | 'levels'>): Design[] => {
  const most = game.certain ? 1 : mostReplications(world, game);
  const ladder = workOf(withReplications(world, 1), game, 'ladder');
  const beside = Array.from({ length: Math.min(most, mostBeside(world)) }, (_, i) =>
    workOf(withReplications(world, i + 1), game, 'others'),
  );
  return Array.from({ length: most }, (_, i) => ({
    size: i + 1,
    work: (i + 1) * ladder + beside[Math.min(i, beside.length - 1)],
  }));
};

const mostReplications = (world: World, game: Pick<Game, 'certain' | 'levels'>): number =>
  world.scenario.replications?.['at-most'] === undefined ? MOST_REPLICATIONS : planOf(world, game).atMost;
