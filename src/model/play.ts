// One play: components meet the operations of their route, one readable interpreter on the engine.

import type { SeedKey } from '../engine/seed.ts';
import { Simulation, type Story } from '../engine/simulation.ts';
import { type StepTouch, touchesOf } from './durations.ts';
import { Entry } from './entry.ts';
import { failuresOf, type StepFailures } from './failures.ts';
import { Floor } from './floor.ts';
import { Gates } from './gates.ts';
import { DEFERRED, Ledger, OPEN, WITHDRAWN } from './ledger.ts';
import { type Portfolio, submissionOfComponents } from './portfolio.ts';
import { type Mask, maskOf } from './predicate.ts';
import { Op, type Program } from './program.ts';
import type { Setting } from './setting.ts';
import { Timers } from './timers.ts';
import { Turns } from './turns.ts';
import { Weekly } from './weekly.ts';

/** Who follows one component: told what happens to it, at which step, and when. */
export type Witness = (event: string, step: number, now: number, until?: number) => void;

export class Play implements Story {
  readonly setting: Setting;
  readonly program: Program;
  readonly portfolio: Portfolio;
  readonly submissionOf: Int32Array;
  readonly ledger: Ledger;
  readonly simulation: Simulation;
  readonly floor: Floor;
  readonly weekly: Weekly;
  readonly touches: StepTouch[];
  readonly failures: (StepFailures | undefined)[];
  readonly timers: Timers;
  readonly key: SeedKey;
  readonly replication: number;
  /** The component followed; -1 is nobody. */
  watched = -1;
  witness: Witness = () => {};
  /** What is done when a call of that number comes. */
  readonly calls: (() => void)[] = [];
  readonly gates: Gates;
  readonly entry: Entry;
  private readonly masks: Mask[];
  private readonly turns: (Turns | undefined)[];
  /** Somebody has left while waiting: whoever comes back must be asked whether he is still there. */
  private anyGone = false;
  private marked = 0;

  constructor(setting: Setting, program: Program, portfolio: Portfolio, key: SeedKey, replication: number) {
    this.setting = setting;
    this.program = program;
    this.portfolio = portfolio;
    this.key = key;
    this.replication = replication;
    this.submissionOf = submissionOfComponents(portfolio);
    this.ledger = new Ledger(program, portfolio);
    this.weekly = new Weekly(setting.staff.length, setting.from, setting.to, program.cutOff);
    const extra = program.routes.reduce((sum, route) => sum + route.before.length, 0) + setting.staff.length;
    this.simulation = new Simulation(this, {
      steps: program.op.length + extra,
      stations: program.op.length + extra,
      reminders: program.steps.length,
      marks: this.weekly.marks,
    });
    this.floor = new Floor(this.simulation, setting.staff, program, portfolio);
    this.touches = touchesOf(program, portfolio, key, replication);
    this.failures = failuresOf(program, portfolio, key, replication);
    this.masks = program.steps.map((step) => maskOf(step.where, portfolio));
    this.turns = program.steps.map((step) => (step.limit ? new Turns(step, portfolio, setting.workdays) : undefined));
    this.gates = new Gates(this);
    this.timers = new Timers(this);
    this.entry = new Entry(this);
  }

  /** Plays to the end of the horizon. */
  run(): void {
    this.gates.open();
    this.timers.open();
    this.entry.open();
    this.simulation.run(this.setting.to);
    this.weekly.finish(this.floor, this.marked);
  }

  /** A run of components of one submission goes on at an instruction: the journey, operation by operation. */
  proceed(pc: number, first: number, last: number, submission: number): void {
    const { op, step, to } = this.program;
    const now = this.simulation.now;
    for (;;) {
      const s = step[pc];
      switch (op[pc]) {
        case Op.where:
          if (this.masks[s][submission]) pc++;
          else {
            this.gates.passBy(s, first, last, submission);
            pc = to[pc];
          }
          break;
        case Op.limit: {
          const turn = this.turns[s]!.turnOf(submission, now);
          if (turn > now) {
            this.tell('waits for its turn', s, first, last, turn);
            this.simulation.delay(pc, turn, first, last);
            return;
          }
          pc++;
          break;
        }
        case Op.gather:
          if (!this.gates.arrive(pc, first, last, submission)) return;
          pc++;
          break;
        case Op.work:
          this.join(pc, first, last, submission);
          return;
        case Op.lead: {
          const lead = to[pc] === 1 ? this.program.steps[s].failLead! : this.program.steps[s].lead!;
          const due = lead.due(now);
          if (this.watched >= 0)
            this.tell(to[pc] === 1 ? 'puts right what failed' : 'waits for time to pass', s, first, last, due);
          this.simulation.delay(pc, due, first, last);
          return;
        }
        case Op.check:
          first = this.check(pc, first, last, submission);
          if (first > last) return;
          pc++;
          break;
        case Op.passed:
          this.timers.passed(s, first, last, submission);
          pc++;
          break;
        case Op.register:
          for (let c = first; c <= last; c++) this.ledger.register(c, now);
          if (this.watched >= 0) this.tell('is registered', s, first, last);
          pc++;
          break;
        case Op.go:
          pc = to[pc];
          break;
        case Op.move:
          this.entry.move(to[pc], first, last, submission);
          return;
        case Op.withdraw:
          this.end(first, last, submission, WITHDRAWN, s);
          return;
        default:
          return;
      }
    }
  }

  /** A run that may span submissions, or hold some who have left meanwhile, goes on. */
  proceedAll(pc: number, first: number, last: number): void {
    const bounds = this.portfolio.first;
    while (first <= last) {
      const submission = this.submissionOf[first];
      const end = Math.min(last, bounds[submission + 1] - 1);
      if (!this.anyGone) this.proceed(pc, first, end, submission);
      else for (let c = first; c <= end; c++) if (this.isHere(c)) this.proceed(pc, c, c, submission);
      first = end + 1;
    }
  }

  /** Neither withdrawn nor put off. */
  isHere(component: number): boolean {
    const state = this.ledger.state[component];
    return state !== WITHDRAWN && state !== DEFERRED;
  }

  /** Components leave for good: they count as arrived wherever others wait for them. */
  end(first: number, last: number, submission: number, as: number, step: number): void {
    this.anyGone = true;
    this.gates.leave(first, last, submission);
    for (let c = first; c <= last; c++) this.ledger.end(c, as);
    this.tell(as === WITHDRAWN ? 'is withdrawn' : 'is put off to the next window', step, first, last);
  }

  duration(pc: number, id: number): number {
    if (pc >= this.program.op.length) return this.entry.duration(pc, id);
    const s = this.program.step[pc];
    if (this.program.op[pc] === Op.gather) return this.gates.duration(s, id);
    if (this.watched === id) this.tell('work starts', s, id, id);
    const submission = this.submissionOf[id];
    if (this.timers.listening) this.timers.event('started', s, id, id, submission);
    const pace = this.floor.paceTicks(this.program.steps[s].pool, 1);
    return pace ?? this.touches[s].ticks(submission, 1, id, this.ledger.visit(s, id));
  }

  finished(pc: number, id: number): void {
    if (pc >= this.program.op.length) {
      this.entry.finished(pc, id);
      return;
    }
    const s = this.program.step[pc];
    if (this.program.op[pc] === Op.gather) {
      this.gates.worked(pc, id);
      return;
    }
    const { ledger } = this;
    const step = this.program.steps[s];
    ledger.finished[s]++;
    if (step.isTest) {
      ledger.tests++;
      if (ledger.visit(s, id) === 0) ledger.firstTests++;
      this.weekly.test(step.pool, 1);
    }
    if (this.watched === id) this.tell('work is done', s, id, id);
    if (!this.anyGone || this.isHere(id)) this.proceed(pc + 1, id, id, this.submissionOf[id]);
  }

  released(pc: number, first: number, last: number): void {
    if (pc >= this.program.op.length) this.entry.released(first, last);
    else if (this.program.op[pc] === Op.gather) for (let b = first; b <= last; b++) this.gates.judge(pc, b);
    // A turn that has come is asked again; a lead that is over is behind them.
    else this.proceedAll(this.program.op[pc] === Op.limit ? pc : pc + 1, first, last);
  }

  called(call: number): void {
    this.calls[call]();
  }

  decided(call: number): void {
    this.calls[call]();
  }

  reminded(step: number, first: number, last: number): void {
    this.timers.remind(step, first, last);
  }

  observed(mark: number): void {
    this.weekly.observe(mark, this.floor);
    this.marked = mark + 1;
  }

  /** @returns a number by which `called` or `decided` will know what to do */
  callFor(action: () => void): number {
    this.calls.push(action);
    return this.calls.length - 1;
  }

  tell(event: string, step: number, first: number, last: number, until?: number): void {
    if (this.watched >= first && this.watched <= last) this.witness(event, step, this.simulation.now, until);
  }

  private join(pc: number, first: number, last: number, submission: number): void {
    const s = this.program.step[pc];
    const step = this.program.steps[s];
    this.weekly.release(step.pool, this.touches[s].meanTicks(submission, last - first + 1));
    if (this.watched >= 0) this.tell('joins the queue', s, first, last);
    if (this.timers.listening) this.timers.event('joined', s, first, last, submission);
    this.floor.join(step, pc, first, last, first, submission, this.timers.dueOf(s, first));
    this.timers.patience(pc, step, submission);
  }

  /** Those who fail go their ways; returns the first of the run at the end who passed, after sending on the others. */
  private check(pc: number, first: number, last: number, submission: number): number {
    const s = this.program.step[pc];
    const failures = this.failures[s]!;
    const visits = this.ledger.visits[s];
    const attempts = failures.attempts[submission];
    let passing = first;
    for (let c = first; c <= last; c++) {
      const visit = visits ? visits[c] : 0;
      if (visits) visits[c] = visit + 1;
      if (!failures.fails(submission, c, visit)) continue;
      if (passing < c) this.proceed(pc + 1, passing, c - 1, submission);
      passing = c + 1;
      this.ledger.failed[s]++;
      this.tell('fails', s, c, c);
      this.timers.event('failed', s, c, c, submission);
      const isLast = visit + 1 >= attempts;
      this.proceed(isLast ? this.program.last[pc] : this.program.to[pc], c, c, submission);
    }
    return passing;
  }

  /** True where nothing happens any more to anybody: sources of other load may stop. */
  get settled(): boolean {
    return this.ledger.open === 0;
  }

  /** Whether those who wait at an instruction are groups, not components. */
  isGrouped(pc: number): boolean {
    return this.program.op[pc] === Op.gather;
  }

  isOpen(component: number): boolean {
    return this.ledger.state[component] === OPEN;
  }
}
