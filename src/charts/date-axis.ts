// An axis of dates: months labelled where there is room (weeks where there are none), the year below the first and every January.
import { civilOf, dateText, dayFrom, dayOf } from '../engine/days.ts';
import type { Spec } from './chart.ts';

/** Of months: divisors of a year, so that January is always among them. */
const STEPS = [1, 2, 3, 4, 6, 12, 24, 60];
/** Pixels a month's label and the space beside it take. */
const LABEL = 40;
/** The same of a day and its month. */
const WEEK_LABEL = 56;

/** First days of months from `from` to `to` (dates as text), no nearer than a label is wide on `width` pixels. */
export const monthTicks = (from: string, to: string, width: number): string[] => {
  const [first, last] = [dayOf(from), dayOf(to)];
  const step = STEPS.find((months) => (months * 30.4 * width) / (last - first) >= LABEL) ?? 120;
  const start = civilOf(first);
  const ticks: string[] = [];
  for (let month = start.year * 12 + start.month - 1; ; month++) {
    const day = dayFrom(Math.floor(month / 12), (month % 12) + 1, 1);
    if (day > last) return ticks;
    if (month % step === 0 && day >= first) ticks.push(dateText(day));
  }
};

/** Mondays, or whatever day weeks start on, from `from` to before `to`: for a span that has no two months to label. */
export const weekTicks = (from: string, to: string, width: number): string[] => {
  const [first, last] = [dayOf(from), dayOf(to)];
  const weeks = Math.max(1, Math.ceil((WEEK_LABEL * (last - first)) / (7 * width)));
  const most = Math.ceil((last - first) / (7 * weeks));
  return Array.from({ length: most }, (_, i) => dateText(first + 7 * weeks * i));
};

/** Pixels from the left edge of a date on an axis. */
export const dateOffset = (date: string, from: string, to: string, width: number): number =>
  ((dayOf(date) - dayOf(from)) / (dayOf(to) - dayOf(from))) * width;

/** The x encoding of a field that holds dates as text, in universal time so that no time zone moves a bar. */
export const dateEncoding = (field: string, from: string, to: string, width: number, isLabelled: boolean): Spec => {
  const at = (date: string): Spec => ({
    year: Number(date.slice(0, 4)),
    month: Number(date.slice(5, 7)),
    date: Number(date.slice(8, 10)),
    utc: true,
  });
  const months = monthTicks(from, to, width);
  const isMonths = months.length > 1;
  const year = "utcmonth(datum.value) == 0 || datum.index == 0 ? utcFormat(datum.value, '%Y') : ''";
  return {
    field,
    type: 'temporal',
    title: null,
    scale: { type: 'utc', domain: [at(from), at(to)], nice: false, padding: 0 },
    axis: {
      grid: false,
      labels: isLabelled,
      labelExpr: `[utcFormat(datum.value, '${isMonths ? '%b' : '%-d %b'}'), ${year}]`,
      labelLineHeight: 14,
      values: (isMonths ? months : weekTicks(from, to, width)).map(at),
    },
  };
};
