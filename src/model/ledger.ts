// What happened to each component, and what was counted on the way: the columns that a play fills.
import type { Portfolio } from './portfolio.ts';
import type { Program } from './program.ts';

export const OPEN = 0;
export const REGISTERED = 1;
export const WITHDRAWN = 2;
/** Put off to the next window by a missed deadline. */
export const DEFERRED = 3;

/** No route yet. */
export const NOWHERE = 255;

export class Ledger {
  readonly state: Uint8Array;
  readonly route: Uint8Array;
  /** Tick of registration; Infinity where there is none. */
  readonly registeredAt: Float64Array;
  /** By step, only where a step can be met again: visits so far, by component. */
  readonly visits: (Uint16Array | undefined)[];
  /** By step, only where a deadline asks: 1 where the component has passed it. */
  readonly passed: (Uint8Array | undefined)[];
  /** Components neither registered nor out. */
  open: number;
  /** By step. */
  readonly finished: Float64Array;
  readonly failed: Float64Array;
  readonly missed: Float64Array;
  /** By route: components that took it at notification. */
  readonly took: Float64Array;
  tests = 0;
  firstTests = 0;

  constructor(program: Program, portfolio: Portfolio) {
    const n = portfolio.components;
    this.open = n;
    this.state = new Uint8Array(n);
    this.route = new Uint8Array(n).fill(NOWHERE);
    this.registeredAt = new Float64Array(n).fill(Infinity);
    this.visits = program.steps.map((step) => (step.repeats ? new Uint16Array(n) : undefined));
    this.passed = program.steps.map((step) => (step.deadline ? new Uint8Array(n) : undefined));
    this.finished = new Float64Array(program.steps.length);
    this.failed = new Float64Array(program.steps.length);
    this.missed = new Float64Array(program.steps.length);
    this.took = new Float64Array(program.routes.length);
  }

  visit(step: number, component: number): number {
    const visits = this.visits[step];
    return visits ? visits[component] : 0;
  }

  register(component: number, now: number): void {
    if (this.state[component] !== OPEN) return;
    this.state[component] = REGISTERED;
    this.registeredAt[component] = now;
    this.open--;
  }

  /** @param as WITHDRAWN or DEFERRED; who is registered already stays so */
  end(component: number, as: number): void {
    if (this.state[component] !== OPEN) return;
    this.state[component] = as;
    this.open--;
  }
}
