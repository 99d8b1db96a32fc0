// The waiting room of grouped work: who waits there, for what, and who leaves it early.
import { Levels } from '../engine/level.ts';
import { type Batches, GATHERING, QUEUED } from './gatherings.ts';
import type { Play } from './play.ts';

export class WaitingRoom {
  /** Components that wait for grouped work to gather or to start, by step. */
  readonly waiting: Levels;
  private readonly play: Play;
  private readonly batches: Batches;

  constructor(play: Play, batches: Batches) {
    this.play = play;
    this.batches = batches;
    this.waiting = new Levels(play.program.steps.length);
  }

  /** A run comes to wait with a batch; whoever joins work that has begun waits for nobody. */
  enter(batch: number, step: number, first: number, last: number): void {
    const { now } = this.play.simulation;
    const category = this.waitsFor(batch);
    if (category >= 0) this.play.account.begin(category, first, last, now);
    this.waiting.change(step, now, last - first + 1);
  }

  /** Those of a batch who waited until now wait no longer: work has started, or it is over for late comers. */
  leave(batch: number): void {
    const { batches, play } = this;
    this.waiting.change(batches.step[batch], play.simulation.now, batches.served[batch] - batches.items[batch]);
    batches.served[batch] = batches.items[batch];
  }

  /** Goes over from waiting for the group to waiting in a queue, to work, or out. */
  pass(batch: number, state: number): void {
    const { batches } = this;
    const before = this.waitsFor(batch);
    batches.state[batch] = state;
    const after = this.waitsFor(batch);
    if (before === after) return;
    const { account, simulation } = this.play;
    batches.forEach(batch, (first, last) => account.pass(before, after, first, last, simulation.now));
  }

  /** Members of a batch who have not left meanwhile; of the first so many alone, where `most` is given. */
  present(batch: number, most = this.batches.items[batch]): number {
    const { journey } = this.play;
    return journey.anyGone ? this.batches.countWhere(batch, (c) => journey.isHere(c), most) : most;
  }

  /** Members who wait for grouped work, but not those for whom it has begun, leave where `goes` says so; returns them. */
  expel(goes: (component: number) => boolean): number[] {
    const { batches, play } = this;
    const gone: number[] = [];
    const leaves = (c: number) => goes(c) && play.journey.isHere(c);
    for (let batch = 0; batch < batches.count; batch++) {
      if (this.waitsFor(batch) < 0) continue;
      const leavers = batches.members(batch, leaves);
      if (leavers.length === 0) continue;
      for (const c of leavers) this.endWait(batch, c, c);
      batches.expel(batch, leaves);
      this.waiting.change(batches.step[batch], play.simulation.now, -leavers.length);
      gone.push(...leavers);
    }
    return gone;
  }

  /** What the members of a batch wait for, as a category of the account; -1 where they do not wait. */
  private waitsFor(batch: number): number {
    const { state, step } = this.batches;
    if (state[batch] === GATHERING) return this.play.account.group;
    return state[batch] === QUEUED ? this.play.program.steps[step[batch]].pool : -1;
  }

  private endWait(batch: number, first: number, last: number): void {
    const category = this.waitsFor(batch);
    if (category >= 0) this.play.account.end(category, first, last, this.play.simulation.now);
  }
}
