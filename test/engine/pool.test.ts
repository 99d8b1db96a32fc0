// Laws of a pool that is closed and opened during a play: what it still does, and what it offers.
import { expect, test } from 'vitest';
import type { Pool } from '../../src/engine/pool.ts';
import { always, Shifts } from '../../src/engine/shifts.ts';
import { Simulation } from '../../src/engine/simulation.ts';

interface Told {
  shifts?: Shifts;
  heads?: number;
  lot?: boolean;
  /** What is done to the pool, by time. */
  calls: Record<number, (simulation: Simulation, pool: Pool) => void>;
}

/** Jobs of 10; says when each starts and ends. */
const played = ({ shifts = always(), heads = 1, lot = false, calls }: Told, until = 1000) => {
  const told: string[] = [];
  const times = Object.keys(calls).map(Number);
  const simulation: Simulation = new Simulation(
    {
      called: (i) => calls[times[i]](simulation, pool),
      duration: (_step, id) => {
        told.push(`${simulation.now} start ${id}`);
        return 10;
      },
      finished: (_step, id) => void told.push(`${simulation.now} end ${id}`),
    },
    { steps: 1 },
  );
  const pool: Pool = simulation.addPool({ crews: [{ shifts, heads: [{ from: 0, heads }] }], lot });
  for (const [i, time] of times.entries()) simulation.call(time, i);
  simulation.run(until);
  return { told, pool };
};
const joins = (first: number, last: number) => (simulation: Simulation, pool: Pool) =>
  simulation.join(pool, 0, first, last, first);
const closes = (simulation: Simulation, pool: Pool) => simulation.close(pool);
const opens = (simulation: Simulation, pool: Pool) => simulation.open(pool);

test('a closed pool starts nothing; what it has begun goes on; whoever waits is served when it opens', () => {
  const { told } = played({ calls: { 0: joins(1, 3), 5: closes, 12: joins(4, 4), 40: opens } });
  expect(told).toEqual([
    '0 start 1',
    '10 end 1',
    '40 start 2',
    '50 end 2',
    '50 start 3',
    '60 end 3',
    '60 start 4',
    '70 end 4',
  ]);
});

test('a pool closed at an instant starts nothing at that instant, though somebody comes or a server is freed then', () => {
  const close = (simulation: Simulation, pool: Pool) => {
    joins(3, 3)(simulation, pool);
    closes(simulation, pool);
  };
  expect(played({ calls: { 0: joins(1, 2), 10: close } }).told).toEqual(['0 start 1', '10 end 1']);
});

test('a pool that opens out of hours waits for its shift', () => {
  const shifts = new Shifts(Float64Array.of(0, 100), Float64Array.of(50, 150));
  const { told } = played({ shifts, calls: { 0: closes, 20: joins(1, 1), 70: opens } });
  expect(told).toEqual(['100 start 1', '110 end 1']);
});

test('a closed pool takes no lot; the next is taken when its day opens', () => {
  const shifts = new Shifts(Float64Array.of(0, 100, 200), Float64Array.of(50, 150, 250));
  const { told } = played({ shifts, lot: true, calls: { 90: joins(1, 1), 100: closes, 120: opens } });
  expect(told).toEqual(['200 start 1', '210 end 1']);
});

test('time is on offer until a closed pool has done what it had begun, and again when it opens', () => {
  const { pool } = played({ calls: { 0: joins(1, 2), 5: closes, 40: opens, 60: closes, 80: opens, 90: closes } });
  // Closed with nothing in service from 10 to 40, from 60 to 80, and from 90 on.
  expect(pool.availableTime(0, 100)).toBe(10 + 20 + 10);
  expect([pool.availableTime(0, 20), pool.availableTime(30, 70), pool.availableTime(20, 30)]).toEqual([10, 20, 0]);
  expect(pool.busyTime(100)).toBe(20);
});

test('closing a closed pool, or opening an open one, changes nothing', () => {
  const { pool, told } = played({ calls: { 0: opens, 10: closes, 15: closes, 20: joins(1, 1), 40: opens, 45: opens } });
  expect(told[0]).toBe('40 start 1');
  expect(pool.availableTime(0, 100)).toBe(70);
});

test('what is closed of a shift is taken off once for each head, and nothing of a night', () => {
  const shifts = new Shifts(Float64Array.of(0, 100), Float64Array.of(50, 150));
  const { pool } = played({ shifts, heads: 3, calls: { 40: closes, 110: opens } });
  expect(pool.availableTime(0, 200)).toBe(3 * (100 - 20));
});
