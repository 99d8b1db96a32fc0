// Deadlines and patience: what falls due when everything else of an instant has happened.
import { DEFERRED, OPEN, REGISTERED, WITHDRAWN } from './ledger.ts';
import type { Play } from './play.ts';
import { columnOf } from './predicate.ts';
import type { Miss, ProgramStep, StepDeadline } from './program.ts';

type Event = StepDeadline['event'];

export class Timers {
  private readonly play: Play;
  /** By step whose event it is: the steps whose deadlines count from it. */
  private readonly listeners: { step: number; event: Event; ofStep: number }[];
  readonly listening: boolean;
  /** By step: when each component's relative deadline falls due; only where a queue is ordered by it. */
  private readonly due: (Float64Array | undefined)[];
  /** By step: the instant by which each submission must have passed it; only where a deadline is one. */
  private readonly at: (Float64Array | undefined)[];
  /** Instructions and queues for which a patience timer is pending. */
  private readonly pending = new Set<number>();

  constructor(play: Play) {
    this.play = play;
    const { steps } = play.program;
    this.listeners = steps.flatMap(({ deadline }, step) =>
      deadline?.within ? [{ step, event: deadline.event, ofStep: deadline.ofStep }] : [],
    );
    this.listening = this.listeners.length > 0;
    this.at = steps.map(({ deadline }) =>
      deadline?.at ? columnOf(deadline.at, play.portfolio, (is) => is, Infinity) : undefined,
    );
    this.due = steps.map((step) => {
      const ordered = step.pool >= 0 && play.floor.staff[step.pool].pool.order === 'deadline';
      return ordered && step.deadline?.within ? new Float64Array(play.portfolio.components).fill(Infinity) : undefined;
    });
  }

  /** Deadlines at an instant ask to be called then. */
  open(): void {
    const { play } = this;
    const { program, ledger } = play;
    program.steps.forEach(({ deadline, route }, s) => {
      const at = this.at[s];
      if (deadline && at) this.judgeAt(at, route, deadline.misses, s);
    });
    program.routes.forEach((route, r) => {
      if (route.misses !== 'late') this.judgeAt(ledger.deadlines[r], r, route.misses, -1);
    });
  }

  /** One call for each instant at which submissions fall due. */
  private judgeAt(at: Float64Array, route: number, misses: Miss, s: number): void {
    const { play } = this;
    for (const instant of new Set(at)) {
      if (instant === Infinity) continue;
      const call = play.callFor(() => this.judgeAll(route, misses, s, (submission) => at[submission] === instant));
      play.simulation.decide(instant, call);
    }
  }

  /** A run enters a route, at notification or later: deadlines that count from its notification hold from now on. */
  enters(route: number, first: number, last: number, submission: number): void {
    if (!this.listening) return;
    for (const { step, event, ofStep } of this.listeners) {
      if (event === 'notified' && ofStep < 0 && this.play.program.steps[step].route === route)
        this.set(step, first, last, this.play.entry.seats.cameAt(first, submission));
    }
  }

  /** Something happened to a run at a step from which a deadline may count. */
  event(event: Event, s: number, first: number, last: number): void {
    if (!this.listening) return;
    for (const listener of this.listeners) {
      if (listener.event === event && listener.ofStep === s)
        this.set(listener.step, first, last, this.play.simulation.now);
    }
  }

  /** A run is registered: deadlines that count from registration hold from now on. */
  registered(first: number, last: number): void {
    if (!this.listening) return;
    const route = this.play.ledger.route[first];
    for (const { step, event } of this.listeners) {
      if (event === 'registered' && this.play.program.steps[step].route === route)
        this.set(step, first, last, this.play.simulation.now);
    }
  }

  passed(s: number, first: number, last: number): void {
    this.play.ledger.passed[s]?.fill(1, first, last + 1);
    this.event('passed', s, first, last);
  }

  /** Whether a queue is ordered by what falls due for each component on its own. */
  isDueByComponent(s: number): boolean {
    return this.due[s] !== undefined;
  }

  /** The last of a run that is due at a step when its first is, as far as a queue is ordered by it. */
  lastDueAlike(s: number, first: number, last: number): number {
    const due = this.due[s];
    if (due === undefined) return last;
    let end = first;
    while (end < last && due[end + 1] === due[first]) end++;
    return end;
  }

  /** When a component's step falls due, for queues ordered by deadline: by its own deadline, else its route's. */
  dueOf(s: number, component: number): number {
    const { program, ledger, submissionOf } = this.play;
    const submission = submissionOf[component];
    const due = this.at[s]?.[submission] ?? this.due[s]?.[component] ?? Infinity;
    return due < Infinity ? due : ledger.deadlines[program.steps[s].route][submission];
  }

  /** A relative deadline has run out for a run. */
  remind(s: number, first: number, last: number): void {
    const { deadline } = this.play.program.steps[s];
    const missed: number[] = [];
    for (let c = first; c <= last; c++) if (this.isMissed(s, c, deadline?.misses)) missed.push(c);
    this.play.ledger.missed[s] += missed.length;
    if (deadline) this.dismiss(missed, deadline.misses, s);
  }

  /** Whoever has just joined a queue that people give up waiting in will be asked when his patience ends. */
  patience(pc: number, step: ProgramStep, submission: number): void {
    const givesUp = this.play.program.routes[step.route].givesUp;
    if (givesUp?.pc !== pc) return;
    const pool = this.play.floor.poolFor(step.pool, submission);
    const wait = this.waitOf(pc, pool.index);
    if (this.pending.has(wait)) return;
    this.pending.add(wait);
    const call = this.play.callFor(() => this.giveUp(pc, step, pool.index, call));
    this.play.simulation.decide(givesUp.after.due(this.play.simulation.now), call);
  }

  /** Several routes may wait in one queue, each with a patience of its own. */
  private waitOf(pc: number, pool: number): number {
    return pool * this.play.program.op.length + pc;
  }

  /** A deadline counts from a time; one that is over already falls due now. */
  private set(s: number, first: number, last: number, since: number): void {
    const { now } = this.play.simulation;
    const due = Math.max(now, this.play.program.steps[s].deadline!.within!.due(since));
    this.due[s]?.fill(due, first, last + 1);
    this.play.ledger.passed[s]?.fill(0, first, last + 1);
    this.play.simulation.remind(s, due, first, last);
  }

  private isMissed(s: number, c: number, misses: Miss = 'late'): boolean {
    const { play } = this;
    const { ledger, journey } = play;
    if (ledger.route[c] !== play.program.steps[s].route || !this.isOwing(c, misses)) return false;
    // Whoever is not audited has nothing to pass.
    return !ledger.passed[s]?.[c] && journey.concerns(s, play.submissionOf[c]) && journey.checks.isAudited(s, c);
  }

  /** A registration can be lost; whoever has it already has nothing else to lose. */
  private isOwing(c: number, misses: Miss): boolean {
    const state = this.play.ledger.state[c];
    return state === OPEN || (misses === 'revoked' && state === REGISTERED);
  }

  /** Everybody on a route who has not passed a step (or, without a step, is not registered) has missed its deadline. */
  private judgeAll(route: number, misses: Miss, s: number, isDue: (submission: number) => boolean): void {
    const { ledger, submissionOf } = this.play;
    const missed: number[] = [];
    for (let c = 0; c < ledger.route.length; c++) {
      if (ledger.route[c] !== route || !isDue(submissionOf[c])) continue;
      if (s < 0 ? ledger.state[c] === OPEN : this.isMissed(s, c, misses)) missed.push(c);
    }
    if (s >= 0) ledger.missed[s] += missed.length;
    this.dismiss(missed, misses, s);
  }

  /** Those who missed a deadline that ends the journey leave, whatever queue they wait in. */
  private dismiss(missed: readonly number[], misses: Miss, s: number): void {
    if (misses === 'late' || missed.length === 0) return;
    const { play } = this;
    for (const c of missed) {
      const submission = play.submissionOf[c];
      if (misses === 'revoked') play.journey.strike(c, c, submission, s);
      else play.journey.end(c, c, submission, misses === 'terminated' ? WITHDRAWN : DEFERRED, s);
    }
    const isGone = (pc: number, id: number): boolean => {
      if (pc >= play.program.op.length) return false;
      return play.isGrouped(pc) ? play.gates.work.isDeserted(pc, id) : !play.journey.isHere(id);
    };
    for (const pool of play.simulation.pools) play.simulation.leave(pool, isGone);
  }

  /** Those whose patience has ended leave the queue; the next is awaited. */
  private giveUp(pc: number, step: ProgramStep, poolIndex: number, call: number): void {
    const { play } = this;
    const { simulation } = play;
    const { after, to } = play.program.routes[step.route].givesUp!;
    const pool = simulation.pools[poolIndex];
    const now = simulation.now;
    const leavers: number[] = [];
    simulation.leave(
      pool,
      (at, id) => {
        if (at !== pc) return false;
        leavers.push(id);
        if (!play.isGrouped(pc)) play.account.end(step.pool, id, id, now);
        return true;
      },
      (since) => after.due(since) > now,
    );
    this.pending.delete(this.waitOf(pc, poolIndex));
    const earliest = pool.line.earliest(pc);
    if (earliest < Infinity) {
      this.pending.add(this.waitOf(pc, poolIndex));
      simulation.decide(after.due(earliest), call);
    }
    const leave = (first: number, last: number) => {
      for (let c = first; c <= last; c++) {
        if (!play.journey.isHere(c)) continue;
        play.tell('gives up waiting', play.program.step[pc], c, c);
        play.entry.move(to, c, c, play.submissionOf[c]);
      }
    };
    for (const id of leavers) {
      if (play.isGrouped(pc)) play.gates.work.disband(pc, id, leave);
      else leave(id, id);
    }
  }
}
