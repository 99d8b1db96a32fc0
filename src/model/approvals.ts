// Work before any journey: approvals of models and agents, started when somebody first intends to use them, or by date.
import { grainLabels } from './gatherings.ts';
import { labelsOf, type Portfolio } from './portfolio.ts';
import type { ProgramRoute, ProgramStep } from './program.ts';

const IDLE = 0;
const AT_WORK = 1;
const DONE = 2;

/** What the approvals of a route ask of whoever plays them. */
export interface ApprovalWork {
  /** Starts a piece of work; `finish` is to be called when it, its lead and its check are over. */
  begin(step: ProgramStep, unit: number, submission: number, finish: () => void): void;
}

const keyOf = (stage: number, unit: number): string => `${stage}:${unit}`;

/** The chain of approvals of one route. A client is whoever needs the same pieces of work: most often a model with an agent. */
export class Approvals {
  private readonly route: ProgramRoute;
  private readonly work: ApprovalWork;
  private readonly clientOf: Int32Array;
  /** By client: the stage it has reached, whether somebody has intended to use it, whether it waits for work under way. */
  private readonly stage: Int8Array;
  private readonly intended: Uint8Array;
  private readonly waits: Uint8Array;
  private readonly unitOf: Int32Array[];
  private readonly state: Uint8Array[];
  /** Those who wait for a unit of a stage, as submissions. */
  private readonly waiting = new Map<string, number[]>();

  constructor(route: ProgramRoute, portfolio: Portfolio, work: ApprovalWork) {
    this.route = route;
    this.work = work;
    const units = route.before.map((step) => grainLabels(step.grain, portfolio));
    this.unitOf = units.map((labels) => labels.of);
    this.state = units.map((labels) => new Uint8Array(labels.names.length));
    const needed = [portfolio.model.of, ...this.unitOf];
    const asked = units.length > 0 ? portfolio.submissions : 0;
    const clients = labelsOf(Array.from({ length: asked }, (_, s) => needed.map((of) => of[s]).join(':')));
    this.clientOf = clients.of;
    this.stage = new Int8Array(clients.names.length);
    this.intended = new Uint8Array(clients.names.length);
    this.waits = new Uint8Array(clients.names.length);
  }

  /** All that must be done before a submission may take the route is done; false where nothing must. */
  isApproved(submission: number): boolean {
    const stages = this.route.before.length;
    return stages > 0 && this.stage[this.clientOf[submission]] === stages;
  }

  /** A model is approved by its date: that stands for the work that is the model's alone, done here or not. */
  approveModel(model: number): void {
    this.route.before.forEach(({ grain }, k) => {
      const isModelAlone = grain.length === 1 && grain[0] === 'model';
      if (isModelAlone && this.state[k][model] !== DONE) this.finish(k, model, keyOf(k, model));
    });
  }

  /** By piece of work, then submission: 1 where it is done for it. */
  get done(): Uint8Array[] {
    return this.unitOf.map((units, k) => Uint8Array.from(units, (unit) => (this.state[k][unit] === DONE ? 1 : 0)));
  }

  /** A piece of work was done for a submission before the start. */
  grant(k: number, submission: number): void {
    const unit = this.unitOf[k][submission];
    if (this.state[k][unit] !== DONE) this.finish(k, unit, keyOf(k, unit));
    this.advance(submission);
  }

  /** A submission would take the route, were its model approved: the work is set going, once. */
  intend(submission: number): void {
    if (this.route.before.length === 0) return;
    const client = this.clientOf[submission];
    if (this.intended[client]) return;
    this.intended[client] = 1;
    this.advance(submission);
  }

  /** A submission may come to take the route: what starts on a date starts without being asked for. */
  expect(submission: number): void {
    this.advance(submission);
  }

  private advance(submission: number): void {
    const client = this.clientOf[submission];
    if (this.waits[client]) return;
    while (this.stage[client] < this.route.before.length) {
      const k = this.stage[client];
      const unit = this.unitOf[k][submission];
      if (this.state[k][unit] === DONE) {
        this.stage[client]++;
        continue;
      }
      const step = this.route.before[k];
      const isIdle = this.state[k][unit] === IDLE;
      if (isIdle && step.gate.kind !== 'date' && !this.intended[client]) return;
      const key = keyOf(k, unit);
      this.waits[client] = 1;
      this.waiting.set(key, [...(this.waiting.get(key) ?? []), submission]);
      if (isIdle) {
        this.state[k][unit] = AT_WORK;
        this.work.begin(step, unit, submission, () => this.finish(k, unit, key));
      }
      return;
    }
  }

  private finish(k: number, unit: number, key: string): void {
    this.state[k][unit] = DONE;
    const waiting = this.waiting.get(key) ?? [];
    this.waiting.delete(key);
    for (const submission of waiting) {
      this.waits[this.clientOf[submission]] = 0;
      this.advance(submission);
    }
  }
}
