// What a chart must not do, as a list of the rules it breaks.
import { ASSURANCE } from '../experiment/manifest.ts';
import type { Drawing, Json, Spec } from './chart.ts';
import { contrast } from './contrast.ts';
import { BACKGROUND, GRID, MOST_SERIES } from './style.ts';
import { overlaps, textBoxes } from './text-boxes.ts';

const MOST_TITLE_WORDS = 12;
const LEAST_FONT = 11;
const LEAST_CONTRAST = { mark: 3, text: 4.5 };

/** Every object of a specification. */
const objectsIn = (json: Json): Spec[] => {
  if (Array.isArray(json)) return json.flatMap(objectsIn);
  if (json === null || typeof json !== 'object') return [];
  return [json, ...Object.values(json).flatMap(objectsIn)];
};

const titleFaults = ({ title, subtitle }: Drawing): string[] => {
  const words = title.split(' ');
  const later = words.slice(1).filter((w) => /^[A-Za-z]/.test(w));
  const capitals = later.filter((w) => /^[A-Z]/.test(w));
  return [
    ...(title === '' ? ['no title'] : []),
    ...(subtitle === '' ? ['no subtitle'] : []),
    ...(words.length > MOST_TITLE_WORDS ? [`title of ${words.length} words`] : []),
    ...(/^[a-z]/.test(title) || capitals.length * 2 > later.length + 1 ? ['title is not in sentence case'] : []),
    ...(title.endsWith('.') ? ['title ends in a full stop'] : []),
  ];
};

const markOf = (unit: Spec): string => {
  const mark = unit.mark;
  if (typeof mark === 'string') return mark;
  return mark && typeof mark === 'object' && !Array.isArray(mark) ? String(mark.type) : '';
};

/** Faults of the encodings: bars that do not start at 0, two scales on one plot, pies, too many series. */
const specFaults = (spec: Spec): string[] => {
  const units = objectsIn(spec);
  const faults: string[] = [];
  for (const unit of units) {
    const mark = markOf(unit);
    if (mark === 'arc') faults.push('a pie');
    if (unit.resolve !== undefined) faults.push('scales or axes of its own for a layer');
    const encoding = (unit.encoding ?? {}) as { [channel: string]: Spec };
    const isBar = mark === 'bar' || (mark === 'area' && !encoding.y2);
    const value = mark === 'bar' ? encoding.x : encoding.y;
    if (isBar && ((value?.scale as Spec | undefined)?.domain as Json[] | undefined)?.[0] !== 0)
      faults.push(`a ${mark} that does not start at 0`);
    const series = ((encoding.color?.scale as Spec | undefined)?.domain as Json[] | undefined) ?? [];
    if (series.length > MOST_SERIES) faults.push(`${series.length} series`);
    if (encoding.color && encoding.color.legend !== null) faults.push('a key apart from the marks');
  }
  return faults;
};

const inked = (svg: string): Set<string> => {
  const colours = new Set<string>();
  for (const [tag] of svg.matchAll(/<(?:path|line|rect)[^>]*>/g)) {
    if (/ (?:opacity|fill-opacity)="/.test(tag)) continue;
    for (const [, colour] of tag.matchAll(/ (?:fill|stroke)="(#[0-9A-Fa-f]{6})"/g)) colours.add(colour.toUpperCase());
  }
  return colours;
};

const pictureFaults = (drawing: Drawing, svg: string): string[] => {
  const boxes = textBoxes(svg);
  const exempt = new Set([BACKGROUND, GRID].map((c) => c.toUpperCase()));
  const pale = [...inked(svg)].filter((c) => !exempt.has(c) && contrast(c, BACKGROUND) < LEAST_CONTRAST.mark);
  const outside = boxes.filter((b) => b.left < 0 || b.right > drawing.width || b.top < 0 || b.bottom > drawing.height);
  const read = boxes
    .map((b) => b.text)
    .join(' ')
    .replace(/\s+/g, ' ');
  const standing = {
    title: drawing.title,
    subtitle: drawing.subtitle,
    unit: drawing.unit,
    source: drawing.source,
    'price base': drawing.priceBase,
    assurance: ASSURANCE,
  };
  return [
    ...boxes.filter((b) => !(b.size >= LEAST_FONT)).map((b) => `text of ${b.size} px: ${b.text}`),
    ...boxes.filter((b) => contrast(b.colour, BACKGROUND) < LEAST_CONTRAST.text).map((b) => `pale text: ${b.text}`),
    ...pale.map((c) => `pale mark: ${c}`),
    ...outside.map((b) => `text outside the picture: ${b.text}`),
    ...overlaps(boxes).map(([a, b]) => `texts overlap: ${a.text} | ${b.text}`),
    ...Object.entries(standing)
      .filter(([, text]) => !read.includes(text.replace(/\s+/g, ' ')))
      .map(([name]) => `${name} is not in the picture`),
    ...(/<(?:script|style|image|foreignObject|a)\b|\son[a-z]+=|\shref=|xlink|\sstyle=/.test(svg)
      ? ['something a still picture may not hold']
      : []),
    ...(/^<svg[^>]* role="img"[^>]*><title id="[^"]+">[^<]+<\/title><desc id="[^"]+">[^<]+<\/desc>/.test(svg)
      ? []
      : ['no role, title or description']),
  ];
};

/** Rules the chart breaks, in words; none is how it should be. Rules: the Analysis Function's on charts, and WCAG 2.2 on contrast. */
export const lint = (drawing: Drawing, svg: string): string[] => [
  ...titleFaults(drawing),
  ...specFaults(drawing.spec),
  ...pictureFaults(drawing, svg),
];
