// Laws of the slots: every job in service has one of its own, and gets back what it left there.
import { expect, test } from 'vitest';
import { ID, Slots, STEP } from '../../src/engine/slots.ts';

test('no two jobs in service share a slot, and each finds its crew, step and id, far beyond the first slots', () => {
  const slots = new Slots();
  const taken = Array.from({ length: 1000 }, (_, id) => slots.take(id % 3, id % 7, id));
  expect(new Set(taken).size).toBe(1000);
  taken.forEach((slot, id) => {
    expect([slots.cells[slot], slots.cells[slot + STEP], slots.cells[slot + ID]]).toEqual([id % 3, id % 7, id]);
  });
});

test('a slot given back is taken again before a new one, so there are as many as were ever busy at once', () => {
  const slots = new Slots();
  const first = [0, 1, 2].map((id) => slots.take(0, 0, id));
  slots.give(first[1]);
  slots.give(first[0]);
  const again = [3, 4].map((id) => slots.take(1, 1, id));
  expect(new Set(again)).toEqual(new Set([first[0], first[1]]));
  expect([slots.cells[first[2] + ID], slots.cells[again[0]]]).toEqual([2, 1]);
  for (let round = 0; round < 10_000; round++) slots.give(slots.take(2, 2, round));
  // The fourth slot follows the three there are.
  expect(slots.take(0, 0, 9)).toBe(3 * (first[1] - first[0]));
});
