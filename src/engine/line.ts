// A waiting line: who waits, since when, in which order. Neighbours who joined together are kept as one run.

/** Runs of consecutive ids, shared by all the lines of a simulation: a batch of 50,000 takes one node. */
export class RunStore {
  step = new Int32Array(256);
  first = new Int32Array(256);
  last = new Int32Array(256);
  since = new Float64Array(256);
  next = new Int32Array(256);
  private used = 0;
  private free = -1;

  take(): number {
    const node = this.free;
    if (node >= 0) {
      this.free = this.next[node];
      return node;
    }
    if (this.used === this.next.length) this.grow();
    return this.used++;
  }

  give(node: number): void {
    this.next[node] = this.free;
    this.free = node;
  }

  /** Bytes held: what the longest queues needed. */
  get bytes(): number {
    return this.next.length * 24;
  }

  private grow(): void {
    const bigger = <T extends Int32Array | Float64Array>(old: T, fresh: T): T => {
      fresh.set(old);
      return fresh;
    };
    const n = this.next.length * 2;
    this.step = bigger(this.step, new Int32Array(n));
    this.first = bigger(this.first, new Int32Array(n));
    this.last = bigger(this.last, new Int32Array(n));
    this.since = bigger(this.since, new Float64Array(n));
    this.next = bigger(this.next, new Int32Array(n));
  }
}

/**
 * First in, first out; with keys, the smallest key first and then first in, first out. Keys are compared by a small
 * heap over the distinct keys present, each with its own list, never by a heap of jobs.
 */
export class Line {
  /** Ids waiting. */
  waiting = 0;
  /** Step and time of joining of the id last popped. */
  poppedStep = 0;
  poppedSince = 0;

  private readonly store: RunStore;
  private readonly keyed: boolean;
  private heads: number[] = [-1];
  private tails: number[] = [-1];
  private keys: number[] = [0];
  /** Keyed lines: list numbers, a binary heap by key; and the list of each key. */
  private heap: number[] = [];
  private listOfKey = new Map<number, number>();
  private freeLists: number[] = [];

  constructor(store: RunStore, keyed = false) {
    this.store = store;
    this.keyed = keyed;
  }

  /** Ids first to last, both included, join now; calls must come in order of `since`, then of rank. */
  push(step: number, first: number, last: number, since: number, key: number): void {
    this.waiting += last - first + 1;
    const list = this.keyed ? this.listFor(key) : 0;
    const s = this.store;
    const tail = this.tails[list];
    if (tail >= 0 && s.last[tail] + 1 === first && s.since[tail] === since && s.step[tail] === step) {
      s.last[tail] = last;
      return;
    }
    const node = s.take();
    s.step[node] = step;
    s.first[node] = first;
    s.last[node] = last;
    s.since[node] = since;
    s.next[node] = -1;
    if (tail >= 0) s.next[tail] = node;
    else this.heads[list] = node;
    this.tails[list] = node;
  }

  /** The next id to be served; its step and time of joining are left in `poppedStep` and `poppedSince`. */
  pop(): number {
    const s = this.store;
    const list = this.keyed ? this.heap[0] : 0;
    const node = this.heads[list];
    const id = s.first[node];
    this.poppedStep = s.step[node];
    this.poppedSince = s.since[node];
    this.waiting--;
    if (id === s.last[node]) this.unlinkHead(list, node);
    else s.first[node] = id + 1;
    return id;
  }

  /**
   * Removes whoever `leaves` says, in order; runs are split as needed.
   * @param leaves is asked for each id with its step and time of joining
   * @param stops is asked with a time of joining; where it says so, that run and all behind it stay
   */
  remove(leaves: (step: number, id: number, since: number) => boolean, stops?: (since: number) => boolean): void {
    const s = this.store;
    for (const list of this.keyed ? [...this.heap].sort((a, b) => this.keys[a] - this.keys[b]) : [0]) {
      let node = this.heads[list];
      const end = this.tails[list];
      this.heads[list] = -1;
      this.tails[list] = -1;
      while (node >= 0 && !stops?.(s.since[node])) {
        const following = s.next[node];
        const step = s.step[node];
        const since = s.since[node];
        const first = s.first[node];
        const last = s.last[node];
        s.give(node);
        this.waiting -= last - first + 1;
        for (let id = first; id <= last; id++) {
          if (!leaves(step, id, since)) this.push(step, id, id, since, this.keys[list]);
        }
        node = following;
      }
      if (node >= 0) {
        if (this.tails[list] >= 0) s.next[this.tails[list]] = node;
        else this.heads[list] = node;
        this.tails[list] = end;
      }
    }
    if (this.keyed) for (const list of [...this.heap]) if (this.heads[list] < 0) this.dropList(list);
  }

  /** The earliest time of joining among those of a step; Infinity when none waits. */
  earliest(step: number): number {
    const s = this.store;
    let earliest = Infinity;
    for (const list of this.keyed ? this.heap : [0]) {
      for (let node = this.heads[list]; node >= 0; node = s.next[node]) {
        if (s.step[node] !== step) continue;
        if (s.since[node] < earliest) earliest = s.since[node];
        break;
      }
    }
    return earliest;
  }

  /** How long those who still wait for a step have waited, all together, at a time. */
  waitedBy(step: number, now: number): number {
    const s = this.store;
    let sum = 0;
    for (const list of this.keyed ? this.heap : [0]) {
      for (let node = this.heads[list]; node >= 0; node = s.next[node]) {
        if (s.step[node] === step) sum += (s.last[node] - s.first[node] + 1) * (now - s.since[node]);
      }
    }
    return sum;
  }

  private unlinkHead(list: number, node: number): void {
    const s = this.store;
    const following = s.next[node];
    s.give(node);
    this.heads[list] = following;
    if (following >= 0) return;
    this.tails[list] = -1;
    if (this.keyed) this.dropList(list);
  }

  private listFor(key: number): number {
    const known = this.listOfKey.get(key);
    if (known !== undefined) return known;
    const list = this.freeLists.pop() ?? this.heads.length;
    this.heads[list] = -1;
    this.tails[list] = -1;
    this.keys[list] = key;
    this.listOfKey.set(key, list);
    const { heap, keys } = this;
    let i = heap.length;
    heap.push(list);
    while (i > 0) {
      const parent = (i - 1) >> 1;
      if (keys[heap[parent]] <= key) break;
      heap[i] = heap[parent];
      i = parent;
    }
    heap[i] = list;
    return list;
  }

  /** Takes an empty list out of the heap of keys. */
  private dropList(list: number): void {
    const { heap, keys } = this;
    this.listOfKey.delete(keys[list]);
    this.freeLists.push(list);
    let i = heap.indexOf(list);
    const moved = heap.pop()!;
    if (moved === list) return;
    const key = keys[moved];
    while (i > 0 && keys[heap[(i - 1) >> 1]] > key) {
      heap[i] = heap[(i - 1) >> 1];
      i = (i - 1) >> 1;
    }
    for (;;) {
      let child = 2 * i + 1;
      if (child + 1 < heap.length && keys[heap[child + 1]] < keys[heap[child]]) child++;
      if (child >= heap.length || keys[heap[child]] >= key) break;
      heap[i] = heap[child];
      i = child;
    }
    heap[i] = moved;
  }
}
