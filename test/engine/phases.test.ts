// Laws of simultaneity: each phase of the table is what the simulation does, and the order of events never shows.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PHASES, type Phase } from '../../src/engine/phases.ts';
import type { Pool, PoolPlan } from '../../src/engine/pool.ts';
import { always, Shifts } from '../../src/engine/shifts.ts';
import { Simulation } from '../../src/engine/simulation.ts';
import type { Story } from '../../src/engine/story.ts';

/** The instant on which everything falls. */
const T = 10;

/** A world that tells what happens, with one pool of one server unless said otherwise; jobs take 10 unless said otherwise. */
const world = (does: Partial<Story> & { pool?: PoolPlan; marks?: number[] } = {}) => {
  const told: string[] = [];
  const tell = (what: string) => told.push(`${what} at ${simulation.now}`);
  const simulation: Simulation = new Simulation(
    {
      duration: (step, id) => {
        tell(`start ${id}`);
        return does.duration?.(step, id, id) ?? T;
      },
      finished: (step, id) => {
        tell(`end ${id}`);
        does.finished?.(step, id, id);
      },
      called: (id) => {
        tell(`call ${id}`);
        if (does.called) does.called(id);
        else simulation.join(pool, 0, id, id, id);
      },
      released: (station, first, last) => {
        tell(`release ${first}`);
        if (does.released) does.released(station, first, last);
        else simulation.join(pool, 0, first, last, first);
      },
      decided: (decision) => {
        tell(`decide ${decision}`);
        does.decided?.(decision);
      },
      reminded: (station, first, last) => {
        tell(`remind ${first}`);
        does.reminded?.(station, first, last);
      },
      observed: () => tell(`observe ${simulation.waiting[0]} waiting`),
    },
    { steps: 1, stations: 1, reminders: 1, marks: does.marks ?? [] },
  );
  const one: PoolPlan = { crews: [{ shifts: always(), heads: [{ from: 0, heads: 1 }] }] };
  const pool: Pool = simulation.addPool(does.pool ?? one);
  /** What is told of instant T. */
  const atT = () => told.filter((line) => line.endsWith(` at ${T}`)).map((line) => line.replace(` at ${T}`, ''));
  return { simulation, pool, told, atT };
};

const shown: Record<Phase, () => void> = {
  finish: () => {
    // Job 0 ends at T; whoever is called at T finds the server free, though his event was asked for first.
    const { simulation, pool, atT } = world({
      called: (id) => {
        if (id === 1) expect(pool.crews[0].busy).toBe(0);
        simulation.join(pool, 0, id, id, id);
      },
    });
    simulation.call(T, 1);
    simulation.call(0, 0);
    simulation.run(T);
    expect(atT()).toEqual(['end 0', 'call 1', 'start 1']);
    expect(simulation.waits[0].max).toBe(0);
  },
  capacity: () => {
    // A server leaves at T and a shift opens at T: the first starts nobody, the second starts somebody.
    const leaving = {
      crews: [
        {
          shifts: always(),
          heads: [
            { from: 0, heads: 1 },
            { from: T, heads: 0 },
          ],
        },
      ],
    };
    const left = world({ pool: leaving });
    left.simulation.call(T, 1);
    left.simulation.run(100);
    expect(left.told).toEqual([`call 1 at ${T}`]);
    const opening = {
      crews: [
        { shifts: new Shifts(Float64Array.of(T), Float64Array.of(99)), heads: leaving.crews[0].heads.slice(0, 1) },
      ],
    };
    const opened = world({ pool: opening });
    opened.simulation.call(0, 1);
    opened.simulation.run(T);
    expect(opened.atT()).toEqual(['start 1']);
  },
  arrive: () => {
    // A newcomer and one who comes back after a delay join at T: rank decides, not the way they came.
    for (const [newcomer, returner] of [
      [1, 2],
      [2, 1],
    ]) {
      const { simulation, atT } = world();
      simulation.delay(0, T, returner, returner);
      simulation.call(T, newcomer);
      simulation.run(3 * T);
      expect(atT().at(-1)).toBe('start 1');
    }
  },
  start: () => {
    // Nobody starts before all who arrive at T have joined.
    const { simulation, atT } = world();
    for (const id of [3, 1, 2]) simulation.call(T, id);
    simulation.run(T);
    expect(atT().slice(0, 3).sort()).toEqual(['call 1', 'call 2', 'call 3']);
    expect(atT().slice(3)).toEqual(['start 1']);
  },
  decide: () => {
    // The deadline is T; evidence arrives at T and is looked at first, as is the work that it starts and that ends at once.
    const { simulation, atT } = world({ duration: () => 0 });
    simulation.decide(T, 7);
    simulation.remind(0, T, 8, 8);
    simulation.delay(0, T, 1, 1);
    simulation.run(T);
    expect(atT().slice(0, 3)).toEqual(['release 1', 'start 1', 'end 1']);
    expect(atT().slice(3).sort()).toEqual(['decide 7', 'remind 8']);
  },
  observe: () => {
    // Two arrive, one starts, the other gives up: whoever looks sees nobody waiting.
    const leaver = world({ marks: [T], decided: () => leaver.simulation.leave(leaver.pool, () => true) });
    leaver.simulation.call(T, 1);
    leaver.simulation.call(T, 2);
    leaver.simulation.decide(T, 7);
    leaver.simulation.run(T);
    expect(leaver.atT().slice(-3)).toEqual(['start 1', 'decide 7', 'observe 0 waiting']);
  },
};

test.each(PHASES)('%s: %s', (phase) => {
  shown[phase]();
});

test('the phases are those and no others, in this order', () => {
  expect(PHASES.map(([phase]) => phase)).toEqual(Object.keys(shown));
});

test('evidence that arrives on its deadline is on time', () => {
  const inTime: number[] = [];
  const has = new Set<number>();
  const { simulation } = world({
    released: (_station, first) => has.add(first),
    decided: () => inTime.push(...has),
  });
  simulation.decide(T, 0);
  simulation.delay(0, T, 1, 1);
  simulation.delay(0, T + 1, 2, 2);
  simulation.run(100);
  expect(inTime).toEqual([1]);
});

describe('at one instant', () => {
  test('two who join are served by rank, whoever joined first', () => {
    for (const order of [
      [5, 6],
      [6, 5],
    ]) {
      const { simulation, told } = world();
      for (const id of order) simulation.call(T, id);
      simulation.run(100);
      expect(told.filter((line) => line.startsWith('start'))).toEqual([`start 5 at ${T}`, `start 6 at ${2 * T}`]);
    }
  });

  test('a service that takes no time frees its server for the next in line', () => {
    const { simulation, told, atT } = world({ duration: () => 0 });
    simulation.call(T, 1);
    simulation.call(T, 2);
    simulation.run(100);
    expect(atT().slice(2)).toEqual(['start 1', 'end 1', 'start 2', 'end 2']);
    expect(told).toHaveLength(6);
  });

  test('those who fall due together are all decided before what they cause starts, and then stand by rank', () => {
    // Three give up at T and turn to another counter, in three orders: the one server there takes the lowest.
    for (const order of [
      [1, 2, 3],
      [3, 2, 1],
      [2, 3, 1],
    ]) {
      const { simulation, pool, atT } = world({ decided: (id) => simulation.join(pool, 0, id, id, id) });
      for (const id of order) simulation.decide(T, id);
      simulation.run(T);
      expect(atT().slice(0, 3).sort()).toEqual(['decide 1', 'decide 2', 'decide 3']);
      expect(atT().slice(3)).toEqual(['start 1']);
    }
  });

  test('a decision asked for by a decision waits until what the first one caused has started', () => {
    const { simulation, pool, atT } = world({
      decided: (id) => {
        if (id === 1) {
          simulation.join(pool, 0, 1, 1, 1);
          simulation.decide(T, 2);
        }
      },
      reminded: (_station, first) => {
        if (first === 3) simulation.remind(0, T, 5, 5);
      },
    });
    simulation.decide(T, 1);
    simulation.remind(0, T, 3, 3);
    simulation.run(T);
    expect(atT().slice(0, 2).sort()).toEqual(['decide 1', 'remind 3']);
    expect(atT()[2]).toBe('start 1');
    expect(atT().slice(3).sort()).toEqual(['decide 2', 'remind 5']);
  });

  test('nothing depends on the order in which events were asked for', () => {
    const asks = ['call 1', 'call 2', 'call 3', 'delay 4', 'delay 5', 'delay 6', 'decide 7', 'remind 8'];
    const played = (order: readonly string[]) => {
      const { simulation, pool, told } = world({
        marks: [T, 2 * T],
        duration: (_step, id) => (id % 2 ? 0 : T),
        decided: (id) => simulation.join(pool, 0, id, id, id),
        reminded: (_station, first, last) => simulation.join(pool, 0, first, last, first),
      });
      for (const ask of order) {
        const id = Number(ask.at(-1));
        if (ask.startsWith('call')) simulation.call(T, id);
        else if (ask.startsWith('delay')) simulation.delay(0, T, id, id);
        else if (ask.startsWith('decide')) simulation.decide(T, id);
        else simulation.remind(0, T, id, id);
      }
      simulation.run(1000);
      return told.filter((line) => /start|end|observe/.test(line));
    };
    const expected = played(asks);
    expect(expected).toContain(`observe 6 waiting at ${T}`);
    fc.assert(
      fc.property(fc.shuffledSubarray(asks, { minLength: asks.length }), (order) => {
        expect(played(order)).toEqual(expected);
      }),
      { seed: 392, numRuns: 300 },
    );
  });
});
