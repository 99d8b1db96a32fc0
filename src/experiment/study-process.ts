// What a study knows of the process of a regime: its steps and the ways between them, with what flowed on each.
import type { Interval } from './interval.ts';

/** A step of a route, or work that is done before components come to it. */
export interface ProcessStep {
  id: string;
  title: string;
  /** `before`: outside component journeys; `aside`: entered only when another step sends there. */
  place: 'before' | 'main' | 'aside';
  /** The grains of one piece of work. */
  per: readonly string[];
  /** Who does the work; empty where nobody does. */
  pool: string;
  poolTitle: string;
  /** Elapsed time after the work, in words; empty where there is none. */
  lead: string;
  /** It concerns only some of those who come: by what they are, or drawn as an audit. */
  some: boolean;
  audit: boolean;
  /** Whoever passes it counts as registered. */
  registers: boolean;
  /** Pieces of work begun and failed, in the step's own grain, and the mean wait for one; n is 0 where nothing is counted. */
  started: Interval;
  failed: Interval;
  waitDays: Interval;
}

/** A way out of a step, or from notification (`from` is empty) to the first. */
export interface ProcessWay {
  from: string;
  why: 'goes-on' | 'fails' | 'gives-up' | 'moves';
  leads: 'step' | 'route' | 'out';
  /** A step of the route, another route, or `withdraw` or `revoke`. */
  to: string;
  /** Elapsed time on the way, in words; empty where there is none. */
  after: string;
  /** Components that went this way, worked out from what is counted; n is 0 where that does not tell. */
  components: Interval;
}

export interface ProcessRoute {
  id: string;
  title: string;
  /** Components that took it at first, ended registered on it, and were on time on it. */
  took: Interval;
  registered: Interval;
  onTime: Interval;
  steps: ProcessStep[];
  ways: ProcessWay[];
}

/** One regime at the largest growth level. */
export interface RegimeProcess {
  regime: string;
  level: number;
  /** Components notified, and what became of them: on time, registered otherwise, withdrawn, open; these add up. */
  notified: Interval;
  onTime: Interval;
  later: Interval;
  withdrawn: Interval;
  open: Interval;
  routes: ProcessRoute[];
}
