// What the heat map of utilisation says: how busy each pool is, week by week, and how long it is full.
import { dateText, dayOf } from '../engine/days.ts';
import type { Study, WeeklyRow } from '../experiment/study.ts';
import type { Column } from './chart.ts';
import { BASIS, basisOf, COMPONENTS, endColumns, REGIME } from './columns.ts';
import { notesOf, populationOf, sourceOf, type Told } from './frame.ts';
import { intervalOver } from './interval.ts';
import { idWords } from './names.ts';
import { count, levelText, listed, percent, sentence } from './numbers.ts';
import { type Look, leftOut, looksOf } from './style.ts';
import { fitting } from './title.ts';

export const QUESTION = 'Who is full, and when?';
/** Least utilisation of each shade but the first; the last is full. */
export const BREAKS = [0.25, 0.5, 0.75, 0.95] as const;
const FULL = 0.95;
/** A week in which less is worked counts as idle. */
export const IDLE = 0.005;

const COLUMNS: readonly Column[] = [
  REGIME,
  COMPONENTS,
  { id: 'pool', title: 'Pool', unit: '', format: 'text' },
  { id: 'week', title: 'Week from', unit: 'date', format: 'text' },
  { id: 'utilisation', title: 'Hours worked of those available', unit: 'share', format: 'percent', isEstimate: true },
  ...endColumns('share', 'percent'),
  ...BASIS,
];

/** One row of the map: a pool under a regime. */
export interface Strip {
  look: Look;
  pool: string;
  /** Weeks with somebody available, ascending. */
  rows: WeeklyRow[];
}

/** Mean hours worked of those available. */
export const busyShare = ({ busyHours, availableHours }: WeeklyRow): number => busyHours / availableHours;
const shares = ({ rows }: Strip): number[] => rows.map(busyShare);
const fullWeeks = (strip: Strip): number => shares(strip).filter((share) => share >= FULL).length;
const mostOf = (strip: Strip): number => Math.max(0, ...shares(strip));

/** Regimes, their pools that anybody uses anywhere, and the weeks in which any does. */
export const stripsOf = (study: Study): { strips: Strip[]; from: string; to: string } => {
  const top = study.levels[study.levels.length - 1];
  const rows = study.weekly.filter((r) => r.components === top && r.availableHours > 0 && Number.isFinite(r.busyHours));
  const used = rows.filter((r) => busyShare(r) >= IDLE);
  const pools = [...new Set(used.map((r) => r.pool))];
  const weeks = used.map((r) => r.week).sort();
  const strips = looksOf(study).flatMap((look) =>
    pools.map((pool) => ({
      ...{ look, pool },
      rows: rows
        .filter(
          (r) => r.regime === look.regime && r.pool === pool && r.week >= weeks[0] && r.week <= weeks[weeks.length - 1],
        )
        .sort((a, b) => (a.week < b.week ? -1 : 1)),
    })),
  );
  const last = weeks[weeks.length - 1];
  return { strips, from: weeks[0] ?? '', to: last === undefined ? '' : dateText(dayOf(last) + 7) };
};

const weeksText = (n: number): string => (n === 1 ? '1 week' : `${count(n)} weeks`);

/** What stands at the end of a row: how many weeks it is full, or how busy it is at most. */
export const stripText = (strip: Strip): string => {
  const full = fullWeeks(strip);
  if (full > 0) return `full for ${weeksText(full)}`;
  const most = mostOf(strip);
  return most < IDLE ? 'idle' : `at most ${percent(most)}`;
};

/** The message: who is ever full. */
const titleOf = (strips: readonly Strip[]): string => {
  const pools = [...new Set(strips.map(({ pool }) => pool))];
  const full = pools.filter((pool) => strips.some((strip) => strip.pool === pool && fullWeeks(strip) > 0));
  if (full.length === 0) return 'Nobody is full in any week';
  if (full.length > 1) return `${full.length} of ${pools.length} pools are full in some week`;
  const [pool] = full;
  const most = Math.max(...strips.filter((strip) => strip.pool === pool).map(fullWeeks));
  const name = idWords(pool);
  return fitting(
    `Only the ${name} ${name.endsWith('s') ? 'are' : 'is'} ever full, for up to ${weeksText(most)}`,
    `1 of ${pools.length} pools is full in some week`,
  );
};

const altOf = (strips: readonly Strip[], top: number, kind: string): string => {
  const looks = [...new Set(strips.map(({ look }) => look))];
  const parts = looks.map((look) => {
    const own = strips.filter((strip) => strip.look === look);
    return `under ${look.title} ${listed(own.map((strip) => `${idWords(strip.pool)} ${stripText(strip)}`))}`;
  });
  return `Heat map of hours worked of those available, by pool and week, a panel for each regime, at ${count(top)} components: ${parts.join('; ')}. ${kind}`;
};

export const utilisationWords = (study: Study, strips: readonly Strip[]): Told => {
  const top = study.levels[study.levels.length - 1];
  const rows = strips.flatMap((strip) => strip.rows);
  const interval = intervalOver(
    study,
    rows.map((r) => r.n),
  );
  return {
    id: 'utilisation',
    question: QUESTION,
    title: titleOf(strips),
    subtitle: `Hours worked of those available in the week, %, by pool; mean over replications, its interval in the data. ${populationOf(study)}; ${levelText(top)} components. ${interval}`,
    unit: '%',
    measures: [],
    priceBase: '',
    source: sourceOf(study),
    note: notesOf(`Full: at least ${percent(FULL)} of the week's hours are worked.`, leftOut(study)),
    alt: altOf(strips, top, interval),
    columns: COLUMNS,
    rows: rows.map((r) => ({
      ...{ regime: r.regime, components: r.components, pool: r.pool, week: r.week, utilisation: busyShare(r) },
      ...{ lower: r.busyLower / r.availableHours, upper: r.busyUpper / r.availableHours, ...basisOf(study, r.n) },
    })),
  };
};

/** Head of a row. */
export const poolHead = (pool: string): string => sentence(idWords(pool));
