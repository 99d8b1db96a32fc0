// The books of one pool, kept beside the engine's own, and the laws by which the two must agree.
import { expect } from 'vitest';
import type { Pool, PoolPlan } from '../../src/engine/pool.ts';
import type { Shifts } from '../../src/engine/shifts.ts';
import type { Simulation } from '../../src/engine/simulation.ts';

/** Sums of many millions of terms differ in their last digits. */
const ROUNDING = 1e-9;

const expectEqual = (what: string, actual: number, expected: number): void => {
  const difference = Math.abs(actual - expected);
  expect(difference, `${what}: ${actual} is not ${expected}`).toBeLessThanOrEqual(
    ROUNDING * Math.max(1, Math.abs(expected)),
  );
};

/** Whole counts by step, and the work handed out. */
interface StepBook {
  joined: number;
  left: number;
  started: number;
  work: number;
}

export class PoolBook {
  private readonly pool: Pool;
  private readonly plan: PoolPlan;
  /** Where there is but one crew it is known who works when. */
  private readonly shifts: Shifts | undefined;
  private readonly constantHeads: number;
  private readonly steps: StepBook[] = [];
  /** Jobs in service: step, id, and the working time at which each is done. */
  private readonly jobs: { step: number; id: number; doneAt: number }[] = [];
  private running = 0;
  private finished = 0;

  constructor(pool: Pool, plan: PoolPlan) {
    this.pool = pool;
    this.plan = plan;
    this.shifts = plan.crews.length === 1 ? plan.crews[0].shifts : undefined;
    this.constantHeads = plan.crews.every(({ heads }) => heads.length === 1) ? this.headsAt(0) : Number.NaN;
  }

  join(step: number, count: number): void {
    this.steps[step] ??= { joined: 0, left: 0, started: 0, work: 0 };
    this.steps[step].joined += count;
  }

  leave(step: number): void {
    this.steps[step].left++;
  }

  start(step: number, id: number, now: number, work: number): void {
    const book = this.steps[step];
    book.started++;
    book.work += work;
    // Places in the list of jobs are used again: nothing is allocated that was not needed at once.
    this.jobs[this.running] ??= { step: 0, id: 0, doneAt: 0 };
    const job = this.jobs[this.running++];
    job.step = step;
    job.id = id;
    job.doneAt = this.shifts ? this.shifts.worked(now) + work : Number.NaN;
    const heads = this.constantHeads >= 0 ? this.constantHeads : this.headsAt(now);
    if (this.running > heads) throw new Error(`${this.running} jobs on ${heads} servers at ${now}`);
    if (this.shifts && !this.isOpen(this.shifts, now)) throw new Error(`a job started at ${now}, outside every shift`);
  }

  finish(step: number, id: number, now: number): void {
    const { jobs } = this;
    let at = 0;
    while (at < this.running && (jobs[at].id !== id || jobs[at].step !== step)) at++;
    if (at === this.running) throw new Error(`${id} ends at ${now} but was not in service`);
    const job = jobs[at];
    jobs[at] = jobs[--this.running];
    jobs[this.running] = job;
    this.finished++;
    if (this.shifts && Math.abs(this.shifts.worked(now) - job.doneAt) > ROUNDING * Math.max(1, now))
      throw new Error(`${id} ends at ${now}, not when its work is done`);
  }

  /** Every law, at the time that a simulation has reached. */
  check(simulation: Simulation): void {
    const { pool } = this;
    const { now } = simulation;
    const name = `pool ${pool.index}`;
    let waited = 0;
    let waiting = 0;
    let started = 0;
    let work = 0;
    this.steps.forEach((book, step) => {
      const waits = simulation.waits[step];
      expect(waits.count, `${name}, step ${step}: everybody who started has a wait`).toBe(book.started);
      expect(waits.count + simulation.waiting[step] + book.left, `${name}, step ${step}: conservation`).toBe(
        book.joined,
      );
      expectEqual(`${name}, step ${step}: work handed out`, simulation.served[step], book.work);
      waited += waits.sum + simulation.forsaken[step] + pool.line.waitedBy(step, now);
      waiting += simulation.waiting[step];
      started += book.started;
      work += book.work;
    });
    expect(started, `${name}: who started has ended or is in service`).toBe(this.finished + this.running);
    expect(pool.line.waiting, `${name}: who waits stands in the line`).toBe(waiting);
    expectEqual(`${name}: Little's law`, simulation.queues.area(pool.index, now), waited);
    if (this.shifts || this.running === 0)
      expectEqual(`${name}: busy time is the sum of services`, pool.busyTime(now), work - this.remaining(now));
    // Where heads fall, work begun may go on beyond what is on offer.
    if (this.constantHeads >= 0)
      expect(pool.busyTime(now), `${name}: capacity`).toBeLessThanOrEqual(pool.availableTime(0, now) * (1 + ROUNDING));
  }

  /** Work of the jobs in service that is still to do. */
  private remaining(now: number): number {
    let left = 0;
    for (let at = 0; at < this.running; at++) left += this.jobs[at].doneAt - (this.shifts?.worked(now) ?? 0);
    return left;
  }

  /** Heads of all crews by the plan; in a pool of several crews, those at work and those at home together. */
  private headsAt(now: number): number {
    let sum = 0;
    for (const { heads } of this.plan.crews) sum += (heads.findLast(({ from }) => from <= now) ?? heads[0]).heads;
    return sum;
  }

  private isOpen(shifts: Shifts, now: number): boolean {
    const k = shifts.indexAt(now);
    return k < shifts.count && shifts.starts[k] <= now;
  }
}
