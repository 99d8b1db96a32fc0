// Networks: two stations in series, and one station to which one in four comes back.
import { test } from 'vitest';
import { quantile } from '../../src/engine/distribution.ts';
import { streamFor } from '../../src/engine/random.ts';
import { always } from '../../src/engine/shifts.ts';
import { BatchMeans } from './batch-means.ts';
import { type Estimate, expectAgreement, SEED } from './estimate.ts';
import { waitMMc } from './formulas.ts';
import { LawfulSimulation } from './lawful.ts';

interface Network {
  name: string;
  /** Rate of arrivals from outside, which are a Poisson process and go to the first station. */
  rate: number;
  /** Mean of the exponential services of each station, which has one server. */
  means: readonly number[];
  /** Where one goes who has been served at a station, by a uniform; undefined is out. */
  next: (station: number, uniform: number) => number | undefined;
  /** Arrivals of one batch of the estimate. */
  arrivals: number;
}

/** Mean wait of a visit to each station, and the share of arrivals that find the whole network empty. */
const played = ({ name, rate, means, next, arrivals }: Network): { waits: Estimate[]; empty: Estimate } => {
  const [gaps, services, ways] = ['gaps', 'services', 'ways'].map((what) => streamFor(SEED, 0, `${name} ${what}`));
  const draw = (mean: number, uniform: number) => quantile({ shape: 'exponential', mean }, uniform);
  let arrived = 0;
  let foundEmpty = 0;
  let inside = 0;
  let started = 0;
  let ended = 0;
  const simulation: LawfulSimulation = new LawfulSimulation(
    {
      called: () => {
        const customer = arrived++;
        if (inside++ === 0) foundEmpty++;
        simulation.join(pools[0], 0, customer, customer, customer);
        if (arrived % arrivals === 0) for (const one of [...waits, empty]) one.close();
        if (!empty.isFull) simulation.call(simulation.now + draw(1 / rate, gaps.uniform(customer, 0)), 0);
      },
      duration: (station) => draw(means[station], services.uniform(started++, station)),
      finished: (station, customer) => {
        const to = next(station, ways.uniform(ended++, station));
        if (to === undefined) inside--;
        else simulation.join(pools[to], to, customer, customer, customer);
      },
    },
    { steps: means.length },
  );
  const pools = means.map(() => simulation.addPool({ crews: [{ shifts: always(), heads: [{ from: 0, heads: 1 }] }] }));
  const waits = simulation.waits.map(
    (one) =>
      new BatchMeans(
        () => one.sum,
        () => one.count,
      ),
  );
  const empty = new BatchMeans(
    () => foundEmpty,
    () => arrived,
  );
  simulation.call(0, 0);
  simulation.run(Infinity);
  return { waits: waits.map((one) => one.estimate()), empty: empty.estimate() };
};

test('what leaves an M/M/1 is again a Poisson process, and two in series are as if apart (Burke, Jackson)', () => {
  const next = (station: number) => (station === 0 ? 1 : undefined);
  const { waits, empty } = played({ name: 'tandem', rate: 0.7, means: [1, 0.8], next, arrivals: 70_000 });
  expectAgreement('first station', waits[0], waitMMc(1, 0.7));
  // Time is counted in services of the second station: load 0.56, and a wait is 0.8 times as long.
  expectAgreement('second station', waits[1], 0.8 * waitMMc(1, 0.56));
  expectAgreement('both empty', empty, (1 - 0.7) * (1 - 0.56));
});

test('a station to which a quarter comes back waits as if all visits came from outside (Jackson)', () => {
  const next = (_station: number, uniform: number) => (uniform < 0.25 ? 0 : undefined);
  const { waits, empty } = played({ name: 'feedback', rate: 0.75 * 0.7, means: [1], next, arrivals: 80_000 });
  expectAgreement('wait of a visit', waits[0], waitMMc(1, 0.7));
  expectAgreement('empty', empty, 1 - 0.7);
});
