// Ticks as short clock texts and back, so that tests read as a diary.
import { dateText, dayOf, TICKS_PER_DAY, TICKS_PER_HOUR, TICKS_PER_MINUTE } from '../../src/engine/days.ts';

/** `04-05 08:20`: month, day and clock time, with seconds where there are any. */
export const clockOf = (tick: number): string => {
  const day = Math.floor(tick / TICKS_PER_DAY);
  const ticks = tick - day * TICKS_PER_DAY;
  const minutes = Math.floor(ticks / TICKS_PER_MINUTE);
  const two = (n: number) => String(n).padStart(2, '0');
  const seconds = (ticks - minutes * TICKS_PER_MINUTE) / 1e6;
  const date = dateText(day).slice(5);
  return `${date} ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}${seconds ? `:${Number(seconds.toFixed(6))}` : ''}`;
};

/** Ticks of a date and clock time of 2027: `04-05 08:20`. */
export const tickOf = (text: string): number =>
  dayOf(`2027-${text.slice(0, 5)}`) * TICKS_PER_DAY +
  Number(text.slice(6, 8)) * TICKS_PER_HOUR +
  Number(text.slice(9, 11)) * TICKS_PER_MINUTE;
