// Elapsed time: from an event to so many minutes, days, working days or months later.
import { addMonths, TICKS_PER_DAY, TICKS_PER_HOUR, TICKS_PER_MINUTE } from '../engine/days.ts';
import type { Workdays } from '../engine/workdays.ts';
import type { Elapsed } from '../scenario/values.ts';

const TICKS: Record<string, number> = {
  minutes: TICKS_PER_MINUTE,
  hours: TICKS_PER_HOUR,
  days: TICKS_PER_DAY,
  weeks: 7 * TICKS_PER_DAY,
};

/**
 * An elapsed time; "n working days later" is the same clock time on the n-th working day after the working day of the
 * event. What happens after the end of a working day, or on a day not worked, counts as the next one's.
 */
export class Lead {
  readonly elapsed: Elapsed;
  private readonly ticks: number;
  private readonly workingDays: number;
  private readonly months: number;
  private readonly workdays: Workdays;
  private readonly dayEnds: number;
  private cachedDay = Number.NaN;
  /** Ticks from an event of the cached day to its due time: until the end of that working day, and after it. */
  private cachedShift = 0;
  private cachedLateShift = 0;

  /** @param dayEnds ticks from midnight to the end of a working day, which is still that day's */
  constructor(elapsed: Elapsed, workdays: Workdays, dayEnds: number) {
    this.elapsed = elapsed;
    this.workdays = workdays;
    this.dayEnds = dayEnds;
    this.workingDays = elapsed.unit === 'working days' ? Math.round(elapsed.amount) : 0;
    this.months = elapsed.unit === 'months' ? Math.round(elapsed.amount) : 0;
    this.ticks = Math.round(elapsed.amount * (TICKS[elapsed.unit] ?? 0));
  }

  /** The instant so much later than a time; whole ticks in, whole ticks out. */
  due(now: number): number {
    if (this.workingDays === 0 && this.months === 0) return now + this.ticks;
    const day = Math.floor(now / TICKS_PER_DAY);
    if (day !== this.cachedDay) {
      this.cachedDay = day;
      this.cachedLateShift = (this.lastDay(day, false) - day) * TICKS_PER_DAY;
      this.cachedShift = (this.lastDay(day, this.workdays.isWorked(day)) - day) * TICKS_PER_DAY;
    }
    return now + (now - day * TICKS_PER_DAY > this.dayEnds ? this.cachedLateShift : this.cachedShift);
  }

  /** @param isItsOwn the event counts as its own day's, not as the next working day's */
  private lastDay(day: number, isItsOwn: boolean): number {
    if (this.months > 0) return addMonths(day, this.months);
    return this.workdays.plus(day, isItsOwn ? this.workingDays : this.workingDays + 1);
  }

  get takesTime(): boolean {
    return this.ticks > 0 || this.workingDays > 0 || this.months > 0;
  }
}
