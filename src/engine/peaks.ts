// The most who ever waited for each step when an instant was over.

/** Several pools may serve one step, so its queue is read when all of them have started work. */
export class Peaks {
  /** By step. */
  readonly most: Int32Array;
  /** Steps that somebody joined at this instant: their queues may be the longest yet when it is over. */
  private readonly grown: number[] = [];
  private count = 0;

  constructor(steps: number) {
    this.most = new Int32Array(steps);
  }

  /** Somebody has joined the queue of a step at this instant. */
  joined(step: number): void {
    this.grown[this.count++] = step;
  }

  /** Phase observe. */
  note(waiting: Int32Array): void {
    const { grown, most } = this;
    for (let i = 0; i < this.count; i++) most[grown[i]] = Math.max(most[grown[i]], waiting[grown[i]]);
    this.count = 0;
  }
}
