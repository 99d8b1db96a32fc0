// The account of waiting: how long each component has waited, and for what, until it was registered.
import { REGISTERED } from './ledger.ts';

/** Parts of the horizon in which waits are told: 8 minutes in a year. */
const QUANTA = 65535;
/** Where a column of 16 bits begins again. */
const CIRCLE = 65536;

/**
 * Waits by category and component, in whole parts of the horizon, counted round a circle of 65,536: a wait that begins
 * takes the time away and one that ends adds it, so no wait needs to know when it began. A component waits for one thing
 * at a time, so that no sum ever goes round twice. Who is registered waits for nothing that could make it late.
 */
export class Account {
  /** Categories: the pools by their place in the program, then waiting for a group to gather, and for a turn. */
  readonly group: number;
  readonly turn: number;
  readonly ticksPerQuantum: number;
  /** By category, then component: how long it has waited, when all its waits are over. Undefined where nobody ever has. */
  readonly waits: (Uint16Array | undefined)[];
  private readonly from: number;
  private readonly state: Uint8Array;
  private readonly failures: Uint8Array;
  /** False where nobody will ask who waited for what; then nothing is noted. */
  readonly isKept: boolean;
  /** The latest time asked for, and its whole quanta: many are asked at one instant. */
  private latest = Number.NaN;
  private quanta = 0;

  /** @param state by component: REGISTERED or not, as it now is */
  constructor(
    { pools }: { pools: readonly object[] },
    horizon: { from: number; to: number },
    state: Uint8Array,
    isKept = true,
  ) {
    this.isKept = isKept;
    this.group = pools.length;
    this.turn = pools.length + 1;
    this.waits = new Array(pools.length + 2).fill(undefined);
    this.from = horizon.from;
    this.ticksPerQuantum = (horizon.to - horizon.from) / QUANTA;
    this.state = state;
    this.failures = new Uint8Array(isKept ? state.length : 0);
  }

  /** A run begins to wait. */
  begin(category: number, first: number, last: number, now: number): void {
    // Round the circle, so that the column takes whole positive numbers alone.
    if (this.isKept) this.add(category, first, last, CIRCLE - this.quantaAt(now));
  }

  /** What it waited for has come, or it leaves. */
  end(category: number, first: number, last: number, now: number): void {
    if (this.isKept) this.add(category, first, last, this.quantaAt(now));
  }

  /** A run waits for one thing no longer, and for another from now on; -1 is nothing. */
  pass(from: number, to: number, first: number, last: number, now: number): void {
    if (!this.isKept) return;
    if (from >= 0) this.end(from, first, last, now);
    if (to >= 0) this.begin(to, first, last, now);
  }

  /** A run has failed a check. */
  fail(first: number, last: number): void {
    if (this.isKept) for (let c = first; c <= last; c++) this.failures[c] = 1;
  }

  hasFailed(component: number): boolean {
    return this.failures[component] === 1;
  }

  private quantaAt(now: number): number {
    if (now !== this.latest) {
      this.latest = now;
      this.quanta = Math.floor((now - this.from) / this.ticksPerQuantum);
    }
    return this.quanta;
  }

  private add(category: number, first: number, last: number, quanta: number): void {
    const { state } = this;
    let column = this.waits[category];
    if (column === undefined) {
      column = new Uint16Array(state.length);
      this.waits[category] = column;
    }
    for (let c = first; c <= last; c++) if (state[c] !== REGISTERED) column[c] += quanta;
  }
}
