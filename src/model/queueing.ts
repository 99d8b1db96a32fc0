// Queueing: how components come to wait for the pool of a step, in runs or as a group that goes on together.
import type { Batches } from './gatherings.ts';
import type { Play } from './play.ts';
import { Op } from './program.ts';

export class Queueing {
  private readonly play: Play;

  constructor(play: Play) {
    this.play = play;
  }

  /** A run of components of one submission joins a queue. */
  join(pc: number, first: number, last: number, submission: number): void {
    const { play } = this;
    const s = play.program.step[pc];
    const step = play.program.steps[s];
    if (play.watched >= 0) play.tell('joins the queue', s, first, last);
    play.weekly.release(step.pool, play.touches[s].meanTicks(submission, last - first + 1));
    play.account.begin(step.pool, first, last, play.simulation.now);
    if (play.timers.listening) play.timers.event('joined', s, first, last);
    for (let from = first, end = first; from <= last; from = end + 1) {
      end = play.timers.lastDueAlike(s, from, last);
      play.floor.join(step, pc, from, end, from, submission, play.timers.dueOf(s, from));
    }
    play.timers.patience(pc, step, submission);
  }

  /**
   * The queue that whoever goes on at an instruction joins at once, as far as it cares for nothing but who comes; -1 where
   * something else comes first, somebody is caught, or each is served by a deadline of his own.
   */
  openQueueAt(from: number): number {
    const { program, catches, timers } = this.play;
    const { op, to, step } = program;
    let pc = from;
    while (op[pc] === Op.go) pc = to[pc];
    return op[pc] === Op.work && !catches.any && !timers.isDueByComponent(step[pc]) ? pc : -1;
  }

  /**
   * Everybody of a batch, all of one submission, who has not left meanwhile joins a queue. They come at one instant, so
   * their order in the batch makes no difference.
   */
  joinTogether(pc: number, batches: Batches, batch: number, submission: number): void {
    const { journey, ledger } = this.play;
    const s = this.play.program.step[pc];
    batches.forEachInOrder(batch, (first, last) => {
      for (let from = first; from <= last; from++) {
        const end = journey.hereUntil(from, last);
        if (end < from) continue;
        ledger.stand(s, from, end);
        this.join(pc, from, end, submission);
        from = end;
      }
    });
  }
}
