// One sentence that says which sign of a net present value hangs on which item, by rules alone.
import { npsvNumber } from './answer-cost.ts';
import { isOfUse } from './cast.ts';
import { LATE_CAPACITY } from './economics-book.ts';
import { capital, joinedBy, type Sentence, say } from './said.ts';
import type { Study } from './study.ts';
import type { EconomicsStudy, NpsvRow, View } from './study-economics.ts';

type Results = Pick<Study, 'regimes' | 'references' | 'levels'>;
type Money = Pick<EconomicsStudy, 'items' | 'npsv'>;

const VIEWS: Readonly<Record<View, string>> = {
  administration: 'for administration alone',
  'with-late-capacity': 'with late capacity at the cost of replacing it',
};

const lowerFirst = (text: string): string => (/^[A-Z][a-z]/.test(text) ? text[0].toLowerCase() + text.slice(1) : text);

const itemWords = ({ items }: Money, id = ''): string => {
  if (id === LATE_CAPACITY) return 'late capacity';
  return `"${lowerFirst(items.find(({ item }) => item === id)?.title ?? id)}"`;
};

/** Below so many percent of an item, the sign is the other one. */
const shareWords = ({ regime, minus, level, view, uplift, turnsAt = Number.NaN }: NpsvRow): Sentence => [
  {
    text: `${Math.round(turnsAt * 100)}%`,
    value: turnsAt,
    cell: { file: 'npsv.csv', row: { regime, minus, components: level, view, uplift }, column: 'turns-at' },
  },
];

/** `is above nothing for administration alone, at GBP 2 million, which hangs on "evidence collated": ...`. */
export const signWords = (money: Money, row: NpsvRow): Sentence => {
  const { mean, lower, upper } = row.npsvGbp;
  const largest = itemWords(money, row.largest);
  if (mean === 0 && !(lower < upper)) return say`is nothing ${VIEWS[row.view]}`;
  const number = say`${VIEWS[row.view]}, at GBP ${npsvNumber(row)}`;
  if (isOfUse(row.npsvGbp) && lower <= 0 && upper >= 0)
    return say`cannot be told from nothing ${number}, the largest item being ${largest}`;
  const sign = say`is ${mean > 0 ? 'above' : 'below'} nothing ${number}`;
  return (row.hangsOn ?? '') === ''
    ? say`${sign}, whichever one item is left out, the largest being ${largest}`
    : say`${sign}, which hangs on ${itemWords(money, row.hangsOn)}: below ${shareWords(row)} of it the sign turns`;
};

/** Of many regimes those with the highest and the lowest value are told. */
const MOST_TOLD = 2;
const toldOf = (rows: readonly NpsvRow[], regimes: readonly string[]): string[] => {
  if (regimes.length <= MOST_TOLD) return [...regimes];
  const worthOf = (regime: string): number => {
    const own = rows.filter((row) => row.regime === regime);
    return own[own.length - 1]?.npsvGbp.mean ?? 0;
  };
  const best = regimes.reduce((a, b) => (worthOf(b) > worthOf(a) ? b : a));
  const worst = regimes.reduce((a, b) => (worthOf(b) < worthOf(a) ? b : a));
  return regimes.filter((id) => id === best || id === worst);
};

/** At the largest level, without uplift, against the first reference. Empty where nothing is appraised against anything. */
export const signsSentence = (study: Results, money: Money): Sentence => {
  const level = study.levels[study.levels.length - 1];
  const [minus] = study.references;
  const rows = money.npsv.filter((row) => row.level === level && row.minus === minus && row.uplift === 0);
  const others = study.regimes.map(({ id }) => id).filter((id) => rows.some(({ regime }) => regime === id));
  const asked = others.some((id) => !study.references.includes(id))
    ? others.filter((id) => !study.references.includes(id))
    : others;
  const titleOf = (id: string): string => study.regimes.find((one) => one.id === id)?.title ?? id;
  const clauses = toldOf(rows, asked).map((regime) => {
    const own = rows.filter((row) => row.regime === regime);
    const views = joinedBy(
      own.map((row) => signWords(money, row)),
      '; it ',
    );
    return say`the net present value of ${titleOf(regime)} over ${titleOf(minus)} ${views}`;
  });
  const all = joinedBy(clauses, '; ');
  return all.length === 0 ? [] : say`${capital(all)}.`;
};
