// Laws of the agenda: always the earliest, whatever was put and taken before.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Agenda } from '../../src/engine/agenda.ts';

const RUNS = { seed: 392, numRuns: 400 };

/** An agenda that forgets nothing and is never clever: events in a plain list. */
class PlainAgenda {
  readonly events: { time: number; id: number }[] = [];

  get earliest(): number {
    return Math.min(Infinity, ...this.events.map(({ time }) => time));
  }

  /** Removes the event with an id, which must be one of the earliest. */
  take(id: number): void {
    const at = this.events.findIndex((event) => event.id === id && event.time === this.earliest);
    expect(at, `id ${id} is due first`).toBeGreaterThanOrEqual(0);
    this.events.splice(at, 1);
  }
}

const puts = fc.record({ act: fc.constant('put' as const), wait: fc.oneof(fc.nat(3), fc.nat(1000)) });
const takes = fc.record({ act: fc.constant('take' as const), wait: fc.constant(0) });
const days = fc.array(fc.oneof(puts, takes, puts, takes, puts), { maxLength: 400 });

test('the earliest event is always taken, however puts and takes follow each other', () => {
  fc.assert(
    fc.property(days, (acts) => {
      const agenda = new Agenda();
      const plain = new PlainAgenda();
      let now = 0;
      acts.forEach(({ act, wait }, id) => {
        if (act === 'put') {
          agenda.put(now + wait, id);
          plain.events.push({ time: now + wait, id });
        } else if (plain.events.length > 0) {
          now = agenda.earliest;
          plain.take(agenda.take());
        }
        expect(agenda.earliest).toBe(plain.earliest);
        expect(agenda.length).toBe(plain.events.length);
      });
    }),
    RUNS,
  );
});

test('what was put in any order is taken in order of time, far beyond the first slots', () => {
  const times = Array.from({ length: 10_000 }, (_, i) => (i * 7919) % 10_007);
  const agenda = new Agenda();
  times.forEach((time, id) => {
    agenda.put(time, id);
  });
  const taken = times.map(() => times[agenda.take()]);
  expect(taken).toEqual([...times].sort((a, b) => a - b));
  expect(agenda.length).toBe(0);
  expect(agenda.earliest).toBe(Infinity);
});

test('a server that starts its next job at once keeps every other event in its place', () => {
  const agenda = new Agenda();
  for (let server = 0; server < 20; server++) agenda.put(server + 1, server);
  const order: number[] = [];
  for (let jobs = 0; jobs < 60; jobs++) {
    const now = agenda.earliest;
    const server = agenda.take();
    order.push(server);
    agenda.put(now + 20, server);
  }
  expect(order).toEqual(Array.from({ length: 60 }, (_, i) => i % 20));
});

test('several events of one instant are all taken before any later one', () => {
  const agenda = new Agenda();
  [5, 3, 5, 3, 9, 3].forEach((time, id) => {
    agenda.put(time, id);
  });
  const taken = Array.from({ length: 6 }, () => agenda.take());
  expect(new Set(taken.slice(0, 3))).toEqual(new Set([1, 3, 5]));
  expect(new Set(taken.slice(3, 5))).toEqual(new Set([0, 2]));
  expect(taken[5]).toBe(4);
});

test('an event that never comes stands behind all that do', () => {
  const agenda = new Agenda();
  agenda.put(Infinity, 1);
  expect(agenda.earliest).toBe(Infinity);
  agenda.put(7, 2);
  expect(agenda.earliest).toBe(7);
  expect(agenda.take()).toBe(2);
  expect([agenda.earliest, agenda.length]).toEqual([Infinity, 1]);
  agenda.put(9, 3);
  expect(agenda.take()).toBe(3);
});
