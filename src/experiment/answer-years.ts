// The answer of a chain of years: work and lateness along each growth path, from its first year to its last.
import { titleOf } from './cast.ts';
import { capital, joinedBy, type Sentence, say } from './said.ts';
import type { Study } from './study.ts';
import type { ChainRow, ChainStudy } from './study-chain.ts';
import { PERCENT, type Style, told } from './told.ts';

type Results = Pick<Study, 'regimes' | 'references' | 'chain'>;

/** `2027/28`. */
export const yearWords = (year: number): string => `${year}/${String(year + 1).slice(2)}`;

const rowOf = (chain: ChainStudy, path: string, year: number, regime: string, measure: string): ChainRow | undefined =>
  chain.rows.find(
    (row) =>
      row.path === path && row.year === year && row.regime === regime && row.measure === measure && row.minus === '',
  );

/** A number of the chain, cell by cell. */
export const toldYear = ({ path, year, regime, minus, measure, value }: ChainRow, style?: Style): Sentence =>
  told(value, { file: 'chain.csv', row: { path, year, regime, minus, measure } }, style);

/** Of one path: a measure in one year under every regime. */
const across = ({ chain, regimes }: Results, path: string, year: number, measure: string, style?: Style): Sentence => {
  if (!chain) return [];
  const parts = regimes.flatMap(({ id, title }) => {
    const row = rowOf(chain, path, year, id, measure);
    return row && row.value.n > 0 ? [say`${toldYear(row, style)} under ${title}`] : [];
  });
  return joinedBy(parts, ', ');
};

/** Year 0 is the total over all years. */
const TOTAL = 0;

/** The answer by what it is about; empty where the study is one year. */
export const yearsAnswer = (study: Results): { about: 'workload' | 'bottleneck'; said: Sentence }[] => {
  const { chain } = study;
  if (!chain) return [];
  const last = chain.years[chain.years.length - 1];
  const clauses = (measure: string, year: number, style?: Style): Sentence =>
    joinedBy(
      chain.paths.flatMap(({ id, title }) => {
        const words = across(study, id, year, measure, style);
        return words.length > 0 ? [say`along ${title} ${words}`] : [];
      }),
      '; ',
    );
  const tests = clauses('tests', TOTAL);
  const onTime = clauses('on-time-share', last, PERCENT);
  return [
    ...(tests.length > 0
      ? [{ about: 'workload' as const, said: say`Metering Tests over all years are ${tests}.` }]
      : []),
    ...(onTime.length > 0
      ? [
          {
            about: 'bottleneck' as const,
            said: say`${capital(say`in ${yearWords(last)}, the last year, the share of the components due that is on time is ${onTime}`)}.`,
          },
        ]
      : []),
  ];
};

/** The first year of a path in which fewer than enough are on time, or that there is none. */
export const carriesUntil = ({ chain, ...study }: Results, path: string, regime: string, enough: number): Sentence => {
  if (!chain) return [];
  const short = chain.years.find((year) => {
    const row = rowOf(chain, path, year, regime, 'on-time-share');
    return row && row.value.mean < enough;
  });
  const title = titleOf(study, regime);
  return short === undefined ? [`${title} carries every year`] : [`${title} falls short first in ${yearWords(short)}`];
};
