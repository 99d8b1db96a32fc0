// A calendar file: which days are worked, by rule and by exception.
import { z } from 'zod';
import { ClockTime, datePattern, heading, Text } from './common.ts';

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export const Weekday = z.enum(weekdays);
const PlainDate = z.string().regex(datePattern, 'a date: 2027-04-15');

export const HolidayRule = z.strictObject({
  name: Text,
  on: z
    .string()
    .regex(/^\d{2}-\d{2}$/)
    .optional()
    .describe('month-day: 12-25'),
  easter: z.number().int().optional().describe('days from Easter Sunday: -2 is Good Friday'),
  first: Weekday.optional().describe('the first such weekday of the month named by `of`'),
  last: Weekday.optional().describe('the last such weekday of the month named by `of`'),
  of: z.number().int().min(1).max(12).optional().describe('the month, 1 to 12'),
  moves: z.boolean().optional().describe('a date at a weekend moves to the next free weekday'),
});

export const CalendarFile = z.strictObject({
  ...heading('calendar'),
  days: z.array(Weekday).min(1).optional().describe('days worked; Monday to Friday unless said'),
  rules: z.array(HolidayRule).optional().describe('holidays by rule, any year'),
  holidays: z.array(PlainDate).optional().describe('holidays by date, besides the rules'),
  worked: z.array(PlainDate).optional().describe('dates that a rule would close but that are worked'),
  'day-ends': ClockTime.optional().describe('when a working day ends for documents; 17:00 unless said'),
});
export type CalendarFile = z.infer<typeof CalendarFile>;
