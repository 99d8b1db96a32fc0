// The words and data of a process map: where the wait is longest, who took which route, and every number that is drawn.

import { LEVEL } from '../experiment/statistics.ts';
import type { Interval, Study } from '../experiment/study.ts';
import type { ProcessRoute, ProcessStep, RegimeProcess } from '../experiment/study-process.ts';
import { kindOf } from '../experiment/summarise.ts';
import { axisTitle, measureUnit } from './axis.ts';
import type { Cell, Column } from './chart.ts';
import { BASIS, basisOf, COMPONENTS, REGIME } from './columns.ts';
import { notesOf, populationOf, sourceOf, type Told } from './frame.ts';
import { intervalWords } from './interval.ts';
import { plain } from './markup.ts';
import { inSentence, levelText, listed, percent } from './numbers.ts';
import { daysWords, grainPlural, told } from './process-box.ts';
import { fitting } from './title.ts';

export const QUESTION = 'What does each component go through, how many go which way, and where do they wait?';
const MEASURE = 'components-notified';

export interface Longest {
  route: string;
  step: ProcessStep;
}

/** The step at which one waits longest on average, on the way to registration; undefined where nobody waits. */
export const longestWait = (journeys: RegimeProcess): Longest | undefined =>
  journeys.routes
    .flatMap((route) => route.steps.filter(({ audit }) => !audit).map((step) => ({ route: route.id, step })))
    .reduce<Longest | undefined>(
      (best, one) => (one.step.waitDays.mean > (best?.step.waitDays.mean ?? 0) ? one : best),
      undefined,
    );

/** What became of those notified, in words and order; the parts add up. */
export const outcomesOf = (journeys: RegimeProcess): { id: string; title: string; of: Interval }[] => [
  { id: 'on-time', title: 'On time', of: journeys.onTime },
  { id: 'later', title: 'Registered later', of: journeys.later },
  { id: 'withdrawn', title: 'Withdrawn', of: journeys.withdrawn },
  { id: 'open', title: 'Still open at the end', of: journeys.open },
];

const COLUMNS: readonly Column[] = [
  REGIME,
  COMPONENTS,
  { id: 'route', title: 'Route', unit: '', format: 'text' },
  { id: 'step', title: 'Step', unit: '', format: 'text' },
  { id: 'what', title: 'What is counted', unit: '', format: 'text' },
  { id: 'to', title: 'Leads to', unit: '', format: 'text' },
  { id: 'unit', title: 'Unit', unit: '', format: 'text' },
  { id: 'value', title: 'Mean', unit: "the row's unit", format: 'number', isEstimate: true },
  { id: 'lower', title: 'Lower', unit: "the row's unit", format: 'number', isEstimate: true },
  { id: 'upper', title: 'Upper', unit: "the row's unit", format: 'number', isEstimate: true },
  ...BASIS,
];

const rowsOf = (study: Study, journeys: RegimeProcess): Record<string, Cell>[] => {
  const rows: Record<string, Cell>[] = [];
  const add = (route: string, step: string, what: string, to: string, unit: string, of: Interval): void => {
    if (of.n === 0) return;
    const { mean: value, lower, upper, n } = of;
    const whose = { regime: journeys.regime, components: journeys.level, route, step };
    rows.push({ ...whose, what, to, unit, value, lower, upper, ...basisOf(study, n) });
  };
  add('', '', 'notified', '', 'components', journeys.notified);
  for (const { id, of } of outcomesOf(journeys)) add('', '', id, '', 'components', of);
  for (const route of journeys.routes) {
    add(route.id, '', 'took', '', 'components', route.took);
    add(route.id, '', 'registered', '', 'components', route.registered);
    add(route.id, '', 'on-time', '', 'components', route.onTime);
    for (const step of route.steps) {
      add(route.id, step.id, 'begun', '', grainPlural(step.per), step.started);
      add(route.id, step.id, 'failed', '', grainPlural(step.per), step.failed);
      add(route.id, step.id, 'mean-wait', '', 'days', step.waitDays);
      for (const way of route.ways)
        if (way.from === step.id) add(route.id, step.id, way.why, way.to, 'components', way.components);
    }
  }
  return rows;
};

const titleOf = (title: string, longest: Longest | undefined): string => {
  if (!longest) return fitting(`Nobody waits under ${title}`, 'Nobody waits at any step');
  const step = inSentence(plain(longest.step.title));
  const days = daysWords(longest.step.waitDays);
  return fitting(
    `Under ${title}, the longest wait is ${days}, for ${step}`,
    `${title}: longest wait ${days}, ${step}`,
    `${title}: longest wait for ${step}`,
    `The longest wait is ${days}, for ${step}`,
    `The longest wait at one step is ${days}`,
  );
};

const routeWords = (route: ProcessRoute, level: number): string => {
  const main = route.steps.filter(({ place }) => place === 'main').map(({ title }) => inSentence(plain(title)));
  const before = route.steps.filter(({ place }) => place === 'before').map(({ title }) => inSentence(plain(title)));
  const first = before.length > 0 ? `after ${listed(before)}, ` : '';
  return `${plain(route.title)}, taken by ${told(route.took)} (${percent(route.took.mean / level)}), of whom ${told(route.onTime)} are on time: ${first}${main.join(', then ')}`;
};

const altOf = (journeys: RegimeProcess, title: string, interval: string): string => {
  const longest = longestWait(journeys);
  const wait = longest
    ? `The longest mean wait is ${daysWords(longest.step.waitDays)}, for ${inSentence(plain(longest.step.title))}.`
    : 'Nobody waits.';
  const ends = outcomesOf(journeys).map(({ title: name, of }) => `${told(of)} ${inSentence(name)}`);
  const routes = journeys.routes.map((route) => routeWords(route, journeys.notified.mean));
  return `Process map of ${title} at ${levelText(journeys.level)} components. ${routes.join('. ')}. ${wait} In the end: ${listed(ends)}. ${interval}`;
};

/** All of a process map but the picture. */
export const processWords = (study: Study, journeys: RegimeProcess): Told => {
  const title = plain(study.regimes.find(({ id }) => id === journeys.regime)?.title ?? journeys.regime);
  const interval = intervalWords([{ kind: kindOf(study), level: LEVEL, n: journeys.notified.n }]);
  const steps = journeys.routes.flatMap((route) => route.steps);
  return {
    id: `process-${journeys.regime}`,
    question: QUESTION,
    title: titleOf(title, longestWait(journeys)),
    subtitle: `${axisTitle(MEASURE)} and their way under ${title}: arrows as wide as the flow, mean waits in days. ${populationOf(study)}; ${levelText(journeys.level)} components. ${interval}`,
    unit: measureUnit(MEASURE),
    measures: [MEASURE],
    priceBase: '',
    source: sourceOf(study),
    note: notesOf(
      'Waits: mean days of a component until work on it begins, for its group to gather as well; the longest is of those before registration. Work begun counts retries.',
      steps.some(({ place }) => place === 'before') ? 'Broken outlines: no component queues there.' : '',
      'Broken arrows: failed or gave up.',
    ),
    alt: altOf(journeys, title, interval),
    columns: COLUMNS,
    rows: rowsOf(study, journeys),
  };
};
