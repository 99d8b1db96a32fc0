// What the chart of weekly work says: whose hours they are, its message, its description and the data behind it.
import { dateText, dayOf } from '../engine/days.ts';
import type { Study, WeeklyRow } from '../experiment/study.ts';
import { axisTitle, measureUnit } from './axis.ts';
import type { Column } from './chart.ts';
import { BASIS, basisOf, COMPONENTS, endColumns, REGIME } from './columns.ts';
import { populationOf, sourceOf, type Told } from './frame.ts';
import { intervalOver } from './interval.ts';
import { plain } from './markup.ts';
import { count, levelText, listed, magnitude, percent } from './numbers.ts';
import { type Look, leftOut, looksOf } from './style.ts';

export const QUESTION = 'How many hours do examiners work week by week, and do they have them?';

const MEASURE = 'examiner-hours';
/** A week counts as worked at capacity from this share of its available hours. */
const AT_CAPACITY = 0.95;
/** Weeks after the last in which anybody works more than this share of the hours are not drawn. */
const IDLE = 0.01;

/** The pool that does the Metering Tests: the one that finished most of them; the busiest where there are none. */
export const testersOf = (study: Study): string => {
  const byPool = new Map<string, { tests: number; hours: number }>();
  for (const row of study.weekly) {
    const sum = byPool.get(row.pool) ?? { tests: 0, hours: 0 };
    sum.tests += Number.isFinite(row.tests) ? row.tests : 0;
    sum.hours += Number.isFinite(row.busyHours) ? row.busyHours : 0;
    byPool.set(row.pool, sum);
  }
  const ranked = [...byPool].sort(([, a], [, b]) => b.tests - a.tests || b.hours - a.hours);
  return ranked[0]?.[0] ?? '';
};

/** Levels drawn: the smallest beside the largest. */
export const levelsOf = (study: Study): number[] => [
  ...new Set([study.levels[0], study.levels[study.levels.length - 1]]),
];

/** One panel: a regime at a level, week by week, ascending. */
export interface Panel {
  look: Look;
  components: number;
  rows: WeeklyRow[];
}

const isIdle = (row: WeeklyRow): boolean => !(row.busyHours > IDLE * row.availableHours);

/** Panels by regime, then level; all of the same weeks: from the first to the last in which anybody works. */
export const panelsOf = (study: Study): { panels: Panel[]; from: string; to: string } => {
  const pool = testersOf(study);
  const levels = levelsOf(study);
  const rows = study.weekly.filter(
    (r) => r.pool === pool && levels.includes(r.components) && Number.isFinite(r.busyHours),
  );
  const worked = rows
    .filter((r) => !isIdle(r))
    .map((r) => r.week)
    .sort();
  const [from, last] =
    worked.length > 0
      ? [worked[0], worked[worked.length - 1]]
      : [study.horizon.from.slice(0, 10), study.horizon.to.slice(0, 10)];
  const panels = looksOf(study).flatMap((look) =>
    levels.map((components) => ({
      look,
      components,
      rows: rows
        .filter((r) => r.regime === look.regime && r.components === components && r.week >= from && r.week <= last)
        .sort((a, b) => (a.week < b.week ? -1 : 1)),
    })),
  );
  return { panels, from, to: dateText(dayOf(last) + 7) };
};

const isFull = (row: WeeklyRow): boolean => row.availableHours > 0 && row.busyHours >= AT_CAPACITY * row.availableHours;
const fullWeeks = (panel: Panel): number => panel.rows.filter(isFull).length;
const weeks = (n: number): string => (n === 1 ? '1 week' : `${count(n)} weeks`);

const nameOf = (pool: string): string => {
  const words = plain(pool).replaceAll('-', ' ');
  return words === '' ? 'Nobody' : words.charAt(0).toUpperCase() + words.slice(1);
};

/** The message: for how many weeks work fills the hours there are, at the largest level. */
const titleOf = (pool: string, panels: readonly Panel[]): string => {
  const name = nameOf(pool);
  const verb = name.endsWith('s') ? 'work' : 'works';
  const full = panels.map(fullWeeks);
  const [least, most] = [Math.min(...full), Math.max(...full)];
  if (most === 0) {
    const shares = panels.flatMap((p) =>
      p.rows.filter((r) => r.availableHours > 0).map((r) => r.busyHours / r.availableHours),
    );
    return `${name} ${verb} at most ${percent(Math.max(0, ...shares))} of a week's hours`;
  }
  if (panels.length === 1) return `${name} ${verb} at capacity for ${weeks(most)}`;
  if (least === most) return `${name} ${verb} at capacity for ${weeks(most)}, whatever the regime`;
  return `${name} ${verb} at capacity for ${least === 0 ? 'up to' : `${count(least)} to`} ${weeks(most)}, by regime`;
};

const altOf = (pool: string, panels: readonly Panel[], top: number, kind: string): string => {
  const parts = panels.map((p) => {
    const hours = p.rows.reduce((sum, r) => sum + r.busyHours, 0);
    return `${p.look.title} ${fullWeeks(p) === 0 ? 'no week' : weeks(fullWeeks(p))} at capacity and ${magnitude(hours)} hours in all`;
  });
  return `Area charts of hours worked a week by ${plain(pool)} against hours available, a panel for each regime. At ${count(top)} components: ${listed(parts)}. ${kind}`;
};

const COLUMNS: readonly Column[] = [
  REGIME,
  COMPONENTS,
  { id: 'week', title: 'Week from', unit: 'date', format: 'text' },
  { id: 'pool', title: 'Pool', unit: '', format: 'text' },
  { id: 'busy_hours', title: 'Hours worked', unit: 'hours', format: 'number', isEstimate: true },
  ...endColumns('hours'),
  { id: 'available_hours', title: 'Hours available', unit: 'hours', format: 'number' },
  ...BASIS,
];

/** All of the drawing but the picture itself. */
export const workloadWords = (study: Study): Told => {
  const pool = testersOf(study);
  const { panels } = panelsOf(study);
  const top = study.levels[study.levels.length - 1];
  const largest = panels.filter((p) => p.components === top);
  const rows = panels.flatMap((p) => p.rows);
  const interval = intervalOver(
    study,
    rows.map((r) => r.n),
  );
  const isLarge = panels.some((p) => p.components !== top) ? ` The title speaks of ${levelText(top)} components.` : '';
  return {
    id: 'workload',
    question: QUESTION,
    title: titleOf(pool, largest),
    subtitle: `${axisTitle(MEASURE)} a week: worked (area${rows.some((r) => r.busyLower < r.busyUpper) ? ', interval shaded' : ''}) and available (line). ${populationOf(study)}. ${interval}`,
    unit: measureUnit(MEASURE),
    measures: [MEASURE],
    priceBase: '',
    source: sourceOf(study),
    note: `At capacity: at least ${percent(AT_CAPACITY)} of the week's available hours are worked.${isLarge} ${leftOut(study)}`.trim(),
    alt: altOf(pool, largest, top, interval),
    columns: COLUMNS,
    rows: rows.map((r) => ({
      regime: r.regime,
      components: r.components,
      week: r.week,
      pool: r.pool,
      busy_hours: r.busyHours,
      lower: r.busyLower,
      upper: r.busyUpper,
      available_hours: r.availableHours,
      ...basisOf(study, r.n),
    })),
  };
};
