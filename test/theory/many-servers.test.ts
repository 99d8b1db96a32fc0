// Ten servers near their limit: the longest memory of all the cases, so the longest run.
import { test } from 'vitest';
import { expectAgreement } from './estimate.ts';
import { erlangC, waitMMc } from './formulas.ts';
import { steady } from './open-queue.ts';

test('M/M/10 at load 9 waits as long as Erlang says, and as often', () => {
  const service = { shape: 'exponential', mean: 1 } as const;
  const { wait, busy } = steady({ name: 'M/M/10', servers: 10, meanGap: 1 / 9, service, arrivals: 750_000 });
  expectAgreement('mean wait', wait, waitMMc(10, 9));
  expectAgreement('share who wait', busy, erlangC(10, 9));
}, 600_000);
