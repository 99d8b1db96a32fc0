// What happened to each component, and what was counted on the way: the columns that a play fills.
import type { Portfolio } from './portfolio.ts';
import { columnOf } from './predicate.ts';
import type { Program } from './program.ts';

export const OPEN = 0;
export const REGISTERED = 1;
export const WITHDRAWN = 2;
/** Put off to the next window by a missed deadline. */
export const DEFERRED = 3;
/** Registered once, and struck off. */
export const REVOKED = 4;
/** Did not come, as it does not pay or the rule does not attract it. */
export const ABSENT = 5;
/** Holds a certificate from before the start. */
export const HELD = 6;

/** No route yet. */
export const NOWHERE = 255;

/** When MW without registration go unpaid, in ticks; NaN where no Delivery Year is given. */
export interface PaidYear {
  from: number;
  to: number;
}

export class Ledger {
  readonly state: Uint8Array;
  readonly route: Uint8Array;
  /** Tick of registration, and the route it was on; Infinity where there is none. */
  readonly registeredAt: Float64Array;
  readonly registeredOn: Uint8Array;
  /** By route, then submission: by when registered. Infinity where there is no deadline. */
  readonly deadlines: Float64Array[];
  /** Hidden truth as it now is: what was wrong from the start, less what was put right. */
  readonly truth: Uint8Array;
  /** By step, only where a step can be met again: visits so far, by component. */
  readonly visits: (Uint16Array | undefined)[];
  /** By step, only where a deadline asks: 1 where the component has passed it. */
  readonly passed: (Uint8Array | undefined)[];
  /** Only where a registration can be lost: 1 where it was lost after its deadline; ticks paid before it was lost. */
  private readonly wasOnTime: Uint8Array | undefined;
  private readonly paid: Float64Array | undefined;
  private readonly year: PaidYear;
  /** By component: the step at which it stands; of no length where nobody asks. */
  readonly at: Int16Array;
  /** Components neither registered nor out. */
  open: number;
  /** By step. */
  readonly finished: Float64Array;
  readonly failed: Float64Array;
  readonly missed: Float64Array;
  /** By route: components that took it at notification; and the same by submission, submission-major. */
  readonly took: Float64Array;
  readonly tookBy: Int32Array;
  audits = 0;
  /** Checks failed by whoever had nothing wrong with it. */
  falseAlarms = 0;
  revocations = 0;

  /** @param follows whether it is noted at which step each component stands */
  constructor(program: Program, portfolio: Portfolio, year: PaidYear, follows = false) {
    const n = portfolio.components;
    this.open = n;
    this.year = year;
    this.state = new Uint8Array(n);
    this.route = new Uint8Array(n).fill(NOWHERE);
    this.registeredAt = new Float64Array(n).fill(Infinity);
    this.registeredOn = new Uint8Array(n).fill(NOWHERE);
    this.deadlines = program.routes.map(({ deadline }) =>
      deadline
        ? columnOf(deadline, portfolio, (is) => is, Infinity)
        : new Float64Array(portfolio.submissions).fill(Infinity),
    );
    this.truth = portfolio.truth.slice();
    this.visits = program.steps.map((step) => (step.repeats ? new Uint16Array(n) : undefined));
    this.passed = program.steps.map((step) => (step.deadline ? new Uint8Array(n) : undefined));
    this.wasOnTime = program.revokes ? new Uint8Array(n) : undefined;
    this.paid = program.revokes ? new Float64Array(n) : undefined;
    this.at = new Int16Array(follows ? n : 0).fill(-1);
    this.finished = new Float64Array(program.steps.length);
    this.failed = new Float64Array(program.steps.length);
    this.missed = new Float64Array(program.steps.length);
    this.took = new Float64Array(program.routes.length);
    this.tookBy = new Int32Array(program.routes.length * portfolio.submissions);
  }

  /** A run stands at a step from now on. */
  stand(step: number, first: number, last: number): void {
    if (this.at.length === 0) return;
    if (first === last) this.at[first] = step;
    else this.at.fill(step, first, last + 1);
  }

  visit(step: number, component: number): number {
    const visits = this.visits[step];
    return visits ? visits[component] : 0;
  }

  /** @returns whether it was not registered before */
  register(component: number, now: number): boolean {
    if (this.state[component] !== OPEN) return false;
    this.state[component] = REGISTERED;
    this.registeredAt[component] = now;
    this.registeredOn[component] = this.route[component];
    this.open--;
    return true;
  }

  /**
   * Loses its registration, and is open again.
   * @param deadline by when it had to be registered @returns whether it was registered
   */
  revoke(component: number, now: number, deadline: number): boolean {
    if (this.state[component] !== REGISTERED) return false;
    const since = this.registeredAt[component];
    if (since <= deadline && now > deadline) this.wasOnTime![component] = 1;
    this.paid![component] += this.overlap(since, now);
    this.state[component] = OPEN;
    this.registeredAt[component] = Infinity;
    this.open++;
    this.revocations++;
    return true;
  }

  /** @param as WITHDRAWN, DEFERRED, REVOKED, ABSENT or HELD; who is registered already stays so */
  end(component: number, as: number): void {
    if (this.state[component] !== OPEN) return;
    this.state[component] = as;
    this.open--;
  }

  /** The deadline of the route that a component registered on, or else is on; `otherwise` where it is on none. */
  deadlineOf(component: number, submission: number, otherwise: number): number {
    const on = this.registeredOn[component];
    const route = this.state[component] === REGISTERED && on !== NOWHERE ? on : this.route[component];
    return route === NOWHERE ? otherwise : this.deadlines[route][submission];
  }

  /** Registered at or before its deadline, and not struck off by then. */
  isOnTime(component: number, deadline: number): boolean {
    if (this.state[component] === REGISTERED && this.registeredAt[component] <= deadline) return true;
    return this.wasOnTime?.[component] === 1;
  }

  /** Ticks of the Delivery Year without registration. */
  unpaidTicks(component: number): number {
    const { from, to } = this.year;
    const paid = this.paid?.[component] ?? 0;
    return Math.max(0, to - from) - paid - this.overlap(this.registeredAt[component], to);
  }

  private overlap(from: number, to: number): number {
    return Math.max(0, Math.min(to, this.year.to) - Math.max(from, this.year.from));
  }
}
