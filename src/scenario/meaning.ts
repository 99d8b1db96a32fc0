// The phase of meaning: what is written can be, and hangs together.
import { checkingOf } from './checking.ts';
import type { Issues } from './issue.ts';
import { checkAssumptions } from './meaning-assumptions.ts';
import { checkCalendars } from './meaning-calendars.ts';
import { checkCertainty } from './meaning-certainty.ts';
import { checkChain } from './meaning-chain.ts';
import { checkCosts } from './meaning-costs.ts';
import { checkFields } from './meaning-fields.ts';
import { checkJourneys } from './meaning-journeys.ts';
import { checkPools } from './meaning-pools.ts';
import { checkPortfolio } from './meaning-portfolio.ts';
import { checkRoutes } from './meaning-routes.ts';
import { checkScenario } from './meaning-scenario.ts';
import { checkSteps } from './meaning-steps.ts';
import { checkSubmissions } from './meaning-submissions.ts';
import type { World } from './world.ts';

/**
 * Checks a world whose names all stand somewhere: units and bounds, dates, assumptions, calendars, pools, portfolio,
 * and for every regime its steps, its routes and the journeys through them.
 */
export const checkMeaning = (world: World, issues: Issues): void => {
  const checking = checkingOf(world, issues);
  checkAssumptions(checking);
  checkCalendars(checking);
  checkFields(checking, issues);
  checkScenario(checking);
  checkPools(checking);
  checkPortfolio(checking);
  checkCosts(checking);
  checkCertainty(checking);
  checkChain(checking);
  checkSubmissions(checking);
  for (const regime of world.regimes) {
    checkSteps(checking, regime);
    checkRoutes(checking, regime);
    checkJourneys(checking, regime);
  }
};
