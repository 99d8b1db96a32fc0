// Elapsed time that occupies nobody: so many minutes, days, working days or months later.
import type { WorkedDays } from './calendar.ts';
import { monthsLater } from './civil.ts';
import type { Minute, SketchElapsed } from './input.ts';

const MINUTES = { minutes: 1, hours: 60, days: 1440, weeks: 10_080 };
const MINUTES_PER_DAY = MINUTES.days;

/** A working day ends at 17:00 unless said. */
const DAY_ENDS = 1020;

/**
 * The instant so much later; working days and months keep the clock time. Of working days, what happens after the end
 * of one, or on a day not worked, counts as the next one's.
 */
export const later = (
  time: Minute,
  { amount, unit }: SketchElapsed,
  days: WorkedDays,
  dayEnds: Minute = DAY_ENDS,
): Minute => {
  if (time === Infinity) return time;
  if (unit !== 'working days' && unit !== 'months') return time + amount * MINUTES[unit];
  const day = Math.floor(time / MINUTES_PER_DAY);
  const whole = Math.round(amount);
  if (whole === 0) return time;
  const isItsOwn = days.isWorked(day) && time - day * MINUTES_PER_DAY <= dayEnds;
  const then = unit === 'months' ? monthsLater(day, whole) : days.later(day, isItsOwn ? whole : whole + 1);
  return time + (then - day) * MINUTES_PER_DAY;
};
