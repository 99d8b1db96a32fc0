// Laws of a pool in order of arrival: first come, first done, and by any time as much as the closed form says.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Capacity } from '../../src/sketch/capacity.ts';
import { workDone } from '../../src/sketch/closed-form.ts';
import { Queue } from '../../src/sketch/queue.ts';

/** One a minute, resting from 10 to 20. */
const withRest = () =>
  new Queue(
    new Capacity([
      { from: 0, to: 10, rate: 1 },
      { from: 20, to: 1000, rate: 1 },
    ]),
  );

const at = (time: number) => ({ first: time, middle: time, last: time });

test('work that finds nobody before it is done when its minutes have passed', () => {
  expect(withRest().release(3, 4)).toBe(7);
});

test('work waits for what came before, and for the pool to open', () => {
  const queue = withRest();
  expect([queue.release(0, 6), queue.release(2, 6), queue.release(12, 1)]).toEqual([6, 22, 23]);
});

test('work of no minutes waits its turn too', () => {
  const queue = withRest();
  queue.release(0, 6);
  expect(queue.release(1, 0)).toBe(6);
});

test('what cannot be done is never done', () => {
  expect(withRest().release(0, 991)).toBe(Infinity);
});

test('a slice that comes at once flows out while it is worked on', () => {
  expect(withRest().serve(at(2), 2, 6)).toEqual({ first: 2, middle: 5, last: 8 });
});

test('a slice that waits flows out when its turn comes', () => {
  const queue = withRest();
  queue.release(0, 10);
  expect(queue.serve(at(2), 2, 6)).toEqual({ first: 20, middle: 23, last: 26 });
});

test('a slice that comes more slowly than it is worked on flows out as it comes', () => {
  const flow = withRest().serve({ first: 2, middle: 5, last: 8 }, 5, 1);
  expect([flow.first, flow.last]).toEqual([2, 8]);
  expect(flow.middle).toBeCloseTo(5.5, 9);
});

test('when work is done, all that came before is done, and nothing that came later', () => {
  const rest = fc.integer({ min: 0, max: 5 });
  const length = fc.integer({ min: 1, max: 9 });
  const shifts = fc.array(fc.record({ rest, length, rate: fc.integer({ min: 1, max: 3 }) }), {
    minLength: 1,
    maxLength: 8,
  });
  const came = fc.array(fc.record({ after: fc.integer({ min: 0, max: 6 }), work: fc.integer({ min: 1, max: 9 }) }), {
    minLength: 1,
    maxLength: 12,
  });
  fc.assert(
    fc.property(shifts, came, (told, releases) => {
      let edge = 0;
      const capacity = new Capacity(
        told.map((shift) => {
          const from = edge + shift.rest;
          edge = from + shift.length;
          return { from, to: edge, rate: shift.rate };
        }),
      );
      const queue = new Queue(capacity);
      let [time, sum] = [0, 0];
      const ends = releases.map(({ after, work }) => {
        time += after;
        sum += work;
        return { end: queue.release(time, work), sum };
      });
      for (const { end, sum } of ends)
        if (end < Infinity) expect(workDone(queue, capacity, 0, end)).toBeCloseTo(sum, 9);
    }),
    { seed: 392, numRuns: 500 },
  );
});
