// One page with every chart as five kinds of eyes see it: in colour, in grey, and without one kind of cone.
import { ASSURANCE } from '../experiment/manifest.ts';
import type { Study } from '../experiment/study.ts';
import type { Picture } from './chart.ts';
import { escaped } from './markup.ts';
import { sentence } from './numbers.ts';
import { pageOf } from './page.ts';
import { withIds } from './svg.ts';
import { filterOf, VISIONS } from './vision.ts';

export const CONTACT_STYLE =
  'body{margin:0 auto;max-width:1440px;padding:1rem;font:1rem/1.5 Arial,Arimo,sans-serif;color:#1a1a1a;background:#fff}' +
  'h1{font-size:1.6rem}h2{font-size:1.25rem;border-top:1px solid #757575;padding-top:1rem}' +
  '.sheet{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,26rem),1fr));gap:1rem;align-items:start}' +
  'figure{margin:0;break-inside:avoid}figcaption{font-weight:bold;margin-bottom:.25rem}' +
  'figure svg{width:100%;height:auto;border:1px solid #dadcde;box-sizing:border-box}' +
  '.filters{position:absolute;width:0;height:0}' +
  VISIONS.filter((v) => v.rows)
    .map((v) => `.${v.id} svg{filter:url(#${v.id})}`)
    .join('');

/** SHA-256 of the style, in base64: the one style the page's policy lets in. */
export const CONTACT_STYLE_HASH = '/q3bO+TW5Jg79qIuCwBG+bV+XIg0gfUfMW2+POeChO4=';

const chartSection = ({ drawing, svg }: Picture): string => {
  const figures = VISIONS.map(
    (vision) =>
      `<figure class="${vision.id}"><figcaption>${vision.title}</figcaption>${withIds(svg, `${vision.id}-${drawing.id}`)}</figure>`,
  );
  return `<section><h2>${escaped(drawing.title)}</h2><div class="sheet">${figures.join('')}</div></section>`;
};

/** The page as HTML: self-contained, without script, and without a request to anywhere. */
export const contactSheetOf = (study: Study, pictures: readonly Picture[]): string =>
  pageOf({
    title: `Charts of ${study.title}, run ${study.runId}`,
    style: CONTACT_STYLE,
    styleHash: CONTACT_STYLE_HASH,
    body: `<main><h1>Charts of ${escaped(study.title)}</h1>
<p>Each chart of run ${escaped(study.runId)} in colour, in grey, and as people with a colour-vision deficiency see it (simulated after Machado, Oliveira and Fernandes, 2009, severity 1.0). Dashes, markers and labels must tell the regimes apart in every picture. ${escaped(sentence(ASSURANCE))}.</p>
<svg class="filters" aria-hidden="true">${VISIONS.map(filterOf).join('')}</svg>
${pictures.map(chartSection).join('\n')}
</main>`,
  });
