// What comes next: events by time, then by rank, then in the order they were noted.
import type { Minute } from './input.ts';

/** A binary heap in columns. */
export class Agenda {
  private readonly times: Minute[] = [];
  private readonly ranks: number[] = [];
  private readonly events: number[] = [];
  private readonly turns: number[] = [];
  private noted = 0;

  get isEmpty(): boolean {
    return this.times.length === 0;
  }

  /** Time of the next event. */
  get time(): Minute {
    return this.times[0];
  }

  note(time: Minute, rank: number, event: number): void {
    const { times, ranks, events, turns } = this;
    const turn = this.noted++;
    let at = times.length;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.isBefore(time, rank, turn, parent)) break;
      this.move(parent, at);
      at = parent;
    }
    times[at] = time;
    ranks[at] = rank;
    events[at] = event;
    turns[at] = turn;
  }

  /** Takes the next event off. */
  next(): number {
    const { times, ranks, events, turns } = this;
    const event = events[0];
    const [time, rank, last, turn] = [times.pop()!, ranks.pop()!, events.pop()!, turns.pop()!];
    const count = times.length;
    if (count === 0) return event;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= count) break;
      const right = child + 1;
      if (right < count && this.isBefore(times[right], ranks[right], turns[right], child)) child = right;
      if (this.isBefore(time, rank, turn, child)) break;
      this.move(child, at);
      at = child;
    }
    times[at] = time;
    ranks[at] = rank;
    events[at] = last;
    turns[at] = turn;
    return event;
  }

  private isBefore(time: Minute, rank: number, turn: number, at: number): boolean {
    if (time !== this.times[at]) return time < this.times[at];
    if (rank !== this.ranks[at]) return rank < this.ranks[at];
    return turn < this.turns[at];
  }

  private move(from: number, to: number): void {
    this.times[to] = this.times[from];
    this.ranks[to] = this.ranks[from];
    this.events[to] = this.events[from];
    this.turns[to] = this.turns[from];
  }
}
