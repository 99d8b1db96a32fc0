// The answer: what could move it, then what was found, then the numbers with their intervals.
import type { Picture } from '../charts/chart.ts';
import { intervalWords } from '../charts/interval.ts';
import { count } from '../charts/numbers.ts';
import { ASSURANCE } from '../experiment/manifest.ts';
import { againstOf } from '../experiment/plan.ts';
import type { Study } from '../experiment/study.ts';
import type { MeasureId } from '../model/measures.ts';
import { figure, finder, measureOf, unitOf } from './figures.ts';
import { bullets, element, joined, type Markup, paragraph, table } from './html.ts';
import { figuresOf } from './section-charts.ts';

/** The headline, and what the report prints beside it, in the order of the questions. */
const HEADLINE: MeasureId = 'on-time-share';
const OTHERS = [
  'late-mw',
  'tests',
  'examiner-hours',
  'peak-heads-needed',
  'peak-waiting',
  'p95-days-all',
] as const satisfies readonly MeasureId[];

/** Measures whose differences are printed: as many as a page is wide enough for. */
const COMPARED = [HEADLINE, 'late-mw', 'tests', 'examiner-hours'] as const satisfies readonly MeasureId[];

/** What moves the answer; stands above every number of the results. */
export const caveats = (study: Study): Markup =>
  element(
    'section',
    [
      element('h2', 'Read this first', { id: 'caveats' }),
      bullets(study.caveats),
      paragraph(
        `This is a simulation, ${ASSURANCE}. Its intervals show what chance does under one set of assumptions; they do not show how far the assumptions may be wrong.`,
      ),
    ],
    { class: 'caveats', 'aria-labelledby': 'caveats' },
  );

/** Regimes down, growth levels across. */
export const measureTable = (study: Study, id: MeasureId): Markup => {
  const measure = measureOf(study, id);
  const find = finder(study);
  const shown = study.regimes.flatMap((r) => study.levels.flatMap((level) => find(r.id, level, id) ?? []));
  return table({
    caption: `${measure.title} (${unitOf(measure)}), by regime and components notified. ${intervalWords(shown)}`,
    heads: ['Regime', ...study.levels.map((level) => count(level))],
    rows: study.regimes.map((r) => [
      r.title,
      ...study.levels.map((level) => figure(find(r.id, level, id), measure, study.replications)),
    ]),
    numbersFrom: 1,
  });
};

export const answer = (study: Study, pictures: readonly Picture[]): Markup =>
  joined([
    paragraph(element('span', study.finding, { class: 'lead' })),
    ...figuresOf(pictures, 'on-time'),
    measureTable(study, HEADLINE),
  ]);

/** A table for each of the other measures, with the sentence that says what it is. */
export const results = (study: Study): Markup =>
  joined(
    OTHERS.map((id) => {
      const { title, meaning } = measureOf(study, id);
      return element('div', [element('h3', title), paragraph(meaning), measureTable(study, id)], { class: 'keep' });
    }),
  );

/** Differences to each reference, replication by replication. */
export const differences = (study: Study): Markup => {
  const find = finder(study);
  const measures = COMPARED.map((id) => measureOf(study, id));
  const tables = study.references.map((reference) => {
    const rows = study.regimes
      .filter((r) => againstOf(study.references, r.id).includes(reference))
      .flatMap((r) => study.levels.map((level) => ({ regime: r, level })));
    const shown = rows.flatMap(({ regime, level }) =>
      measures.flatMap((m) => find(regime.id, level, m.id, reference) ?? []),
    );
    const title = study.regimes.find((r) => r.id === reference)?.title ?? reference;
    return table({
      caption: `Difference to ${title}. ${intervalWords(shown)}`,
      heads: ['Regime', 'Components', ...measures.map((m) => `${m.title} (${unitOf(m, true)})`)],
      rows: rows.map(({ regime, level }) => [
        regime.title,
        count(level),
        ...measures.map((m) => figure(find(regime.id, level, m.id, reference), m, study.replications)),
      ]),
      numbersFrom: 1,
    });
  });
  const isAlone = study.regimes.every((r) => study.references.includes(r.id)) && study.references.length < 2;
  return isAlone
    ? paragraph('One regime was played, so there is nothing to compare.')
    : joined([
        paragraph(
          'All regimes meet the same luck in a replication, so each is compared with the reference replication by replication.',
        ),
        ...tables,
      ]);
};
