// What the chart of paired differences says: a message that claims no more than the intervals, and its description.
import { LEVEL } from '../experiment/statistics.ts';
import type { ComparisonRow, Study } from '../experiment/study.ts';
import type { MeasureId } from '../model/measures.ts';
import { differenceUnit, signed, sizeWithUnit } from './amounts.ts';
import { measureTitle } from './axis.ts';
import { plain } from './markup.ts';
import { count, inSentence, listed, percent } from './numbers.ts';
import { fitting } from './title.ts';

export const halfOf = ({ difference: { lower, upper } }: ComparisonRow): number => (upper - lower) / 2;

/** Whether it stands when all headline statements of its level are read together. */
export const isClear = ({ lowerTogether, upperTogether, difference: { n } }: ComparisonRow): boolean =>
  (n > 2 || lowerTogether === upperTogether) && (lowerTogether > 0 || upperTogether < 0);

export const titleOfRegime = (study: Study, id: string): string =>
  plain(study.regimes.find((one) => one.id === id)?.title ?? id);

/** `better in 17 of 20`: of the replications, ties as half; empty where neither direction is. */
export const betterWords = ({ better, difference: { n, lower, upper } }: ComparisonRow): string => {
  if (!Number.isFinite(better) || (n === 1 && lower === upper)) return '';
  const times = better * n;
  return `better in ${count(times, Number.isInteger(times) ? 0 : 1)} of ${count(n)}`;
};

/** The message: the largest clear difference of the first measure, or how many of all are clear. */
export const pairedTitle = (study: Study, rows: readonly ComparisonRow[]): string => {
  const most = Math.max(...rows.map(({ difference }) => difference.n));
  const isRandom = rows.some((row) => halfOf(row) > 0 || Number.isNaN(halfOf(row)));
  if (isRandom && most < 3)
    return `${most === 1 ? 'One replication' : 'Two replications'} cannot say how regimes differ`;
  const [{ measure, minus }] = rows;
  const clear = rows.filter(isClear);
  const first = clear
    .filter((row) => row.measure === measure)
    .sort((a, b) => Math.abs(b.difference.mean) - Math.abs(a.difference.mean))[0];
  if (!first) {
    if (clear.length === 0) return 'No headline difference is clear beyond chance';
    return `${count(clear.length)} of ${count(rows.length)} headline differences ${clear.length === 1 ? 'is' : 'are'} clear beyond chance`;
  }
  const size = sizeWithUnit(measure, first.difference.mean, halfOf(first));
  const what = measureTitle(measure as MeasureId);
  const more = first.difference.mean > 0 ? 'more' : 'less';
  const drawn = new Set(rows.map(({ regime }) => regime)).size;
  // A regime that is not drawn may differ by more.
  if (drawn < study.regimes.length - 1) return `${what}: up to ${size} ${more}, of ${count(drawn)} regimes drawn`;
  const reaches = rows.filter((row) => row.measure === measure).length > 1 ? 'up to ' : '';
  return fitting(
    `${what}: ${reaches}${size} ${more} than under ${titleOfRegime(study, minus)}`,
    `${what}: ${reaches}${size} ${more} than under the reference`,
    `${what}: ${reaches}${size} ${more}`,
  );
};

/** How the thin lines are corrected. */
export const togetherWords = (rows: readonly ComparisonRow[]): string => {
  if (rows.every((row) => halfOf(row) === 0)) return '';
  const [{ statements }] = rows;
  const small =
    Math.max(...rows.map(({ difference }) => difference.n)) < 10 ? ' So few replications say little of how often.' : '';
  return `Thin lines hold together with probability ${percent(LEVEL)} (Bonferroni, ${count(statements)} statements); filled where they leave out 0.${small}`;
};

export const pairedAlt = (study: Study, rows: readonly ComparisonRow[], interval: string): string => {
  const [{ minus, level }] = rows;
  const regimes = [...new Set(rows.map(({ regime }) => regime))];
  const parts = regimes.map((regime) => {
    const own = rows.filter((row) => row.regime === regime && row.difference.n > 0);
    const told = own.map((row) => {
      const value = `${signed(row.measure, row.difference.mean, halfOf(row))} ${differenceUnit(row.measure)}`;
      const often = betterWords(row);
      return `${inSentence(measureTitle(row.measure as MeasureId))} ${value}${often === '' ? '' : ` (${often})`}${isClear(row) ? ', clear' : ''}`;
    });
    return `under ${titleOfRegime(study, regime)}: ${listed(told)}`;
  });
  return `Dot plot of differences to ${titleOfRegime(study, minus)}, replication by replication, at ${count(level)} components: ${parts.join('; ')}. ${interval}`;
};
