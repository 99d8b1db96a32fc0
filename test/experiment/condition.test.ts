// The condition on which the answer hangs is made from the cells: other cells, another condition.
import { expect, test } from 'vitest';
import { assumptionRows } from '../../src/experiment/assumptions.ts';
import { conditionOf } from '../../src/experiment/condition.ts';
import { wordsOf } from '../../src/experiment/said.ts';
import type { Cell, GridOfCells, Summary, TakerRow } from '../../src/experiment/study.ts';
import { gridWorld } from './grid-world.ts';

type Share = (regime: string, hours: number, uptake: number, components: number) => number;

const summary = (mean: number): Summary => ({
  regime: '',
  components: 0,
  measure: 'on-time-share',
  minus: '',
  mean,
  lower: mean - 0.005,
  upper: mean + 0.005,
  sd: 0,
  n: 5,
  level: 0.95,
  kind: 'Monte Carlo, Student t',
});
const gridOf = (
  share: Share,
  more: { regimes?: string[]; levels?: number[]; refused?: (hours: number) => string } = {},
): GridOfCells => {
  const { regimes = ['slow', 'fast'], levels = [1000], refused = () => '' } = more;
  const cells = regimes.flatMap((regime) =>
    levels.flatMap((components) =>
      [0, 0.5, 1].flatMap((uptake) =>
        [1, 2, 4].map(
          (hours): Cell => ({
            grid: 'map',
            regime,
            components,
            set: { uptake, hours },
            unlimited: '',
            as: uptake === 0 && regime === 'fast' ? 'slow' : '',
            refused: refused(hours),
            known: '',
            took: [],
            summaries: [summary(share(regime, hours, uptake, components))],
          }),
        ),
      ),
    ),
  );
  return { id: 'map', title: 'A map', over: ['uptake', 'hours'], kind: 'grid', cells };
};
const takers = [{ regime: 'fast', level: 1000, replication: 0, route: 'cop11', share: 0.5, onTimeShare: 1 }];
const said = (grid: GridOfCells, world = gridWorld(), taken: TakerRow[] = []): string =>
  wordsOf(
    conditionOf({
      levels: [1000],
      summaries: [],
      regimes: ['slow', 'fast'].map((id) => ({ id, title: `the ${id} rule`, summary: '' })),
      references: ['slow'],
      grids: [grid],
      assumptions: assumptionRows(world),
      takers: taken,
    }),
  );

/** `slow` loses a tenth with each hour above one half; uptake wins back two tenths. */
const usual: Share = (regime, hours, uptake) => Math.min(1, 1.05 - hours / 10 + (regime === 'fast' ? uptake / 5 : 0));

test('a regime on which one assumption decides, and one that needs another at the central value of that', () => {
  expect(said(gridOf(usual))).toBe(
    'To carry 1,000 components (95% of those due on time), the slow rule needs hours of at most 1.00 (below 2); ' +
      'the fast rule needs uptake of at least 50% (between 0% and 100%), where hours is 2.',
  );
});

test('with what it needs stands the share of the components that it comes to, on a straight line between cells', () => {
  const took = [
    { route: 'bespoke', share: 0 },
    { route: 'cop11', share: 0 },
  ];
  const grid = gridOf((_, hours, uptake) => 1.2 - hours / 5 + uptake / 5);
  for (const cell of grid.cells)
    cell.took = took.map((one) => ({ ...one, share: one.route === 'cop11' ? cell.set.uptake / 2 : 1 }));
  expect(said(grid, gridWorld(), takers)).toContain(
    'the fast rule needs uptake of at least 75% (between 50% and 100%), with 38% of the components taking CoP 11, where hours is 2.',
  );
});

test('assumptions are named by short names, without their titles', () => {
  const world = gridWorld();
  world.assumptions.hours.title = 'How long a test takes (h)';
  const text = said(
    gridOf((regime, hours) => (regime === 'slow' ? 1.3 : 1.4) - hours / 5),
    world,
  );
  expect(text).toBe(
    'To carry 1,000 components (95% of those due on time), the slow rule needs hours of at most 1.75 (between 1 and 2); ' +
      'the fast rule needs hours of at most 2.2 (between 2 and 4).',
  );
});

test('a reference without cells of its own is seen where it stands for another regime', () => {
  expect(said(gridOf(usual, { regimes: ['fast'] }))).toContain('the slow rule needs hours of at most');
});

test('what no value changes, and what every value carries', () => {
  expect(said(gridOf((regime) => (regime === 'slow' ? 1 : 0.5)))).toContain(
    'the slow rule is enough at any values tried; the fast rule is not enough at any values tried.',
  );
  expect(said(gridOf((_, hours) => 0.99 - hours / 100))).toContain(
    'the slow rule is enough at every hours tried, 1 to 4;',
  );
});

test('where none tried is enough, it says how many are on time at best, and whether another value of the other unknown helps', () => {
  expect(said(gridOf((_, hours, uptake) => 0.5 + uptake / 10 - hours / 100))).toContain(
    'the fast rule is not enough at any uptake tried, 0% to 100% (at best 58% on time, at 100%), where hours is 2, nor at any other tried.',
  );
  expect(said(gridOf((_, hours, uptake) => 1.05 - hours / 10 + uptake / 50))).toContain(
    'where hours is 2, but some are where that is 1.',
  );
});

test('it is told of the two largest levels, each in a sentence', () => {
  const share: Share = (regime, hours, uptake, components) =>
    components > 500 ? 0.2 : usual(regime, hours, uptake, components);
  const text = said(gridOf(share, { levels: [300, 400, 1000] }));
  expect(text).toMatch(/^To carry 400 components \(95% of those due on time\), the slow rule needs/);
  expect(text).toContain(' To carry 1,000 components, the slow rule is not enough at any values tried;');
});

test('values at which every point contradicts the year that is known are named', () => {
  const refused = (hours: number) => (hours === 4 ? 'on time in the backcast below 0.9' : '');
  expect(said(gridOf(usual, { refused }))).toMatch(/ The year that is known contradicts hours of 4\.$/);
});

test('a study without a grid has no condition', () => {
  expect(said({ ...gridOf(usual), kind: 'draws' })).toBe('');
});
