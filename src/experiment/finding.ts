// The sentence that says what binds: made from the results by rules, with no expectation of what they are.

import { dayOf } from '../engine/days.ts';
import type { MeasureId } from '../model/measures.ts';
import { conditionOf } from './condition.ts';
import { againstOf } from './plan.ts';
import { span, supported, thousands, toPlace } from './rounding.ts';
import { estimate } from './statistics.ts';
import type { Interval, StepRow, Study, Summary } from './study.ts';

type Results = Pick<
  Study,
  'regimes' | 'references' | 'levels' | 'horizon' | 'summaries' | 'steps' | 'plays' | 'grids' | 'causal' | 'assumptions'
>;

/** Below this, on average over the components notified, a wait is not worth a word. */
const SHORT_WAIT_DAYS = 1;

const summaryOf = (study: Results, regime: string, measure: MeasureId, minus = ''): Summary | undefined => {
  const components = study.levels[study.levels.length - 1];
  return study.summaries.find(
    (row) => row.components === components && row.regime === regime && row.measure === measure && row.minus === minus,
  );
};

const titleOf = (study: Results, regime: string): string =>
  study.regimes.find((one) => one.id === regime)?.title ?? regime;

/** A share with its interval, in percent: `17.4% (17.3 to 17.6)`; a share lies between 0 and 100, whatever a t interval says. */
const percent = ({ mean, lower, upper }: Summary): string => {
  const value = supported(mean * 100, (upper - lower) * 50);
  const interval = span(Math.max(0, lower) * 100, Math.min(1, upper) * 100);
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
  if (row.lower <= 0 && row.upper >= 0)
    return `, which these replications cannot tell from ${other} (difference ${span(row.lower * 100, row.upper * 100)} points)`;
  const points = supported(Math.abs(row.mean) * 100, (row.upper - row.lower) * 50);
  const ends = [Math.abs(row.lower), Math.abs(row.upper)].sort((a, b) => a - b).map((end) => end * 100);
  const interval = span(ends[0], ends[1]);
  const more = row.mean > 0 ? 'more' : 'fewer';
  return `, ${points} percentage points${interval === '' ? '' : ` (${interval})`} ${more} than under ${other}`;
};

const horizonDays = ({ horizon }: Results): number => dayOf(horizon.to.slice(0, 10)) - dayOf(horizon.from.slice(0, 10));

/** Two significant figures, millions spelt: `4,500`, `37 million`. */
const roughly = (value: number): string => {
  const rounded = Number(value.toPrecision(2));
  if (rounded < 1e6) return thousands(rounded.toFixed(0));
  return `${thousands((rounded / 1e6).toFixed(rounded < 1e7 ? 1 : 0))} million`;
};

const mostOf = <T>(list: readonly T[], size: (one: T) => number): T =>
  list.reduce((a, b) => (size(b) > size(a) ? b : a));

/** Where components wait: the pool that holds most component-days in all its queues, and the step where most of them are. */
const waiting = (study: Results, regime: string): string => {
  const components = study.levels[study.levels.length - 1];
  const steps = study.steps.filter((row) => row.regime === regime && row.components === components && row.pool !== '');
  const held = (row: StepRow) => (Number.isFinite(row.meanQueue) ? row.meanQueue * horizonDays(study) : 0);
  const heldBy = (pool: string) => steps.reduce((sum, row) => sum + (row.pool === pool ? held(row) : 0), 0);
  const all = steps.reduce((sum, row) => sum + held(row), 0);
  if (!(all / components >= SHORT_WAIT_DAYS)) return 'no queue holds components for a day on average';
  const pool = mostOf([...new Set(steps.map((row) => row.pool))], heldBy);
  const step = mostOf(
    steps.filter((row) => row.pool === pool),
    held,
  );
  const share = toPlace((heldBy(pool) / all) * 100, 0);
  return `${share}% of the waiting is for the ${pool} (${roughly(heldBy(pool))} component-days, most of them for ${step.title})`;
};

/** `480 (450 to 510)`. */
const gained = ({ mean, lower, upper }: Interval): string => {
  const interval = span(lower, upper);
  return `${supported(mean, (upper - lower) / 2)}${interval === '' ? '' : ` (${interval})`}`;
};

/** What binds, where every pool was tried without limit: the one whose limit keeps most from being on time. */
const binding = (study: Results, regime: string): string => {
  const level = study.levels[study.levels.length - 1];
  const tried = study.causal.filter((row) => row.regime === regime && row.level === level);
  if (tried.length === 0) return waiting(study, regime);
  const found = tried.find((row) => row.binds);
  if (found)
    return `what binds is the limit of the ${found.pool}: without it ${gained(found.components)} more components would be on time`;
  const most = mostOf(tried, (row) => row.components.mean);
  // One replication has no interval, so that nothing can be said to bind.
  if (most.components.n === 1 && most.components.mean > 0)
    return `in one replication, lifting the limit of the ${most.pool} puts ${gained(most.components)} more components on time`;
  return `no limit binds alone: lifting any of ${tried.length} puts no more on time`;
};

/** Which share of the components took each route at first, where a regime has several: what uptake by firms came to. */
const taken = (study: Results, regime: string): string => {
  const components = study.levels[study.levels.length - 1];
  const plays = study.plays.filter((play) => play.regime === regime && play.components === components);
  const routes = plays[0]?.routes ?? [];
  if (routes.length < 2) return '';
  const shares = routes.map(({ route }, r) => {
    const { mean, halfWidth } = estimate(plays.map((play) => play.routes[r].took / play.components));
    const interval = span(Math.max(0, mean - halfWidth) * 100, Math.min(1, mean + halfWidth) * 100);
    return `${route} ${supported(mean * 100, halfWidth * 100)}%${interval === '' ? '' : ` (${interval})`}`;
  });
  return ` (components taking ${shares.join(', ')})`;
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
  const sentences = order.map((regime, place) => sentenceFor(study, regime, opening(place)));
  return [...sentences, conditionOf(study)].filter((sentence) => sentence !== '').join(' ');
};
