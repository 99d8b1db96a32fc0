// The sentence about certainty: how often one is better, which unknown moves most, how many points a known year leaves.
import { expect, test } from 'vitest';
import { certaintySentence, swingsOf } from '../../src/experiment/answer-certainty.ts';
import { NO_CHANCE } from '../../src/experiment/precision.ts';
import { wordsOf } from '../../src/experiment/said.ts';
import type {
  AssumptionRow,
  BackcastRow,
  Cell,
  ComparisonRow,
  GridOfCells,
  Study,
} from '../../src/experiment/study.ts';
import { foundWith, interval, summaryOf } from './found.ts';

const cell = (set: Record<string, number>, share: number, refused = ''): Cell => ({
  ...{ grid: 'map', regime: 'new', components: 1000, set, unlimited: '', as: '', refused, known: `${refused}` },
  took: [],
  summaries: [summaryOf('new', 'on-time-share', share, 0.01)],
});
const grid = (cells: Cell[], over = ['hours', 'uptake']): GridOfCells => ({
  id: 'map',
  title: 'A map',
  over,
  kind: 'grid',
  cells,
});
const assumption = (id: string, value: string, unit: string) => ({ id, value, unit, title: id }) as AssumptionRow;
const assumptions = [assumption('hours', '1', 'hours'), assumption('uptake', '0.5', 'share')];
const cells = [
  cell({ hours: 1, uptake: 0 }, 0.2),
  cell({ hours: 1, uptake: 0.5 }, 0.4),
  cell({ hours: 1, uptake: 1 }, 0.8),
  cell({ hours: 2, uptake: 0.5 }, 0.3),
];
const summaries = [summaryOf('new', 'on-time-share', 0.4, 0.01), summaryOf('old', 'on-time-share', 0.3, 0.01)];
const said = (more: Partial<Study>): string => wordsOf(certaintySentence(foundWith({ summaries, ...more })));
const better = (share: number): ComparisonRow => ({
  ...{ regime: 'new', minus: 'old', level: 1000, measure: 'on-time-share', difference: interval(0.1, 0.01) },
  ...{ better: share, pairing: 4, family: '', statements: 1, lowerTogether: 0, upperTogether: 1 },
});

test('it names the unknown that moves most, with both ends of it and of the share on time', () => {
  expect(said({ grids: [grid(cells)], assumptions })).toBe(
    'Of the unknowns varied uptake from 0% to 100% takes the share on time from 20% to 80% under the new rule, ' +
      'and no other moves it as far; intervals hold chance alone, under one set of assumptions.',
  );
  expect(swingsOf(foundWith({ grids: [grid(cells)], assumptions }), 'new').map(({ lever }) => lever)).toEqual([
    'uptake',
    'hours',
  ]);
});

test('an unknown that two grids vary is told once, by the one that moves it further', () => {
  const band = { ...grid([cell({ uptake: 0 }, 0.3), cell({ uptake: 1 }, 0.7)], ['uptake']), id: 'band' };
  const swings = swingsOf(foundWith({ grids: [band, grid(cells)], assumptions }), 'new');
  expect(swings.map(({ lever, low }) => [lever, low.grid])).toEqual([
    ['uptake', 'map'],
    ['hours', 'map'],
  ]);
});

test('another map, another unknown', () => {
  const other = cells.map((one) => (one.set.hours === 2 ? cell(one.set, 0.99) : cell(one.set, 0.4)));
  expect(said({ grids: [grid(other)], assumptions })).toContain(
    'hours from 1 to 2 takes the share on time from 40% to 99%',
  );
});

test('it says in how many replications a regime had more on time, where they were compared', () => {
  expect(said({ comparison: [better(0.9)] })).toContain(
    'The new rule has more on time than the old rule in 90% of 10 replications that meet the same luck; ',
  );
  expect(said({ comparison: [better(Number.NaN)] })).toMatch(/^Intervals hold chance alone/);
});

test('it says how many points agree with a year that is known', () => {
  const known = (point: string, share: number): BackcastRow => ({
    ...{
      point,
      set: {},
      onTimeShare: interval(share, 0, 5),
      utilisation: interval(0.8, 0, 5),
      within: [],
      refused: '',
    },
  });
  const least = { assumption: '', value: 0.9, low: Number.NaN, high: Number.NaN };
  const of = cells.map((one, i) => ({ ...one, known: `p${i}` }));
  const backcasts = of.map(({ known: point }, i) => known(point, i < 3 ? 0.95 : 0.5));
  expect(said({ grids: [grid(of)], assumptions, backcasts, leastOnTime: least })).toContain(
    '3 of the 4 points of the map agree with the year that is known',
  );
});

test('where no chance plays a part, it says that instead', () => {
  expect(said({ stopped: NO_CHANCE })).toBe(
    'No chance plays a part, so that each number is exact under one set of assumptions.',
  );
});
