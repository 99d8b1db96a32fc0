// What things are called that have an id and no room for a title: pools, routes, assumptions and their values.
import { dateText } from '../engine/days.ts';
import { idWords as asWords } from '../experiment/id-words.ts';
import { inFull } from '../experiment/rounding.ts';
import type { AssumptionRow, Study } from '../experiment/study.ts';
import { plain } from './markup.ts';
import { percent, shortDate } from './numbers.ts';

/** `cop11-uptake` as `CoP 11 uptake`. */
export const idWords = (id: string): string => asWords(plain(id));

const rowOf = ({ assumptions }: Pick<Study, 'assumptions'>, id: string): AssumptionRow | undefined =>
  assumptions.find((row) => row.id === id);

/** The title of an assumption without the symbol behind it; its id in words where it is not known. */
export const assumptionTitle = (study: Pick<Study, 'assumptions'>, id: string): string => {
  const title = rowOf(study, id)?.title ?? '';
  return title === '' ? idWords(id) : plain(title.replace(/ \([^()]*\)$/, ''));
};

/** A value of an assumption: `25%` of a share, `3 Aug 2027` of a day number, else the number. */
export const valueWords = (study: Pick<Study, 'assumptions'>, id: string, value: number): string => {
  const unit = rowOf(study, id)?.unit;
  if (unit === 'share') return percent(value, Number.isInteger(Math.round(value * 1e6) / 1e4) ? 0 : 1);
  return unit === 'date' ? shortDate(dateText(Math.floor(value))) : inFull(value);
};

/** The central value of an assumption; not a number where there is none. */
export const centralOf = (study: Pick<Study, 'assumptions'>, id: string): number => {
  const text = rowOf(study, id)?.value ?? '';
  return text === '' ? Number.NaN : Number(text);
};
