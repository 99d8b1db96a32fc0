// What will happen next: a heap of (time, id) in typed arrays, with a hole at the root.

/**
 * Ordered by time alone; what happens at one instant is sorted out by the phases, not here.
 *
 * Taking the earliest event leaves a hole at the root, because the commonest thing to follow is a new event (the
 * server that finished starts its next job), which then falls into the hole in one sift instead of two. Slots beyond
 * the last are Infinity, so choosing a child needs no test of bounds.
 */
export class Agenda {
  /** Time of the earliest event; Infinity when there is none. A field, since it is read more often than anything else. */
  earliest = Infinity;
  private times = new Float64Array(64).fill(Infinity);
  private ids = new Int32Array(64);
  /** Slots used, the hole included; the root is slot 1. */
  private size = 0;
  private hole = false;

  /** Events still to come. */
  get length(): number {
    return this.hole ? this.size - 1 : this.size;
  }

  /** Removes the earliest event and returns its id. Call only when `earliest` is finite. */
  take(): number {
    if (this.hole) this.close();
    this.hole = true;
    const times = this.times;
    this.earliest = times[2] < times[3] ? times[2] : times[3];
    return this.ids[1];
  }

  /** @param time not before the time last taken; Infinity is allowed and never comes. */
  put(time: number, id: number): void {
    if (time < this.earliest) this.earliest = time;
    if (this.hole) {
      this.hole = false;
      this.sink(time, id);
      return;
    }
    if (this.size * 2 + 4 > this.times.length) this.grow();
    const times = this.times;
    const ids = this.ids;
    let i = ++this.size;
    while (i > 1) {
      const parent = i >> 1;
      if (times[parent] <= time) break;
      times[i] = times[parent];
      ids[i] = ids[parent];
      i = parent;
    }
    times[i] = time;
    ids[i] = id;
  }

  /** Fills the hole with the last event. */
  private close(): void {
    const last = this.size--;
    const time = this.times[last];
    const id = this.ids[last];
    this.times[last] = Infinity;
    this.hole = false;
    if (last > 1) this.sink(time, id);
  }

  /** Puts an event at the root and lets it sink to its place. */
  private sink(time: number, id: number): void {
    const times = this.times;
    const ids = this.ids;
    let i = 1;
    for (;;) {
      let child = i << 1;
      // The smaller child, chosen by arithmetic: which it is cannot be foreseen, and a wrong guess costs more than an addition.
      child += +(times[child + 1] < times[child]);
      const earlier = times[child];
      if (!(earlier < time)) break;
      times[i] = earlier;
      ids[i] = ids[child];
      i = child;
    }
    times[i] = time;
    ids[i] = id;
  }

  /** Twice the slots and two more always stay free, so a leaf's children can be looked at. */
  private grow(): void {
    const times = new Float64Array(this.times.length * 2).fill(Infinity);
    times.set(this.times);
    const ids = new Int32Array(times.length);
    ids.set(this.ids);
    this.times = times;
    this.ids = ids;
  }
}
