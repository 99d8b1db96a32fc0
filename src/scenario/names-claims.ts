// Names in a file of claims: the two regimes, the measures and routes that its tests read; and one bound a test.
import { type Issues, placeOf } from './issue.ts';
import { MEASURE, type Naming, needsName, REGIME } from './missing.ts';
import { BOUNDS, type Claim } from './schema/claims.ts';
import type { World } from './world.ts';

const PLAYED: Naming = {
  ...REGIME,
  mend: (it) => `add ${it} to \`regimes\`, or leave the claims out with \`claims: null\``,
};
const ROUTE: Naming = {
  noun: 'route',
  expected: 'a route of the regime that the claims are of',
  mend: () => 'name a route of that regime',
};

const checkBound = (claim: Claim, issues: Issues): void => {
  const { test } = claim;
  if (!test) {
    if (claim.outside === undefined)
      issues.at(
        'names',
        claim,
        undefined,
        'a claim with neither `test` nor `outside`',
        'a test, or why nothing in the model speaks to it',
        'add one of them',
      );
    return;
  }
  const given = BOUNDS.filter((bound) => test[bound] !== undefined);
  if (given.length !== 1)
    issues.at(
      'names',
      test,
      given[1],
      given.length === 0 ? 'a test without a bound' : `${given.length} bounds in one test`,
      'one of `at-least`, `at-most`, `above` and `below`',
      given.length === 0 ? 'add one of them' : 'keep one of them',
    );
};

export const checkClaimNames = (world: World, issues: Issues, measures: ReadonlySet<string> | undefined): void => {
  const { claims, regimes } = world;
  if (!claims) return;
  const ids = regimes.map(({ id }) => id);
  for (const key of ['about', 'against'] as const) needsName(issues, placeOf(claims, key), PLAYED, claims[key], ids);
  const routes = Object.keys(regimes.find(({ id }) => id === claims.about)?.routes ?? {});
  for (const claim of Object.values(claims.claims)) {
    checkBound(claim, issues);
    const { test } = claim;
    if (test && 'measure' in test && measures)
      needsName(issues, placeOf(test, 'measure'), MEASURE, test.measure, [...measures]);
    if (test && 'route' in test && routes.length > 0)
      needsName(issues, placeOf(test, 'route'), ROUTE, test.route, routes);
  }
};
