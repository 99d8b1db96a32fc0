// An assumption that is not given but found: the value at which a measure of a year is as it was, with the same draws.
import { MEASURES, measureIndex } from '../model/measures.ts';
import type { PlayKey } from '../model/outcome.ts';
import { InputError, Issues } from '../scenario/issue.ts';
import type { Solve } from '../scenario/schema/scenario.ts';
import { Values } from '../scenario/values.ts';
import type { World } from '../scenario/world.ts';
import { cutOffAssumptions } from './assumptions.ts';
import { Measured } from './measured.ts';
import type { Meter } from './meter.ts';
import { QUICK } from './plan.ts';
import type { Players, Surroundings } from './players.ts';
import { pointOf } from './points.ts';
import { MOST_TRIES, rootOf } from './root.ts';
import { inFull, supported } from './rounding.ts';
import { estimate } from './statistics.ts';
import type { Study } from './study.ts';
import { levelsOf } from './years.ts';

export type Solved = NonNullable<Study['solved']>;

export const SOLVE = 'solve';

/** How near the measure must come: half a unit, or half a tenth of a percentage point of a share. */
const nearOf = (measure: string): number => {
  const unit = MEASURES.find((one) => one.id === measure)?.unit;
  return unit === 'share' || unit === 'number' ? 0.0005 : 0.5;
};

const refuse = (solve: Solve, key: 'between' | 'change', found: string, expected: string, mend: string): never => {
  const issues = new Issues();
  issues.at('meaning', solve, key, found, expected, mend);
  throw new InputError(issues.list);
};

/**
 * Finds the value, and how far chance moves it: a t interval from the values that single replications would have come
 * to; those for which there is none between the ends count as missing. Throws an InputError where the ends do not
 * bracket it. Undefined where nothing is to be solved for.
 */
export const solveFor = async (
  world: World,
  levels: readonly number[],
  players: Players,
  around: Surroundings,
  meter: Meter,
): Promise<{ solved: Solved; plays: number } | undefined> => {
  const { solve, quick } = world.scenario;
  if (!solve) return undefined;
  const { change, between, measure, regime } = solve;
  if (cutOffAssumptions(world).includes(change))
    refuse(
      solve,
      'change',
      `\`${change}\`, which sets a deadline or the cut-off`,
      'an assumption that leaves all deadlines where they are',
      'vary it under `beside` instead',
    );
  const values = new Values(world);
  const equals = values.number(solve, 'equals', 'number');
  const asked = values.number(solve, 'replications', 'count');
  const year = world.solves ? 'solves' : undefined;
  const components = Math.max(...(world.solves ? levelsOf(world.solves) : levels));

  const playAt = async (value: number, replication: number): Promise<number> => {
    const point = pointOf({ [change]: value }, '', year);
    const key: PlayKey = { regime, components, replication, ...(point && { point }) };
    const row = await meter.play(SOLVE, players, key);
    meter.tell();
    return row.values[measureIndex(measure)];
  };
  const replications = quick ? Math.min(asked, QUICK.replications) : asked;
  const measured = new Measured(playAt, replications, players.parallel, () => around.stopped?.() === true);
  meter.expect(SOLVE, replications * MOST_TRIES, replications * MOST_TRIES * components);

  const near = nearOf(measure);
  const value = await rootOf(async (x) => (await measured.mean(x)) - equals, between, near);
  if (Number.isNaN(value)) {
    const ends = await Promise.all(
      between.map(async (end) => `${measureText(await measured.mean(end))} at ${inFull(end)}`),
    );
    const found = `\`between: [${between.map(inFull).join(', ')}]\`, where ${measure} of ${regime} is ${ends.join(' and ')}`;
    const expected = `ends between which it becomes ${inFull(equals)}`;
    refuse(
      solve,
      'between',
      found,
      expected,
      `move the ends apart, or look whether ${measure} depends on \`${change}\``,
    );
  }
  const roots = await measured.each(async (replication) => {
    const ends = await measured.bracketOf(replication, equals, between);
    return rootOf(async (x) => (await measured.at(x, replication)) - equals, ends, near);
  });
  meter.settle(SOLVE);
  const { halfWidth, n } = estimate(roots);
  const solved = { assumption: change, value, lower: value - halfWidth, upper: value + halfWidth, measure, equals, n };
  return { solved, plays: measured.plays };
};

const measureText = (value: number): string => (Number.isFinite(value) ? supported(value, 0) : 'without a value');

/** The world with the value that was found, as everything after it sees it. */
export const withSolved = (world: World, { assumption, value }: Solved): World => {
  const { values: _dated, formula: _formula, ...rest } = world.assumptions[assumption];
  return { ...world, assumptions: { ...world.assumptions, [assumption]: { ...rest, value } } };
};
