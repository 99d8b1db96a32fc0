// What one more unknown does: the share on time at each value tried, a dot with its interval for every regime.
import { valuesOf } from '../experiment/map.ts';
import type { Cell, Study, Summary } from '../experiment/study.ts';
import { axisTitle, measureColumn, measureUnit } from './axis.ts';
import { barLabel } from './bars.ts';
import type { Chart, Column, Drawing, Json, Spec } from './chart.ts';
import { BASIS, COMPONENTS, endColumns, REGIME } from './columns.ts';
import { type Body, drawingOf, plotWidth, populationOf, sourceOf } from './frame.ts';
import { rangeGridOf, shareIn } from './grid-share.ts';
import { intervalWords } from './interval.ts';
import { assumptionTitle, centralOf, idWords, valueWords } from './names.ts';
import { count, inSentence, levelText, listed, percent, percentDecimals, sentence } from './numbers.ts';
import { clamped } from './on-time-marks.ts';
import { shareText } from './on-time-words.ts';
import { headRoom, rowsOf } from './rows.ts';
import { asShown, type Shown } from './shown.ts';
import { encodingsOf, type Look, leftOut, looksOf, SIZE } from './style.ts';
import { widthOf } from './text-width.ts';
import { fitting } from './title.ts';

const QUESTION = 'What does the least known part of the work change?';
const MEASURE = 'on-time-share';
const NAME_WIDTH = 180;
const MOST_HEAD_WIDTH = 120;

interface Dot {
  look: Look;
  cell: Cell;
  value: number;
  share: Summary;
}

const shownOf = (dots: readonly Dot[]): (Omit<Dot, 'share'> & { share: Shown })[] =>
  dots.map((dot) => ({ ...dot, share: asShown(dot.share) }));

const columnsOf = (study: Study, id: string): Column[] => [
  REGIME,
  COMPONENTS,
  { id, title: assumptionTitle(study, id), unit: '', format: 'text' },
  measureColumn('on_time_share', MEASURE, 'percent', true),
  ...endColumns('share', 'percent'),
  ...BASIS,
  { id: 'refused', title: 'Contradicts the year known', unit: '', format: 'text' },
];

/** How far each regime's share goes from its least to its most, if chance alone could not do it. */
const reachesOf = (dots: readonly Dot[]): number[] =>
  [...new Set(dots.map((dot) => dot.look))].map((look) => {
    const own = dots.filter((dot) => dot.look === look).sort((a, b) => a.share.mean - b.share.mean);
    const [least, most] = [own[0].share, own[own.length - 1].share];
    return least.upper < most.lower ? most.mean - least.mean : 0;
  });

/** The message: by how many percentage points the values tried move the share. */
const titleOf = (id: string, dots: readonly Dot[]): string => {
  const name = sentence(idWords(id));
  if (dots.every(({ share }) => !Number.isFinite(share.lower)))
    return fitting(
      `One replication cannot say what ${idWords(id)} changes`,
      'One replication cannot say what the values tried change',
    );
  const most = Math.max(...reachesOf(dots));
  if (!(most > 0))
    return fitting(
      `${name} makes no clear difference to the share on time`,
      `${name} makes no clear difference`,
      'The values tried make no clear difference to the share on time',
    );
  const points = `${count(100 * most, most < 0.0095 ? 1 : 0)} points`;
  return fitting(
    `${name} moves the share on time by up to ${points}`,
    `${name} moves the share by up to ${points}`,
    `${name}: up to ${points} on time`,
    `Values tried move the share on time by up to ${points}`,
  );
};

const altOf = (study: Study, id: string, dots: readonly Dot[], level: number, kind: string): string => {
  const looks = [...new Set(dots.map((dot) => dot.look))];
  const parts = looks.map((look) => {
    const own = dots.filter((dot) => dot.look === look);
    return `${look.title} ${listed(own.map((dot) => `${shareText(asShown(dot.share))} at ${valueWords(study, id, dot.value)}`))}`;
  });
  return `Dot plot of the share of components due that are on time, by ${inSentence(assumptionTitle(study, id))}, at ${count(level)} components: ${parts.join('; ')}. ${kind}`;
};

/** Dots with their intervals, in groups by value, on an axis from none to all. */
const plotOf = (groups: readonly { head: string; bars: readonly Dot[] }[]) => {
  const face = { size: SIZE.label };
  const headWidth = Math.min(MOST_HEAD_WIDTH, Math.max(...groups.map(({ head }) => widthOf(head, face))));
  const { at, height, heads } = rowsOf(groups, headWidth);
  const dots = groups.flatMap((group) => group.bars);
  const shown = shownOf(dots);
  const labels = shown.map(({ look, share }) => {
    const decimals = percentDecimals((share.upper - share.lower) / 2);
    return barLabel(look, percent(share.mean, decimals), NAME_WIDTH);
  });
  const labelWidth = Math.max(...labels.map((label) => widthOf(label, face)));
  const body: Body = { left: headRoom(headWidth), right: labelWidth + 34, top: 4, bottom: 24, height };
  const width = plotWidth(body);
  const values: Json[] = shown.map(({ look, share }, i) => ({
    ...{ regime: look.regime, share: share.mean, lower: clamped(share.lower), upper: clamped(share.upper) },
    ...{ at: at[i], label: labels[i] },
  }));
  const x = (field: string): Spec => ({
    field,
    type: 'quantitative',
    scale: { domain: [0, 1], nice: false },
    axis: { format: '.0%', values: [0, 0.25, 0.5, 0.75, 1], domain: false, ticks: false, title: null, labelPadding: 6 },
  });
  const y: Spec = {
    field: 'at',
    type: 'quantitative',
    scale: { domain: [0, height], range: [0, height], nice: false, padding: 0 },
    axis: null,
  };
  const { color, shape } = encodingsOf([...new Set(dots.map((dot) => dot.look))]);
  const marks: Spec[] = [
    { mark: { type: 'rule', strokeWidth: 2 }, encoding: { x: x('lower'), x2: { field: 'upper' }, color } },
    { mark: { type: 'point', filled: true, size: 60, opacity: 1 }, encoding: { x: x('share'), color, shape } },
    {
      mark: { type: 'text', align: 'left', baseline: 'middle', dx: 16 },
      encoding: { x: { value: width }, text: { field: 'label', type: 'nominal' } },
    },
  ];
  const plot = (words: Spec[]): Spec => ({
    width,
    height,
    layer: [{ data: { values }, encoding: { y }, layer: marks }, ...heads, ...words],
  });
  return { body, plot };
};

const draw = (study: Study): Drawing | undefined => {
  const found = rangeGridOf(study);
  if (!found) return undefined;
  const { grid, level, cells } = found;
  const [id] = grid.over;
  const dots = looksOf(study).flatMap((look) =>
    cells
      .filter((cell) => cell.regime === look.regime)
      .map((cell): Dot => ({ look, cell, value: cell.set[id], share: shareIn(cell) as Summary }))
      .sort((a, b) => a.value - b.value),
  );
  const central = centralOf(study, id);
  const groups = valuesOf(cells, id).map((value) => ({
    head: `${valueWords(study, id, value)}${value === central ? ' (central)' : ''}`,
    bars: dots.filter((dot) => dot.value === value),
  }));
  const interval = intervalWords(shownOf(dots).map(({ share }) => share));
  const words = {
    id: 'effort',
    question: QUESTION,
    title: titleOf(id, dots),
    subtitle: `${axisTitle(MEASURE)}, of the components due, by ${inSentence(assumptionTitle(study, id))}. ${populationOf(study)}; ${levelText(level)} components. ${interval}`,
    unit: measureUnit(MEASURE),
    measures: [MEASURE] as const,
    priceBase: '',
    source: sourceOf(study),
    note: leftOut(study),
    alt: altOf(study, id, dots, level, interval),
    columns: columnsOf(study, id),
    rows: shownOf(dots).map(({ cell, value, share }) => ({
      regime: cell.regime,
      components: cell.components,
      [id]: valueWords(study, id, value),
      on_time_share: share.mean,
      lower: share.lower,
      upper: share.upper,
      level: share.level,
      kind: share.kind,
      n: share.n,
      refused: cell.refused,
    })),
  };
  return drawingOf(words, plotOf(groups));
};

export const effort = { id: 'effort', question: QUESTION, answers: 'certainty', draw } satisfies Chart;
