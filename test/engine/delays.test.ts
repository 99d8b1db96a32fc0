// Laws of the delays: everybody is released when he is due, however the runs came, and a constant delay costs one event.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Agenda } from '../../src/engine/agenda.ts';
import { Delays } from '../../src/engine/delays.ts';

const RUNS = { seed: 392, numRuns: 300 };

/** Stations on an agenda of their own, played to the end of what is due by a time. */
const stations = (count: number, onRelease?: (station: number, first: number, last: number) => void) => {
  const agenda = new Agenda();
  const told: { at: number; station: number; first: number; last: number }[] = [];
  let now = 0;
  const delays = new Delays(
    agenda,
    count,
    (index) => index,
    (station, first, last) => {
      told.push({ at: now, station, first, last });
      onRelease?.(station, first, last);
    },
  );
  const playUntil = (time: number): void => {
    while (agenda.earliest <= time) {
      now = agenda.earliest;
      delays.come(now, agenda.take());
    }
    now = time;
  };
  return { agenda, delays, told, playUntil };
};

/** Who came out when, id by id. */
const idsOf = (told: readonly { at: number; station: number; first: number; last: number }[]): string[] =>
  told
    .flatMap(({ at, station, first, last }) =>
      Array.from({ length: last - first + 1 }, (_, i) => `${at} ${station}:${first + i}`),
    )
    .sort();

test('everybody is released once, at his station, when he is due, whatever the order in which runs are due', () => {
  const pushes = fc.array(fc.tuple(fc.nat(2), fc.nat(30), fc.integer({ min: 1, max: 3 }), fc.nat(2)), {
    maxLength: 200,
  });
  fc.assert(
    fc.property(pushes, (all) => {
      const { delays, told, playUntil } = stations(3);
      const expected: { at: number; station: number; first: number; last: number }[] = [];
      let now = 0;
      all.forEach(([station, lead, size, wait], i) => {
        now += wait;
        playUntil(now);
        const run = { at: now + lead, station, first: 10 * i, last: 10 * i + size - 1 };
        delays.push(station, run.at, run.first, run.last);
        expected.push(run);
      });
      playUntil(1e9);
      expect(idsOf(told)).toEqual(idsOf(expected));
    }),
    RUNS,
  );
});

describe('a constant delay', () => {
  test('has one event on the agenda however many runs wait', () => {
    const { agenda, delays, told, playUntil } = stations(1);
    for (let i = 0; i < 5000; i++) delays.push(0, 100 + i, 2 * i, 2 * i);
    expect(agenda.length).toBe(1);
    playUntil(1e9);
    expect(told.map(({ at }) => at)).toEqual(Array.from({ length: 5000 }, (_, i) => 100 + i));
    expect(agenda.length).toBe(0);
  });

  test('that is longer for whoever comes in the evening has two', () => {
    const { agenda, delays, told, playUntil } = stations(1);
    const dues: number[] = [];
    for (let hour = 0; hour < 240; hour++) {
      playUntil(hour);
      // Three days later; four for whoever comes after 17:00.
      dues.push(hour + (hour % 24 > 17 ? 96 : 72));
      delays.push(0, dues[hour], 2 * hour, 2 * hour);
      expect(agenda.length).toBeLessThanOrEqual(2);
    }
    playUntil(1e9);
    expect(told.map(({ at }) => at)).toEqual(dues.sort((a, b) => a - b));
  });

  test('keeps the order of the runs when the ring has come round and grows', () => {
    const { agenda, delays, told, playUntil } = stations(1);
    let pushed = 0;
    const push = (count: number, now: number) => {
      for (let i = 0; i < count; i++, pushed++) delays.push(0, now + i + 100, 2 * pushed, 2 * pushed);
    };
    // Fifty of the first sixty go before sixty more come: the ring has come round. Then it grows, in the middle.
    push(60, 0);
    playUntil(149);
    push(50, 160);
    push(200, 210);
    playUntil(1e9);
    expect(told.map(({ first }) => first)).toEqual(Array.from({ length: 310 }, (_, i) => 2 * i));
    expect(agenda.length).toBe(0);
  });

  test('releases neighbours who are due together as one run', () => {
    const { delays, told, playUntil } = stations(1);
    for (let id = 0; id < 1000; id++) delays.push(0, 5, id, id);
    delays.push(0, 5, 1001, 1001);
    delays.push(0, 6, 1002, 1002);
    playUntil(10);
    expect(told.map(({ at, first, last }) => [at, first, last])).toEqual([
      [5, 0, 999],
      [5, 1001, 1001],
      [6, 1002, 1002],
    ]);
  });

  test('asks for its event again after it has run empty', () => {
    const { delays, told, playUntil } = stations(1);
    delays.push(0, 5, 0, 0);
    playUntil(7);
    delays.push(0, 12, 1, 1);
    playUntil(20);
    expect(told.map(({ at }) => at)).toEqual([5, 12]);
  });
});

describe('a run that fits no ring', () => {
  test('is released on its own, before those who came earlier and are due later', () => {
    const { agenda, delays, told, playUntil } = stations(1);
    delays.push(0, 50, 0, 9);
    delays.push(0, 30, 12, 12);
    delays.push(0, 20, 10, 11);
    delays.push(0, 60, 13, 13);
    expect(agenda.length).toBe(3);
    playUntil(100);
    expect(told.map(({ at, first, last }) => [at, first, last])).toEqual([
      [20, 10, 11],
      [30, 12, 12],
      [50, 0, 9],
      [60, 13, 13],
    ]);
  });

  test('gives its place back, so that no more are held than wait at once', () => {
    const seen = new Set<number>();
    const agenda = new Agenda();
    const delays = new Delays(
      agenda,
      1,
      (index) => {
        seen.add(index);
        return index;
      },
      () => {},
    );
    for (let round = 0; round < 100; round++) {
      for (let i = 0; i < 4; i++) delays.push(0, 10 * round + 9 - i, 10 * i, 10 * i);
      while (agenda.earliest < Infinity) delays.come(agenda.earliest, agenda.take());
    }
    // Two rings and two places.
    expect(seen.size).toBe(4);
  });
});

test('whoever is released may be delayed again, there or elsewhere, at the same instant or later', () => {
  const { delays, told, playUntil } = stations(2, (station, first, last) => {
    if (station === 0 && first < 100) delays.push(0, first < 50 ? 5 : 9, first + 100, last + 100);
    else if (first < 200) delays.push(1, 9, first + 100, last + 100);
  });
  delays.push(0, 5, 1, 1);
  delays.push(0, 5, 60, 60);
  playUntil(100);
  expect(idsOf(told)).toEqual(['5 0:1', '5 0:101', '5 0:60', '9 0:160', '9 1:201', '9 1:260']);
});
