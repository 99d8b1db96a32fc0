// A fixed pace: arrivals and services of whole ticks, so that every wait is known to the tick.
import { expect, test } from 'vitest';
import { TICKS_PER_DAY, TICKS_PER_HOUR, TICKS_PER_MINUTE } from '../../src/engine/days.ts';
import { always, Shifts } from '../../src/engine/shifts.ts';
import { LawfulSimulation } from './lawful.ts';

/** Starts of customers who come every `gap` ticks for `service` ticks each. */
const starts = (customers: number, servers: number, gap: number, service: number, shifts = always()): number[] => {
  const begun: number[] = [];
  const simulation: LawfulSimulation = new LawfulSimulation(
    {
      called: (customer) => simulation.join(pool, 0, customer, customer, customer),
      duration: () => {
        begun.push(simulation.now);
        return service;
      },
      finished: () => {},
    },
    { steps: 1 },
  );
  const pool = simulation.addPool({ crews: [{ shifts, heads: [{ from: 0, heads: servers }] }] });
  for (let customer = 0; customer < customers; customer++) simulation.call(customer * gap, customer);
  simulation.run(Infinity);
  return begun;
};

test('D/D/1 at a pace that the server can keep makes nobody wait, not even when it is the very same pace', () => {
  for (const service of [6 * TICKS_PER_MINUTE, 7 * TICKS_PER_MINUTE - 1, 7 * TICKS_PER_MINUTE]) {
    const begun = starts(1000, 1, 7 * TICKS_PER_MINUTE, service);
    expect(begun).toEqual(Array.from({ length: 1000 }, (_, n) => n * 7 * TICKS_PER_MINUTE));
  }
});

test('D/D/1 a tick too slow makes the n-th wait n ticks', () => {
  const gap = 7 * TICKS_PER_MINUTE;
  expect(starts(1000, 1, gap, gap + 1)).toEqual(Array.from({ length: 1000 }, (_, n) => n * (gap + 1)));
});

test('D/D/c serves c at a time, whoever of them is free', () => {
  // Three servers of nine ticks, a customer every two: one start every three ticks in the long run.
  const begun = starts(900, 3, 2, 9);
  expect(begun).toEqual(Array.from({ length: 900 }, (_, n) => Math.floor(n / 3) * 9 + (n % 3) * 2));
});

test('a day of six and a half hours takes 195 services of two minutes, day after day', () => {
  const days = Array.from({ length: 10 }, (_, day) => day * TICKS_PER_DAY + 9 * TICKS_PER_HOUR);
  const shifts = new Shifts(
    Float64Array.from(days),
    Float64Array.from(days, (start) => start + 6.5 * TICKS_PER_HOUR),
  );
  const begun = starts(1950, 1, 0, 2 * TICKS_PER_MINUTE, shifts);
  expect(begun).toHaveLength(1950);
  begun.forEach((start, n) => {
    expect(start).toBe(days[Math.floor(n / 195)] + (n % 195) * 2 * TICKS_PER_MINUTE);
  });
});
