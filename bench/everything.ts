// The rework line with everything on: shifts, an order by owner, deadlines, levels, wait histograms, addressed draws.
import { lognormalTable } from '../src/engine/draws.ts';
import type { Pool } from '../src/engine/pool.ts';
import { exp } from '../src/engine/portable.ts';
import { type Stream, streamFor } from '../src/engine/random.ts';
import { keyFromSeed } from '../src/engine/seed.ts';
import { Shifts } from '../src/engine/shifts.ts';
import { Simulation } from '../src/engine/simulation.ts';
import type { Story } from '../src/engine/story.ts';
import type { Result } from './models.ts';

/** A day of 24 units, of which 8 are worked; enough days for the whole line. */
const workingDays = (): Shifts => {
  const starts = Float64Array.from({ length: 20_000 }, (_, day) => day * 24 + 9);
  return new Shifts(
    starts,
    starts.map((start) => start + 8),
  );
};

const OWNERS = 1200;
const PATIENCE = 10_000;

class Everything implements Story {
  readonly simulation: Simulation;
  missed = 0;
  abandoned = 0;
  private readonly services: Stream;
  private readonly verdicts: Stream;
  private readonly pools: Pool[];
  private readonly passes: Uint8Array;
  private readonly done: Uint8Array;
  private readonly means = [4, 2.25, 0.85];
  /** Sigma of the logarithm is 0.8. */
  private readonly shape = lognormalTable(Math.sqrt(exp(0.64) - 1));
  private readonly ownerSize: number;

  constructor(jobs: number, seed: string) {
    const marks = Float64Array.from({ length: 2_000 }, (_, week) => (week + 1) * 168);
    this.simulation = new Simulation(this, { steps: 3, reminders: 1, marks });
    this.services = streamFor(keyFromSeed(seed), 0, 'services');
    this.verdicts = streamFor(keyFromSeed(seed), 0, 'verdicts');
    this.passes = new Uint8Array(jobs);
    this.done = new Uint8Array(jobs);
    this.ownerSize = Math.ceil(jobs / OWNERS);
    const shifts = workingDays();
    this.pools = [40, 25, 10].map((heads) =>
      this.simulation.addPool({ crews: [{ shifts, heads: [{ from: 0, heads }] }], keyed: true }),
    );
    for (let first = 0; first < jobs; first += this.ownerSize) {
      const last = Math.min(jobs, first + this.ownerSize) - 1;
      this.simulation.join(this.pools[0], 0, first, last, first, this.keyOf(first));
      this.simulation.remind(0, PATIENCE + Math.floor(first / this.ownerSize), first, last);
    }
    this.simulation.events += jobs;
    this.simulation.call(0, 0);
  }

  called(): void {}
  observed(): void {}

  reminded(_station: number, first: number, last: number): void {
    for (let job = first; job <= last; job++) if (!this.done[job]) this.missed++;
  }

  duration(station: number, job: number): number {
    return this.means[station] * this.shape.at(this.services.uniform(job, this.passes[job] * 3 + station));
  }

  finished(station: number, job: number): void {
    if (station < 2) this.simulation.join(this.pools[station + 1], station + 1, job, job, job, this.keyOf(job));
    else if (this.verdicts.uniform(job, this.passes[job]) < 0.12) {
      if (++this.passes[job] < 3) this.simulation.join(this.pools[0], 0, job, job, job, this.keyOf(job));
      else this.abandoned++;
    } else this.done[job] = 1;
  }

  /** Owners are served in an order of their own, not as they come. */
  private keyOf(job: number): number {
    return (Math.floor(job / this.ownerSize) * 481) % OWNERS;
  }
}

export const everything = (seed: string): Result => {
  const model = new Everything(418_109, seed);
  model.simulation.run(Infinity);
  return {
    events: model.simulation.events,
    waits: model.simulation.waits.map((w) => w.mean),
    p95: model.simulation.waits[0].quantile(0.95),
    makespan: model.simulation.now,
    abandoned: model.abandoned,
  };
};
