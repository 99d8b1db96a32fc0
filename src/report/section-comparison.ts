// Regimes against each other: paired differences of the headline measures, how often one is better, and what pairing was worth.
import { titleOf, topOf } from '../experiment/cast.ts';
import { supported } from '../experiment/rounding.ts';
import type { ComparisonRow, Study } from '../experiment/study.ts';
import { at } from './cells.ts';
import { interval, levelCell, measureOf, unitOf } from './figures.ts';
import { element, joined, type Markup, type Part, paragraph, table } from './html.ts';

const FILE = 'comparison.csv';

const cellsOf = (study: Study, row: ComparisonRow): Part[] => {
  const measure = measureOf(study, row.measure);
  const times = measure.unit === 'share' ? 100 : 1;
  const key = { regime: row.regime, minus: row.minus, components: row.level, measure: row.measure };
  const cell = at(FILE, key);
  const known = (column: string, value: number, text: string): Part =>
    Number.isFinite(value) ? cell(column, value, text) : '';
  const half = ((row.upperTogether - row.lowerTogether) / 2) * times;
  const end = (x: number): string => supported(x * times, half).replace('-', '\u2212');
  const together: Part =
    half > 0 && row.difference.n > 2
      ? joined([
          cell('lower-together', row.lowerTogether, end(row.lowerTogether)),
          ' to ',
          cell('upper-together', row.upperTogether, end(row.upperTogether)),
        ])
      : '';
  return [
    `${measure.title} (${unitOf(measure, true)})`,
    `${titleOf(study, row.regime)} minus ${titleOf(study, row.minus)}`,
    interval(row.difference, FILE, key, { times, isDifference: true }),
    together,
    known('better', row.better, `${Math.round(row.better * 100)}%`),
    known('pairing', row.pairing, supported(row.pairing, Number.NaN)),
  ];
};

/** At the largest level; nothing where there is nothing to compare. */
export const comparisonTable = (study: Study): Markup[] => {
  const rows = study.comparison.filter((row) => row.level === topOf(study) && row.statements > 1);
  if (rows.length === 0) return [];
  const [{ statements, family, ...first }] = rows;
  const key = { regime: first.regime, minus: first.minus, components: first.level, measure: first.measure };
  return [
    element('h3', 'Regimes against each other'),
    paragraph(
      'Each difference is paired: both regimes meet the same luck in a replication. Intervals by themselves are of one statement; together they hold for all ',
      at(FILE, key)('statements', statements, String(statements)),
      ' statements of the table at once (Bonferroni). Pairing says how many times as many replications it would have taken without it.',
    ),
    table({
      caption: joined([
        'Paired differences at ',
        levelCell(study, topOf(study)),
        ' components, Monte Carlo, Student t',
      ]),
      heads: ['Measure', 'Of', 'Difference', 'All at once', 'Better in', 'Pairing'],
      rows: rows.map((row) => cellsOf(study, row)),
      numbersFrom: 2,
    }),
  ];
};
