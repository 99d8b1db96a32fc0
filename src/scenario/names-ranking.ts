// Names in what is told of regimes together: the headline measures, and the one by which regimes are ranked.
import { type Issues, placeOf } from './issue.ts';
import { MEASURE, needsName } from './missing.ts';
import type { World } from './world.ts';

/** @param undirected measures of which neither direction is better */
export const checkRankingNames = (
  { scenario }: World,
  issues: Issues,
  measures: ReadonlySet<string> | undefined,
  undirected: ReadonlySet<string> = new Set(),
): void => {
  const { rank, 'headline-measures': headline = [] } = scenario;
  if (!measures) return;
  for (const [i, id] of headline.entries()) needsName(issues, placeOf(headline, i), MEASURE, id, [...measures]);
  if (!rank) return;
  needsName(issues, placeOf(rank, 'measure'), MEASURE, rank.measure, [...measures]);
  if (undirected.has(rank.measure)) {
    const found = `the measure \`${rank.measure}\`, of which neither more nor less is better`;
    const mend = 'rank by another, as `on-time-share`';
    issues.at('names', rank, 'measure', found, 'a measure of which one direction is better', mend);
  }
};
