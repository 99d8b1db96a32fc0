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

/** An elapsed time; "n working days later" is the same clock time on the n-th working day after the working day of the event. */
export class Lead {
  readonly elapsed: Elapsed;
  private readonly ticks: number;
  private readonly workingDays: number;
  private readonly months: number;
  private readonly workdays: Workdays;
  private cachedDay = Number.NaN;
  private cachedShift = 0;

  constructor(elapsed: Elapsed, workdays: Workdays) {
    this.elapsed = elapsed;
    this.workdays = workdays;
    this.workingDays = elapsed.unit === 'working days' ? Math.round(elapsed.amount) : 0;
    this.months = elapsed.unit === 'months' ? Math.round(elapsed.amount) : 0;
    this.ticks = Math.round(elapsed.amount * (TICKS[elapsed.unit] ?? 0));
  }

  /** The instant so much later than a time; whole ticks in, whole ticks out. */
  due(now: number): number {
    if (this.workingDays === 0 && this.months === 0) return now + this.ticks;
    const day = Math.floor(now / TICKS_PER_DAY);
    if (day !== this.cachedDay) {
      const later = this.months > 0 ? addMonths(day, this.months) : this.workdays.plus(day, this.workingDays);
      this.cachedDay = day;
      this.cachedShift = (later - day) * TICKS_PER_DAY;
    }
    return now + this.cachedShift;
  }

  get takesTime(): boolean {
    return this.ticks > 0 || this.workingDays > 0 || this.months > 0;
  }
}
