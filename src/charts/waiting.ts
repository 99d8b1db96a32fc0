// Where components wait: component-days of waiting by step and regime at the largest level, in the order of the journey.
import { clockTicks, dayOf, TICKS_PER_DAY } from '../engine/days.ts';
import { estimatorFor } from '../experiment/grouping.ts';
import { NO_CHANCE } from '../experiment/precision.ts';
import type { Estimate } from '../experiment/statistics.ts';
import type { StepRow, Study } from '../experiment/study.ts';
import { stepsOf } from '../experiment/summarise.ts';
import { type Bar, barLabel, barsOf, type Group } from './bars.ts';
import type { Chart, Column, Drawing } from './chart.ts';
import { BASIS, basisOf, COMPONENTS, endColumns, REGIME } from './columns.ts';
import { drawingOf, notesOf, populationOf, sourceOf } from './frame.ts';
import { intervalOver } from './interval.ts';
import { plain } from './markup.ts';
import { count, inSentence, levelText, listed, magnitude, percent } from './numbers.ts';
import { type Look, leftOut, looksOf } from './style.ts';
import { fitting } from './title.ts';

const QUESTION = 'At which step do components wait, and how long altogether?';

const COLUMNS: readonly Column[] = [
  REGIME,
  COMPONENTS,
  { id: 'route', title: 'Route', unit: '', format: 'text' },
  { id: 'step', title: 'Step', unit: '', format: 'text' },
  { id: 'title', title: 'What it is', unit: '', format: 'text' },
  { id: 'mean_queue', title: 'Mean queue', unit: 'components', format: 'number' },
  { id: 'component_days', title: 'Component-days waiting', unit: 'component-days', format: 'number', isEstimate: true },
  ...endColumns('component-days'),
  ...BASIS,
];
const MOST_GROUPS = 7;
const NAME_WIDTH = 230;
/** A step where less than this share of the longest wait is spent has no bar to see. */
const VISIBLE = 0.005;

/** Days between two instant texts; a text without a clock is midnight. */
const daysBetween = (from: string, to: string): number => {
  const at = (text: string): number =>
    dayOf(text.slice(0, 10)) + clockTicks(text.slice(11, 16) || '00:00') / TICKS_PER_DAY;
  return at(to) - at(from);
};

interface Wait {
  look: Look;
  row: StepRow;
  /** Where it waits, in words; with its route where the same words stand on several routes. */
  head: string;
  days: number;
  /** Ends of the interval of `days`; not numbers where none is known. */
  lower: number;
  upper: number;
}

/** Intervals of the mean queue by step, from the plays of a regime at a level. */
const queuesOf = (study: Study, regime: string, components: number): Map<string, Estimate> => {
  const plays = study.plays.filter((p) => p.regime === regime && p.components === components);
  const estimator = estimatorFor(study.stopped === NO_CHANCE);
  return new Map(stepsOf(plays).map((records) => [keyOf(records[0]), estimator(records.map((r) => r.meanQueue))]));
};

const keyOf = (s: { route: string; step: string }): string => `${s.route} ${s.step}`;

const waitsOf = (study: Study): Wait[] => {
  const looks = looksOf(study);
  const top = study.levels[study.levels.length - 1];
  const horizon = daysBetween(study.horizon.from, study.horizon.to);
  const rows = study.steps.filter((s) => s.components === top && s.pool !== '' && Number.isFinite(s.meanQueue));
  const routesOf = new Map<string, Set<string>>();
  for (const s of rows) routesOf.set(s.title, (routesOf.get(s.title) ?? new Set()).add(s.route));
  return looks.flatMap((look) => {
    const queues = queuesOf(study, look.regime, top);
    return rows
      .filter((row) => row.regime === look.regime)
      .map((row) => ({
        look,
        row,
        head: plain((routesOf.get(row.title) as Set<string>).size > 1 ? `${row.title} (${row.route})` : row.title),
        days: row.meanQueue * horizon,
        lower: (queues.get(keyOf(row))?.lower ?? Number.NaN) * horizon,
        upper: (queues.get(keyOf(row))?.upper ?? Number.NaN) * horizon,
      }));
  });
};

/** Steps in the order a component meets them, those with a bar to see; and the heads of the others. */
const groupsOf = (waits: readonly Wait[]): { groups: Group[]; unseen: string[] } => {
  const byStep = new Map<string, { head: string; bars: Bar[]; most: number }>();
  for (const { look, row, head, days, lower, upper } of waits) {
    const key = keyOf(row);
    const group = byStep.get(key) ?? { head, bars: [], most: 0 };
    group.bars.push({
      look,
      value: days,
      lower: Math.max(0, lower),
      upper,
      label: barLabel(look, magnitude(days, (upper - lower) / 2), NAME_WIDTH),
    });
    group.most = Math.max(group.most, days);
    byStep.set(key, group);
  }
  const all = [...byStep.values()];
  const most = Math.max(0, ...all.map((g) => g.most));
  const ranked = [...all].sort((a, b) => b.most - a.most).filter((g) => g.most > VISIBLE * most);
  const kept = new Set(ranked.slice(0, MOST_GROUPS));
  return { groups: all.filter((g) => kept.has(g)), unseen: all.filter((g) => !kept.has(g)).map((g) => g.head) };
};

const longest = (waits: readonly Wait[]): Wait | undefined =>
  waits.reduce<Wait | undefined>((best, w) => (w.days > 0 && w.days > (best?.days ?? 0) ? w : best), undefined);

/** The message: the step with the longest mean queue under the reference regime, and where another regime's is. */
const titleOf = (study: Study, waits: readonly Wait[]): string => {
  const of = (regime: string): Wait | undefined => longest(waits.filter((w) => w.look.regime === regime));
  const looks = looksOf(study);
  const reference = looks.find((l) => study.references.includes(l.regime)) ?? looks[0];
  const from = of(reference?.regime ?? '');
  if (!longest(waits)) return 'Nobody waits at any step';
  const others = looks.filter((l) => l !== reference).flatMap((l) => of(l.regime) ?? []);
  const moved = others.find((w) => w.head !== from?.head);
  if (!from) return `The longest queue is for ${inSentence((longest(waits) as Wait).head)}`;
  if (!moved) return `The longest queue is for ${inSentence(from.head)}`;
  return fitting(
    `The longest queue moves from ${inSentence(from.head)} to ${inSentence(moved.head)}`,
    `The longest queue moves away from ${inSentence(from.head)}`,
  );
};

const altOf = (study: Study, waits: readonly Wait[], top: string): string => {
  const parts = looksOf(study).map((look) => {
    const own = waits.filter((w) => w.look.regime === look.regime);
    const most = longest(own);
    if (!most) return `under ${look.title} nobody waits`;
    const all = own.reduce((sum, w) => sum + w.days, 0);
    return `under ${look.title} ${magnitude(most.days, (most.upper - most.lower) / 2)} component-days for ${inSentence(most.head)}, ${percent(most.days / all)} of its waiting`;
  });
  return `Bar chart of component-days waiting by step and regime at ${top} components. Longest: ${listed(parts)}. ${kindWords(study, waits)}`;
};

/** How sure the numbers are. */
const kindWords = (study: Study, waits: readonly Wait[]): string =>
  intervalOver(
    study,
    waits.map((w) => w.row.n),
  );

const draw = (study: Study): Drawing => {
  const waits = waitsOf(study);
  const { groups, unseen } = groupsOf(waits);
  const top = study.levels[study.levels.length - 1];
  const hidden = unseen.length > 0 ? `Steps with too little waiting to draw: ${listed(unseen)}.` : '';
  const words = {
    id: 'waiting',
    question: QUESTION,
    title: titleOf(study, waits),
    subtitle: `Component-days waiting by step. ${populationOf(study)}; ${levelText(top)} components. ${kindWords(study, waits)}`,
    unit: 'Component-days',
    measures: [],
    priceBase: '',
    source: sourceOf(study),
    note: notesOf(hidden, leftOut(study)),
    alt: altOf(study, waits, count(top)),
    columns: COLUMNS,
    rows: waits.map(({ row, days, lower, upper }) => ({
      regime: row.regime,
      components: row.components,
      route: row.route,
      step: row.step,
      title: row.title,
      mean_queue: row.meanQueue,
      component_days: days,
      lower,
      upper,
      ...basisOf(study, row.n),
    })),
  };
  return drawingOf(words, barsOf(groups, { most: 0 }));
};

export const waiting = { id: 'waiting', question: QUESTION, answers: 'bottleneck', draw } satisfies Chart;
