// Laws of shifts: working time and clock time turn into each other exactly, and nothing spills.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOf, TICKS_PER_DAY, TICKS_PER_HOUR, TICKS_PER_MINUTE } from '../../src/engine/days.ts';
import { always, dailyShifts, Shifts } from '../../src/engine/shifts.ts';
import { Workdays } from '../../src/engine/workdays.ts';

const RUNS = { seed: 392, numRuns: 500 };

/** Shifts from pairs of gap and length, both whole. */
const shiftsOf = (pairs: readonly (readonly [gap: number, length: number])[]): Shifts => {
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const [gap, length] of pairs) {
    starts.push(at + gap);
    at += gap + length;
    ends.push(at);
  }
  return new Shifts(Float64Array.from(starts), Float64Array.from(ends));
};

const anyShifts = fc
  .array(fc.tuple(fc.nat(20), fc.integer({ min: 1, max: 20 })), { minLength: 1, maxLength: 8 })
  .map(shiftsOf);

/** Whole working ticks before a time, counted one by one. */
const countedTicks = ({ starts, ends }: Shifts, time: number): number => {
  let ticks = 0;
  for (let t = 0; t < time; t++) if (starts.some((start, k) => start <= t && t < ends[k])) ticks++;
  return ticks;
};

const monday = dayOf('2027-04-05');
const weekdays = new Workdays({ weekdays: [0, 1, 2, 3, 4] }, monday, monday + 30);
/** Days of six and a half hours from nine. */
const office = dailyShifts(weekdays, monday, monday + 30, 9 * TICKS_PER_HOUR, 6.5 * TICKS_PER_HOUR);
const at = (day: number, hours: number): number => (monday + day) * TICKS_PER_DAY + hours * TICKS_PER_HOUR;

describe('working time', () => {
  test('is the number of working ticks before a time', () => {
    fc.assert(
      fc.property(anyShifts, fc.nat(400), (shifts, time) => {
        expect(shifts.worked(time)).toBe(countedTicks(shifts, time));
      }),
      RUNS,
    );
  });

  test('of a job is what is worked from its start to its finish, to the tick', () => {
    fc.assert(
      fc.property(anyShifts, fc.nat(300), fc.nat(120), (shifts, now, work) => {
        const done = shifts.finish(now, work);
        if (work > countedTicks(shifts, 400) - countedTicks(shifts, now)) expect(done).toBe(Infinity);
        else if (done < Infinity) expect(shifts.worked(done) - shifts.worked(now)).toBe(work);
      }),
      RUNS,
    );
  });

  test('ends with the job: a tick earlier it was not done', () => {
    fc.assert(
      fc.property(anyShifts, fc.nat(300), fc.integer({ min: 1, max: 60 }), (shifts, now, work) => {
        const done = shifts.finish(now, work);
        if (done < Infinity) expect(countedTicks(shifts, done - 1) - countedTicks(shifts, now)).toBe(work - 1);
      }),
      RUNS,
    );
  });

  test('of microseconds round trips over months of real days', () => {
    fc.assert(
      fc.property(fc.nat(6.5 * 3.6e9), fc.integer({ min: 1, max: 6.5 * 3.6e9 * 10 }), (into, work) => {
        const now = at(0, 9) + into;
        expect(office.worked(office.finish(now, work))).toBe(office.worked(now) + work);
      }),
      RUNS,
    );
  });
});

describe('a day', () => {
  test('of six and a half hours is filled exactly by 195 services of two minutes', () => {
    let now = at(0, 9);
    for (let service = 0; service < 195; service++) now = office.finish(now, 2 * TICKS_PER_MINUTE);
    expect(now).toBe(at(0, 15.5));
    expect(office.finish(now, 2 * TICKS_PER_MINUTE)).toBe(at(1, 9) + 2 * TICKS_PER_MINUTE);
  });

  test('that a job fills exactly does not spill into the next, not even over a weekend', () => {
    expect(office.finish(at(4, 9), 6.5 * TICKS_PER_HOUR)).toBe(at(4, 15.5));
    expect(office.finish(at(4, 9), 6.5 * TICKS_PER_HOUR + 1)).toBe(at(7, 9) + 1);
  });

  test('is divided into equal parts that fill it when the parts are whole ticks', () => {
    for (const parts of [3, 7, 13, 300, 1000]) {
      const part = Math.floor((6.5 * TICKS_PER_HOUR) / parts);
      let now = at(1, 9);
      for (let i = 0; i < parts; i++) now = office.finish(now, part);
      expect(now).toBe(at(1, 9) + parts * part);
    }
  });
});

describe('work that starts', () => {
  test('before the doors open is done as if it had waited for them', () => {
    expect(office.finish(at(0, 3), TICKS_PER_HOUR)).toBe(at(0, 10));
    expect(office.finish(at(5, 12), TICKS_PER_HOUR)).toBe(at(7, 10));
  });

  test('and takes no time is done at once inside a shift', () => {
    expect(office.finish(at(0, 11), 0)).toBe(at(0, 11));
  });

  test('too late for the last shift is never done', () => {
    const shifts = shiftsOf([[5, 10]]);
    expect([shifts.finish(5, 10), shifts.finish(6, 10), shifts.finish(40, 1)]).toEqual([15, Infinity, Infinity]);
  });
});

describe('the shift of a time', () => {
  const shifts = shiftsOf([
    [5, 10],
    [5, 10],
  ]);

  test('is the one that has it or the next one: a shift holds its first tick and not its end', () => {
    expect([0, 5, 14, 15, 20, 29, 30].map((time) => shifts.indexAt(time))).toEqual([0, 0, 0, 1, 1, 1, 2]);
    expect(shifts.count).toBe(2);
  });

  test('that is known already need not be looked for', () => {
    expect(shifts.worked(22, 1)).toBe(shifts.worked(22));
    expect(shifts.finish(22, 3, 1)).toBe(shifts.finish(22, 3));
  });
});

describe('daily shifts', () => {
  test('are one for each day worked', () => {
    expect(office.count).toBe(weekdays.count(monday, monday + 30));
    expect([office.starts[5], office.ends[5]]).toEqual([at(7, 9), at(7, 15.5)]);
  });

  test('that touch are joined, so work round the clock stops only where a day is not worked', () => {
    const round = dailyShifts(weekdays, monday, monday + 13, 0, TICKS_PER_DAY);
    expect([...round.starts]).toEqual([at(0, 0), at(7, 0)]);
    expect([...round.ends]).toEqual([at(5, 0), at(12, 0)]);
  });

  test('that touch are kept apart where each opening matters', () => {
    const apart = dailyShifts(weekdays, monday, monday + 4, 0, TICKS_PER_DAY, undefined, false);
    expect([...apart.starts]).toEqual([0, 1, 2, 3, 4].map((day) => at(day, 0)));
    expect([...apart.ends]).toEqual([1, 2, 3, 4, 5].map((day) => at(day, 0)));
    expect(apart.finish(at(0, 0), 2 * TICKS_PER_DAY + 1)).toBe(at(2, 0) + 1);
  });

  test('may be asked for on other days than the calendar works, and are none without length', () => {
    const saturdays = dailyShifts(weekdays, monday, monday + 13, 0, 10, (day) => (day - monday) % 7 === 5);
    expect([...saturdays.starts]).toEqual([at(5, 0), at(12, 0)]);
    expect(dailyShifts(weekdays, monday, monday + 13, 0, 0).count).toBe(0);
  });

  test('without end are open from time 0 for ever', () => {
    const open = always();
    expect([open.worked(0), open.worked(1e15), open.finish(7.5, 1e12)]).toEqual([0, 1e15, 1e12 + 7.5]);
  });
});
