// The ranking on a terminal: regimes best first, who may be the best, and what each lets through.
import { inSentence } from '../charts/numbers.ts';
import { NO_CHANCE } from '../experiment/precision.ts';
import { spread, supported, thousands } from '../experiment/rounding.ts';
import type { Interval, RankedRow, Ranking, Study } from '../experiment/study.ts';

/** Shown beside what is ranked. */
const BESIDE = 'wrong-accepts';

const widest = (texts: readonly string[]): number => Math.max(...texts.map((text) => text.length));

/** `44.1 ± 2.3`. */
const valueText = ({ mean, lower, upper, n }: Interval, times: number, sign = ''): string => {
  const half = ((upper - lower) / 2) * times;
  const isOfTwo = n === 2 && half > 0;
  const value = supported(mean * times, isOfTwo ? Number.NaN : half);
  const width = isOfTwo ? '' : spread(half);
  return `${mean > 0 && /[1-9]/.test(value) ? sign : ''}${value}${width === '' ? '' : ` ± ${width}`}`;
};

/** `3.1 to 5.0`: the bounds that hold for all at once. */
const boundsText = ({ lower, upper }: Interval, times: number): string =>
  upper > lower
    ? `${supported(lower * times, ((upper - lower) / 2) * times)} to ${supported(upper * times, ((upper - lower) / 2) * times)}`
    : '';

const besideOf = (study: Study, { level }: Ranking, { regime }: RankedRow): string => {
  const found = study.summaries.find(
    (row) => row.regime === regime && row.components === level && row.measure === BESIDE && row.minus === '',
  );
  return found && found.n > 0 ? valueText(found, 1) : '';
};

const verdict = (
  study: Study,
  { chosen, settles, n, rows, indifference }: Ranking,
  times: number,
  unit: string,
): string => {
  if (study.stopped === NO_CHANCE) return 'No chance plays a part.';
  const zone = `${supported(indifference * times, 0)} ${unit === '%' ? `percentage point${indifference * times === 1 ? '' : 's'}` : unit}`;
  if (chosen) return `${rows[0].regime} is chosen: none is better by more than ${zone}.`;
  const marked = rows.filter(({ maybeBest }) => maybeBest).length;
  const more = Number.isFinite(settles)
    ? `; about ${thousands(String(settles))} replications would settle it if they go on alike`
    : '';
  return `${marked} of ${rows.length} may be the best after ${n} replication${n === 1 ? '' : 's'}${more}.`;
};

/** Lines of text, each ending with a line feed; empty where nothing is ranked. */
export const rankingText = (study: Study): string => {
  const { ranking } = study;
  if (!ranking) return '';
  const measure = study.measures.find(({ id }) => id === ranking.measure);
  const times = measure?.unit === 'share' ? 100 : 1;
  const unit = measure?.unit === 'share' ? '%' : (measure?.unit ?? '');
  const heads = ['place', 'regime', unit, 'behind the best of the others', 'wrongly accepted'];
  const lines = ranking.rows.map((row) => [
    `${row.maybeBest ? '* ' : ''}${row.place}`,
    row.regime,
    valueText(row.mean, times),
    boundsText(row.behind, times),
    besideOf(study, ranking, row),
  ]);
  const widths = heads.map((head, i) => widest([head, ...lines.map((line) => line[i])]));
  const write = (cells: readonly string[]): string =>
    `${cells
      .map((cell, i) => (i === 1 ? cell.padEnd(widths[i]) : cell.padStart(widths[i])))
      .join('  ')
      .trimEnd()}\n`;
  const level = thousands(String(ranking.level));
  const sure = supported(ranking.probability * 100, 0);
  return (
    `Regimes ranked by ${inSentence(measure?.title ?? ranking.measure)} with ${level} components (${ranking.better} is better)\n` +
    `${write(heads)}${lines.map(write).join('')}` +
    `* may be the best: with probability ${sure}% at least the best is among these, and the bounds hold. ${verdict(study, ranking, times, unit)}\n`
  );
};
