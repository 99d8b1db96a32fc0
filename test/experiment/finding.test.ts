// The finding is made from numbers by rules: other numbers, another sentence.
import { expect, test } from 'vitest';
import { findingOf } from '../../src/experiment/finding.ts';
import type {
  AssumptionRow,
  CausalRow,
  Cell,
  GridOfCells,
  StepRow,
  Study,
  Summary,
  TakerRow,
} from '../../src/experiment/study.ts';
import type { PlayRow } from '../../src/model/outcome.ts';
import { stepOf } from './stub.ts';

const share = (regime: string, mean: number, halfWidth: number, minus = ''): Summary => ({
  regime,
  minus,
  components: 1000,
  measure: 'on-time-share',
  mean,
  lower: mean - halfWidth,
  upper: mean + halfWidth,
  sd: 1,
  n: 10,
  level: 0.95,
  kind: 'Monte Carlo, Student t',
});
const step = (regime: string, title: string, pool: string, meanQueue: number): StepRow => ({
  ...stepOf({ title, pool, meanQueue }),
  regime,
  components: 1000,
  n: 10,
});
const base = {
  regimes: [
    { id: 'new', title: 'the new rule', summary: '' },
    { id: 'old', title: 'the old rule', summary: '' },
  ],
  references: ['old'],
  levels: [10, 1000],
  horizon: { from: '2027-04-01 00:00', to: '2027-04-11 00:00' },
  entry: 'same' as Study['entry'],
  takers: [] as TakerRow[],
  plays: [] as PlayRow[],
  grids: [] as GridOfCells[],
  causal: [] as CausalRow[],
  assumptions: [] as AssumptionRow[],
  summaries: [share('old', 0.31234, 0.0123), share('new', 0.9, 0.004), share('new', 0.58766, 0.0131, 'old')],
  steps: [
    step('old', 'Metering Test', 'examiners', 450),
    step('old', 'Assessment', 'examiners', 50),
    step('old', 'Rectification', '', 9000),
    step('new', 'Registration', 'platform', 90),
  ],
};

test('it says who is on time, what differs and where they wait, rounded to what the intervals support', () => {
  expect(findingOf(base)).toBe(
    'With 1,000 components notified, under the old rule, 31.2% (30.0 to 32.5) of the components due are on time; ' +
      '100% of the waiting is for the examiners (5,000 component-days, most of them for Metering Test). ' +
      'Under the new rule, 90.00% (89.60 to 90.40) of the components due are on time, ' +
      '58.8 percentage points (57.5 to 60.1) more than under the old rule; no queue holds components for a day on average.',
  );
});

test('the queue that holds most is named, whichever it is; work that occupies nobody is no queue', () => {
  const steps = [step('old', 'Assessment', 'assessors', 800), step('old', 'Metering Test', 'examiners', 200)];
  expect(findingOf({ ...base, steps })).toContain('80% of the waiting is for the assessors');
});

test('large waits are told in millions', () => {
  const waits = (queue: number) => findingOf({ ...base, steps: [step('old', 'Test', 'examiners', queue)] });
  expect(waits(3_712_345)).toContain('(37 million component-days');
  expect(waits(123_456)).toContain('(1.2 million component-days');
});

test('a worse regime is said to be worse', () => {
  const summaries = [...base.summaries.slice(0, 2), share('new', -0.1, 0.02, 'old')];
  expect(findingOf({ ...base, summaries })).toContain(
    '10.0 percentage points (8.0 to 12.0) fewer than under the old rule',
  );
});

test('a difference whose interval holds nothing is not called one', () => {
  const summaries = [...base.summaries.slice(0, 2), share('new', 0.001, 0.004, 'old')];
  expect(findingOf({ ...base, summaries })).toContain(
    'which these replications cannot tell from the old rule (difference -0.30 to 0.50 points)',
  );
  const same = [...base.summaries.slice(0, 2), share('new', 0, 0, 'old')];
  expect(findingOf({ ...base, summaries: same })).toContain('on time, the same as under the old rule');
});

test('where no chance plays a part there are no intervals to tell', () => {
  const summaries = [share('old', 0.3125, 0), share('new', 0.75, 0), share('new', 0.4375, 0, 'old')];
  const text = findingOf({ ...base, summaries });
  expect(text).toContain('31.25% of the components due are on time');
  expect(text).toContain('43.75 percentage points more than under the old rule');
});

test('a regime under which nothing is due says so, and NaN is never printed', () => {
  const none = { ...share('old', Number.NaN, Number.NaN), n: 0 };
  const steps = [step('old', 'Test', 'examiners', Number.NaN)];
  const text = findingOf({ ...base, summaries: [none], steps });
  expect(text).toContain('under the old rule, nothing is due; no queue holds');
  expect(text).not.toContain('NaN');
});

test('where a regime has several routes, it says which share of the components took each, with its interval', () => {
  const play = (took: number): PlayRow => ({
    regime: 'new',
    components: 1000,
    replication: took,
    values: new Float64Array(0),
    routes: [
      { route: 'bespoke', took: 1000 - took, registered: 0, onTime: 0 },
      { route: 'cop11', took, registered: 0, onTime: 0 },
    ],
    steps: [],
    weekly: {
      weeks: [],
      pools: [],
      busyHours: new Float64Array(0),
      availableHours: new Float64Array(0),
      waiting: new Float64Array(0),
      tests: new Float64Array(0),
      retests: new Float64Array(0),
    },
    windows: [],
    lateness: [],
    sketch: [],
    registeredWithin: new Float64Array(0),
    events: 0,
  });
  const text = findingOf({ ...base, plays: [play(200), play(300), play(250)] });
  // The mean of 20, 30 and 25 %, and t(2) = 4.303 times its standard error of 2.887 points.
  expect(text).toContain('Under the new rule (components taking bespoke 75% (63 to 87), CoP 11 25% (13 to 37)), ');
  expect(text).not.toContain('under the old rule (components');
});

test('where limits were lifted, it says what binds at the end of each sentence', () => {
  const interval = { mean: 480, lower: 450, upper: 510, n: 5 };
  const row: CausalRow = {
    regime: 'old',
    level: 1000,
    pool: 'examiners',
    components: interval,
    mw: interval,
    binds: true,
  };
  const text = findingOf({ ...base, causal: [row] });
  expect(text).toContain('on time; what binds is the limit of the examiners: without it 480 (450 to 510) more');
  expect(text).toContain('no queue holds components for a day on average');
});

test('it ends with the condition on which the answer hangs, where a grid was played', () => {
  const cell = (hours: number, mean: number): Cell => ({
    grid: 'map',
    regime: 'old',
    components: 1000,
    set: { hours },
    unlimited: '',
    as: '',
    refused: '',
    known: '',
    took: [],
    summaries: [share('old', mean, 0.01)],
  });
  const grid: GridOfCells = {
    id: 'map',
    title: 'A map',
    over: ['hours'],
    kind: 'grid',
    cells: [cell(1, 1), cell(2, 0.9)],
  };
  expect(findingOf({ ...base, grids: [grid] })).toMatch(
    / To carry 1,000 components \(95% of those due on time\), the old rule needs hours of at most 1.50 \(between 1 and 2\)\.$/,
  );
});

test('it says how much of the spread goes with which firms take a route, where enough replications say so', () => {
  const takers = (n: number): TakerRow[] =>
    Array.from({ length: n }, (_, replication) => ({
      ...{ regime: 'new', level: 1000, replication, route: 'cop11' },
      share: replication / 10,
      onTimeShare: 0.3 + replication / 20,
    }));
  expect(findingOf({ ...base, takers: takers(6) })).toContain(
    ' Of the spread between the 6 replications under the new rule, 100% goes with which firms take CoP 11 (which firms: a scenario, not Monte Carlo).',
  );
  expect(findingOf({ ...base, takers: takers(4) })).not.toContain('Of the spread');
});

test('demand that the rule changes is told before any number', () => {
  const away = { ...share('old', 40, 4), measure: 'stayed-away' };
  const text = findingOf({ ...base, entry: 'margin', summaries: [...base.summaries, away] });
  expect(text).toMatch(
    /^Demand changed by the rule \(of 1,000 components stay away: 40.0 under the old rule\): differences between regimes are not of like with like\. With/,
  );
});

test('two replications have no useful interval, and none is told', () => {
  const two = base.summaries.map((row) => ({ ...row, n: 2, lower: row.mean - 1.5, upper: row.mean + 1.5 }));
  const text = findingOf({ ...base, summaries: two });
  expect(text).toMatch(/^2 replications: no useful interval\. With .* under the old rule, 31.2% of the components due/);
  expect(text).toContain('58.8 percentage points more than under the old rule');
});
