// The study as one page: the question, what could move the answer, the answer, and all that stands behind it.
import type { Picture } from '../charts/chart.ts';
import { populationOf } from '../charts/frame.ts';
import { sentence } from '../charts/numbers.ts';
import { pageOf } from '../charts/page.ts';
import { ASSURANCE } from '../experiment/manifest.ts';
import type { Study } from '../experiment/study.ts';
import { element, joined, type Markup, paragraph } from './html.ts';
import { answer, caveats, differences, results } from './section-answer.ts';
import { assumptions } from './section-assumptions.ts';
import { charts } from './section-charts.ts';
import { late } from './section-late.ts';
import { again, limits } from './section-limits.ts';
import { map } from './section-map.ts';
import { method, precision } from './section-method.ts';
import { sketch } from './section-sketch.ts';
import { year, yearTitle } from './section-year.ts';
import { REPORT_STYLE, REPORT_STYLE_HASH } from './style.ts';

interface Section {
  id: string;
  title: string | ((study: Study) => string);
  /** Undefined where the study has nothing to say of it. */
  body: (study: Study, pictures: readonly Picture[]) => Markup | undefined;
}

/** Sections after the question and the caveats, in reading order. */
const SECTIONS: readonly Section[] = [
  { id: 'answer', title: 'What was found', body: answer },
  { id: 'map', title: 'The map', body: map },
  { id: 'late', title: 'Why late, twice', body: (_, pictures) => late(pictures) },
  { id: 'sketch', title: 'Sketch beside simulation', body: sketch },
  { id: 'year', title: yearTitle, body: year },
  { id: 'charts', title: 'Work and waiting', body: (_, pictures) => charts(pictures) },
  { id: 'results', title: 'Results by growth level', body: results },
  { id: 'differences', title: 'Differences between regimes', body: differences },
  { id: 'method', title: 'What was asked, and how', body: method },
  { id: 'precision', title: 'Were the replications enough?', body: precision },
  { id: 'assumptions', title: 'What it rests on', body: assumptions },
  { id: 'limits', title: 'Limits of use', body: limits },
  { id: 'again', title: 'How to make this again', body: again },
];

/** A section of this study: what it says, and under what title. */
interface Said {
  id: string;
  title: string;
  body: Markup;
}

const saidOf = (study: Study, pictures: readonly Picture[]): Said[] =>
  SECTIONS.flatMap(({ id, title, body }) => {
    const said = body(study, pictures);
    return said ? [{ id, title: typeof title === 'string' ? title : title(study), body: said }] : [];
  });

const contents = (sections: readonly Said[]): Markup =>
  element(
    'nav',
    element(
      'ol',
      sections.map(({ id, title }) => element('li', element('a', title, { href: `#${id}` }))),
    ),
    { 'aria-label': 'Contents' },
  );

/** The report as one self-contained HTML page; `pictures` are the study's charts in order. Texts of the study are escaped. */
export const reportOf = (study: Study, pictures: readonly Picture[]): string => {
  const origin = `Pinchpoint ${study.version}, run ${study.runId}. ${sentence(ASSURANCE)}.`;
  const said = saidOf(study, pictures);
  const sections = said.map(({ id, title, body }) =>
    element('section', [element('h2', title, { id }), body], { 'aria-labelledby': id }),
  );
  const page = joined(
    [
      element('a', 'Skip to the answer', { class: 'skip', href: '#answer' }),
      element('header', [
        element('h1', study.title),
        paragraph(element('span', study.question, { class: 'lead' })),
        paragraph(populationOf(study)),
        paragraph(element('span', origin, { class: 'quiet' })),
      ]),
      element('main', [caveats(study), contents(said), ...sections]),
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
