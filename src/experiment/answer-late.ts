// The second sentence of the answer: who is on time, who misses the cut-off, and what binds.
import type { PlayRow } from '../model/outcome.ts';
import { binding, ownBinding } from './binding.ts';
import { type Cast, differs, leftOut, othersOf, summaryOf, titleOf, topOf } from './cast.ts';
import { idWords } from './id-words.ts';
import { againstOf } from './plan.ts';
import { capital, joinedBy, listedBy, type Sentence, say } from './said.ts';
import { estimate } from './statistics.ts';
import type { Study } from './study.ts';
import { PERCENT, POINTS, told, toldSummary } from './told.ts';

type Results = Cast & Pick<Study, 'plays' | 'steps' | 'causal'>;

/** Components that took each route at first, where a regime has several: what uptake by firms came to. */
export const takenWords = (study: Pick<Results, 'plays' | 'levels'>, regime: string): Sentence => {
  const components = topOf(study);
  const plays: PlayRow[] = study.plays.filter((play) => play.regime === regime && play.components === components);
  const routes = plays[0]?.routes ?? [];
  if (routes.length < 2) return [];
  const parts = routes.map(({ route }, r) => {
    const row = { regime, components, route };
    const { mean, lower, upper, n } = estimate(plays.map((play) => play.routes[r].took));
    const columns = { mean: 'took', lower: 'took-lower', upper: 'took-upper' };
    return say`${told({ mean, lower, upper, n }, { file: 'routes.csv', row }, {}, columns)} take ${idWords(route)}`;
  });
  return say`, where ${listedBy(parts)}`;
};

/** `13.4% (…) of the components due are on time`. */
const onTime = (study: Results, regime: string): Sentence => {
  const share = summaryOf(study, regime, 'on-time-share');
  if (!share || share.n === 0) return ['nothing is due'];
  return say`${toldSummary(share, PERCENT)} of the components due are on time`;
};

/** `, so that 362,000 (…) components of 500 (…) MW miss the cut-off`; empty where that was not counted, or none do. */
const missed = (study: Results, regime: string): Sentence => {
  const late = summaryOf(study, regime, 'late-components');
  const mw = summaryOf(study, regime, 'late-mw');
  if (!late || late.n === 0 || !(late.mean > 0)) return [];
  const size = mw && mw.n > 0 ? say` with ${toldSummary(mw)} MW` : [];
  return say`, so that ${toldSummary(late)}${size} miss the cut-off`;
};

/** What the interval of a difference allows to be said of it. */
const against = (study: Results, regime: string, minus: string): Sentence => {
  const row = summaryOf(study, regime, 'on-time-share', minus);
  const found = differs(row, { style: POINTS, noun: 'percentage points' });
  if (!found) return [];
  const other = titleOf(study, minus);
  if (found.kind === 'same') return say`, the same as under ${other}`;
  if (found.kind === 'open')
    return say`, which these replications cannot tell from ${other} (difference ${found.said} points)`;
  return say`, ${found.said} than under ${other}`;
};

/** One regime in full: who takes which route, who is on time, against each reference, who misses it, and what binds. */
export const lateParagraph = (study: Results, regime: string): Sentence => {
  const differences = againstOf(study.references, regime).flatMap((minus) => against(study, regime, minus));
  const own = ownBinding(study, regime);
  const ends = own.length > 0 ? say`${binding(study, regime)}; ${own}` : binding(study, regime);
  return say`Under ${titleOf(study, regime)}${takenWords(study, regime)}, ${onTime(study, regime)}${differences}${missed(study, regime)}; ${ends}.`;
};

/** Of the first reference and the others that there is room for; empty where nothing was played. */
export const lateSentence = (study: Results): Sentence => {
  const [reference = study.regimes[0]?.id] = study.references;
  if (!summaryOf(study, reference, 'on-time-share')) return [];
  const clauses = [reference, ...othersOf(study).filter((id) => id !== reference)].map((id) => {
    const difference = id === reference ? [] : against(study, id, reference);
    return say`under ${titleOf(study, id)}, ${onTime(study, id)}${difference}${missed(study, id)}, and ${binding(study, id)}`;
  });
  return say`${capital(joinedBy(clauses, '; '))}${leftOut(study)}.`;
};
