// The condition on which the answer hangs is made from the cells: other cells, another condition.
import { expect, test } from 'vitest';
import { assumptionRows } from '../../src/experiment/assumptions.ts';
import { conditionOf } from '../../src/experiment/condition.ts';
import type { Cell, GridOfCells, Summary } from '../../src/experiment/study.ts';
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
const said = (grid: GridOfCells, world = gridWorld()): string =>
  conditionOf({
    regimes: ['slow', 'fast'].map((id) => ({ id, title: `the ${id} rule`, summary: '' })),
    references: ['slow'],
    grids: [grid],
    assumptions: assumptionRows(world),
    takers: [],
  });

/** `slow` loses a tenth with each hour above one half; uptake wins back two tenths. */
const usual: Share = (regime, hours, uptake) => Math.min(1, 1.05 - hours / 10 + (regime === 'fast' ? uptake / 5 : 0));

test('a regime on which one assumption decides, and one that needs another for each of its values', () => {
  expect(said(gridOf(usual))).toBe(
    'Whether the slow rule carries 1,000 components (95% on time) hangs on hours: it takes at most 1.00 (below 2). ' +
      'To carry 1,000 components, the fast rule needs uptake: any value tried is enough where hours is 1; ' +
      'at least 0.50 (between 0 and 1) where it is 2; no value tried is enough where it is 4.',
  );
});

test('an assumption is told with its title the first time, without the letter that stands for it', () => {
  const world = gridWorld();
  world.assumptions.hours.title = 'How long a test takes (h)';
  const text = said(
    gridOf((regime, hours) => (regime === 'slow' ? 1.3 : 1.4) - hours / 5),
    world,
  );
  expect(text).toBe(
    'Whether the slow rule carries 1,000 components (95% on time) hangs on hours (how long a test takes): ' +
      'it takes at most 1.75 (between 1 and 2). Whether the fast rule carries 1,000 components hangs on hours: ' +
      'it takes at most 2.2 (between 2 and 4).',
  );
});

test('a reference without cells of its own is seen where it stands for another regime', () => {
  expect(said(gridOf(usual, { regimes: ['fast'] }))).toMatch(/^Whether the slow rule carries 1,000 components/);
});

test('what no value changes, what every value carries and what none does', () => {
  expect(said(gridOf((regime) => (regime === 'slow' ? 1 : 0.5)))).toBe(
    'the slow rule carries 1,000 components (95% on time) at any values tried. ' +
      'the fast rule does not carry 1,000 components at any values tried.',
  );
  expect(said(gridOf((_, hours, uptake) => 0.5 + uptake / 10 - hours / 100))).toContain(
    'carries 1,000 components at no uptake tried, 0 to 1, whatever hours tried, 1 to 4.',
  );
  expect(said(gridOf((_, hours) => 0.99 - hours / 100))).toContain('at every hours tried, 1 to 4.');
});

test('it is told of the largest level that some point carries', () => {
  const share: Share = (regime, hours, uptake, components) =>
    components > 500 ? 0.2 : usual(regime, hours, uptake, components);
  expect(said(gridOf(share, { levels: [300, 400, 1000] }))).toMatch(
    /^No point tried carries 1,000 components \(95% on time\)\. Whether the slow rule carries 400 components hangs/,
  );
});

test('values at which every point contradicts the year that is known are named', () => {
  const refused = (hours: number) => (hours === 4 ? 'on time in the backcast below 0.9' : '');
  expect(said(gridOf(usual, { refused }))).toMatch(/ The year that is known contradicts hours 4\.$/);
});

test('a study without a grid has no condition', () => {
  expect(said({ ...gridOf(usual), kind: 'draws' })).toBe('');
});
