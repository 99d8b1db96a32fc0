// Catches: who is taken off a route on a date, whether he waits or has something in hand.
import { NOWHERE, OPEN } from './ledger.ts';
import type { Play } from './play.ts';
import { Op } from './program.ts';

/** Asks where a component goes; -1 where it stays. */
type Ask = (component: number, submission: number) => number;

export class Catches {
  private readonly play: Play;
  /** By component: the route it goes to when what it has in hand is over; of no length where nobody can be caught. */
  private readonly pending: Uint8Array;
  /** By component: 1 where its journey is over, though it is not out; of no length where nobody can be caught. */
  private readonly over: Uint8Array;
  /** By component: 1 once work has started on the route it is on; of no length where nobody asks. */
  private readonly started: Uint8Array;
  /** How many go elsewhere when what they have in hand is over. */
  private leaving = 0;

  constructor(play: Play) {
    this.play = play;
    const { routes, moves } = play.program;
    const late = routes.filter((route) => route.transition !== 'newly-notified');
    const n = play.portfolio.components;
    const caught = late.length > 0 || moves.some((move) => move.event === 'date') ? n : 0;
    this.pending = new Uint8Array(caught).fill(NOWHERE);
    this.over = new Uint8Array(caught);
    this.started = new Uint8Array(late.some((route) => route.transition === 'not-started') ? n : 0);
  }

  /** Somebody goes elsewhere when what he has in hand is over. */
  get any(): boolean {
    return this.leaving > 0;
  }

  /** Dated moves and openings are decided when all else that happens at 00:00 of their day has happened. */
  open(): void {
    const { play } = this;
    const { moves, routes } = play.program;
    const asked = new Map<number, Ask[]>();
    const on = (at: number, ask: Ask) => {
      if (at < play.setting.from || at === Infinity) return;
      // On the first day, whoever stands somewhere from the start stands there already.
      const instant = Math.max(at, play.entry.seats.seatedBy);
      asked.set(instant, [...(asked.get(instant) ?? []), ask]);
    };
    moves.forEach((move, m) => {
      if (move.event === 'date')
        on(move.at, (c, s) => (play.ledger.route[c] === move.from ? play.diversions.routeOf(m, c, s) : -1));
    });
    routes.forEach(({ opens, transition }, r) => {
      if (transition !== 'newly-notified')
        on(opens, (c, s) => (this.isCaught(c, s, r, opens) ? play.entry.answer(r, c, s) : -1));
    });
    for (const [instant, asks] of asked)
      play.simulation.decide(
        instant,
        play.callFor(() => this.take(asks)),
      );
  }

  /** Work has started on a run, or its time in hand. */
  start(first: number, last: number): void {
    if (this.started.length > 0) this.started.fill(1, first, last + 1);
  }

  /** A run begins a route: nothing of it has started. */
  begin(first: number, last: number): void {
    if (this.started.length > 0) this.started.fill(0, first, last + 1);
    if (this.over.length > 0) this.over.fill(0, first, last + 1);
  }

  /** A run has come to the end of its route, and has nothing in hand. */
  end(first: number, last: number): void {
    if (this.over.length > 0) this.over.fill(1, first, last + 1);
  }

  /** The route that a component goes to now that nothing holds it; -1 where it stays. */
  due(component: number): number {
    if (this.pending.length === 0) return -1;
    const to = this.pending[component];
    if (to === NOWHERE) return -1;
    this.pending[component] = NOWHERE;
    this.leaving--;
    return to;
  }

  /** Whether the opening of a route catches a component: notified before, on another route, and not registered. */
  private isCaught(component: number, submission: number, route: number, opens: number): boolean {
    const { ledger, portfolio, program } = this.play;
    if (ledger.state[component] !== OPEN || ledger.route[component] === route) return false;
    // Whoever is notified at the opening has been asked already.
    if (portfolio.notified[submission] === opens) return false;
    return program.routes[route].transition === 'all' || this.started[component] === 0;
  }

  /**
   * Whoever is not out and is sent elsewhere goes at once where he waits in a queue or for a group, or has nothing to
   * wait for; the others when their work, their time in hand or the wait for a turn is over. The first that fits decides.
   */
  private take(asks: readonly Ask[]): void {
    const { play, pending } = this;
    const { ledger, simulation, portfolio, journey } = play;
    const leavers: number[] = [];
    const before = this.leaving;
    for (let s = 0; s < portfolio.submissions; s++) {
      for (let c = portfolio.first[s]; c < portfolio.first[s + 1]; c++) {
        if (ledger.route[c] === NOWHERE || pending[c] !== NOWHERE || !journey.isHere(c)) continue;
        const to = firstOf(asks, c, s);
        if (to < 0) continue;
        pending[c] = to;
        this.leaving++;
        if (this.over[c]) leavers.push(c);
      }
    }
    if (this.leaving === before) return;
    const goes = (c: number) => pending[c] !== NOWHERE;
    leavers.push(...play.gates.room.expel(goes));
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

const firstOf = (asks: readonly Ask[], component: number, submission: number): number => {
  for (const ask of asks) {
    const to = ask(component, submission);
    if (to >= 0) return to;
  }
  return -1;
};
