// What the chart of the share on time says: its message, its subtitle, its description and the data behind it.
import type { Study, Summary } from '../experiment/study.ts';
import { axisTitle, measureColumn, measureUnit } from './axis.ts';
import type { Column, Drawing } from './chart.ts';
import { populationOf, sourceOf } from './frame.ts';
import { intervalWords } from './interval.ts';
import { count, levelText, listed, percent, percentDecimals } from './numbers.ts';
import {
  type Band,
  bandOf,
  bandWords,
  realisedShare,
  realisedWords,
  type SketchPoint,
  sketchPointsOf,
} from './on-time-band.ts';
import { asShown, type Shown } from './shown.ts';
import { type Look, leftOut, looksOf } from './style.ts';
import { fitting } from './title.ts';

export const QUESTION = 'What share of the components due is registered by the deadline, as their number grows?';

const MEASURE = 'on-time-share';
/** Across. */
export const LEVELS = 'components-notified';

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
        .map(asShown)
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

/**
 * The band's shares at a level, the lesser first; undefined where chance could make them equal, and where the regimes
 * lie further apart than they do.
 */
const spanAt = (band: Band | undefined, last: readonly Point[], components: number): Summary[] | undefined => {
  const at = [band?.low, band?.high].flatMap((edge) => edge?.shares.find((s) => s.components === components) ?? []);
  if (at.length < 2) return undefined;
  const [least, most] = at.sort((a, b) => a.mean - b.mean);
  const [low, high] = extremes(last);
  return least.upper < most.lower && most.mean - least.mean >= high.mean - low.mean ? [least, most] : undefined;
};

/** The message: how far what was varied, or else the regimes, move the share at the largest level, if they do. */
const titleOf = (study: Study, last: readonly Point[], components: number, band: Band | undefined): string => {
  const level = `With ${levelText(components)} components`;
  if (last.length === 0) return `${level}, none is due`;
  const spanned = spanAt(band, last, components);
  if (band && spanned) {
    const [from, to] = spanned.map((s) => percent(s.mean));
    return fitting(
      `${level}, ${band.name} decides: ${from} to ${to} on time`,
      `${level}, between ${from} and ${to} are on time`,
    );
  }
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
export const shareText = (p: Pick<Summary, 'mean' | 'lower' | 'upper'>): string => {
  const halfWidth = (p.upper - p.lower) / 2;
  const decimals = percentDecimals(halfWidth);
  if (!(halfWidth > 0)) return percent(p.mean, decimals);
  const within = (share: number): string => percent(Math.max(0, Math.min(1, share)), decimals);
  return `${percent(p.mean, decimals)} (${within(p.lower)} to ${within(p.upper)})`;
};

const bandAlt = (study: Study, band: Band | undefined, top: number): string => {
  const [low, high] = [band?.low, band?.high].map((edge) => edge?.shares.find((s) => s.components === top));
  if (!band || !low || !high) return '';
  const took = realisedWords(study, band.look.regime);
  const edges = `${shareText(asShown(low))} at ${band.low.name} to ${shareText(asShown(high))} at ${band.high.name}`;
  return `The band round ${band.look.title} goes from ${edges}${took === '' ? '' : `; on its line ${took}`}.`;
};

const sketchAlt = (sketch: readonly SketchPoint[], top: number): string => {
  const at = sketch.filter((p) => p.components === top).map((p) => `${p.look.title} ${percent(p.share, 1)}`);
  return at.length === 0 ? '' : `The sketch, a sum without chance, has ${listed(at)}.`;
};

const altOf = (study: Study, points: readonly Point[], beside: readonly string[], kind: string): string => {
  const [first, top] = [study.levels[0], study.levels[study.levels.length - 1]];
  const at = (level: number): string => {
    const shares = points.filter((p) => p.components === level).map((p) => `${p.look.title} ${shareText(p)}`);
    return `At ${count(level)} components: ${listed(shares)}.`;
  };
  const isLine = study.levels.length > 1;
  const sentences = [
    `${isLine ? 'Line' : 'Bar'} chart of the share of components due that are registered by their deadline.`,
    ...(isLine ? [at(first)] : []),
    at(top),
    ...beside,
    kind,
  ];
  return sentences.filter((text) => text !== '').join(' ');
};

const COLUMNS: readonly Column[] = [
  { id: 'regime', title: 'Regime', unit: '', format: 'text' },
  measureColumn('components', LEVELS, 'count'),
  { id: 'line', title: 'Line', unit: '', format: 'text' },
  measureColumn('on_time_share', MEASURE, 'percent', true),
  { id: 'lower', title: 'Lower', unit: 'share', format: 'percent', isEstimate: true },
  { id: 'upper', title: 'Upper', unit: 'share', format: 'percent', isEstimate: true },
  { id: 'level', title: 'Level', unit: 'share', format: 'percent' },
  { id: 'kind', title: 'Kind of interval', unit: '', format: 'text' },
  { id: 'n', title: 'Replications', unit: 'replications', format: 'count' },
  { id: 'own_route', title: 'Share taking a route that no reference has', unit: 'share', format: 'percent' },
];

/** What the picture shows: with one level bars, else lines, round one of which there may be a band, and the sketch. */
export const shownIn = (study: Study): { points: Point[]; band: Band | undefined; sketch: SketchPoint[] } => {
  const isLine = study.levels.length > 1;
  return {
    points: pointsOf(study),
    band: isLine ? bandOf(study) : undefined,
    sketch: isLine ? sketchPointsOf(study) : [],
  };
};

const rowOf = (s: Shown, line: string, ownRoute = Number.NaN): Drawing['rows'][number] => ({
  regime: s.regime,
  components: s.components,
  line,
  on_time_share: s.mean,
  lower: s.lower,
  upper: s.upper,
  level: s.level,
  kind: s.kind,
  n: s.n,
  own_route: ownRoute,
});

const sketchRowOf = ({ look, components, share, n }: SketchPoint): Drawing['rows'][number] => {
  const none = { lower: Number.NaN, upper: Number.NaN, level: Number.NaN };
  return {
    regime: look.regime,
    components,
    line: 'sketch',
    on_time_share: share,
    ...none,
    kind: 'a sum',
    n,
    own_route: Number.NaN,
  };
};

/** All of the drawing but the picture itself. */
export const onTimeWords = (study: Study): Omit<Drawing, 'spec' | 'width' | 'height'> => {
  const { points, band, sketch } = shownIn(study);
  const top = study.levels[study.levels.length - 1];
  const last = points.filter((p) => p.components === top);
  const edges = band ? [band.low, band.high] : [];
  const own = summariesOf(study).map(asShown);
  const ofEdges = edges.map(({ name, shares }) => ({ name, shares: shares.map(asShown) }));
  const kind = intervalWords([...own, ...ofEdges.flatMap((edge) => edge.shares)]);
  const subtitle = [
    `${axisTitle(MEASURE)}, of the components due: registered by their deadline`,
    ...(band ? [bandWords(study, band)] : []),
    ...(sketch.length > 0 ? ['Thin dots: the sketch, a sum without chance'] : []),
    populationOf(study),
  ];
  return {
    id: 'on-time',
    question: QUESTION,
    title: titleOf(study, last, top, band),
    subtitle: `${subtitle.join('. ')}. ${kind}`,
    unit: measureUnit(MEASURE),
    measures: [MEASURE, LEVELS],
    priceBase: '',
    source: sourceOf(study),
    note: leftOut(study),
    alt: altOf(study, points, [bandAlt(study, band, top), sketchAlt(sketch, top)], kind),
    columns: COLUMNS,
    rows: [
      ...own.map((s) => rowOf(s, 'simulated', realisedShare(study, s.regime, s.components))),
      ...ofEdges.flatMap((edge) => edge.shares.map((s) => rowOf(s, edge.name))),
      ...sketch.map(sketchRowOf),
    ],
  };
};
