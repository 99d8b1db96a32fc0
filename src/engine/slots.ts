// Jobs in service: one slot for each server that is busy, as columns.
import type { Crew } from './crew.ts';

export class Slots {
  step: Int32Array = new Int32Array(64);
  id: Int32Array = new Int32Array(64);
  readonly crew: Crew[] = [];
  private free: Int32Array = new Int32Array(64);
  private freeCount = 0;
  private used = 0;

  take(crew: Crew, step: number, id: number): number {
    const slot = this.freeCount > 0 ? this.free[--this.freeCount] : this.fresh();
    this.crew[slot] = crew;
    this.step[slot] = step;
    this.id[slot] = id;
    return slot;
  }

  give(slot: number): void {
    this.free[this.freeCount++] = slot;
  }

  private fresh(): number {
    if (this.used === this.step.length) {
      const bigger = (old: Int32Array): Int32Array => {
        const fresh = new Int32Array(old.length * 2);
        fresh.set(old);
        return fresh;
      };
      this.step = bigger(this.step);
      this.id = bigger(this.id);
      this.free = bigger(this.free);
    }
    return this.used++;
  }
}
