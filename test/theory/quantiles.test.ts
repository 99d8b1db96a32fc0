// Quantiles of waits as the engine keeps them, against the exact order statistics of the same run.
import { expect, test } from 'vitest';
import { type Distribution, quantile } from '../../src/engine/distribution.ts';
import { streamFor } from '../../src/engine/random.ts';
import { always } from '../../src/engine/shifts.ts';
import { SEED } from './estimate.ts';
import { LawfulSimulation } from './lawful.ts';

const CUSTOMERS = 50_000;
const SHARES = [0, 0.001, 0.01, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99, 0.999, 0.9999, 1];

/** The waits of everybody in order, and what the engine made of them. */
const waited = (unit: number, service: Distribution) => {
  const gaps = streamFor(SEED, 0, 'quantiles gaps');
  const services = streamFor(SEED, 0, 'quantiles services');
  const joined: number[] = [];
  const waits: number[] = [];
  const simulation: LawfulSimulation = new LawfulSimulation(
    {
      called: (id) => {
        joined[id] = simulation.now;
        simulation.join(pool, 0, id, id, id);
        const gap = quantile({ shape: 'exponential', mean: 1 / 0.9 }, gaps.uniform(id, 0));
        if (id + 1 < CUSTOMERS) simulation.call(simulation.now + unit * gap, id + 1);
      },
      duration: (_step, id) => {
        waits.push(simulation.now - joined[id]);
        return unit * quantile(service, services.uniform(id, 0));
      },
      finished: () => {},
    },
    { steps: 1 },
  );
  const pool = simulation.addPool({ crews: [{ shifts: always(), heads: [{ from: 0, heads: 1 }] }] });
  simulation.call(0, 0);
  simulation.run(Infinity);
  return { exact: waits.sort((a, b) => a - b), kept: simulation.waits[0] };
};

test.each<[string, number, Distribution]>([
  ['exponential services of a minute, in microseconds', 6e7, { shape: 'exponential', mean: 1 }],
  ['services that vary much, in hours', 1 / 60, { shape: 'lognormal', mean: 1, cv: 2 }],
  ['fixed services of a year, in microseconds', 3.15e13, { shape: 'fixed', value: 1 }],
])('every quantile of the waits is within 1/64 of the order statistic: %s', (_what, unit, service) => {
  const { exact, kept } = waited(unit, service);
  expect(kept.count).toBe(CUSTOMERS);
  for (const share of SHARES) {
    const wait = exact[Math.max(0, Math.ceil(share * CUSTOMERS) - 1)];
    const error = Math.abs(kept.quantile(share) - wait);
    expect(error, `the ${share} quantile`).toBeLessThanOrEqual(wait / 64 + 2 ** -20);
  }
  expect([kept.min, kept.max]).toEqual([exact[0], exact[CUSTOMERS - 1]]);
});
