// Horizontal bars from zero, in groups with a head at the left and every bar's value written beside it.
import type { Json, Spec } from './chart.ts';
import { type Body, plotWidth, textAt } from './frame.ts';
import { BACKGROUND, encodingsOf, INK, type Look, RULE, SIZE } from './style.ts';
import { widthOf, wrapped } from './text-width.ts';

export interface Bar {
  look: Look;
  value: number;
  /** Ends of the interval; equal to the value, or not numbers, where there is none. */
  lower: number;
  upper: number;
  label: string;
}
export interface Group {
  head: string;
  bars: Bar[];
}

const BAR = { thickness: 15, pitch: 19, groupGap: 15 };
const HEAD = { width: 158, lineHeight: 15 };
const LABEL_GAP = 8;
/** An interval of fewer pixels is no wider than the strokes that would draw it. */
const NARROW = 4;

/** Where a bar or its whisker ends. */
const endOf = (b: Bar): number => (b.upper > b.value ? b.upper : b.value);

/** Rows from top to bottom: the centre of each bar, the centre of each head, and the height of all. */
const rowsOf = (groups: readonly Group[]) => {
  let top = 0;
  const placed = groups.map((group) => {
    const head = wrapped(group.head, HEAD.width, { size: SIZE.label }, 3);
    const tall = Math.max(group.bars.length * BAR.pitch, head.length * HEAD.lineHeight);
    const centre = top + tall / 2;
    const first = centre - ((group.bars.length - 1) * BAR.pitch) / 2;
    top += tall + BAR.groupGap;
    return { head, centre, at: group.bars.map((_, i) => first + i * BAR.pitch) };
  });
  return { placed, height: Math.max(0, top - BAR.groupGap) };
};

/**
 * The body and the plot. With an axis the scale ends at `most` and the labels stand in a column at the right;
 * without one every label stands at its bar's end and the longest bar leaves room for it.
 */
export const barsOf = (
  groups: readonly Group[],
  scale: { most: number; axis?: Spec },
): { body: Body; plot: (words: Spec[]) => Spec } => {
  const { placed, height } = rowsOf(groups);
  const bars = groups.flatMap((g) => g.bars);
  const labelWidth = Math.max(0, ...bars.map((b) => widthOf(b.label, { size: SIZE.label })));
  const body: Body = {
    left: HEAD.width + 26,
    right: scale.axis ? labelWidth + 26 : 16,
    top: 4,
    bottom: scale.axis ? 24 : 4,
    height,
  };
  const width = plotWidth(body);
  // Each bar with its whisker and label must end inside the plot: end * width / most + gap + label <= width.
  const most = scale.axis
    ? scale.most
    : Math.max(
        1e-9,
        ...bars.map(
          (b) => (endOf(b) * width) / Math.max(40, width - LABEL_GAP - widthOf(b.label, { size: SIZE.label })),
        ),
      );
  const at = placed.flatMap((p) => p.at);
  const values: Json[] = bars.map((b, i) => ({
    regime: b.look.regime,
    value: b.value,
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
    scale: { domain: [0, most], nice: false, padding: 0 },
    axis,
  });
  const y: Spec = {
    field: 'at',
    type: 'quantitative',
    scale: { domain: [0, height], range: [0, height], nice: false, padding: 0 },
    axis: null,
  };
  // The interval's lower half lies on the bar and is white, its upper half on the background.
  const whisker = (end: 'lower' | 'upper', colour: string): Spec => ({
    transform: [{ filter: `datum.upper - datum.lower > ${(NARROW * most) / width}` }],
    layer: [
      { mark: { type: 'rule', strokeWidth: 1.5, color: colour }, encoding: { x: x('value'), x2: { field: end } } },
      {
        mark: { type: 'tick', orient: 'vertical', thickness: 1.5, size: 7, opacity: 1, color: colour },
        encoding: { x: x(end) },
      },
    ],
  });
  const { color } = encodingsOf([...new Map(bars.map((b) => [b.look.regime, b.look])).values()]);
  const heads = placed.map((p) =>
    textAt(-12, p.centre - ((p.head.length - 1) * HEAD.lineHeight) / 2, p.head, {
      align: 'right',
      baseline: 'middle',
      lineHeight: HEAD.lineHeight,
    }),
  );
  const marks: Spec[] = [
    {
      mark: { type: 'bar', orient: 'horizontal', size: BAR.thickness },
      encoding: { x: x('value'), x2: { datum: 0 }, color },
    },
    whisker('lower', BACKGROUND),
    whisker('upper', INK),
    {
      mark: { type: 'text', align: 'left', baseline: 'middle', dx: LABEL_GAP },
      encoding: { x: scale.axis ? { value: width } : x('end'), text: { field: 'label', type: 'nominal' } },
    },
  ];
  const baseline: Spec = {
    data: { values: [{}] },
    mark: { type: 'rule', color: RULE },
    encoding: { x: { value: 0 }, x2: { value: 0 }, y: { value: -4 }, y2: { value: height + 4 } },
  };
  return {
    body,
    plot: (words) => ({
      width,
      height,
      layer: [{ data: { values }, encoding: { y }, layer: marks }, baseline, ...heads, ...words],
    }),
  };
};
