// What a chart must not do, as a list of the rules it breaks.
import { ASSURANCE } from '../experiment/manifest.ts';
import type { Drawing, Json, Spec } from './chart.ts';
import { contrast } from './contrast.ts';
import { seriesFaults } from './lint-series.ts';
import { BACKGROUND, GRID } from './style.ts';
import { type Box, overlaps, partsOf } from './text-boxes.ts';
import { MOST_TITLE_WORDS } from './title.ts';
import { VISIONS } from './vision.ts';

const LEAST_FONT = 11;
/** Between a mark and white, and a text and its ground. */
const LEAST_CONTRAST = { mark: 3, text: 4.5 };
/** What every number that has an interval stands with. */
const INTERVAL = ['lower', 'upper', 'level', 'kind', 'n'];

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

const startsAtZero = (value: Spec | undefined, end: Json | undefined): boolean => {
  const least = ((value?.scale as Spec | undefined)?.domain as Json[] | undefined)?.[0];
  const isDrawnFromZero = (end as Spec | undefined)?.datum === 0;
  return least === 0 || (isDrawnFromZero && typeof least === 'number' && least < 0);
};

/** Faults of the encodings: bars that do not start at 0, two scales on one plot, pies, and how series are told apart. */
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
    if (isBar && !startsAtZero(value, mark === 'bar' ? encoding.x2 : undefined))
      faults.push(`a ${mark} that does not start at 0`);
    if ((encoding.y?.axis as Spec | undefined)?.orient === 'right') faults.push('a second axis at the right');
    for (const angle of [unit.angle, unit.labelAngle, unit.titleAngle])
      if (typeof angle === 'number' && angle !== 0) faults.push('text that is not horizontal');
  }
  return [...faults, ...seriesFaults(units)];
};

/** Numbers without their interval, and money without the year of its prices. */
const dataFaults = ({ columns, subtitle, unit, priceBase, source }: Drawing): string[] => {
  const missing = columns.some((c) => c.isEstimate) ? INTERVAL.filter((id) => !columns.some((c) => c.id === id)) : [];
  const isMoney = [unit, subtitle, ...columns.map((c) => c.unit)].some((text) => /GBP|\u00a3/.test(text));
  return [
    ...missing.map((id) => `an estimate without ${id}`),
    ...(isMoney && !/^\d{4} prices$/.test(priceBase) ? ['money without a price base'] : []),
    ...(/\brun \S+[0-9a-z]/.test(source) ? [] : ['a source without a run id']),
  ];
};

/** Colours of strokes and of shapes other than rectangles. */
const drawn = (svg: string): Set<string> => {
  const colours = new Set<string>();
  for (const [tag] of svg.matchAll(/<(?:path|line|rect)[^>]*>/g)) {
    if (/ (?:opacity|fill-opacity)="/.test(tag)) continue;
    const inks = / d="M[^a-z]*h[^a-z]*v[^a-z]*h[^a-z]*Z"/.test(tag)
      ? /( stroke)="(#\w{6})"/g
      : /( fill| stroke)="(#\w{6})"/g;
    for (const [, , colour] of tag.matchAll(inks)) colours.add(colour.toUpperCase());
  }
  return colours;
};

const isPale = (colour: string): boolean => contrast(colour, BACKGROUND) < LEAST_CONTRAST.mark;

/** Texts that some eyes cannot tell from their ground. */
const unreadable = (box: Box): string[] =>
  VISIONS.filter(({ rows }) => contrast(box.colour, box.ground, rows) < LEAST_CONTRAST.text)
    .slice(0, 1)
    .map(({ title }) => `pale text, ${title.toLowerCase()}: ${box.text}`);

const pictureFaults = (drawing: Drawing, svg: string): string[] => {
  const { boxes, fills } = partsOf(svg);
  const exempt = new Set([BACKGROUND, GRID].map((c) => c.toUpperCase()));
  // A pale rectangle may be seen by its outline, or not be meant to be seen: a gap in what lies under it.
  const bare = fills.filter((f) => f.colour !== f.ground && (f.stroke === '' || isPale(f.stroke)));
  const inks = new Set([...drawn(svg), ...bare.map((f) => f.colour.toUpperCase())]);
  const pale = [...inks].filter((c) => !exempt.has(c) && isPale(c));
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
    ...boxes.flatMap(unreadable),
    ...pale.map((c) => `pale mark: ${c}`),
    ...outside.map((b) => `text outside the picture: ${b.text}`),
    ...overlaps(boxes).map(([a, b]) => `texts overlap: ${a.text} | ${b.text}`),
    ...Object.entries(standing)
      .filter(([, text]) => !read.includes(text.replace(/\s+/g, ' ')))
      .map(([name]) => `${name} is not in the picture`),
    ...(/<text[^>]* transform="[^"]*rotate\((?!0[,)])/.test(svg) ? ['text that is not horizontal in the picture'] : []),
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
  ...dataFaults(drawing),
  ...pictureFaults(drawing, svg),
];
