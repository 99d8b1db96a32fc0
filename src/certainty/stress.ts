// A conclusion under stress: which unknown matters most, where it holds least, and what it would be worth to know.
import { Meter } from '../experiment/meter.ts';
import { planOf } from '../experiment/plan.ts';
import type { Players } from '../experiment/players.ts';
import type { FactorRow, StressStudy } from '../experiment/study-stress.ts';
import { DEFAULT_SEED, type Game } from '../model/game.ts';
import type { World } from '../scenario/world.ts';
import { askedOf } from './asked.ts';
import { DECISIONS, decidedRows } from './deciding.ts';
import { boxRows } from './discovery.ts';
import { checkCorrelations, DRAWS, drawAll, drawnRows, SHARES, seenAt, varianceRows } from './drawing.ts';
import { type Factor, factorsOf } from './factors.ts';
import { expectAll, forecastOf, paceOf, pilotOf, scaledDesigns } from './forecast.ts';
import { headOf } from './head.ts';
import { indexRows, SKETCHES, SOBOL } from './indices.ts';
import type { CertaintyDoor } from './limits.ts';
import { Points } from './points.ts';
import { Refusals } from './refusals.ts';
import { scaledAsked } from './scaled.ts';
import { MORRIS, morrisRows } from './screening.ts';
import { stressWork } from './stress-work.ts';
import { Table } from './table.ts';
import { centralOf, NOISE, noiseRows, TORNADO, tornadoRows } from './tornado.ts';
import { WORST, worstRows } from './worst.ts';

/** Assumptions of which it is asked what they would be worth to know. */
const ASKED_ABOUT = 12;

/**
 * The world whose decisions are played at the growth levels of the conclusion: what players of stress must be opened
 * with. Other levels would cut CMUs elsewhere.
 */
export const withDecisions = (world: World): World => {
  const { decides, scenario } = world;
  if (!decides) return world;
  return { ...world, decides: { ...decides, scenario: { ...decides.scenario, components: scenario.components } } };
};

const factorRow = ({ id, low, central, high, moves, distribution }: Factor): FactorRow => ({
  ...{ id, low, central, high, moves },
  shape: distribution?.shape ?? '',
});

/** Rejects where a player fails, or where it is stopped. The players must have been opened with `withDecisions`. */
export const runStress = async (
  world: World,
  game: Pick<Game, 'certain' | 'levels'>,
  players: Players,
  door: CertaintyDoor,
): Promise<StressStudy> => {
  const whole = askedOf(world, game);
  const seed = world.scenario.seed ?? DEFAULT_SEED;
  const meter = new Meter(door);
  const table = new Table(world, players, door, meter);
  const refusals = new Refusals(world, game, table);
  const factors = factorsOf(world, [whole.regime, whole.minus]);
  const believed = factors.filter(({ distribution }) => distribution);
  checkCorrelations(whole, believed);
  const pace = await paceOf(door, players.parallel, pilotOf(NOISE, whole, table));
  const [smallest] = planOf(world, game).levels;
  const partsAt = (scale: number) => stressWork(world, scaledAsked(whole, scale), factors, smallest);
  const scale = door.fit?.(scaledDesigns(partsAt), pace) ?? 1;
  const asked = scaledAsked(whole, scale);
  const points = new Points(world, asked, table, refusals);
  const parts = partsAt(scale);
  expectAll(parts, meter);
  door.onForecast?.(forecastOf(parts, pace));

  const central = await centralOf(points);
  meter.settle(NOISE);
  const tornado = await tornadoRows(points, factors, central);
  meter.settle(TORNADO);
  const morris = await morrisRows(points, factors, tornado, seed);
  meter.settle(MORRIS);
  const survivors = factors.filter(({ id }) => morris.some((row) => row.factor === id && row.survives));
  const indices = await indexRows(points, survivors, seed);
  for (const part of [SOBOL, SKETCHES]) meter.settle(part);
  const worst = await worstRows(points, factors, tornado, central);
  meter.settle(WORST);
  const { accepted, draws, correlations } = await drawAll(points, believed, seed);
  const seen = await seenAt(points, accepted);
  meter.settle(DRAWS);
  const variance = await varianceRows(points, accepted, seed);
  meter.settle(SHARES);
  // In the order of the screening, which saw them with all others moving.
  const order = [...new Set(morris.filter(({ group }) => group.length === 0).map(({ factor }) => factor))];
  const askedAbout = order.slice(0, ASKED_ABOUT).map((id) => factors.find((factor) => factor.id === id)!);
  const decided = await decidedRows(points, accepted, askedAbout, seed);
  meter.settle(DECISIONS);
  return {
    ...headOf(world, asked, 'stress', door),
    factors: factors.map(factorRow),
    draws,
    correlations,
    noise: noiseRows(central),
    tornado,
    morris,
    sobol: indices.sobol,
    sketchError: indices.errors,
    variance,
    drawn: drawnRows(seen),
    worst,
    boxes: boxRows(points, survivors, indices),
    ...decided,
    spent: table.spent,
  };
};
