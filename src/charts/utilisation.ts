// Who is full and when: a heat map of hours worked of those available, a row for each pool, a panel for each regime.
import { dateText, dayOf } from '../engine/days.ts';
import type { Study } from '../experiment/study.ts';
import type { Chart, Drawing, Json, Spec } from './chart.ts';
import { dateEncoding } from './date-axis.ts';
import { type Body, drawingOf, EDGE, plotWidth, textAt } from './frame.ts';
import { INK, type Look, QUIET_INK, RULE, SHADES, SIZE } from './style.ts';
import { clipped, widthOf } from './text-width.ts';
import {
  BREAKS,
  busyShare,
  IDLE,
  poolHead,
  QUESTION,
  type Strip,
  stripsOf,
  stripText,
  utilisationWords,
} from './utilisation-words.ts';

const ROW = 18;
const BAR = 14;
/** Above the first row of a panel, for its name; and between panels. */
const HEAD = 22;
const GAP = 14;
const KEY = { height: 34, swatch: 22, apart: 16 };
const MOST_HEAD_WIDTH = 150;
const FACE = { size: SIZE.label };
const OUTLINE = { stroke: RULE, strokeWidth: 0.75 };

const shadeOf = (share: number): number => BREAKS.filter((least) => share >= least).length;

/** Neighbouring weeks of one shade as one piece; idle weeks have none. */
const piecesOf = ({ rows }: Strip): { from: string; to: string; shade: number }[] =>
  rows.reduce<{ from: string; to: string; shade: number }[]>((pieces, row) => {
    const share = busyShare(row);
    if (share < IDLE) return pieces;
    const [shade, to] = [shadeOf(share), dateText(dayOf(row.week) + 7)];
    const before = pieces[pieces.length - 1];
    if (before?.to === row.week && before.shade === shade) before.to = to;
    else pieces.push({ from: row.week, to, shade });
    return pieces;
  }, []);

/** What the shades mean, in a line of swatches from idle to full. */
const keyOf = (from: number, y: number): Spec[] => {
  const percents = BREAKS.map((least) => Math.round(100 * least));
  const texts = [
    'Idle',
    `Under ${percents[0]}%`,
    ...percents.slice(1).map((most, i) => `${percents[i]} to ${most}%`),
    `${percents[percents.length - 1]}% or more: full`,
  ];
  let x = from;
  return texts.flatMap((text, i) => {
    const left = x;
    x += KEY.swatch + 6 + widthOf(text, { size: SIZE.small }) + KEY.apart;
    return [
      {
        data: { values: [{}] },
        mark: { type: 'rect', fill: i === 0 ? '#FFFFFF' : SHADES[i - 1], ...OUTLINE },
        encoding: { x: { value: left }, x2: { value: left + KEY.swatch }, y: { value: y - 10 }, y2: { value: y + 1 } },
      },
      textAt(left + KEY.swatch + 6, y, text, { fontSize: SIZE.small, color: QUIET_INK }),
    ];
  });
};

const panelHead = ({ title, marker, colour }: Look, left: number, y: number, width: number): Spec[] => [
  {
    data: { values: [{}] },
    mark: { type: 'point', shape: marker, filled: true, size: 60, opacity: 1, color: colour },
    encoding: { x: { value: left + 5 }, y: { value: y - 4 } },
  },
  textAt(left + 16, y, clipped(title, width, { ...FACE, bold: true }), { fontWeight: 'bold' }),
];

const draw = (study: Study): Drawing | undefined => {
  const { strips, from, to } = stripsOf(study);
  if (strips.length === 0) return undefined;
  const looks = [...new Set(strips.map(({ look }) => look))];
  const pools = strips.length / looks.length;
  const heads = strips.map(({ pool }) => clipped(poolHead(pool), MOST_HEAD_WIDTH, FACE));
  const ends = strips.map(stripText);
  const panel = HEAD + pools * ROW + GAP;
  const body: Body = {
    left: Math.max(...heads.map((head) => widthOf(head, FACE))) + 26,
    right: Math.max(...ends.map((text) => widthOf(text, FACE))) + 28,
    top: KEY.height,
    bottom: 38,
    height: looks.length * panel - GAP,
  };
  const width = plotWidth(body);
  const topOf = (i: number): number => Math.floor(i / pools) * panel + HEAD + (i % pools) * ROW;
  const pieces: Json[] = strips.flatMap((strip, i) =>
    piecesOf(strip).map(({ from: week, to: end, shade }) => ({
      week,
      end,
      shade,
      top: topOf(i),
      foot: topOf(i) + BAR,
    })),
  );
  const pixels = (field: string): Spec => ({ field, type: 'quantitative', scale: null, axis: null });
  const shown: Spec = {
    data: { values: pieces, format: { parse: { week: 'date', end: 'date' } } },
    encoding: { x: dateEncoding('week', from, to, width, true) },
    layer: [
      {
        mark: { type: 'rect', ...OUTLINE },
        encoding: {
          x2: { field: 'end', type: 'temporal' },
          y: pixels('top'),
          y2: { field: 'foot' },
          color: {
            field: 'shade',
            type: 'ordinal',
            scale: { domain: SHADES.map((_, i) => i), range: [...SHADES] },
            legend: null,
          },
        },
      },
    ],
  };
  const outlines = strips.map(
    (_, i): Spec => ({
      data: { values: [{}] },
      mark: { type: 'rect', fill: '#FFFFFF', ...OUTLINE },
      encoding: { x: { value: 0 }, x2: { value: width }, y: { value: topOf(i) }, y2: { value: topOf(i) + BAR } },
    }),
  );
  const texts = strips.flatMap((_, i) => [
    textAt(-12, topOf(i) + BAR / 2, heads[i], { align: 'right', baseline: 'middle', color: INK }),
    textAt(width + 12, topOf(i) + BAR / 2, ends[i], { baseline: 'middle', color: INK }),
  ]);
  const names = looks.flatMap((look, k) =>
    panelHead(look, EDGE - body.left, k * panel + 13, width + body.left + body.right - 60),
  );
  return drawingOf(utilisationWords(study, strips), {
    body,
    plot: (words) => ({
      width,
      height: body.height,
      layer: [...outlines, shown, ...texts, ...names, ...keyOf(EDGE - body.left, 12 - KEY.height), ...words],
    }),
  });
};

export const utilisation = { id: 'utilisation', question: QUESTION, answers: 'bottleneck', draw } satisfies Chart;
