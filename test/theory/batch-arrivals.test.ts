// Batches: all who arrive together wait for those before them, in the queue and in the batch.
import { test } from 'vitest';
import { expectAgreement } from './estimate.ts';
import { waitBatches } from './formulas.ts';
import { steady } from './open-queue.ts';

test('M^X/M/1 with batches of one, three or eight waits as a batch waits, and as a member waits in his batch', () => {
  const size = { shape: 'discrete', values: [1, 3, 8], weights: [5, 3, 2] } as const;
  const [mean, secondMoment] = [(5 + 9 + 16) / 10, (5 + 27 + 128) / 10];
  const rate = 0.6 / mean;
  const service = { shape: 'exponential', mean: 1 } as const;
  const { wait } = steady({ name: 'batches', servers: 1, meanGap: 1 / rate, service, size, arrivals: 40_000 });
  expectAgreement('mean wait', wait, waitBatches(rate, mean, secondMoment));
});
