// What the ladder is: regimes by growth levels, over and over, until somebody says enough.
import type { Game } from '../model/game.ts';
import type { PlayKey, Point } from '../model/outcome.ts';
import { Values } from '../scenario/values.ts';
import type { World } from '../scenario/world.ts';

/** The half-width wanted of a measure's difference between regimes, at every level. */
export interface Wanted {
  measure: string;
  halfWidth: number;
  /** Relative to the mean of the measure in the reference regime. */
  relative: boolean;
}

export interface Plan {
  regimes: string[];
  /** The regimes that differences are taken against; at least one. */
  references: string[];
  /** Growth levels, ascending: components notified. */
  levels: number[];
  /** Replications: the least, the most, and whether their number was given. */
  atLeast: number;
  atMost: number;
  exactly: boolean;
  /** Budget of time for replications beyond the least; infinite unless said. */
  seconds: number;
  wanted: Wanted[];
  /** No chance plays a part, one replication says it all. */
  certain: boolean;
  /** What every play has, where something was solved for. */
  point?: Point;
}

/** Unless the scenario says otherwise. Fewer than five give a standard deviation that says little. */
const usual = { atLeast: 5, atMost: 300 };
/** A first look: replications of the ladder, of each play beside it (at its largest level), and draws of assumptions. */
export const QUICK = { replications: 3, beside: 1, draws: 10 } as const;

const distinct = <T>(list: readonly T[]): T[] => [...new Set(list)];

/** The plan of a checked world and its game. */
export const planOf = (world: World, game: Pick<Game, 'certain' | 'levels'>, values = new Values(world)): Plan => {
  const { scenario } = world;
  const { certain } = game;
  const levels = distinct(game.levels).sort((a, b) => a - b);
  const regimes = distinct(world.regimes.map((regime) => regime.id));
  const said = scenario.replications ?? {};
  const count = (key: keyof typeof said) => values.maybeNumber(said, key, 'count');
  const exact = certain ? 1 : scenario.quick ? QUICK.replications : count('exactly');
  const atMost = exact ?? count('at-most') ?? Math.max(usual.atMost, count('at-least') ?? 0);
  return {
    regimes,
    references: distinct([scenario.reference ?? regimes[0]].flat()),
    levels: scenario.quick ? distinct([levels[0], levels[levels.length - 1]]) : levels,
    atLeast: exact ?? Math.min(count('at-least') ?? usual.atLeast, atMost),
    atMost,
    exactly: exact !== undefined,
    seconds: values.maybeNumber(said, 'seconds', 'seconds') ?? Number.POSITIVE_INFINITY,
    wanted: (scenario.precision ?? []).map((row) => ({
      measure: row.measure,
      halfWidth: values.number(row, 'half-width', 'number'),
      relative: row.as === 'relative',
    })),
    certain,
  };
};

/** The plays of one replication, in the order of results: regime by regime, small levels first. */
export const playsOf = (plan: Plan, replication: number): PlayKey[] =>
  plan.regimes.flatMap((regime) =>
    plan.levels.map((components) => ({ regime, components, replication, ...(plan.point && { point: plan.point }) })),
  );

/**
 * The same, heaviest first: what is left when the last plays of a replication run beside each other is small. The order
 * changes waiting, never results.
 */
export const heaviestFirst = (plays: readonly PlayKey[]): PlayKey[] =>
  [...plays].sort((a, b) => b.components - a.components);

/** The references a regime is told against: not itself, nor, of two references, the mirror of what is told already. */
export const againstOf = (references: readonly string[], regime: string): string[] => {
  const own = references.indexOf(regime);
  return own < 0 ? [...references] : references.slice(0, own);
};

/** Pairs of regimes whose differences a study reports. */
export const pairsOf = (plan: Pick<Plan, 'regimes' | 'references'>): { regime: string; minus: string }[] =>
  plan.regimes.flatMap((regime) => againstOf(plan.references, regime).map((minus) => ({ regime, minus })));
