// The limits of a conclusion: how much each regime carries, what it would need, at which value the conclusion turns.
import type { Design, Pace } from '../experiment/budget.ts';
import { Meter } from '../experiment/meter.ts';
import type { Players, Surroundings } from '../experiment/players.ts';
import { Reading } from '../experiment/reading.ts';
import type { LimitsStudy } from '../experiment/study-certainty.ts';
import type { Game } from '../model/game.ts';
import type { World } from '../scenario/world.ts';
import { type Asked, askedOf } from './asked.ts';
import { decisionMap, MAP } from './decision-map.ts';
import { type Factor, factorsOf } from './factors.ts';
import {
  expectAll,
  type Forecast,
  forecastOf,
  type PartWork,
  paceOf,
  pilotOf,
  SKETCH_WORK,
  scaledDesigns,
} from './forecast.ts';
import { headOf, type Identity } from './head.ts';
import { leversOf, NEEDS } from './levers.ts';
import { Outcomes } from './outcomes.ts';
import { BACKCAST, Refusals } from './refusals.ts';
import { SATURATION, saturationOf } from './saturation.ts';
import { scaledAsked } from './scaled.ts';
import { pairOf, SWITCHING, switchRows, valuesOf } from './switching.ts';
import { Table } from './table.ts';
import { WHAT_IF, whatIfRows } from './what-if.ts';

/** What a door brings beside the players. */
export interface CertaintyDoor extends Surroundings, Identity {
  /** Told once, before the long work begins. */
  onForecast?: (forecast: Forecast) => void;
  /** Chooses a design by its size, which is a scale of what is asked; as it is asked unless there is a choice to make. */
  fit?: (designs: readonly Design[], pace: Pace) => number;
}

/** Steps that a root takes, as a rule, and assumptions of a hundred at which a conclusion turns. */
const STEPS = 5;
const TURNING = 0.04;

/** The world with the growth levels that saturation is looked for between: what players of limits must be opened with. */
export const withFinerLevels = (world: World, game: Pick<Game, 'certain' | 'levels'>): World => {
  const { components } = askedOf(world, game).limits.saturation;
  return { ...world, finer: { ...world, scenario: { ...world.scenario, components } } };
};

/** What the limits come to; searches as they usually go. */
export const limitsWork = (world: World, asked: Asked, factors: readonly Factor[]): PartWork[] => {
  const { limits, regimes, level } = asked;
  const reading = new Reading(world);
  const { saturation, needs, whatIfs, switching, map } = limits;
  const of = (part: string, plays: number, components: number, share = 1): PartWork => ({
    part,
    plays,
    work: plays * components * share,
  });
  const ends = factors.flatMap((factor) =>
    [asked.regime, asked.minus]
      .filter((id) => reading.moves(id, factor.id))
      .map(() => of(SWITCHING, valuesOf(factor).length - 1, level)),
  );
  const turning = Math.ceil(TURNING * factors.filter(({ moves }) => moves === 'plays').length);
  const curves = regimes.length * saturation.values.length * saturation.replications;
  const cells = map ? map.xs.length * map.ys.length * map.replications : 0;
  return [
    ...saturation.components.flatMap((components) => [
      of(SATURATION, curves, components),
      of(SATURATION, curves, components, SKETCH_WORK),
    ]),
    ...needs.flatMap(({ components, regimes: own }) =>
      components.map((one) => of(NEEDS, own.length * (1.5 + STEPS / 3) * limits.replications, one)),
    ),
    ...whatIfs.flatMap(({ components, regimes: own }) =>
      components.map((one) => of(WHAT_IF, 2 * own.length * switching.again, one)),
    ),
    ...ends,
    of(SWITCHING, 2 * turning * ((2 + STEPS) * switching.replications + switching.again), level),
    ...(map?.components ?? []).flatMap((components) => [
      of(MAP, cells + cells / (map?.xs.length ?? 1), components),
      of(MAP, 2 * cells, components, SKETCH_WORK),
    ]),
    of(BACKCAST, 2 * (saturation.values.length + (map?.ys.length ?? 0)), Math.min(...saturation.components)),
  ];
};

/**
 * Works out all limits. Rejects where a player fails, or where it is stopped. The players must have been opened with
 * `withFinerLevels`.
 */
export const runLimits = async (
  world: World,
  game: Pick<Game, 'certain' | 'levels'>,
  players: Players,
  door: CertaintyDoor,
): Promise<LimitsStudy> => {
  const whole = askedOf(world, game);
  const meter = new Meter(door);
  const table = new Table(world, players, door, meter);
  const factors = factorsOf(world, [whole.regime, whole.minus]);
  const refusals = new Refusals(world, game, table);
  const pace = await paceOf(door, players.parallel, pilotOf(SWITCHING, whole, table));
  const partsAt = (scale: number) => limitsWork(world, scaledAsked(whole, scale), factors);
  const scale = door.fit?.(scaledDesigns(partsAt), pace) ?? 1;
  const asked = scaledAsked(whole, scale);
  const parts = partsAt(scale);
  expectAll(parts, meter);
  door.onForecast?.(forecastOf(parts, pace));

  const outcomes = new Outcomes(world);
  const pair = pairOf(SWITCHING, asked, table, outcomes);
  const isStopped = () => door.stopped?.() === true;

  const { curve, saturation } = await saturationOf(asked, table, refusals);
  meter.settle(SATURATION);
  const needs = await leversOf(world, asked, table, isStopped);
  meter.settle(NEEDS);
  const whatIfs = await whatIfRows(asked, table, outcomes);
  meter.settle(WHAT_IF);
  const map = await decisionMap(asked, table, refusals);
  meter.settle(MAP);
  const switching = await switchRows(factors, asked, pair, isStopped);
  meter.settle(SWITCHING);
  const head = headOf(world, asked, 'limits', door);
  return { ...head, curve, saturation, needs, whatIfs, switching, map, spent: table.spent };
};
