// The frame of every page of results: header, what to read first, the answer, contents, sections, footer.
import { sentence } from '../charts/numbers.ts';
import { pageOf } from '../charts/page.ts';
import { ASSURANCE } from '../experiment/manifest.ts';
import { element, joined, type Markup, paragraph } from './html.ts';
import { REPORT_STYLE, REPORT_STYLE_HASH } from './style.ts';

/** A section: what it says, and under what title. */
export interface Said {
  id: string;
  title: string;
  body: Markup;
}

export interface Framed {
  title: string;
  /** The question, and whom it is about. */
  lead: string;
  population: string;
  version: string;
  runId: string;
  /** Stands above every number of the results. */
  caveats: Markup;
  /** The first is the answer. */
  sections: readonly Said[];
}

const contents = (sections: readonly Said[]): Markup =>
  element(
    'nav',
    element(
      'ol',
      sections.map(({ id, title }) => element('li', element('a', title, { href: `#${id}` }))),
    ),
    { 'aria-label': 'Contents' },
  );

const sectionOf = ({ id, title, body }: Said): Markup =>
  element('section', [element('h2', title, { id }), body], { 'aria-labelledby': id });

/** One self-contained HTML page. Texts are escaped. */
export const framedPage = ({ title, lead, population, version, runId, caveats, sections }: Framed): string => {
  const origin = element('span', `Pinchpoint ${version}, run ${runId}. ${sentence(ASSURANCE)}.`, { class: 'quiet' });
  const [first, ...others] = sections;
  const page = joined(
    [
      element('a', 'Skip to the answer', { class: 'skip', href: '#answer' }),
      element('header', [
        element('h1', title),
        element('p', lead, { class: 'lead' }),
        paragraph(population),
        paragraph(origin),
      ]),
      element('main', [caveats, sectionOf(first), contents(others), ...others.map(sectionOf)]),
      element('footer', paragraph(origin)),
    ],
    '\n',
  );
  return pageOf({
    title: `${title}, run ${runId}`,
    style: REPORT_STYLE,
    styleHash: REPORT_STYLE_HASH,
    body: page.markup,
  });
};
