// Who is there, or is not, when the horizon starts: certificates held, a backlog in its queues, and those who stay away.
import { ABSENT, HELD, NOWHERE, OPEN } from './ledger.ts';
import type { Play } from './play.ts';
import { type Standing, standingsOf } from './standing.ts';

export class Seats {
  private readonly play: Play;
  private readonly standings: readonly Standing[];
  /** By component: 1 where it waits at a step when the horizon starts; of no length where nobody does. */
  private readonly seated: Uint8Array;

  constructor(play: Play) {
    this.play = play;
    const { program, portfolio, setting } = play;
    this.standings = standingsOf(setting.world, program, portfolio, setting.values);
    const waiting = this.standings.filter(({ step }) => step >= 0);
    this.seated = new Uint8Array(waiting.length > 0 ? portfolio.components : 0);
    for (const { first, last } of waiting) this.seated.fill(1, first, last + 1);
  }

  /** Gives everybody who is there his place. @param comes by submission: 1 where it comes at all */
  open(comes: Uint8Array): void {
    const { play } = this;
    for (const { submission, first, last, step } of this.standings) {
      if (step < 0) this.leaveOut(first, last, submission, HELD);
      else {
        this.recallVisits(first, last);
        play.ledger.route.fill(play.program.steps[step].route, first, last + 1);
      }
    }
    // A tick apart, in the order in which they have waited: long before anybody opens. One call goes from each to the next.
    let place = -1;
    const next = (): void => {
      place++;
      while (place < this.standings.length && this.standings[place].step < 0) place++;
      if (place < this.standings.length) play.simulation.call(play.setting.from + place, seat);
    };
    const seat = play.callFor(() => {
      const { submission, first, last, step } = this.standings[place];
      this.resumeAt(step, first, last, submission);
      next();
    });
    next();
    comes.forEach((isComing, submission) => {
      if (!isComing) this.eachNew(submission, (first, last) => this.leaveOut(first, last, submission, ABSENT));
    });
  }

  /** The tick from which on all who stand somewhere at the start stand there. */
  get seatedBy(): number {
    return this.play.setting.from + this.standings.length;
  }

  get isAnybodySeated(): boolean {
    return this.seated.length > 0;
  }

  /** When a component came: notified, or there already when the horizon starts. */
  cameAt(component: number, submission: number): number {
    const at = this.play.portfolio.notified[submission];
    return this.seated.length > 0 && this.seated[component] ? Math.min(at, this.play.setting.from) : at;
  }

  /** Runs of those of a submission who are to be notified: whoever stood somewhere at the start is not. */
  eachNew(submission: number, visit: (first: number, last: number) => void): void {
    const { first: starts } = this.play.portfolio;
    for (let first = starts[submission]; first < starts[submission + 1]; first++) {
      if (!this.isNew(first)) continue;
      let last = first;
      while (last + 1 < starts[submission + 1] && this.isNew(last + 1)) last++;
      visit(first, last);
      first = last;
    }
  }

  /** Attempts of the year before count. */
  private recallVisits(first: number, last: number): void {
    const { ledger, portfolio } = this.play;
    for (const [s, visits] of (portfolio.carried?.visits ?? []).entries())
      if (visits) ledger.visits[s]?.set(visits.subarray(first, last + 1), first);
  }

  private isNew(component: number): boolean {
    const { state, route } = this.play.ledger;
    return state[component] === OPEN && route[component] === NOWHERE;
  }

  /** Nobody waits for whoever is not notified. */
  private leaveOut(first: number, last: number, submission: number, as: number): void {
    for (let c = first; c <= last; c++) this.play.ledger.end(c, as);
    this.play.gates.choose(-1, first, last, submission);
  }

  private resumeAt(step: number, first: number, last: number, submission: number): void {
    const { play } = this;
    const { program } = play;
    const { route } = program.steps[step];
    play.gates.choose(route, first, last, submission);
    play.ledger.took[route] += last - first + 1;
    // Whoever stands further on has had the first step's work.
    if (step !== program.step[program.routes[route].entry]) play.catches.start(first, last);
    play.timers.enters(route, first, last, submission);
    play.tell('waits there at the start', step, first, last);
    play.gates.skipTo(step, first, last, submission);
    play.journey.proceed(program.entries[step], first, last, submission);
  }
}
