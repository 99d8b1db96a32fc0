// Comparison and ranking of a made-up study: differences of its own means, with intervals of a fixed part of them.
import { ALONE } from '../../src/experiment/comparison.ts';
import { PROCEDURE } from '../../src/experiment/ranking.ts';
import type { ComparisonRow, Study } from '../../src/experiment/study.ts';
import { interval } from './summaries.ts';

const HEADLINE = ['on-time-share', 'late-mw', 'examiner-hours', 'wrong-accepts'];
const meanOf = (study: Study, regime: string, components: number, measure: string): number =>
  study.summaries.find(
    (s) => s.regime === regime && s.components === components && s.measure === measure && s.minus === '',
  )?.mean ?? Number.NaN;

const addDifferences = (study: Study): void => {
  const [minus] = study.references;
  const n = study.replications;
  const others = study.regimes.filter(({ id }) => id !== minus);
  for (const level of study.levels)
    for (const { id: regime } of others)
      for (const measure of [...HEADLINE, 'tests']) {
        const mean = meanOf(study, regime, level, measure) - meanOf(study, minus, level, measure);
        const half = n === 1 ? 0 : 0.02 * Math.abs(meanOf(study, minus, level, measure));
        const isHeadline = measure !== 'tests';
        const row: ComparisonRow = {
          ...{ regime, minus, level, measure, difference: interval(mean, half, n) },
          better: mean === 0 ? 0.5 : n === 1 ? Number(mean > 0 === (measure === 'on-time-share')) : 0.9,
          pairing: 4,
          family: isHeadline ? `headline at ${level} components` : ALONE,
          statements: isHeadline ? others.length * HEADLINE.length : 1,
          lowerTogether: mean - (isHeadline ? 1.6 : 1) * half,
          upperTogether: mean + (isHeadline ? 1.6 : 1) * half,
        };
        study.comparison.push(row);
      }
};

const addRanking = (study: Study): void => {
  if (study.regimes.length < 2) return;
  const level = study.levels[study.levels.length - 1];
  const n = study.replications;
  const means = study.regimes
    .map(({ id: regime }) => ({ regime, mean: meanOf(study, regime, level, 'on-time-share') }))
    .sort((a, b) => b.mean - a.mean);
  study.ranking = {
    ...{ measure: 'on-time-share', level, better: 'more', probability: 0.95, indifference: 0.01, n },
    ...{ procedure: PROCEDURE, chosen: true, needed: n > 1 ? 180 : 1, settles: n > 1 ? 18 : 1 },
    rows: means.map(({ regime, mean }, i) => ({
      regime,
      place: i + 1,
      mean: interval(mean, 0.02, n),
      behind: interval(i === 0 ? means[1].mean - mean : means[0].mean - mean, 0.03, n),
      maybeBest: i === 0,
    })),
  };
};

export const addComparison = (study: Study): void => {
  addDifferences(study);
  addRanking(study);
};
