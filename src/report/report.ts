// The study as one page: the question, what could move the answer, the answer, the six questions, and all that stands behind them.
import type { Picture } from '../charts/chart.ts';
import { populationOf } from '../charts/frame.ts';
import type { Study } from '../experiment/study.ts';
import { element, joined, type Markup } from './html.ts';
import { framedPage, type Said } from './page-parts.ts';
import { again } from './section-again.ts';
import { alternatives } from './section-alternatives.ts';
import { answer, caveats } from './section-answer.ts';
import { assumptions } from './section-assumptions.ts';
import { certainty } from './section-certainty.ts';
import { claims, claimsTitle } from './section-claims.ts';
import { costs } from './section-costs.ts';
import { late } from './section-late.ts';
import { limits } from './section-limits.ts';
import { method } from './section-method.ts';
import { sketch } from './section-sketch.ts';
import { unmodelled } from './section-unmodelled.ts';
import { workload } from './section-workload.ts';
import { years } from './section-years.ts';

interface Section {
  id: string;
  title: string | ((study: Study) => string);
  /** What it answers, as its readers would ask it. */
  asks?: string;
  /** Undefined where the study has nothing to say of it. */
  body: (study: Study, pictures: readonly Picture[]) => Markup | undefined;
}

/** Sections after the caveats, in reading order. */
const SECTIONS: readonly Section[] = [
  { id: 'answer', title: 'The answer', body: answer },
  {
    id: 'workload',
    title: 'Q1 Workload',
    asks: 'How many Metering Tests and retests, how many examiner hours, week by week and window by window, under each regime and growth level?',
    body: workload,
  },
  {
    id: 'bottleneck',
    title: 'Q2 Bottleneck',
    asks: 'Which pool or gate binds, how long is its queue, and how many components and de-rated MW miss the cut-off because of it?',
    body: late,
  },
  {
    id: 'cost',
    title: 'Q3 Cost',
    asks: 'Who pays what, once and every year, and what is the change worth?',
    body: costs,
  },
  {
    id: 'limits',
    title: 'Q4 Limits',
    asks: 'How many components can each regime carry, and what would it need to carry more?',
    body: limits,
  },
  {
    id: 'certainty',
    title: 'Q5 How sure are we',
    asks: 'How sure are we, and which unknown matters most?',
    body: certainty,
  },
  { id: 'alternatives', title: 'Q6 Alternatives', asks: 'What else would work?', body: alternatives },
  { id: 'years', title: 'Year by year', asks: 'What happens over a chain of Delivery Years?', body: years },
  { id: 'sketch', title: 'Sketch beside simulation', body: sketch },
  { id: 'claims', title: claimsTitle, body: claims },
  { id: 'assumptions', title: 'What it rests on', body: assumptions },
  { id: 'unmodelled', title: 'What it does not tell', body: unmodelled },
  { id: 'method', title: 'What was played', body: method },
  { id: 'again', title: 'How to make this again', body: again },
];

const saidOf = (study: Study, pictures: readonly Picture[]): Said[] =>
  SECTIONS.flatMap(({ id, title, asks, body }) => {
    const said = body(study, pictures);
    if (!said) return [];
    const whole = asks === undefined ? said : joined([element('p', asks, { class: 'asks' }), said]);
    return [{ id, title: typeof title === 'string' ? title : title(study), body: whole }];
  });

/** The report as one self-contained HTML page; `pictures` are the study's charts in order. Texts of the study are escaped. */
export const reportOf = (study: Study, pictures: readonly Picture[]): string =>
  framedPage({
    title: study.title,
    lead: study.question,
    population: populationOf(study),
    version: study.version,
    runId: study.runId,
    caveats: caveats(study),
    sections: saidOf(study, pictures),
  });
