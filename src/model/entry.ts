// How components come in: notification, the choice of a route, approvals before it, and load from other markets.
import { Approvals } from './approvals.ts';
import { isOpen, type Offer, offersOf } from './choice.ts';
import { StepTouch } from './durations.ts';
import { StepFailures } from './failures.ts';
import { WITHDRAWN } from './ledger.ts';
import type { Play } from './play.ts';
import type { ProgramStep } from './program.ts';

/** A piece of approval work under way. */
interface ApprovalJob {
  step: ProgramStep;
  engineStep: number;
  submission: number;
  unit: number;
  attempt: number;
  finish: () => void;
}

export class Entry {
  private readonly play: Play;
  private readonly offers: Offer[];
  private readonly approvals: Approvals[];
  private readonly jobs: ApprovalJob[] = [];
  private readonly touches = new Map<ProgramStep, StepTouch>();
  private readonly failures = new Map<ProgramStep, StepFailures>();
  /** Engine step of each approval step; those of other load follow. */
  private readonly engineStepOf = new Map<ProgramStep, number>();
  private readonly firstLoad: number;
  private readonly order: Int32Array;
  private next = 0;

  constructor(play: Play) {
    this.play = play;
    const { program, portfolio, key, replication } = play;
    this.offers = offersOf(program, portfolio, key, replication);
    let engineStep = program.op.length;
    for (const route of program.routes) {
      for (const step of route.before) {
        const name = `${route.id}.${step.id}`;
        this.engineStepOf.set(step, engineStep++);
        this.touches.set(step, new StepTouch(step, route.id, portfolio, key, replication));
        if (step.fails) this.failures.set(step, new StepFailures(name, step.fails, portfolio, key, replication));
      }
    }
    this.firstLoad = engineStep;
    this.approvals = program.routes.map(
      (route) =>
        new Approvals(route, portfolio, {
          begin: (step, unit, submission, finish) => this.begin(step, unit, submission, finish),
        }),
    );
    const { notified } = portfolio;
    this.order = Int32Array.from(notified.keys()).sort((a, b) => notified[a] - notified[b] || a - b);
  }

  /** Asks the engine for the first notification, and for the other load of platforms. */
  open(): void {
    const { play } = this;
    const call = play.callFor(() => this.notify(call));
    this.awaitNext(call);
    this.expectDatedWork();
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

  duration(engineStep: number, id: number): number {
    const { play } = this;
    if (engineStep >= this.firstLoad) {
      const p = engineStep - this.firstLoad;
      const staff = play.setting.staff[p];
      return play.floor.paceTicks(p, staff.pool.serves === 'daily-lot' ? 1 : Math.round(staff.otherLoad)) ?? 0;
    }
    const job = this.jobs[id];
    return this.touches.get(job.step)!.ticks(job.submission, 1, job.unit, job.attempt);
  }

  finished(engineStep: number, id: number): void {
    if (engineStep >= this.firstLoad) return;
    const { step } = this.jobs[id];
    if (step.lead) this.play.simulation.delay(engineStep, step.lead.due(this.play.simulation.now), id, id);
    else this.judge(id);
  }

  /** The lead of approval jobs is over, or what follows a failed one. */
  released(first: number, last: number): void {
    for (let id = first; id <= last; id++) {
      if (this.jobs[id].attempt < 0) {
        this.jobs[id].attempt = -this.jobs[id].attempt;
        this.work(id);
      } else this.judge(id);
    }
  }

  private notify(call: number): void {
    const { play } = this;
    const { portfolio, simulation } = play;
    while (this.next < this.order.length && portfolio.notified[this.order[this.next]] <= simulation.now) {
      const submission = this.order[this.next++];
      const first = portfolio.first[submission];
      const last = portfolio.first[submission + 1] - 1;
      simulation.events += last - first;
      play.tell('is notified', -1, first, last);
      if (this.offers.some((offer) => offer.splits)) {
        for (let c = first; c <= last; c++) this.choose(c, c, submission);
      } else this.choose(first, last, submission);
    }
    this.awaitNext(call);
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
    this.enter(route, first, last, submission);
  }

  /** Offers are asked in order; who is refused goes where the offer says, else on to the next, at last to a route for all. */
  private routeFor(component: number, submission: number): number {
    const { program, simulation } = this.play;
    const now = simulation.now;
    for (const offer of this.offers) {
      if (!isOpen(offer.route, now)) continue;
      const index = program.routes.indexOf(offer.route);
      const answer = offer.ask(submission, component, now, this.approvals[index].isApproved(submission));
      if (answer === 'takes') return index;
      if (answer === 'intends') this.approvals[index].intend(submission);
      const otherwise = offer.route.takes!.otherwise;
      if (otherwise >= 0 && isOpen(program.routes[otherwise], now)) return otherwise;
    }
    return program.routes.findIndex((route) => !route.takes && isOpen(route, now));
  }

  private enter(route: number, first: number, last: number, submission: number): void {
    const { play } = this;
    play.ledger.route.fill(route, first, last + 1);
    play.timers.enters(route, first, last, submission);
    if (play.watched >= first && play.watched <= last)
      play.tell(`takes route ${play.program.routes[route].id}`, -1, first, last);
    play.journey.proceed(play.program.routes[route].entry, first, last, submission);
  }

  /** Approval work that starts on a date is begun for all who may take the route, unless their model is approved by then. */
  private expectDatedWork(): void {
    const { portfolio, program } = this.play;
    for (const offer of this.offers) {
      const start = Math.min(...offer.route.before.map(({ gate }) => (gate.kind === 'date' ? gate.from : Infinity)));
      if (start === Infinity) continue;
      const approvals = this.approvals[program.routes.indexOf(offer.route)];
      for (let s = 0; s < portfolio.submissions; s++) {
        if (offer.wants(s, portfolio.first[s]) && portfolio.approvedFrom[portfolio.model.of[s]] > start)
          approvals.expect(s);
      }
    }
  }

  private begin(step: ProgramStep, unit: number, submission: number, finish: () => void): void {
    const engineStep = this.engineStepOf.get(step)!;
    this.jobs.push({ step, engineStep, submission, unit, attempt: 0, finish });
    const id = this.jobs.length - 1;
    const { gate } = step;
    const { play } = this;
    // Approvals may be told to begin on a date instead of at first intent.
    if (gate.kind === 'date' && gate.from > play.simulation.now) {
      play.simulation.call(
        gate.from,
        play.callFor(() => this.work(id)),
      );
    } else this.work(id);
  }

  private work(id: number): void {
    const { step, engineStep, submission } = this.jobs[id];
    if (step.pool >= 0)
      this.play.floor.join(step, engineStep, id, id, this.play.portfolio.first[submission], submission, Infinity);
    else this.finished(engineStep, id);
  }

  private judge(id: number): void {
    const job = this.jobs[id];
    const failures = this.failures.get(job.step);
    if (!failures?.fails(job.submission, job.unit, job.attempt)) {
      job.finish();
      return;
    }
    if (job.attempt + 1 >= failures.attempts[job.submission]) return;
    const { failLead } = job.step;
    // A negative attempt marks one that is being put right.
    job.attempt = -(job.attempt + 1);
    const now = this.play.simulation.now;
    this.play.simulation.delay(job.engineStep, failLead ? failLead.due(now) : now, id, id);
  }

  private loadPlatform(p: number, items: number, lot: boolean): void {
    const { play } = this;
    const pool = play.floor.instances[p][0];
    const count = lot ? Math.round(items) : 1;
    play.simulation.join(pool, this.firstLoad + p, 0, count - 1, -1);
  }
}
