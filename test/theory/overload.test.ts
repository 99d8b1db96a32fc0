// Overload: there is no steady wait, but a slope at which the backlog grows.
import { expect, test } from 'vitest';
import { quantile } from '../../src/engine/distribution.ts';
import { streamFor } from '../../src/engine/random.ts';
import { always } from '../../src/engine/shifts.ts';
import { BATCHES, estimateOf, expectAgreement, SEED } from './estimate.ts';
import { LawfulSimulation } from './lawful.ts';

const SERVERS = 5;
const RATE = 1.1 * SERVERS;
const HALF = 4000;

/** Who waits or is served at half time and at the end of one replication. */
const backlogs = (replication: number): number[] => {
  const gaps = streamFor(SEED, replication, 'overload gaps');
  const services = streamFor(SEED, replication, 'overload services');
  const seen: number[] = [];
  let arrived = 0;
  const simulation: LawfulSimulation = new LawfulSimulation(
    {
      called: () => {
        const customer = arrived++;
        simulation.join(pool, 0, customer, customer, customer);
        const gap = quantile({ shape: 'exponential', mean: 1 / RATE }, gaps.uniform(customer, 0));
        simulation.call(simulation.now + gap, 0);
      },
      duration: (_step, customer) => quantile({ shape: 'exponential', mean: 1 }, services.uniform(customer, 0)),
      finished: () => {},
      observed: () => seen.push(simulation.waiting[0] + pool.crews[0].busy),
    },
    { steps: 1, marks: [HALF, 2 * HALF] },
  );
  const pool = simulation.addPool({ crews: [{ shifts: always(), heads: [{ from: 0, heads: SERVERS }] }] });
  simulation.call(0, 0);
  simulation.run(2 * HALF);
  // Once there is a backlog nobody is idle.
  expect(pool.busyTime(2 * HALF)).toBeGreaterThan(0.98 * pool.availableTime(0, 2 * HALF));
  return seen;
};

test('at load 1.1 the backlog grows by what arrives less what all servers can do', () => {
  // Replications; the first half of each, in which servers are idle now and then, is thrown away.
  const slopes = Array.from({ length: BATCHES }, (_, replication) => {
    const [half, end] = backlogs(replication);
    return (end - half) / HALF;
  });
  expectAgreement('slope', estimateOf(slopes), RATE - SERVERS, 0.06);
});
