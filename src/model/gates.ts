// The gates of a play: grouped work gathers those it concerns, is done once, and lets them go on together.
import { Levels } from '../engine/level.ts';
import { Attendance } from './attendance.ts';
import { Batches, Gathering } from './gatherings.ts';
import type { Play } from './play.ts';
import { Op } from './program.ts';

export class Gates {
  private readonly play: Play;
  private readonly batches = new Batches();
  /** By step; undefined where work is not grouped. */
  private readonly gatherings: (Gathering | undefined)[];
  /** By step: its instruction. */
  private readonly pcOf: Int32Array;
  private readonly attendance: Attendance;
  /** Components that wait for grouped work to gather or to start, by step. */
  readonly waiting: Levels;

  constructor(play: Play) {
    this.play = play;
    const { program, portfolio } = play;
    this.pcOf = new Int32Array(program.steps.length).fill(-1);
    for (let pc = 0; pc < program.op.length; pc++) if (program.op[pc] === Op.gather) this.pcOf[program.step[pc]] = pc;
    this.waiting = new Levels(program.steps.length);
    this.gatherings = program.steps.map((step, s) => (this.pcOf[s] >= 0 ? new Gathering(step, portfolio) : undefined));
    const routeOf = this.gatherings.map((gathering) => (gathering?.counts ? gathering.step.route : -1));
    this.attendance = new Attendance(routeOf, program.routes.length, portfolio.components);
  }

  /** Gates that open on a date ask to be called then. */
  open(): void {
    const { play } = this;
    this.gatherings.forEach((gathering, s) => {
      const gate = gathering?.step.gate;
      if (gate?.kind !== 'date' || gate.from <= play.setting.from) return;
      play.simulation.call(
        gate.from,
        play.callFor(() => this.startReady(s)),
      );
    });
  }

  /** A run comes to grouped work; true where the work is done already and it may pass. */
  arrive(pc: number, first: number, last: number, submission: number): boolean {
    const { play } = this;
    const s = play.program.step[pc];
    const gathering = this.gatherings[s]!;
    const unit = gathering.unitOf[submission];
    if (play.timers.listening) play.timers.event('joined', s, first, last);
    if (gathering.done[unit] && !gathering.step.again) {
      this.passBy(s, first, last, submission);
      return true;
    }
    if (play.watched >= 0) play.tell('waits for the group', s, first, last);
    if (gathering.gathering[unit] < 0) gathering.gathering[unit] = this.batches.open(unit, first);
    const batch = gathering.gathering[unit];
    this.batches.add(batch, first, last);
    this.waiting.change(s, play.simulation.now, last - first + 1);
    this.passBy(s, first, last, submission);
    const gathers = gathering.gathering[unit] === batch && !gathering.atWork[unit];
    if (gathers && gathering.ready(submission, play.simulation.now)) this.start(s, unit, submission);
    return false;
  }

  /** A run counts as arrived at a step, whether it waits there or passes it by. */
  passBy(s: number, first: number, last: number, submission: number): void {
    const fresh = this.attendance.count(s, first, last);
    if (fresh > 0) this.admit(s, submission, fresh);
  }

  /** A run leaves its route: it counts as arrived at every gate it has not met. */
  leave(first: number, last: number, submission: number): void {
    if (!this.attendance.isAsked) return;
    const route = this.play.ledger.route[first];
    this.gatherings.forEach((gathering, s) => {
      if (gathering?.counts && gathering.step.route === route) this.passBy(s, first, last, submission);
    });
    // At the gates of all other routes they were counted when they chose this one.
    this.attendance.countEverywhere(first, last);
  }

  /** A run has come to the end of its route: wherever it was not met, it will not come any more. */
  end(first: number, last: number, submission: number): void {
    if (!this.attendance.isAsked) return;
    const absent = this.attendance.firstAbsent(this.play.ledger.route[first], first, last);
    if (absent >= 0) this.leave(absent, last, submission);
  }

  /** A run takes a route at notification: it counts as arrived at the gates of all the others. */
  choose(route: number, first: number, last: number, submission: number): void {
    if (!this.attendance.isAsked) return;
    this.gatherings.forEach((gathering, s) => {
      if (!gathering?.counts || gathering.step.route === route) return;
      this.admit(s, submission, last - first + 1);
    });
  }

  duration(s: number, batch: number): number {
    const { play, batches } = this;
    const submission = play.submissionOf[batches.rank[batch]];
    const gathering = this.gatherings[s]!;
    batches.forEach(batch, (first, last) => {
      play.tell('work starts', s, first, last);
      play.timers.event('started', s, first, last);
    });
    const items = this.present(batch);
    this.leaveRoom(s, batch);
    const pace = play.floor.paceTicks(gathering.step.pool, items);
    return pace ?? play.touches[s].ticks(submission, items, batches.rank[batch], this.triesBefore(s, batch));
  }

  /** A batch leaves the queue before it is served: its members go elsewhere, and its unit is as if nobody had come. */
  disband(pc: number, batch: number, leave: (first: number, last: number) => void): void {
    const s = this.play.program.step[pc];
    this.leaveRoom(s, batch);
    this.gatherings[s]!.disband(this.batches.unit[batch], batch);
    this.batches.forEach(batch, leave);
  }

  /** True where nobody of a batch in a queue is there any more; it is no work then. */
  isDeserted(pc: number, batch: number): boolean {
    if (this.present(batch) > 0) return false;
    this.disband(pc, batch, () => {});
    return true;
  }

  /** The work of a batch is done; its lead runs, or it is judged at once. */
  worked(pc: number, batch: number): void {
    const { play } = this;
    const step = this.gatherings[play.program.step[pc]]!.step;
    if (step.isTest) {
      play.ledger.tests++;
      if (this.triesBefore(play.program.step[pc], batch) === 0) play.ledger.firstTests++;
      play.weekly.test(step.pool, 1);
    }
    if (step.lead) play.simulation.delay(pc, step.lead.due(play.simulation.now), batch, batch);
    else this.judge(pc, batch);
  }

  /** A batch passes or fails as a whole; its members go on together. */
  judge(pc: number, batch: number): void {
    const { play, batches } = this;
    const { program, ledger } = play;
    const s = program.step[pc];
    const gathering = this.gatherings[s]!;
    const unit = batches.unit[batch];
    const rank = batches.rank[batch];
    const submission = play.submissionOf[rank];
    const failures = play.failures[s];
    const attempt = this.triesBefore(s, batch);
    const again = gathering.step.again;
    const visits = ledger.visits[s];
    if (visits) batches.countUp(batch, visits);
    this.leaveRoom(s, batch);
    ledger.finished[s]++;
    gathering.disband(unit, batch);
    let exit = pc + 1;
    if (failures?.fails(submission, rank, attempt)) {
      ledger.failed[s]++;
      const isLast = attempt + 1 >= failures.attempts[submission];
      gathering.attempts[unit] = isLast ? 0 : attempt + 1;
      exit = isLast ? program.last[pc] : program.to[pc];
    } else {
      gathering.attempts[unit] = 0;
      gathering.done[unit] = again ? 0 : 1;
    }
    batches.forEach(batch, (first, last) => {
      play.tell(exit === pc + 1 ? 'the group passes' : 'the group fails', s, first, last);
      if (exit !== pc + 1) play.timers.event('failed', s, first, last);
      play.journey.proceedAll(exit, first, last);
    });
  }

  /** Tries before this one: of the unit; of the first member where groups form again, as several may be under way. */
  private triesBefore(s: number, batch: number): number {
    const gathering = this.gatherings[s]!;
    const { rank, unit } = this.batches;
    return gathering.step.again ? this.play.ledger.visit(s, rank[batch]) : gathering.attempts[unit[batch]];
  }

  /** Those of a batch who waited until now wait no longer: work has started, or it is over for late comers. */
  private leaveRoom(s: number, batch: number): void {
    const { batches, play } = this;
    this.waiting.change(s, play.simulation.now, batches.served[batch] - batches.items[batch]);
    batches.served[batch] = batches.items[batch];
  }

  /** So many of a submission have come to a gate, or never will: it may open. */
  private admit(s: number, submission: number, components: number): void {
    const gathering = this.gatherings[s]!;
    const { now } = this.play.simulation;
    const wasReady = gathering.ready(submission, now);
    gathering.count(submission, components);
    if (!wasReady && gathering.ready(submission, now)) this.startReady(s, submission);
  }

  /** Members of a batch who have not left meanwhile. */
  private present(batch: number): number {
    const { journey } = this.play;
    return journey.anyGone ? this.batches.countWhere(batch, (c) => journey.isHere(c)) : this.batches.items[batch];
  }

  /** A gate has opened, for the set of a submission or for everybody: every unit starts that gathers and may start. */
  private startReady(s: number, opener = -1): void {
    const gathering = this.gatherings[s]!;
    // Whatever the grain, a submission is part of one unit.
    const only = opener >= 0 && gathering.step.gateOf === 'submission' ? gathering.unitOf[opener] : -1;
    const last = only >= 0 ? only : gathering.gathering.length - 1;
    for (let unit = Math.max(only, 0); unit <= last; unit++) {
      const batch = gathering.gathering[unit];
      if (batch < 0 || gathering.atWork[unit]) continue;
      const submission = this.readyMember(gathering, batch);
      if (submission >= 0) this.start(s, unit, submission);
    }
  }

  /** A submission of a batch whose gate is open; -1 where there is none. */
  private readyMember(gathering: Gathering, batch: number): number {
    const { submissionOf, simulation } = this.play;
    let found = -1;
    this.batches.forEach(batch, (first, last) => {
      for (let s = submissionOf[first]; found < 0 && s <= submissionOf[last]; s++) {
        if (gathering.ready(s, simulation.now)) found = s;
      }
    });
    return found;
  }

  private start(s: number, unit: number, submission: number): void {
    const { play, batches } = this;
    const gathering = this.gatherings[s]!;
    const { step } = gathering;
    const pc = this.pcOf[s];
    const batch = gathering.gathering[unit];
    if (this.isDeserted(pc, batch)) return;
    if (step.again) gathering.gathering[unit] = -1;
    else gathering.atWork[unit] = 1;
    if (step.pool < 0) {
      if (play.timers.listening) batches.forEach(batch, (first, last) => play.timers.event('started', s, first, last));
      this.worked(pc, batch);
      return;
    }
    const rank = batches.rank[batch];
    play.weekly.release(step.pool, play.touches[s].meanTicks(submission, this.present(batch)));
    play.floor.join(step, pc, batch, batch, rank, submission, play.timers.dueOf(s, rank));
    play.timers.patience(pc, step, submission);
  }
}
