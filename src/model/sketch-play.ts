// A play of which only the fluid sketch is wanted: who takes which route is played, what becomes of them is not.
import { MEASURES } from './measures.ts';
import type { PlayRow } from './outcome.ts';
import type { Play } from './play.ts';
import type { Program } from './program.ts';
import type { Setting } from './setting.ts';
import { sketchStatsOf } from './sketch-stats.ts';

/**
 * Whether who takes which route waits for nothing that becomes of others on a route: no approval is worked on by people
 * who serve a route as well, or who stop for a queue, and nobody moves on to a route that asks for approvals. A fault
 * that a route puts right before an approval looks at it is passed over: it lets a model be approved sooner.
 */
export const choosesAlone = ({ routes, steps, moves }: Program, { staff }: Setting): boolean => {
  const stops = (pool: number): boolean => (staff[pool].pool.pauses ?? []).some((pause) => 'when' in pause);
  const works = routes.flatMap(({ before }) => before).filter(({ pool }) => pool >= 0);
  const isAlone = works.every(({ pool }) => !stops(pool) && !steps.some((step) => step.pool === pool));
  return isAlone && !moves.some(({ asks }) => asks >= 0 && routes[asks].before.length > 0);
};

/** A row without measures: each is not a number, and what was not played is empty. */
export const sketchRow = (play: Play, components: number): PlayRow => ({
  regime: play.program.regime,
  components,
  replication: play.replication,
  values: new Float64Array(MEASURES.length).fill(Number.NaN),
  routes: play.program.routes.map(({ id }, r) => ({ route: id, took: play.ledger.took[r], registered: 0, onTime: 0 })),
  steps: [],
  before: [],
  weekly: {
    weeks: [],
    pools: [],
    busyHours: new Float64Array(),
    availableHours: new Float64Array(),
    waiting: new Float64Array(),
    tests: new Float64Array(),
    retests: new Float64Array(),
  },
  windows: [],
  lateness: [],
  sketch: sketchStatsOf(play),
  registeredWithin: new Float64Array(),
  events: play.simulation.events,
});
