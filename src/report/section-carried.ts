// How many components each regime carries, and what it would need of single levers: from the limits that were looked for.
import type { Picture } from '../charts/chart.ts';
import { titleOf } from '../experiment/cast.ts';
import { factorWords, shareTold, valueFigure, valueTold } from '../experiment/certainty-told.ts';
import { inFull, supported, thousands } from '../experiment/rounding.ts';
import { capital, quoted, say } from '../experiment/said.ts';
import type { LeverRow, LimitsStudy, SaturationRow } from '../experiment/study-certainty.ts';
import { told } from '../experiment/told.ts';
import { at, said } from './cells.ts';
import { valuesText } from './certainty-columns.ts';
import { keyOf } from './certainty-text.ts';
import { type Markup, type Part, paragraph, table } from './html.ts';
import { certaintyCharts } from './section-charts.ts';
import { carriedSentence, needAt } from './sentence-limits.ts';

const components = (file: string, row: Parameters<typeof at>[1], column: string, value: number): Part =>
  Number.isFinite(value) ? at(file, row)(column, value, supported(value, 0)) : '';

const saturationRow = (limits: LimitsStudy, row: SaturationRow): Part[] => {
  const file = 'saturation.csv';
  const key = { regime: row.regime, state: row.state, 'state-value': keyOf(limits, row.state, row.stateValue) };
  const place = { file, row: key };
  const number = (column: string, value: number): Part => components(file, key, column, value);
  const state = valueFigure(limits, row.state, row.stateValue, { ...place, column: 'state-value' });
  const carried =
    row.kind === 'at'
      ? said(told(row.components, place))
      : row.kind === 'all'
        ? said(say`all levels tried`)
        : said(say`none of the levels tried`);
  const columns = { mean: 'share-at-least', lower: 'share-at-least-lower', upper: 'share-at-least-upper' };
  return [
    titleOf(limits, row.regime),
    row.state === '' ? 'central values' : said(say`${factorWords(row.state)} ${state}`),
    carried,
    Number.isFinite(row.sketch) ? at(file, key)('sketch', row.sketch, supported(row.sketch, Number.NaN)) : '',
    number('tried-from', row.triedFrom),
    number('tried-to', row.triedTo),
    said(shareTold(row.shareAtLeast, place, columns)),
    row.refused === '' ? '' : said([quoted(row.refused, { ...place, column: 'refused' })]),
  ];
};

/** Nothing where it was not asked. */
export const carried = (limits: LimitsStudy, pictures: readonly Picture[]): Markup[] => {
  if (limits.saturation.length === 0) return certaintyCharts(pictures, 'carries');
  return [
    paragraph(said(carriedSentence(limits))),
    ...certaintyCharts(pictures, 'carries'),
    table({
      caption:
        'How many components each regime carries: looked for between the levels tried, replication by replication (Monte Carlo, Student t); the fluid sketch beside it',
      heads: [
        ...['Regime', 'Where', 'Carries', 'By the sketch', 'Tried from', 'Tried to'],
        ...['On time at the smallest', 'Contradicted by the year that is known'],
      ],
      rows: limits.saturation.map((row) => saturationRow(limits, row)),
      numbersFrom: 2,
      textFrom: 7,
    }),
  ];
};

const RESULT: Readonly<Record<LeverRow['kind'], string>> = {
  'at-least': 'at least',
  'at-most': 'at most',
  everywhere: 'any value tried',
  nowhere: 'no value tried is enough',
};

const needRow = (limits: LimitsStudy, row: LeverRow): Part[] => {
  const place = needAt(limits, row);
  const value = (column: string, number: number): Part =>
    Number.isFinite(number) ? said([valueFigure(limits, row.lever, number, { ...place, column })]) : '';
  const given = valuesText(limits, row.given);
  const bound = `${RESULT[row.kind]}${Number.isFinite(row.at.mean) ? ' ' : ''}`;
  const range = Number.isFinite(row.low)
    ? said(
        say`${valueFigure(limits, row.lever, row.low, { ...place, column: 'low' })} to ${valueFigure(limits, row.lever, row.high, { ...place, column: 'high' })}`,
      )
    : 'none given';
  const columns = { mean: 'best', lower: 'best-lower', upper: 'best-upper' };
  return [
    titleOf(limits, row.regime),
    at(place.file, place.row)('components', row.level, thousands(inFull(row.level))),
    said(capital([factorWords(row.lever)])),
    given === '' ? '' : said([quoted(given, { ...place, column: 'given' })]),
    Number.isFinite(row.at.mean) ? said(say`${bound}${valueTold(limits, row.lever, row.at, place)}`) : bound,
    value('central', row.central),
    range,
    said(shareTold(row.best, place, columns)),
    value('best-at', row.bestAt),
  ];
};

/** Nothing where no lever was tried. */
export const needed = (limits: LimitsStudy, pictures: readonly Picture[]): Markup[] => {
  if (limits.needs.length === 0) return certaintyCharts(pictures, 'needs');
  return [
    ...certaintyCharts(pictures, 'needs'),
    table({
      caption:
        'What a regime needs of one lever so that enough are on time, the others as they are or as given (Monte Carlo, Student t)',
      heads: [
        ...['Regime', 'Components', 'Lever', 'Given', 'Needs', 'Central value', 'Plausible range'],
        ...['Best share on time tried', 'At'],
      ],
      rows: limits.needs.map((row) => needRow(limits, row)),
    }),
  ];
};
