// What the chart of alternatives says: who is best, as far as the ranking can tell, and every regime in its description.
import type { Interval, RankedRow, Ranking, Study, Summary } from '../experiment/study.ts';
import { MEASURES, type MeasureId, measureIndex } from '../model/measures.ts';
import { amount, size } from './amounts.ts';
import { measureTitle, measureUnit } from './axis.ts';
import { plain } from './markup.ts';
import { count, inSentence, listed, percent } from './numbers.ts';
import { fitting } from './title.ts';

/** A regime in its place, and what it lets through. */
export interface Line {
  row: RankedRow;
  title: string;
  beside?: Summary;
}

/** Whether none is better by more than does not matter. */
export const isNear = ({ indifference }: Ranking, { behind }: RankedRow): boolean => behind.upper <= indifference;

/** Those in the first place: one, or some that do not differ. */
const firstOf = ({ rows }: Ranking): RankedRow[] => rows.filter(({ place }) => place === rows[0].place);

export const halfOf = ({ lower, upper }: Pick<Interval, 'lower' | 'upper'>): number => (upper - lower) / 2;
const nameOf = (study: Study, { regime }: RankedRow): string =>
  plain(study.regimes.find(({ id }) => id === regime)?.title ?? regime);

const points = (share: number): string => {
  const text = count(100 * share, 1).replace('.0', '');
  return `${text} point${text === '1' ? '' : 's'}`;
};

/** The indifference zone, as `1 point` or `5 MW`. */
const zoneText = ({ measure, indifference }: Ranking): string =>
  MEASURES[measureIndex(measure)].unit === 'share'
    ? points(indifference)
    : `${count(indifference)} ${measureUnit(measure as MeasureId)}`;

export const zoneWords = (ranking: Ranking): string =>
  `Filled circles may be the best: with probability ${percent(ranking.probability)} at least the best is among them (paired Student t, Bonferroni; indifference zone ${zoneText(ranking)}).`;

/** The message: who is best, or how many may be. */
export const rankingTitle = (study: Study, ranking: Ranking): string => {
  const { chosen, n, rows, measure } = ranking;
  const by = inSentence(measureTitle(measure as MeasureId));
  const first = firstOf(ranking);
  const near = rows.filter((row) => isNear(ranking, row)).length;
  if (!chosen && n < 3) return `${n === 1 ? 'One replication' : 'Two replications'} cannot rank the regimes`;
  if (!chosen)
    return `${count(rows.filter(({ maybeBest }) => maybeBest).length)} of ${count(rows.length)} regimes may be the best by ${by}`;
  if (near > first.length) {
    const start = `${count(near)} of ${count(rows.length)} regimes are best within ${zoneText(ranking)}`;
    return fitting(`${start} by ${by}`, start);
  }
  if (first.length > 1) return `${count(first.length)} regimes that do not differ are best by ${by}`;
  return fitting(
    `${nameOf(study, rows[0])} ranks first by ${by}`,
    `${nameOf(study, rows[0])} ranks first`,
    `One of ${count(rows.length)} regimes ranks first by ${by}`,
  );
};

export const rankingAlt = (ranking: Ranking, lines: readonly Line[], beside: MeasureId, interval: string): string => {
  const { measure, level } = ranking;
  const parts = lines.map(({ row, title, beside: other }) => {
    const also = other ? `, ${size(beside, other.mean, halfOf(other))} ${inSentence(measureTitle(beside))}` : '';
    return `${title} ${amount(measure, row.mean.mean, halfOf(row.mean))}${row.maybeBest ? ' (may be the best)' : ''}${also}`;
  });
  return `Dot plot of ${inSentence(measureTitle(measure as MeasureId))} by regime, best first, at ${count(level)} components: ${listed(parts)}. ${zoneWords(ranking)} ${interval}`;
};
