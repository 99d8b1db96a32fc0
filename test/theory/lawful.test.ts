// The laws hold in any small world, and the helper that asserts them notices whoever breaks one.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Pool } from '../../src/engine/pool.ts';
import { always, Shifts } from '../../src/engine/shifts.ts';
import { Simulation } from '../../src/engine/simulation.ts';
import { LawfulSimulation } from './lawful.ts';

const whole = (min: number, max: number) => fc.integer({ min, max });

const pools = fc.record({
  shifts: fc.array(fc.tuple(fc.nat(15), whole(1, 25)), { minLength: 1, maxLength: 6 }),
  heads: fc.array(fc.tuple(whole(1, 60), fc.nat(4)), { maxLength: 4 }),
  firstHeads: fc.nat(4),
  keyed: fc.boolean(),
  lot: fc.boolean(),
});
/** Who comes when, how many, with what key; how long each works, and whether he then comes back, goes on or rests. */
const comings = fc.record({ wait: fc.nat(12), size: whole(1, 6), key: fc.nat(3), work: fc.nat(20), fate: fc.nat(9) });
const givingUp = fc.array(fc.nat(150), { maxLength: 3 });
const cuts = fc.array(fc.nat(300), { maxLength: 4 });

type PoolSketch = typeof pools extends fc.Arbitrary<infer T> ? T : never;

const shiftsOf = (pairs: PoolSketch['shifts']): Shifts => {
  const edges = { starts: [] as number[], ends: [] as number[] };
  let at = 0;
  for (const [night, length] of pairs) {
    edges.starts.push(at + night);
    at += night + length;
    edges.ends.push(at);
  }
  return new Shifts(Float64Array.from(edges.starts), Float64Array.from(edges.ends));
};

const headsOf = ({ firstHeads, heads }: PoolSketch) => {
  let from = 0;
  const changes = heads.map(([wait, count]) => {
    from += wait;
    return { from, heads: count };
  });
  return [{ from: 0, heads: firstHeads }, ...changes];
};

test('Little, conservation, capacity and busy time hold to the end of any small world, wherever it is looked at', () => {
  const worlds = fc.record({
    pools: fc.tuple(pools, pools),
    comings: fc.array(comings, { maxLength: 40 }),
    givingUp,
    cuts,
  });
  fc.assert(
    fc.property(worlds, (world) => {
      const ids: { work: number; fate: number; visits: number }[] = [];
      const simulation: LawfulSimulation = new LawfulSimulation(
        {
          called: (n) => {
            const { size, key } = world.comings[n];
            const first = ids.length;
            for (let i = 0; i < size; i++) ids.push({ ...world.comings[n], visits: 0 });
            simulation.join(all[0], 0, first, first + size - 1, n, key);
          },
          duration: (_step, id) => ids[id].work,
          finished: (step, id) => {
            const one = ids[id];
            if (++one.visits > 3) return;
            if (one.fate < 3) simulation.join(all[step], step, id, id, id, one.fate);
            else if (one.fate < 6) simulation.join(all[1 - step], 1 - step, id, id, id, one.fate);
            else if (one.fate < 8) simulation.delay(0, simulation.now + one.fate, id, id);
          },
          released: (_station, first, last) => simulation.join(all[1], 1, first, last, first),
          decided: () => simulation.leave(all[0], (_step, id) => id % 2 === 0),
        },
        { steps: 2, stations: 1 },
      );
      const all: Pool[] = world.pools.map((one) =>
        simulation.addPool({
          crews: [{ shifts: shiftsOf(one.shifts), heads: headsOf(one) }],
          keyed: one.keyed,
          lot: one.lot,
        }),
      );
      let now = 0;
      world.comings.forEach(({ wait }, n) => {
        now += wait;
        simulation.call(now, n);
      });
      world.givingUp.forEach((time, n) => {
        simulation.decide(time, n);
      });
      for (const cut of [...world.cuts].sort((a, b) => a - b)) simulation.run(cut);
      simulation.run(1000);
    }),
    { seed: 392, numRuns: 1500 },
  );
});

describe('whoever breaks a law is noticed', () => {
  /** A counter at which three have joined by 2, and a hand that may meddle at 5. */
  const meddled = (meddle: (simulation: LawfulSimulation, pool: Pool) => void) => () => {
    const simulation: LawfulSimulation = new LawfulSimulation(
      {
        called: (id) => (id < 9 ? simulation.join(pool, 0, id, id, id) : meddle(simulation, pool)),
        duration: () => 10,
        finished: () => {},
      },
      { steps: 1 },
    );
    const pool = simulation.addPool({ crews: [{ shifts: always(), heads: [{ from: 0, heads: 1 }] }] });
    for (const id of [0, 1, 2]) simulation.call(id, id);
    simulation.call(5, 9);
    simulation.run(100);
  };

  test('but a world that nobody meddles with passes', () => {
    expect(meddled(() => {})).not.toThrow();
  });

  test.each<[string, (simulation: LawfulSimulation, pool: Pool) => void, string]>([
    ['a wait too long', (s) => s.waits[0].add(1), 'everybody who started has a wait'],
    ['a customer from nowhere', (s, pool) => Simulation.prototype.join.call(s, pool, 0, 7, 7, 0), 'conservation'],
    [
      'a customer who vanishes',
      (s, pool) => Simulation.prototype.leave.call(s, pool, (_, id) => id === 2),
      'conservation',
    ],
    ['a queue longer than it was', (s, pool) => s.queues.change(pool.index, 5, 2), "Little's law"],
    ['a server who does two jobs at once', (_s, pool) => pool.crews[0].busy--, '2 jobs on 1 servers'],
    ['an event in the past', (s) => s.call(3, 10), 'time went back'],
    [
      'a server paid for two jobs',
      (_s, { crews: [crew] }) => {
        crew.busy++;
        crew.account(5);
        crew.busy--;
      },
      'busy time is the sum of services',
    ],
    ['work that nobody did', (s) => (s.served[0] += 1), 'work handed out'],
  ])('%s', (_what, meddle, message) => {
    expect(meddled(meddle)).toThrow(message);
  });
});
