// What one play reports: measures in a column, and the numbers of its routes, steps and weeks.

/** What a play beside the ladder has otherwise: values of assumptions, a pool without limit, or the year that is known. */
export interface Point {
  /** Says all that follows, in a fixed order: `cop11-uptake=0.25 utilisation-2024=0.6`. */
  id: string;
  /** Central values replaced; dates as day numbers. */
  set?: Readonly<Record<string, number>>;
  /** A pool nobody waits for; `approvals` is type approval of every model, in force from the start. */
  unlimited?: string;
  /** Another world of the scenario is played: its backcast, what is solved in, what may be decided, itself at more levels. */
  year?: 'backcast' | 'solves' | 'decides' | 'finer';
}

/** One play: one regime at one growth level in one replication. */
export interface PlayRow {
  regime: string;
  components: number;
  replication: number;
  /** Id of the point beside the ladder; absent on the ladder itself. */
  point?: string;
  /** By position in the dictionary of measures. */
  values: Float64Array;
  /** Components by route: who took it at first, who ended registered on it, who was on time on it. */
  routes: RouteStats[];
  steps: StepStats[];
  /** Work before the routes: approvals of models, of protocols. */
  before: BeforeStats[];
  weekly: WeekStats;
  windows: WindowStats[];
  lateness: LatenessStats[];
  sketch: SketchStats[];
  /** Components registered within so many weeks of notification: 0, 1, 2, ... to the length of the horizon. */
  registeredWithin: Float64Array;
  events: number;
  /** Of a chain: its Delivery Years in order; all else is then of the last. */
  years?: YearOfChain[];
}

/** One Delivery Year of a chain: what it began with, and what was played. */
export interface YearOfChain {
  /** First calendar year of the Delivery Year. */
  year: number;
  /** Components in force by the growth path; of these, who holds a certificate, waits from the year before, is notified. */
  inForce: number;
  held: number;
  backlog: number;
  notified: number;
  /** Heads of the Settlement Body's people on the day of the cut-off. */
  heads: number;
  row: PlayRow;
}

/** Components by route; `small` is those of them whose provider is small, absent where the costs do not say what small is. */
export interface RouteStats {
  route: string;
  took: number;
  registered: number;
  onTime: number;
  small?: { took: number; registered: number; onTime: number };
}

/** What became of the cohort of one window: of whose CMU applied in it, or of whoever was notified in it. */
export interface WindowStats {
  window: string;
  /** CMUs with components of the cohort (of a prequalification window: applications). */
  cmus: number;
  /** Lines of its applications: identical components stand on one, so each CMU has one for each of its device models. */
  lines: number;
  components: number;
  mw: number;
  tests: number;
  retests: number;
  examinerHours: number;
  providerHours: number;
  due: number;
  onTime: number;
  late: number;
  lateMw: number;
}

/**
 * Accounting of lateness: components late, each shared by where its time over its fastest journey went. The rows of a
 * play add up to its late components.
 */
export interface LatenessStats {
  /** `pool`: the queue of that pool; `gate`: waiting for a group, a turn or rework; `whole`: the component as a whole. */
  kind: 'pool' | 'gate' | 'whole';
  /** A pool's id; `group`, `turn`, `rework`; `notified-too-late`, `withdrawn`, `revoked`, `put-off`, `open`. */
  cause: string;
  components: number;
  mw: number;
}

/** The fluid sketch of one pool on one route; `pool` is empty in the row of the route as a whole. */
export interface SketchStats {
  route: string;
  pool: string;
  /** Minutes of work released before the route's deadline, what the pool can do by then, and what it has done. */
  releasedMinutes: number;
  capacityMinutes: number;
  doneMinutes: number;
  /** Components of the route that are due, that have passed this pool in time, and of the whole route: on time. */
  due: number;
  done: number;
  /** Why sketch and simulation may part here: words of a fixed list, joined by spaces. */
  gaps: string;
}

/** What happened at one step of one play. */
export interface StepStats {
  route: string;
  step: string;
  title: string;
  /** The pool that serves it; empty where nobody does. */
  pool: string;
  started: number;
  finished: number;
  failed: number;
  /** Components that missed a deadline of the step. */
  missed: number;
  busyHours: number;
  /** Of those: on components of small providers; absent where the costs do not say what small is. */
  smallBusyHours?: number;
  meanWaitDays: number;
  p50WaitDays: number;
  p95WaitDays: number;
  /** Components waiting (for their group too, where work is grouped): time-weighted over the horizon, and the most after any instant. */
  meanQueue: number;
  peakQueue: number;
}

/** What became of one kind of work before the routes, done on models, agents or pairs of them, attempt by attempt. */
export type BeforeStats = Pick<
  StepStats,
  'route' | 'step' | 'title' | 'pool' | 'started' | 'finished' | 'failed' | 'busyHours'
>;

/** Weekly columns of one play: pools x weeks, week-major within a pool. */
export interface WeekStats {
  /** Monday of each week, as text. */
  weeks: string[];
  pools: string[];
  busyHours: Float64Array;
  availableHours: Float64Array;
  /** Components waiting at the end of the week. */
  waiting: Float64Array;
  /** Metering Tests finished in the week, by pool; and those of them after the first of a component. */
  tests: Float64Array;
  retests: Float64Array;
}

/** One play to be played: indices are enough for a worker. */
export interface PlayKey {
  regime: string;
  components: number;
  replication: number;
  /** Absent on the ladder. */
  point?: Point;
  /** Growth path along which a chain of Delivery Years is played; `components` is then its largest year. */
  path?: string;
  /** Only the fluid sketch is wanted: nothing is played but who takes which route. */
  sketch?: boolean;
}
