// Horizontal bars from zero, in groups with a head at the left and every bar's value written beside it.
import type { Json, Spec } from './chart.ts';
import { type Body, type Plotted, patchAt, plotWidth } from './frame.ts';
import { headRoom, rowsOf } from './rows.ts';
import { BACKGROUND, encodingsOf, INK, type Look, RULE, SIZE } from './style.ts';
import { clipped, widthOf } from './text-width.ts';

export interface Bar {
  look: Look;
  value: number;
  /** A second part behind the first, drawn hollow. */
  beyond?: number;
  /** Ends of the interval of `value`; equal to it, or not numbers, where there is none. */
  lower: number;
  upper: number;
  label: string;
}
export interface Group {
  head: string;
  bars: Bar[];
}

const THICKNESS = 15;
const LABEL_GAP = 8;
/** An interval of fewer pixels is no wider than the strokes that would draw it. */
const NARROW = 4;
const STROKE = 1.5;

/** Where a bar or its whisker ends at the right; one that falls short of zero ends there. */
const endOf = ({ value, beyond = 0, upper }: Bar): number => Math.max(0, value + beyond, upper > value ? upper : value);
const startOf = ({ value, lower }: Bar): number => Math.min(0, lower < value ? lower : value);

/** `BMCS only: 45,600`, a long name cut. */
export const barLabel = ({ title }: Look, text: string, width = 200): string =>
  `${clipped(title, width, { size: SIZE.label })}: ${text}`;

const labelWidthOf = ({ label }: Bar): number => widthOf(label, { size: SIZE.label });

/** From a bar's end to one end of its interval: white where it lies on the bar, dark where it lies on the background. */
const piecesOf = (value: number, end: number): { from: number; to: number; colour: string; isEnd: boolean }[] => {
  const isInside = value > 0 ? end < value : end > value;
  if (!isInside) return [{ from: value, to: end, colour: INK, isEnd: true }];
  const isPast = value > 0 ? end < 0 : end > 0;
  if (!isPast) return [{ from: value, to: end, colour: BACKGROUND, isEnd: true }];
  return [
    { from: value, to: 0, colour: BACKGROUND, isEnd: false },
    { from: 0, to: end, colour: INK, isEnd: true },
  ];
};

/** The scale's end so that each bar with its whisker and label ends inside the plot, whatever begins left of zero. */
const roomFor = (bars: readonly Bar[], width: number, reach: number): { least: number; most: number } => {
  const least = Math.min(0, ...bars.map(startOf));
  const needed = bars.map((b) => {
    const room = Math.max(40, width - LABEL_GAP - labelWidthOf(b));
    return least + ((endOf(b) - least) * width) / room;
  });
  return { least, most: Math.max(1e-9, reach, ...needed) };
};

/** A dashed line from top to bottom, with a white edge that is seen on a dark bar. */
const lineAcross = (x: number, height: number): Spec[] => {
  const strokes: Spec[] = [
    { color: BACKGROUND, strokeWidth: 4 },
    { color: INK, strokeWidth: STROKE, strokeDash: [4, 3] },
  ];
  return strokes.map((stroke) => ({
    data: { values: [{}] },
    mark: { type: 'rule', ...stroke },
    encoding: { x: { value: x }, x2: { value: x }, y: { value: -6 }, y2: { value: height + 4 } },
  }));
};

/** So that no line runs through a bar's label. */
const patchBehind = (bar: Bar, end: number, at: number): Spec =>
  patchAt(end + LABEL_GAP - 3, end + LABEL_GAP + labelWidthOf(bar) + 3, at - 8, at + 8);

export interface Scale {
  most: number;
  axis?: Spec;
  /** A value that is marked by a dashed line across all bars. */
  across?: number;
  /** Room for heads; that of sentences unless said, none where no group has a head. */
  headWidth?: number;
  /** All looks of a picture of several plots, which share them. */
  looks?: readonly Look[];
}

/**
 * The body and the plot. With an axis the scale ends at `most` and the labels stand in a column at the right;
 * without one every label stands at its bar's end and the longest bar leaves room for it.
 */
export const barsOf = (groups: readonly Group[], scale: Scale): Plotted & { xOf: (value: number) => number } => {
  const { at, height, heads } = rowsOf(groups, scale.headWidth);
  const bars = groups.flatMap((g) => g.bars);
  const body: Body = {
    left: headRoom(scale.headWidth),
    right: scale.axis ? Math.max(0, ...bars.map(labelWidthOf)) + 26 : 16,
    top: 4,
    bottom: scale.axis ? 24 : 4,
    height,
  };
  const width = plotWidth(body);
  const { least, most } = scale.axis ? { least: 0, most: scale.most } : roomFor(bars, width, scale.across ?? 0);
  const xOf = (value: number): number => ((value - least) * width) / (most - least);
  const values: Json[] = bars.map((b, i) => ({
    regime: b.look.regime,
    value: b.value,
    ...(b.beyond === undefined ? {} : { beyond: b.value + b.beyond }),
    lower: b.lower,
    upper: b.upper,
    end: endOf(b),
    at: at[i],
    label: b.label,
  }));
  const axis: Json = scale.axis ? { ...scale.axis, domain: false, ticks: false, title: null, labelPadding: 6 } : null;
  const x = (field: string): Spec => ({
    field,
    type: 'quantitative',
    scale: { domain: [least, most], nice: false, padding: 0 },
    axis,
  });
  const y: Spec = {
    field: 'at',
    type: 'quantitative',
    scale: { domain: [0, height], range: [0, height], nice: false, padding: 0 },
    axis: null,
  };
  const whiskers: Json[] = bars.flatMap((b, i) =>
    b.upper - b.lower > (NARROW * (most - least)) / width
      ? [b.lower, b.upper].flatMap((end) => piecesOf(b.value, end)).map((piece) => ({ ...piece, at: at[i] }))
      : [],
  );
  const whiskersIn = (colour: string): Spec => ({
    data: { values: whiskers },
    transform: [{ filter: `datum.colour === '${colour}'` }],
    layer: [
      { mark: { type: 'rule', strokeWidth: STROKE, color: colour }, encoding: { x: x('from'), x2: { field: 'to' } } },
      {
        transform: [{ filter: 'datum.isEnd' }],
        mark: { type: 'tick', orient: 'vertical', thickness: STROKE, size: 7, opacity: 1, color: colour },
        encoding: { x: x('to') },
      },
    ],
  });
  const { color } = encodingsOf(scale.looks ?? [...new Map(bars.map((b) => [b.look.regime, b.look])).values()]);
  const hollow: Spec = {
    transform: [{ filter: 'datum.beyond > datum.value' }],
    mark: { type: 'bar', orient: 'horizontal', size: THICKNESS - STROKE, fill: BACKGROUND, strokeWidth: STROKE },
    encoding: { x: x('value'), x2: { field: 'beyond' }, stroke: color },
  };
  const marks: Spec[] = [
    ...(bars.some((b) => b.beyond !== undefined) ? [hollow] : []),
    {
      mark: { type: 'bar', orient: 'horizontal', size: THICKNESS },
      encoding: { x: x('value'), x2: { datum: 0 }, color },
    },
    ...(whiskers.length > 0 ? [whiskersIn(BACKGROUND), whiskersIn(INK)] : []),
    ...(scale.across === undefined
      ? []
      : [...lineAcross(xOf(scale.across), height), ...bars.map((b, i) => patchBehind(b, xOf(endOf(b)), at[i]))]),
    {
      mark: { type: 'text', align: 'left', baseline: 'middle', dx: LABEL_GAP },
      encoding: { x: scale.axis ? { value: width } : x('end'), text: { field: 'label', type: 'nominal' } },
    },
  ];
  const zero = xOf(0);
  const baseline: Spec = {
    data: { values: [{}] },
    mark: { type: 'rule', color: RULE },
    encoding: { x: { value: zero }, x2: { value: zero }, y: { value: -4 }, y2: { value: height + 4 } },
  };
  return {
    body,
    xOf,
    plot: (words) => ({
      width,
      height,
      layer: [{ data: { values }, encoding: { y }, layer: marks }, baseline, ...heads, ...words],
    }),
  };
};
