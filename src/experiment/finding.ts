// The sentence that says what binds: made from the results by rules, with no expectation of what they are.
import type { MeasureId } from '../model/measures.ts';
import { binding } from './binding.ts';
import { conditionOf } from './condition.ts';
import { demandSentence } from './demand.ts';
import { idWords } from './id-words.ts';
import { againstOf } from './plan.ts';
import { span, supported, thousands, toPlace } from './rounding.ts';
import { estimate } from './statistics.ts';
import type { Study, Summary } from './study.ts';
import { goesWith, LEAST_TAKERS } from './takers.ts';

type Results = Pick<
  Study,
  'regimes' | 'references' | 'levels' | 'horizon' | 'entry' | 'summaries' | 'steps' | 'plays'
> &
  Pick<Study, 'grids' | 'causal' | 'takers' | 'assumptions'>;

/** An interval of two values is thirteen times as wide as they are apart. */
const NO_USE = '2 replications: no useful interval.';

const summaryOf = (study: Results, regime: string, measure: MeasureId, minus = ''): Summary | undefined => {
  const components = study.levels[study.levels.length - 1];
  return study.summaries.find(
    (row) => row.components === components && row.regime === regime && row.measure === measure && row.minus === minus,
  );
};

const titleOf = (study: Results, regime: string): string =>
  study.regimes.find((one) => one.id === regime)?.title ?? regime;

/** A share with its interval, in percent: `17.4% (17.3 to 17.6)`; a share lies between 0 and 100, whatever a t interval says. */
const percent = ({ mean, lower, upper, n }: Summary): string => {
  const value = supported(mean * 100, n === 2 ? Number.NaN : (upper - lower) * 50);
  const interval = n === 2 ? '' : span(Math.max(0, lower) * 100, Math.min(1, upper) * 100);
  return `${value}%${interval === '' ? '' : ` (${interval})`}`;
};

const onTime = (study: Results, regime: string): string => {
  const share = summaryOf(study, regime, 'on-time-share');
  if (!share || share.n === 0) return 'nothing is due';
  return `${percent(share)} of the components due are on time`;
};

/** What the interval of a difference allows to be said of it. */
const difference = (study: Results, regime: string, minus: string): string => {
  const row = summaryOf(study, regime, 'on-time-share', minus);
  if (!row || row.n === 0) return '';
  const other = titleOf(study, minus);
  if (row.mean === 0 && row.lower === row.upper) return `, the same as under ${other}`;
  const isUseful = row.n !== 2 || row.lower === row.upper;
  if (isUseful && row.lower <= 0 && row.upper >= 0)
    return `, which these replications cannot tell from ${other} (difference ${span(row.lower * 100, row.upper * 100)} points)`;
  const points = supported(Math.abs(row.mean) * 100, isUseful ? (row.upper - row.lower) * 50 : Number.NaN);
  const ends = [Math.abs(row.lower), Math.abs(row.upper)].sort((a, b) => a - b).map((end) => end * 100);
  const interval = isUseful ? span(ends[0], ends[1]) : '';
  const more = row.mean > 0 ? 'more' : 'fewer';
  return `, ${points} percentage points${interval === '' ? '' : ` (${interval})`} ${more} than under ${other}`;
};

/** Which share of the components took each route at first, where a regime has several: what uptake by firms came to. */
const taken = (study: Results, regime: string): string => {
  const components = study.levels[study.levels.length - 1];
  const plays = study.plays.filter((play) => play.regime === regime && play.components === components);
  const routes = plays[0]?.routes ?? [];
  if (routes.length < 2) return '';
  const shares = routes.map(({ route }, r) => {
    const { mean, halfWidth } = estimate(plays.map((play) => play.routes[r].took / play.components));
    const isOfTwo = plays.length === 2;
    const interval = isOfTwo ? '' : span(Math.max(0, mean - halfWidth) * 100, Math.min(1, mean + halfWidth) * 100);
    return `${idWords(route)} ${supported(mean * 100, isOfTwo ? Number.NaN : halfWidth * 100)}%${interval === '' ? '' : ` (${interval})`}`;
  });
  return ` (components taking ${shares.join(', ')})`;
};

/** How much of the spread between replications goes with which firms take a route; empty where too few say so. */
const spreadWords = (study: Results, regime: string): string[] => {
  const level = study.levels[study.levels.length - 1];
  const own = study.takers.filter((row) => row.regime === regime && row.level === level);
  return [...new Set(own.map((row) => row.route))].flatMap((route) => {
    const { rSquared, n } = goesWith(own.filter((row) => row.route === route));
    if (n < LEAST_TAKERS || !Number.isFinite(rSquared)) return [];
    const firms = `which firms take ${idWords(route)}`;
    return [
      `Of the spread between the ${n} replications under ${titleOf(study, regime)}, ${toPlace(rSquared * 100, 0)}% goes with ${firms} (which firms: a scenario, not Monte Carlo).`,
    ];
  });
};

const sentenceFor = (study: Results, regime: string, opening: string): string => {
  const differences = againstOf(study.references, regime)
    .map((minus) => difference(study, regime, minus))
    .join('');
  return `${opening} ${titleOf(study, regime)}${taken(study, regime)}, ${onTime(study, regime)}${differences}; ${binding(study, regime)}.`;
};

/** One sentence a regime, at the largest growth level, references first; then the condition on which the answer hangs. */
export const findingOf = (study: Results): string => {
  const components = thousands(String(study.levels[study.levels.length - 1]));
  const ids = study.regimes.map((regime) => regime.id);
  const order = [...study.references, ...ids.filter((id) => !study.references.includes(id))];
  const opening = (place: number) => (place === 0 ? `With ${components} components notified, under` : 'Under');
  const sentences = order.flatMap((regime, place) => [
    sentenceFor(study, regime, opening(place)),
    ...spreadWords(study, regime),
  ]);
  const isOfTwo = order.some((regime) => summaryOf(study, regime, 'on-time-share')?.n === 2);
  return [demandSentence(study) ?? '', isOfTwo ? NO_USE : '', ...sentences, conditionOf(study)]
    .filter((sentence) => sentence !== '')
    .join(' ');
};
