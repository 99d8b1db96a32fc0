// The metering windows above the weeks of work: a bar for each from its first day to its last, named where there is room.
import { dateText, dayOf } from '../engine/days.ts';
import type { Study } from '../experiment/study.ts';
import type { Spec } from './chart.ts';
import { dateOffset } from './date-axis.ts';
import { patchAt, textAt } from './frame.ts';
import { plain } from './markup.ts';
import { QUIET_INK, SIZE } from './style.ts';
import { widthOf } from './text-width.ts';

/** Pixels above the plot: of the bar's middle, and of the base line of its name. */
const BAR = { above: 5, thickness: 4, name: 11 };
/** Between two names, and between two bars that follow each other. */
const APART = { names: 8, bars: 3 };

export interface MeteringWindow {
  title: string;
  from: string;
  /** The last day, included. */
  to: string;
}

/** Metering windows of a study whose dates are known, in the order of time. */
export const meteringWindowsOf = (study: Study): MeteringWindow[] => {
  const rows = study.windows.filter(
    ({ kind, from, to }) => kind === 'metering' && Number.isFinite(dayOf(from)) && Number.isFinite(dayOf(to)),
  );
  const windows = new Map(rows.map((row) => [row.window, { title: plain(row.title), from: row.from, to: row.to }]));
  return [...windows.values()].sort((a, b) => (a.from < b.from ? -1 : 1));
};

/** The windows over an axis from one date to another, as wide as given. */
export const windowMarks = (
  windows: readonly MeteringWindow[],
  axis: { from: string; to: string; width: number },
  isNamed: boolean,
): Spec[] => {
  const within = windows.flatMap(({ title, from, to }) => {
    const after = dateText(dayOf(to) + 1);
    if (after <= axis.from || from >= axis.to) return [];
    const at = (date: string): number => dateOffset(date, axis.from, axis.to, axis.width);
    return [{ title, left: Math.max(0, at(from)), right: Math.min(axis.width, at(after)) - APART.bars }];
  });
  const bars = within.map(({ left, right }) => ({
    data: { values: [{}] },
    mark: { type: 'rule', color: QUIET_INK, strokeWidth: BAR.thickness },
    encoding: {
      x: { value: left },
      x2: { value: Math.max(right, left + 1) },
      y: { value: -BAR.above },
      y2: { value: -BAR.above },
    },
  }));
  let free = 0;
  const names = within.flatMap(({ title, left, right }) => {
    // A name begins with its bar, or behind the name before it while that is still over its own bar.
    const start = Math.max(left, free);
    const end = start + widthOf(title, { size: SIZE.small });
    if (start >= right || end > axis.width) return [];
    free = end + APART.names;
    const patch = patchAt(start - 2, end + 2, -BAR.name - SIZE.small, -BAR.name + 3);
    return [patch, textAt(start, -BAR.name, title, { fontSize: SIZE.small, color: QUIET_INK })];
  });
  return isNamed ? [...bars, ...names] : bars;
};
