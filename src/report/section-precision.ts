// Was the precision asked for reached, and how many plays did it take?
import { count, sentence } from '../charts/numbers.ts';
import { titleOf } from '../experiment/cast.ts';
import { NO_CHANCE } from '../experiment/precision.ts';
import { supported } from '../experiment/rounding.ts';
import type { PrecisionRow, Study } from '../experiment/study.ts';
import { at, inManifest } from './cells.ts';
import { measureOf, unitOf } from './figures.ts';
import { joined, type Markup, type Part, paragraph, table } from './html.ts';

const precisionRow = (study: Study, row: PrecisionRow): Part[] => {
  const measure = measureOf(study, row.measure);
  const scale = measure.unit === 'share' ? 100 : 1;
  const key = { measure: row.measure, regime: row.regime, minus: row.minus, components: row.components };
  const cell = at('replications.csv', key);
  const width = (column: string, half: number): Part =>
    Number.isFinite(half) ? cell(column, half, supported(half * scale, half * scale)) : 'not known';
  const regime = titleOf(study, row.regime);
  const subject = row.minus === '' ? regime : `${regime} minus ${titleOf(study, row.minus)}`;
  return [
    `${measure.title} (${unitOf(measure, true)})`,
    subject,
    cell('components', row.components, count(row.components)),
    width('half-width', row.halfWidth),
    width('wanted', row.wanted),
    row.reached ? joined(['yes, at n = ', cell('reached-at', row.n, count(row.n))]) : 'no',
  ];
};

export const precision = (study: Study): Markup => {
  if (study.stopped === NO_CHANCE)
    return paragraph('No chance plays a part in this study, so one replication says it all.');
  const missed = study.precision.some((row) => !row.reached);
  const stopped = paragraph(
    inManifest('replications', study.replications, count(study.replications)),
    ` replication${study.replications === 1 ? '' : 's'}; why it stopped there: `,
    inManifest('stopped', study.stopped, study.stopped),
    '.',
  );
  if (study.precision.length === 0) return joined([stopped, paragraph('No precision was asked for.')]);
  return joined([
    stopped,
    ...(missed
      ? [paragraph(`${sentence('the precision asked for was not reached everywhere')}: the rows that say no.`)]
      : []),
    table({
      caption: 'Half-widths of Monte Carlo intervals against what was asked for',
      heads: ['Measure', 'Regime', 'Components', 'Half-width', 'Wanted', 'Reached'],
      rows: study.precision.map((row) => precisionRow(study, row)),
      numbersFrom: 2,
    }),
  ]);
};
