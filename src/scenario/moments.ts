// Dates and instants as text become whole numbers, or a sentence about why the calendar has no such date.
import { addMonths, clockTicks, dateText, dayFrom, dayOf, TICKS_PER_DAY } from '../engine/days.ts';
import { datePattern, instantPattern } from './schema/common.ts';

/** A day, and the ticks since its midnight where the text gave a clock time. */
export interface Moment {
  day: number;
  clock?: number;
}

/** Years that the clock carries without losing a microsecond (engine/days.ts), and that a calendar table can cover. */
export const YEARS = [1970, 2199] as const;

/** A day number as a moment that a formula or a drawn value gave: the fraction, if any, is the clock time to the minute. */
export const momentOfNumber = (days: number): Moment => {
  const day = Math.floor(days);
  const minutes = Math.round((days - day) * 1440);
  if (minutes === 0) return { day };
  return { day, clock: (minutes * TICKS_PER_DAY) / 1440 };
};

/** A date or an instant from its text; undefined where it is neither, or where the calendar has no such date. */
export const momentOf = (text: string): Moment | undefined => {
  const hasClock = instantPattern.test(text);
  if (!hasClock && !datePattern.test(text)) return undefined;
  const day = dayOf(text.slice(0, 10));
  const year = Number(text.slice(0, 4));
  if (Number.isNaN(day) || year < YEARS[0] || year > YEARS[1]) return undefined;
  if (!hasClock) return { day };
  const clock = clockTicks(text.slice(11));
  return clock > TICKS_PER_DAY || Number(text.slice(14)) > 59 ? undefined : { day, clock };
};

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** How to mend a text that momentOf refused. */
export const mendMoment = (text: string): string => {
  if (!datePattern.test(text.slice(0, 10))) return 'write year, month and day as in 2027-04-15';
  const [year, month, day] = text.split(/[-T]/, 3).map(Number);
  if (year < YEARS[0] || year > YEARS[1]) return `use a year from ${YEARS[0]} to ${YEARS[1]}`;
  if (!(month >= 1 && month <= 12)) return 'months run from 01 to 12: write year, month and day as in 2027-04-15';
  const first = dayFrom(year, month, 1);
  const last = addMonths(first, 1) - 1;
  if (day < 1 || first + day - 1 > last)
    return `${MONTHS[month - 1]} ${year} ends on ${dateText(last)}; write a day that it has`;
  return 'write the clock time as in 2027-04-15T17:00; 24:00 is the latest';
};
