// Servers who go home: the same path by a second method, which knows nothing of events.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Shifts } from '../../src/engine/shifts.ts';
import { LawfulSimulation } from './lawful.ts';

interface Day {
  /** Closed before it. */
  night: number;
  length: number;
}

interface Path {
  starts: number[];
  ends: number[];
}

/** When each shift starts and ends by the clock, and how much is worked before it. */
const laidOut = (days: readonly Day[]): { start: number; end: number; before: number }[] => {
  let clock = 0;
  let worked = 0;
  return days.map(({ night, length }) => {
    const shift = { start: clock + night, end: clock + night + length, before: worked };
    clock = shift.end;
    worked += length;
    return shift;
  });
};

/**
 * The recursion of Kiefer and Wolfowitz (1955) on a clock that runs only while people work: each customer takes the
 * server that is free first. Its moments are turned back into clock time at the end. Times are whole numbers.
 */
const byRecursion = (
  days: readonly Day[],
  servers: number,
  arrivals: readonly number[],
  services: readonly number[],
): Path => {
  const shifts = laidOut(days);
  const worked = (time: number) => {
    const shift = shifts.findLast(({ start }) => start <= time);
    return shift ? shift.before + Math.min(time, shift.end) - shift.start : 0;
  };
  const shiftOf = (moment: number, isEnd: boolean) =>
    shifts.findLast(({ before }) => (isEnd ? before < moment : before <= moment)) ?? shifts[0];
  const clockOf = (moment: number, isEnd: boolean) => {
    const { start, before } = shiftOf(moment, isEnd);
    return start + moment - before;
  };
  const free = Array.from({ length: servers }, () => 0);
  const starts: number[] = [];
  const ends: number[] = [];
  arrivals.forEach((arrival, i) => {
    free.sort((a, b) => a - b);
    const start = Math.max(worked(arrival), free[0]);
    free[0] = start + services[i];
    // Work that could start as people go home starts when they are back; work that ends then has ended.
    starts.push(clockOf(start, false));
    ends.push(clockOf(free[0], true));
  });
  return { starts, ends };
};

const byEvents = (
  days: readonly Day[],
  servers: number,
  arrivals: readonly number[],
  services: readonly number[],
): Path => {
  const path: Path = { starts: [], ends: [] };
  const simulation: LawfulSimulation = new LawfulSimulation(
    {
      called: (id) => simulation.join(pool, 0, id, id, id),
      duration: (_step, id) => {
        path.starts[id] = simulation.now;
        return services[id];
      },
      finished: (_step, id) => {
        path.ends[id] = simulation.now;
      },
    },
    { steps: 1 },
  );
  const shifts = laidOut(days);
  const pool = simulation.addPool({
    crews: [
      {
        shifts: new Shifts(
          Float64Array.from(shifts, ({ start }) => start),
          Float64Array.from(shifts, ({ end }) => end),
        ),
        heads: [{ from: 0, heads: servers }],
      },
    ],
  });
  arrivals.forEach((arrival, id) => {
    simulation.call(arrival, id);
  });
  simulation.run(Infinity);
  return path;
};

const anyDay = fc.record({ night: fc.integer({ min: 1, max: 30 }), length: fc.integer({ min: 1, max: 20 }) });

test('G/G/c with shifts starts and ends every job when Kiefer and Wolfowitz say, to the tick', () => {
  const customer = fc.tuple(fc.nat(9), fc.integer({ min: 1, max: 25 }));
  fc.assert(
    fc.property(
      fc.array(anyDay, { minLength: 1, maxLength: 12 }),
      fc.integer({ min: 1, max: 4 }),
      fc.array(customer, { minLength: 1, maxLength: 60 }),
      (days, servers, customers) => {
        // The last day is long enough for all.
        const all = [...days, { night: 5, length: 10_000 }];
        let now = 0;
        const arrivals = customers.map(([wait]) => {
          now += wait;
          return now;
        });
        const services = customers.map(([, service]) => service);
        expect(byEvents(all, servers, arrivals, services)).toEqual(byRecursion(all, servers, arrivals, services));
      },
    ),
    { seed: 392, numRuns: 1000 },
  );
});

test('a year of eight-hour days and twenty thousand jobs agrees as well', () => {
  const days = Array.from({ length: 400 }, (_, day) => ({ night: day % 7 === 0 ? 3840 : 960, length: 480 }));
  const arrivals = Array.from({ length: 20_000 }, (_, i) => 27 * i + ((i * 7919) % 25));
  const services = Array.from({ length: 20_000 }, (_, i) => 1 + ((i * 104_729) % 37));
  const path = byEvents(days, 3, arrivals, services);
  expect(path).toEqual(byRecursion(days, 3, arrivals, services));
  expect(path.starts.filter((start, i) => start > arrivals[i]).length).toBeGreaterThan(2000);
});
