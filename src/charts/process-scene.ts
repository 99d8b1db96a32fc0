// A picture of boxes, bands and arrows as lists of shapes at places in pixels, and those lists as Vega-Lite marks.
import type { Json, Spec } from './chart.ts';
import { BACKGROUND, INK, RULE, SIZE } from './style.ts';

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
  fill?: string;
  stroke?: string;
  strokeWidth?: number;
  dashed?: boolean;
}
export interface Line {
  points: readonly (readonly [number, number])[];
  width: number;
  colour: string;
  dashed: boolean;
  /** With a head at its last point. */
  arrow: boolean;
}
export interface Words {
  x: number;
  y: number;
  text: string;
  size?: number;
  bold?: boolean;
  colour?: string;
  align?: 'left' | 'center' | 'right';
}

/** What a picture is made of: lines under boxes, tabs on boxes, words on all. */
export class Scene {
  readonly lines: Line[] = [];
  readonly boxes: Box[] = [];
  readonly tabs: Box[] = [];
  readonly texts: Words[] = [];
}

const DASH = [3, 2.5];
/** Of a head: how wide at least, how much wider than its line, and how long for its width. */
const HEAD = { least: 8, more: 7, length: 0.7 };
/** The line reaches this far into its head, so that no ground shows between them. */
const JOINT = 0.5;

interface Head {
  x: number;
  y: number;
  shape: string;
  /** Square pixels, as Vega-Lite has it. */
  size: number;
  colour: string;
}

/** The line stops short of its end, where the head begins. */
const withHead = (line: Line): { points: [number, number][]; head: Head } => {
  const points = line.points.map(([x, y]): [number, number] => [x, y]);
  const [[fromX, fromY], to] = points.slice(-2);
  const [dx, dy] = [Math.sign(to[0] - fromX), Math.sign(to[1] - fromY)];
  const wide = Math.max(HEAD.least, line.width + HEAD.more);
  const long = wide * HEAD.length;
  const [x, y] = [dx * HEAD.length, dy * HEAD.length];
  // In the square of Vega's own shapes, from -1 to 1.
  const shape = dx === 0 ? `M-1,${-y}L1,${-y}L0,${y}Z` : `M${-x},-1L${-x},1L${x},0Z`;
  const head = {
    ...{ x: to[0] - (dx * long) / 2, y: to[1] - (dy * long) / 2 },
    ...{ shape, size: wide * wide, colour: line.colour },
  };
  to[0] -= dx * (long - JOINT);
  to[1] -= dy * (long - JOINT);
  return { points, head };
};

const groupedBy = <T>(list: readonly T[], key: (one: T) => string): T[][] => {
  const groups = new Map<string, T[]>();
  for (const one of list) groups.set(key(one), [...(groups.get(key(one)) ?? []), one]);
  return [...groups.values()];
};

/** Pixels of the plot, whatever its size. */
const place = (field: string, size: number): Spec => ({
  field,
  type: 'quantitative',
  scale: { domain: [0, size], range: [0, size], nice: false, zero: false },
  axis: null,
});
const asIs = (field: string, type: 'nominal' | 'quantitative'): Spec => ({ field, type, scale: null, legend: null });

/** The marks, from the ground up: lines, boxes, tabs, heads, words. */
export const marksOf = (scene: Scene, width: number, height: number): Spec[] => {
  const [x, y] = [(field: string) => place(field, width), (field: string) => place(field, height)];
  const drawn = scene.lines.map((line) => ({
    ...line,
    ...(line.arrow ? withHead(line) : { points: line.points, head: undefined }),
  }));
  const paths = groupedBy(drawn, ({ dashed, colour }) => `${dashed} ${colour}`).map((group): Spec => {
    const values: Json[] = group.flatMap(({ points, width: stroke }, line) =>
      points.map(([px, py], at): Json => ({ line, at, x: px, y: py, stroke })),
    );
    const [{ dashed, colour }] = group;
    return {
      data: { values },
      mark: { type: 'line', color: colour, strokeJoin: 'miter', opacity: 1, ...(dashed && { strokeDash: DASH }) },
      encoding: {
        x: x('x'),
        y: y('y'),
        detail: { field: 'line', type: 'nominal' },
        order: { field: 'at', type: 'quantitative' },
        strokeWidth: asIs('stroke', 'quantitative'),
      },
    };
  });
  const boxesOf = (list: readonly Box[]): Spec[] =>
    groupedBy(list, (b) => `${b.dashed} ${b.fill} ${b.stroke} ${b.strokeWidth}`).map((group): Spec => {
      const [{ fill = BACKGROUND, stroke = RULE, strokeWidth = 1, dashed = false }] = group;
      return {
        data: { values: group.map(({ left, right, top, bottom }): Json => ({ left, right, top, bottom })) },
        mark: { type: 'rect', fill, stroke, strokeWidth, opacity: 1, ...(dashed && { strokeDash: DASH }) },
        encoding: { x: x('left'), x2: { field: 'right' }, y: y('top'), y2: { field: 'bottom' } },
      };
    });
  const heads = groupedBy(
    drawn.flatMap(({ head }) => head ?? []),
    ({ shape, colour }) => `${shape} ${colour}`,
  ).map(
    (group): Spec => ({
      data: { values: group.map(({ x: px, y: py, size }): Json => ({ x: px, y: py, size })) },
      mark: { type: 'point', filled: true, opacity: 1, shape: group[0].shape, color: group[0].colour },
      encoding: { x: x('x'), y: y('y'), size: asIs('size', 'quantitative') },
    }),
  );
  const words = groupedBy(scene.texts, (t) => `${t.size} ${t.bold} ${t.colour} ${t.align}`).map((group): Spec => {
    const [{ size = SIZE.small, bold = false, colour = INK, align = 'left' }] = group;
    return {
      data: { values: group.map(({ x: px, y: py, text }): Json => ({ x: px, y: py, text })) },
      mark: {
        ...{ type: 'text', align, baseline: 'alphabetic', fontSize: size, color: colour },
        ...(bold && { fontWeight: 'bold' }),
      },
      encoding: { x: x('x'), y: y('y'), text: { field: 'text', type: 'nominal' } },
    };
  });
  return [...paths, ...boxesOf(scene.boxes), ...boxesOf(scene.tabs), ...heads, ...words];
};
