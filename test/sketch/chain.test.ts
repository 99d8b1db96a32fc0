// The chain of pools against time walked in small steps: slices are fine enough, and no pool does what it cannot.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SketchInput } from '../../src/sketch/input.ts';
import { batch, by, people, rowOf, steps, taking, world } from './worlds.ts';

const STEP = 0.05;
const MINUTES = 600;

interface Told {
  /** Minutes a component at each pool. */
  minutes: readonly number[];
  heads: readonly number[];
  came: readonly { time: number; components: number }[];
}

const told = fc.record({
  minutes: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 3, maxLength: 3 }),
  heads: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 3, maxLength: 3 }),
  came: fc.array(fc.record({ time: fc.integer({ min: 0, max: 400 }), components: fc.integer({ min: 1, max: 200 }) }), {
    minLength: 1,
    maxLength: 8,
  }),
});

const inputOf = ({ minutes, heads, came }: Told): SketchInput =>
  world({
    pools: heads.map((count, p) => people(`pool-${p}`, count)),
    routes: [{ id: 'bespoke', steps: steps('one', 'two', 'three') }],
    batches: came.map(({ time, components }) =>
      batch(
        time,
        taking(
          components,
          minutes.map((each, pool) => ({ pool, minutes: each })),
        ),
      ),
    ),
  });

/** Step by step of time: what has come to a pool waits, and what is done goes on to the next at once. */
const walked = ({ minutes, heads, came }: Told): number => {
  const waiting = heads.map(() => 0);
  let done = 0;
  for (let now = 0; now < MINUTES; now += STEP) {
    for (const { time, components } of came)
      if (time >= now - STEP / 2 && time < now + STEP / 2) waiting[0] += components;
    for (let p = 0; p < heads.length; p++) {
      const passes = Math.min(waiting[p], (heads[p] * STEP) / minutes[p]);
      waiting[p] -= passes;
      if (p + 1 < heads.length) waiting[p + 1] += passes;
      else done += passes;
    }
  }
  return done;
};

test('three pools in series do what they do in small steps of time, within half a percentage point', () => {
  fc.assert(
    fc.property(told, (one) => {
      const outcome = by(MINUTES, inputOf(one));
      expect(Math.abs(outcome.onTime - walked(one)) / outcome.due).toBeLessThan(0.005);
    }),
    { seed: 392, numRuns: 40 },
  );
});

test('no pool does more than it can, than came to it, or than those before it passed on', () => {
  fc.assert(
    fc.property(told, fc.integer({ min: 1, max: MINUTES }), (one, T) => {
      const outcome = by(T, inputOf(one));
      if (outcome.due === 0) return;
      let before = Infinity;
      one.minutes.forEach((minutes, p) => {
        const { releasedMinutes, capacityMinutes, doneMinutes, done } = rowOf(outcome, `pool-${p}`);
        expect(doneMinutes).toBeLessThanOrEqual(Math.min(releasedMinutes, capacityMinutes));
        expect(capacityMinutes).toBe(one.heads[p] * T);
        expect(done).toBeLessThanOrEqual(before + 1e-6);
        // Of all components together, due or not, as much as the closed form says; slices pass on when half is done.
        if (outcome.due === one.came.reduce((sum, { components }) => sum + components, 0))
          expect(Math.abs(done * minutes - doneMinutes)).toBeLessThan((outcome.due * minutes) / 128);
        before = done;
      });
    }),
    { seed: 393, numRuns: 200 },
  );
});
