// Where every text of a picture stands and on what ground, from the SVG's own numbers: for finding what cannot be read.
import { decoded } from './markup.ts';
import { BACKGROUND } from './style.ts';
import { widthOf } from './text-width.ts';

interface Area {
  left: number;
  right: number;
  top: number;
  bottom: number;
  /** Colour of the last opaque rectangle drawn before, under the middle of this; white where there is none. */
  ground: string;
}

export interface Box extends Area {
  text: string;
  size: number;
  colour: string;
}

/** An opaque rectangle. */
export interface Fill extends Area {
  colour: string;
  /** Colour of its outline; empty where it has none. */
  stroke: string;
}

const attribute = (tag: string, name: string): string => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '';

const shiftOf = (tag: string): [number, number] => {
  const [, x = '0', y = '0'] = /translate\(([-\d.e]+),([-\d.e]+)\)/.exec(tag) ?? [];
  return [Number(x), Number(y)];
};

const RECTANGLE = /^M([-\d.]+),([-\d.]+)h([-\d.]+)v([-\d.]+)h[-\d.]+Z$/;

/** The rectangle that a path draws, where it draws one and hides what is behind it. */
const fillOf = (tag: string, [x, y]: [number, number]): Omit<Fill, 'ground'> | undefined => {
  const found = RECTANGLE.exec(attribute(tag, 'd'));
  const colour = attribute(tag, 'fill');
  if (!found || !colour.startsWith('#') || /opacity="/.test(tag)) return undefined;
  const [dx, dy] = shiftOf(tag);
  const [left, top, width, height] = found.slice(1).map(Number);
  const corner = { left: x + dx + left, top: y + dy + top };
  return {
    ...corner,
    ...{ right: corner.left + width, bottom: corner.top + height },
    ...{ colour, stroke: attribute(tag, 'stroke') },
  };
};

const groundUnder = (fills: readonly Fill[], area: Omit<Area, 'ground'>): string => {
  const [x, y] = [(area.left + area.right) / 2, (area.top + area.bottom) / 2];
  return fills.findLast((f) => f.left <= x && x <= f.right && f.top <= y && y <= f.bottom)?.colour ?? BACKGROUND;
};

/**
 * A box for every line of text, and every opaque rectangle, in the order of drawing. Letters are taken to reach 0.75 of
 * the size above the line and 0.22 below it.
 */
export const partsOf = (svg: string): { boxes: Box[]; fills: Fill[] } => {
  const boxes: Box[] = [];
  const fills: Fill[] = [];
  const shifts: [number, number][] = [[0, 0]];
  let font = { size: 0, bold: false, anchor: '', colour: '', x: 0, y: 0 };
  for (const [, tag, text] of svg.matchAll(/(<[^>]+>)([^<]*)/g)) {
    const [x, y] = shifts[shifts.length - 1];
    if (tag.startsWith('<g') && !tag.endsWith('/>')) {
      const [dx, dy] = shiftOf(tag);
      shifts.push([x + dx, y + dy]);
    } else if (tag === '</g>') shifts.pop();
    else if (tag.startsWith('<path')) {
      const fill = fillOf(tag, [x, y]);
      if (fill) fills.push({ ...fill, ground: groundUnder(fills, fill) });
    } else if (tag.startsWith('<text')) {
      const [dx, dy] = shiftOf(tag);
      font = {
        size: Number.parseFloat(attribute(tag, 'font-size')),
        bold: attribute(tag, 'font-weight') === 'bold',
        anchor: attribute(tag, 'text-anchor'),
        colour: attribute(tag, 'fill'),
        x: x + dx,
        y: y + dy,
      };
    } else if (tag.startsWith('<tspan')) font.y += Number(attribute(tag, 'dy') || 0);
    if (!/^<(?:text|tspan)/.test(tag) || text === '') continue;
    const words = decoded(text);
    const width = widthOf(words, font);
    const left = font.x - (font.anchor === 'end' ? width : font.anchor === 'middle' ? width / 2 : 0);
    const place = { left, right: left + width, top: font.y - 0.75 * font.size, bottom: font.y + 0.22 * font.size };
    boxes.push({ text: words, size: font.size, colour: font.colour, ...place, ground: groundUnder(fills, place) });
  }
  return { boxes, fills };
};

export const textBoxes = (svg: string): Box[] => partsOf(svg).boxes;

/** Pairs of texts that lie on top of each other. */
export const overlaps = (boxes: readonly Box[]): [Box, Box][] =>
  boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b): [Box, Box] => [a, b]),
  );
