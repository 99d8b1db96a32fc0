// What was asked and how it was answered: the question, the regimes and their deadlines, and the plays.
import type { Picture } from '../charts/chart.ts';
import { populationOf } from '../charts/frame.ts';
import { count, dateWords } from '../charts/numbers.ts';
import { idWords } from '../experiment/id-words.ts';
import type { Study } from '../experiment/study.ts';
import { inManifest } from './cells.ts';
import { element, joined, type Markup, type Part, table } from './html.ts';
import { chartsOf } from './section-charts.ts';

const instantWords = (instant: string): string => {
  const clock = instant.slice(11);
  return clock === '' || clock === '00:00' ? dateWords(instant) : `${dateWords(instant)}, ${clock}`;
};

const terms = (pairs: readonly (readonly [string, Part])[]): Markup =>
  element(
    'dl',
    pairs.flatMap(([term, meaning]) => [element('dt', term), element('dd', meaning)]),
  );

/** Plays by part of the study, as the manifest lists them. */
const playsOf = ({ spent }: Study): Part =>
  joined(
    spent.map(({ part, plays }, i) => joined([`${part} `, inManifest(`spent.${i}.plays`, plays, count(plays))])),
    '; ',
  );

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
      idWords(d.route),
      instantWords(d.at),
    ]),
  });

/** The question as it was asked, and how it was played. */
export const method = (study: Study, pictures: readonly Picture[]): Markup =>
  joined([
    terms([
      ['Question', study.question],
      ['Population', populationOf(study)],
      ['Horizon', `${instantWords(study.horizon.from)} to ${instantWords(study.horizon.to)}`],
      ...(study.levels.length > 0
        ? [
            [
              'Components notified',
              joined(
                study.levels.map((level, i) => inManifest(`levels.${i}`, level, count(level))),
                '; ',
              ),
            ] as const,
          ]
        : []),
      ['Replications', inManifest('replications', study.replications, count(study.replications))],
      ...(study.spent.length > 0 ? [['Plays', playsOf(study)] as const] : []),
      ['Seed', element('code', study.seed)],
    ]),
    regimesTable(study),
    ...(study.deadlines.length > 0 ? [deadlinesTable(study)] : []),
    ...chartsOf(pictures, 'process'),
  ]);
