// What a chain of Delivery Years plays: every regime along every growth path, so many times.
import type { PlayKey } from '../model/outcome.ts';
import { componentsIn } from '../scenario/growth.ts';
import { Values } from '../scenario/values.ts';
import type { World } from '../scenario/world.ts';
import { type Plan, QUICK } from './plan.ts';

export interface ChainPath {
  id: string;
  title: string;
  /** Components in force by year. */
  components: number[];
}

export interface ChainPlan extends Pick<Plan, 'regimes' | 'references' | 'certain' | 'point'> {
  paths: ChainPath[];
  /** First calendar years of the Delivery Years, ascending. */
  years: number[];
  replications: number;
}

/** Undefined where the scenario has no chain. A first look, and a chain without chance, are played once. */
export const chainPlanOf = (world: World, plan: Plan): ChainPlan | undefined => {
  const { chain, quick } = world.scenario;
  if (!chain) return undefined;
  const { regimes, references, certain, point } = plan;
  const years = Array.from({ length: chain.to - chain.from + 1 }, (_, i) => chain.from + i);
  const replications = new Values(world).number(chain, 'replications', 'count');
  return {
    ...{ regimes, references, certain, years, ...(point && { point }) },
    paths: chain.paths.map((id) => {
      const path = world.paths[id];
      return { id, title: path.title ?? id, components: years.map((year) => componentsIn(path, year)) };
    }),
    replications: certain ? 1 : quick ? QUICK.beside : replications,
  };
};

/** A chain to be played, and what that comes to: components over all its years. */
export interface ChainKey {
  key: PlayKey & { path: string };
  work: number;
}

/**
 * Every chain of a plan, heaviest first, so that little is left when the last ones run beside each other; of chains that
 * weigh alike those of one replication together, as they share a portfolio.
 */
export const chainKeysOf = ({ paths, regimes, replications, point }: ChainPlan): ChainKey[] =>
  paths
    .flatMap(({ id, components }) => {
      const work = components.reduce((sum, one) => sum + one, 0);
      const largest = Math.max(...components);
      return Array.from({ length: replications }, (_, replication) =>
        regimes.map((regime) => ({
          key: { regime, components: largest, replication, path: id, ...(point && { point }) },
          work,
        })),
      ).flat();
    })
    .sort((a, b) => b.work - a.work || a.key.replication - b.key.replication);
