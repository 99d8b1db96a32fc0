// The most who ever waited for each step when an instant was over.

/** Several pools may serve one step, so its queue is read when all of them have started work. */
export class Peaks {
  /** By step. */
  readonly most: Int32Array;
  /** Steps that somebody joined at this instant: their queues may be the longest yet when it is over. */
  private readonly grown: Int32Array;
  private readonly isGrown: Uint8Array;
  count = 0;

  constructor(steps: number) {
    this.most = new Int32Array(steps);
    this.grown = new Int32Array(steps);
    this.isGrown = new Uint8Array(steps);
  }

  /** Somebody has joined the queue of a step at this instant. */
  joined(step: number): void {
    if (this.isGrown[step]) return;
    this.isGrown[step] = 1;
    this.grown[this.count++] = step;
  }

  /** Phase observe. */
  note(waiting: Int32Array): void {
    const { grown, most } = this;
    while (this.count > 0) {
      const step = grown[--this.count];
      if (waiting[step] > most[step]) most[step] = waiting[step];
      this.isGrown[step] = 0;
    }
  }
}
