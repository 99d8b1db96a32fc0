// The gates of a play: grouped work gathers those it concerns, is done once, and lets them go on together.
import { Attendance } from './attendance.ts';
import { Batches, BEGUN, Gathering, QUEUED } from './gatherings.ts';
import { GroupWork } from './group-work.ts';
import type { Play } from './play.ts';
import { Op } from './program.ts';
import { WaitingRoom } from './waiting-room.ts';

export class Gates {
  private readonly play: Play;
  private readonly batches = new Batches();
  /** By step; undefined where work is not grouped. */
  private readonly gatherings: (Gathering | undefined)[];
  /** By step: its instruction. */
  private readonly pcOf: Int32Array;
  private readonly attendance: Attendance;
  readonly room: WaitingRoom;
  readonly work: GroupWork;

  constructor(play: Play) {
    this.play = play;
    const { program, portfolio } = play;
    this.pcOf = new Int32Array(program.steps.length).fill(-1);
    for (let pc = 0; pc < program.op.length; pc++) if (program.op[pc] === Op.gather) this.pcOf[program.step[pc]] = pc;
    this.room = new WaitingRoom(play, this.batches);
    this.gatherings = program.steps.map((step, s) => (this.pcOf[s] >= 0 ? new Gathering(step, portfolio) : undefined));
    const routeOf = this.gatherings.map((gathering) => (gathering?.counts ? gathering.step.route : -1));
    this.work = new GroupWork(play, this.gatherings, this.batches, this.room);
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
    let batch = gathering.gathering[unit];
    if (batch < 0) {
      batch = this.batches.open(s, unit, first);
      gathering.gathering[unit] = batch;
    }
    this.batches.add(batch, first, last);
    this.room.enter(batch, s, first, last);
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
    for (let s = 0; s < this.gatherings.length; s++)
      if (this.isGateOf(s, route)) this.passBy(s, first, last, submission);
    // At the gates of all other routes they were counted when they chose this one.
    this.attendance.countEverywhere(first, last);
  }

  /** A run has come to the end of its route: wherever it was not met, it will not come any more. */
  end(first: number, last: number, submission: number): void {
    this.play.catches.end(first, last);
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

  /** A run stands at a step from the start: it counts as arrived at all gates of its route before it. */
  skipTo(step: number, first: number, last: number, submission: number): void {
    const { route } = this.play.program.steps[step];
    for (let s = 0; s < step; s++) if (this.isGateOf(s, route)) this.passBy(s, first, last, submission);
  }

  private isGateOf(s: number, route: number): boolean {
    const gathering = this.gatherings[s];
    return gathering?.counts === true && gathering.step.route === route;
  }

  /** So many of a submission have come to a gate, or never will: it may open. */
  private admit(s: number, submission: number, components: number): void {
    if (this.gatherings[s]!.count(submission, components)) this.startReady(s, submission);
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
    if (this.work.isDeserted(pc, batch)) return;
    if (step.again) gathering.gathering[unit] = -1;
    else gathering.atWork[unit] = 1;
    this.room.pass(batch, step.pool < 0 ? BEGUN : QUEUED);
    if (step.pool < 0) {
      batches.forEach(batch, (first, last) => play.catches.start(first, last));
      if (play.timers.listening) batches.forEach(batch, (first, last) => play.timers.event('started', s, first, last));
      this.work.worked(pc, batch);
      return;
    }
    const rank = batches.rank[batch];
    play.weekly.release(step.pool, play.touches[s].meanTicks(submission, this.work.items(batch)));
    play.floor.join(step, pc, batch, batch, rank, submission, play.timers.dueOf(s, rank));
    play.timers.patience(pc, step, submission);
  }
}
