// Every predicate of a world, wherever one may stand, with those that it excludes.
import type { Where } from './schema/common.ts';
import { spotsAt } from './spots.ts';
import type { World } from './world.ts';

/** What a `where` excludes: one predicate or several. */
export const notsOf = ({ not }: Where): Where[] => (Array.isArray(not) ? not : not ? [not] : []);

/** In the order of the files. Regimes and pools that a scenario writes out are read where all regimes and pools are. */
export const wheresOf = ({ scenario, regimes, portfolio }: World): Where[] => {
  const written = [
    ...spotsAt(scenario, 'windows|initial.*.where'),
    ...regimes.flatMap((regime) => [...spotsAt(regime, 'exempt'), ...spotsAt(regime, 'routes.**.where')]),
    ...spotsAt(portfolio, 'faults.**.where'),
  ];
  return written.flatMap(({ value }) => [value as Where, ...notsOf(value as Where)]);
};
