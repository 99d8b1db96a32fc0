// The work on a group: how long it takes, whether the group passes, and that its members go on together.
import { type Batches, BEGUN, type Gathering, OVER } from './gatherings.ts';
import type { Play } from './play.ts';
import { Samples } from './samples.ts';
import type { WaitingRoom } from './waiting-room.ts';

export class GroupWork {
  private readonly play: Play;
  /** By step; undefined where work is not grouped. */
  private readonly gatherings: readonly (Gathering | undefined)[];
  private readonly batches: Batches;
  private readonly room: WaitingRoom;
  private readonly samples: Samples;

  constructor(play: Play, gatherings: readonly (Gathering | undefined)[], batches: Batches, room: WaitingRoom) {
    this.play = play;
    this.gatherings = gatherings;
    this.batches = batches;
    this.room = room;
    this.samples = new Samples(play, batches);
  }

  /** Members whose minutes count: those sampled, or all who are present. */
  items(batch: number): number {
    return this.samples.size(this.gatherings[this.batches.step[batch]]!.step, this.room.present(batch));
  }

  duration(s: number, batch: number): number {
    const { play, batches } = this;
    const submission = play.submissionOf[batches.rank[batch]];
    const gathering = this.gatherings[s]!;
    const { step } = gathering;
    batches.forEach(batch, (first, last) => {
      play.tell('work starts', s, first, last);
      play.timers.event('started', s, first, last);
      play.catches.start(first, last);
    });
    this.room.pass(batch, BEGUN);
    const items = this.items(batch);
    this.room.leave(batch);
    const pace = play.floor.paceTicks(step.pool, items);
    if (pace !== undefined) return pace;
    const ticks = play.touches[s].ticks(submission, items, batches.rank[batch], this.triesBefore(s, batch));
    play.cohorts.work(step.pool, submission, ticks);
    play.small.work(s, submission, ticks);
    return ticks;
  }

  /** A batch leaves the queue before it is served: its members go elsewhere, and its unit is as if nobody had come. */
  disband(pc: number, batch: number, leave: (first: number, last: number) => void): void {
    const s = this.play.program.step[pc];
    this.room.leave(batch);
    this.gatherings[s]!.disband(this.batches.unit[batch], batch);
    this.room.pass(batch, OVER);
    this.batches.forEach(batch, leave);
  }

  /** True where nobody of a batch in a queue is there any more; it is no work then. */
  isDeserted(pc: number, batch: number): boolean {
    if (this.room.present(batch) > 0) return false;
    this.disband(pc, batch, () => {});
    return true;
  }

  /** The work of a batch is done; its lead runs, or it is judged at once. */
  worked(pc: number, batch: number): void {
    const { play, batches } = this;
    const s = play.program.step[pc];
    const { step } = this.gatherings[s]!;
    // Where nobody works, whoever is there now has waited to the end.
    if (step.pool < 0) this.room.leave(batch);
    if (step.isTest || step.isAudit) {
      // A piece of work is one test, unless it looks at its members, or some of them, one by one.
      const present = this.room.present(batch, batches.served[batch]);
      const count = this.samples.size(step, present, play.judges[s]?.looks ? undefined : 1);
      if (step.isTest)
        play.countTests(step.pool, play.submissionOf[batches.rank[batch]], count, this.triesBefore(s, batch));
      if (step.isAudit) play.ledger.audits += count;
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
    const judge = play.judges[s];
    const attempt = this.triesBefore(s, batch);
    const again = gathering.step.again;
    const visits = ledger.visits[s];
    const mender = play.journey.menders[s];
    // Those who came meanwhile are not looked at.
    const begun = batches.served[batch];
    if (visits) batches.countUp(batch, visits);
    // What the work puts right is right when it is judged; whoever passes is asked again, and drawn alike.
    if (mender && judge)
      batches.forEach(batch, (first, last) => mender.mend(first, last, play.submissionOf, visits, ledger.truth));
    this.room.leave(batch);
    ledger.finished[s]++;
    gathering.disband(unit, batch);
    this.room.pass(batch, OVER);
    let exit = pc + 1;
    if (judge && this.samples.fails(s, batch, attempt, begun)) {
      ledger.failed[s]++;
      const isLast = attempt + 1 >= judge.attempts[submission];
      gathering.attempts[unit] = isLast ? 0 : attempt + 1;
      exit = isLast ? program.last[pc] : program.to[pc];
    } else {
      gathering.attempts[unit] = 0;
      gathering.done[unit] = again ? 0 : 1;
    }
    const isPassed = exit === pc + 1;
    const queue = isPassed && gathering.isBySubmission ? play.queueing.openQueueAt(exit) : -1;
    batches.forEach(batch, (first, last) => {
      if (play.watched >= 0) play.tell(isPassed ? 'the group passes' : 'the group fails', s, first, last);
      if (!isPassed) {
        play.account.fail(first, last);
        play.timers.event('failed', s, first, last);
      }
      if (queue < 0) play.journey.proceedAll(exit, first, last);
    });
    if (queue >= 0) play.queueing.joinTogether(queue, batches, batch, submission);
  }

  private triesBefore(s: number, batch: number): number {
    return this.gatherings[s]!.triesBefore(this.batches, batch, (c) => this.play.ledger.visit(s, c));
  }
}
