// Catches: who is taken off a route by a date, whether he waits or has something in hand.
import { NOWHERE, OPEN } from './ledger.ts';
import type { Play } from './play.ts';
import { Op } from './program.ts';

export class Catches {
  private readonly play: Play;
  /** By component: the route it goes to when what it has in hand is over; of no length where nobody can be caught. */
  private readonly pending: Uint8Array;
  /** By component: 1 once work has started; of no length where nobody asks. */
  private readonly started: Uint8Array;
  /** Somebody goes elsewhere when what he has in hand is over. */
  any = false;

  constructor(play: Play) {
    this.play = play;
    const { routes, moves } = play.program;
    const late = routes.filter((route) => route.transition !== 'newly-notified');
    const n = play.portfolio.components;
    const catches = late.length > 0 || moves.some((move) => move.event === 'date');
    this.pending = new Uint8Array(catches ? n : 0).fill(NOWHERE);
    this.started = new Uint8Array(late.some((route) => route.transition === 'not-started') ? n : 0);
  }

  /** Dated moves and openings ask to be called when their day begins. */
  open(): void {
    const { play } = this;
    const { program, simulation, setting } = play;
    const on = (at: number, act: () => void) => {
      if (at > setting.from && at < Infinity) simulation.call(at, play.callFor(act));
    };
    program.moves.forEach((move, m) => {
      if (move.event !== 'date') return;
      on(move.at, () =>
        this.take((c, s) => (play.ledger.route[c] === move.from ? play.diversions.routeOf(m, c, s) : -1)),
      );
    });
    program.routes.forEach((route, r) => {
      if (route.transition === 'newly-notified') return;
      on(route.opens, () =>
        this.take((c, s) => {
          const isElsewhere = play.ledger.route[c] !== NOWHERE && play.ledger.route[c] !== r;
          if (!isElsewhere || (route.transition === 'not-started' && this.started[c])) return -1;
          return play.entry.answer(r, c, s);
        }),
      );
    });
  }

  /** Work has started on a run, or its time in hand. */
  start(first: number, last: number): void {
    if (this.started.length > 0) this.started.fill(1, first, last + 1);
  }

  /** The route that a component goes to now that nothing holds it; -1 where it stays. */
  due(component: number): number {
    if (this.pending.length === 0) return -1;
    const to = this.pending[component];
    if (to === NOWHERE) return -1;
    this.pending[component] = NOWHERE;
    return to;
  }

  /** Everybody open whom `routeOf` sends elsewhere: who waits goes at once, the others when their time in hand is over. */
  private take(routeOf: (component: number, submission: number) => number): void {
    const { play, pending } = this;
    const { ledger, simulation, portfolio } = play;
    let caught = false;
    for (let s = 0; s < portfolio.submissions; s++) {
      for (let c = portfolio.first[s]; c < portfolio.first[s + 1]; c++) {
        if (ledger.state[c] !== OPEN) continue;
        const to = routeOf(c, s);
        if (to < 0) continue;
        pending[c] = to;
        caught = true;
      }
    }
    if (!caught) return;
    this.any = true;
    const goes = (c: number) => pending[c] !== NOWHERE;
    const leavers = play.gates.room.expel(goes);
    for (const pool of simulation.pools) {
      simulation.leave(pool, (pc, id) => {
        if (pc >= play.program.op.length) return false;
        if (play.program.op[pc] === Op.gather) return play.gates.work.isDeserted(pc, id);
        if (!goes(id)) return false;
        leavers.push(id);
        play.account.end(play.program.steps[play.program.step[pc]].pool, id, id, simulation.now);
        return true;
      });
    }
    leavers.sort((a, b) => a - b);
    for (const c of leavers) {
      play.tell('is moved', -1, c, c);
      play.entry.move(this.due(c), c, c, play.submissionOf[c]);
    }
  }
}
