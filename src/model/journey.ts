// The journey of a component: the operations of its route in the order it meets them; one readable interpreter.
import { type Stream, streamFor } from '../engine/random.ts';
import { Mender } from './judges.ts';
import { DEFERRED, REGISTERED, REVOKED, WITHDRAWN } from './ledger.ts';
import type { Play } from './play.ts';
import { type Mask, maskOf } from './predicate.ts';
import { Op } from './program.ts';
import { Turns } from './turns.ts';

const ENDINGS: Readonly<Record<number, string>> = {
  [WITHDRAWN]: 'is withdrawn',
  [DEFERRED]: 'is put off to the next window',
  [REVOKED]: 'is struck off',
};

export class Journey {
  private readonly play: Play;
  private readonly masks: Mask[];
  private readonly turns: (Turns | undefined)[];
  readonly menders: (Mender | undefined)[];
  /** By step: who is audited. */
  private readonly audits: Stream[];
  /** Somebody has left while waiting: whoever comes back must be asked whether he is still there. */
  anyGone = false;

  constructor(play: Play) {
    const { program, portfolio, setting, luck, replication } = play;
    this.play = play;
    const nameOf = (s: number) => `${program.routes[program.steps[s].route].id}.${program.steps[s].id}`;
    this.menders = program.steps.map((step, s) =>
      step.mends ? new Mender(nameOf(s), step, program.faults, portfolio, luck, replication) : undefined,
    );
    this.audits = program.steps.map((_, s) => streamFor(luck, replication, `${nameOf(s)}.audit`));
    this.masks = program.steps.map((step) => maskOf(step.where, portfolio, setting.allApproved));
    this.turns = program.steps.map((step) => (step.limit ? new Turns(step, portfolio, setting.workdays) : undefined));
  }

  /** A run of components of one submission goes on at an instruction: the journey, operation by operation. */
  proceed(pc: number, first: number, last: number, submission: number): void {
    const { play } = this;
    const { op, step, to } = play.program;
    const { now } = play.simulation;
    for (;;) {
      const s = step[pc];
      switch (op[pc]) {
        case Op.where:
          if (this.masks[s][submission]) pc++;
          else {
            play.gates.passBy(s, first, last, submission);
            pc = to[pc];
          }
          break;
        case Op.audit:
          first = this.audit(pc, first, last, submission);
          pc = this.isAudited(s, last) ? pc + 1 : to[pc];
          break;
        case Op.revoke:
          for (let c = first; c <= last; c++) this.revoke(c, submission);
          pc++;
          break;
        case Op.limit: {
          const turn = this.turns[s]!.turnOf(submission, now);
          if (turn > now) {
            play.ledger.stand(s, first, last);
            play.tell('waits for its turn', s, first, last, turn);
            play.account.begin(play.account.turn, first, last, now);
            play.simulation.delay(pc, turn, first, last);
            return;
          }
          pc++;
          break;
        }
        case Op.gather:
          play.ledger.stand(s, first, last);
          if (!play.gates.arrive(pc, first, last, submission)) return;
          pc++;
          break;
        case Op.work:
          play.ledger.stand(s, first, last);
          play.queueing.join(pc, first, last, submission);
          return;
        case Op.mend:
          this.menders[s]!.mend(first, last, play.submissionOf, play.ledger.visits[s], play.ledger.truth);
          pc++;
          break;
        case Op.lead: {
          play.ledger.stand(s, first, last);
          if (to[pc] !== 1) this.beginUnserved(s, first, last);
          const lead = to[pc] === 1 ? play.program.steps[s].failLead! : play.program.steps[s].lead!;
          const due = lead.due(now);
          if (play.watched >= 0)
            play.tell(to[pc] === 1 ? 'puts right what failed' : 'waits for time to pass', s, first, last, due);
          play.simulation.delay(pc, due, first, last);
          return;
        }
        case Op.check:
          if (!play.program.steps[s].lead) this.beginUnserved(s, first, last);
          first = this.check(pc, first, last, submission);
          if (first > last) return;
          pc++;
          break;
        case Op.passed:
          play.timers.passed(s, first, last);
          pc++;
          break;
        case Op.register:
          for (let c = first; c <= last; c++) play.ledger.register(c, now);
          play.timers.registered(first, last);
          if (play.watched >= 0) play.tell('is registered', s, first, last);
          pc++;
          break;
        case Op.divert:
          first = play.diversions.divert(pc, first, last, submission);
          if (first > last) return;
          pc++;
          break;
        case Op.go:
          pc = to[pc];
          break;
        case Op.move:
          play.entry.move(to[pc], first, last, submission);
          return;
        case Op.withdraw:
          this.end(first, last, submission, WITHDRAWN, s);
          return;
        case Op.strike:
          this.strike(first, last, submission, s);
          return;
        default:
          play.gates.end(first, last, submission);
          return;
      }
    }
  }

  /** A run that may span submissions, or hold some who have left meanwhile, goes on. */
  proceedAll(pc: number, first: number, last: number): void {
    const bounds = this.play.portfolio.first;
    while (first <= last) {
      const submission = this.play.submissionOf[first];
      const end = Math.min(last, bounds[submission + 1] - 1);
      if (!this.anyGone && !this.play.catches.any) this.proceed(pc, first, end, submission);
      else for (let c = first; c <= end; c++) this.resume(pc, c, submission);
      first = end + 1;
    }
  }

  /** One component goes on when its time in hand is over, unless it has left or was caught meanwhile. */
  resume(pc: number, component: number, submission: number): void {
    if (!this.isHere(component)) return;
    const to = this.play.catches.due(component);
    if (to >= 0) this.play.entry.move(to, component, component, submission);
    else this.proceed(pc, component, component, submission);
  }

  /** Whether a step is for the components of a submission. */
  concerns(step: number, submission: number): boolean {
    return this.masks[step][submission] === 1;
  }

  /** Whether a component is among those audited at a step. */
  isAudited(step: number, component: number): boolean {
    const { audit = 1 } = this.play.program.steps[step];
    return audit >= 1 || this.audits[step].uniform(component, 0) < audit;
  }

  /** Open or registered: not out for good. */
  isHere(component: number): boolean {
    return this.play.ledger.state[component] <= REGISTERED;
  }

  /** Components leave for good: they count as arrived wherever others wait for them. */
  end(first: number, last: number, submission: number, as: number, step: number): void {
    this.anyGone = true;
    this.play.gates.leave(first, last, submission);
    for (let c = first; c <= last; c++) this.play.ledger.end(c, as);
    this.play.tell(ENDINGS[as] ?? 'is out', step, first, last);
  }

  /** Components lose their registration, where they have one, and are out. */
  strike(first: number, last: number, submission: number, step: number): void {
    for (let c = first; c <= last; c++) this.revoke(c, submission);
    this.end(first, last, submission, REVOKED, step);
  }

  private revoke(component: number, submission: number): void {
    const { ledger, simulation, program } = this.play;
    const deadline = ledger.deadlineOf(component, submission, program.cutOff);
    if (ledger.revoke(component, simulation.now, deadline))
      this.play.tell('is no longer registered', -1, component, component);
  }

  /** Those not audited pass the step by; returns the first of those at the end who are alike, after sending on the others. */
  private audit(pc: number, first: number, last: number, submission: number): number {
    if (first === last) return first;
    const { step, to } = this.play.program;
    let from = first;
    let isAudited = this.isAudited(step[pc], first);
    for (let c = first + 1; c <= last; c++) {
      if (this.isAudited(step[pc], c) === isAudited) continue;
      this.proceed(isAudited ? pc + 1 : to[pc], from, c - 1, submission);
      from = c;
      isAudited = !isAudited;
    }
    return from;
  }

  /** Where nobody works, joining and starting are one and the same. */
  private beginUnserved(s: number, first: number, last: number): void {
    const { timers, program, catches } = this.play;
    catches.start(first, last);
    if (!timers.listening || program.steps[s].pool >= 0) return;
    timers.event('joined', s, first, last);
    timers.event('started', s, first, last);
  }

  /** Those who fail go their ways; returns the first of the run at the end who passed, after sending on the others. */
  private check(pc: number, first: number, last: number, submission: number): number {
    const s = this.play.program.step[pc];
    const judge = this.play.judges[s]!;
    const visits = this.play.ledger.visits[s];
    const attempts = judge.attempts[submission];
    let passing = first;
    for (let c = first; c <= last; c++) {
      const visit = visits ? visits[c] : 0;
      if (visits) visits[c] = visit + 1;
      if (!judge.fails(submission, c, visit, this.play.ledger)) continue;
      if (passing < c) this.proceed(pc + 1, passing, c - 1, submission);
      passing = c + 1;
      this.play.ledger.failed[s]++;
      this.play.account.fail(c, c);
      this.play.tell('fails', s, c, c);
      this.play.timers.event('failed', s, c, c);
      const isLast = visit + 1 >= attempts;
      this.proceed(isLast ? this.play.program.last[pc] : this.play.program.to[pc], c, c, submission);
    }
    return passing;
  }
}
