// What a regime reads: an assumption that it does not read makes no other play of it, nor does a pool it does not use.
import { APPROVALS } from '../model/setting.ts';
import { writtenFields } from '../scenario/fields.ts';
import type { Pool } from '../scenario/schema/pool.ts';
import type { RegimeFile } from '../scenario/schema/regime.ts';
import { spotsAt } from '../scenario/spots.ts';
import type { World } from '../scenario/world.ts';
import { reachedFrom } from './assumptions.ts';

const textsAt = (node: object, path: string): string[] =>
  spotsAt(node, path).flatMap(({ value }) => [value].flat().filter((one) => typeof one === 'string'));

/** Pools whose work a regime's routes need, in their order. */
const poolsOf = (regime: RegimeFile): string[] => [...new Set(textsAt(regime, 'routes.*.before|steps.*.by'))];

/** Pools that work before somebody is registered: only these can make anybody late. */
const limitsOf = (regime: RegimeFile): string[] => {
  const pools = Object.values(regime.routes).flatMap(({ before = [], steps, register }) => {
    const end = register === undefined ? steps.length : steps.findIndex((step) => step.id === register) + 1;
    const isAfter = (at: number) => at >= end && !steps[at].aside;
    return [...steps.filter((_, at) => !isAfter(at)), ...before].flatMap(({ by }) => by ?? []);
  });
  return [...new Set(pools)];
};

/** Whether type approval of models holds anybody up: as work before the routes, or by its date. */
const needsApprovals = (regime: RegimeFile): boolean =>
  spotsAt(regime, 'routes.*.before.*').length > 0 || textsAt(regime, '**.model').includes('approved');

/** Pools that are open or closed by the queues of others, with those others. */
const withWatched = (world: World, ids: readonly string[]): string[] => {
  const found = new Set<string>();
  const add = (id: string): void => {
    if (found.has(id) || !Object.hasOwn(world.pools, id)) return;
    found.add(id);
    for (const other of textsAt(world.pools[id], 'pauses.*.when.queue-of')) add(other);
  };
  for (const id of ids) add(id);
  return [...found];
};

/**
 * A world as one regime sees it: with the pools that it uses, and those of whose people it is measured how busy they are.
 * Costs are reckoned once the play is over, so that no price makes another play.
 */
const seenBy = (world: World, regime: RegimeFile): World => {
  const measured = Object.keys(world.pools).filter((id) => world.pools[id].employer === 'cmsb');
  const ids = withWatched(world, [...poolsOf(regime), ...measured]);
  const pools: Record<string, Pool> = Object.fromEntries(ids.map((id) => [id, world.pools[id]]));
  const { appraisal: _appraised, beside: _beside, backcast: _known, certainty: _asked, ...played } = world.scenario;
  return { ...world, scenario: played, regimes: [regime], pools, costs: [] };
};

export class Reading {
  /** By regime: what can be without limit and bring anybody in time, its pools first. */
  readonly limits: ReadonlyMap<string, readonly string[]>;
  private readonly read: ReadonlyMap<string, ReadonlySet<string>>;

  constructor(world: World) {
    const { regimes } = world;
    this.limits = new Map(
      regimes.map((regime) => [regime.id, [...limitsOf(regime), ...(needsApprovals(regime) ? [APPROVALS] : [])]]),
    );
    this.read = new Map(
      regimes.map((regime) => [regime.id, new Set(reachedFrom(world, writtenFields(seenBy(world, regime))))]),
    );
  }

  /** True where another value makes another play of the regime. */
  moves(regime: string, name: string): boolean {
    return this.read.get(regime)?.has(name) === true;
  }

  /**
   * False where an assumption stands only in other regimes, and in pools that only they use. One that stands nowhere is
   * taken for read: somebody else than the regimes may ask for it.
   */
  reads(regime: string, name: string): boolean {
    if (this.moves(regime, name)) return true;
    return ![...this.read.values()].some((names) => names.has(name));
  }
}
