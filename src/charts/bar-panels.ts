// Bars in panels below each other, each with a scale of its own: numbers of different units, or of different size.
import { barsOf, type Group } from './bars.ts';
import type { Drawing, Spec } from './chart.ts';
import { type Body, EDGE, framed, type Told, textAt } from './frame.ts';
import { NO_HEADS } from './rows.ts';
import { INK, type Look, SIZE, WIDTH } from './style.ts';
import { widthOf } from './text-width.ts';

export interface BarPanel {
  head: string;
  groups: readonly Group[];
  /** A value marked by a dashed line across the panel, and what it is. */
  across?: { value: number; label: string };
}

/** Heights of a panel's head and of the label of its line; and the gap between panels. */
const STRIP = { head: 18, across: 18 };
const GAP = 24;

const acrossLabel = (x: number, width: number, label: string): Spec => {
  const face = { size: SIZE.small };
  const half = widthOf(label, face) / 2;
  const middle = Math.max(half, Math.min(width - half, x));
  return textAt(middle, -10, label, { align: 'center', fontSize: SIZE.small, color: INK });
};

/** The drawing; every panel has its head above it, at the left edge of the picture. */
export const barPanelsOf = (told: Told, panels: readonly BarPanel[], looks: readonly Look[]): Drawing => {
  const hasLine = panels.some(({ across }) => across);
  const strip = STRIP.head + (hasLine ? STRIP.across : 0);
  const isHeaded = panels.some(({ groups }) => groups.some(({ head }) => head !== ''));
  const plots = panels.map(({ groups, across }) =>
    barsOf(groups, {
      ...{ most: 0, looks },
      ...(!isHeaded && { headWidth: NO_HEADS }),
      ...(across && { across: across.value }),
    }),
  );
  const [{ body: first }] = plots;
  const spacing = GAP + strip;
  const body: Body = {
    ...first,
    top: strip + 2,
    height: plots.reduce((sum, plot) => sum + plot.body.height, 0) + (plots.length - 1) * spacing,
  };
  const frame = framed(told, body);
  const width = WIDTH - body.left - body.right;
  const concat = panels.map(({ head, across }, i) =>
    plots[i].plot([
      textAt(EDGE - body.left, -strip + 6, head, { fontWeight: 'bold' }),
      ...(across ? [acrossLabel(plots[i].xOf(across.value), width, across.label)] : []),
      ...(i === 0 ? frame.head : []),
      ...(i === panels.length - 1 ? [frame.foot(plots[i].body.height)] : []),
    ]),
  );
  const spec = frame.spec({ concat, columns: 1, bounds: 'flush', spacing });
  return { ...told, width: WIDTH, height: frame.height, spec };
};
