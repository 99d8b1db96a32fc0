// Calendar dates as whole numbers: days since 1 January 1970, no time zone, no hour changes.

/** Ticks of the clock: one microsecond, so that a minute's parts stay whole numbers (2^53 ticks reach the year 2255). */
export const TICKS_PER_SECOND = 1e6;
export const TICKS_PER_MINUTE = 6e7;
export const TICKS_PER_HOUR = 3.6e9;
export const TICKS_PER_DAY = 8.64e10;

/** Days since 1970-01-01 of a civil date (proleptic Gregorian; after H. Hinnant, "chrono-compatible low-level date algorithms"). */
export const dayFrom = (year: number, month: number, day: number): number => {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
};

/** Year, month (1 to 12) and day of a day number. */
export const civilOf = (dayNumber: number): { year: number; month: number; day: number } => {
  const z = dayNumber + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return { year, month, day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1 };
};

/** Day number of `2027-04-15`; NaN where the text is no date of the calendar. */
export const dayOf = (text: string): number => {
  const year = Number(text.slice(0, 4));
  const month = Number(text.slice(5, 7));
  const day = Number(text.slice(8, 10));
  if (text.length !== 10 || !(month >= 1 && month <= 12 && day >= 1)) return Number.NaN;
  const number = dayFrom(year, month, day);
  return civilOf(number).month === month ? number : Number.NaN;
};

const two = (n: number): string => (n < 10 ? `0${n}` : `${n}`);

/** `2027-04-15`. */
export const dateText = (dayNumber: number): string => {
  const { year, month, day } = civilOf(dayNumber);
  return `${year}-${two(month)}-${two(day)}`;
};

/** `2027-04-15 09:00`, seconds added where there are any. */
export const instantText = (tick: number): string => {
  const day = Math.floor(tick / TICKS_PER_DAY);
  const seconds = Math.floor((tick - day * TICKS_PER_DAY) / TICKS_PER_SECOND);
  const clock = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}`;
  return `${dateText(day)} ${clock}${seconds % 60 ? `:${two(seconds % 60)}` : ''}`;
};

/** Ticks since midnight of `09:00`. */
export const clockTicks = (text: string): number =>
  Number(text.slice(0, 2)) * TICKS_PER_HOUR + Number(text.slice(3, 5)) * TICKS_PER_MINUTE;

/** 0 is Monday, 6 is Sunday. */
export const weekdayOf = (dayNumber: number): number => (((dayNumber + 3) % 7) + 7) % 7;

/** Easter Sunday of a year (anonymous Gregorian algorithm, Meeus/Jones/Butcher). */
export const easterDay = (year: number): number => {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  return dayFrom(year, month, (h + l - 7 * m + 33 * month + 19) % 32);
};

/** The same day of the month, n months on; the month's last day where it has no such day. */
export const addMonths = (dayNumber: number, months: number): number => {
  const { year, month, day } = civilOf(dayNumber);
  const index = year * 12 + month - 1 + months;
  const y = Math.floor(index / 12);
  const m = index - y * 12 + 1;
  const next = m === 12 ? dayFrom(y + 1, 1, 1) : dayFrom(y, m + 1, 1);
  return Math.min(dayFrom(y, m, 1) + day - 1, next - 1);
};
