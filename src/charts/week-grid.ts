// A grid of weeks: a row for each regime, a column for each subject, cut-offs and windows above, dates below.
import { dayOf } from '../engine/days.ts';
import type { Study } from '../experiment/study.ts';
import type { Drawing, Json, Spec } from './chart.ts';
import { dateEncoding, dateOffset } from './date-axis.ts';
import { type Body, EDGE, framed, plotWidth, type Told, textAt } from './frame.ts';
import { count, listed, shortDate } from './numbers.ts';
import { INK, type Look, QUIET_INK, SIZE, WIDTH } from './style.ts';
import { clipped, widthOf } from './text-width.ts';
import { meteringWindowsOf, windowMarks } from './workload-windows.ts';

const COLUMN_GAP = 30;
/** Of a panel, by the number of regimes. */
const HEIGHTS = [180, 112, 82, 68, 56, 56];
/** Heights of what stands above a panel: the column's head, regime, cut-off; the names of windows, and their bars. */
const STRIP = { head: 24, regime: 20, cutOff: 17, names: 13, bars: 8 };
const ROW_GAP = 14;
/** Room inside a panel above its highest point, for the label of a line. */
const HEADROOM = 16;
const MARGIN = { right: 24, bottom: 38 };
const LEAST_LEFT = 58;
const SMALL = { size: SIZE.small };

/** Where the weeks of one panel stand. */
export interface Scene {
  from: string;
  to: string;
  width: number;
  height: number;
  /** End of the scale, and whether it is labelled. */
  most: number;
  hasScale: boolean;
  hasDates: boolean;
}

export interface WeekGrid {
  looks: readonly Look[];
  columns: readonly { head: string; highest: number }[];
  /** First day of the first week, and the day after the last. */
  from: string;
  to: string;
  /** Whether the first column's scale is everybody's. */
  isOneScale: boolean;
  /** Marks of a panel, and those that lie on its cut-offs. */
  marksOf: (row: number, column: number, scene: Scene) => { under: Spec[]; over: Spec[] };
}

/** Three or four round numbers from zero to a most. */
export const roundTicks = (most: number): number[] => {
  if (!(most > 0)) return [0];
  const power = Number(`1e${Math.floor(Math.log10(most / 3))}`);
  const step = [1, 2, 2.5, 5, 10].map((s) => s * power).find((s) => most / s < 4) as number;
  return Array.from({ length: Math.floor(most / step) + 1 }, (_, i) => i * step);
};

/** Room for the widest number of the scales. */
const leftOf = (highest: readonly number[]): number => {
  const ticks = highest
    .flatMap((most) => roundTicks(1.4 * most))
    .map((tick) => widthOf(count(tick), { size: SIZE.label }));
  return Math.max(LEAST_LEFT, EDGE + 8 + Math.max(...ticks));
};

/** The horizontal encoding of a date. */
export const weekX = ({ from, to, width, hasDates }: Scene): Spec => dateEncoding('week', from, to, width, hasDates);

/** The vertical encoding of a number, from zero. */
export const weekY = ({ most, hasScale }: Scene, field: string): Spec => ({
  field,
  type: 'quantitative',
  title: null,
  scale: { domain: [0, most], nice: false },
  axis: { values: roundTicks(most), labels: hasScale, format: ',~f', domain: false, ticks: false, labelPadding: 8 },
});

/** The area, band and line of a number in a regime's colour; one that lasts to the next week goes in steps. */
export const weekArea = (
  values: Json[],
  colour: string,
  scene: Scene,
  { isStep, others = [] }: { isStep: boolean; others?: readonly Spec[] },
): Spec => {
  const step = { interpolate: isStep ? 'step-after' : 'linear' };
  const y = (field: string): Spec => weekY(scene, field);
  return {
    data: { values, format: { parse: { week: 'date' } } },
    encoding: { x: weekX(scene) },
    layer: [
      { mark: { type: 'area', ...step, color: colour, opacity: 0.3 }, encoding: { y: y('value') } },
      {
        mark: { type: 'area', ...step, color: colour, opacity: 0.35 },
        encoding: { y: y('lower'), y2: { field: 'upper' } },
      },
      { mark: { type: 'line', ...step, color: colour, strokeWidth: 1.5 }, encoding: { y: y('value') } },
      ...others,
    ],
  };
};

/** Distinct dates of a regime's deadlines, ascending. */
export const cutOffsOf = (study: Study, regime: string): string[] =>
  [...new Set(study.deadlines.filter((d) => d.regime === regime).map((d) => d.at.slice(0, 10)))]
    .filter((date) => Number.isFinite(dayOf(date)))
    .sort();

/** As much of when they are as there is room for. */
const cutOffText = (dates: readonly string[], width: number): string => {
  const name = dates.length > 1 ? 'Cut-offs' : 'Cut-off';
  const days = dates.map(shortDate);
  const texts = [`${name} ${listed(days)}`, `${name} ${listed(days.map((day) => day.slice(0, -5)))}`];
  return texts.find((text) => widthOf(text, SMALL) <= width) ?? name;
};

/** The cut-offs as dashed lines, and their label in the strip above where the panel has one, clear of what is `above` the plot. */
const cutOffLayers = (dates: readonly string[], isLabelled: boolean, scene: Scene, above: number): Spec[] => {
  const at = dates
    .filter((d) => d >= scene.from && d <= scene.to)
    .map((d) => dateOffset(d, scene.from, scene.to, scene.width));
  if (at.length === 0) return [];
  const text = cutOffText(dates, scene.width);
  const wide = widthOf(text, SMALL);
  const start = at[0] + wide > scene.width ? at[at.length - 1] + 1 - wide : at[0] - 1;
  const lines = at.map((x) => ({
    data: { values: [{}] },
    mark: { type: 'rule', color: INK, strokeWidth: 1, strokeDash: [3, 3] },
    encoding: {
      x: { value: x },
      x2: { value: x },
      y: { value: isLabelled ? -4 - above : -4 },
      y2: { value: scene.height },
    },
  }));
  const label = textAt(Math.max(0, start), -7 - above, text, { fontSize: SIZE.small });
  return isLabelled ? [...lines, label] : lines;
};

/** The name of a regime beside its marker. */
const regimeHead = ({ title, marker, colour }: Look, y: number, width: number): Spec[] => [
  {
    data: { values: [{}] },
    mark: { type: 'point', shape: marker, filled: true, size: 60, opacity: 1, color: colour },
    encoding: { x: { value: 5 }, y: { value: y - 4 } },
  },
  textAt(16, y, clipped(title, width - 20, { size: SIZE.label, bold: true }), { fontWeight: 'bold' }),
];

export const weekGridOf = (study: Study, told: Told, grid: WeekGrid): Drawing => {
  const { looks, columns, from, to, isOneScale, marksOf } = grid;
  const dates = looks.map(({ regime }) => cutOffsOf(study, regime));
  // Where all regimes share their cut-offs, the first row's label serves all.
  const isShared = new Set(dates.map((d) => d.join())).size === 1;
  const windows = meteringWindowsOf(study);
  const bars = windows.length > 0 ? STRIP.bars : 0;
  const named = windows.length > 0 ? STRIP.bars + STRIP.names : 0;
  const height = HEIGHTS[looks.length - 1];
  const rowGap = ROW_GAP + STRIP.regime + bars + (isShared ? 0 : STRIP.cutOff);
  const left = leftOf(columns.map(({ highest }) => highest));
  const columnGap = isOneScale ? COLUMN_GAP : left;
  const body: Body = {
    ...MARGIN,
    left,
    top: STRIP.head + STRIP.regime + STRIP.cutOff + named,
    height: looks.length * height + (looks.length - 1) * rowGap,
  };
  const width = (plotWidth(body) - (columns.length - 1) * columnGap) / columns.length;
  const frame = framed(told, body);
  const panels = looks.flatMap((look, row) =>
    columns.map(({ head, highest }, column): Spec => {
      const isLast = row === looks.length - 1;
      const isCutOffNamed = row === 0 || !isShared;
      const strip = row === 0 ? named : bars;
      const top = STRIP.regime + (isCutOffNamed ? STRIP.cutOff : 0) + strip;
      const scene: Scene = {
        ...{ from, to, width, height, most: (Math.max(1, highest) * height) / (height - HEADROOM) },
        ...{ hasScale: column === 0 || !isOneScale, hasDates: isLast },
      };
      const marks = marksOf(row, column, scene);
      const headText = clipped(head, width, { size: SIZE.label });
      return {
        width,
        height,
        layer: [
          ...marks.under,
          ...cutOffLayers(dates[row], isCutOffNamed, scene, strip),
          ...windowMarks(windows, scene, row === 0),
          ...marks.over,
          ...(row === 0 ? [textAt(0, -top - 10, headText, { fontSize: SIZE.label, color: QUIET_INK })] : []),
          ...(column === 0 ? regimeHead(look, 13 - top, plotWidth(body)) : []),
          ...(row === 0 && column === 0 ? frame.head : []),
          ...(isLast && column === 0 ? [frame.foot(height)] : []),
        ],
      };
    }),
  );
  const spacing = { row: rowGap, column: columnGap };
  const spec = frame.spec({ concat: panels, columns: columns.length, bounds: 'flush', spacing });
  return { ...told, width: WIDTH, height: frame.height, spec };
};
