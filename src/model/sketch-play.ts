// A play of which only the fluid sketch is wanted: who takes which route is played, what becomes of them is not.
import { MEASURES } from './measures.ts';
import type { PlayRow } from './outcome.ts';
import type { Play } from './play.ts';
import { sketchStatsOf } from './sketch-stats.ts';

/** A row without measures: each is not a number, and what was not played is empty. The play chose and went no further. */
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
