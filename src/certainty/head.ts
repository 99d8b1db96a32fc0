// Whose certainty it is: the conclusion, the study it belongs to, and the ids by which the two are joined.
import { assumptionRows } from '../experiment/assumptions.ts';
import { canonical, type Hash, questionIdOf, resolvedInputs } from '../experiment/inputs.ts';
import type { CertaintyHead } from '../experiment/study-conclusion.ts';
import { DEFAULT_SEED } from '../model/game.ts';
import { priceBaseOf } from '../scenario/cost-items.ts';
import type { World } from '../scenario/world.ts';
import type { Asked } from './asked.ts';

/** What a door brings: a hash, and the version of Pinchpoint. */
export interface Identity {
  hash: Hash;
  version: string;
}

/** @param part what is asked: its design decides numbers as much as the inputs do */
export const headOf = (
  world: World,
  asked: Asked,
  part: 'limits' | 'stress',
  { hash, version }: Identity,
): Omit<CertaintyHead, 'spent'> => {
  const { scenario, regimes, decides, portfolio } = world;
  const priceBase = priceBaseOf(world);
  const seed = scenario.seed ?? DEFAULT_SEED;
  const { limits, stress, ...pair } = asked;
  const decided = part === 'stress' && decides ? resolvedInputs(decides) : null;
  const design = { ...pair, part, ...(part === 'limits' ? limits : stress) };
  return {
    scenario: scenario.id,
    title: scenario.title ?? scenario.id,
    population: `${portfolio.population ?? portfolio.title ?? portfolio.id}; ${scenario.year ?? 'one horizon'}`,
    ...(priceBase !== undefined && { priceBase }),
    runId: hash(canonical({ inputs: resolvedInputs(world), decides: decided, design, version, seed })).slice(0, 12),
    studyId: questionIdOf(world, version, seed, hash),
    version,
    seed,
    regimes: regimes.map(({ id, title = id }) => ({ id, title })),
    ...{ regime: asked.regime, minus: asked.minus, level: asked.level, enough: asked.enough },
    assumptions: assumptionRows(world),
  };
};
