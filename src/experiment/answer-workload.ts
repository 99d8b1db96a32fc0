// The first sentence of the answer: how much work there is, and how much more or less of it under another regime.
import { type Cast, differenceWords, leftOut, othersOf, summaryOf, titleOf, topOf } from './cast.ts';
import { joinedBy, listedBy, type Sentence, say } from './said.ts';
import { levelFigure, toldSummary } from './told.ts';

const TESTS = { noun: 'Metering Tests', isCounted: true };
const HOURS = { noun: "hours of examiners' work", isCounted: true };

/** `under CP392 the difference is 80 (75 to 85) fewer Metering Tests`; empty where nothing was counted. */
const changed = (study: Cast, regime: string, reference: string): Sentence => {
  const parts = [
    differenceWords(summaryOf(study, regime, 'tests', reference), TESTS),
    differenceWords(summaryOf(study, regime, 'examiner-hours', reference), HOURS),
  ].filter((part) => part.length > 0);
  return parts.length === 0 ? [] : say`under ${titleOf(study, regime)}, the difference is ${listedBy(parts)}`;
};

/** The work of the first reference, and what another regime changes; empty where nothing was counted. */
export const workloadSentence = (study: Cast): Sentence => {
  const [reference = study.regimes[0]?.id] = study.references;
  const tests = summaryOf(study, reference, 'tests');
  const hours = summaryOf(study, reference, 'examiner-hours');
  const parts = [
    tests && tests.n > 0 ? say`${toldSummary(tests)} ${TESTS.noun}` : [],
    hours && hours.n > 0 ? say`${toldSummary(hours)} ${HOURS.noun}` : [],
  ].filter((part) => part.length > 0);
  if (parts.length === 0) return [];
  const others = othersOf(study).map((id) => changed(study, id, reference));
  const more = joinedBy(others, '; ');
  const end = more.length > 0 ? say`; ${more}${leftOut(study)}` : [];
  return say`With ${levelFigure(study, topOf(study))} components notified, assurance takes ${listedBy(parts)} under ${titleOf(study, reference)}${end}.`;
};
