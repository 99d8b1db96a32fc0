// Where runs of consecutive ids that wait are kept: linked nodes in typed arrays, shared by all the lines of a simulation.

/** Of a run: its step, first and last id, and the run behind it. */
const STRIDE = 4;
export const FIRST = 1;
export const LAST = 2;
export const NEXT = 3;

/** Runs of consecutive ids, shared by all the lines of a simulation: a batch of 50,000 takes one node. */
export class RunStore {
  /** Four whole numbers a node; a node is known by where its numbers begin. */
  cells: Int32Array = new Int32Array(256 * STRIDE);
  /** When the run joined, by node / 4. */
  since: Float64Array = new Float64Array(256);
  private used = 0;
  private free = -1;

  take(): number {
    const node = this.free;
    if (node >= 0) {
      this.free = this.cells[node + NEXT];
      return node;
    }
    if (this.used === this.cells.length) this.grow();
    const fresh = this.used;
    this.used += STRIDE;
    return fresh;
  }

  give(node: number): void {
    this.cells[node + NEXT] = this.free;
    this.free = node;
  }

  /** Bytes held: what the longest queues needed. */
  get bytes(): number {
    return this.cells.byteLength + this.since.byteLength;
  }

  private grow(): void {
    const cells = new Int32Array(this.cells.length * 2);
    cells.set(this.cells);
    this.cells = cells;
    const since = new Float64Array(this.since.length * 2);
    since.set(this.since);
    this.since = since;
  }
}
