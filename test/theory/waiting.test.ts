// Waiting in theory and here: one, two and five servers, services that vary much, little or not at all.
import { expect, test } from 'vitest';
import { expectAgreement } from './estimate.ts';
import { erlangC, waitMG1, waitMMc } from './formulas.ts';
import { steady } from './open-queue.ts';

const exponential = { shape: 'exponential', mean: 1 } as const;

test('the formulas give the values that are published', () => {
  expect(waitMMc(1, 0.8)).toBeCloseTo(4, 12);
  expect(waitMG1(0.8, 1, 1)).toBeCloseTo(2, 12);
  expect(erlangC(2, 1.6)).toBeCloseTo(0.711111, 6);
  expect(waitMMc(2, 1.6)).toBeCloseTo(1.777778, 6);
  expect([erlangC(5, 4), waitMMc(5, 4)].map((x) => x.toFixed(6))).toEqual(['0.554113', '0.554113']);
  expect([erlangC(10, 9), waitMMc(10, 9)].map((x) => x.toFixed(6))).toEqual(['0.668732', '0.668732']);
});

test.each([
  [1, 0.8, 110_000],
  [2, 1.6, 110_000],
  [5, 4, 170_000],
])('M/M/%i at load %d waits as long as Erlang says, and as often', (servers, load, arrivals) => {
  const queue = { name: `M/M/${servers}`, servers, meanGap: 1 / load, service: exponential, arrivals };
  const { wait, busy } = steady(queue);
  expectAgreement('mean wait', wait, waitMMc(servers, load));
  expectAgreement('share who wait', busy, erlangC(servers, load));
});

test('M/D/1 waits half as long as M/M/1 (Pollaczek and Khinchine)', () => {
  const service = { shape: 'fixed', value: 1 } as const;
  const { wait } = steady({ name: 'M/D/1', servers: 1, meanGap: 1 / 0.8, service, arrivals: 60_000 });
  expectAgreement('mean wait', wait, waitMG1(0.8, 1, 1));
});

test('M/G/1 with services of twice the variance waits as long as Pollaczek and Khinchine say', () => {
  const service = { shape: 'lognormal', mean: 1, cv: Math.SQRT2 } as const;
  const { wait } = steady({ name: 'M/G/1', servers: 1, meanGap: 1 / 0.6, service, arrivals: 120_000 });
  expectAgreement('mean wait', wait, waitMG1(0.6, 1, 3));
});

test('M/G/5 waits within a tenth of M/M/5 times the mean of the squared variations, which is an approximation', () => {
  const service = { shape: 'lognormal', mean: 1, cv: Math.SQRT2 } as const;
  const { wait } = steady({ name: 'M/G/5', servers: 5, meanGap: 1 / 4, service, arrivals: 60_000 });
  const approximation = (waitMMc(5, 4) * (1 + 2)) / 2;
  expect(approximation).toBeCloseTo(0.8312, 4);
  expect(Math.abs(wait.mean / approximation - 1)).toBeLessThanOrEqual(0.1);
});
