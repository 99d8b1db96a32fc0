// Growth: arrivals that become more frequent, and servers enough for all; how many are in service is known at any time.
import { expect, test } from 'vitest';
import { type Distribution, lognormalSigma, quantile } from '../../src/engine/distribution.ts';
import { normalCdf } from '../../src/engine/portable.ts';
import { streamFor } from '../../src/engine/random.ts';
import { always } from '../../src/engine/shifts.ts';
import { estimateOf, expectAgreement, SEED } from './estimate.ts';
import { LawfulSimulation } from './lawful.ts';

/** Independent replications, each from an empty start, so that there is no transient to throw away: it is the subject. */
const REPLICATIONS = 400;
const ENDS = 12;
const MARKS = [3, 6, 9, 12];

/** Arrivals by time t: the rate is 20 until 3 and grows by 12 in each unit of time after that. */
const arrivalsBy = (t: number): number => (t <= 3 ? 20 * t : 60 + 20 * (t - 3) + 6 * (t - 3) * (t - 3));
const rateAt = (t: number): number => (t <= 3 ? 20 : 20 + 12 * (t - 3));
/** The time by which so many have arrived in the mean. */
const timeOf = (arrivals: number): number =>
  arrivals <= 60 ? arrivals / 20 : 3 + (Math.sqrt(400 + 24 * (arrivals - 60)) - 20) / 12;

const SERVICES: readonly { service: Distribution; isLonger: (time: number) => number }[] = [
  { service: { shape: 'fixed', value: 2 }, isLonger: (time) => (time < 2 ? 1 : 0) },
  { service: { shape: 'exponential', mean: 2 }, isLonger: (time) => Math.exp(-time / 2) },
  {
    service: { shape: 'lognormal', mean: 2, cv: 1 },
    isLonger: (time) => {
      const sigma = lognormalSigma(1);
      return 1 - normalCdf(Math.log(time / 2) / sigma + sigma / 2);
    },
  },
];

/** The integral from 0 to t of the rate at u times the probability that a service is longer than t - u. */
const meanInService = (t: number, isLonger: (time: number) => number): number => {
  const steps = 60_000;
  let sum = 0;
  for (let i = 0; i < steps; i++) {
    const u = ((i + 0.5) / steps) * t;
    sum += rateAt(u) * isLonger(t - u);
  }
  return (sum * t) / steps;
};

/** How many are in service at each mark, in one replication. */
const counted = (service: Distribution, replication: number): number[] => {
  const gaps = streamFor(SEED, replication, `growth gaps ${service.shape}`);
  const services = streamFor(SEED, replication, `growth services ${service.shape}`);
  const counts: number[] = [];
  let arrived = 0;
  let unitArrivals = 0;
  /** A Poisson process of rate one, on a clock that runs as fast as the rate. */
  const nextArrival = (): number => {
    unitArrivals += quantile({ shape: 'exponential', mean: 1 }, gaps.uniform(arrived, 0));
    return timeOf(unitArrivals);
  };
  const simulation: LawfulSimulation = new LawfulSimulation(
    {
      called: () => {
        simulation.join(pool, 0, arrived, arrived, arrived);
        arrived++;
        simulation.call(nextArrival(), 0);
      },
      duration: (_step, id) => quantile(service, services.uniform(id, 0)),
      finished: () => {},
      observed: () => counts.push(pool.crews[0].busy),
    },
    { steps: 1, marks: MARKS },
  );
  const pool = simulation.addPool({ crews: [{ shifts: always(), heads: [{ from: 0, heads: 1e6 }] }] });
  simulation.call(nextArrival(), 0);
  simulation.run(ENDS);
  return counts;
};

test('the arrivals that were drawn follow the rate', () => {
  for (const t of [1, 3, 3.5, 12]) expect(timeOf(arrivalsBy(t))).toBeCloseTo(t, 12);
});

test.each(SERVICES)(
  'M(t)/G/infinity with $service.shape services has the integral in service, and is Poisson',
  (one) => {
    const counts = Array.from({ length: REPLICATIONS }, (_, replication) => counted(one.service, replication));
    MARKS.forEach((t, mark) => {
      const atMark = counts.map((row) => row[mark]);
      const exact = meanInService(t, one.isLonger);
      const estimate = estimateOf(atMark);
      // A Poisson count of forty, four hundred times over, is known to 1.6 %; at the end, with more, to 1 %.
      expectAgreement(`in service at ${t}`, estimate, exact, 0.025);
      const dispersion = (estimate.standardError * estimate.standardError * REPLICATIONS) / exact;
      expect(Math.abs(dispersion - 1)).toBeLessThanOrEqual(3.3 * Math.sqrt(2 / (REPLICATIONS - 1)));
    });
    expect(estimateOf(counts.map((row) => row[3])).halfWidth).toBeLessThanOrEqual(
      0.01 * meanInService(ENDS, one.isLonger),
    );
  },
);
