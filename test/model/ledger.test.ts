// The ledger: a registration counts once, can be lost and won again, and what was lost is not paid for.
import { expect, test } from 'vitest';
import { DEFERRED, HELD, Ledger, NOWHERE, OPEN, REGISTERED, REVOKED, WITHDRAWN } from '../../src/model/ledger.ts';
import type { Portfolio } from '../../src/model/portfolio.ts';
import { everybody } from '../../src/model/predicate.ts';
import type { Program } from '../../src/model/program.ts';

/** Two routes, to be registered on by 100 and by 130; three components. */
const program = {
  routes: [100, 130].map((is) => ({ deadline: { cases: [{ who: everybody, is }] } })),
  steps: [],
  revokes: true,
} as unknown as Program;
const portfolio = { submissions: 1, components: 3, first: Int32Array.of(0, 3), truth: Uint8Array.of(1, 0, 2) };
const ledgerOf = (year = { from: 200, to: 300 }): Ledger => {
  const ledger = new Ledger(program, portfolio as unknown as Portfolio, year);
  ledger.route.fill(0);
  return ledger;
};

test('a registration counts once, and with its first time', () => {
  const ledger = ledgerOf();
  expect([ledger.register(0, 50), ledger.register(0, 60), ledger.open]).toEqual([true, false, 2]);
  expect([ledger.registeredAt[0], ledger.registeredOn[0]]).toEqual([50, 0]);
});

test('whoever is registered stays so, unless it is revoked; whoever is out stays out', () => {
  const ledger = ledgerOf();
  ledger.register(0, 50);
  ledger.end(0, WITHDRAWN);
  expect(ledger.state[0]).toBe(REGISTERED);
  ledger.end(1, DEFERRED);
  ledger.end(1, WITHDRAWN);
  expect([ledger.state[1], ledger.register(1, 60), ledger.open]).toEqual([DEFERRED, false, 1]);
});

test('whoever loses its registration is open again, and may be struck off or registered again', () => {
  const ledger = ledgerOf();
  for (const c of [0, 1]) ledger.register(c, 50);
  expect([ledger.revoke(0, 70, 100), ledger.revoke(1, 70, 100), ledger.revoke(2, 70, 100)]).toEqual([
    true,
    true,
    false,
  ]);
  expect([ledger.open, ledger.revocations, ledger.state[0]]).toEqual([3, 2, OPEN]);
  expect(ledger.registeredAt[0]).toBe(Infinity);
  ledger.end(0, REVOKED);
  ledger.route[1] = 1;
  ledger.register(1, 90);
  expect([ledger.open, ledger.state[0], ledger.registeredAt[1], ledger.registeredOn[1]]).toEqual([1, REVOKED, 90, 1]);
  expect([ledger.revoke(1, 95, 100), ledger.revocations]).toEqual([true, 3]);
});

test.each([
  // Registered, revoked, registered again; on time by 100 or not.
  [[100], true],
  [[101], false],
  [[50, 99], false],
  [[50, 100], false],
  [[50, 101], true],
  [[50, 60, 100], true],
  [[50, 60, 101], false],
  [[50, 101, 120], true],
  [[101, 120], false],
  [[50, 60, 70, 110], true],
  [[50, 60, 101, 110], false],
])('registered and revoked by turns at %j, by 100 it is on time: %s', (turns, isOnTime) => {
  const ledger = ledgerOf();
  turns.forEach((at, i) => {
    if (i % 2 === 0) ledger.register(0, at);
    else ledger.revoke(0, at, 100);
  });
  expect(ledger.isOnTime(0, 100)).toBe(isOnTime);
});

test.each([
  [[], 100],
  [[150], 0],
  [[200], 0],
  [[210], 10],
  [[310], 100],
  [[50, 120], 100],
  [[50, 220], 80],
  [[50, 220, 250], 30],
  [[210, 220, 250, 260], 80],
  [[50, 220, 290, 400], 70],
])('registered and revoked by turns at %j, %d of the hundred days go unpaid', (turns, unpaid) => {
  const ledger = ledgerOf();
  turns.forEach((at, i) => {
    if (i % 2 === 0) ledger.register(0, at);
    else ledger.revoke(0, at, 100);
  });
  expect(ledger.unpaidTicks(0)).toBe(unpaid);
});

test('a year that begins after the end of the horizon has no days to be paid; without a year nobody knows', () => {
  expect(ledgerOf({ from: 200, to: 150 }).unpaidTicks(0)).toBe(0);
  expect(ledgerOf({ from: Number.NaN, to: Number.NaN }).unpaidTicks(0)).toBeNaN();
});

test('a component is judged by the route that it is registered on, else by the one that it is on, else by the cut-off', () => {
  const ledger = ledgerOf();
  expect(ledger.deadlineOf(0, 0, 77)).toBe(100);
  ledger.register(0, 50);
  ledger.route[0] = 1;
  expect(ledger.deadlineOf(0, 0, 77)).toBe(100);
  ledger.revoke(0, 60, 100);
  expect(ledger.deadlineOf(0, 0, 77)).toBe(130);
  ledger.route[0] = NOWHERE;
  expect(ledger.deadlineOf(0, 0, 77)).toBe(77);
  // Whoever needs no route is registered on none.
  ledger.register(0, 65);
  expect(ledger.deadlineOf(0, 0, 77)).toBe(77);
});

test('the truth that a play changes is its own', () => {
  const ledger = ledgerOf();
  ledger.truth[0] = 0;
  expect(Array.from(portfolio.truth)).toEqual([1, 0, 2]);
});

test('whoever holds a certificate is not open, and cannot lose what it holds', () => {
  const ledger = ledgerOf();
  ledger.end(0, HELD);
  expect([ledger.open, ledger.revoke(0, 60, 100), ledger.state[0]]).toEqual([2, false, HELD]);
});
