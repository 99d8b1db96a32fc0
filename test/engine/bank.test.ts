// The engine used alone: a bank counter in ten lines, with nothing but what the table of contents names.
import { expect, test } from 'vitest';
import { always, Simulation } from '../../src/index.ts';

test('customers of a bank wait for one clerk in the order they came, and leave when they are served', () => {
  const left: string[] = [];
  const bank = new Simulation(
    {
      called: (customer) => bank.join(counter, 0, customer, customer, customer),
      duration: () => 4,
      finished: (_step, customer) => left.push(`customer ${customer} at ${bank.now}`),
    },
    { steps: 1 },
  );
  const counter = bank.addPool({ crews: [{ shifts: always(), heads: [{ from: 0, heads: 1 }] }] });
  [0, 1, 2, 20].forEach((time, customer) => {
    bank.call(time, customer);
  });
  bank.run(60);

  expect(left).toEqual(['customer 0 at 4', 'customer 1 at 8', 'customer 2 at 12', 'customer 3 at 24']);
  // The second waited 3, the third 6, the others not at all.
  expect(bank.waits[0].mean).toBe((3 + 6) / 4);
  expect(bank.queues.area(counter.index, bank.now)).toBe(3 + 6);
  expect(counter.busyTime(bank.now) / counter.availableTime(0, bank.now)).toBe(16 / 60);
});
