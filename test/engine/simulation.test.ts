// Laws of the clock: what is tallied, who takes work, who leaves, and that a run can be cut anywhere.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Pool, PoolPlan } from '../../src/engine/pool.ts';
import { always, Shifts } from '../../src/engine/shifts.ts';
import { Simulation } from '../../src/engine/simulation.ts';
import type { Plan, Story } from '../../src/engine/story.ts';

const heads = (count: number) => [{ from: 0, heads: count }];
const open = (count: number): PoolPlan => ({ crews: [{ shifts: always(), heads: heads(count) }] });
const between = (...edges: number[]): Shifts =>
  new Shifts(
    Float64Array.from(edges.filter((_, i) => i % 2 === 0)),
    Float64Array.from(edges.filter((_, i) => i % 2 === 1)),
  );

/** A world that tells of starts and ends; jobs take 10 unless said otherwise, and a call n lets id n join step 0. */
const world = (pools: PoolPlan[], does: Partial<Story> = {}, plan: Partial<Plan> = {}) => {
  const told: string[] = [];
  const simulation: Simulation = new Simulation(
    {
      called: (id) => simulation.join(all[0], 0, id, id, id),
      ...does,
      duration: (step, id) => {
        told.push(`${simulation.now} start ${id}`);
        return does.duration?.(step, id, id) ?? 10;
      },
      finished: (step, id) => {
        told.push(`${simulation.now} end ${id}`);
        does.finished?.(step, id, id);
      },
    },
    { steps: 2, ...plan },
  );
  const all: Pool[] = pools.map((one) => simulation.addPool(one));
  const starts = () => told.filter((line) => line.includes('start'));
  return { simulation, pools: all, told, starts };
};

describe('what is tallied', () => {
  test('waits run from joining to start, by step; so do the working times of the jobs started', () => {
    const { simulation, pools } = world([open(1)], { duration: (step, id) => 10 * (step + 1) + id });
    simulation.join(pools[0], 0, 1, 2, 0);
    simulation.join(pools[0], 1, 3, 3, 1);
    simulation.run(25);
    // 1 works from 0 to 11, 2 from 11 to 23, and 3, of the other step, has begun.
    expect([simulation.waits[0].sum, simulation.waits[0].count]).toEqual([11, 2]);
    expect([simulation.waits[1].sum, simulation.waits[1].count]).toEqual([23, 1]);
    expect([...simulation.served]).toEqual([11 + 12, 23]);
  });

  test('who waits is counted by step; the peak is the most who waited when an instant was over', () => {
    const { simulation, pools } = world([open(2)], { duration: (_step, id) => (id > 90 ? 0 : 10) });
    simulation.join(pools[0], 0, 0, 4, 0);
    simulation.join(pools[0], 1, 10, 10, 1);
    simulation.run(5);
    expect([[...simulation.waiting], [...simulation.peaks]]).toEqual([
      [3, 1],
      [3, 1],
    ]);
    simulation.run(1000);
    expect([...simulation.waiting]).toEqual([0, 0]);
    // Nine who are served in no time have never waited when the instant is over.
    simulation.join(pools[0], 0, 91, 99, 0);
    simulation.run(2000);
    expect([...simulation.peaks]).toEqual([3, 1]);
    expect(simulation.queues.peak(pools[0].index, simulation.now)).toBe(4);
  });

  test('events are calls, completions and each of those whom a delay releases', () => {
    const { simulation } = world([open(9)], {}, { stations: 1 });
    simulation.call(0, 1);
    simulation.delay(0, 5, 10, 14);
    simulation.run(100);
    expect(simulation.events).toBe(1 + 1 + 5);
  });
});

describe('who takes work', () => {
  test('the crew named first, and another only when it is full or closed', () => {
    const { simulation, pools } = world([
      {
        crews: [
          { shifts: between(0, 25, 100, 200), heads: heads(1) },
          { shifts: always(), heads: heads(1) },
        ],
      },
    ]);
    for (const [time, id] of [
      [0, 1],
      [12, 2],
      [13, 3],
      [40, 4],
    ])
      simulation.call(time, id);
    simulation.run(90);
    expect(pools[0].crews.map((crew) => crew.busyTime(90))).toEqual([20, 20]);
  });

  test('a pool serves all its steps from one queue', () => {
    const { simulation, pools, starts } = world([open(1)]);
    simulation.join(pools[0], 1, 1, 1, 1);
    simulation.join(pools[0], 0, 2, 2, 2);
    simulation.join(pools[0], 1, 3, 3, 3);
    simulation.run(100);
    expect(starts()).toEqual(['0 start 1', '10 start 2', '20 start 3']);
  });

  test('a keyed pool serves the smallest key first, but never takes a server from a job that has begun', () => {
    const { simulation, pools, starts } = world([{ ...open(1), keyed: true }], {
      called: (id) => simulation.join(pools[0], 0, id, id, 0, -id),
    });
    for (const id of [1, 2, 3]) simulation.call(id, id);
    simulation.run(100);
    expect(starts()).toEqual(['1 start 1', '11 start 3', '21 start 2']);
  });

  test('a daily lot is what waits when a shift opens, up to its size', () => {
    const shifts = between(10, 20, 20, 30, 40, 50);
    // Each job takes 3, so servers are free long before the next shift opens.
    const { simulation, starts } = world([{ crews: [{ shifts, heads: heads(2) }], lot: true }], { duration: () => 3 });
    for (const [time, id] of [
      [1, 1],
      [2, 2],
      [3, 3],
      [10, 4],
      [21, 5],
    ])
      simulation.call(time, id);
    simulation.run(100);
    expect(starts()).toEqual(['10 start 1', '10 start 2', '20 start 3', '20 start 4', '40 start 5']);
  });

  test('a job that the last shift leaves unfinished never ends, and the run does', () => {
    const { simulation, told, pools } = world([{ crews: [{ shifts: between(0, 5), heads: heads(1) }] }]);
    simulation.call(0, 1);
    simulation.call(1, 2);
    simulation.run(Infinity);
    expect(told).toEqual(['0 start 1']);
    expect([simulation.now, pools[0].line.waiting, pools[0].busyTime(100)]).toEqual([5, 1, 5]);
  });
});

describe('whoever leaves a queue', () => {
  test('is not served; how long he waited is kept, by step', () => {
    const { simulation, pools, starts } = world([open(1)], {
      decided: () => simulation.leave(pools[0], (_step, id) => id % 2 === 0),
    });
    for (let id = 1; id < 6; id++) simulation.call(id, id);
    simulation.decide(7, 0);
    simulation.run(100);
    expect(starts()).toEqual(['1 start 1', '11 start 3', '21 start 5']);
    expect(simulation.forsaken[0]).toBe(7 - 2 + (7 - 4));
    expect(simulation.queues.area(pools[0].index, 100)).toBe(5 + 3 + (11 - 3) + (21 - 5));
  });

  test('leaves up to those who joined too late', () => {
    const { simulation, pools } = world([open(0)], {
      decided: () =>
        simulation.leave(
          pools[0],
          () => true,
          (since) => since > 3,
        ),
    });
    for (let id = 1; id < 6; id++) simulation.call(id, id);
    simulation.decide(7, 0);
    simulation.run(100);
    expect([simulation.waiting[0], pools[0].line.waiting, pools[0].line.earliest(0)]).toEqual([2, 2, 4]);
  });
});

describe('time', () => {
  test('marks are read once each, in order, also where nothing else happens', () => {
    const seen: [number, number, number][] = [];
    const marks = [0, 5, 5, 12, 99];
    const { simulation } = world(
      [open(1)],
      { observed: (mark) => seen.push([mark, simulation.now, simulation.events]) },
      { marks },
    );
    simulation.call(2, 1);
    simulation.run(50);
    expect(seen).toEqual([
      [0, 0, 0],
      [1, 5, 1],
      [2, 5, 1],
      [3, 12, 2],
    ]);
    simulation.run(100);
    expect(seen.at(-1)).toEqual([4, 99, 2]);
  });

  test('plays up to an instant and includes it', () => {
    const { simulation, told } = world([open(1)]);
    simulation.call(10, 1);
    simulation.run(9.5);
    expect([told.length, simulation.now]).toEqual([0, 9.5]);
    simulation.run(20);
    expect(told).toEqual(['10 start 1', '20 end 1']);
  });

  test('stands at the last event when it is let run without end', () => {
    const { simulation } = world([open(1)]);
    simulation.call(10, 1);
    simulation.run(Infinity);
    expect(simulation.now).toBe(20);
  });

  test('a run cut anywhere is the run in one piece', () => {
    const played = (cuts: readonly number[]) => {
      const { simulation, told, pools } = world([{ crews: [{ shifts: between(3, 30, 40, 90), heads: heads(2) }] }]);
      for (let id = 0; id < 12; id++) simulation.call((id * id) % 23, id);
      for (const cut of [...cuts].sort((a, b) => a - b)) simulation.run(cut);
      simulation.run(200);
      return [told, simulation.events, simulation.queues.area(0, 200), pools[0].busyTime(200)];
    };
    const whole = played([]);
    fc.assert(
      fc.property(fc.array(fc.nat(120)), (cuts) => {
        expect(played(cuts)).toEqual(whole);
      }),
      { seed: 392, numRuns: 200 },
    );
  });
});

describe('whoever joins while the clock stands', () => {
  test('before the first run has joined at time 0, by rank with those who come at 0', () => {
    const { simulation, pools, starts } = world([open(1)]);
    simulation.join(pools[0], 0, 5, 5, 5);
    simulation.call(0, 4);
    simulation.call(7, 6);
    simulation.run(100);
    expect(starts()).toEqual(['0 start 4', '10 start 5', '20 start 6']);
  });

  test('between two runs has joined when the first ended', () => {
    const { simulation, pools, starts } = world([open(1)]);
    simulation.run(40);
    simulation.join(pools[0], 0, 1, 1, 1);
    simulation.run(100);
    expect(starts()).toEqual(['40 start 1']);
  });
});

test('more pools than there is room for are refused, not lost', () => {
  const { simulation } = world(Array.from({ length: 4096 }, () => open(1)));
  expect(() => simulation.addPool(open(1))).toThrow(RangeError);
});
