// One play: a program, a portfolio and the engine put together, and what the engine's questions are answered with.

import type { SeedKey } from '../engine/seed.ts';
import { Simulation } from '../engine/simulation.ts';
import type { Story } from '../engine/story.ts';
import { Account } from './account.ts';
import { Catches } from './catches.ts';
import { Cohorts } from './cohorts.ts';
import { Diversions } from './diversions.ts';
import { type StepTouch, touchesOf } from './durations.ts';
import { Entry } from './entry.ts';
import { Floor } from './floor.ts';
import { Gates } from './gates.ts';
import { Journey } from './journey.ts';
import { type Judge, judgesOf } from './judges.ts';
import { Ledger, OPEN } from './ledger.ts';
import { Pauses } from './pauses.ts';
import { type Portfolio, submissionOfComponents } from './portfolio.ts';
import { Op, type Program } from './program.ts';
import { Queueing } from './queueing.ts';
import type { Setting } from './setting.ts';
import { SmallWork } from './small.ts';
import { Timers } from './timers.ts';
import { Weekly } from './weekly.ts';

/** Who follows one component: told what happens to it, at which step, and when. */
export type Witness = (event: string, step: number, now: number, until?: number) => void;

/** What of a play is noted beside its measures, and by which key chance falls. */
export interface Following {
  /** Who waits for what, for the accounting of lateness; so unless said. */
  accounts?: boolean;
  /** At which step each component stands, for the next year of a chain. */
  follows?: boolean;
  /** Who takes which route is played, what becomes of them is not. */
  choosesOnly?: boolean;
  /** The key of who does what unless said: years of a chain share choices, not luck. */
  luck?: SeedKey;
}

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
  readonly judges: (Judge | undefined)[];
  readonly account: Account;
  readonly cohorts: Cohorts;
  readonly small: SmallWork;
  readonly catches: Catches;
  readonly diversions: Diversions;
  readonly timers: Timers;
  readonly key: SeedKey;
  /** The key of what happens by chance, as work and checks turn out; `key` is that of who does what. */
  readonly luck: SeedKey;
  readonly replication: number;
  /** Components end where they have chosen their route. */
  readonly choosesOnly: boolean;
  /** The component followed; -1 is nobody. */
  watched = -1;
  witness: Witness = () => {};
  /** What is done when a call of that number comes. */
  readonly calls: (() => void)[] = [];
  readonly gates: Gates;
  readonly entry: Entry;
  readonly journey: Journey;
  readonly queueing: Queueing;
  private marked = 0;

  constructor(
    setting: Setting,
    program: Program,
    portfolio: Portfolio,
    key: SeedKey,
    replication: number,
    { accounts = true, follows = false, choosesOnly = false, luck = key }: Following = {},
  ) {
    this.setting = setting;
    this.program = program;
    this.portfolio = portfolio;
    this.key = key;
    this.luck = luck;
    this.choosesOnly = choosesOnly;
    this.replication = replication;
    this.submissionOf = submissionOfComponents(portfolio);
    this.ledger = new Ledger(program, portfolio, setting.paidYear, follows);
    this.weekly = new Weekly(setting.staff.length, setting.from, setting.to, program.cutOff);
    const extra = program.routes.reduce((sum, route) => sum + route.before.length, 0) + setting.staff.length;
    this.simulation = new Simulation(this, {
      steps: program.op.length + extra,
      stations: program.op.length + extra,
      reminders: program.steps.length,
      marks: this.weekly.marks,
    });
    this.floor = new Floor(this.simulation, setting.staff, portfolio, this.ledger.deadlines);
    this.touches = touchesOf(program, portfolio, luck, replication);
    this.judges = judgesOf(program, portfolio, luck, replication);
    this.account = new Account(program, setting, this.ledger.state, accounts);
    const employers = setting.staff.map((staff) => staff.pool.employer);
    this.cohorts = new Cohorts(setting.windows, portfolio, employers, program.cutOff);
    this.small = new SmallWork(portfolio, program.steps.length, setting.smallBelow);
    this.gates = new Gates(this);
    this.timers = new Timers(this);
    this.catches = new Catches(this);
    this.diversions = new Diversions(this);
    this.entry = new Entry(this);
    this.journey = new Journey(this);
    this.queueing = new Queueing(this);
  }

  /** Plays to the end of the horizon. */
  run(): void {
    this.gates.open();
    this.timers.open();
    this.catches.open();
    new Pauses(this).open();
    this.entry.open();
    this.simulation.run(this.setting.to);
    this.weekly.finish(this.floor, this.marked, (pool) => this.waitingAt(pool));
  }

  /** Of components of one submission, whose work no chance lengthens, those for whom a server is free work in step. */
  alike(pc: number, first: number, last: number): number {
    if (pc >= this.program.op.length || this.program.op[pc] === Op.gather) return first;
    const s = this.program.step[pc];
    const { pool } = this.program.steps[s];
    const submission = this.submissionOf[first];
    if (!this.floor.isSteady(pool) || !this.touches[s].isFixed(submission)) return first;
    return Math.min(last, this.portfolio.first[submission + 1] - 1);
  }

  duration(pc: number, first: number, last: number): number {
    if (pc >= this.program.op.length) return this.entry.duration(pc, first);
    const s = this.program.step[pc];
    if (this.program.op[pc] === Op.gather) return this.gates.work.duration(s, first);
    if (this.watched >= 0) this.tell('work starts', s, first, last);
    const submission = this.submissionOf[first];
    if (this.timers.listening) this.timers.event('started', s, first, last);
    const { pool } = this.program.steps[s];
    this.account.end(pool, first, last, this.simulation.now);
    this.catches.start(first, last);
    const pace = this.floor.paceTicks(pool, 1);
    if (pace !== undefined) return pace;
    const ticks = this.touches[s].ticks(submission, 1, first, this.ledger.visit(s, first));
    const all = ticks * (last - first + 1);
    this.cohorts.work(pool, submission, all);
    this.small.work(s, submission, all);
    return ticks;
  }

  finished(pc: number, first: number, last: number): void {
    if (pc >= this.program.op.length) {
      this.entry.finished(pc, first);
      return;
    }
    const s = this.program.step[pc];
    if (this.program.op[pc] === Op.gather) {
      this.gates.work.worked(pc, first);
      return;
    }
    const { ledger } = this;
    const step = this.program.steps[s];
    const submission = this.submissionOf[first];
    const jobs = last - first + 1;
    ledger.finished[s] += jobs;
    if (step.isTest) for (let c = first; c <= last; c++) this.countTests(step.pool, submission, 1, ledger.visit(s, c));
    if (step.isAudit) ledger.audits += jobs;
    // Steps with a check count their visits there.
    const visits = step.fails ? undefined : ledger.visits[s];
    if (visits) for (let c = first; c <= last; c++) visits[c]++;
    if (this.watched >= 0) this.tell('work is done', s, first, last);
    if (first === last) this.journey.resume(pc + 1, first, submission);
    else this.journey.proceedAll(pc + 1, first, last);
  }

  released(pc: number, first: number, last: number): void {
    if (pc >= this.program.op.length) this.entry.released(first, last);
    else if (this.program.op[pc] === Op.gather) for (let b = first; b <= last; b++) this.gates.work.judge(pc, b);
    // A turn that has come is asked again; a lead that is over is behind them.
    else {
      const isTurn = this.program.op[pc] === Op.limit;
      if (isTurn) this.account.end(this.account.turn, first, last, this.simulation.now);
      this.journey.proceedAll(isTurn ? pc : pc + 1, first, last);
    }
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
    this.weekly.observe(mark, this.floor, (pool) => this.waitingAt(pool));
    this.marked = mark + 1;
  }

  /** So many Metering Tests of a submission have been made. */
  countTests(pool: number, submission: number, count: number, visit: number): void {
    this.weekly.test(pool, count, visit === 0);
    this.cohorts.test(submission, count, visit === 0);
  }

  /** Components that wait for a pool, or for their group at it. */
  private waitingAt(pool: number): number {
    const { op, step, steps } = this.program;
    let sum = 0;
    for (let pc = 0; pc < op.length; pc++) {
      if (steps[step[pc]].pool !== pool) continue;
      if (op[pc] === Op.work) sum += this.simulation.waiting[pc];
      else if (op[pc] === Op.gather) sum += this.gates.room.waiting.value(step[pc]);
    }
    return sum;
  }

  /** @returns a number by which `called` or `decided` will know what to do */
  callFor(action: () => void): number {
    this.calls.push(action);
    return this.calls.length - 1;
  }

  tell(event: string, step: number, first: number, last: number, until?: number): void {
    if (this.watched >= first && this.watched <= last) this.witness(event, step, this.simulation.now, until);
  }

  /** True where nobody will have to be registered any more: sources of other load may stop. */
  get settled(): boolean {
    return this.ledger.open === 0 && !this.program.op.includes(Op.revoke);
  }

  /** Whether those who wait at an instruction are groups, not components. */
  isGrouped(pc: number): boolean {
    return this.program.op[pc] === Op.gather;
  }

  isOpen(component: number): boolean {
    return this.ledger.state[component] === OPEN;
  }
}
