// The tally: how many components of each part are done in time, at each pool and with the whole route.
import type { SketchWork } from './input.ts';
import type { Layout } from './layout.ts';
import { come, type Flow } from './slices.ts';

export class Tally {
  /** By part: components done in time with the whole route. */
  readonly done: Float64Array;
  /** By part and pool id: components whose last work there is done in time. */
  private readonly passed: Float64Array;
  private readonly layout: Layout;

  constructor(layout: Layout) {
    this.layout = layout;
    this.done = new Float64Array(layout.parts.length);
    this.passed = new Float64Array(layout.parts.length * layout.ids.length);
  }

  passedAt(part: number, id: number): number {
    return this.passed[part * this.layout.ids.length + id];
  }

  /** Work of a slice at a pool is done: it counts where it is its part's last there. */
  passes(part: number, step: number, { pool }: SketchWork, flow: Flow): void {
    if (pool < 0) return;
    const { parts, idOf, ids } = this.layout;
    const { taking, size, by } = parts[part];
    const id = idOf[pool];
    for (let k = step + 1; k < taking.works.length; k++) {
      const next = taking.works[k]?.pool ?? -1;
      if (next >= 0 && idOf[next] === id) return;
    }
    this.passed[part * ids.length + id] += size * come(flow, by);
  }

  /** A slice has come to the end of its route. */
  ends(part: number, flow: Flow): void {
    const { size, by } = this.layout.parts[part];
    this.done[part] += size * come(flow, by);
  }
}
