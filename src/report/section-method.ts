// What was asked and how it was answered: regimes, deadlines, replications, and whether they were enough.
import { populationOf } from '../charts/frame.ts';
import { count, dateWords, sentence } from '../charts/numbers.ts';
import { warningsOf } from '../experiment/manifest.ts';
import { NO_CHANCE } from '../experiment/precision.ts';
import { supported } from '../experiment/rounding.ts';
import type { PrecisionRow, Study } from '../experiment/study.ts';
import { measureOf, unitOf } from './figures.ts';
import { element, joined, type Markup, type Part, paragraph, table } from './html.ts';

const instantWords = (instant: string): string => {
  const clock = instant.slice(11);
  return clock === '' || clock === '00:00' ? dateWords(instant) : `${dateWords(instant)}, ${clock}`;
};

const terms = (pairs: readonly (readonly [string, Part])[]): Markup =>
  element(
    'dl',
    pairs.flatMap(([term, meaning]) => [element('dt', term), element('dd', meaning)]),
  );

/** Plays by part of the study. */
const playsText = ({ spent }: Study): string => spent.map(({ part, plays }) => `${part} ${count(plays)}`).join('; ');

const regimesTable = (study: Study): Markup =>
  table({
    caption: 'Regimes played',
    heads: ['Regime', 'What it is', 'Reference'],
    rows: study.regimes.map((r) => [
      joined([`${r.title} `, element('code', r.id)]),
      r.summary,
      study.references.includes(r.id) ? 'yes' : 'no',
    ]),
  });

const deadlinesTable = (study: Study): Markup =>
  table({
    caption: 'Deadlines by regime and route; what arrives at that time is on time',
    heads: ['Regime', 'Route', 'Deadline'],
    rows: study.deadlines.map((d) => [
      study.regimes.find((r) => r.id === d.regime)?.title ?? d.regime,
      d.route,
      instantWords(d.at),
    ]),
  });

/** The question as it was asked, and how it was played. */
export const method = (study: Study): Markup =>
  joined([
    terms([
      ['Question', study.question],
      ['Population', populationOf(study)],
      ['Horizon', `${instantWords(study.horizon.from)} to ${instantWords(study.horizon.to)}`],
      ['Components notified', study.levels.map((level) => count(level)).join('; ')],
      ['Replications', count(study.replications)],
      ['Why it stopped there', sentence(study.stopped)],
      ...(study.spent.length > 0 ? [['Plays', playsText(study)] as const] : []),
      ['Seed', element('code', study.seed)],
    ]),
    regimesTable(study),
    deadlinesTable(study),
  ]);

const precisionRow = (study: Study, row: PrecisionRow): Part[] => {
  const measure = measureOf(study, row.measure);
  const scale = measure.unit === 'share' ? 100 : 1;
  const width = (half: number): string => (Number.isFinite(half) ? supported(half * scale, half * scale) : 'not known');
  const subject = row.minus === '' ? row.regime : `${row.regime} minus ${row.minus}`;
  return [
    `${measure.title} (${unitOf(measure, true)})`,
    subject,
    count(row.components),
    width(row.halfWidth),
    width(row.wanted),
    row.reached ? `yes, at n = ${count(row.n)}` : 'no',
  ];
};

/** Was the precision asked for reached? */
export const precision = (study: Study): Markup => {
  if (study.stopped === NO_CHANCE)
    return paragraph('No chance plays a part in this study, so one replication says it all.');
  const warnings = warningsOf(study).map((w) => paragraph(`${sentence(w)}.`));
  const half = table({
    caption: 'Half-widths of 95% Monte Carlo intervals against what was asked for',
    heads: ['Measure', 'Regime', 'Components', 'Half-width', 'Wanted', 'Reached'],
    rows: study.precision.map((row) => precisionRow(study, row)),
    numbersFrom: 2,
  });
  return joined([...warnings, study.precision.length > 0 ? half : paragraph('No precision was asked for.')]);
};
