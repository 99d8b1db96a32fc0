// An open queue: customers come one by one or in batches, for ever, to servers who keep no hours.
import { type Distribution, quantile } from '../../src/engine/distribution.ts';
import type { Pool } from '../../src/engine/pool.ts';
import { type Stream, streamFor } from '../../src/engine/random.ts';
import { always } from '../../src/engine/shifts.ts';
import type { Simulation } from '../../src/engine/simulation.ts';
import type { Story } from '../../src/engine/story.ts';
import { BatchMeans } from './batch-means.ts';
import { type Estimate, SEED } from './estimate.ts';
import { LawfulSimulation } from './lawful.ts';

export interface Queue {
  /** Names its random numbers. */
  name: string;
  servers: number;
  /** Mean time between arrivals, which are a Poisson process. */
  meanGap: number;
  service: Distribution;
  /** Customers of one arrival; 1 unless said. */
  size?: Distribution;
  /** Whoever finds all servers busy goes away. */
  loses?: boolean;
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
  readonly waits: BatchMeans;
  readonly busy: BatchMeans;
  private readonly queue: Queue;
  private readonly pool: Pool;
  private readonly gaps: Stream;
  private readonly services: Stream;
  private readonly sizes: Stream;
  private readonly gap: Distribution;
  private arrived = 0;
  private customers = 0;
  private foundBusy = 0;

  constructor(queue: Queue) {
    const { simulation } = this;
    this.queue = queue;
    this.gap = { shape: 'exponential', mean: queue.meanGap };
    [this.gaps, this.services, this.sizes] = ['gaps', 'services', 'sizes'].map((what) =>
      streamFor(SEED, 0, `${queue.name} ${what}`),
    );
    this.pool = simulation.addPool({ crews: [{ shifts: always(), heads: [{ from: 0, heads: queue.servers }] }] });
    const [waits] = simulation.waits;
    this.waits = new BatchMeans(
      () => waits.sum,
      () => waits.count,
    );
    this.busy = new BatchMeans(
      () => this.foundBusy,
      () => this.arrived,
    );
    simulation.call(0, 0);
  }

  called(): void {
    const { simulation, queue } = this;
    const arrival = this.arrived++;
    const size = queue.size ? quantile(queue.size, this.sizes.uniform(arrival, 0)) : 1;
    const isFull = this.pool.crews[0].busy === queue.servers;
    if (isFull) this.foundBusy++;
    if (!isFull || !queue.loses) {
      simulation.join(this.pool, 0, this.customers, this.customers + size - 1, arrival);
      this.customers += size;
    }
    if (this.arrived % queue.arrivals === 0) {
      this.waits.close();
      this.busy.close();
    }
    if (!this.busy.isFull) simulation.call(simulation.now + quantile(this.gap, this.gaps.uniform(arrival, 0)), 0);
  }

  duration(_step: number, customer: number): number {
    return quantile(this.queue.service, this.services.uniform(customer, 0));
  }

  finished(): void {}
}

/** One long run, cut into batches. */
export const steady = (queue: Queue): Steady => {
  const open = new OpenQueue(queue);
  open.simulation.run(Infinity);
  return { wait: open.waits.estimate(), busy: open.busy.estimate() };
};
