// A waiting line: who waits, since when, in which order. Neighbours who joined together are kept as one run.
import { FIRST, LAST, NEXT, type RunStore } from './run-store.ts';

/** Beyond so many keys, a list is given up when it is empty. */
const MOST_IDLE_LISTS = 4096;

/**
 * First in, first out; with keys, the smallest key first and then first in, first out. Keys are compared by a small
 * heap over the distinct keys present, each with its own list, never by a heap of jobs.
 */
export class Line {
  /** Ids waiting. */
  waiting = 0;
  /** Step and time of joining of those last popped. */
  poppedStep = 0;
  poppedSince = 0;
  /** Step and last id of the run last peeked at. */
  nextStep = 0;
  nextLast = 0;

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
    this.append(this.keyed ? this.listFor(key) : 0, step, first, last, since);
  }

  /** The first id of the run that is served next; its step and last id are left in `nextStep` and `nextLast`. */
  peek(): number {
    const { cells } = this.store;
    const node = this.heads[this.keyed ? this.heap[0] : 0];
    this.nextStep = cells[node];
    this.nextLast = cells[node + LAST];
    return cells[node + FIRST];
  }

  /**
   * The first of so many ids to be served, all of the run that is next; their step and time of joining are left in
   * `poppedStep` and `poppedSince`.
   */
  pop(jobs = 1): number {
    const store = this.store;
    const cells = store.cells;
    const list = this.keyed ? this.heap[0] : 0;
    const node = this.heads[list];
    const first = cells[node + FIRST];
    const left = first + jobs;
    this.poppedStep = cells[node];
    this.poppedSince = store.since[node >> 2];
    this.waiting -= jobs;
    if (left > cells[node + LAST]) this.unlinkHead(list, node);
    else cells[node + FIRST] = left;
    return first;
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
      while (node >= 0 && !stops?.(s.since[node >> 2])) {
        const following = s.cells[node + NEXT];
        const step = s.cells[node];
        const since = s.since[node >> 2];
        const first = s.cells[node + FIRST];
        const last = s.cells[node + LAST];
        s.give(node);
        this.waiting -= last - first + 1;
        for (let id = first; id <= last; id++) {
          if (!leaves(step, id, since)) this.append(list, step, id, id, since);
        }
        node = following;
      }
      if (node >= 0) {
        if (this.tails[list] >= 0) s.cells[this.tails[list] + NEXT] = node;
        else this.heads[list] = node;
        this.tails[list] = end;
      }
    }
    if (this.keyed) for (const list of [...this.heap]) if (this.heads[list] < 0) this.dropList(list);
  }

  /** The earliest time of joining among those of a step; Infinity when none waits. */
  earliest(step: number): number {
    let earliest = Infinity;
    this.eachRun((at, _first, _last, since) => {
      if (at === step && since < earliest) earliest = since;
      return at === step;
    });
    return earliest;
  }

  /** How long those who still wait for a step have waited, all together, at a time. */
  waitedBy(step: number, now: number): number {
    let sum = 0;
    this.eachRun((at, first, last, since) => {
      if (at === step) sum += (last - first + 1) * (now - since);
      return false;
    });
    return sum;
  }

  /** What all who wait weigh together, added up until it is `enough`. */
  weigh(weightOf: (step: number, first: number, last: number) => number, enough: number): number {
    let sum = 0;
    this.eachRun((step, first, last) => {
      if (sum < enough) sum += weightOf(step, first, last);
      return sum >= enough;
    });
    return sum;
  }

  /** Visits the runs of each list in order; where `visit` says so, the rest of that list is left out. */
  private eachRun(visit: (step: number, first: number, last: number, since: number) => boolean): void {
    const { cells, since } = this.store;
    for (const list of this.keyed ? this.heap : [0]) {
      let node = this.heads[list];
      while (node >= 0 && !visit(cells[node], cells[node + FIRST], cells[node + LAST], since[node >> 2]))
        node = cells[node + NEXT];
    }
  }

  private append(list: number, step: number, first: number, last: number, since: number): void {
    this.waiting += last - first + 1;
    const store = this.store;
    const tail = this.tails[list];
    if (tail >= 0) {
      const cells = store.cells;
      if (cells[tail + LAST] + 1 === first && cells[tail] === step && store.since[tail >> 2] === since) {
        cells[tail + LAST] = last;
        return;
      }
    }
    const node = store.take();
    const cells = store.cells;
    cells[node] = step;
    cells[node + FIRST] = first;
    cells[node + LAST] = last;
    cells[node + NEXT] = -1;
    store.since[node >> 2] = since;
    if (tail >= 0) cells[tail + NEXT] = node;
    else this.heads[list] = node;
    this.tails[list] = node;
  }

  private unlinkHead(list: number, node: number): void {
    const s = this.store;
    const following = s.cells[node + NEXT];
    s.give(node);
    this.heads[list] = following;
    if (following >= 0) return;
    this.tails[list] = -1;
    if (this.keyed) this.dropList(list);
  }

  private listFor(key: number): number {
    let list = this.listOfKey.get(key);
    if (list === undefined) {
      list = this.freeLists.pop() ?? this.heads.length;
      this.heads[list] = -1;
      this.tails[list] = -1;
      this.keys[list] = key;
      this.listOfKey.set(key, list);
    }
    // A list that somebody waits in stands in the heap already.
    if (this.tails[list] >= 0) return list;
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
    // Keys come again, so their lists are kept, up to a number that no scenario of a few sizes or priorities reaches.
    if (this.listOfKey.size > MOST_IDLE_LISTS) {
      this.listOfKey.delete(keys[list]);
      this.freeLists.push(list);
    }
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
