// The closed form is what happens minute by minute: nobody works ahead of what came, nor faster than he can.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Capacity } from '../../src/sketch/capacity.ts';
import { type Releases, workDone, workReleased } from '../../src/sketch/closed-form.ts';

const minuteAMinute = new Capacity([{ from: 0, to: 1000, rate: 1 }]);

test('of 10 released at 0 and 10 at 15, somebody who does one a minute has done 15 by 20', () => {
  expect(workDone({ at: [0, 15], work: [10, 10] }, minuteAMinute, 0, 20)).toBe(15);
});

test.each([
  ['nothing came', { at: [], work: [] }, 20, 0],
  ['it came at the end', { at: [20], work: [10] }, 20, 0],
  ['there was more than time', { at: [0], work: [50] }, 20, 20],
  ['all was done', { at: [2, 2, 9], work: [1, 2, 3] }, 20, 6],
  ['he idled between', { at: [5, 10], work: [2, 30] }, 20, 12],
  ['it waited from before', { at: [-7, -5], work: [4, 5] }, 6, 6],
])('%s', (_, releases, T, done) => {
  expect(workDone(releases, minuteAMinute, 0, T)).toBe(done);
});

test('what is released at T is not released before it', () => {
  expect(workReleased({ at: [0, 5, 5, 9], work: [1, 2, 4, 8] }, 9)).toBe(7);
});

/** Minute by minute: each minute a rate, work that came before it or with it waits, and as much is done as can be. */
const walked = (rates: readonly number[], { at, work }: Releases, T: number): number => {
  let [waiting, done] = [0, 0];
  for (let minute = 0; minute < T; minute++) {
    at.forEach((time, i) => {
      if (time === minute) waiting += work[i];
    });
    const now = Math.min(waiting, rates[minute] ?? 0);
    waiting -= now;
    done += now;
  }
  return done;
};

const rates = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 5, maxLength: 40 });
const releases = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 12 })), { maxLength: 12 })
  .map((list): Releases => {
    const sorted = list.sort((a, b) => a[0] - b[0]);
    return { at: sorted.map(([at]) => at), work: sorted.map(([, work]) => work) };
  });
const capacityOf = (rates: readonly number[]): Capacity =>
  new Capacity(rates.map((rate, minute) => ({ from: minute, to: minute + 1, rate })).filter(({ rate }) => rate > 0));

test('the closed form is the sum of the minutes', () => {
  fc.assert(
    fc.property(rates, releases, fc.integer({ min: 0, max: 45 }), (told, came, T) => {
      expect(workDone(came, capacityOf(told), 0, T)).toBe(walked(told, came, T));
    }),
    { seed: 392, numRuns: 2000 },
  );
});

test('a pool never does more than it can, nor more than came', () => {
  fc.assert(
    fc.property(rates, releases, fc.integer({ min: 0, max: 45 }), (told, came, T) => {
      const capacity = capacityOf(told);
      const done = workDone(came, capacity, 0, T);
      expect(done).toBeLessThanOrEqual(capacity.until(T));
      expect(done).toBeLessThanOrEqual(workReleased(came, T));
      expect(done).toBeGreaterThanOrEqual(0);
    }),
    { seed: 393, numRuns: 500 },
  );
});
