// Q6: what else would work, ranked by a procedure that says how sure its choice is.
import type { Picture } from '../charts/chart.ts';
import { titleOf } from '../experiment/cast.ts';
import { supported, toPlace } from '../experiment/rounding.ts';
import type { RankedRow, Ranking, Study } from '../experiment/study.ts';
import { at, said } from './cells.ts';
import { interval, measureOf, unitOf } from './figures.ts';
import { element, joined, type Markup, type Part, paragraph, table } from './html.ts';
import { chartsOf } from './section-charts.ts';
import { alternativesSentence } from './sentence-alternatives.ts';

const FILE = 'ranking.csv';

const rowOf = (study: Study, row: RankedRow, times: number): Part[] => {
  const key = { regime: row.regime };
  const of = (name: string) => ({ columns: { mean: name, lower: `${name}-lower`, upper: `${name}-upper` } });
  return [
    titleOf(study, row.regime),
    at(FILE, key)('place', row.place, String(row.place)),
    interval(row.mean, FILE, key, { times }),
    interval(row.behind, FILE, key, { times, isDifference: true, ...of('behind') }),
    row.maybeBest ? 'may be' : 'no',
  ];
};

const rankingTable = (study: Study, ranking: Ranking): Markup => {
  const measure = measureOf(study, ranking.measure);
  const isShare = measure.unit === 'share';
  const times = isShare ? 100 : 1;
  const [first] = ranking.rows;
  const cell = at(FILE, { regime: first?.regime ?? '' });
  return joined([
    paragraph(
      'With probability ',
      cell('probability', ranking.probability, `${toPlace(ranking.probability * 100, 0)}%`),
      ' at least the best is among those that may be, and a choice is within ',
      cell('indifference', ranking.indifference, supported(ranking.indifference * times, 0)),
      ` ${unitOf(measure, true)} of it. `,
      element('cite', ranking.procedure),
    ),
    table({
      caption: joined([
        `Regimes ranked by ${measure.title.toLowerCase()} (${unitOf(measure)}; ${ranking.better} is better), n = `,
        cell('n', ranking.n, String(ranking.n)),
      ]),
      heads: ['Regime', 'Place', 'Mean', 'Behind the best of the others', 'The best?'],
      rows: ranking.rows.map((row) => rowOf(study, row, times)),
      numbersFrom: 1,
      textFrom: 4,
    }),
  ]);
};

/** Undefined where the study has but one regime beside its references and ranks nothing. */
export const alternatives = (study: Study, pictures: readonly Picture[]): Markup | undefined => {
  const figures = chartsOf(pictures, 'alternatives');
  const told = alternativesSentence(study);
  if (figures.length === 0 && told.length === 0 && !study.ranking) return undefined;
  return joined([
    ...(told.length > 0 ? [paragraph(said(told))] : []),
    ...figures,
    ...(study.ranking ? [rankingTable(study, study.ranking)] : []),
    ...(study.ranking
      ? []
      : [
          paragraph(
            'This study ranks nothing. The scenario ',
            element('code', 'alternatives'),
            ' plays what else might work, and ranks it.',
          ),
        ]),
  ]);
};
