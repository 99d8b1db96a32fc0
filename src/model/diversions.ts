// Diversions: who leaves a route after an event, asked of each move where the route's program has laid it.
import { Chooser } from './choice.ts';
import type { Play } from './play.ts';

export class Diversions {
  private readonly play: Play;
  private readonly choosers: Chooser[];

  constructor(play: Play) {
    const { program, portfolio, key, replication } = play;
    this.play = play;
    this.choosers = program.moves.map((move) => new Chooser(move, portfolio, key, replication));
  }

  /** The route that a move sends a component to; -1 where it stays. */
  routeOf(m: number, component: number, submission: number): number {
    const move = this.play.program.moves[m];
    if (move.asks >= 0) return this.play.entry.answer(move.asks, component, submission);
    return this.choosers[m].wants(submission, component) ? move.to : -1;
  }

  /**
   * Those of a run whom a move chooses go their way; returns the first of the run at the end who stay, after sending on
   * the others who stay.
   */
  divert(pc: number, first: number, last: number, submission: number): number {
    const { play } = this;
    const m = play.program.to[pc];
    const move = play.program.moves[m];
    const splits = move.asks >= 0 ? play.entry.splits(move.asks) : this.choosers[m].splits;
    if (!splits) {
      const to = this.routeOf(m, first, submission);
      if (to < 0) return first;
      play.entry.move(to, first, last, submission);
      return last + 1;
    }
    let staying = first;
    for (let c = first; c <= last; c++) {
      const to = this.routeOf(m, c, submission);
      if (to < 0) continue;
      if (staying < c) play.journey.proceed(pc + 1, staying, c - 1, submission);
      staying = c + 1;
      play.entry.move(to, c, c, submission);
    }
    return staying;
  }
}
