// Laws of those who are alike: they start, work and end together, and nobody can tell it from each being alone.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Shifts } from '../../src/engine/shifts.ts';
import { Simulation } from '../../src/engine/simulation.ts';
import type { Story } from '../../src/engine/story.ts';

/** Days of 24 of which 8 are worked. */
const days = Float64Array.from({ length: 400 }, (_, day) => 24 * day);
const shifts = new Shifts(
  days,
  days.map((start) => start + 8),
);

interface Arrival {
  at: number;
  step: number;
  size: number;
}

/** Two pools in series; work takes as long for ten ids in a row, and who finishes at the first pool goes on to the second. */
const played = (arrivals: Arrival[], heads: [number, number], keyed: boolean, isAsked: boolean) => {
  const starts: string[] = [];
  const ends: string[] = [];
  let runs = 0;
  const workOf = (step: number, id: number) => 1 + step + (Math.floor(id / 10) % 3);
  const story: Story = {
    duration: (step, first, last) => {
      runs++;
      for (let id = first; id <= last; id++) starts.push(`${simulation.now} ${step} ${id}`);
      return workOf(step, first);
    },
    finished: (step, first, last) => {
      for (let id = first; id <= last; id++) ends.push(`${simulation.now} ${step} ${id}`);
      if (step < 2) simulation.join(pools[1], 2, first, last, first, -Math.floor(first / 10));
    },
    called: (a) => {
      const { step, size } = arrivals[a];
      simulation.join(pools[0], step, 100 * a, 100 * a + size - 1, 100 * a, a % 3);
    },
    ...(isAsked && { alike: (_step, first, last) => Math.min(last, 10 * Math.floor(first / 10) + 9) }),
  };
  const simulation = new Simulation(story, { steps: 3 });
  const pools = heads.map((some) =>
    simulation.addPool({ crews: [{ shifts, heads: [{ from: 0, heads: some }] }], keyed }),
  );
  arrivals.forEach(({ at }, a) => {
    simulation.call(at, a);
  });
  simulation.run(Infinity);
  const { now, events, peaks, served, waits } = simulation;
  return {
    runs,
    // Within an instant the order of events is nobody's business.
    told: { starts: starts.sort(), ends: ends.sort() },
    tallies: {
      ...{ now, events, peaks: [...peaks], served: [...served] },
      waits: waits.map(({ cells }) => [...cells]),
      busy: pools.map((pool) => pool.busyTime(now)),
      queued: pools.map(({ index }) => simulation.queues.area(index, now)),
    },
  };
};

const arrival = fc.record({
  at: fc.integer({ min: 0, max: 60 }),
  step: fc.integer({ min: 0, max: 1 }),
  size: fc.integer({ min: 1, max: 40 }),
});
const several = fc.integer({ min: 1, max: 7 });

test('whoever starts as one of a run starts, ends and waits as if nobody had asked who is alike', () => {
  fc.assert(
    fc.property(
      fc.array(arrival, { maxLength: 12 }),
      fc.tuple(several, several),
      fc.boolean(),
      (arrivals, heads, keyed) => {
        const together = played(arrivals, heads, keyed, true);
        const alone = played(arrivals, heads, keyed, false);
        expect(together.told).toEqual(alone.told);
        expect(together.tallies).toEqual(alone.tallies);
        expect(alone.runs).toBe(alone.told.starts.length);
      },
    ),
    { seed: 392, numRuns: 200 },
  );
});

test('ten who are alike are one event where ten servers are free, and four where three are', () => {
  const batch = [{ at: 0, step: 0, size: 10 }];
  expect([10, 3].map((heads) => played(batch, [heads, 100], false, true).runs)).toEqual([1 + 1, 4 + 4]);
});
