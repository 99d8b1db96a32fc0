// Priority: two classes at one server that never stops a job it has begun.
import { test } from 'vitest';
import { quantile } from '../../src/engine/distribution.ts';
import { streamFor } from '../../src/engine/random.ts';
import { always } from '../../src/engine/shifts.ts';
import type { Story } from '../../src/engine/story.ts';
import { BatchMeans } from './batch-means.ts';
import { expectAgreement, SEED } from './estimate.ts';
import { waitsCobham } from './formulas.ts';
import { LawfulSimulation } from './lawful.ts';

const BATCH = 120_000;
/** Loads of the first and second class; services are exponential with mean one. */
const LOADS = [0.3, 0.4];
const SERVICE = { shape: 'exponential', mean: 1 } as const;
const GAP = { shape: 'exponential', mean: 1 / (LOADS[0] + LOADS[1]) } as const;

class TwoClasses implements Story {
  readonly simulation = new LawfulSimulation(this, { steps: 2 });
  readonly waits = this.simulation.waits.map(
    (waits) =>
      new BatchMeans(
        () => waits.sum,
        () => waits.count,
      ),
  );
  private readonly pool = this.simulation.addPool({
    crews: [{ shifts: always(), heads: [{ from: 0, heads: 1 }] }],
    keyed: true,
  });
  private readonly gaps = streamFor(SEED, 0, 'priority gaps');
  private readonly classes = streamFor(SEED, 0, 'priority classes');
  private readonly services = streamFor(SEED, 0, 'priority services');
  private arrived = 0;

  called(): void {
    const { simulation } = this;
    const customer = this.arrived++;
    const step = this.classes.uniform(customer, 0) * (LOADS[0] + LOADS[1]) < LOADS[0] ? 0 : 1;
    simulation.join(this.pool, step, customer, customer, customer, step);
    if (this.arrived % BATCH === 0) for (const waits of this.waits) waits.close();
    if (!this.waits[0].isFull) simulation.call(simulation.now + quantile(GAP, this.gaps.uniform(customer, 0)), 0);
  }

  duration(_step: number, customer: number): number {
    return quantile(SERVICE, this.services.uniform(customer, 0));
  }

  finished(): void {}
}

test('both classes of non-preemptive priority M/M/1 wait as Cobham says', () => {
  const { simulation, waits } = new TwoClasses();
  simulation.call(0, 0);
  simulation.run(Infinity);
  // The second moment of an exponential with mean one is two.
  const exact = waitsCobham(LOADS.map((load) => ({ load, rateTimesSecondMoment: 2 * load })));
  expectAgreement('first class', waits[0].estimate(), exact[0]);
  expectAgreement('second class', waits[1].estimate(), exact[1]);
});
