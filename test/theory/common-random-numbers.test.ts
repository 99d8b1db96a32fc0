// Common random numbers: take a station away, and every other draw is what it was.
import { expect, test } from 'vitest';
import { quantile } from '../../src/engine/distribution.ts';
import type { Pool } from '../../src/engine/pool.ts';
import { streamFor } from '../../src/engine/random.ts';
import { always } from '../../src/engine/shifts.ts';
import { estimateOf, SEED } from './estimate.ts';
import { LawfulSimulation } from './lawful.ts';

const CUSTOMERS = 2000;

interface Played {
  arrivals: number[];
  /** By station, then by customer. */
  services: Record<string, number[]>;
  waits: Record<string, number>;
  /** Mean time from arrival to the end. */
  through: number;
}

/** Customers who pass stations one after another; every draw is addressed by station and customer. */
const played = (stations: readonly string[], replication: number): Played => {
  const gaps = streamFor(SEED, replication, 'arrivals');
  const streams = stations.map((station) => streamFor(SEED, replication, station));
  const arrivals: number[] = [];
  const services: Record<string, number[]> = Object.fromEntries(stations.map((station) => [station, []]));
  let through = 0;
  const simulation: LawfulSimulation = new LawfulSimulation(
    {
      called: (id) => {
        arrivals.push(simulation.now);
        simulation.join(pools[0], 0, id, id, id);
        const gap = quantile({ shape: 'exponential', mean: 1 }, gaps.uniform(id, 0));
        if (id + 1 < CUSTOMERS) simulation.call(simulation.now + gap, id + 1);
      },
      duration: (step, id) => {
        const service = quantile({ shape: 'exponential', mean: 0.8 }, streams[step].uniform(id, 0));
        services[stations[step]][id] = service;
        return service;
      },
      finished: (step, id) => {
        if (step + 1 < stations.length) simulation.join(pools[step + 1], step + 1, id, id, id);
        else through += simulation.now - arrivals[id];
      },
    },
    { steps: stations.length },
  );
  const pools: Pool[] = stations.map(() =>
    simulation.addPool({ crews: [{ shifts: always(), heads: [{ from: 0, heads: 1 }] }] }),
  );
  simulation.call(0, 0);
  simulation.run(Infinity);
  const waits = Object.fromEntries(stations.map((station, step) => [station, simulation.waits[step].mean]));
  return { arrivals, services, waits, through: through / CUSTOMERS };
};

test('a station that is dropped leaves all other draws as they were, to the last bit', () => {
  const all = played(['assess', 'test', 'register'], 7);
  for (const left of [
    ['assess', 'register'],
    ['assess', 'test'],
    ['test', 'register'],
    ['register', 'assess'],
  ]) {
    const some = played(left, 7);
    expect(some.arrivals).toEqual(all.arrivals);
    for (const station of left) expect(some.services[station]).toEqual(all.services[station]);
  }
  expect(played(['assess', 'register'], 7).waits.assess).toBe(all.waits.assess);
});

test('stations, customers and replications draw apart', () => {
  const { services, arrivals } = played(['assess', 'test'], 7);
  expect(new Set([...services.assess, ...services.test]).size).toBe(2 * CUSTOMERS);
  expect(played(['assess'], 8).arrivals[1]).not.toBe(arrivals[1]);
});

test('two regimes played on the same draws differ by nothing when they are the same, and by less noise when not', () => {
  const replications = Array.from({ length: 60 }, (_, replication) => replication);
  const one = replications.map((r) => played(['assess', 'test'], r).through);
  const other = replications.map((r) => played(['assess', 'register', 'test'], r).through);
  const same = replications.map((r) => played(['assess', 'test'], r).through);
  expect(same).toEqual(one);
  const paired = estimateOf(replications.map((r) => other[r] - one[r]));
  const apart = estimateOf(replications.map((r) => other[r] - one[(r + 1) % replications.length]));
  expect(paired.standardError).toBeLessThan(0.8 * apart.standardError);
});
