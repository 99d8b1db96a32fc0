// The gates of a play: grouped work gathers those it concerns, is done once, and lets them go on together.
import { Levels } from '../engine/level.ts';
import { Batches, Gathering } from './gatherings.ts';
import type { Play } from './play.ts';
import { Op } from './program.ts';

/** Counted at every gate already: whoever changed route was counted as absent from all the others. */
const EVERYWHERE = 255;

export class Gates {
  private readonly play: Play;
  private readonly batches = new Batches();
  /** By step; undefined where work is not grouped. */
  private readonly gatherings: (Gathering | undefined)[];
  /** By step: its instruction. */
  private readonly pcOf: Int32Array;
  /** By step: its place among the counting gates of its route; -1 where it does not count. */
  private readonly ordinal: Int32Array;
  /** By component: how many counting gates of its route have counted it; absent where no gate counts. */
  private readonly counted: Uint8Array | undefined;
  /** Components that wait for grouped work to gather or to start, by step. */
  readonly waiting: Levels;

  constructor(play: Play) {
    this.play = play;
    const { program, portfolio } = play;
    this.pcOf = new Int32Array(program.steps.length).fill(-1);
    for (let pc = 0; pc < program.op.length; pc++) if (program.op[pc] === Op.gather) this.pcOf[program.step[pc]] = pc;
    this.waiting = new Levels(program.steps.length);
    this.gatherings = program.steps.map((step, s) => (this.pcOf[s] >= 0 ? new Gathering(step, portfolio) : undefined));
    this.ordinal = new Int32Array(program.steps.length).fill(-1);
    const gatesOfRoute = program.routes.map(() => 0);
    this.gatherings.forEach((gathering, s) => {
      if (gathering?.counts) this.ordinal[s] = gatesOfRoute[program.steps[s].route]++;
    });
    this.counted = gatesOfRoute.some((count) => count > 0) ? new Uint8Array(portfolio.components) : undefined;
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
    if (play.timers.listening) play.timers.event('joined', s, first, last, submission);
    const becameReady = this.count(s, first, last, submission);
    if (gathering.done[unit] && !gathering.step.again) {
      if (becameReady) this.startReady(s);
      return true;
    }
    if (play.watched >= 0) play.tell('waits for the group', s, first, last);
    if (gathering.gathering[unit] < 0) gathering.gathering[unit] = this.batches.open(unit, first);
    this.batches.add(gathering.gathering[unit], first, last);
    this.waiting.change(s, play.simulation.now, last - first + 1);
    if (becameReady) this.startReady(s);
    else if (!gathering.atWork[unit] && gathering.ready(submission, play.simulation.now))
      this.start(s, unit, submission);
    return false;
  }

  /** A run passes a step by: it counts as arrived there. */
  passBy(s: number, first: number, last: number, submission: number): void {
    if (this.ordinal[s] >= 0 && this.count(s, first, last, submission)) this.startReady(s);
  }

  /** A run leaves its route: it counts as arrived at every gate it has not met. */
  leave(first: number, last: number, submission: number): void {
    if (!this.counted) return;
    const route = this.play.ledger.route[first];
    this.gatherings.forEach((gathering, s) => {
      if (gathering?.counts && gathering.step.route === route) this.passBy(s, first, last, submission);
    });
    this.counted.fill(EVERYWHERE, first, last + 1);
  }

  /** A run takes a route at notification: it counts as arrived at the gates of all the others. */
  choose(route: number, first: number, last: number, submission: number): void {
    if (!this.counted) return;
    this.gatherings.forEach((gathering, s) => {
      if (!gathering?.counts || gathering.step.route === route) return;
      const wasReady = gathering.ready(submission, this.play.simulation.now);
      gathering.count(submission, last - first + 1);
      if (!wasReady && gathering.ready(submission, this.play.simulation.now)) this.startReady(s);
    });
  }

  duration(s: number, batch: number): number {
    const { play, batches } = this;
    const submission = play.submissionOf[batches.rank[batch]];
    const gathering = this.gatherings[s]!;
    batches.forEach(batch, (first, last) => {
      play.tell('work starts', s, first, last);
      play.timers.event('started', s, first, last, play.submissionOf[first]);
    });
    const items = batches.items[batch];
    this.leaveRoom(s, batch);
    const pace = play.floor.paceTicks(gathering.step.pool, items);
    return (
      pace ?? play.touches[s].ticks(submission, items, batches.rank[batch], gathering.attempts[batches.unit[batch]])
    );
  }

  /** The work of a batch is done; its lead runs, or it is judged at once. */
  worked(pc: number, batch: number): void {
    const { play } = this;
    const step = this.gatherings[play.program.step[pc]]!.step;
    if (step.isTest) {
      play.ledger.tests++;
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
    const attempt = gathering.attempts[unit];
    const again = gathering.step.again;
    this.leaveRoom(s, batch);
    ledger.finished[s]++;
    gathering.atWork[unit] = 0;
    if (!again) gathering.gathering[unit] = -1;
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
      if (exit !== pc + 1) play.timers.event('failed', s, first, last, play.submissionOf[first]);
      play.journey.proceedAll(exit, first, last);
    });
  }

  /** Those of a batch who waited until now wait no longer: work has started, or it is over for late comers. */
  private leaveRoom(s: number, batch: number): void {
    const { batches, play } = this;
    this.waiting.change(s, play.simulation.now, batches.served[batch] - batches.items[batch]);
    batches.served[batch] = batches.items[batch];
  }

  /** Counts a run at a gate, each component once; true where that opened the gate. */
  private count(s: number, first: number, last: number, submission: number): boolean {
    const gathering = this.gatherings[s]!;
    const { counted } = this;
    const ordinal = this.ordinal[s];
    if (!counted || ordinal < 0) return false;
    let fresh = 0;
    for (let c = first; c <= last; c++) {
      if (counted[c] > ordinal) continue;
      counted[c] = ordinal + 1;
      fresh++;
    }
    const now = this.play.simulation.now;
    const wasReady = gathering.ready(submission, now);
    gathering.count(submission, fresh);
    return !wasReady && gathering.ready(submission, now);
  }

  /** Starts every unit that gathers and may start: a gate has opened. */
  private startReady(s: number): void {
    const gathering = this.gatherings[s]!;
    for (let unit = 0; unit < gathering.gathering.length; unit++) {
      const batch = gathering.gathering[unit];
      if (batch < 0 || gathering.atWork[unit]) continue;
      const submission = this.play.submissionOf[this.batches.rank[batch]];
      if (gathering.ready(submission, this.play.simulation.now)) this.start(s, unit, submission);
    }
  }

  private start(s: number, unit: number, submission: number): void {
    const { play, batches } = this;
    const gathering = this.gatherings[s]!;
    const { step } = gathering;
    const pc = this.pcOf[s];
    const batch = gathering.gathering[unit];
    if (step.again) gathering.gathering[unit] = -1;
    else gathering.atWork[unit] = 1;
    if (step.pool < 0) {
      this.worked(pc, batch);
      return;
    }
    const rank = batches.rank[batch];
    play.weekly.release(step.pool, play.touches[s].meanTicks(submission, batches.items[batch]));
    play.floor.join(step, pc, batch, batch, rank, submission, play.timers.dueOf(s, rank));
    play.timers.patience(pc, step, submission);
  }
}
