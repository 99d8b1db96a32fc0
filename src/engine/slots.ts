// Jobs in service: one slot for each server that is busy.

const STRIDE = 3;

/** Slots as triples of crew, step and id, with a stack of free ones. */
export class Slots {
  private cells = new Int32Array(64 * STRIDE);
  private free = new Int32Array(64);
  private freeCount = 0;
  private used = 0;

  take(crew: number, step: number, id: number): number {
    const slot = this.freeCount > 0 ? this.free[--this.freeCount] : this.fresh();
    const cells = this.cells;
    const at = slot * STRIDE;
    cells[at] = crew;
    cells[at + 1] = step;
    cells[at + 2] = id;
    return slot;
  }

  give(slot: number): void {
    this.free[this.freeCount++] = slot;
  }

  crewAt(slot: number): number {
    return this.cells[slot * STRIDE];
  }

  stepAt(slot: number): number {
    return this.cells[slot * STRIDE + 1];
  }

  idAt(slot: number): number {
    return this.cells[slot * STRIDE + 2];
  }

  private fresh(): number {
    if ((this.used + 1) * STRIDE > this.cells.length) {
      const cells = new Int32Array(this.cells.length * 2);
      cells.set(this.cells);
      this.cells = cells;
      const free = new Int32Array(this.free.length * 2);
      free.set(this.free);
      this.free = free;
    }
    return this.used++;
  }
}
