// The study as one page: the question, what could move the answer, the answer, and all that stands behind it.
import type { Picture } from '../charts/chart.ts';
import { sentence } from '../charts/numbers.ts';
import { pageOf } from '../charts/page.ts';
import { ASSURANCE } from '../experiment/manifest.ts';
import type { Study } from '../experiment/study.ts';
import { element, joined, type Markup, paragraph } from './html.ts';
import { answer, caveats, differences, results } from './section-answer.ts';
import { assumptions } from './section-assumptions.ts';
import { charts } from './section-charts.ts';
import { again, limits } from './section-limits.ts';
import { method, precision } from './section-method.ts';
import { REPORT_STYLE, REPORT_STYLE_HASH } from './style.ts';

/** Sections after the question and the caveats, in reading order. */
const SECTIONS: readonly { id: string; title: string; body: (study: Study, pictures: readonly Picture[]) => Markup }[] =
  [
    { id: 'answer', title: 'What was found', body: answer },
    { id: 'charts', title: 'Charts', body: (_, pictures) => charts(pictures) },
    { id: 'results', title: 'Results by growth level', body: results },
    { id: 'differences', title: 'Differences between regimes', body: differences },
    { id: 'method', title: 'What was asked, and how', body: method },
    { id: 'precision', title: 'Were the replications enough?', body: precision },
    { id: 'assumptions', title: 'What it rests on', body: assumptions },
    { id: 'limits', title: 'Limits of use', body: limits },
    { id: 'again', title: 'How to make this again', body: again },
  ];

const contents = (): Markup =>
  element(
    'nav',
    element(
      'ol',
      SECTIONS.map(({ id, title }) => element('li', element('a', title, { href: `#${id}` }))),
    ),
    { 'aria-label': 'Contents' },
  );

/** The report as one self-contained HTML page; `pictures` are the study's charts in order. Texts of the study are escaped. */
export const reportOf = (study: Study, pictures: readonly Picture[]): string => {
  const origin = `Pinchpoint ${study.version}, run ${study.runId}. ${sentence(ASSURANCE)}.`;
  const sections = SECTIONS.map(({ id, title, body }) =>
    element('section', [element('h2', title, { id }), body(study, pictures)], { 'aria-labelledby': id }),
  );
  const page = joined(
    [
      element('a', 'Skip to the answer', { class: 'skip', href: '#answer' }),
      element('header', [
        element('h1', study.title),
        paragraph(element('span', study.question, { class: 'lead' })),
        paragraph(element('span', origin, { class: 'quiet' })),
      ]),
      element('main', [caveats(study), contents(), ...sections]),
      element('footer', paragraph(element('span', origin, { class: 'quiet' }))),
    ],
    '\n',
  );
  return pageOf({
    title: `${study.title}, run ${study.runId}`,
    style: REPORT_STYLE,
    styleHash: REPORT_STYLE_HASH,
    body: page.markup,
  });
};
