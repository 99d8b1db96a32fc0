// The alternatives ranked: one measure with its interval, who may be the best, and beside it what is let through.
import type { Interval, Ranking, Study } from '../experiment/study.ts';
import { MEASURES, type MeasureId, measureIndex } from '../model/measures.ts';
import { amount } from './amounts.ts';
import { axisTitle, measureColumn, measureTitle, measureUnit } from './axis.ts';
import type { Chart, Column, Drawing, Spec } from './chart.ts';
import { BASIS, basisOf, COMPONENTS, endColumns, REGIME } from './columns.ts';
import { AXIS_ROOM, type Dot, dotsOf, labelRoom, type Scale } from './dots.ts';
import { type Body, framed, notesOf, plotWidth, populationOf, sourceOf, textAt } from './frame.ts';
import { intervalOver } from './interval.ts';
import { plain } from './markup.ts';
import { inSentence, levelText } from './numbers.ts';
import { halfOf, isNear, type Line, rankingAlt, rankingTitle, zoneWords } from './ranking-words.ts';
import { headRoom } from './rows.ts';
import { CATEGORICAL, QUIET_INK, RULE, SIZE, WIDTH } from './style.ts';
import { clipped, widthOf } from './text-width.ts';
import { roundTicks } from './week-grid.ts';

const QUESTION = 'Which of the alternatives works best, and what does it let through?';
/** What is let through stands beside what is won; where that itself is ranked, the other way round. */
const BESIDE: readonly MeasureId[] = ['wrong-accepts', 'on-time-share'];
const HEAD_WIDTH = 220;
const PITCH = 23;
const HEADER = 22;
const PANEL_GAP = 26;
const LOOK = {
  may: { colour: CATEGORICAL[0], marker: 'circle', filled: true },
  not: { colour: RULE, marker: 'square', filled: false },
};

const linesOf = (study: Study, ranking: Ranking, beside: MeasureId): Line[] =>
  ranking.rows.map((row) => ({
    row,
    title: plain(study.regimes.find(({ id }) => id === row.regime)?.title ?? row.regime),
    beside: study.summaries.find(
      (s) =>
        s.regime === row.regime && s.components === ranking.level && s.measure === beside && s.minus === '' && s.n > 0,
    ),
  }));

/** From nothing to all of a share, else to a round number beyond the last interval. */
const scaleOf = (measure: string, ends: readonly number[]): Scale => {
  const isShare = MEASURES[measureIndex(measure)].unit === 'share';
  if (isShare) return { least: 0, most: 1, ticks: [0, 0.5, 1], tickLabel: "format(datum.value, '.0%')" };
  const most = Math.max(1e-9, ...ends.filter(Number.isFinite)) * 1.04;
  const ticks = roundTicks(most);
  return { least: 0, most, ticks: [0, ticks[ticks.length - 1]], tickLabel: "format(datum.value, ',~r')" };
};

const dotOf = (line: Line, at: number, measure: string, value: Interval, mark: string): Dot => ({
  ...{ at, value: value.mean, lower: value.lower, upper: value.upper },
  ...(line.row.maybeBest ? LOOK.may : LOOK.not),
  label: `${amount(measure, value.mean, halfOf(value))}${mark}`,
});

const columnsOf = (measure: MeasureId, beside: MeasureId): Column[] => [
  REGIME,
  COMPONENTS,
  { id: 'place', title: 'Place', unit: '', format: 'count' },
  { ...measureColumn('mean', measure, MEASURES[measureIndex(measure)].unit === 'share' ? 'percent' : 'number', true) },
  ...endColumns(MEASURES[measureIndex(measure)].unit),
  {
    id: 'behind',
    title: 'Behind the best of the others',
    unit: MEASURES[measureIndex(measure)].unit,
    format: 'number',
  },
  { id: 'behind_lower', title: 'At least behind', unit: MEASURES[measureIndex(measure)].unit, format: 'number' },
  { id: 'behind_upper', title: 'At most behind', unit: MEASURES[measureIndex(measure)].unit, format: 'number' },
  { id: 'may_be_best', title: 'May be the best', unit: '', format: 'text' },
  { id: 'probability', title: 'Probability of the ranking', unit: 'share', format: 'percent' },
  { id: 'indifference', title: 'Indifference zone', unit: MEASURES[measureIndex(measure)].unit, format: 'number' },
  measureColumn('beside', beside, 'number'),
  { id: 'beside_lower', title: 'Lower', unit: MEASURES[measureIndex(beside)].unit, format: 'number' },
  { id: 'beside_upper', title: 'Upper', unit: MEASURES[measureIndex(beside)].unit, format: 'number' },
  ...BASIS,
];

const draw = (study: Study): Drawing | undefined => {
  const { ranking } = study;
  if (!ranking || ranking.n === 0) return undefined;
  const measure = ranking.measure as MeasureId;
  const beside = BESIDE.find((id) => id !== measure)!;
  const lines = linesOf(study, ranking, beside);
  const interval = intervalOver(study, [ranking.n]);
  const at = (i: number): number => (i + 0.5) * PITCH;
  const height = lines.length * PITCH;
  const first = lines.map((line, i) =>
    dotOf(
      line,
      at(i),
      measure,
      line.row.mean,
      line.row.maybeBest ? (isNear(ranking, line.row) ? ', best' : ', may be best') : '',
    ),
  );
  const second = lines.flatMap((line, i) => (line.beside ? [dotOf(line, at(i), beside, line.beside, '')] : []));
  const face = { size: SIZE.label };
  const headWidth = Math.min(HEAD_WIDTH, Math.max(...lines.map(({ title }) => widthOf(title, face))));
  const [roomFirst, roomSecond] = [labelRoom(first), labelRoom(second)];
  const body: Body = { left: headRoom(headWidth), right: roomSecond + 18, top: HEADER, bottom: AXIS_ROOM + 4, height };
  const all = plotWidth(body) - (second.length > 0 ? roomFirst + PANEL_GAP : 0);
  const width = second.length > 0 ? Math.round(all * 0.58) : all;
  const words = {
    id: 'ranking',
    question: QUESTION,
    title: rankingTitle(study, ranking),
    subtitle: `${axisTitle(measure)}, and ${inSentence(axisTitle(beside))}, by regime, best first. ${populationOf(study)}; ${levelText(ranking.level)} components. ${interval}`,
    unit: measureUnit(measure),
    measures: second.length > 0 ? [measure, beside] : [measure],
    priceBase: '',
    source: sourceOf(study),
    note: notesOf(zoneWords(ranking)),
    alt: rankingAlt(ranking, lines, beside, interval),
    columns: columnsOf(measure, beside),
    rows: lines.map(({ row, beside: other }) => ({
      regime: row.regime,
      components: ranking.level,
      place: row.place,
      mean: row.mean.mean,
      lower: row.mean.lower,
      upper: row.mean.upper,
      behind: row.behind.mean,
      behind_lower: row.behind.lower,
      behind_upper: row.behind.upper,
      may_be_best: row.maybeBest ? 'yes' : 'no',
      probability: ranking.probability,
      indifference: ranking.indifference,
      beside: other?.mean ?? Number.NaN,
      beside_lower: other?.lower ?? Number.NaN,
      beside_upper: other?.upper ?? Number.NaN,
      ...basisOf(study, ranking.n),
    })),
  };
  const frame = framed(words, body);
  const header = (id: MeasureId, room: number): Spec => {
    const title = widthOf(axisTitle(id), face) > room ? measureTitle(id) : axisTitle(id);
    return textAt(0, -10, clipped(title, room, face), { color: QUIET_INK });
  };
  const heads = lines.map(({ title }, i) =>
    textAt(-14, at(i), clipped(title, headWidth, face), { align: 'right', baseline: 'middle' }),
  );
  const ends = (dots: readonly Dot[]) => dots.flatMap(({ value, lower, upper }) => [value, lower, upper]);
  const panels = [
    dotsOf(first, scaleOf(measure, ends(first)), { width, height }, [
      header(measure, width + roomFirst),
      ...heads,
      ...frame.head,
      frame.foot(height),
    ]),
    ...(second.length > 0
      ? [
          dotsOf(second, scaleOf(beside, ends(second)), { width: all - width, height }, [
            header(beside, all - width + roomSecond),
          ]),
        ]
      : []),
  ];
  const spec = frame.spec({ concat: panels, columns: 2, bounds: 'flush', spacing: roomFirst + PANEL_GAP });
  return { ...words, width: WIDTH, height: frame.height, spec };
};

export const ranking = { id: 'ranking', question: QUESTION, answers: 'alternatives', draw } satisfies Chart;
