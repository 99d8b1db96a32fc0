// What the sketch is told: pools, routes and batches as plain data, written by whoever has read the scenario.

/** Days since 1 January 1970. */
export type Day = number;
/** Minutes since 1 January 1970, 00:00. */
export type Minute = number;

export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun';

/** A holiday by rule, in the words of a calendar file: one of `on`, `easter`, `first` or `last`. */
export interface SketchHoliday {
  /** Month and day: `12-25`. */
  on?: string;
  /** Days from Easter Sunday. */
  easter?: number;
  /** The first or last such weekday of month `of`. */
  first?: Weekday;
  last?: Weekday;
  of?: number;
  /** On a day not worked it moves to the next free worked day. */
  moves?: boolean;
}

/** A calendar file as it is; what else stands in the file is not looked at. */
export interface SketchCalendar {
  /** Monday to Friday unless said. */
  days?: readonly Weekday[];
  rules?: readonly SketchHoliday[];
  /** Dates as text: `2027-04-15`. */
  holidays?: readonly string[];
  worked?: readonly string[];
}

/** Days from one to another, both included. */
export interface DaySpan {
  from: Day;
  to: Day;
}

interface PoolBase {
  id: string;
  /** Whose it is, where every provider or agent has one; such pools bear one id. */
  key?: string;
  calendar: SketchCalendar;
  /** Works all days of the year, whatever the calendar. */
  everyDay?: boolean;
  /** Days closed by date; only those that happen. */
  pauses?: readonly DaySpan[];
  /** Anything but `arrival` is a gap: the sketch serves in order of arrival. */
  order?: 'arrival' | 'deadline' | 'smallest' | 'priority';
  /** Pauses that follow a queue: a gap. */
  pausesByQueue?: boolean;
}

export interface SketchCrew {
  /** Part-time: the weekdays of the calendar that it works. */
  days?: readonly Weekday[];
  /** Minutes after midnight. */
  opensAt: number;
  /** Productive minutes a day. */
  minutes: number;
  /** In force from 00:00 of a day, ascending; the first number holds before its day too. */
  heads: readonly { from: Day; heads: number }[];
}

/** People: their capacity is minutes. */
export interface SketchPeople extends PoolBase {
  kind: 'people';
  crews: readonly SketchCrew[];
  /** People away: the first crews give whom they have, the next ones the rest. */
  leave?: readonly (DaySpan & { heads: number })[];
}

/** A platform: its capacity is items. */
export interface SketchPlatform extends PoolBase {
  kind: 'platform';
  /** Minutes after midnight, and the minutes of its window; 0 and 1440 where it never closes. */
  opensAt: number;
  minutes: number;
  itemsPerDay: number;
  /** Items from other markets that join the queue when a working day opens. */
  otherLoad?: number;
  /** Serves a daily lot instead of one by one: a gap. */
  lots?: boolean;
}

export type SketchPool = SketchPeople | SketchPlatform;

export interface SketchElapsed {
  amount: number;
  unit: 'minutes' | 'hours' | 'days' | 'working days' | 'weeks' | 'months';
}

export type SketchGrain = 'component' | 'submission' | 'cmu' | 'provider' | 'model' | 'agent';

export type SketchGate = { kind: 'first' | 'all' } | { kind: 'share'; share: number } | { kind: 'date'; from: Minute };

export interface SketchStep {
  id: string;
  /** `['component']`, one group grain, or a pair of them. */
  per: readonly SketchGrain[];
  /** When grouped work starts; at the first arrival unless said. */
  gate?: SketchGate;
  /** All or a share of what; of the submission unless said. */
  of?: 'submission' | 'cmu' | 'window';
  /** Later comers form a new group. */
  again?: boolean;
  /** Elapsed time after the work. */
  lead?: SketchElapsed;
  /** Submissions enter by turns: a gap. */
  limited?: boolean;
  /** Touch times vary from job to job: a gap. */
  varies?: boolean;
}

export interface SketchRoute {
  id: string;
  /** In the order of the main line; none where whoever takes it needs no assurance. */
  steps: readonly SketchStep[];
  /** Whoever is on it may leave it midway (gives-up, moves, a step's deadline, after a last failure): a gap. */
  fallback?: boolean;
  /** Approvals that the play itself makes decide who takes it: a gap. */
  approvals?: boolean;
}

/** The work of one step for one batch. */
export interface SketchWork {
  /** Place in `pools`; -1 where nobody works. */
  pool: number;
  /** Minutes for each component; items at a platform, which is 1 but for samples and audits. */
  minutes: number;
  /** Minutes, or items, for a group as a whole. */
  fixed?: number;
  /** Retests expected for each component: its work is released (1 + retests) times. */
  retests?: number;
  /** Expected minutes for each component of what failures cost other pools (rectification); nobody waits for it. */
  aside?: readonly { pool: number; minutes: number }[];
}

/** Components of a batch that take one route. */
export interface SketchTaking {
  /** Place in `routes`. */
  route: number;
  components: number;
  deadline: Minute;
  /** P(registered, given done): 1 where nobody fails for good. */
  registered: number;
  /** One for each step of the route; null where the step does not concern the batch. Batches may share it. */
  works: readonly (SketchWork | null)[];
  /** The step in whose queue they stand when the batch comes (a backlog); the first unless said. */
  startsAt?: number;
}

/** A submission. */
export interface SketchBatch {
  /** Notified; of a backlog since when it waits, before `starts`. */
  time: Minute;
  deratedKw: number;
  /** Labels as numbers, for grouped work; -1 is none. */
  cmu: number;
  provider: number;
  model: number;
  agent: number;
  takes: readonly SketchTaking[];
}

export interface SketchInput {
  /** The horizon: capacity counts from its start, and nobody is on time after its end. */
  starts: Minute;
  ends: Minute;
  /** The calendar of leads in working days. */
  calendar: SketchCalendar;
  /** Minutes after midnight at which its working days end; 17:00 unless said. */
  dayEnds?: number;
  pools: readonly SketchPool[];
  routes: readonly SketchRoute[];
  /** In portfolio order, which decides at one instant. */
  batches: readonly SketchBatch[];
}
