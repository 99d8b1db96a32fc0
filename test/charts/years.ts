// A made-up chain of Delivery Years: growth along two paths, more slowly along the first, until examiners are too few.
import type { Study } from '../../src/experiment/study.ts';
import type { ChainRow, ChainStudy } from '../../src/experiment/study-chain.ts';
import { halfOf, interval } from './summaries.ts';

const PATHS = [
  { id: 's2', title: 'Slow growth', each: 1.12 },
  { id: 's6', title: 'Fast growth', each: 1.35 },
] as const;

/** Components that examiners get through in a year, if all were tested. */
const CARRIED = 120_000;

/** Adds a chain; `testedBy` is the share of components that each regime tests, in the order of the study. */
export const addYears = (study: Study, testedBy: (regime: number) => number, count = 11): void => {
  const years = Array.from({ length: count }, (_, at) => 2024 + at);
  const n = study.replications;
  const paths = PATHS.map(({ id, title, each }) => {
    const components: number[] = [];
    for (let level = 73_109; components.length < count; level *= each) components.push(Math.round(level));
    return { id, title, components };
  });
  const rows: ChainRow[] = [];
  const carried: ChainStudy['carried'] = [];
  for (const { id: path, components } of paths) {
    study.regimes.forEach(({ id: regime }, i) => {
      const tested = testedBy(i);
      const sums = { 'on-time-share': 0, tests: 0, 'late-mw': 0, due: 0 };
      const add = (year: number, measure: string, mean: number): void => {
        rows.push({ path, year, regime, minus: '', measure, value: interval(mean, halfOf(measure, mean), n) });
      };
      years.forEach((year, at) => {
        const due = components[at];
        const share = Math.min(0.999, CARRIED / (due * Math.min(1, tested)));
        const [tests, late] = [due * tested * 1.08, (1 - share) * due * 0.0014];
        add(year, 'on-time-share', share);
        add(year, 'tests', tests);
        add(year, 'late-mw', late);
        sums['on-time-share'] += share * due;
        sums.tests += tests;
        sums['late-mw'] += late;
        sums.due += due;
        const state = { held: Math.round(due / 3), notified: due, backlog: at, heads: 6 };
        carried.push({ path, year, regime, inForce: due, ...state });
      });
      add(0, 'on-time-share', sums['on-time-share'] / sums.due);
      add(0, 'tests', sums.tests);
      add(0, 'late-mw', sums['late-mw']);
    });
  }
  const [minus] = study.references;
  const differences = rows.flatMap((row) => {
    const base = rows.find(
      (one) => one.regime === minus && one.path === row.path && one.year === row.year && one.measure === row.measure,
    );
    if (!base || row.regime === minus) return [];
    const mean = row.value.mean - base.value.mean;
    return [{ ...row, minus, value: interval(mean, Math.abs(mean) * 0.01, n) }];
  });
  study.chain = { paths, years, rows: [...rows, ...differences], carried, costs: [], npsv: [] };
};
