// The benchmark models of queueing engines, written on the engine as any model is: M/M/1, M/M/20 and a rework line.
import { exponentialTable, lognormalTable } from '../src/engine/draws.ts';
import type { Histogram } from '../src/engine/histogram.ts';
import type { Pool } from '../src/engine/pool.ts';
import { exp } from '../src/engine/portable.ts';
import { type Stream, streamFor } from '../src/engine/random.ts';
import { keyFromSeed } from '../src/engine/seed.ts';
import { always } from '../src/engine/shifts.ts';
import { Simulation } from '../src/engine/simulation.ts';
import type { Story } from '../src/engine/story.ts';

export interface Result {
  events: number;
  waits: number[];
  p95: number;
  makespan: number;
  abandoned: number;
}

/** Customers of an M/M/c queue, one call on the agenda at a time. */
class Markov implements Story {
  readonly simulation = new Simulation(this, { steps: 1 });
  private readonly arrivals: Stream;
  private readonly services: Stream;
  private readonly pool: Pool;
  private readonly lambda: number;
  private readonly customers: number;
  private arrived = 0;

  constructor(lambda: number, servers: number, customers: number, seed: string) {
    this.lambda = lambda;
    this.customers = customers;
    this.arrivals = streamFor(keyFromSeed(seed), 0, 'arrivals');
    this.services = streamFor(keyFromSeed(seed), 0, 'services');
    this.pool = this.simulation.addPool({ crews: [{ shifts: always(), heads: [{ from: 0, heads: servers }] }] });
    this.simulation.call(this.gap(), 0);
  }

  called(): void {
    const customer = this.arrived++;
    this.simulation.join(this.pool, 0, customer, customer, customer);
    if (this.arrived < this.customers) this.simulation.call(this.simulation.now + this.gap(), 0);
  }

  duration(_step: number, customer: number): number {
    return exponentialTable.at(this.services.uniform(customer, 0));
  }

  finished(): void {}

  private gap(): number {
    return exponentialTable.at(this.arrivals.uniform(this.arrived, 0)) / this.lambda;
  }
}

/** Jobs of many owners at once, three stations in series, 12 % rework, at most three passes. */
class Rework implements Story {
  readonly simulation = new Simulation(this, { steps: 3 });
  abandoned = 0;
  private readonly services: Stream;
  private readonly verdicts: Stream;
  private readonly pools: Pool[];
  private readonly passes: Uint8Array;
  private readonly means = [4, 2.25, 0.85];
  /** Sigma of the logarithm is 0.8. */
  private readonly shape = lognormalTable(Math.sqrt(exp(0.64) - 1));

  constructor(jobs: number, seed: string) {
    this.services = streamFor(keyFromSeed(seed), 0, 'services');
    this.verdicts = streamFor(keyFromSeed(seed), 0, 'verdicts');
    this.passes = new Uint8Array(jobs);
    this.pools = [40, 25, 10].map((heads) =>
      this.simulation.addPool({ crews: [{ shifts: always(), heads: [{ from: 0, heads }] }] }),
    );
    this.simulation.join(this.pools[0], 0, 0, jobs - 1, 0);
    this.simulation.events += jobs;
    this.simulation.call(0, 0);
  }

  called(): void {}

  duration(station: number, job: number): number {
    return this.means[station] * this.shape.at(this.services.uniform(job, this.passes[job] * 3 + station));
  }

  finished(station: number, job: number): void {
    if (station < 2) this.simulation.join(this.pools[station + 1], station + 1, job, job, job);
    else if (this.verdicts.uniform(job, this.passes[job]) < 0.12) {
      if (++this.passes[job] < 3) this.simulation.join(this.pools[0], 0, job, job, job);
      else this.abandoned++;
    }
  }
}

const resultOf = (simulation: Simulation, abandoned: number): Result => ({
  events: simulation.events,
  waits: simulation.waits.map((w: Histogram) => w.mean),
  p95: simulation.waits[0].quantile(0.95),
  makespan: simulation.now,
  abandoned,
});

export const mm1 = (seed: string): Result => markov(0.9, 1, seed);
export const mmc = (seed: string): Result => markov(19, 20, seed);
const markov = (lambda: number, servers: number, seed: string): Result => {
  const model = new Markov(lambda, servers, 1_000_000, seed);
  model.simulation.run(Infinity);
  return resultOf(model.simulation, 0);
};
export const rework = (seed: string): Result => {
  const model = new Rework(418_109, seed);
  model.simulation.run(Infinity);
  return resultOf(model.simulation, model.abandoned);
};
