// Laws of leads: clock time passes by the clock, working days by the calendar.
import { expect, test } from 'vitest';
import { WorkedDays } from '../../src/sketch/calendar.ts';
import { dayOfText } from '../../src/sketch/civil.ts';
import type { SketchElapsed } from '../../src/sketch/input.ts';
import { later } from '../../src/sketch/leads.ts';

const EASTER = { rules: [{ easter: -2 }, { easter: 1 }] };
const days = new WorkedDays(EASTER, dayOfText('2027-01-01'), dayOfText('2027-12-31'));
const at = (date: string, clock: number) => dayOfText(date) * 1440 + clock;

test.each<[string, SketchElapsed, string, number]>([
  ['minutes', { amount: 90, unit: 'minutes' }, '2027-03-25', 690],
  ['hours', { amount: 1.5, unit: 'hours' }, '2027-03-25', 690],
  ['days', { amount: 2, unit: 'days' }, '2027-03-27', 600],
  ['weeks', { amount: 1, unit: 'weeks' }, '2027-04-01', 600],
  ['working days, over Easter', { amount: 2, unit: 'working days' }, '2027-03-31', 600],
  ['months', { amount: 3, unit: 'months' }, '2027-06-25', 600],
  ['nothing', { amount: 0, unit: 'working days' }, '2027-03-25', 600],
])('%s from ten on Maundy Thursday', (_, lead, date, clock) => {
  expect(later(at('2027-03-25', 600), lead, days)).toBe(at(date, clock));
});

const ONE: SketchElapsed = { amount: 1, unit: 'working days' };

test("what happens on a day not worked counts as the next worked day's, unless nothing is waited for", () => {
  const saturday = at('2027-03-27', 600);
  expect(later(saturday, ONE, days)).toBe(at('2027-03-31', 600));
  expect(later(saturday, { amount: 0, unit: 'working days' }, days)).toBe(saturday);
});

test.each([
  ['17:00', undefined, 1020],
  ['noon', 720, 720],
])("what happens after a working day that ends at %s counts as the next one's", (_, dayEnds, clock) => {
  expect(later(at('2027-03-24', clock), ONE, days, dayEnds)).toBe(at('2027-03-25', clock));
  expect(later(at('2027-03-24', clock + 1), ONE, days, dayEnds)).toBe(at('2027-03-30', clock + 1));
  // Months and days do not ask when a working day ends.
  expect(later(at('2027-03-24', clock + 1), { amount: 1, unit: 'days' }, days, dayEnds)).toBe(
    at('2027-03-25', clock + 1),
  );
  expect(later(at('2027-03-24', clock + 1), { amount: 1, unit: 'months' }, days, dayEnds)).toBe(
    at('2027-04-24', clock + 1),
  );
});

test('what never comes is not led anywhere', () => {
  for (const unit of ['minutes', 'working days', 'months'] as const)
    expect(later(Infinity, { amount: 1, unit }, days)).toBe(Infinity);
});
