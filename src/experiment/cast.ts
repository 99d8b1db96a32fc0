// Whom an answer is about: the largest level, the references first, and of many other regimes the best and the worst.
import type { MeasureId } from '../model/measures.ts';
import { span } from './rounding.ts';
import { type Sentence, say } from './said.ts';
import type { Study, Summary } from './study.ts';
import { type Style, summaryCell, toldSummary } from './told.ts';

export type Cast = Pick<Study, 'regimes' | 'references' | 'levels' | 'summaries'>;

const upToComma = (title: string): string => title.split(', ')[0];

/** The title of a regime in a sentence: up to its first comma, where no other regime of the study reads the same. */
export const titleOf = ({ regimes }: { regimes: readonly { id: string; title: string }[] }, id: string): string => {
  const title = regimes.find((one) => one.id === id)?.title ?? id;
  const isAlone = regimes.filter((one) => upToComma(one.title) === upToComma(title)).length === 1;
  return isAlone ? upToComma(title) : title;
};

/** The largest growth level, of which answers are given; not a number where there is no ladder. */
export const topOf = ({ levels }: Pick<Study, 'levels'>): number => levels[levels.length - 1] ?? Number.NaN;

export const summaryOf = (study: Cast, regime: string, measure: MeasureId, minus = ''): Summary | undefined =>
  study.summaries.find(
    (row) => row.components === topOf(study) && row.regime === regime && row.measure === measure && row.minus === minus,
  );

/** Other regimes that a sentence has room for. */
const MOST_OTHERS = 2;

/** Regimes that are no reference; of more than two the one with most on time and the one with fewest, in the study's order. */
export const othersOf = (study: Cast): string[] => {
  const ids = study.regimes.map(({ id }) => id).filter((id) => !study.references.includes(id));
  if (ids.length <= MOST_OTHERS) return ids;
  const share = (id: string): number => summaryOf(study, id, 'on-time-share')?.mean ?? Number.NaN;
  const known = ids.filter((id) => Number.isFinite(share(id)));
  if (known.length === 0) return ids.slice(0, MOST_OTHERS);
  const best = known.reduce((a, b) => (share(b) > share(a) ? b : a));
  const worst = known.reduce((a, b) => (share(b) < share(a) ? b : a));
  return ids.filter((id) => id === best || id === worst);
};

/** ` (of 7 regimes beside the reference those with most and fewest on time are told)`, where not all are. */
export const leftOut = (study: Cast): string => {
  const others = study.regimes.length - study.references.length;
  return others > MOST_OTHERS ? ' (of the other regimes those with most and with fewest on time)' : '';
};

/** An interval of two values is thirteen times as wide as they are apart. */
export const isOfUse = ({ n, lower, upper }: Pick<Summary, 'n' | 'lower' | 'upper'>): boolean =>
  n !== 2 || lower === upper;

/** How a difference reads: `58.8 percentage points (57.5 to 60.1) more`, or counted: `80 (75 to 85) fewer tests`. */
export interface Reading {
  style?: Style;
  noun: string;
  isCounted?: boolean;
}

export interface Differs {
  kind: 'same' | 'open' | 'more' | 'fewer';
  /** Ends an interval that holds none; empty where there is no difference. */
  said: Sentence;
}

/** What the interval of a difference allows to be said of it; undefined where there is no such difference. */
export const differs = (row: Summary | undefined, { style = {}, noun, isCounted }: Reading): Differs | undefined => {
  if (!row || row.n === 0 || !Number.isFinite(row.mean)) return undefined;
  if (row.mean === 0 && !(row.lower < row.upper)) return { kind: 'same', said: [] };
  if (isOfUse(row) && row.lower <= 0 && row.upper >= 0) {
    const { times = 1 } = style;
    const [from, to] = span(row.lower * times, row.upper * times)
      .replaceAll('-', '\u2212')
      .split(' to ');
    const at = summaryCell(row);
    const lower = { text: from, value: row.lower, cell: { ...at, column: 'lower' } };
    const upper = { text: to, value: row.upper, cell: { ...at, column: 'upper' } };
    return { kind: 'open', said: say`${lower} to ${upper}` };
  }
  const [value, ...interval] = toldSummary(row, { ...style, unsigned: true });
  const kind = row.mean > 0 ? 'more' : 'fewer';
  return {
    kind,
    said: isCounted ? say`${value}${interval} ${kind} ${noun}` : say`${value} ${noun}${interval} ${kind}`,
  };
};

/** `80 (75 to 85) fewer tests`, `none in tests` or `not clear in tests (-5 to 3)`; empty where there is no such difference. */
export const differenceWords = (row: Summary | undefined, reading: Reading): Sentence => {
  const found = differs(row, reading);
  if (!found) return [];
  if (found.kind === 'same') return [`none in ${reading.noun}`];
  return found.kind === 'open' ? say`not clear in ${reading.noun} (${found.said})` : found.said;
};
