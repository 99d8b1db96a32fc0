// Work before any journey: approvals of models and agents, started when somebody first intends to use them.
import { grainLabels } from './gatherings.ts';
import type { Portfolio } from './portfolio.ts';
import type { ProgramRoute, ProgramStep } from './program.ts';

const IDLE = 0;
const AT_WORK = 1;
const DONE = 2;

/** What the approvals of a route ask of whoever plays them. */
export interface ApprovalWork {
  /** Starts a piece of work; `finish` is to be called when it, its lead and its check are over. */
  begin(step: ProgramStep, unit: number, submission: number, finish: () => void): void;
}

/** The chain of approvals of one route, by model and agent. */
export class Approvals {
  private readonly route: ProgramRoute;
  private readonly work: ApprovalWork;
  private readonly pairOf: Int32Array;
  /** By pair of model and agent: the stage it has reached; -1 where nobody has intended yet. */
  private readonly stage: Int8Array;
  private readonly unitOf: Int32Array[];
  private readonly state: Uint8Array[];
  /** Those who wait for a unit of a stage, as submissions. */
  private readonly waiting = new Map<string, number[]>();

  constructor(route: ProgramRoute, portfolio: Portfolio, work: ApprovalWork) {
    this.route = route;
    this.work = work;
    const pairs = grainLabels(['model', 'agent'], portfolio);
    this.pairOf = pairs.of;
    this.stage = new Int8Array(pairs.names.length).fill(-1);
    const units = route.before.map((step) => grainLabels(step.grain, portfolio));
    this.unitOf = units.map((labels) => labels.of);
    this.state = units.map((labels) => new Uint8Array(labels.names.length));
  }

  /** Approved by work done here (dated approvals are known elsewhere). */
  isApproved(submission: number): boolean {
    return this.route.before.length > 0 && this.stage[this.pairOf[submission]] === this.route.before.length;
  }

  /** A submission would take the route, were its model approved: the work is set going, once. */
  intend(submission: number): void {
    const pair = this.pairOf[submission];
    if (this.route.before.length === 0 || this.stage[pair] >= 0) return;
    this.stage[pair] = 0;
    this.advance(submission);
  }

  private advance(submission: number): void {
    const pair = this.pairOf[submission];
    while (this.stage[pair] < this.route.before.length) {
      const k = this.stage[pair];
      const unit = this.unitOf[k][submission];
      if (this.state[k][unit] === DONE) {
        this.stage[pair]++;
        continue;
      }
      const key = `${k}:${unit}`;
      this.waiting.set(key, [...(this.waiting.get(key) ?? []), submission]);
      if (this.state[k][unit] === IDLE) {
        this.state[k][unit] = AT_WORK;
        this.work.begin(this.route.before[k], unit, submission, () => this.finish(k, unit, key));
      }
      return;
    }
  }

  private finish(k: number, unit: number, key: string): void {
    this.state[k][unit] = DONE;
    const waiting = this.waiting.get(key) ?? [];
    this.waiting.delete(key);
    for (const submission of waiting) this.advance(submission);
  }
}
