// Leads in working days against a walk from day to day, from every day of a year.
import { expect, test } from 'vitest';
import { dateText, dayOf, TICKS_PER_DAY, TICKS_PER_HOUR } from '../../src/engine/days.ts';
import { Workdays } from '../../src/engine/workdays.ts';
import { Lead } from '../../src/model/lead.ts';

const first = dayOf('2027-01-01');
const last = dayOf('2027-12-31');
const workdays = new Workdays(
  { weekdays: [0, 1, 2, 3, 4], rules: [{ easter: -2 }, { easter: 1 }], holidays: ['2027-04-12'] },
  first,
  last,
);

const ENDS = 17 * TICKS_PER_HOUR;

/** Goes on to the working day that the event counts as one of, then from one working day to the next. */
const walked = (day: number, clock: number, steps: number): number => {
  if (clock > ENDS) day++;
  while (!workdays.isWorked(day)) day++;
  for (let left = steps; left > 0; ) if (workdays.isWorked(++day)) left--;
  return day;
};

test.each([1, 2, 5, 20])('%i working days later is so many steps from working day to working day', (amount) => {
  const lead = new Lead({ amount, unit: 'working days' }, workdays, ENDS);
  for (let day = first; day <= last; day++)
    for (const clock of [9 * TICKS_PER_HOUR, ENDS, ENDS + 1, 9 * TICKS_PER_HOUR]) {
      const due = lead.due(day * TICKS_PER_DAY + clock);
      expect(dateText(Math.floor(due / TICKS_PER_DAY)), dateText(day)).toBe(dateText(walked(day, clock, amount)));
      expect(due % TICKS_PER_DAY).toBe(clock);
    }
});
