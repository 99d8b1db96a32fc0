// The sentence about lateness: who is on time, what differs, who misses the cut-off and what binds, each branch by its interval.
import { expect, test } from 'vitest';
import { lateParagraph, lateSentence } from '../../src/experiment/answer-late.ts';
import { wordsOf } from '../../src/experiment/said.ts';
import type { CausalRow, Study, Summary } from '../../src/experiment/study.ts';
import { foundWith, interval, summaryOf } from './found.ts';
import { rowOf } from './stub.ts';

const share = (regime: string, mean: number, half: number, more: Partial<Summary> = {}) =>
  summaryOf(regime, 'on-time-share', mean, half, more);
const base = [share('old', 0.31234, 0.0123), share('new', 0.9, 0.004)];
const said = (summaries: Summary[], more: Partial<Study> = {}): string =>
  wordsOf(lateSentence(foundWith({ summaries, ...more })));
const against = (mean: number, half: number, n = 10) => share('new', mean, half, { minus: 'old', n });

test('it says who is on time, what differs, and who misses the cut-off, rounded to what the intervals support', () => {
  const late = [summaryOf('old', 'late-components', 688, 12), summaryOf('old', 'late-mw', 0.9, 0.05)];
  expect(said([...base, against(0.58766, 0.0131), ...late])).toBe(
    'Under the old rule, 31.2% (30.0 to 32.5) of the components due are on time, ' +
      'so that 688 (676 to 700) with 0.900 (0.850 to 0.950) MW miss the cut-off, and no queue is worth a word; ' +
      'under the new rule, 90.00% (89.60 to 90.40) of the components due are on time, ' +
      '58.8 percentage points (57.5 to 60.1) more than under the old rule, and no queue is worth a word.',
  );
});

test('where none miss it, nobody is said to', () => {
  expect(said([...base, summaryOf('old', 'late-components', 0, 0)])).not.toContain('miss the cut-off');
});

test('a worse regime is said to be worse, nearer end first', () => {
  expect(said([...base, against(-0.1, 0.02)])).toContain(
    '10.0 percentage points (8.0 to 12.0) fewer than under the old',
  );
});

test('a difference whose interval holds nothing is not called one, and none is none', () => {
  expect(said([...base, against(0.001, 0.004)])).toContain(
    'which these replications cannot tell from the old rule (difference \u22120.30 to 0.50 points)',
  );
  expect(said([...base, against(0, 0)])).toContain('are on time, the same as under the old rule');
});

test('two replications have no interval of use, and none is told', () => {
  const two = { n: 2 };
  const text = said([share('old', 0.3, 1.2, two), share('new', 0.9, 1, two), against(0.6, 1.5, 2)]);
  expect(text).toContain('Under the old rule, 30.0% of the components due are on time');
  expect(text).toContain('60.0 percentage points more than under the old rule');
});

test('where no chance plays a part there are no intervals to tell', () => {
  expect(said([share('old', 0.3125, 0), share('new', 0.75, 0), against(0.4375, 0)])).toContain(
    '43.75 percentage points more than under the old rule',
  );
});

test('a regime under which nothing is due says so; of nothing nothing is said', () => {
  expect(said([share('old', Number.NaN, Number.NaN, { n: 0 })])).toContain('Under the old rule, nothing is due');
  expect(said([])).toBe('');
});

test('where limits were lifted, it says what binds', () => {
  const more = interval(480, 30);
  const row: CausalRow = { regime: 'old', level: 1000, pool: 'examiners', components: more, mw: more, binds: true };
  expect(said(base, { causal: [row] })).toContain(
    'and what binds is the limit of the examiners: without it 480 (450 to 510) more components would be on time;',
  );
});

test('in full, it says how many components take each route, where a regime has several', () => {
  const play = (took: number) =>
    rowOf(
      { regime: 'new', components: 1000, replication: took },
      {},
      {
        routes: [
          { route: 'bespoke', took: 1000 - took, registered: 0, onTime: 0 },
          { route: 'cop11', took, registered: 0, onTime: 0 },
        ],
      },
    );
  const study = foundWith({ summaries: base, plays: [play(200), play(300), play(250)] });
  // The mean of 200, 300 and 250, and t(2) = 4.303 times its standard error of 28.87.
  expect(wordsOf(lateParagraph(study, 'new'))).toContain(
    'Under the new rule, where 750 (630 to 870) take bespoke and 250 (130 to 370) take CoP 11, 90.00%',
  );
  expect(wordsOf(lateParagraph(study, 'old'))).toMatch(/^Under the old rule, 31\.2%/);
});
