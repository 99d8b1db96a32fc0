// The caveats come from the assumptions used, the least known first.
import { expect, test } from 'vitest';
import { leastKnown, caveatsOf as saidOf, widthOf } from '../../src/experiment/caveats.ts';
import { wordsOf } from '../../src/experiment/said.ts';
import type { AssumptionRow, Study, Summary } from '../../src/experiment/study.ts';

const caveatsOf = (...given: Parameters<typeof saidOf>): string[] => saidOf(...given).map(wordsOf);

const row = (
  id: string,
  confidence: string,
  low = '',
  high = '',
  more: Partial<AssumptionRow> = {},
): AssumptionRow => ({
  id,
  title: `Title of ${id}`,
  value: '5',
  unit: 'minutes',
  low,
  high,
  source: '',
  url: '',
  date: '',
  confidence,
  basis: 'assumed',
  changed: false,
  ...more,
});
const reached = {
  measure: 'tests',
  regime: 'a',
  minus: '',
  components: 1,
  n: 5,
  halfWidth: 1,
  wanted: 2,
  reached: true,
};
const everybody = { entry: 'same' as Study['entry'], levels: [1], regimes: [], summaries: [] };
const study = {
  ...everybody,
  replications: 12,
  stopped: 'most replications (12); not reached for tests',
  precision: [reached],
};
const missed = [{ ...reached, reached: false }];
const date = row('cut-off', 'low', '2027-08-01', '2027-08-31', { unit: 'date', value: '2027-08-16' });

test('the lowest confidence comes first, then the widest range', () => {
  const rows = [row('known', 'medium', '0', '9'), row('narrow', 'none', '4', '5'), row('wide', 'none', '1', '50')];
  expect(leastKnown(rows).map((one) => one.id)).toEqual(['wide', 'narrow', 'known']);
});

test('ranges of numbers and of dates are wide on one scale', () => {
  expect(widthOf(row('a', 'low', '3', '15'))).toBeCloseTo(0.8);
  expect(widthOf(date)).toBeCloseTo(30 / 365);
  expect(widthOf(row('a', 'low', '0', '0.4'))).toBe(1);
  expect([widthOf(row('a', 'low')), widthOf(row('a', 'low', '2', '2'))]).toEqual([0, 0]);
});

test('an unknown number is told with its range, and that no interval includes it', () => {
  const [first] = caveatsOf({ ...study, assumptions: [row('x', 'none', '1', '50')] }, []);
  expect(first).toBe(
    'We take 5 minutes for title of x, but no source supports it (confidence none); anything from 1 to 50 is not absurd. ' +
      'No interval in these results includes this doubt.',
  );
});

test('what was not reached and a doubtful cut-off are told beside it, never more than three', () => {
  const assumptions = [row('x', 'none', '1', '50'), row('y', 'low'), row('z', 'low'), date];
  const caveats = caveatsOf({ ...study, assumptions, precision: missed }, ['cut-off']);
  expect(caveats).toHaveLength(3);
  expect(caveats[1]).toMatch(/^The precision asked for was not reached in 12 replications: most replications/);
  expect(caveats[2]).toMatch(/^Who is late hangs on the cut-off. It rests on title of cut-off \(2027-08-16\)/);
  expect(caveatsOf({ ...study, assumptions }, ['cut-off'])[2]).toContain('title of y');
});

test('central values that contradict the year that is known are told before all else', () => {
  const none = { mean: 0.8, lower: 0.7, upper: 0.9, n: 2 };
  const row = (refused: string) => ({
    point: 'central',
    set: {},
    onTimeShare: none,
    utilisation: none,
    within: [],
    refused,
  });
  const said = (refused: string) => caveatsOf({ ...study, assumptions: [], backcasts: [row(refused)] }, []);
  expect(said('on time in the backcast below 0.9')).toEqual([
    'The central values contradict the year that is known: on time in the backcast below 0.9.',
  ]);
  expect(said('')[0]).toMatch(/^Intervals show what chance does/);
});

test('demand that the rule changes is told before all else, with how many stay away under each regime', () => {
  const away = (regime: string, mean: number): Summary => ({
    ...{ regime, components: 1000, measure: 'stayed-away', minus: '', mean, lower: mean, upper: mean },
    ...{ sd: 0, n: 1, level: 0.95, kind: 'no chance plays a part' as const },
  });
  const regimes = ['a', 'b'].map((id) => ({ id, title: `rule ${id}`, summary: '' }));
  const summaries = [away('a', 120), away('b', 0)];
  const said = (entry: Study['entry']) =>
    caveatsOf({ ...study, assumptions: [], entry, levels: [200, 1000], regimes, summaries }, []);
  for (const entry of ['margin', 'induced'] as const)
    expect(said(entry)).toEqual([
      'Demand changed by the rule (of 1,000 components stay away: 120 under rule a, none under rule b): ' +
        'differences between regimes are not of like with like.',
    ]);
  expect(said('same')[0]).toMatch(/^Intervals show what chance does/);
});

test('where everything is well known there is still one: intervals are noise alone', () => {
  const [only, ...more] = caveatsOf({ ...study, assumptions: [row('x', 'high', '1', '50')] }, []);
  expect(only).toMatch(/^Intervals show what chance does/);
  expect(more).toEqual([]);
});
