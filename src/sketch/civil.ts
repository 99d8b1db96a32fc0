// Civil dates as one counts them on paper: years of 365 days, leap days, and the months before.
import type { Day } from './input.ts';

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const EPOCH = 1970;

export const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** Leap days in the years before one. */
const leapDaysBefore = (year: number): number => {
  const y = year - 1;
  return Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
};

const newYear = (year: number): Day => (year - EPOCH) * 365 + leapDaysBefore(year) - leapDaysBefore(EPOCH);

/** @param month 1 to 12 */
export const monthDays = (year: number, month: number): number =>
  MONTH_DAYS[month - 1] + (month === 2 && isLeap(year) ? 1 : 0);

/** Days since 1 January 1970 of a date. */
export const dayNumber = (year: number, month: number, day: number): Day => {
  let number = newYear(year) + day - 1;
  for (let m = 1; m < month; m++) number += monthDays(year, m);
  return number;
};

/** Day number of `2027-04-15`. */
export const dayOfText = (text: string): Day => {
  const [year, month, day] = text.split('-').map(Number);
  return dayNumber(year, month, day);
};

export const yearOf = (day: Day): number => {
  let year = EPOCH + Math.floor(day / 366);
  while (newYear(year + 1) <= day) year++;
  while (newYear(year) > day) year--;
  return year;
};

/** The same day of the month so many months on; the month's last day where it has no such day. */
export const monthsLater = (day: Day, months: number): Day => {
  const year = yearOf(day);
  let month = 1;
  let ofMonth = day - newYear(year) + 1;
  while (ofMonth > monthDays(year, month)) ofMonth -= monthDays(year, month++);
  const index = month - 1 + months;
  const laterYear = year + Math.floor(index / 12);
  const laterMonth = index - Math.floor(index / 12) * 12 + 1;
  return dayNumber(laterYear, laterMonth, Math.min(ofMonth, monthDays(laterYear, laterMonth)));
};

/** 0 is Monday; 1 January 1970 was a Thursday. */
export const weekdayOf = (day: Day): number => (((day + 3) % 7) + 7) % 7;

/** Easter Sunday: the Sunday after the full moon of the ecclesiastical calendar (after Oudin, 1940, in whole numbers). */
export const easter = (year: number): Day => {
  const century = Math.floor(year / 100);
  const golden = year % 19;
  const correction = Math.floor((century - 17) / 25);
  const epact = (century - Math.floor(century / 4) - Math.floor((century - correction) / 3) + 19 * golden + 15) % 30;
  const late = Math.floor(epact / 28);
  const isException = late * (1 - late * Math.floor(29 / (epact + 1)) * Math.floor((21 - golden) / 11));
  const moon = epact - isException;
  // The full moon is so many days after 21 March; Easter is the Sunday that follows it.
  const fullMoon = dayNumber(year, 3, 21) + moon;
  return fullMoon + 7 - ((weekdayOf(fullMoon) + 1) % 7);
};
