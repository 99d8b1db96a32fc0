// A chain of Delivery Years: what happened year by year along each growth path, and in total.
import type { Picture } from '../charts/chart.ts';
import { carriesUntil, yearWords } from '../experiment/answer-years.ts';
import { ENOUGH } from '../experiment/needs.ts';
import type { Study } from '../experiment/study.ts';
import type { ChainStudy } from '../experiment/study-chain.ts';
import { said } from './cells.ts';
import { interval, measureOf, unitOf } from './figures.ts';
import { bullets, element, joined, type Markup, type Part, paragraph, table } from './html.ts';
import { chartsOf } from './section-charts.ts';

/** Measures told by year, where the chain has them. */
const SHOWN = ['on-time-share', 'tests', 'examiner-hours', 'late-components', 'late-mw'];

const measureTable = (study: Study, chain: ChainStudy, path: string, id: string): Markup[] => {
  const measure = measureOf(study, id);
  const rows = chain.rows.filter((row) => row.path === path && row.measure === id && row.minus === '');
  if (rows.length === 0) return [];
  const isShare = measure.unit === 'share';
  // Year 0 is the total over all.
  const years = [...chain.years, ...(rows.some(({ year }) => year === 0) ? [0] : [])];
  const title = chain.paths.find((one) => one.id === path)?.title ?? path;
  const cell = (regime: string, year: number): Part => {
    const row = rows.find((one) => one.regime === regime && one.year === year);
    return row
      ? interval(
          row.value,
          'chain.csv',
          { path, year, regime, minus: '', measure: id },
          { times: isShare ? 100 : 1, bounded: isShare },
        )
      : '';
  };
  return [
    table({
      caption: `${title}: ${measure.title} (${unitOf(measure)}), by Delivery Year and regime`,
      heads: ['Delivery Year', ...study.regimes.map((regime) => regime.title)],
      rows: years.map((year) => [
        year === 0 ? 'All years' : element('time', yearWords(year)),
        ...study.regimes.map(({ id: regime }) => cell(regime, year)),
      ]),
      numbersFrom: 1,
    }),
  ];
};

/** Undefined where the study is one year. */
export const years = (study: Study, pictures: readonly Picture[]): Markup | undefined => {
  const { chain } = study;
  const figures = chartsOf(pictures, 'years');
  if (!chain) return figures.length > 0 ? joined(figures) : undefined;
  const until = chain.paths.map(({ id, title }) => {
    const parts = study.regimes.map((regime) => said(carriesUntil(study, id, regime.id, ENOUGH)));
    return joined([`${title}: `, joined(parts, '; '), '.']);
  });
  return joined([
    paragraph('The first year in which fewer are on time than count as carried, path by path:'),
    bullets(until),
    ...figures,
    ...chain.paths.flatMap(({ id }) => SHOWN.flatMap((measure) => measureTable(study, chain, id, measure))),
  ]);
};
