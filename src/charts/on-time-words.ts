// What the chart of the share on time says: its message, its subtitle, its description and the data behind it.
import type { Study, Summary } from '../experiment/study.ts';
import type { Column, Drawing } from './chart.ts';
import { populationOf, sourceOf } from './frame.ts';
import { intervalWords } from './interval.ts';
import { count, levelText, listed, percent, percentDecimals } from './numbers.ts';
import { type Look, leftOut, looksOf } from './style.ts';

export const QUESTION = 'What share of the components due is registered by the deadline, as their number grows?';

/** One regime at one level. */
export interface Point {
  look: Look;
  components: number;
  mean: number;
  lower: number;
  upper: number;
}

const summariesOf = (study: Study): Summary[] => {
  const shown = new Set(looksOf(study).map((l) => l.regime));
  return study.summaries.filter((s) => s.measure === 'on-time-share' && s.minus === '' && shown.has(s.regime));
};

/** The points drawn, regime by regime, levels ascending; those without a value are left out. */
export const pointsOf = (study: Study): Point[] =>
  looksOf(study).flatMap((look) =>
    study.levels.flatMap((components) =>
      summariesOf(study)
        .filter((s) => s.regime === look.regime && s.components === components && Number.isFinite(s.mean))
        .map(({ mean, lower, upper }) => ({ look, components, mean, lower, upper })),
    ),
  );

const extremes = (points: readonly Point[]): [Point, Point] => {
  const sorted = [...points].sort((a, b) => a.mean - b.mean);
  return [sorted[0], sorted[sorted.length - 1]];
};

/** Whether every difference to a reference at this level could as well be none. */
const isUnclear = (study: Study, components: number): boolean => {
  const shown = new Set(looksOf(study).map((l) => l.regime));
  const pairs = study.summaries.filter(
    (s) => s.measure === 'on-time-share' && s.minus !== '' && s.components === components && shown.has(s.regime),
  );
  return pairs.length > 0 && pairs.every((s) => s.lower < s.upper && s.lower <= 0 && s.upper >= 0);
};

/** The message: how far apart the regimes are at the largest level, if they are. */
const titleOf = (study: Study, last: readonly Point[], components: number): string => {
  const level = `With ${levelText(components)} components`;
  if (last.length === 0) return `${level}, none is due`;
  const [least, most] = extremes(last);
  const [low, high] = [percent(least.mean), percent(most.mean)];
  if (last.length === 1) return `${level}, ${low} are on time`;
  if (isUnclear(study, components)) return `${level}, the regimes show no clear difference`;
  if (low === high) return `${level}, ${low} are on time, whatever the regime`;
  return low.startsWith('under')
    ? `${level}, from ${low} to ${high} are on time`
    : `${level}, between ${low} and ${high} are on time`;
};

/** `54.0% (53.2% to 54.9%)`, to the decimals that the interval supports. */
export const shareText = (p: Point): string => {
  const halfWidth = (p.upper - p.lower) / 2;
  const decimals = percentDecimals(halfWidth);
  if (!(halfWidth > 0)) return percent(p.mean, decimals);
  const within = (share: number): string => percent(Math.max(0, Math.min(1, share)), decimals);
  return `${percent(p.mean, decimals)} (${within(p.lower)} to ${within(p.upper)})`;
};

const altOf = (study: Study, points: readonly Point[], last: readonly Point[], kind: string): string => {
  const [first, top] = [study.levels[0], study.levels[study.levels.length - 1]];
  const at = (ps: readonly Point[]): string => listed(ps.map((p) => `${p.look.title} ${shareText(p)}`));
  const shape = study.levels.length > 1 ? 'Line chart' : 'Bar chart';
  const start =
    study.levels.length > 1
      ? ` At ${count(first)} components: ${at(points.filter((p) => p.components === first))}.`
      : '';
  return `${shape} of the share of components due that are registered by their deadline.${start} At ${count(top)} components: ${at(last)}. ${kind}`;
};

const COLUMNS: readonly Column[] = [
  { id: 'regime', title: 'Regime', unit: '', format: 'text' },
  { id: 'components', title: 'Components notified', unit: 'components', format: 'count' },
  { id: 'on_time_share', title: 'Share on time', unit: 'share', format: 'percent', isEstimate: true },
  { id: 'lower', title: 'Lower', unit: 'share', format: 'percent', isEstimate: true },
  { id: 'upper', title: 'Upper', unit: 'share', format: 'percent', isEstimate: true },
  { id: 'level', title: 'Level', unit: 'share', format: 'percent' },
  { id: 'kind', title: 'Kind of interval', unit: '', format: 'text' },
  { id: 'n', title: 'Replications', unit: 'replications', format: 'count' },
];

/** All of the drawing but the picture itself. */
export const onTimeWords = (study: Study): Omit<Drawing, 'spec' | 'width' | 'height'> => {
  const points = pointsOf(study);
  const top = study.levels[study.levels.length - 1];
  const last = points.filter((p) => p.components === top);
  const kind = intervalWords(summariesOf(study));
  return {
    id: 'on-time',
    question: QUESTION,
    title: titleOf(study, last, top),
    subtitle: `Share of the components due that are registered by their deadline, %. ${populationOf(study)}. ${kind}`,
    unit: '%',
    priceBase: '',
    source: sourceOf(study),
    note: leftOut(study),
    alt: altOf(study, points, last, kind),
    columns: COLUMNS,
    rows: summariesOf(study).map((s) => ({
      regime: s.regime,
      components: s.components,
      on_time_share: s.mean,
      lower: s.lower,
      upper: s.upper,
      level: s.level,
      kind: s.kind,
      n: s.n,
    })),
  };
};
