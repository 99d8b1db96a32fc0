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

test('a day not worked belongs to the last worked day, unless nothing is waited for', () => {
  const saturday = at('2027-03-27', 600);
  expect(later(saturday, { amount: 1, unit: 'working days' }, days)).toBe(at('2027-03-30', 600));
  expect(later(saturday, { amount: 0, unit: 'working days' }, days)).toBe(saturday);
});

test('what never comes is not led anywhere', () => {
  for (const unit of ['minutes', 'working days', 'months'] as const)
    expect(later(Infinity, { amount: 1, unit }, days)).toBe(Infinity);
});
