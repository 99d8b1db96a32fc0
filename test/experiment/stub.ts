// A world and a game for tests: two regimes whose plays are a few draws, so that what is done with them can be checked.
import { log } from '../../src/engine/portable.ts';
import { streamFor } from '../../src/engine/random.ts';
import { keyFromSeed } from '../../src/engine/seed.ts';
import type { Players } from '../../src/experiment/conduct.ts';
import type { Plan } from '../../src/experiment/plan.ts';
import type { Game } from '../../src/model/game.ts';
import { MEASURES, type MeasureId, measureIndex } from '../../src/model/measures.ts';
import type { PlayKey, PlayRow, StepStats } from '../../src/model/outcome.ts';
import type { Assumption } from '../../src/scenario/schema/assumption.ts';
import type { World } from '../../src/scenario/world.ts';

export const assumption = (more: Partial<Assumption> & Pick<Assumption, 'title' | 'unit'>): Assumption => ({
  source: 'A test',
  date: '2026',
  confidence: 'low',
  basis: 'assumed',
  ...more,
});

export const stubWorld = (scenario: Partial<World['scenario']> = {}): World => ({
  scenario: {
    id: 'stub',
    title: 'A stub',
    question: 'Does it add up?',
    regimes: ['slow', 'fast'],
    components: [1000, 200],
    'cut-off': 'cut-off',
    horizon: { from: '2027-04-01', to: '2027-06-10' },
    seed: 'stub',
    ...scenario,
  },
  regimes: [
    { id: 'slow', title: 'Slow', routes: { only: { steps: [{ id: 'test', per: 'component', minutes: 'minutes' }] } } },
    { id: 'fast', title: 'Fast', routes: { only: { steps: [{ id: 'test', per: 'component', minutes: 'minutes' }] } } },
  ],
  portfolio: { id: 'few', population: 'Made-up components' },
  assumptions: {
    'cut-off': assumption({ title: 'Last day', value: '2027-05-14', unit: 'date' }),
    minutes: assumption({ title: 'Minutes a test', formula: '2 * hours', unit: 'minutes', confidence: 'none' }),
    hours: assumption({ title: '=Hours, "odd"', value: 3, unit: 'hours', range: [1, 6], confidence: 'none' }),
    unread: assumption({ title: 'Read by nobody', value: 1, unit: 'number' }),
  },
  pools: {},
  calendars: {},
  costs: [],
  paths: {},
  sets: {},
  files: [
    { path: 'stub.yaml', text: 'id: stub\n' },
    { path: 'regimes/slow.yaml', text: 'id: slow\n' },
  ],
  set: {},
});

/** A row with nothing in it but the measures given; the others have no value. */
export const rowOf = (
  key: PlayKey,
  values: Partial<Record<MeasureId, number>>,
  more: Partial<PlayRow> = {},
): PlayRow => {
  const column = new Float64Array(MEASURES.length).fill(Number.NaN);
  for (const [id, value] of Object.entries(values)) column[measureIndex(id)] = value ?? Number.NaN;
  const none = new Float64Array(0);
  const weekly = {
    weeks: [],
    pools: [],
    busyHours: none,
    availableHours: none,
    waiting: none,
    tests: none,
    retests: none,
  };
  const { point, ...which } = key;
  const lists = {
    routes: [],
    steps: [],
    weekly,
    windows: [],
    lateness: [],
    sketch: [],
    registeredWithin: new Float64Array(0),
    before: [],
  };
  return { ...which, ...(point && { point: point.id }), values: column, ...lists, events: 0, ...more };
};

export const stepOf = (more: Partial<StepStats>): StepStats => ({
  route: 'only',
  step: 'test',
  title: 'Test',
  pool: 'examiners',
  started: 0,
  finished: 0,
  failed: 0,
  missed: 0,
  busyHours: 0,
  meanWaitDays: 0,
  p50WaitDays: 0,
  p95WaitDays: 0,
  meanQueue: 0,
  peakQueue: 0,
  ...more,
});

export const planFor = (more: Partial<Plan> = {}): Plan => ({
  regimes: ['slow', 'fast'],
  references: ['slow'],
  levels: [200, 1000],
  atLeast: 3,
  atMost: 40,
  exactly: false,
  seconds: Number.POSITIVE_INFINITY,
  wanted: [{ measure: 'tests', halfWidth: 0.2, relative: false }],
  certain: false,
  ...more,
});

const key = keyFromSeed('stub');

/** The same luck in both regimes, and a little of each one's own; `fast` is better by a share of 0.25. */
export const stubPlay = (at: PlayKey): PlayRow => {
  const common = -log(streamFor(key, at.replication, 'common').uniform(at.components, 0));
  const own = streamFor(key, at.replication, at.regime).uniform(at.components, 0);
  const share = (at.regime === 'fast' ? 0.75 : 0.5) + 0.01 * own;
  const values: Partial<Record<MeasureId, number>> = {
    'components-due': at.components,
    'on-time-share': share,
    'late-mw': (1 - share) * at.components,
    tests: at.components * (1 + 0.1 * common) + own,
    'examiner-hours': 100 * common,
    ...(own > 0.4 && { 'p95-days-all': 10 + common }),
  };
  const two = (a: number, b: number) => Float64Array.from([a, b]);
  return rowOf(at, values, {
    routes: [{ route: 'only', took: at.components, registered: at.components, onTime: share * at.components }],
    steps: [stepOf({ started: at.components, meanQueue: 40 * common, meanWaitDays: common })],
    weekly: {
      weeks: ['2027-04-05', '2027-04-12'],
      pools: ['examiners'],
      busyHours: two(common, own),
      availableHours: two(10, 10),
      waiting: two(5, 0),
      tests: two(1, 2),
      retests: two(0, 1),
    },
    events: at.components,
  });
};

export const stubGame: Omit<Game, 'prepare'> = {
  play: stubPlay,
  levels: [200, 1000],
  certain: false,
  deadlines: [{ regime: 'slow', route: 'only', at: '2027-05-14 17:00' }],
  horizon: { from: '2027-04-01 00:00', to: '2027-06-10 00:00' },
};

/** Players that answer out of turn: each play takes its own number of turns of the queue of promises. */
export const fakePlayers = (parallel: number, play = stubPlay): Players & { played: PlayKey[] } => {
  const played: PlayKey[] = [];
  return {
    parallel,
    played,
    async play(keys, onRow) {
      for (const one of keys) {
        const turns = streamFor(key, one.replication, `turns ${one.regime}`).uniform(one.components, parallel) * 40;
        for (let turn = 0; turn < turns; turn++) await Promise.resolve();
        played.push(one);
        onRow(play(one));
      }
    },
  };
};
