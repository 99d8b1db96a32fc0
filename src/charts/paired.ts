// Regimes against the reference: the paired difference of each headline measure, in its own unit, with its intervals.
import { tOf } from '../experiment/statistics.ts';
import type { ComparisonRow, Study } from '../experiment/study.ts';
import { MEASURES, type MeasureId, measureIndex } from '../model/measures.ts';
import { differenceUnit, signed } from './amounts.ts';
import { axisTitle, measureTitle, measureUnit } from './axis.ts';
import type { Chart, Column, Drawing, Spec } from './chart.ts';
import { BASIS, basisOf, COMPONENTS, endColumns, REGIME } from './columns.ts';
import { AXIS_ROOM, type Dot, dotsOf, labelRoom, type Scale } from './dots.ts';
import { type Body, framed, notesOf, plotWidth, populationOf, sourceOf, textAt } from './frame.ts';
import { intervalOver } from './interval.ts';
import { levelText } from './numbers.ts';
import { betterWords, halfOf, isClear, pairedAlt, pairedTitle, titleOfRegime, togetherWords } from './paired-words.ts';
import { headRoom, rowsOf } from './rows.ts';
import { leftOut, looksOf, QUIET_INK, SIZE, WIDTH } from './style.ts';
import { clipped, wrapped } from './text-width.ts';

const QUESTION = 'How far does each regime differ from the reference, and how sure is that?';
const NAME_WIDTH = 215;
const HEAD_WIDTH = 150;
const PANEL_GAP = 12;
/** An interval that holds together with many others may be so wide that it hides the rest: it is cut at the panel's edge. */
const MOST_WIDER = 1.8;

const COLUMNS: readonly Column[] = [
  REGIME,
  { id: 'minus', title: 'Minus', unit: '', format: 'text' },
  COMPONENTS,
  { id: 'measure', title: 'Measure', unit: '', format: 'text' },
  { id: 'unit', title: 'Unit', unit: '', format: 'text' },
  { id: 'difference', title: 'Difference', unit: "the row's unit", format: 'number', isEstimate: true },
  ...endColumns("the row's unit"),
  { id: 'lower_together', title: 'Lower, all together', unit: "the row's unit", format: 'number', isEstimate: true },
  { id: 'upper_together', title: 'Upper, all together', unit: "the row's unit", format: 'number', isEstimate: true },
  { id: 'statements', title: 'Statements together', unit: 'statements', format: 'count' },
  { id: 'better', title: 'Replications in which it is better', unit: 'share', format: 'percent' },
  { id: 'times', title: 'Times better', unit: 'replications', format: 'number' },
  ...BASIS,
];

/** Headline differences to the first reference at the largest level, of the regimes that are drawn. */
const rowsIn = (study: Study): ComparisonRow[] => {
  const level = study.levels[study.levels.length - 1];
  const drawn = new Set(looksOf(study).map(({ regime }) => regime));
  return study.comparison.filter(
    (row) =>
      row.level === level &&
      row.minus === study.references[0] &&
      row.family.startsWith('headline') &&
      drawn.has(row.regime) &&
      row.difference.n > 0,
  );
};

/** Of two replications the two values are shown: their t interval is thirteen times as wide as they are apart. */
const endsOf = ({ difference: { mean, lower, upper, n } }: ComparisonRow): { lower: number; upper: number } => {
  if (n !== 2 || lower === upper) return { lower, upper };
  const half = (upper - lower) / 2 / tOf(2);
  return { lower: mean - half, upper: mean + half };
};

/** A number with its sign, but for 0. */
const SIGNED = (value: string): string => `datum.value === 0 ? '0' : format(${value}, '+,~r')`;

const round = (value: number): number => {
  const power = Number(`1e${Math.floor(Math.log10(value))}`);
  return ([5, 2, 1].find((step) => step * power <= value) ?? 1) * power;
};

/** The same on both sides of no difference, which stands in the middle of every panel. */
const scaleOf = (rows: readonly ComparisonRow[]): Scale => {
  const reach = (ends: readonly number[]) => Math.max(0, ...ends.filter(Number.isFinite).map(Math.abs));
  const alone = reach(rows.flatMap((row) => [row.difference.mean, endsOf(row).lower, endsOf(row).upper]));
  const together = reach(rows.flatMap((row) => (row.difference.n > 2 ? [row.lowerTogether, row.upperTogether] : [])));
  const most = 1.08 * Math.max(alone, Math.min(together, MOST_WIDER * alone)) || 1;
  const tick = round(most);
  const isShare = MEASURES[measureIndex(rows[0].measure)].unit === 'share';
  // A difference of shares is in percentage points.
  return {
    least: -most,
    most,
    ticks: [-tick, 0, tick],
    tickLabel: isShare ? SIGNED('datum.value * 100') : SIGNED('datum.value'),
  };
};

const draw = (study: Study): Drawing | undefined => {
  const rows = rowsIn(study);
  if (rows.length === 0) return undefined;
  const looks = looksOf(study).filter(({ regime }) => rows.some((row) => row.regime === regime));
  const level = study.levels[study.levels.length - 1];
  const interval = intervalOver(
    study,
    rows.map(({ difference }) => difference.n),
    true,
  );
  const measures = [...new Set(rows.map(({ measure }) => measure))];
  const isCut = rows.some(
    (row) => Math.abs(row.upperTogether) > scaleOf(rows.filter((one) => one.measure === row.measure)).most,
  );

  const panels = measures.map((measure) => {
    const own = looks.flatMap((look) => rows.filter((row) => row.regime === look.regime && row.measure === measure));
    const { better } = MEASURES[measureIndex(measure)];
    const head = [
      ...wrapped(measureTitle(measure as MeasureId), HEAD_WIDTH, { size: SIZE.label, bold: true }, 2),
      differenceUnit(measure),
      ...(better === 'neither' ? [] : [`${better} is better`]),
    ];
    const named = head.length - (better === 'neither' ? 1 : 2);
    const placed = rowsOf([{ head: head.join(' '), bars: own }], HEAD_WIDTH);
    const height = Math.max(placed.height, head.length * 15);
    const shift = (height - placed.height) / 2;
    const dots = own.map((row, i): Dot => {
      const look = looks.find(({ regime }) => regime === row.regime)!;
      const often = betterWords(row);
      const value = signed(measure, row.difference.mean, halfOf(row));
      return {
        ...{ at: placed.at[i] + shift, value: row.difference.mean, ...endsOf(row) },
        ...(row.difference.n > 2 && { leftmost: row.lowerTogether, rightmost: row.upperTogether }),
        ...{ colour: look.colour, marker: look.marker, filled: isClear(row) },
        label: `${clipped(look.title, NAME_WIDTH, { size: SIZE.label })}: ${value}${often === '' ? '' : `, ${often}`}`,
      };
    });
    return { dots, head, named, height, scale: scaleOf(own) };
  });

  const spacing = AXIS_ROOM + PANEL_GAP;
  const body: Body = {
    left: headRoom(HEAD_WIDTH),
    right: Math.max(...panels.map(({ dots }) => labelRoom(dots))) + 20,
    top: 6,
    bottom: AXIS_ROOM + 4,
    height: panels.reduce((sum, { height }) => sum + height, 0) + (panels.length - 1) * spacing,
  };
  const width = plotWidth(body);
  const reference = titleOfRegime(study, study.references[0]);
  const words = {
    id: 'paired',
    question: QUESTION,
    title: pairedTitle(study, rows),
    subtitle: `${axisTitle(measures[0] as MeasureId)}${measures.length > 1 ? ', and other headline measures, each in its own unit' : ''}: difference to ${reference}. ${populationOf(study)}; ${levelText(level)} components. ${interval}`,
    unit: measureUnit(measures[0] as MeasureId),
    measures: measures as MeasureId[],
    priceBase: '',
    source: sourceOf(study),
    note: notesOf(
      togetherWords(rows),
      isCut ? 'Lines that reach a panel\u2019s edge go on beyond it.' : '',
      leftOut(study),
    ),
    alt: pairedAlt(study, rows, interval),
    columns: COLUMNS,
    rows: rows.map((row) => ({
      regime: row.regime,
      minus: row.minus,
      components: row.level,
      measure: row.measure,
      unit: MEASURES[measureIndex(row.measure)].unit,
      difference: row.difference.mean,
      lower: row.difference.lower,
      upper: row.difference.upper,
      lower_together: row.lowerTogether,
      upper_together: row.upperTogether,
      statements: row.statements,
      better: row.better,
      times: row.better * row.difference.n,
      ...basisOf(study, row.difference.n, true),
    })),
  };
  const frame = framed(words, body);
  const concat = panels.map(({ dots, head, named, height, scale }, i): Spec => {
    const middle = height / 2 - ((head.length - 1) * 15) / 2;
    const heads = head.map((line, k) =>
      textAt(-12, middle + 15 * k, line, {
        align: 'right',
        baseline: 'middle',
        ...(k < named ? { fontWeight: 'bold' } : { fontSize: SIZE.small, color: QUIET_INK }),
      }),
    );
    return dotsOf(dots, scale, { width, height }, [
      ...heads,
      ...(i === 0 ? frame.head : []),
      ...(i === panels.length - 1 ? [frame.foot(height)] : []),
    ]);
  });
  return {
    ...words,
    width: WIDTH,
    height: frame.height,
    spec: frame.spec({ concat, columns: 1, bounds: 'flush', spacing }),
  };
};

export const paired = { id: 'paired', question: QUESTION, answers: 'certainty', draw } satisfies Chart;
