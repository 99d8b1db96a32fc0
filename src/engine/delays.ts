// Delays that occupy nobody: a constant delay is a ring with one pending event; what fits no ring is an event of its own.
import type { Agenda } from './agenda.ts';

/** A ring of runs, due in the order they came. */
class Ring {
  due = new Float64Array(64);
  first = new Int32Array(64);
  last = new Int32Array(64);
  head = 0;
  size = 0;
  /** An event of the ring stands on the agenda, or is being served. */
  pending = false;

  /** True when the run fitted at the end; false when it is due before the last. */
  push(due: number, first: number, last: number): boolean {
    if (this.size > 0) {
      const tail = (this.head + this.size - 1) & (this.due.length - 1);
      if (due < this.due[tail]) return false;
      if (due === this.due[tail] && this.last[tail] + 1 === first) {
        this.last[tail] = last;
        return true;
      }
      if (this.size === this.due.length) this.grow();
    }
    const at = (this.head + this.size++) & (this.due.length - 1);
    this.due[at] = due;
    this.first[at] = first;
    this.last[at] = last;
    return true;
  }

  private grow(): void {
    const n = this.due.length;
    const due = new Float64Array(2 * n);
    const first = new Int32Array(2 * n);
    const last = new Int32Array(2 * n);
    for (let i = 0; i < this.size; i++) {
      const from = (this.head + i) & (n - 1);
      due[i] = this.due[from];
      first[i] = this.first[from];
      last[i] = this.last[from];
    }
    Object.assign(this, { due, first, last, head: 0 });
  }
}

/**
 * Rings of a station. A delay in working days needs two: whoever comes after the end of a working day is due a day later
 * than the others, and so not before those who come next morning.
 */
const RINGS = 2;

/** Stations 0, 1, ... where runs of ids wait for time to pass. */
export class Delays {
  private readonly rings: Ring[] = [];
  private readonly agenda: Agenda;
  private readonly released: (station: number, first: number, last: number) => void;
  private readonly tag: (index: number) => number;
  /** Runs that fit no ring, by slot, written over when a slot is used again; and the free slots. */
  private loose: { station: number; first: number; last: number }[] = [];
  private freeSlots: number[] = [];

  /** @param tag turns an index of ours into an id on the agenda */
  constructor(
    agenda: Agenda,
    stations: number,
    tag: (index: number) => number,
    released: (station: number, first: number, last: number) => void,
  ) {
    this.agenda = agenda;
    this.tag = tag;
    this.released = released;
    for (let r = 0; r < stations * RINGS; r++) this.rings.push(new Ring());
  }

  /** Ids first to last are released at a station at a time. */
  push(station: number, due: number, first: number, last: number): void {
    for (let r = station * RINGS; r < (station + 1) * RINGS; r++) {
      const ring = this.rings[r];
      if (!ring.push(due, first, last)) continue;
      if (!ring.pending) this.agenda.put(due, this.tag(r));
      ring.pending = true;
      return;
    }
    const slot = this.freeSlots.pop() ?? this.loose.push({ station, first, last }) - 1;
    const run = this.loose[slot];
    run.station = station;
    run.first = first;
    run.last = last;
    this.agenda.put(due, this.tag(this.rings.length + slot));
  }

  /** The event of one of our indices has come. */
  come(now: number, index: number): void {
    if (index >= this.rings.length) {
      const slot = index - this.rings.length;
      const { station, first, last } = this.loose[slot];
      this.freeSlots.push(slot);
      this.released(station, first, last);
      return;
    }
    const ring = this.rings[index];
    // Whoever is delayed again until now comes with the next event of this instant.
    for (let left = ring.size; left > 0 && ring.due[ring.head] <= now; left--) {
      const at = ring.head;
      const first = ring.first[at];
      const last = ring.last[at];
      ring.head = (at + 1) & (ring.due.length - 1);
      ring.size--;
      this.released(Math.floor(index / RINGS), first, last);
    }
    ring.pending = ring.size > 0;
    if (ring.pending) this.agenda.put(ring.due[ring.head], this.tag(index));
  }
}
