// Names in plays beside the ladder, in the year that is known, and in what is solved for.
import { type Issues, type Place, placeOf } from './issue.ts';
import { ASSUMPTION, MEASURE, type Naming, needsName, POOL, REGIME } from './missing.ts';
import type { Beside } from './schema/scenario.ts';
import type { World } from './world.ts';

/** Type approval of every model, which is no pool but can be without limit as well. */
const APPROVALS = 'approvals';
const WITHOUT_LIMIT: Naming = {
  ...POOL,
  expected: 'a pool of the scenario, or `approvals`',
};
/** A variation may play other regimes than the scenario that the plays were written for. */
const REGIME_BESIDE: Naming = {
  ...REGIME,
  mend: (it) => `${REGIME.mend(it)}, or remove plays beside the ladder as in \`beside: null\``,
};
const VARIED: Naming = {
  noun: 'varied assumption',
  expected: 'an assumption of `over`',
  mend: (it) => `add ${it} to \`over\``,
};

/** The same names where another scenario is to have them. */
const there = (naming: Naming): Naming => ({
  ...naming,
  mend: (it) => `${naming.mend(it)} of the scenario that is named`,
});

const idsOf = (world: World): string[] => world.regimes.map((regime) => regime.id);

const checkOne = (world: World, beside: Beside, issues: Issues): void => {
  const names = Object.keys(world.assumptions);
  const { regimes = [], over = {}, draws, unlimited, same = [] } = beside;
  for (const [i, id] of regimes.entries()) needsName(issues, placeOf(regimes, i), REGIME_BESIDE, id, idsOf(world));
  for (const name of Object.keys(over)) needsName(issues, placeOf(over, name), ASSUMPTION, name, names);
  for (const [i, name] of (draws?.of ?? []).entries())
    needsName(issues, placeOf(draws?.of ?? [], i), ASSUMPTION, name, names);
  if (Array.isArray(unlimited))
    for (const [i, pool] of unlimited.entries())
      needsName(issues, placeOf(unlimited, i), WITHOUT_LIMIT, pool, [...Object.keys(world.pools), APPROVALS]);
  for (const one of same) {
    const played = beside.regimes ?? idsOf(world);
    needsName(issues, placeOf(one, 'regime'), REGIME_BESIDE, one.regime, played);
    needsName(issues, placeOf(one, 'as'), REGIME_BESIDE, one.as, idsOf(world));
    for (const name of Object.keys(one.when))
      needsName(issues, placeOf(one.when, name), VARIED, name, Object.keys(over));
  }
};

const needsAssumption = (world: World, year: World, place: Place, name: string, issues: Issues): void => {
  needsName(issues, place, ASSUMPTION, name, Object.keys(world.assumptions));
  if (year !== world) needsName(issues, place, there(ASSUMPTION), name, Object.keys(year.assumptions));
};

/** A year that another scenario describes has that scenario's regimes, and must have the assumptions too. */
const checkYear = (world: World, issues: Issues, measures: ReadonlySet<string> | undefined): void => {
  const { backcast, solve } = world.scenario;
  // Where the other scenario is not read, this one is itself read as a year: its own backcast is never played.
  const backcastIn = backcast?.scenario === undefined ? world : world.backcast;
  if (backcast && backcastIn) {
    const { within = [] } = backcast;
    const naming = backcastIn === world ? REGIME : there(REGIME);
    needsName(issues, placeOf(backcast, 'regime'), naming, backcast.regime, idsOf(backcastIn));
    for (const [i, name] of within.entries()) needsAssumption(world, backcastIn, placeOf(within, i), name, issues);
  }
  const solvedIn = solve?.scenario === undefined ? world : world.solves;
  if (!solve || !solvedIn) return;
  const naming = solvedIn === world ? REGIME : there(REGIME);
  needsName(issues, placeOf(solve, 'regime'), naming, solve.regime, idsOf(solvedIn));
  needsAssumption(world, solvedIn, placeOf(solve, 'change'), solve.change, issues);
  if (measures) needsName(issues, placeOf(solve, 'measure'), MEASURE, solve.measure, [...measures]);
};

export const checkBesideNames = (world: World, issues: Issues, measures: ReadonlySet<string> | undefined): void => {
  for (const beside of Object.values(world.scenario.beside ?? {})) checkOne(world, beside, issues);
  checkYear(world, issues, measures);
};
