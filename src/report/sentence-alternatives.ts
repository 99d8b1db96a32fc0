// What a study says of what else would work: the choice of its ranking, or whom it cannot tell apart; by rules.
import { summaryOf, titleOf } from '../experiment/cast.ts';
import { listedBy, type Sentence, say } from '../experiment/said.ts';
import type { Study } from '../experiment/study.ts';
import { PERCENT, toldSummary } from '../experiment/told.ts';

/** Without a ranking: regimes by their share on time, where there are at least so many. */
const LEAST_REGIMES = 3;

/** The order of the shares on time; empty where there are too few to speak of alternatives. */
const inOrder = (study: Study): Sentence => {
  const rows = study.regimes
    .flatMap(({ id }) => summaryOf(study, id, 'on-time-share') ?? [])
    .filter(({ n }) => n > 0)
    .sort((a, b) => b.mean - a.mean);
  if (rows.length < LEAST_REGIMES) return [];
  const parts = rows.map((row) => say`${titleOf(study, row.regime)} ${toldSummary(row, PERCENT)}`);
  return say`By the share of the components due that are on time: ${listedBy(parts)}.`;
};

export const alternativesSentence = (study: Study): Sentence => {
  const { ranking } = study;
  if (!ranking) return inOrder(study);
  const [first, ...others] = ranking.rows;
  if (!first) return [];
  if (ranking.chosen)
    return say`${titleOf(study, first.regime)} is chosen: no other regime is better by more than the difference that does not matter.`;
  const maybe = [first, ...others].filter(({ maybeBest }) => maybeBest).map(({ regime }) => [titleOf(study, regime)]);
  return maybe.length > 1
    ? say`These replications cannot tell which is best: it may be ${joinedByOr(maybe)}.`
    : say`${titleOf(study, first.regime)} comes first, but these replications are too few to choose it.`;
};

const joinedByOr = (parts: readonly Sentence[]): Sentence => {
  const words = listedBy(parts);
  return words.map((part) => (part === ' and ' ? ' or ' : part));
};
