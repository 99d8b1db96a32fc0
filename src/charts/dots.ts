// A panel of dots with their intervals on an axis of its own, one below the other, every value written beside it.
import type { Json, Spec } from './chart.ts';
import { textAt } from './frame.ts';
import { BACKGROUND, RULE, SIZE } from './style.ts';
import { widthOf } from './text-width.ts';

/** Not a regime's look: one mark may mean something else than the next. */
export interface Dot {
  /** Where it stands, in pixels from the panel's top. */
  at: number;
  value: number;
  /** Ends of its interval; not numbers where there is none. */
  lower: number;
  upper: number;
  /** Ends of a wider interval, drawn thin; the same where there is none. */
  leftmost?: number;
  rightmost?: number;
  colour: string;
  marker: string;
  /** A mark that is drawn hollow says less than one that is filled. */
  filled: boolean;
  label: string;
}

export interface Scale {
  /** The axis goes from the one to the other; a wider interval ends at its edge. */
  least: number;
  most: number;
  ticks: readonly number[];
  /** Vega's expression of a tick's label, of `datum.value`. */
  tickLabel: string;
}

const LABEL_GAP = 12;
const MARK_SIZE = 62;
/** Below the plot, for the ticks' labels. */
export const AXIS_ROOM = 20;

/** Room that labels need at the right of a panel. */
export const labelRoom = (dots: readonly Dot[]): number =>
  LABEL_GAP + Math.max(0, ...dots.map(({ label }) => widthOf(label, { size: SIZE.label })));

const within = (value: number, { least, most }: Scale): number => Math.max(least, Math.min(most, value));

/** The panel's layers, on top of which `words` are drawn. */
export const dotsOf = (
  dots: readonly Dot[],
  scale: Scale,
  { width, height }: { width: number; height: number },
  words: readonly Spec[],
): Spec => {
  const values: Json[] = dots.map((dot) => {
    const end = (value: number | undefined): number =>
      Number.isFinite(value) ? within(value as number, scale) : within(dot.value, scale);
    return {
      ...{ at: dot.at, value: within(dot.value, scale), lower: end(dot.lower), upper: end(dot.upper) },
      ...{ leftmost: end(dot.leftmost ?? dot.lower), rightmost: end(dot.rightmost ?? dot.upper) },
      ...{ colour: dot.colour, fill: dot.filled ? dot.colour : BACKGROUND, marker: dot.marker },
    };
  });
  const x = (field: string): Spec => ({
    field,
    type: 'quantitative',
    title: null,
    scale: { domain: [scale.least, scale.most], nice: false, padding: 0 },
    axis: {
      values: [...scale.ticks],
      labelExpr: scale.tickLabel,
      domain: false,
      ticks: false,
      labelPadding: 6,
    },
  });
  const y: Spec = {
    field: 'at',
    type: 'quantitative',
    scale: { domain: [0, height], range: [0, height], nice: false, padding: 0 },
    axis: null,
  };
  const by = (field: string): Spec => ({ field, type: 'nominal', scale: null, legend: null });
  const zero = ((0 - scale.least) * width) / (scale.most - scale.least);
  const baseline: Spec = {
    data: { values: [{}] },
    mark: { type: 'rule', color: RULE },
    encoding: { x: { value: zero }, x2: { value: zero }, y: { value: -3 }, y2: { value: height + 3 } },
  };
  const intervals = (from: string, to: string, strokeWidth: number): Spec => ({
    mark: { type: 'rule', strokeWidth },
    encoding: { x: x(from), x2: { field: to }, color: by('colour') },
  });
  const marks: Spec[] = [
    intervals('leftmost', 'rightmost', 1),
    intervals('lower', 'upper', 3),
    {
      mark: { type: 'point', size: MARK_SIZE, opacity: 1, strokeWidth: 2 },
      encoding: { x: x('value'), fill: by('fill'), stroke: by('colour'), shape: by('marker') },
    },
  ];
  return {
    width,
    height,
    layer: [
      baseline,
      { data: { values }, encoding: { y }, layer: marks },
      ...dots.map(({ at, label }) => textAt(width + LABEL_GAP, at, label, { baseline: 'middle' })),
      ...words,
    ],
  };
};
