// The pages of `pinchpoint limits` and `pinchpoint stress`: the answer first, then what stands behind it, each number with its cell.

import { whoOf } from '../charts/certainty-words.ts';
import type { Picture } from '../charts/chart.ts';
import { ASSURANCE } from '../experiment/manifest.ts';
import { inFull, thousands } from '../experiment/rounding.ts';
import type { Sentence } from '../experiment/said.ts';
import type { CertaintyHead, CertaintyStudy, LimitsStudy, StressStudy } from '../experiment/study-certainty.ts';
import { levelOf } from '../experiment/switches.ts';
import { at, said } from './cells.ts';
import { type PartName, pairOf } from './certainty-text.ts';
import { bullets, element, joined, type Markup, paragraph } from './html.ts';
import { framedPage, type Said } from './page-parts.ts';
import { shellWord } from './section-again.ts';
import { assumptions } from './section-assumptions.ts';
import { carried, needed } from './section-carried.ts';
import { type Part, stressParts } from './section-stress.ts';
import { decisionMap, switching } from './section-switching.ts';
import { whatIfs } from './section-what-ifs.ts';
import { limitsAnswer } from './sentence-limits.ts';
import { stressAnswer } from './sentence-stress.ts';

const LEADS: Readonly<Record<PartName, string>> = {
  limits: 'How much does each rule carry, and at which value of which unknown does the conclusion turn?',
  stress:
    'How far does the conclusion stand whatever is assumed, which unknown matters most, and what should be found out first?',
};
const TITLES: Readonly<Record<PartName, string>> = { limits: 'Limits', stress: 'Stress' };

const caveats = (head: CertaintyHead, part: PartName): Markup => {
  const { regime, minus } = pairOf(head);
  return element(
    'section',
    [
      element('h2', 'Read this first', { id: 'caveats' }),
      bullets([
        joined([
          `The conclusion that is looked at is a difference: ${regime} less ${minus}, with `,
          said([levelOf(head, part)]),
          ' components.',
        ]),
        part === 'limits'
          ? 'Intervals show what chance does. Ranges of assumptions say what is not absurd: what lies outside them may be true all the same.'
          : 'Ranges of assumptions say what is not absurd, and draws from them are no forecast: a share of draws is not a probability that somebody should bet on.',
      ]),
      paragraph(`This is a simulation, ${ASSURANCE}.`),
    ],
    { class: 'caveats', 'aria-labelledby': 'caveats' },
  );
};

const answerOf = (sentences: readonly Sentence[]): Markup =>
  element(
    'ol',
    sentences.map((one) => element('li', said(one))),
    { class: 'answer' },
  );

const again = (head: CertaintyHead, part: PartName): Markup => {
  const plays = head.spent.reduce((sum, one) => sum + one.plays, 0);
  const command = `npx pinchpoint ${part} ${shellWord(`scenarios/${head.scenario}.yaml`)} --seed ${shellWord(head.seed)}`;
  return joined([
    paragraph('In a copy of Pinchpoint of the same version, with the scenario file where you keep it:'),
    element('pre', element('code', command)),
    paragraph(
      'It took ',
      at('conclusion.csv', { part })('plays', plays, thousands(inFull(plays))),
      ' plays. Run ',
      element('code', head.runId),
      ', Pinchpoint ',
      element('code', head.version),
      ', seed ',
      element('code', head.seed),
      '. A study that asks the same question (',
      element('code', head.studyId),
      ') shows these results in its report.',
    ),
    paragraph(
      'Every number of this page carries the cell that it came from in its ',
      element('code', 'data-source'),
      ': the file beside this page, what names the row, and the column. The file ',
      element('code', 'dictionary.csv'),
      ' says what every column means.',
    ),
  ]);
};

/** The page of one part: the answer, its sections where they say anything, what it rests on, and how to make it again. */
const partPage = (
  part: PartName,
  head: CertaintyHead,
  certainty: CertaintyStudy,
  answer: readonly Sentence[],
  own: readonly Part[],
): string => {
  const shown = own.filter(({ body }) => body.length > 0).map(({ body, ...rest }) => ({ ...rest, body: joined(body) }));
  const sections: Said[] = [
    { id: 'answer', title: 'The answer', body: answerOf(answer) },
    ...shown,
    { id: 'assumptions', title: 'What it rests on', body: assumptions({ assumptions: head.assumptions, certainty }) },
    { id: 'again', title: 'How to make this again', body: again(head, part) },
  ];
  return framedPage({
    title: `${TITLES[part]}: ${head.title}`,
    lead: LEADS[part],
    population: whoOf(head),
    version: head.version,
    runId: head.runId,
    caveats: caveats(head, part),
    sections,
  });
};

/** The page of `pinchpoint limits`; `pictures` are its charts in order. */
export const limitsPage = (limits: LimitsStudy, pictures: readonly Picture[]): string =>
  partPage('limits', limits, { limits }, limitsAnswer(limits), [
    { id: 'turns', title: 'At which value does the conclusion turn?', body: switching(limits, pictures) },
    { id: 'map', title: 'The map of what is enough', body: decisionMap(limits, pictures) },
    { id: 'carries', title: 'How many does each rule carry?', body: carried(limits, pictures) },
    { id: 'needs', title: 'What would it need to carry more?', body: needed(limits, pictures) },
    { id: 'what-if', title: 'What if it happened?', body: whatIfs(limits) },
  ]);

/** The page of `pinchpoint stress`; `pictures` are its charts in order. */
export const stressPage = (stress: StressStudy, pictures: readonly Picture[]): string =>
  partPage('stress', stress, { stress }, stressAnswer(stress), stressParts(stress, pictures));
