// How busy examiners are: hours worked a week against hours available, a panel for each regime and level.
import { dayOf } from '../engine/days.ts';
import type { Study } from '../experiment/study.ts';
import type { Chart, Drawing, Json, Spec } from './chart.ts';
import { dateEncoding, dateOffset } from './date-axis.ts';
import { type Body, framed, patchAt, plotWidth, textAt } from './frame.ts';
import { levelText, listed, shortDate } from './numbers.ts';
import { INK, QUIET_INK, SIZE, WIDTH } from './style.ts';
import { clipped, widthOf } from './text-width.ts';
import { meteringWindowsOf, windowMarks } from './workload-windows.ts';
import { type Panel, panelsOf, QUESTION, workloadWords } from './workload-words.ts';

const COLUMN_GAP = 30;
/** Of a panel, by the number of regimes. */
const HEIGHTS = [180, 112, 82, 68, 56, 56];
/** Heights of what stands above a panel: level, regime, cut-off; the names of windows, and their bars. */
const STRIP = { level: 24, regime: 20, cutOff: 17, names: 13, bars: 8 };
const ROW_GAP = 14;
/** Room inside a panel above its highest point, for the label of the line. */
const HEADROOM = 16;
const MARGIN = { left: 58, right: 24, bottom: 38 };
const SMALL = { size: SIZE.small };

/** Three or four round numbers from zero to a most. */
export const roundTicks = (most: number): number[] => {
  if (!(most > 0)) return [0];
  const power = Number(`1e${Math.floor(Math.log10(most / 3))}`);
  const step = [1, 2, 2.5, 5, 10].map((s) => s * power).find((s) => most / s < 4) as number;
  return Array.from({ length: Math.floor(most / step) + 1 }, (_, i) => i * step);
};

/** Distinct dates of a regime's deadlines, ascending. */
const cutOffsOf = (study: Study, regime: string): string[] =>
  [...new Set(study.deadlines.filter((d) => d.regime === regime).map((d) => d.at.slice(0, 10)))]
    .filter((date) => Number.isFinite(dayOf(date)))
    .sort();

interface Scene {
  from: string;
  to: string;
  width: number;
  height: number;
  most: number;
  hasDates: boolean;
}

/** The cut-offs as dashed lines, and their label in the strip above where the panel has one, clear of what is `above` the plot. */
const cutOffLayers = (dates: readonly string[], isLabelled: boolean, scene: Scene, above: number): Spec[] => {
  const at = dates
    .filter((d) => d >= scene.from && d <= scene.to)
    .map((d) => dateOffset(d, scene.from, scene.to, scene.width));
  if (at.length === 0) return [];
  const text = `${dates.length > 1 ? 'Cut-offs' : 'Cut-off'} ${listed(dates.map(shortDate))}`;
  const isRight = at[0] + widthOf(text, SMALL) > scene.width;
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
  const label = textAt(isRight ? at[at.length - 1] + 1 : at[0] - 1, -7 - above, text, {
    align: isRight ? 'right' : 'left',
    fontSize: SIZE.small,
  });
  return isLabelled ? [...lines, label] : lines;
};

const panelOf = (panel: Panel, scene: Scene, isFirstColumn: boolean, extra: readonly Spec[]): Spec => {
  const { look, rows } = panel;
  const last = rows[rows.length - 1];
  const point = (week: string, r: Panel['rows'][number]): Json => ({
    week,
    hours: r.busyHours,
    // Nobody works less than no hours, or more than there are; a week without an interval has no band.
    lower: Number.isFinite(r.busyLower) ? Math.max(0, r.busyLower) : r.busyHours,
    upper: Number.isFinite(r.busyUpper) ? Math.min(Math.max(r.availableHours, r.busyHours), r.busyUpper) : r.busyHours,
    available: r.availableHours,
  });
  // A step lasts to the next week's Monday, so the last week needs a Monday after it.
  const values = [...rows.map((r) => point(r.week, r)), ...(last ? [point(scene.to, last)] : [])];
  const x = dateEncoding('week', scene.from, scene.to, scene.width, scene.hasDates);
  const y = (field: string): Spec => ({
    field,
    type: 'quantitative',
    title: null,
    scale: { domain: [0, scene.most], nice: false },
    axis: {
      values: roundTicks(scene.most),
      labels: isFirstColumn,
      format: ',~f',
      domain: false,
      ticks: false,
      labelPadding: 8,
    },
  });
  const step = { interpolate: 'step-after' };
  return {
    width: scene.width,
    height: scene.height,
    layer: [
      {
        data: { values, format: { parse: { week: 'date' } } },
        encoding: { x },
        layer: [
          { mark: { type: 'area', ...step, color: look.colour, opacity: 0.3 }, encoding: { y: y('hours') } },
          {
            mark: { type: 'area', ...step, color: look.colour, opacity: 0.35 },
            encoding: { y: y('lower'), y2: { field: 'upper' } },
          },
          { mark: { type: 'line', ...step, color: look.colour, strokeWidth: 1.5 }, encoding: { y: y('hours') } },
          { mark: { type: 'line', ...step, color: QUIET_INK, strokeWidth: 1.25 }, encoding: { y: y('available') } },
        ],
      },
      ...extra,
    ],
  };
};

/** The line of available hours named at its right end, once in the picture. */
const availableLabel = (panel: Panel, scene: Scene): Spec[] => {
  const last = panel.rows[panel.rows.length - 1];
  if (!last) return [];
  const y = scene.height * (1 - Math.max(...panel.rows.map((r) => r.availableHours)) / scene.most);
  const name = 'Hours available';
  return [
    patchAt(scene.width - widthOf(name, SMALL) - 2, scene.width, y - 14, y - 2),
    textAt(scene.width, y - 5, name, { align: 'right', fontSize: SIZE.small, color: QUIET_INK }),
  ];
};

const draw = (study: Study): Drawing => {
  const words = workloadWords(study);
  const { panels, from, to } = panelsOf(study);
  const columns = new Set(panels.map((p) => p.components)).size;
  const regimes = panels.length / columns;
  const dates = panels.map((p) => cutOffsOf(study, p.look.regime));
  // Where all regimes share their cut-offs, the first row's label serves all.
  const isShared = new Set(dates.map((d) => d.join())).size === 1;
  const windows = meteringWindowsOf(study);
  const bars = windows.length > 0 ? STRIP.bars : 0;
  const named = windows.length > 0 ? STRIP.bars + STRIP.names : 0;
  const above = STRIP.regime + bars + (isShared ? 0 : STRIP.cutOff);
  const height = HEIGHTS[regimes - 1];
  const spacing = ROW_GAP + above;
  const body: Body = {
    ...MARGIN,
    top: STRIP.level + STRIP.regime + STRIP.cutOff + named,
    height: regimes * height + (regimes - 1) * spacing,
  };
  const width = (plotWidth(body) - (columns - 1) * COLUMN_GAP) / columns;
  const highest = Math.max(1, ...panels.flatMap((p) => p.rows.flatMap((r) => [r.availableHours, r.busyHours])));
  const scene = { from, to, width, height, most: (highest * height) / (height - HEADROOM) };
  const frame = framed(words, body);
  const concat = panels.map((panel, i) => {
    const [row, column] = [Math.floor(i / columns), i % columns];
    const isLast = row === regimes - 1;
    const isCutOffNamed = row === 0 || !isShared;
    const windowStrip = row === 0 ? named : bars;
    const top = STRIP.regime + (isCutOffNamed ? STRIP.cutOff : 0) + windowStrip;
    const inPlace = { ...scene, hasDates: isLast };
    const name = clipped(panel.look.title, plotWidth(body) - 20, { size: SIZE.label, bold: true });
    return panelOf(panel, inPlace, column === 0, [
      ...cutOffLayers(dates[i], isCutOffNamed, inPlace, windowStrip),
      ...windowMarks(windows, inPlace, row === 0),
      ...(row === 0
        ? [
            textAt(0, -top - 10, `${levelText(panel.components)} components`, {
              fontSize: SIZE.label,
              color: QUIET_INK,
            }),
          ]
        : []),
      ...(row === 0 && column === columns - 1 ? availableLabel(panel, inPlace) : []),
      ...(column === 0
        ? [
            {
              data: { values: [{}] },
              mark: {
                type: 'point',
                shape: panel.look.marker,
                filled: true,
                size: 60,
                opacity: 1,
                color: panel.look.colour,
              },
              encoding: { x: { value: 5 }, y: { value: -top + 9 } },
            },
            textAt(16, -top + 13, name, { fontWeight: 'bold' }),
          ]
        : []),
      ...(i === 0 ? frame.head : []),
      ...(isLast && column === 0 ? [frame.foot(height)] : []),
    ]);
  });
  return {
    ...words,
    width: WIDTH,
    height: frame.height,
    spec: frame.spec({ concat, columns, bounds: 'flush', spacing: { row: spacing, column: COLUMN_GAP } }),
  };
};

export const workload = { id: 'workload', question: QUESTION, draw } satisfies Chart;
