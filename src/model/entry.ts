// How components come in: notification, the choice of a route, approvals before it, and load from other markets.
import { ApprovalJobs } from './approval-jobs.ts';
import { Approvals } from './approvals.ts';
import { isOpen, type Offer, offersOf } from './choice.ts';
import { comersOf } from './comers.ts';
import { WITHDRAWN } from './ledger.ts';
import type { BeforeStats } from './outcome.ts';
import type { Play } from './play.ts';
import { maskOf } from './predicate.ts';
import { Seats } from './seats.ts';

export class Entry {
  readonly seats: Seats;
  private readonly play: Play;
  /** By route; undefined where it takes whoever is left. */
  private readonly offers: (Offer | undefined)[];
  private readonly approvals: Approvals[];
  private readonly jobs: ApprovalJobs;
  /** By submission: 1 where it comes at all, and 1 where it needs no assurance. */
  private readonly comes: Uint8Array;
  /** Nobody waits for an approval. */
  private readonly allApproved: boolean;
  private readonly exempt: Uint8Array;
  /** Components of one submission may go different ways at notification. */
  private readonly asksEach: boolean;
  private readonly order: Int32Array;
  private next = 0;

  constructor(play: Play) {
    this.play = play;
    const { program, portfolio, key, replication } = play;
    this.offers = offersOf(program, portfolio, key, replication);
    this.asksEach = this.offers.some((offer) => offer?.splits && !offer.route.takes?.atEvent);
    this.jobs = new ApprovalJobs(play);
    this.approvals = program.routes.map(
      (route) =>
        new Approvals(route, portfolio, {
          begin: (step, unit, submission, finish) => this.jobs.begin(step, unit, submission, finish),
        }),
    );
    this.allApproved = play.setting.allApproved;
    this.comes = comersOf(program.entry, portfolio, key, replication);
    this.exempt = program.exempt ? maskOf(program.exempt, portfolio) : new Uint8Array(portfolio.submissions);
    this.seats = new Seats(play);
    const { notified } = portfolio;
    this.order = Int32Array.from(notified.keys()).sort((a, b) => notified[a] - notified[b] || a - b);
  }

  /** Asks the engine for the first notification, and for the other load of platforms. */
  open(): void {
    const { play } = this;
    this.seats.open(this.comes);
    const call = play.callFor(() => this.notify(call));
    this.awaitNext(call);
    this.approveByDate();
    this.grantCarried();
    this.expectDatedWork();
    this.expectLoad();
  }

  /** Other markets' load on platforms, taken when their days open. */
  private expectLoad(): void {
    const { play } = this;
    play.setting.staff.forEach((staff, p) => {
      if (!staff.isPlatform || staff.otherLoad <= 0) return;
      const { starts } = staff.crews[0].shifts;
      let k = staff.crews[0].shifts.indexAt(play.setting.from);
      const load = play.callFor(() => {
        if (play.settled) return;
        this.loadPlatform(p, staff.otherLoad, staff.pool.serves === 'daily-lot');
        if (++k < starts.length) play.simulation.call(starts[k], load);
      });
      if (k < starts.length) play.simulation.call(starts[k], load);
    });
  }

  /** A run of one submission leaves its route for another, or for good. */
  move(route: number, first: number, last: number, submission: number): void {
    const { play } = this;
    if (route < 0) {
      play.journey.end(first, last, submission, WITHDRAWN, -1);
      return;
    }
    play.gates.leave(first, last, submission);
    this.enter(route, first, last, submission);
  }

  /** By route, then piece of work before it, then submission: 1 where that is done. */
  get approved(): Uint8Array[][] {
    return this.approvals.map((approvals) => approvals.done);
  }

  get before(): BeforeStats[] {
    return this.jobs.stats();
  }

  duration(engineStep: number, id: number): number {
    const { play, jobs } = this;
    if (engineStep < jobs.firstAfter) return jobs.duration(id);
    const p = engineStep - jobs.firstAfter;
    const staff = play.setting.staff[p];
    return play.floor.paceTicks(p, staff.pool.serves === 'daily-lot' ? 1 : Math.round(staff.otherLoad)) ?? 0;
  }

  finished(engineStep: number, id: number): void {
    if (engineStep < this.jobs.firstAfter) this.jobs.finished(id);
  }

  /** The lead of approval jobs is over, or what follows a failed one. */
  released(first: number, last: number): void {
    for (let id = first; id <= last; id++) this.jobs.released(id);
  }

  /** Whom an offer takes now: the route, or -1. Whoever would take it but for an approval sets that work going. */
  answer(route: number, component: number, submission: number): number {
    const { simulation, program } = this.play;
    const offer = this.offers[route];
    if (!isOpen(program.routes[route], simulation.now)) return -1;
    if (!offer) return route;
    const approvals = this.approvals[route];
    const isApproved = this.allApproved || approvals.isApproved(submission);
    const answer = offer.ask(submission, component, simulation.now, isApproved);
    if (answer === 'intends') approvals.intend(submission);
    return answer === 'takes' ? route : -1;
  }

  splits(route: number): boolean {
    return this.offers[route]?.splits ?? false;
  }

  private notify(call: number): void {
    const { play } = this;
    const { portfolio, simulation } = play;
    while (this.next < this.order.length && portfolio.notified[this.order[this.next]] <= simulation.now) {
      const submission = this.order[this.next++];
      this.seats.eachNew(submission, (first, last) => {
        simulation.events += last - first;
        this.admit(first, last, submission);
      });
    }
    this.awaitNext(call);
  }

  /** A run is notified: it needs no assurance, or chooses a route. */
  private admit(first: number, last: number, submission: number): void {
    const { play } = this;
    const { now } = play.simulation;
    play.tell('is notified', -1, first, last);
    if (this.exempt[submission]) {
      play.gates.choose(-1, first, last, submission);
      for (let c = first; c <= last; c++) play.ledger.register(c, now);
      play.tell('needs no assurance and is registered', -1, first, last);
    } else if (this.asksEach) {
      for (let c = first; c <= last; c++) this.choose(c, c, submission);
    } else this.choose(first, last, submission);
  }

  private awaitNext(call: number): void {
    if (this.next < this.order.length)
      this.play.simulation.call(this.play.portfolio.notified[this.order[this.next]], call);
  }

  private choose(first: number, last: number, submission: number): void {
    const { play } = this;
    const route = this.routeFor(first, submission);
    play.gates.choose(route, first, last, submission);
    if (route < 0) {
      play.journey.end(first, last, submission, WITHDRAWN, -1);
      return;
    }
    play.ledger.took[route] += last - first + 1;
    play.ledger.tookBy[submission * play.program.routes.length + route] += last - first + 1;
    this.enter(route, first, last, submission);
  }

  /** Offers are asked in order; who is refused goes where the offer says, else on to the next, at last to a route for all. */
  private routeFor(component: number, submission: number): number {
    const { program, simulation } = this.play;
    const now = simulation.now;
    for (let r = 0; r < program.routes.length; r++) {
      const { takes } = program.routes[r];
      if (!takes || takes.atEvent || !isOpen(program.routes[r], now)) continue;
      if (this.answer(r, component, submission) === r) return r;
      const { otherwise } = takes;
      if (otherwise >= 0 && isOpen(program.routes[otherwise], now)) return otherwise;
    }
    return program.routes.findIndex((route) => !route.takes && isOpen(route, now));
  }

  private enter(route: number, first: number, last: number, submission: number): void {
    const { play } = this;
    play.ledger.route.fill(route, first, last + 1);
    if (play.choosesOnly) return;
    play.catches.begin(first, last);
    play.timers.enters(route, first, last, submission);
    if (play.watched >= first && play.watched <= last)
      play.tell(`takes route ${play.program.routes[route].id}`, -1, first, last);
    play.journey.proceed(play.program.routes[route].entry, first, last, submission);
  }

  /** What was done before the routes in the year before stays done. */
  private grantCarried(): void {
    this.play.portfolio.carried?.approved.forEach((works, route) => {
      works.forEach((done, k) => {
        for (let s = 0; s < done.length; s++) if (done[s]) this.approvals[route].grant(k, s);
      });
    });
  }

  /** Dated approvals of models come into force on their day, in every route that asks for approval work. */
  private approveByDate(): void {
    const { portfolio, simulation, setting } = this.play;
    portfolio.approvedFrom.forEach((at, model) => {
      const approve = () => {
        for (const approvals of this.approvals) approvals.approveModel(model);
      };
      if (at <= setting.from) approve();
      else if (at <= setting.to) simulation.call(at, this.play.callFor(approve));
    });
  }

  /** Approval work that starts on a date is begun for all who may take the route. */
  private expectDatedWork(): void {
    const { portfolio } = this.play;
    this.offers.forEach((offer, r) => {
      if (!offer?.route.before.some(({ gate }) => gate.kind === 'date')) return;
      for (let s = 0; s < portfolio.submissions; s++)
        if (offer.wants(s, portfolio.first[s])) this.approvals[r].expect(s);
    });
  }

  private loadPlatform(p: number, items: number, lot: boolean): void {
    const { play } = this;
    const pool = play.floor.instances[p][0];
    const count = lot ? Math.round(items) : 1;
    play.simulation.join(pool, this.jobs.firstAfter + p, 0, count - 1, -1);
  }
}
