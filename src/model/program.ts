// A program: a regime's routes as one small integer program with parameter columns, ready to be played.
import type { Pool } from '../scenario/schema/pool.ts';
import type { Lead } from './lead.ts';
import type { Cased, Predicate } from './predicate.ts';

/** The operations, in the order a component meets them. */
export const Op = {
  /** Passes the step by if it does not concern it. */
  where: 0,
  /** Passes the step by if it is not among those audited. */
  audit: 1,
  /** Is no longer registered, and goes on. */
  revoke: 2,
  /** Waits until its submission may enter. */
  limit: 3,
  /** Joins its group; goes on when the group's work is done. */
  gather: 4,
  /** Joins the queue of a pool; goes on when served. */
  work: 5,
  /** Some of what is wrong with it is put right. */
  mend: 6,
  /** Lets time pass. */
  lead: 7,
  /** Passes or fails. */
  check: 8,
  /** Has passed its step: noted where a deadline asks. */
  passed: 9,
  /** Counts as registered. */
  register: 10,
  /** Leaves for another route if a move chooses it. */
  divert: 11,
  /** Goes on elsewhere in the program. */
  go: 12,
  /** Leaves the route for another. */
  move: 13,
  /** Is withdrawn. */
  withdraw: 14,
  /** Loses its registration, and is out. */
  strike: 15,
  /** The journey is over. */
  end: 16,
} as const;

/** Touch time of one job. */
export interface Touch {
  meanTicks: number;
  varies: 'fixed' | 'exponential' | 'lognormal';
  cv: number;
}

export type Gate = { kind: 'first' | 'all' } | { kind: 'share'; share: number } | { kind: 'date'; from: number };

/** Probabilities by class of fault, in the order of the portfolio's faults. */
export type ByFault = readonly (Cased<number> | undefined)[];

/** What a check finds of the hidden truth. */
export interface Finding {
  detects: ByFault;
  falseAlarm: ByFault;
  /** Of what is found, the share put right before what follows; undefined is all. */
  mends: ByFault;
}

export interface Failing {
  /** Undefined where the check looks for faults. */
  share: Cased<number> | undefined;
  finds: Finding | undefined;
  /** Infinity is unlimited. */
  attempts: Cased<number>;
  submission: number;
  model: number;
  onlyFirst: boolean;
}

/** Some of a group are checked for the whole. */
export interface Sample {
  /** NaN where a share is given. */
  count: number;
  share: number;
  atLeast: number;
  first: boolean;
  /** Findings with which the whole still passes, and the share of those looked at that may have one; the larger counts. */
  accept: number;
  acceptShare: number;
}

/** What a deadline does when it is missed. */
export type Miss = 'late' | 'next-window' | 'terminated' | 'revoked';

export interface StepDeadline {
  /** Undefined where it is relative. */
  at: Cased<number> | undefined;
  within: Lead | undefined;
  /** The event it counts from, and the step of that event (-1 where it belongs to none). */
  event: 'notified' | 'registered' | 'joined' | 'started' | 'passed' | 'failed';
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
  /** Share of those who come that is checked; undefined is all. */
  audit: number | undefined;
  mends: ByFault | undefined;
  revokes: boolean;
  sample: Sample | undefined;
  gate: Gate;
  gateOf: 'submission' | 'cmu' | 'window';
  again: boolean;
  limit: { submissions: number; each: 'working-day' | 'week'; perProvider: boolean } | undefined;
  priority: number;
  deadline: StepDeadline | undefined;
  isTest: boolean;
  isAudit: boolean;
  /** Can be met more than once: visits are counted and address the draws. */
  repeats: boolean;
}

/** Whom a choice may take, and how large a share of them. */
export interface Chance {
  /** Names the stream of its draws. */
  name: string;
  who: Predicate;
  share: Cased<number>;
  per: 'provider' | 'cmu' | 'submission' | 'component';
}

/** A way from one route to another, after an event or on a date; `asks` is the route whose own offer decides, -1 none. */
export interface Move extends Chance {
  from: number;
  /** Where it is laid: the step whose event it follows; -1 for registration or a date. */
  step: number;
  event: 'passed' | 'failed' | 'registered' | 'date';
  /** Tick of a dated move. */
  at: number;
  to: number;
  asks: number;
}

export interface ProgramRoute {
  id: string;
  title: string;
  /** Ticks of notification for which the route exists. */
  opens: number;
  closes: number;
  /** Whom its opening catches of those notified before. */
  transition: 'newly-notified' | 'not-started' | 'all';
  /** Undefined: takes whoever is left. `otherwise` is a route, -1 none; `atEvent` is true where a move asks. */
  takes: (Chance & { otherwise: number; atEvent: boolean }) | undefined;
  before: readonly ProgramStep[];
  /** First instruction. */
  entry: number;
  /** By when registered; undefined where there is no deadline. */
  deadline: Cased<number> | undefined;
  misses: Miss;
  /** How long one waits at an instruction, and the route one then takes; -1 is withdrawn. */
  givesUp: { pc: number; after: Lead; to: number } | undefined;
}

/** What decides who comes, where entry depends on the rule. */
export interface EntryTerms {
  rule: 'same' | 'margin' | 'induced';
  /** GBP/kW/year. */
  price: number;
  /** GBP. */
  perComponent: number;
  perCmu: number;
  /** GBP/MW. */
  loss: number;
  attracts: number;
}

export interface Program {
  regime: string;
  /** Instruction by instruction: what, of which step, and where to go (fail, pass by, jump, a route or a move). */
  op: Uint8Array;
  step: Int16Array;
  to: Int32Array;
  /** Where a failure leads that was the last allowed. */
  last: Int32Array;
  steps: readonly ProgramStep[];
  /** First instruction of each step. */
  entries: Int32Array;
  routes: readonly ProgramRoute[];
  moves: readonly Move[];
  pools: readonly { id: string; pool: Pool }[];
  /** Classes of fault, in the order of their bits. */
  faults: readonly string[];
  /** Whoever needs no assurance; undefined is nobody. */
  exempt: Predicate | undefined;
  entry: EntryTerms;
  /** Somebody can lose a registration. */
  revokes: boolean;
  /** The instant at which utilisation is read. */
  cutOff: number;
}
