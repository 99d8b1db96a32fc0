// Elapsed time that occupies nobody: so many minutes, days, working days or months later.
import type { WorkedDays } from './calendar.ts';
import { monthsLater } from './civil.ts';
import type { Minute, SketchElapsed } from './input.ts';

const MINUTES = { minutes: 1, hours: 60, days: 1440, weeks: 10_080 };
const MINUTES_PER_DAY = MINUTES.days;

/** The instant so much later; working days and months keep the clock time, and a day not worked belongs to the last worked one. */
export const later = (time: Minute, { amount, unit }: SketchElapsed, days: WorkedDays): Minute => {
  if (time === Infinity) return time;
  if (unit !== 'working days' && unit !== 'months') return time + amount * MINUTES[unit];
  const day = Math.floor(time / MINUTES_PER_DAY);
  const whole = Math.round(amount);
  if (whole === 0) return time;
  const then = unit === 'months' ? monthsLater(day, whole) : days.later(day, whole);
  return time + (then - day) * MINUTES_PER_DAY;
};
