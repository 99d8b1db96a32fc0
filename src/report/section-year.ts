// What the year that is known looks like: the model's own picture of it at every point, and which points it contradicts.
import { reasonWords } from '../charts/map-words.ts';
import { assumptionTitle, idWords, valueWords } from '../charts/names.ts';
import { count, inSentence, percent, sentence } from '../charts/numbers.ts';
import { refusalRows } from '../experiment/refusals.ts';
import { inFull, span, supported } from '../experiment/rounding.ts';
import type { BackcastRow, Study } from '../experiment/study.ts';
import { givenText, measureOf, shareFigure } from './figures.ts';
import { joined, type Markup, type Part, paragraph, table } from './html.ts';

/** Points beyond these stand in the tables alone. */
const MOST_POINTS = 30;

/** `2024/25`, where the assumptions that are held against the year name one and the same. */
const yearOf = ({ backcasts }: Study): string => {
  const ids = backcasts.flatMap(({ within }) => within.map(({ id }) => id));
  const years = new Set(ids.flatMap((id) => /-(20\d\d)$/.exec(id)?.[1] ?? []));
  const [year] = years;
  return years.size === 1 ? `${year}/${String(Number(year) + 1).slice(2)}` : '';
};

export const yearTitle = (study: Study): string =>
  `What the year ${yearOf(study) === '' ? 'that is known' : yearOf(study)} looks like`;

const pointText = (study: Study, { set }: BackcastRow): string => {
  const given = Object.entries(set).map(([id, value]) => `${idWords(id)} ${valueWords(study, id, value)}`);
  return given.length === 0 ? 'all at central values' : given.join('; ');
};

const valueText = (study: Study, id: string, value: number): string => {
  const isPlain = !['share', 'date'].includes(study.assumptions.find((row) => row.id === id)?.unit ?? '');
  return isPlain ? givenText(inFull(value)) : valueWords(study, id, value);
};

const rangeText = (study: Study, { id, low, high }: BackcastRow['within'][number]): string => {
  const [from, to] = [low, high].map((end) => (Number.isFinite(end) ? valueText(study, id, end) : ''));
  if (from !== '' && to !== '') return ` (${from} to ${to})`;
  if (from !== '') return ` (from ${from})`;
  return to === '' ? '' : ` (to ${to})`;
};

const pointsTable = (study: Study): Markup => {
  const shown = study.backcasts.slice(0, MOST_POINTS);
  const [{ within }] = shown;
  const rowOf = (row: BackcastRow): Part[] => [
    pointText(study, row),
    shareFigure(row.onTimeShare),
    shareFigure(row.utilisation, false),
    ...within.map(({ id }) => valueText(study, id, row.within.find((one) => one.id === id)?.value ?? Number.NaN)),
    row.refused === '' ? 'agrees' : reasonWords(row.refused),
  ];
  return table({
    caption: 'Points by what they make of that year; what must stay within a range has it in its head',
    heads: [
      'Point',
      'Share on time (%)',
      'Utilisation (%)',
      ...within.map((one) => `${sentence(idWords(one.id))}${rangeText(study, one)}`),
      'Against that year',
    ],
    rows: shown.map(rowOf),
    numbersFrom: 1,
    textFrom: 3 + within.length,
  });
};

const refusalsTable = (study: Study): Markup | undefined => {
  const rows = refusalRows(study).filter(({ at }) => at === 'central');
  if (rows.length === 0) return undefined;
  return table({
    caption: 'Points by why they contradict that year; a point may have several reasons',
    heads: ['Points of', 'Why', 'Points', 'Of'],
    rows: rows.map((row) => [
      study.grids.find(({ id }) => id === row.grid)?.title ?? row.grid,
      row.reason === '' ? 'agree' : reasonWords(row.reason),
      count(row.points),
      count(row.of),
    ]),
    numbersFrom: 2,
  });
};

/** How many points would be refused by another share on time; undefined where it has no range. */
const sweptTable = (study: Study): Markup | undefined => {
  const rows = refusalRows(study).filter(({ reason }) => reason === '');
  const ends = (['low', 'central', 'high'] as const).map((at) => rows.filter((row) => row.at === at));
  if (ends.some((own) => own.length === 0)) return undefined;
  return table({
    caption:
      'Points refused, by the share on time that is asked of that year: at the low end of its range, as in this run, and at the high end',
    heads: [
      'Points of',
      ...ends.map(([{ least }]) => (least === 0 ? 'nothing asked' : `at least ${percent(least)}`)),
      'Of',
    ],
    rows: ends[0].map(({ grid, of }, i) => [
      study.grids.find(({ id }) => id === grid)?.title ?? grid,
      ...ends.map((own) => count(of - own[i].points)),
      count(of),
    ]),
    numbersFrom: 1,
  });
};

const solvedText = (study: Study): string => {
  if (!study.solved) return '';
  const { assumption, value, lower, upper, measure, equals, n } = study.solved;
  const interval = span(lower, upper);
  const found = `${supported(value, (upper - lower) / 2)}${interval === '' ? '' : ` (${interval})`}`;
  const { title } = measureOf(study, measure);
  return `Not given but found: ${inSentence(assumptionTitle(study, assumption))} is ${found}, the value at which ${inSentence(title)} is ${count(equals)} (n = ${count(n)}).`;
};

/** Undefined where no year is known. */
export const year = (study: Study): Markup | undefined => {
  if (study.backcasts.length === 0 && !study.solved) return undefined;
  const hidden = study.backcasts.length - MOST_POINTS;
  const refusals = [refusalsTable(study), sweptTable(study)].flatMap((one) => one ?? []);
  return joined([
    ...(study.solved ? [paragraph(solvedText(study))] : []),
    ...(study.backcasts.length > 0
      ? [
          paragraph(
            'Every point is played in the year that is known, too. Utilisation is counted from simulated minutes alone; where it differs from what was asked for, the sum and the simulation disagree.',
          ),
          pointsTable(study),
          ...(hidden > 0 ? [paragraph(`${count(hidden)} more points stand in the file backcast.csv.`)] : []),
          ...refusals,
        ]
      : []),
  ]);
};
