// The head of the report: what could move the answer, then the answer in five sentences.

import { type Answer, answerOf, forewords } from '../experiment/finding.ts';
import { ASSURANCE } from '../experiment/manifest.ts';
import type { Study } from '../experiment/study.ts';
import { said } from './cells.ts';
import { bullets, element, joined, type Markup, paragraph } from './html.ts';

/** What moves the answer; stands above every number of the results. */
export const caveats = (study: Study): Markup =>
  element(
    'section',
    [
      element('h2', 'Read this first', { id: 'caveats' }),
      bullets(study.caveats.map(said)),
      paragraph(
        `This is a simulation, ${ASSURANCE}. Its intervals show what chance does under one set of assumptions; they do not show how far the assumptions may be wrong.`,
      ),
    ],
    { class: 'caveats', 'aria-labelledby': 'caveats' },
  );

const LEADS: Readonly<Record<Answer['about'], string>> = {
  workload: 'Workload',
  bottleneck: 'Bottleneck',
  cost: 'Cost',
  limits: 'Limits',
  certainty: 'Certainty',
};

/** One sentence for each question that the study can answer. */
export const answer = (study: Study): Markup =>
  joined([
    ...forewords(study).map((sentence) => paragraph(said(sentence))),
    element(
      'ol',
      answerOf(study).map((one) => element('li', [element('strong', `${LEADS[one.about]}. `), said(one.said)])),
      { class: 'answer' },
    ),
  ]);
