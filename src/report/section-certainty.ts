// Q5: how sure the answer is, which unknown matters most, and what a known year says of it.
import type { Picture } from '../charts/chart.ts';
import { certaintySentence, swingsOf, swingWords } from '../experiment/answer-certainty.ts';
import { titleOf, topOf } from '../experiment/cast.ts';
import { idWords } from '../experiment/id-words.ts';
import { toPlace } from '../experiment/rounding.ts';
import { capital, derived, type Sentence, say } from '../experiment/said.ts';
import type { Study } from '../experiment/study.ts';
import { goesWith, LEAST_TAKERS } from '../experiment/takers.ts';
import { said } from './cells.ts';
import { bullets, element, joined, type Markup, paragraph } from './html.ts';
import { commandLine } from './section-again.ts';
import { chartsOf } from './section-charts.ts';
import { comparisonTable } from './section-comparison.ts';
import { precision } from './section-precision.ts';
import { stressParts } from './section-stress.ts';
import { decisionMap, switching } from './section-switching.ts';
import { year } from './section-year.ts';

/** How much of the spread between replications goes with which firms take a route; none where too few say so. */
export const spreadSentences = (study: Study): Sentence[] =>
  study.regimes.flatMap(({ id: regime }) => {
    const level = topOf(study);
    const own = study.takers.filter((row) => row.regime === regime && row.level === level);
    return [...new Set(own.map((row) => row.route))].flatMap((route) => {
      const { rSquared, n } = goesWith(own.filter((row) => row.route === route));
      if (n < LEAST_TAKERS || !Number.isFinite(rSquared)) return [];
      const meaning = `R squared of the share on time on the share of the components that take ${route}, over the replications of ${regime} at the largest level (takers.csv).`;
      const share = derived(`spread ${regime} ${route}`, `${toPlace(rSquared * 100, 0)}%`, rSquared, 'share', meaning);
      return [
        say`Of the spread between the replications under ${titleOf(study, regime)}, ${share} goes with which firms take ${idWords(route)} (which firms: a scenario, not Monte Carlo).`,
      ];
    });
  });

/** Each assumption that was varied, by how far it moves the answer. */
const swings = (study: Study): Markup[] => {
  const items = study.regimes.flatMap(({ id }) =>
    swingsOf(study, id).map((swing) => joined([`${titleOf(study, id)}: `, said(swingWords(study, swing)), '.'])),
  );
  if (items.length === 0) return [];
  return [
    element('h3', 'Which unknown matters most?'),
    paragraph(
      'One at a time, at the largest level, the others at their central values; the one that moves most comes first in each regime:',
    ),
    bullets(items),
  ];
};

/** What `pinchpoint limits` found; or the command that finds it. */
const limitsOf = (study: Study, pictures: readonly Picture[]): Markup[] => {
  const limits = study.certainty?.limits;
  if (!limits) return [commandLine('Where the conclusion turns', 'limits', study)];
  const turns = switching(limits, pictures);
  return [
    ...(turns.length > 0 ? [element('h3', 'At which value does the conclusion turn?'), ...turns] : []),
    ...decisionMap(limits, pictures),
  ];
};

/** What `pinchpoint stress` found, each part under its heading; or the command that finds it. */
const stressOf = (study: Study, pictures: readonly Picture[]): Markup[] => {
  const stress = study.certainty?.stress;
  if (!stress) return [commandLine('How far the conclusion stands all unknowns at once', 'stress', study)];
  return stressParts(stress, pictures).flatMap(({ title, body }) => [element('h3', title), ...body]);
};

export const certainty = (study: Study, pictures: readonly Picture[]): Markup =>
  joined([
    paragraph(said(capital(certaintySentence(study)))),
    ...limitsOf(study, pictures),
    ...stressOf(study, pictures),
    ...spreadSentences(study).map((one) => paragraph(said(one))),
    ...swings(study),
    ...chartsOf(pictures, 'certainty'),
    ...comparisonTable(study),
    element('h3', 'Were the replications enough?'),
    precision(study),
    ...year(study),
  ]);
