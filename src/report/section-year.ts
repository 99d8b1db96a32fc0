// What the year that is known looks like: the model's own picture of it at every point, and which points it contradicts.
import { reasonWords } from '../charts/map-words.ts';
import { assumptionTitle, idWords, valueWords } from '../charts/names.ts';
import { count, inSentence, percent, sentence } from '../charts/numbers.ts';
import { type RefusalRow, refusalRows } from '../experiment/refusals.ts';
import { inFull, span, supported } from '../experiment/rounding.ts';
import { derived, type Figure, type Said, type Sentence, say } from '../experiment/said.ts';
import type { BackcastRow, Study } from '../experiment/study.ts';
import { at, inManifest, said } from './cells.ts';
import { givenText, interval, measureOf } from './figures.ts';
import { element, joined, type Markup, type Part, paragraph, table } from './html.ts';

/** Points beyond these stand in the tables alone. */
const MOST_POINTS = 30;

/** `2024/25`, where the assumptions that are held against the year name one and the same. */
const yearOf = ({ backcasts }: Study): string => {
  const ids = backcasts.flatMap(({ within }) => within.map(({ id }) => id));
  const years = new Set(ids.flatMap((id) => /-(20\d\d)$/.exec(id)?.[1] ?? []));
  const [year] = years;
  return years.size === 1 ? `${year}/${String(Number(year) + 1).slice(2)}` : '';
};

const yearTitle = (study: Study): string =>
  `What the year ${yearOf(study) === '' ? 'that is known' : yearOf(study)} looks like`;

const valueText = (study: Study, id: string, value: number): string => {
  const isPlain = !['share', 'date'].includes(study.assumptions.find((row) => row.id === id)?.unit ?? '');
  return isPlain ? givenText(inFull(value)) : valueWords(study, id, value);
};

/** A value of an assumption in a row of backcast.csv; a date is no number. */
const valueCell = (study: Study, row: BackcastRow, id: string, value: number): Part => {
  const text = valueText(study, id, value);
  const isDate = study.assumptions.find((one) => one.id === id)?.unit === 'date';
  return isDate || text === '' ? text : at('backcast.csv', { point: row.point })(id, value, text);
};

const pointCell = (study: Study, row: BackcastRow): Part => {
  const given = Object.entries(row.set).map(([id, value]) =>
    joined([`${idWords(id)} `, valueCell(study, row, id, value)]),
  );
  return given.length === 0 ? 'all at central values' : joined(given, '; ');
};

/** The ends of a range that must be kept to; an end that there is not is left out. */
const endsOf = (study: Study, { id, low, high }: BackcastRow['within'][number]): [Figure | '', Figure | ''] => {
  const end = (which: string, value: number): Figure | '' =>
    Number.isFinite(value)
      ? derived(
          `within ${id} ${which}`,
          valueText(study, id, value),
          value,
          study.assumptions.find((row) => row.id === id)?.unit ?? '',
          `The ${which} end of what ${id} may be in the year that is known: its range in the assumptions of that year.`,
        )
      : '';
  return [end('low', low), end('high', high)];
};

/** Numbers of this section that no other table holds. */
export const yearFigures = (study: Study): Figure[] =>
  (study.backcasts[0]?.within ?? []).flatMap((one) => endsOf(study, one).flatMap((end) => (end === '' ? [] : [end])));

const rangeWords = (study: Study, within: BackcastRow['within'][number]): Sentence => {
  const [from, to]: [Said, Said] = endsOf(study, within);
  if (from !== '' && to !== '') return say` (${from} to ${to})`;
  if (from !== '') return say` (from ${from})`;
  return to === '' ? [] : say` (to ${to})`;
};

const SHARE = {
  mean: 'on-time-share',
  lower: 'on-time-share-lower',
  upper: 'on-time-share-upper',
};
const UTILISATION = { mean: 'utilisation', lower: 'utilisation-lower', upper: 'utilisation-upper' };

const pointsTable = (study: Study): Markup => {
  const shown = study.backcasts.slice(0, MOST_POINTS);
  const [{ within }] = shown;
  const rowOf = (row: BackcastRow): Part[] => [
    pointCell(study, row),
    interval(row.onTimeShare, 'backcast.csv', { point: row.point }, { times: 100, bounded: true, columns: SHARE }),
    interval(row.utilisation, 'backcast.csv', { point: row.point }, { times: 100, columns: UTILISATION }),
    ...within.map(({ id }) => {
      const value = row.within.find((one) => one.id === id)?.value ?? Number.NaN;
      return valueCell(study, row, id, value);
    }),
    row.refused === ''
      ? 'agrees'
      : at('backcast.csv', { point: row.point })('refused', row.refused, reasonWords(row.refused)),
  ];
  return table({
    caption: 'Points by what they make of that year; what must stay within a range has it in its head',
    heads: [
      'Point',
      'Share on time (%)',
      'Utilisation (%)',
      ...within.map((one) => joined([sentence(idWords(one.id)), said(rangeWords(study, one))])),
      'Against that year',
    ],
    rows: shown.map(rowOf),
    numbersFrom: 1,
    textFrom: 3 + within.length,
  });
};

const titleOf = (study: Study, grid: string): string => study.grids.find(({ id }) => id === grid)?.title ?? grid;

const refusalCell = ({ grid, at: end, reason }: RefusalRow) => at('refusals.csv', { grid, at: end, reason });

const refusalsTable = (study: Study): Markup | undefined => {
  const rows = refusalRows(study).filter(({ at: end }) => end === 'central');
  if (rows.length === 0) return undefined;
  return table({
    caption: 'Points by why they contradict that year; a point may have several reasons',
    heads: ['Points of', 'Why', 'Points', 'Of'],
    rows: rows.map((row) => {
      const cell = refusalCell(row);
      return [
        titleOf(study, row.grid),
        row.reason === '' ? 'agree' : cell('reason', row.reason, reasonWords(row.reason)),
        cell('points', row.points, count(row.points)),
        cell('of', row.of, count(row.of)),
      ];
    }),
    numbersFrom: 2,
  });
};

/** How many points would agree by another share on time; undefined where it has no range. */
const sweptTable = (study: Study): Markup | undefined => {
  const rows = refusalRows(study).filter(({ reason }) => reason === '');
  const ends = (['low', 'central', 'high'] as const).map((end) => rows.filter((row) => row.at === end));
  if (ends.some((own) => own.length === 0)) return undefined;
  return table({
    caption:
      'Points that agree, by the share on time that is asked of that year: at the low end of its range, as in this run, and at the high end',
    heads: [
      'Points of',
      ...ends.map(([row]) =>
        row.least === 0
          ? 'nothing asked'
          : joined(['at least ', refusalCell(row)('on-time-at-least', row.least, percent(row.least))]),
      ),
      'Of',
    ],
    rows: ends[0].map((row, i) => [
      titleOf(study, row.grid),
      ...ends.map((own) => refusalCell(own[i])('points', own[i].points, count(own[i].points))),
      refusalCell(row)('of', row.of, count(row.of)),
    ]),
    numbersFrom: 1,
  });
};

/** Of manifest.json, whose `solved` says what was found. */
const solvedText = (study: Study): Part => {
  if (!study.solved) return '';
  const { assumption, value, lower, upper, measure, equals, n } = study.solved;
  const cell = (key: string, number: number, text: string) => inManifest(`solved.${key}`, number, text);
  const [from, to] = span(lower, upper).split(' to ');
  const range = to === undefined ? [] : [' (', cell('lower', lower, from), ' to ', cell('upper', upper, to), ')'];
  return joined([
    `Not given but found: ${inSentence(assumptionTitle(study, assumption))} is `,
    cell('value', value, supported(value, (upper - lower) / 2)),
    ...range,
    `, the value at which ${inSentence(measureOf(study, measure).title)} is `,
    cell('equals', equals, count(equals)),
    ' (n = ',
    cell('n', n, count(n)),
    ').',
  ]);
};

/** Nothing where no year is known. */
export const year = (study: Study): Markup[] => {
  if (study.backcasts.length === 0 && !study.solved) return [];
  const isCut = study.backcasts.length > MOST_POINTS;
  const refusals = [refusalsTable(study), sweptTable(study)].flatMap((one) => one ?? []);
  return [
    element('h3', yearTitle(study)),
    ...(study.solved ? [paragraph(solvedText(study))] : []),
    ...(study.backcasts.length > 0
      ? [
          paragraph(
            'Every point is played in the year that is known, too. Utilisation is counted from simulated minutes alone; where it differs from what was asked for, the sum and the simulation disagree.',
          ),
          pointsTable(study),
          ...(isCut ? [paragraph('More points stand in the file backcast.csv.')] : []),
          ...refusals,
        ]
      : []),
  ];
};
