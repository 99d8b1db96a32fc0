// Laws of the slots: every run of jobs in service has one of its own, and gets back what it left there.
import { expect, test } from 'vitest';
import { FIRST, LAST, Slots, STEP } from '../../src/engine/slots.ts';

test('no two runs in service share a slot, and each finds its crew, step and ids, far beyond the first slots', () => {
  const slots = new Slots();
  const taken = Array.from({ length: 1000 }, (_, id) => slots.take(id % 3, id % 7, id, id + (id % 5)));
  expect(new Set(taken).size).toBe(1000);
  taken.forEach((slot, id) => {
    const run = [slots.cells[slot + FIRST], slots.cells[slot + LAST]];
    expect([slots.cells[slot], slots.cells[slot + STEP], ...run]).toEqual([id % 3, id % 7, id, id + (id % 5)]);
  });
});

test('a slot given back is taken again before a new one, so there are as many as were ever busy at once', () => {
  const slots = new Slots();
  const first = [0, 1, 2].map((id) => slots.take(0, 0, id, id));
  slots.give(first[1]);
  slots.give(first[0]);
  const again = [3, 4].map((id) => slots.take(1, 1, id, id));
  expect(new Set(again)).toEqual(new Set([first[0], first[1]]));
  expect([slots.cells[first[2] + FIRST], slots.cells[again[0]]]).toEqual([2, 1]);
  for (let round = 0; round < 10_000; round++) slots.give(slots.take(2, 2, round, round));
  // The fourth slot follows the three there are.
  expect(slots.take(0, 0, 9, 9)).toBe(3 * (first[1] - first[0]));
});
