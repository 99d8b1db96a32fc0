// The shop floor of one play: the engine's pools, who queues at which, in which order, and at what pace.
import type { Pool as EnginePool } from '../engine/pool.ts';
import type { Simulation } from '../engine/simulation.ts';
import { planOf, type Staff } from './crews.ts';
import { Pace } from './durations.ts';
import { type Labels, type Portfolio, sizesBy } from './portfolio.ts';
import type { ProgramStep } from './program.ts';

export class Floor {
  readonly staff: readonly Staff[];
  /** By scenario pool: its engine pools, one or one a label. */
  readonly instances: EnginePool[][];
  /** By engine pool: the scenario pool it belongs to, and the components it may serve. */
  readonly staffOf: number[] = [];
  private readonly clients: number[] = [];
  private readonly labels: (Labels | undefined)[];
  private readonly paces: (Pace | undefined)[];
  private readonly portfolio: Portfolio;
  private readonly simulation: Simulation;
  /** By route, then submission: by when registered. */
  private readonly deadlines: readonly Float64Array[];

  constructor(
    simulation: Simulation,
    staff: readonly Staff[],
    portfolio: Portfolio,
    deadlines: readonly Float64Array[],
  ) {
    this.simulation = simulation;
    this.staff = staff;
    this.portfolio = portfolio;
    this.deadlines = deadlines;
    this.labels = staff.map(({ pool }) => (pool.each ? portfolio[pool.each] : undefined));
    this.paces = staff.map((one) =>
      one.isPlatform && one.pool.serves !== 'daily-lot' ? new Pace(one.window, one.perDay) : undefined,
    );
    this.instances = staff.map((one, p) => {
      const labels = this.labels[p];
      const sizes = labels ? sizesBy(portfolio, labels) : [portfolio.components];
      return Array.from(sizes, (components) => {
        this.staffOf.push(p);
        this.clients.push(components);
        return simulation.addPool(planOf(one, components));
      });
    });
  }

  poolFor(pool: number, submission: number): EnginePool {
    const labels = this.labels[pool];
    return this.instances[pool][labels ? labels.of[submission] : 0];
  }

  /** Ids join the queue of a step's pool. Rank is the first component, so file order decides at one instant. */
  join(
    step: ProgramStep,
    engineStep: number,
    first: number,
    last: number,
    rank: number,
    submission: number,
    dueAt: number,
  ): void {
    const pool = this.poolFor(step.pool, submission);
    this.simulation.join(pool, engineStep, first, last, rank, this.keyOf(step, submission, dueAt));
  }

  /** A platform's ticks for so many items; undefined where people do the work. */
  paceTicks(pool: number, items: number): number | undefined {
    const staff = this.staff[pool];
    if (!staff.isPlatform) return undefined;
    const pace = this.paces[pool];
    // Of a daily lot all are done when the window closes.
    if (!pace) return staff.window;
    return staff.unlimited ? 0 : pace.ticks(items);
  }

  /** Whoever starts at one instant and has the same work is done at one instant: so with people, not at a platform's pace. */
  isSteady(pool: number): boolean {
    const staff = this.staff[pool];
    return !staff.isPlatform || staff.unlimited || this.paces[pool] === undefined;
  }

  /** Server ticks that a scenario pool, all its instances together, was busy before a time. */
  busyTime(pool: number, at: number): number {
    let sum = 0;
    for (const instance of this.instances[pool]) sum += instance.busyTime(at);
    return sum;
  }

  /** Server ticks on offer; a provider who is only part of a larger portfolio offers none. */
  availableTime(pool: number, from: number, to: number): number {
    let sum = 0;
    for (const instance of this.instances[pool])
      if (this.clients[instance.index] > 0) sum += instance.availableTime(from, to);
    return sum;
  }

  private keyOf(step: ProgramStep, submission: number, dueAt: number): number {
    switch (this.staff[step.pool].pool.order) {
      case 'smallest':
        return this.portfolio.first[submission + 1] - this.portfolio.first[submission];
      case 'deadline':
        return dueAt < Infinity ? dueAt : this.deadlines[step.route][submission];
      case 'priority':
        return step.priority;
      default:
        return 0;
    }
  }
}
