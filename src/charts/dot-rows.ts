// Panels below each other with a row for each assumption: names at the left, marks on a scale, a text at the right of each.
import type { Drawing, Spec } from './chart.ts';
import { type Body, EDGE, framed, plotWidth, type Told, textAt } from './frame.ts';
import { SIZE, WIDTH } from './style.ts';
import { clipped, widthOf, wrapped } from './text-width.ts';

export interface RowPanel {
  /** Above the panel, in bold. */
  head: string;
  rows: readonly { name: string; label: string }[];
  /** Marks in pixels of a plot of a width and a height, a row's middle at `at`. */
  marks: (plot: { width: number; height: number; at: (row: number) => number }) => Spec[];
  /** Room below the panel, for the labels of its axis. */
  axis: number;
}

const FACE = { size: SIZE.label };
const HEAD = { line: 17, most: 2 };
const NAME_WIDTH = 176;
const GAP = 22;
/** Between the plot and the texts beside it. */
const BESIDE = 18;
export const PITCH = 23;

/** The drawing: all panels as wide as each other, with room at the right for the longest text. */
export const rowPanelsOf = (told: Told, panels: readonly RowPanel[], { headGap = 4 } = {}): Drawing => {
  const rows = panels.flatMap((panel) => panel.rows);
  const names = Math.min(NAME_WIDTH, Math.max(0, ...rows.map(({ name }) => widthOf(name, FACE))));
  const labels = Math.max(0, ...rows.map(({ label }) => widthOf(label, FACE)));
  const heads = panels.map(({ head }) =>
    wrapped(head, WIDTH - 2 * EDGE, { ...FACE, bold: true }, HEAD.most).map((line) =>
      clipped(line, WIDTH - 2 * EDGE, { ...FACE, bold: true }),
    ),
  );
  const strip = Math.max(...heads.map((lines) => lines.length)) * HEAD.line + headGap;
  const axis = Math.max(...panels.map((panel) => panel.axis));
  const spacing = strip + axis + GAP;
  const heightOf = (panel: RowPanel): number => panel.rows.length * PITCH;
  const body: Body = {
    left: names + EDGE + BESIDE,
    right: labels === 0 ? 18 : labels + BESIDE + EDGE,
    top: strip + 2,
    bottom: axis,
    height: panels.reduce((sum, panel) => sum + heightOf(panel), 0) + (panels.length - 1) * spacing,
  };
  const frame = framed(told, body);
  const width = plotWidth(body);
  const at = (row: number): number => (row + 0.5) * PITCH;
  const concat = panels.map((panel, i): Spec => {
    const height = heightOf(panel);
    return {
      ...{ width, height },
      layer: [
        ...panel.marks({ width, height, at }),
        textAt(EDGE - body.left, -strip + 12, heads[i], { fontWeight: 'bold', lineHeight: HEAD.line }),
        ...panel.rows.flatMap(({ name, label }, r) => [
          textAt(-BESIDE, at(r), clipped(name, names, FACE), { align: 'right', baseline: 'middle' }),
          ...(label === '' ? [] : [textAt(width + BESIDE, at(r), label, { baseline: 'middle' })]),
        ]),
        ...(i === 0 ? frame.head : []),
        ...(i === panels.length - 1 ? [frame.foot(height)] : []),
      ],
    };
  });
  const spec = frame.spec({ concat, columns: 1, bounds: 'flush', spacing });
  return { ...told, width: WIDTH, height: frame.height, spec };
};
