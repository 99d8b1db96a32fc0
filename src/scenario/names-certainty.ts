// Names in what is asked of certainty: regimes that are played, and assumptions that there are.
import { type Issues, placeOf } from './issue.ts';
import { ASSUMPTION, type Naming, needsName, REGIME } from './missing.ts';
import type { Certainty } from './schema/certainty.ts';
import type { World } from './world.ts';

/** A variation may play other regimes than the scenario whose conclusion was asked for. */
const REGIME_ASKED: Naming = {
  ...REGIME,
  mend: (it) => `${REGIME.mend(it)}, or remove what is asked as in \`certainty: null\``,
};

const checkLimits = (limits: NonNullable<Certainty['limits']>, names: string[], ids: string[], issues: Issues) => {
  const { saturation, needs = [], map } = limits;
  for (const over of [saturation?.over, map?.over])
    for (const name of Object.keys(over ?? {})) needsName(issues, placeOf(over ?? {}, name), ASSUMPTION, name, names);
  for (const { set, regimes = [] } of limits['what-ifs'] ?? []) {
    for (const name of Object.keys(set)) needsName(issues, placeOf(set, name), ASSUMPTION, name, names);
    for (const [i, id] of regimes.entries()) needsName(issues, placeOf(regimes, i), REGIME_ASKED, id, ids);
  }
  for (const lever of needs) {
    needsName(issues, placeOf(lever, 'change'), ASSUMPTION, lever.change, names);
    const { regimes = [], given = {} } = lever;
    for (const [i, id] of regimes.entries()) needsName(issues, placeOf(regimes, i), REGIME_ASKED, id, ids);
    for (const name of Object.keys(given)) needsName(issues, placeOf(given, name), ASSUMPTION, name, names);
  }
};

const checkStress = (
  stress: NonNullable<Certainty['stress']>,
  names: string[],
  ids: string[] | undefined,
  issues: Issues,
) => {
  for (const { between } of stress.correlations ?? [])
    for (const [i, name] of between.entries()) needsName(issues, placeOf(between, i), ASSUMPTION, name, names);
  if (!ids) return;
  for (const decision of stress.decisions ?? []) {
    needsName(issues, placeOf(decision, 'regime'), REGIME_ASKED, decision.regime, ids);
    if (decision.first !== undefined) needsName(issues, placeOf(decision, 'first'), REGIME_ASKED, decision.first, ids);
  }
};

export const checkCertaintyNames = ({ scenario, regimes, assumptions, decides }: World, issues: Issues): void => {
  const { certainty } = scenario;
  if (!certainty) return;
  const ids = regimes.map(({ id }) => id);
  const names = Object.keys(assumptions);
  for (const key of ['regime', 'minus'] as const)
    needsName(issues, placeOf(certainty, key), REGIME_ASKED, certainty[key], ids);
  const out = certainty['leave-out'] ?? [];
  for (const [i, name] of out.entries()) needsName(issues, placeOf(out, i), ASSUMPTION, name, names);
  if (certainty.limits) checkLimits(certainty.limits, names, ids, issues);
  // Where the other scenario is not read, this one is itself read as a year: nothing is decided in it.
  const decided = certainty.scenario === undefined ? ids : decides?.regimes.map(({ id }) => id);
  if (certainty.stress) checkStress(certainty.stress, names, decided, issues);
};
