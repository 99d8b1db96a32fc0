// The backlog: components waiting for each pool at the end of each week, a row for each regime, at the largest level.
import { dateText, dayOf } from '../engine/days.ts';
import type { Study, WeeklyRow } from '../experiment/study.ts';
import type { Chart, Column, Drawing, Json, Spec } from './chart.ts';
import { BASIS, basisOf, COMPONENTS, endColumns, REGIME } from './columns.ts';
import { notesOf, patchAt, populationOf, sourceOf, type Told, textAt } from './frame.ts';
import { intervalOver } from './interval.ts';
import { idWords } from './names.ts';
import { count, levelText, listed, magnitude, sentence, shortDate } from './numbers.ts';
import { type Look, leftOut, looksOf, QUIET_INK, SIZE } from './style.ts';
import { widthOf } from './text-width.ts';
import { fitting } from './title.ts';
import { type Scene, weekArea, weekGridOf } from './week-grid.ts';

const QUESTION = 'How many components wait, for whom, and until when?';
const MOST_POOLS = 3;
/** A queue that never holds this share of the longest is named, not drawn; weeks after the last that holds it neither. */
const VISIBLE = 0.01;
/** An interval is cut at so many times the longest queue. */
const WIDEST = 1.5;

const COLUMNS: readonly Column[] = [
  REGIME,
  COMPONENTS,
  { id: 'pool', title: 'Pool', unit: '', format: 'text' },
  { id: 'week', title: 'Week from', unit: 'date', format: 'text' },
  { id: 'waiting', title: 'Waiting at the end of the week', unit: 'components', format: 'number', isEstimate: true },
  ...endColumns('components'),
  ...BASIS,
];

interface Queue {
  look: Look;
  pool: string;
  /** Week by week, ascending. */
  rows: WeeklyRow[];
  /** The week with the most in it. */
  peak: WeeklyRow | undefined;
}

const mostOf = ({ peak }: Queue): number => peak?.waiting ?? 0;

/** How high a picture of it is: with its interval, unless that is so wide that the queue itself would be lost. */
const heightOf = (queue: Queue): number =>
  Math.max(0, ...queue.rows.map((r) => Math.min(Math.max(r.waiting, r.waitingUpper || 0), WIDEST * mostOf(queue))));

const queuesOf = (study: Study): Queue[] => {
  const top = study.levels[study.levels.length - 1];
  const rows = study.weekly.filter((r) => r.components === top && Number.isFinite(r.waiting));
  const pools = [...new Set(rows.map((r) => r.pool))];
  return looksOf(study).flatMap((look) =>
    pools.map((pool) => {
      const own = rows.filter((r) => r.regime === look.regime && r.pool === pool);
      own.sort((a, b) => (a.week < b.week ? -1 : 1));
      const peak = own.reduce<WeeklyRow | undefined>((a, b) => (b.waiting > (a?.waiting ?? 0) ? b : a), undefined);
      return { look, pool, rows: own, peak };
    }),
  );
};

/** Whether some interval goes beyond its column's scale. */
const isCut = (queues: readonly Queue[]): boolean =>
  queues.some(({ pool, rows }) => {
    const most = Math.max(...queues.filter((q) => q.pool === pool).map(heightOf));
    return rows.some((r) => r.waitingUpper > most);
  });

/** Pools by the longest queue under any regime: those drawn, and those with somebody in it that are not. */
const rankedPools = (queues: readonly Queue[]): { drawn: string[]; others: string[] } => {
  const most = new Map<string, number>();
  for (const queue of queues) most.set(queue.pool, Math.max(most.get(queue.pool) ?? 0, mostOf(queue)));
  const ranked = [...most].filter(([, peak]) => peak > 0).sort((a, b) => b[1] - a[1]);
  const drawn = ranked.filter(([, peak], i) => i < MOST_POOLS && peak >= VISIBLE * ranked[0][1]).map(([pool]) => pool);
  return { drawn, others: ranked.slice(drawn.length).map(([pool]) => pool) };
};

const peakText = ({ waiting, waitingLower, waitingUpper }: WeeklyRow): string =>
  magnitude(waiting, (waitingUpper - waitingLower) / 2);

/** The message: how many wait at the worst, and for whom. */
const titleOf = (study: Study, queues: readonly Queue[], [pool]: readonly string[]): string => {
  if (pool === undefined) return 'Nobody waits at the end of any week';
  const longest = looksOf(study).map((look) => {
    const own = queues.filter((q) => q.look.regime === look.regime);
    return own.reduce((a, b) => (mostOf(b) > mostOf(a) ? b : a));
  });
  const peaks = longest.flatMap(({ peak }) => peak ?? []).sort((a, b) => a.waiting - b.waiting);
  const range = [...new Set([peaks[0], peaks[peaks.length - 1]].map(peakText))].join(' to ');
  const isOne = longest.every((q) => q.pool === pool);
  if (!isOne)
    return fitting(
      `The longest queue, by regime, holds ${range} components`,
      'Where the queue is longest differs by regime',
    );
  return fitting(
    `At worst, ${range} components wait for the ${idWords(pool)}`,
    `The longest queue, for the ${idWords(pool)}, holds ${range}`,
    `The queue for the ${idWords(pool)} is the longest`,
  );
};

const altOf = (study: Study, queues: readonly Queue[], pools: readonly string[], kind: string): string => {
  const parts = looksOf(study).map((look) => {
    const own = queues.filter((q) => q.look.regime === look.regime && pools.includes(q.pool));
    const peaks = own.flatMap(({ pool, peak }) =>
      peak ? [`${peakText(peak)} for the ${idWords(pool)} in the week of ${shortDate(peak.week)}`] : [],
    );
    return `under ${look.title} ${peaks.length > 0 ? listed(peaks) : 'nobody'}`;
  });
  const top = study.levels[study.levels.length - 1];
  return `Area charts of components waiting at the end of each week, a row for each regime, at ${count(top)} components. At most: ${parts.join('; ')}. ${kind}`;
};

const toldOf = (study: Study, queues: readonly Queue[], { drawn, others }: ReturnType<typeof rankedPools>): Told => {
  const top = study.levels[study.levels.length - 1];
  const shown = drawn.flatMap((pool) => queues.filter((q) => q.pool === pool));
  const rows = shown.flatMap((q) => q.rows);
  const interval = intervalOver(
    study,
    rows.map((r) => r.n),
  );
  return {
    id: 'backlog',
    question: QUESTION,
    title: titleOf(study, queues, drawn),
    subtitle: `Queue at the end of each week, components waiting, by pool; interval shaded. ${populationOf(study)}; ${levelText(top)} components. ${interval}`,
    unit: 'components',
    measures: [],
    priceBase: '',
    source: sourceOf(study),
    note: notesOf(
      drawn.length > 1 ? 'Each column has a scale of its own.' : '',
      isCut(shown) ? 'Intervals that reach the top of a panel go on beyond it.' : '',
      others.length > 0 ? `Queues too short to draw: ${listed(others.map(idWords))}.` : '',
      leftOut(study),
    ),
    alt: altOf(study, queues, drawn, interval),
    columns: COLUMNS,
    rows: rows.map((r) => ({
      ...{ regime: r.regime, components: r.components, pool: r.pool, week: r.week },
      ...{ waiting: r.waiting, lower: r.waitingLower, upper: r.waitingUpper },
      ...basisOf(study, r.n),
    })),
  };
};

const weekAfter = (week: string): string => dateText(dayOf(week) + 7);

/** The most that wait, written beside the peak, on the side that has room. */
const peakLabel = ({ peak }: Queue, scene: Scene): Spec[] => {
  if (!peak) return [];
  const text = `Peak ${peakText(peak)}`;
  const face = { size: SIZE.small };
  const at = (dayOf(weekAfter(peak.week)) - dayOf(scene.from)) / (dayOf(scene.to) - dayOf(scene.from));
  const wide = widthOf(text, face);
  const left = Math.max(0, Math.min(scene.width - wide, at * scene.width - wide / 2));
  const top = Math.min(scene.most, Number.isFinite(peak.waitingUpper) ? peak.waitingUpper : peak.waiting);
  const y = Math.max(8, scene.height * (1 - top / scene.most) - 5);
  return [
    patchAt(left - 2, left + wide + 2, y - 10, y + 2),
    textAt(left, y, text, { fontSize: SIZE.small, color: QUIET_INK }),
  ];
};

const draw = (study: Study): Drawing | undefined => {
  const queues = queuesOf(study);
  const ranked = rankedPools(queues);
  const { drawn } = ranked;
  if (drawn.length === 0) return undefined;
  const shown = queues.filter((q) => drawn.includes(q.pool));
  const inSight = shown.flatMap(({ pool, rows }) => {
    const most = Math.max(...shown.filter((q) => q.pool === pool).map(mostOf));
    return rows.filter((r) => r.waiting >= VISIBLE * most).map((r) => r.week);
  });
  const weeks = inSight.sort();
  const [from, to] = [weeks[0], weekAfter(weeks[weeks.length - 1])];
  const looks = looksOf(study);
  const queueAt = (row: number, column: number): Queue =>
    shown.find((q) => q.look.regime === looks[row].regime && q.pool === drawn[column]) as Queue;
  return weekGridOf(study, toldOf(study, queues, ranked), {
    ...{ looks, from, to, isOneScale: false },
    columns: drawn.map((pool) => ({
      head: sentence(idWords(pool)),
      highest: Math.max(...shown.filter((q) => q.pool === pool).map(heightOf)),
    })),
    marksOf: (row, column, scene) => {
      const queue = queueAt(row, column);
      const values = queue.rows
        .filter((r) => r.week >= from && weekAfter(r.week) <= to)
        .map((r): Json => {
          const [lower, upper] = [r.waitingLower, r.waitingUpper].map((end) =>
            Number.isFinite(end) ? end : r.waiting,
          );
          // Nobody waits less than none; an interval may leave the picture at the top.
          const ends = { lower: Math.max(0, lower), upper: Math.min(scene.most, upper) };
          return { week: weekAfter(r.week), value: r.waiting, ...ends };
        });
      const area = weekArea(values, queue.look.colour, scene, { isStep: false });
      return { under: [area], over: peakLabel(queue, scene) };
    },
  });
};

export const backlog = { id: 'backlog', question: QUESTION, answers: 'bottleneck', draw } satisfies Chart;
