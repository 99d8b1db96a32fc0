// A program: a regime's routes as one small integer program with parameter columns, ready to be played.
import type { Pool } from '../scenario/schema/pool.ts';
import type { Lead } from './lead.ts';
import type { Cased, Predicate } from './predicate.ts';

/** The operations, in the order a component meets them. */
export const Op = {
  /** Passes the step by if it does not concern it. */
  where: 0,
  /** Waits until its submission may enter. */
  limit: 1,
  /** Joins its group; goes on when the group's work is done. */
  gather: 2,
  /** Joins the queue of a pool; goes on when served. */
  work: 3,
  /** Lets time pass. */
  lead: 4,
  /** Passes or fails. */
  check: 5,
  /** Counts as registered. */
  register: 6,
  /** Goes on elsewhere in the program. */
  go: 7,
  /** Leaves the route for another. */
  move: 8,
  /** Is withdrawn. */
  withdraw: 9,
  /** The journey is over. */
  end: 10,
  /** Has passed its step: noted where a deadline asks. */
  passed: 11,
} as const;

/** Touch time of one job. */
export interface Touch {
  meanTicks: number;
  varies: 'fixed' | 'exponential' | 'lognormal';
  cv: number;
}

export type Gate = { kind: 'first' | 'all' } | { kind: 'share'; share: number } | { kind: 'date'; from: number };

export interface Failing {
  share: Cased<number>;
  /** Infinity is unlimited. */
  attempts: Cased<number>;
  submission: number;
  model: number;
  onlyFirst: boolean;
}

/** What a deadline does when it is missed. */
export type Miss = 'late' | 'next-window' | 'terminated';

export interface StepDeadline {
  /** An instant, or NaN where it is relative. */
  at: number;
  within: Lead | undefined;
  /** The event it counts from, and the step of that event (-1 for notified). */
  event: 'notified' | 'joined' | 'started' | 'passed' | 'failed';
  ofStep: number;
  misses: Miss;
}

/** One step, or one piece of work before the routes, with everything resolved to numbers. */
export interface ProgramStep {
  id: string;
  title: string;
  clause: string;
  route: number;
  grain: readonly string[];
  /** Index of the pool; -1 where nobody works. */
  pool: number;
  minutes: Cased<Touch> | undefined;
  fixed: Cased<Touch> | undefined;
  lead: Lead | undefined;
  fails: Failing | undefined;
  failLead: Lead | undefined;
  where: Predicate;
  gate: Gate;
  gateOf: 'submission' | 'cmu' | 'window';
  again: boolean;
  limit: { submissions: number; each: 'working-day' | 'week'; perProvider: boolean } | undefined;
  priority: number;
  deadline: StepDeadline | undefined;
  isTest: boolean;
  /** Can be met more than once: visits are counted and address the draws. */
  repeats: boolean;
}

export interface ProgramRoute {
  id: string;
  title: string;
  /** Ticks of notification for which the route exists. */
  opens: number;
  closes: number;
  /** Undefined: takes whoever is left. */
  takes:
    | { who: Predicate; share: number; per: 'provider' | 'cmu' | 'submission' | 'component'; otherwise: number }
    | undefined;
  before: readonly ProgramStep[];
  /** First instruction. */
  entry: number;
  /** By when registered; Infinity where there is none. */
  deadline: number;
  misses: Miss;
  /** How long one waits at an instruction, and the route one then takes; -1 is withdrawn. */
  givesUp: { pc: number; after: Lead; to: number } | undefined;
}

export interface Program {
  regime: string;
  /** Instruction by instruction: what, of which step, and where to go (fail, pass by, jump, or a route). */
  op: Uint8Array;
  step: Int16Array;
  to: Int32Array;
  /** Where a failure leads that was the last allowed. */
  last: Int32Array;
  steps: readonly ProgramStep[];
  routes: readonly ProgramRoute[];
  pools: readonly { id: string; pool: Pool }[];
  /** The instant at which utilisation is read. */
  cutOff: number;
}
