// What is asked of the certainty of a scenario: as its file says it, with everything that it leaves out filled in.
import { planOf } from '../experiment/plan.ts';
import type { Game } from '../model/game.ts';
import { momentOf } from '../scenario/moments.ts';
import type { Certainty, Lever } from '../scenario/schema/certainty.ts';
import { Values } from '../scenario/values.ts';
import type { World } from '../scenario/world.ts';

export interface AskedLever extends Lever {
  regimes: string[];
  components: number[];
  given: Record<string, number>;
}

export interface AskedLimits {
  replications: number;
  saturation: { components: number[]; state: string; values: number[]; replications: number };
  needs: AskedLever[];
  whatIfs: { id: string; title: string; set: Record<string, number>; regimes: string[]; components: number[] }[];
  switching: { replications: number; again: number };
  /** Absent where no map is asked for. */
  map?: { x: string; xs: number[]; y: string; ys: number[]; components: number[]; replications: number };
}

export interface AskedStress {
  draws: number;
  inner: number;
  shared: number;
  components: number[];
  correlations: NonNullable<NonNullable<Certainty['stress']>['correlations']>;
  tornado: number;
  morris: { trajectories: number; levels: 4 | 8; most: number };
  sobol: { most: number; simulated: number; sketched: number };
  worst: number;
  decisions: { id: string; title: string; regime: string; first?: string }[];
}

export interface Asked {
  regime: string;
  minus: string;
  level: number;
  enough: number;
  /** All regimes of the scenario. */
  regimes: string[];
  /** Assumptions that are not asked about. */
  leaveOut: string[];
  limits: AskedLimits;
  stress: AskedStress;
}

/** The share on time from which a growth level counts as carried. */
export const ENOUGH = 0.95;

/** Dates as day numbers. */
export const numberOf = (value: number | string): number =>
  typeof value === 'number' ? value : (momentOf(value)?.day ?? Number.NaN);

/** Those levels that the scenario has; the one of the conclusion where a variation has none of them. */
const levelsIn = (asked: readonly number[] | undefined, levels: readonly number[], level: number): number[] => {
  const kept = (asked ?? []).filter((one) => levels.includes(one));
  return kept.length > 0 ? kept : [level];
};

/** Levels between which saturation is looked for, from the smallest of the scenario on; those alone where nothing grows. */
const between = (asked: readonly number[] | undefined, levels: readonly number[], grows: boolean): number[] => {
  const kept = (asked ?? []).filter((one) => (grows ? one >= levels[0] : levels.includes(one)));
  return kept.length > 1 ? kept : [...levels];
};

const limitsOf = (
  asked: NonNullable<Certainty['limits']>,
  level: number,
  levels: number[],
  regimes: string[],
  grows: boolean,
) => {
  const { replications = 4, saturation = {}, needs = [], switching = {}, map } = asked;
  const [[state, values] = ['', [Number.NaN]]] = Object.entries(saturation.over ?? {});
  const [across, up] = Object.entries(map?.over ?? {});
  return {
    replications,
    saturation: {
      components: between(saturation.components, levels, grows),
      ...{ state, values },
      replications: saturation.replications ?? replications,
    },
    needs: needs.map((lever) => ({
      ...lever,
      regimes: lever.regimes ?? regimes,
      components: levelsIn(lever.components, levels, level),
      given: lever.given ?? {},
    })),
    whatIfs: (asked['what-ifs'] ?? []).map(({ id, title, set, regimes: own = regimes, components }) => ({
      ...{ id, title, regimes: own, components: levelsIn(components, levels, level) },
      set: Object.fromEntries(Object.entries(set).map(([name, value]) => [name, numberOf(value)])),
    })),
    switching: { replications: switching.replications ?? 3, again: switching.again ?? 6 },
    ...(map && {
      map: {
        ...{ x: across[0], xs: across[1], y: up[0], ys: up[1] },
        components: levelsIn(map.components, levels, level),
        replications: map.replications ?? 2,
      },
    }),
  };
};

const stressOf = (
  asked: NonNullable<Certainty['stress']>,
  pair: { regime: string; minus: string },
  level: number,
  levels: readonly number[],
) => {
  const { draws = 64, inner = 3, shared = 16, correlations = [] } = asked;
  const components = levelsIn(asked.components, levels, level);
  const { tornado = 3, morris = {}, sobol = {}, worst = 30, decisions } = asked;
  return {
    ...{ draws, inner, shared: Math.min(shared, draws), components, correlations, tornado, worst },
    morris: { trajectories: morris.trajectories ?? 10, levels: morris.levels ?? 4, most: morris.most ?? 20 } as const,
    sobol: { most: sobol.most ?? 6, simulated: sobol.simulated ?? 16, sketched: sobol.sketched ?? 128 },
    decisions: decisions ?? [
      { id: 'stay', title: 'Stay as it is', regime: pair.minus },
      { id: 'change', title: 'Change now', regime: pair.regime },
    ],
  };
};

/** The pair of which a scenario asks nothing: its last regime that is no reference, less the first reference. */
const usualPair = (references: readonly string[], regimes: readonly string[]) => ({
  regime: regimes.findLast((id) => !references.includes(id)) ?? regimes[regimes.length - 1],
  minus: references[0],
});

export const askedOf = (world: World, game: Pick<Game, 'certain' | 'levels'>): Asked => {
  const { regimes, references } = planOf(world, game, new Values(world));
  const { certainty } = world.scenario;
  const levels = [...new Set(game.levels)].sort((a, b) => a - b);
  const pair = certainty ?? usualPair(references, regimes);
  const largest = levels[levels.length - 1];
  const level = levels.includes(certainty?.components ?? Number.NaN) ? certainty!.components! : largest;
  return {
    regime: pair.regime,
    minus: pair.minus,
    level,
    enough: certainty?.enough ?? ENOUGH,
    regimes,
    leaveOut: certainty?.['leave-out'] ?? [],
    limits: limitsOf(certainty?.limits ?? {}, level, levels, regimes, world.portfolio.grows !== undefined),
    stress: stressOf(certainty?.stress ?? {}, pair, level, levels),
  };
};
