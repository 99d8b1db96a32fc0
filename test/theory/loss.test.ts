// Loss: who finds all servers busy goes away, and how many do depends on the mean service alone.
import { expect, test } from 'vitest';
import type { Distribution } from '../../src/engine/distribution.ts';
import { expectAgreement } from './estimate.ts';
import { erlangB } from './formulas.ts';
import { steady } from './open-queue.ts';

test('Erlang B gives the value that is published', () => {
  expect(erlangB(5, 4)).toBeCloseTo(0.199067, 6);
});

const SERVICES: readonly Distribution[] = [
  { shape: 'exponential', mean: 1 },
  { shape: 'lognormal', mean: 1, cv: 2 },
  { shape: 'fixed', value: 1 },
];

test.each(SERVICES)('M/G/5/5 at load 4 loses the share of Erlang B when services are $shape', (service) => {
  const name = `loss ${service.shape}`;
  const { busy, wait } = steady({ name, servers: 5, meanGap: 1 / 4, service, loses: true, arrivals: 20_000 });
  expectAgreement('share lost', busy, erlangB(5, 4));
  expect(wait.mean).toBe(0);
});
