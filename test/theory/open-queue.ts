// An open queue: customers come one by one or in batches, for ever, to servers who keep no hours.
import { type Distribution, quantile } from '../../src/engine/distribution.ts';
import type { Pool } from '../../src/engine/pool.ts';
import { type Stream, streamFor } from '../../src/engine/random.ts';
import { always } from '../../src/engine/shifts.ts';
import type { Simulation, Story } from '../../src/engine/simulation.ts';
import { BATCHES, type Estimate, estimateOf, SEED } from './estimate.ts';
import { LawfulSimulation } from './lawful.ts';

export interface Queue {
  name: string;
  servers: number;
  /** Mean time between arrivals; they are a Poisson process. */
  meanGap: number;
  service: Distribution;
  /** Customers of one arrival, 1 unless said. */
  size?: Distribution;
  /** Arrivals of one batch of the estimate. */
  arrivals: number;
}

export interface Steady {
  /** Mean wait. */
  wait: Estimate;
  /** Share of arrivals that find all servers busy. */
  busy: Estimate;
}

class OpenQueue implements Story {
  readonly simulation: Simulation = new LawfulSimulation(this, { steps: 1 });
  readonly waits: number[] = [];
  readonly busy: number[] = [];
  private readonly queue: Queue;
  private readonly pool: Pool;
  private readonly gaps: Stream;
  private readonly services: Stream;
  private readonly sizes: Stream;
  private readonly gap: Distribution;
  private arrived = 0;
  private customers = 0;
  private foundBusy = 0;
  private waited = 0;
  private started = 0;

  constructor(queue: Queue) {
    this.queue = queue;
    this.gap = { shape: 'exponential', mean: queue.meanGap };
    [this.gaps, this.services, this.sizes] = ['gaps', 'services', 'sizes'].map((what) =>
      streamFor(SEED, 0, `${queue.name} ${what}`),
    );
    this.pool = this.simulation.addPool({
      crews: [{ shifts: always(), heads: [{ from: 0, heads: queue.servers }] }],
    });
    this.simulation.call(0, 0);
  }

  called(): void {
    const { simulation, queue } = this;
    const arrival = this.arrived++;
    const size = queue.size ? quantile(queue.size, this.sizes.uniform(arrival, 0)) : 1;
    if (this.pool.crews[0].busy === queue.servers) this.foundBusy++;
    simulation.join(this.pool, 0, this.customers, this.customers + size - 1, arrival);
    this.customers += size;
    if (this.arrived % queue.arrivals === 0) this.closeBatch();
    if (this.waits.length < BATCHES)
      simulation.call(simulation.now + quantile(this.gap, this.gaps.uniform(arrival, 0)), 0);
  }

  duration(_step: number, customer: number): number {
    return quantile(this.queue.service, this.services.uniform(customer, 0));
  }

  finished(): void {}

  /** The first batch, which began with an empty system, is thrown away. */
  private closeBatch(): void {
    const { sum, count } = this.simulation.waits[0];
    if (this.arrived > this.queue.arrivals) {
      this.waits.push((sum - this.waited) / (count - this.started));
      this.busy.push(this.foundBusy / this.queue.arrivals);
    }
    [this.waited, this.started, this.foundBusy] = [sum, count, 0];
  }
}

/** Plays one long run and estimates from the means of fifty batches, each far longer than the queue's memory. */
export const steady = (queue: Queue): Steady => {
  const open = new OpenQueue(queue);
  open.simulation.run(Infinity);
  return { wait: estimateOf(open.waits), busy: estimateOf(open.busy) };
};
