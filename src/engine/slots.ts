// Jobs in service: a slot for each that is done at its own time, or for each run of jobs that start and end together.

/** Of a slot: its crew, step, first and last id; of one that is free, the free slot behind it. */
const STRIDE = 4;
export const STEP = 1;
export const FIRST = 2;
export const LAST = 3;
const NEXT = 0;

/** Slots in one table, known by where their numbers begin; the free ones are linked, the last given back first. */
export class Slots {
  cells: Int32Array = new Int32Array(64 * STRIDE);
  private used = 0;
  private free = -1;

  take(crew: number, step: number, first: number, last: number): number {
    if (this.free < 0) this.add();
    const { cells, free: slot } = this;
    this.free = cells[slot + NEXT];
    cells[slot] = crew;
    cells[slot + STEP] = step;
    cells[slot + FIRST] = first;
    cells[slot + LAST] = last;
    return slot;
  }

  give(slot: number): void {
    this.cells[slot + NEXT] = this.free;
    this.free = slot;
  }

  private add(): void {
    if (this.used === this.cells.length) {
      const cells = new Int32Array(this.cells.length * 2);
      cells.set(this.cells);
      this.cells = cells;
    }
    this.give(this.used);
    this.cells[this.used + NEXT] = -1;
    this.used += STRIDE;
  }
}
