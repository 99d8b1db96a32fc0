// A drawing as SVG text: drawn by Vega without a screen, then given a name, a description and ids of its own.
import { parse, View } from 'vega';
import { compile, type TopLevelSpec } from 'vega-lite';
import type { Drawing } from './chart.ts';
import { escaped, plain } from './markup.ts';

/** Coordinates need no more than a hundredth of a pixel; the digits beyond differ between machines. */
const rounded = (digits: string): string => String(Math.round(Number(digits) * 100) / 100);
const NUMBERED = /( (?:d|transform|x|y|x2|y2|width|height|opacity|r|points)=")([^"]*)"/g;

/** What Vega writes that a still picture has no use for. */
const IDLE = / (?:(?:class|role|aria-[a-z]+|pointer-events|xmlns:xlink)="[^"]*"|stroke-dasharray="1,0"|opacity="1")/g;
const EMPTY_PATH = /<path(?: d="M0,0h0v0h0Z"| d="M0\.5,0\.5h0v0h0Z"| d=""| display="none")+\/>/g;

const idle = (tag: string): string =>
  tag
    .replace(IDLE, '')
    .replace(NUMBERED, (_, name, value: string) => `${name}${value.replace(/-?\d*\.?\d+(?:e[-+]?\d+)?/g, rounded)}"`);

/** Ids counted anew under a prefix, so that several pictures may stand in one page and a second drawing has the same bytes. */
export const withIds = (svg: string, prefix: string): string => {
  const names = new Map<string, string>();
  for (const [, id] of svg.matchAll(/<[^>]* id="([^"]+)"/g)) {
    if (!names.has(id)) names.set(id, `${prefix}-${/(?:^|-)(title|desc)$/.exec(id)?.[1] ?? names.size}`);
  }
  return svg.replace(/<[^>]+>/g, (tag) =>
    tag
      .replace(/ id="([^"]+)"/, (_, id: string) => ` id="${names.get(id)}"`)
      .replace(/url\(#([^)]+)\)/g, (_, id: string) => `url(#${names.get(id)})`)
      .replace(
        / aria-labelledby="([^"]+)"/,
        (_, ids: string) =>
          ` aria-labelledby="${ids
            .split(' ')
            .map((id) => names.get(id))
            .join(' ')}"`,
      ),
  );
};

/** Raw texts of the specification that Vega is to draw, with nothing in them that a page may not hold. */
const plainSpec = (drawing: Drawing): TopLevelSpec =>
  JSON.parse(JSON.stringify(drawing.spec), (_, value) =>
    typeof value === 'string' ? plain(value) : value,
  ) as TopLevelSpec;

/**
 * The picture as SVG: real text, `role="img"`, title and description, no script, no style attribute, nothing outside itself.
 * Equal drawings give equal bytes.
 */
export const svgOf = async (drawing: Drawing): Promise<string> => {
  const compiled = compile(plainSpec(drawing)).spec;
  const padding = compiled.padding as { left: number; right: number; top: number; bottom: number };
  // A specification of several panels has no size of its own.
  compiled.width = drawing.width - padding.left - padding.right;
  compiled.height = drawing.height - padding.top - padding.bottom;
  const view = new View(parse(compiled), { renderer: 'none' });
  const drawn = await view.toSVG();
  view.finalize();
  const body = drawn
    .replace(/^<svg[^>]*>/, '')
    .replace(/<[^>]+>/g, idle)
    .replace(EMPTY_PATH, '');
  const head =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${drawing.width}" height="${drawing.height}" ` +
    `viewBox="0 0 ${drawing.width} ${drawing.height}" role="img" aria-labelledby="title desc">` +
    `<title id="title">${escaped(drawing.title)}</title><desc id="desc">${escaped(drawing.alt)}</desc>`;
  return withIds(head + body, plain(drawing.id));
};
