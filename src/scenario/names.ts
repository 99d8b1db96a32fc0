// The phase of names: every name used stands somewhere.
import { calendarOf } from './calendar-rules.ts';
import { writtenFields } from './fields.ts';
import { type Issues, placeOf } from './issue.ts';
import { ASSUMPTION, MEASURE, type Naming, needsName, POOL, REGIME } from './missing.ts';
import { checkBesideNames } from './names-beside.ts';
import { checkCertaintyNames } from './names-certainty.ts';
import { checkChainNames } from './names-chain.ts';
import { checkClaimNames } from './names-claims.ts';
import { checkCostNames } from './names-costs.ts';
import { checkFormulaNames } from './names-formulas.ts';
import { checkRankingNames } from './names-ranking.ts';
import { checkRouteNames } from './names-routes.ts';
import { checkSubmissionNames } from './names-submissions.ts';
import { checkWhereNames } from './names-where.ts';
import { idPattern } from './schema/common.ts';
import { stepsIn } from './submission-state.ts';
import type { World } from './world.ts';

const CALENDAR: Naming = {
  noun: 'calendar',
  expected: 'the id of a calendar file',
  mend: (it) => `write a calendar file of the id ${it}`,
};
const GROUP: Naming = {
  noun: 'group',
  expected: 'a group of `groups`',
  mend: (it) => `describe ${it} under \`groups\``,
};
const WAITING: Naming = {
  noun: 'step',
  expected: 'a route and a step of it, in some regime of the scenario, as `bespoke.test`',
  mend: () => 'name a route and one of its steps, joined by a dot',
};
const MODEL: Naming = {
  noun: 'device model',
  expected: 'a model of `models`',
  mend: (it) => `describe ${it} under \`models\` of the portfolio`,
};
const checkScenario = (world: World, issues: Issues, measures: ReadonlySet<string> | undefined): void => {
  const { scenario, regimes } = world;
  const ids = regimes.map((regime) => regime.id);
  const reference = scenario.reference ?? [];
  if (typeof reference === 'string') needsName(issues, placeOf(scenario, 'reference'), REGIME, reference, ids);
  else for (const [i, id] of reference.entries()) needsName(issues, placeOf(reference, i), REGIME, id, ids);
  for (const [i, regime] of regimes.entries())
    if (ids.indexOf(regime.id) < i)
      issues.at(
        'names',
        regime,
        'id',
        `a second regime \`${regime.id}\``,
        'regimes with ids of their own',
        'rename one',
      );
  for (const [i, name] of (scenario.decides ?? []).entries())
    needsName(issues, placeOf(scenario.decides ?? [], i), ASSUMPTION, name, Object.keys(world.assumptions));
  for (const precision of measures ? (scenario.precision ?? []) : [])
    needsName(issues, placeOf(precision, 'measure'), MEASURE, precision.measure, [...(measures ?? [])]);
};

/** `set` of the scenario and of the command line change assumptions that there are; they do not make new ones. */
const checkSet = (world: World, issues: Issues): void => {
  const names = Object.keys(world.assumptions);
  const set = world.scenario.set ?? {};
  for (const name of Object.keys(set)) needsName(issues, placeOf(set, name), ASSUMPTION, name, names);
  const commandLine = { file: '--set', line: 0, column: 0 };
  for (const name of Object.keys(world.set)) needsName(issues, commandLine, ASSUMPTION, name, names);
};

const checkCalendars = (world: World, issues: Issues): void => {
  const known = Object.keys(world.calendars);
  const { scenario } = world;
  if (scenario.calendar !== undefined && !calendarOf(world))
    needsName(issues, placeOf(scenario, 'calendar'), CALENDAR, scenario.calendar, known);
  for (const pool of Object.values(world.pools))
    if (pool.calendar !== undefined && !calendarOf(world, pool.calendar))
      needsName(issues, placeOf(pool, 'calendar'), CALENDAR, pool.calendar, known);
};

/** The queues that platforms close for, and the steps at which a backlog waits: any regime may have them. */
const checkStart = ({ scenario, regimes, pools, submissions }: World, issues: Issues): void => {
  for (const pool of Object.values(pools))
    for (const pause of pool.pauses ?? [])
      if ('when' in pause && pause.when['queue-of'] !== undefined)
        needsName(issues, placeOf(pause.when, 'queue-of'), POOL, pause.when['queue-of'], Object.keys(pools));
  const routes = regimes.flatMap((regime) => Object.entries(regime.routes));
  const steps = [...new Set(routes.flatMap(([id, route]) => route.steps.map((step) => `${id}.${step.id}`)))];
  for (const entry of scenario.initial ?? [])
    if (entry.at !== undefined) needsName(issues, placeOf(entry, 'at'), WAITING, entry.at, steps);
  for (const { name, place } of submissions ? stepsIn(submissions) : []) needsName(issues, place, WAITING, name, steps);
};

const checkPortfolio = ({ portfolio, submissions }: World, issues: Issues): void => {
  const groups = portfolio.groups ?? {};
  const models = portfolio.models ?? {};
  if (portfolio.grows !== undefined)
    needsName(issues, placeOf(portfolio, 'grows'), GROUP, portfolio.grows, Object.keys(groups));
  for (const { models: used } of Object.values(groups).flatMap((group) => [group, ...(group.devices ?? [])]))
    for (const [i, model] of (used ?? []).entries())
      needsName(issues, placeOf(used ?? [], i), MODEL, model, Object.keys(models));
  const reserved = 'a model of another name: `approved` means type approval in force';
  if (Object.hasOwn(models, 'approved'))
    issues.at('names', models, 'approved', 'a device model `approved`', reserved, 'rename the model');
  if (submissions?.model.includes('approved'))
    issues.at('names', portfolio, 'csv', 'a device model `approved` in the CSV', reserved, 'rename the model');
};

/** A number, date, instant or elapsed time that is a name must be the name of an assumption. */
const checkFields = (world: World, issues: Issues): void => {
  const names = Object.keys(world.assumptions);
  for (const { node, key, value } of writtenFields(world))
    if (typeof value === 'string' && idPattern.test(value))
      needsName(issues, placeOf(node, key), ASSUMPTION, value, names);
};

/**
 * Checks every name of a world. Measures, which another room knows, are checked where their ids are given.
 */
export const checkNames = (
  world: World,
  issues: Issues,
  measures?: ReadonlySet<string>,
  undirected?: ReadonlySet<string>,
): void => {
  checkScenario(world, issues, measures);
  checkSet(world, issues);
  checkCalendars(world, issues);
  checkPortfolio(world, issues);
  checkSubmissionNames(world, issues);
  checkStart(world, issues);
  checkBesideNames(world, issues, measures);
  checkRankingNames(world, issues, measures, undirected);
  checkCostNames(world, issues, measures);
  checkCertaintyNames(world, issues);
  checkChainNames(world, issues);
  checkClaimNames(world, issues, measures);
  checkFields(world, issues);
  checkFormulaNames(world, issues);
  for (const regime of world.regimes) checkRouteNames(world, regime, issues);
  checkWhereNames(world, issues);
};
