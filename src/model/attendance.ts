// Attendance: which components have been counted at which gates, each once at each.

/** A gate is a step that waits for all or for a share of those it concerns; at most 32 of them in a route. */
const MOST_GATES = 32;

/** Two to the power n, exact up to n = 32, where shifting would wrap. */
const bitOf = (n: number): number => (n < 31 ? 1 << n : n === 31 ? 0x80000000 : 0x100000000);

export class Attendance {
  /** By step: its bit among the gates of its route; 0 where it is no gate. */
  private readonly bit: Uint32Array;
  /** By route: the bits of all its gates. */
  private readonly all: number[];
  /** By component: the bits of the gates that have counted it; of no length where there is no gate. */
  private readonly counted: Uint8Array | Uint32Array;

  /** @param routeOf by step: the route whose gate it is; -1 where it is none */
  constructor(routeOf: readonly number[], routes: number, components: number) {
    const gates = new Array<number>(routes).fill(0);
    this.bit = Uint32Array.from(routeOf, (route) => (route < 0 ? 0 : bitOf(gates[route]++)));
    const most = Math.max(...gates);
    if (most > MOST_GATES) throw new RangeError(`a route with ${most} steps that wait for all or for a share`);
    this.all = gates.map((n) => bitOf(n) - 1);
    this.counted = new (most > 8 ? Uint32Array : Uint8Array)(most > 0 ? components : 0);
  }

  get isAsked(): boolean {
    return this.counted.length > 0;
  }

  /** @returns how many of a run are counted at a step now that were not before */
  count(step: number, first: number, last: number): number {
    const { counted } = this;
    const bit = this.bit[step];
    if (bit === 0) return 0;
    let fresh = 0;
    for (let c = first; c <= last; c++) {
      if ((counted[c] & bit) !== 0) continue;
      counted[c] |= bit;
      fresh++;
    }
    return fresh;
  }

  /** The first of a run that some gate of a route has not counted; -1 where all are counted everywhere. */
  firstAbsent(route: number, first: number, last: number): number {
    const all = this.all[route];
    for (let c = first; c <= last; c++) if ((this.counted[c] & all) >>> 0 !== all) return c;
    return -1;
  }

  /** A run is counted at every gate of every route. */
  countEverywhere(first: number, last: number): void {
    this.counted.fill(0xffffffff, first, last + 1);
  }
}
