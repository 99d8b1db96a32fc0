// Laws of a crew: heads by date, shifts, and busy and available time by hand.
import { describe, expect, test } from 'vitest';
import { Crew } from '../../src/engine/crew.ts';
import { always, Shifts } from '../../src/engine/shifts.ts';
import { Simulation } from '../../src/engine/simulation.ts';

const pairs = (...edges: number[]): Shifts =>
  new Shifts(
    Float64Array.from(edges.filter((_, i) => i % 2 === 0)),
    Float64Array.from(edges.filter((_, i) => i % 2 === 1)),
  );

/** Jobs that all join at 0 and take `work` each; what happened, as `what id at time`, and the pool. */
const played = (heads: { from: number; heads: number }[], shifts: Shifts, jobs: number, work: number) => {
  const told: string[] = [];
  const simulation = new Simulation(
    {
      called: () => simulation.join(pool, 0, 0, jobs - 1, 0),
      duration: (_step, id) => {
        told.push(`start ${id} at ${simulation.now}`);
        return work;
      },
      finished: (_step, id) => told.push(`end ${id} at ${simulation.now}`),
    },
    { steps: 1 },
  );
  const pool = simulation.addPool({ crews: [{ shifts, heads }] });
  simulation.call(0, 0);
  simulation.run(1000);
  return { told, pool, simulation };
};

describe('heads', () => {
  test('that fall let running jobs finish, and nobody starts until they have', () => {
    const falling = [
      { from: 0, heads: 3 },
      { from: 5, heads: 1 },
    ];
    const { told } = played(falling, always(), 6, 10);
    const ends = told.filter((line) => line.startsWith('end'));
    expect(ends.slice(0, 3).sort()).toEqual(['end 0 at 10', 'end 1 at 10', 'end 2 at 10']);
    expect(told.filter((line) => line.startsWith('start')).slice(3)).toEqual([
      'start 3 at 10',
      'start 4 at 20',
      'start 5 at 30',
    ]);
  });

  test('that rise start waiting work at that instant, not at the next event', () => {
    const rising = [
      { from: 0, heads: 1 },
      { from: 4, heads: 3 },
    ];
    const { told } = played(rising, always(), 4, 10);
    expect(told.slice(0, 3)).toEqual(['start 0 at 0', 'start 1 at 4', 'start 2 at 4']);
  });

  test('that fall to none and come back leave a gap', () => {
    const gap = [
      { from: 0, heads: 1 },
      { from: 5, heads: 0 },
      { from: 50, heads: 2 },
    ];
    const { told } = played(gap, always(), 3, 10);
    expect(told.filter((line) => line.startsWith('start'))).toEqual(['start 0 at 0', 'start 1 at 50', 'start 2 at 50']);
  });

  test('change several times while nobody looks, and the last counts', () => {
    const crew = new Crew(0, always(), [
      { from: 0, heads: 1 },
      { from: 10, heads: 7 },
      { from: 20, heads: 4 },
    ]);
    const heads = [5, 15, 25].map((now) => {
      crew.sync(now);
      return crew.heads;
    });
    expect(heads).toEqual([1, 7, 4]);
    const late = new Crew(0, always(), [
      { from: 0, heads: 1 },
      { from: 10, heads: 7 },
      { from: 20, heads: 4 },
    ]);
    late.sync(20);
    expect(late.heads).toBe(4);
  });
});

describe('shifts', () => {
  test('open at their first tick and are closed at their end', () => {
    const crew = new Crew(0, pairs(10, 20, 30, 40), [{ from: 0, heads: 1 }]);
    const seen = [0, 9, 10, 19, 20, 29, 30, 40].map((now) => {
      crew.sync(now);
      return [now, crew.open, crew.opensAt(now)];
    });
    expect(seen).toEqual([
      [0, false, false],
      [9, false, false],
      [10, true, true],
      [19, true, false],
      [20, false, false],
      [29, false, false],
      [30, true, true],
      [40, false, false],
    ]);
  });

  test('hold work over the night: a job begun goes on where it stopped', () => {
    const { told } = played([{ from: 0, heads: 1 }], pairs(10, 20, 30, 40, 50, 60), 2, 8);
    expect(told).toEqual(['start 0 at 10', 'end 0 at 18', 'start 1 at 18', 'end 1 at 36']);
  });

  test('filled exactly leave nothing for the next, and the next starts with new work', () => {
    const { told } = played([{ from: 0, heads: 1 }], pairs(10, 20, 30, 40, 50, 60), 4, 5);
    expect(told.filter((line) => line.startsWith('start'))).toEqual([
      'start 0 at 10',
      'start 1 at 15',
      'start 2 at 30',
      'start 3 at 35',
    ]);
    expect(told.at(-1)).toBe('end 3 at 40');
  });

  test('are looked ahead of only while nothing can change before', () => {
    const crew = new Crew(0, pairs(10, 20), [
      { from: 0, heads: 1 },
      { from: 15, heads: 2 },
    ]);
    const untils = [0, 10, 15, 20].map((now) => {
      crew.sync(now);
      return crew.until;
    });
    expect(untils).toEqual([10, 15, 20, Infinity]);
  });
});

describe('busy time', () => {
  test('is the sum of the services, nights not counted', () => {
    const { pool, simulation } = played([{ from: 0, heads: 2 }], pairs(10, 20, 30, 40, 50, 60), 5, 8);
    expect(pool.busyTime(simulation.now)).toBe(5 * 8);
    expect(simulation.served[0]).toBe(5 * 8);
  });

  test('of a job that still runs is what it has worked so far, during a shift and at night', () => {
    const { pool } = played([{ from: 0, heads: 1 }], pairs(10, 20, 30, 1e9), 1, 5000);
    // The last change was at 10; nights and the time after count by the shifts.
    expect([15, 20, 25, 30, 35].map((now) => pool.busyTime(now))).toEqual([5, 10, 10, 10, 15]);
  });

  test('is recorded once an instant is settled, however often the number busy changed within it', () => {
    const crew = new Crew(0, always(), [{ from: 0, heads: 5 }]);
    crew.sync(0);
    crew.busy = 5;
    crew.busy = 3;
    crew.account(0);
    crew.sync(10);
    crew.busy = 4;
    crew.busy = 2;
    crew.account(10);
    expect(crew.busyTime(30)).toBe(3 * 10 + 2 * 20);
  });
});

describe('available time', () => {
  const crew = new Crew(0, pairs(10, 20, 30, 40), [
    { from: 0, heads: 2 },
    { from: 15, heads: 5 },
    { from: 35, heads: 0 },
  ]);

  test('is heads times working time, change by change', () => {
    expect(crew.availableTime(0, 100)).toBe(5 * 2 + 5 * 5 + 5 * 5);
  });

  test('between two times counts what lies between, and nothing when they are one', () => {
    expect(crew.availableTime(12, 17)).toBe(3 * 2 + 2 * 5);
    expect(crew.availableTime(20, 30)).toBe(0);
    expect(crew.availableTime(16, 16)).toBe(0);
    expect(crew.availableTime(0, 16) + crew.availableTime(16, 33)).toBe(crew.availableTime(0, 33));
  });

  test('of a pool is that of all its crews', () => {
    const { pool } = played([{ from: 0, heads: 3 }], pairs(10, 20), 1, 1);
    expect(pool.availableTime(0, 50)).toBe(30);
  });

  test('before the first change is that of the first entry', () => {
    const late = new Crew(0, always(), [{ from: 100, heads: 4 }]);
    expect(late.availableTime(0, 10)).toBe(40);
    late.sync(1);
    expect(late.heads).toBe(4);
  });
});
