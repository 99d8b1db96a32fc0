// The journey of a component: the operations of its route in the order it meets them; one readable interpreter.
import { Checks } from './checks.ts';
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
  readonly checks: Checks;
  /** Somebody has left while waiting: whoever comes back must be asked whether he is still there. */
  anyGone = false;

  constructor(play: Play) {
    const { program, portfolio, setting, luck, replication } = play;
    this.play = play;
    const nameOf = (s: number) => `${program.routes[program.steps[s].route].id}.${program.steps[s].id}`;
    this.menders = program.steps.map((step, s) =>
      step.mends ? new Mender(nameOf(s), step, program.faults, portfolio, luck, replication) : undefined,
    );
    this.checks = new Checks(play, nameOf);
    this.masks = program.steps.map((step) => maskOf(step.where, portfolio, setting.allApproved));
    this.turns = program.steps.map((step) => (step.limit ? new Turns(step, portfolio, setting.workdays) : undefined));
  }

  /** A run of components of one submission goes on at an instruction: the journey, operation by operation. */
  proceed(pc: number, first: number, last: number, submission: number): void {
    const { play } = this;
    const { op, step, to } = play.program;
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
          first = this.checks.audit(pc, first, last, submission);
          pc = this.checks.isAudited(s, last) ? pc + 1 : to[pc];
          break;
        case Op.revoke:
          for (let c = first; c <= last; c++) this.revoke(c, submission);
          pc++;
          break;
        case Op.limit: {
          const { now } = play.simulation;
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
          if (to[pc] !== 1) this.checks.beginUnserved(s, first, last);
          const lead = to[pc] === 1 ? play.program.steps[s].failLead! : play.program.steps[s].lead!;
          const due = lead.due(play.simulation.now);
          if (play.watched >= 0)
            play.tell(to[pc] === 1 ? 'puts right what failed' : 'waits for time to pass', s, first, last, due);
          play.simulation.delay(pc, due, first, last);
          return;
        }
        case Op.check:
          first = this.checks.judge(pc, first, last, submission);
          if (first > last) return;
          pc++;
          break;
        case Op.passed:
          play.timers.passed(s, first, last);
          pc++;
          break;
        case Op.register:
          for (let c = first; c <= last; c++) play.ledger.register(c, play.simulation.now);
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

  /** A run that may span submissions, or hold some who have left or were caught meanwhile, goes on. */
  proceedAll(pc: number, first: number, last: number): void {
    const bounds = this.play.portfolio.first;
    for (let from = first; from <= last; ) {
      const submission = this.play.submissionOf[from];
      const end = Math.min(last, bounds[submission + 1] - 1);
      if (this.play.catches.any) for (let c = from; c <= end; c++) this.resume(pc, c, submission);
      else this.proceedHere(pc, from, end, submission);
      from = end + 1;
    }
  }

  /** Those of a run who have not left meanwhile go on, in runs as long as they come. */
  private proceedHere(pc: number, first: number, last: number, submission: number): void {
    for (let from = first; from <= last; from++) {
      const end = this.hereUntil(from, last);
      if (end >= from) this.proceed(pc, from, end, submission);
      from = Math.max(from, end);
    }
  }

  /** The last of a run before somebody who has left, or of the run; one less than the first where it is he. */
  hereUntil(first: number, last: number): number {
    if (!this.anyGone) return last;
    let end = first;
    while (end <= last && this.isHere(end)) end++;
    return end - 1;
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
}
