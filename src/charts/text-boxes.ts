// Where every text of a picture stands, from the SVG's own numbers: for finding texts cut off or on top of each other.
import { widthOf } from './text-width.ts';

export interface Box {
  text: string;
  size: number;
  colour: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const attribute = (tag: string, name: string): string => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '';

const shiftOf = (tag: string): [number, number] => {
  const [, x = '0', y = '0'] = /translate\(([-\d.e]+),([-\d.e]+)\)/.exec(tag) ?? [];
  return [Number(x), Number(y)];
};

const ENTITIES: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };
const decoded = (text: string): string => text.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity]);

/** A box for every line of text. Letters are taken to reach 0.75 of the size above the line and 0.22 below it. */
export const textBoxes = (svg: string): Box[] => {
  const boxes: Box[] = [];
  const shifts: [number, number][] = [[0, 0]];
  let font = { size: 0, bold: false, anchor: '', colour: '', x: 0, y: 0 };
  for (const [, tag, text] of svg.matchAll(/(<[^>]+>)([^<]*)/g)) {
    const [x, y] = shifts[shifts.length - 1];
    if (tag.startsWith('<g') && !tag.endsWith('/>')) {
      const [dx, dy] = shiftOf(tag);
      shifts.push([x + dx, y + dy]);
    } else if (tag === '</g>') shifts.pop();
    else if (tag.startsWith('<text')) {
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
    boxes.push({
      text: words,
      size: font.size,
      colour: font.colour,
      left,
      right: left + width,
      top: font.y - 0.75 * font.size,
      bottom: font.y + 0.22 * font.size,
    });
  }
  return boxes;
};

/** Pairs of texts that lie on top of each other. */
export const overlaps = (boxes: readonly Box[]): [Box, Box][] =>
  boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b): [Box, Box] => [a, b]),
  );
