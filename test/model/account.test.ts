// The account of waiting: a wait costs two additions and is told to a part of the horizon, however long the play.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Account } from '../../src/model/account.ts';
import { REGISTERED } from '../../src/model/ledger.ts';

const POOLS = [{ id: 'a' }, { id: 'b' }];
const quanta = (account: Account, category: number, component: number): number =>
  account.waits[category]?.[component] ?? 0;
const accountOf = (components: number, from: number, to: number, state = new Uint8Array(components)) => ({
  state,
  account: new Account({ pools: POOLS }, { from, to }, state),
});

test('a wait is what lies between its begin and its end, of whoever waits and of nobody else', () => {
  const { account } = accountOf(5, 1000, 1000 + 65535);
  account.begin(1, 1, 3, 1100);
  account.end(1, 1, 1, 1150);
  account.end(1, 2, 3, 1500);
  expect([0, 1, 2, 3, 4].map((c) => quanta(account, 1, c))).toEqual([0, 50, 400, 400, 0]);
  expect([0, account.group, account.turn].map((k) => quanta(account, k, 2))).toEqual([0, 0, 0]);
});

test('waits by category add up to the time waited, to a part of the horizon each, though the circle be passed', () => {
  const waits = fc.array(fc.tuple(fc.nat(3), fc.double({ min: 0, max: 1, noNaN: true })), {
    minLength: 2,
    maxLength: 30,
  });
  fc.assert(
    fc.property(waits, fc.integer({ min: 1, max: 1e9 }), (drawn, span) => {
      const { account } = accountOf(1, 7, 7 + span);
      // One after another, the last at the very end of the horizon.
      const total = drawn.reduce((sum, [, share]) => sum + share, 0) || 1;
      const expected = [0, 0, 0, 0];
      let at = 7;
      drawn.forEach(([category, share]) => {
        account.begin(category, 0, 0, at);
        const end = Math.min(at + (share / total) * span, 7 + span);
        account.end(category, 0, 0, end);
        expected[category] += end - at;
        at = end;
      });
      expected.forEach((ticks, category) => {
        const told = quanta(account, category, 0) * account.ticksPerQuantum;
        expect(Math.abs(told - ticks)).toBeLessThanOrEqual(drawn.length * account.ticksPerQuantum * (1 + 1e-9));
      });
    }),
    { seed: 392, numRuns: 200 },
  );
});

test('a wait through the whole horizon is all of it', () => {
  const { account } = accountOf(1, 0, 1e13);
  account.begin(0, 0, 0, 0);
  account.end(0, 0, 0, 1e13);
  expect(quanta(account, 0, 0)).toBe(65535);
});

test('who is registered waits for nothing that could make it late', () => {
  const { account, state } = accountOf(2, 0, 65535);
  state[1] = REGISTERED;
  account.begin(0, 0, 1, 10);
  account.end(0, 0, 1, 30);
  expect([quanta(account, 0, 0), quanta(account, 0, 1)]).toEqual([20, 0]);
});

test('who has failed once is known by it', () => {
  const { account } = accountOf(4, 0, 100);
  account.fail(1, 2);
  expect([0, 1, 2, 3].map((c) => account.hasFailed(c))).toEqual([false, true, true, false]);
});
