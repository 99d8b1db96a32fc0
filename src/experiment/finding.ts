// The answer in five sentences, made from the results by rules with no expectation of what they are.
import { certaintySentence } from './answer-certainty.ts';
import { costSentence } from './answer-cost.ts';
import { lateSentence } from './answer-late.ts';
import { workloadSentence } from './answer-workload.ts';
import { yearsAnswer } from './answer-years.ts';
import { summaryOf } from './cast.ts';
import { carriedOf, conditionOf } from './condition.ts';
import { demandSentence } from './demand.ts';
import { type Sentence, wordsOf } from './said.ts';
import type { Study } from './study.ts';

/** What a sentence of the answer is about, in the order of the questions. */
export const ABOUT = ['workload', 'bottleneck', 'cost', 'limits', 'certainty'] as const;
export interface Answer {
  about: (typeof ABOUT)[number];
  said: Sentence;
}

/** Whatever a study holds before its answer is made. */
export type Found = Omit<Study, 'finding' | 'caveats' | 'runId' | 'version'>;

/** A t interval of two values is thirteen times as wide as they are apart. */
const NO_USE = 'Two replications: no useful interval.';

/** The condition at the largest level; where no map was played, how much each regime carries. */
const limitsSentence = (study: Found): Sentence => {
  const condition = conditionOf(study, 1);
  return condition.length > 0 ? condition : carriedOf(study);
};

/** One sentence for each thing that the study can tell of, all at the largest growth level. */
export const answerOf = (study: Found): Answer[] => {
  const ladder: Answer[] = [
    { about: 'workload', said: workloadSentence(study) },
    { about: 'bottleneck', said: lateSentence(study) },
    { about: 'cost', said: costSentence(study) },
    { about: 'limits', said: limitsSentence(study) },
    { about: 'certainty', said: certaintySentence(study) },
  ];
  const years = yearsAnswer(study);
  return ABOUT.flatMap((about) => [...years, ...ladder].filter((one) => one.about === about && one.said.length > 0));
};

/** What must be said before any number: that the rule changes who comes, that two replications say little. */
export const forewords = (study: Found): Sentence[] => {
  const isOfTwo = study.regimes.some(({ id }) => summaryOf(study, id, 'on-time-share')?.n === 2);
  return [demandSentence(study), ...(isOfTwo ? [[NO_USE]] : [])].filter((said) => said.length > 0);
};

/** The answer as plain text, a line a sentence. */
export const findingOf = (study: Found): string =>
  [...forewords(study), ...answerOf(study).map(({ said }) => said)].map(wordsOf).join('\n');
